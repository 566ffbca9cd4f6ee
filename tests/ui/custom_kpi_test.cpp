// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/kpi.hpp"
#include "support/catch.hpp"
#include "ui/pages/goal/custom_kpi_dialog.hpp"
#include "ui/typing.hpp"
#include "ui/widgets/lane.hpp"

#include <QCompleter>
#include <QListWidget>
#include <QPushButton>

using namespace goalpost;
using test::OpenWindow;

namespace {

void openOwnKpis(OpenWindow& open) {
    open.show("goal");
    open.click("defineKpi");
    open.settle();
    REQUIRE(open.child<ui::CustomKpiDialog>("ownKpis")->isVisible());
}

/// As typed, without leaving the field.
void put(OpenWindow& open, const char* field, const char* text) {
    auto* line = open.child<QLineEdit>(field);
    line->clear();
    QTest::keyClicks(line, QString::fromUtf8(text));
    open.settle();
}

void definePrice(OpenWindow& open) {
    put(open, "ownKpiName", "Price of a save");
    put(open, "ownKpiFormula", "cost / saves");
    test::choose(open, "ownKpiUnit", QStringLiteral("money"));
    test::choose(open, "ownKpiBetter", QStringLiteral("lower"));
}

}  // namespace

TEST_CASE("a KPI of one's own is defined in the window, found by the search, and stands in its lane") {
    OpenWindow open(OpenWindow::With::Campaign);
    openOwnKpis(open);
    definePrice(open);
    test::choose(open, "ownKpiLane-engagement", QStringLiteral("contextual"));
    open.click("saveOwnKpi");
    open.settle();
    CHECK(test::messageOf(open, "ownKpiWhy-engagement") ==
          QStringLiteral("Write why it stands in that lane for Engagement."));
    CHECK(open.session().plan()->customKpis.empty());
    put(open, "ownKpiWhy-engagement", "our readers keep what they cook");
    open.click("saveOwnKpi");
    open.settle();
    REQUIRE(open.session().plan()->customKpis.size() == 1);
    const model::CustomKpi& own = open.session().plan()->customKpis[0];
    CHECK(own.kpi == "price-of-a-save");
    CHECK(own.unit == Unit::Money);
    CHECK(own.better == model::Better::Lower);
    REQUIRE(own.fits.size() == 1);
    CHECK(own.fits[0].why == "our readers keep what they cook");
    CHECK(open.child<QListWidget>("ownKpiList")->count() == 1);
    open.click("closeOwnKpis");
    open.click("goal-engagement");
    auto* search = open.child<QLineEdit>("addKpi");
    CHECK(search->completer()->model()->rowCount() == static_cast<int>(kpi::catalogue().size()) + 1);
    search->setText(QStringLiteral("price of a save"));
    QTest::keyClick(search, Qt::Key_Return);
    open.settle();
    auto* lane = open.child<ui::LaneView>("lane-contextual");
    REQUIRE(lane->model()->rowCount() == 1);
    const QModelIndex card = lane->model()->index(0, 0);
    CHECK(card.data().toString() == QStringLiteral("Price of a save"));
    CHECK(card.data(ui::LaneModel::ReasonRole).toString() ==
          QStringLiteral("our readers keep what they cook"));
    CHECK(card.data(ui::LaneModel::OwnRole).toBool());
}

TEST_CASE("a formula is checked as one types, and measures are put in from the list") {
    OpenWindow open(OpenWindow::With::Campaign);
    openOwnKpis(open);
    put(open, "ownKpiFormula", "cost / safes");
    CHECK(test::messageOf(open, "ownKpiFormula") ==
          QStringLiteral("There is no measure \"safes\" (character 8); did you mean \"saves\"?"));
    put(open, "ownKpiFormula", "sqrt(likes)");
    CHECK(test::messageOf(open, "ownKpiFormula").contains(QStringLiteral("would be a function")));
    put(open, "ownKpiFormula", "cost /");
    auto* measures = open.child<QListWidget>("ownKpiMeasures");
    const auto found = measures->findItems(QStringLiteral("Saves"), Qt::MatchExactly);
    REQUIRE(found.size() == 1);
    emit measures->itemActivated(found.front());
    open.settle();
    CHECK(test::lineText(open, "ownKpiFormula") == QStringLiteral("cost / saves"));
    CHECK_FALSE(test::messageOf(open, "ownKpiFormula").contains(QStringLiteral("ends with")));
}

TEST_CASE("the formula shows what it comes to in the campaign, or why it comes to nothing") {
    OpenWindow open(OpenWindow::With::Sample);
    openOwnKpis(open);
    put(open, "ownKpiFormula", "likes - likes + 3 * sessions / sessions");
    GOALPOST_UNTIL(test::messageOf(open, "ownKpiFormula").contains(QStringLiteral("so far")));
    CHECK(test::messageOf(open, "ownKpiFormula").contains(QStringLiteral("= 3")));
    put(open, "ownKpiFormula", "brand_mentions");
    CHECK(test::messageOf(open, "ownKpiFormula").contains(QStringLiteral("has no value in")));
}

TEST_CASE("one's own KPI is changed and deleted, but not while a campaign uses it") {
    OpenWindow open(OpenWindow::With::Campaign);
    openOwnKpis(open);
    definePrice(open);
    open.click("saveOwnKpi");
    open.settle();
    put(open, "ownKpiName", "Cost of a save");
    open.click("saveOwnKpi");
    open.settle();
    REQUIRE(open.session().plan()->customKpis.size() == 1);
    CHECK(open.session().plan()->customKpis[0].name == "Cost of a save");
    CHECK(open.session().plan()->customKpis[0].kpi == "price-of-a-save");
    open.session().change([](model::Plan plan) {
        model::KpiChoice choice;
        choice.id = Id::create();
        choice.kpi = "price-of-a-save";
        choice.role = model::Role::Contextual;
        plan.campaigns[0].kpis.push_back(choice);
        return edit::Act{std::move(plan), "Choose"};
    });
    open.settle();
    open.click("deleteOwnKpi");
    open.settle();
    CHECK(open.child<QLabel>("ownKpiFailure")->text().contains(QStringLiteral("is used by the lanes of")));
    CHECK(open.session().plan()->customKpis.size() == 1);
    test::undo(open);
    open.click("deleteOwnKpi");
    open.settle();
    CHECK(open.session().plan()->customKpis.empty());
    CHECK(open.child<QListWidget>("ownKpiList")->count() == 0);
    test::undo(open);
    CHECK(open.session().plan()->customKpis.size() == 1);
}

TEST_CASE("a built-in KPI cannot be defined anew, but a lane's card is copied") {
    OpenWindow open(OpenWindow::With::Campaign);
    openOwnKpis(open);
    definePrice(open);
    put(open, "ownKpiName", "Views");
    open.click("saveOwnKpi");
    open.settle();
    CHECK(test::messageOf(open, "ownKpiName").contains(QStringLiteral("only copied")));
    open.click("closeOwnKpis");
    open.settle();
    emit open.child<ui::LaneView>("lane-primary")->copyWanted(QStringLiteral("save-rate"));
    open.settle();
    CHECK(test::lineText(open, "ownKpiName") == QStringLiteral("Save rate (copy)"));
    CHECK(test::lineText(open, "ownKpiFormula") == QStringLiteral("saves / reach"));
    open.click("saveOwnKpi");
    open.settle();
    REQUIRE(open.session().plan()->customKpis.size() == 1);
    CHECK(open.session().plan()->customKpis[0].kpi == "save-rate-copy");
}
