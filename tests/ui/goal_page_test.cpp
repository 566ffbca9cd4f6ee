// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "ui/typing.hpp"
#include "ui/widgets/goal_card.hpp"
#include "ui/widgets/lane.hpp"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace goalpost;
using test::OpenWindow;

namespace {

const QAction& action(OpenWindow& open, const char* name) {
    return *open.child<QAction>(name);
}

}  // namespace

TEST_CASE("a workspace without a campaign offers to create the first one") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    open.show("goal");
    open.click("createCampaign");
    CHECK_FALSE(open.session().campaign());  // neither name nor brand
    open.child<QLineEdit>("campaignName")->setText(QStringLiteral("Summer Table 2026"));
    open.child<QLineEdit>("brandEdit")->setText(QStringLiteral("Juniper Row"));
    open.click("createCampaign");
    REQUIRE(open.session().campaign());
    CHECK(open.session().campaign()->name == "Summer Table 2026");
    CHECK(open.session().plan()->brands.front().name == "Juniper Row");
}

TEST_CASE("the first campaign's days are typed like every day, and a wrong one is refused beside its field") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    open.show("goal");
    test::type(open, "campaignName", QStringLiteral("Summer Table"));
    CHECK(test::messageOf(open, "brandName") == QStringLiteral("Name the brand the campaign is for."));
    open.child<QLineEdit>("brandEdit")->setText(QStringLiteral("Juniper Row"));
    CHECK(test::messageOf(open, "brandName").isEmpty());
    test::type(open, "campaignTo", QStringLiteral("nonsense"));
    CHECK(test::lineText(open, "campaignTo") == QStringLiteral("nonsense"));
    CHECK_FALSE(test::messageOf(open, "campaignTo").isEmpty());
    test::type(open, "campaignTo", QString());
    CHECK(test::messageOf(open, "campaignTo") == QStringLiteral("Say on which day the campaign ends."));
    open.click("createCampaign");
    test::type(open, "campaignTo", QStringLiteral("31/12/2023"));  // the first day is in a later year
    CHECK(test::messageOf(open, "campaignTo").contains(QStringLiteral("before the first")));
    CHECK(test::lineText(open, "campaignTo") == QStringLiteral("31 Dec 2023"));
    CHECK_FALSE(open.session().campaign());
    open.child<QLineEdit>("campaignFrom")->setText(QStringLiteral("1 Oct 2023"));
    QTest::keyClick(open.child<QLineEdit>("brandEdit"), Qt::Key_Return);
    open.settle();
    REQUIRE(open.session().campaign());
    CHECK(open.session().campaign()->from == makeDate(2023, 10, 1));
    CHECK(open.session().campaign()->to == makeDate(2023, 12, 31));
    CHECK(open.session().plan()->campaigns.size() == 1);
}

TEST_CASE("choosing a goal is one named act that the menu takes back and does again") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("goal");
    open.click("goal-website-traffic");
    REQUIRE(open.session().campaign()->primaryGoal() == model::Goal::WebsiteTraffic);
    CHECK(action(open, "undo").text().contains(QStringLiteral("goal"), Qt::CaseInsensitive));
    CHECK(action(open, "undo").text().contains(QStringLiteral("Website traffic"), Qt::CaseInsensitive));
    open.child<QAction>("undo")->trigger();
    open.settle();
    CHECK_FALSE(open.session().campaign()->primaryGoal());
    open.child<QAction>("redo")->trigger();
    open.settle();
    CHECK(open.session().campaign()->primaryGoal() == model::Goal::WebsiteTraffic);
}

TEST_CASE("Shift+Space makes a second goal the secondary one and takes it away again") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("goal");
    open.click("goal-website-traffic");
    auto* leads = open.child<ui::GoalCard>("goal-lead-generation");
    QTest::keyClick(leads, Qt::Key_Space, Qt::ShiftModifier);
    open.settle();
    CHECK(open.session().campaign()->secondaryGoal() == model::Goal::LeadGeneration);
    CHECK(leads->state() == ui::GoalCard::State::Secondary);
    QTest::keyClick(leads, Qt::Key_Space, Qt::ShiftModifier);
    open.settle();
    CHECK_FALSE(open.session().campaign()->secondaryGoal());
}

TEST_CASE(
    "a KPI that the method forbids as primary is refused with the rule's sentence and nothing is stored") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("goal");
    open.click("goal-sales");
    auto* search = open.child<QLineEdit>("addKpi");
    search->setText(QStringLiteral("impressions"));
    QTest::keyClick(search, Qt::Key_Return);
    open.settle();
    auto* noise = open.child<ui::LaneView>("lane-noise");
    REQUIRE(noise->model()->rowCount() == 1);
    noise->setCurrentIndex(noise->model()->index(0, 0));
    emit noise->moveWanted(QStringLiteral("impressions"), model::Role::Primary);
    open.settle();
    CHECK(open.session().campaign()->kpis.front().role == model::Role::Noise);
    const QString said = open.child<ui::Banner>("banner")->text();
    CHECK(said.startsWith(QStringLiteral("Impressions cannot be a primary KPI for the goal Sales")));
    CHECK(said.endsWith(QStringLiteral("KPI-FIT")));
    CHECK_FALSE(said.contains(QStringLiteral("campaign/")));
}

TEST_CASE("Alt and an arrow move a KPI to the neighbouring lane") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("goal");
    open.click("goal-website-traffic");
    auto* search = open.child<QLineEdit>("addKpi");
    search->setText(QStringLiteral("referral-sessions"));
    QTest::keyClick(search, Qt::Key_Return);
    open.settle();
    auto* primary = open.child<ui::LaneView>("lane-primary");
    REQUIRE(primary->model()->rowCount() == 1);
    primary->setCurrentIndex(primary->model()->index(0, 0));
    QTest::keyClick(primary, Qt::Key_Right, Qt::AltModifier);
    open.settle();
    CHECK(open.session().campaign()->kpis.front().role == model::Role::Contextual);
    // The card stays the current one where it went, so the same key goes on with it.
    QTest::keyClick(open.child<ui::LaneView>("lane-contextual"), Qt::Key_Right, Qt::AltModifier);
    open.settle();
    CHECK(open.session().campaign()->kpis.front().role == model::Role::Noise);
}

TEST_CASE("a lane keeps its current card when the campaign's KPIs are loaded anew") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("goal");
    open.click("goal-website-traffic");
    auto* search = open.child<QLineEdit>("addKpi");
    for (const char* kpi : {"referral-sessions", "session-duration"}) {
        search->setText(QString::fromLatin1(kpi));
        QTest::keyClick(search, Qt::Key_Return);
        open.settle();
    }
    auto* primary = open.child<ui::LaneView>("lane-primary");
    REQUIRE(primary->model()->rowCount() == 2);
    primary->setCurrentIndex(primary->model()->index(1, 0));
    REQUIRE(primary->currentIndex().data(ui::LaneModel::KpiRole).toString() ==
            QStringLiteral("session-duration"));
    QSignalSpy reset(primary->model(), &QAbstractItemModel::modelReset);
    // The one in front of it goes, another act changes what stays, and both are taken back.
    open.session().change([](model::Plan plan) {
        plan.campaigns[0].kpis.erase(plan.campaigns[0].kpis.begin());
        return edit::Act{std::move(plan), "Take out"};
    });
    open.settle();
    CHECK(primary->currentIndex().data(ui::LaneModel::KpiRole).toString() ==
          QStringLiteral("session-duration"));
    CHECK(primary->currentIndex().row() == 0);
    open.session().undo();
    open.settle();
    CHECK(reset.size() >= 2);
    CHECK(primary->currentIndex().data(ui::LaneModel::KpiRole).toString() ==
          QStringLiteral("session-duration"));
    CHECK(primary->currentIndex().row() == 1);
}

TEST_CASE("the method check counts the rules that had something to judge") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("goal");
    const auto* summary = open.child<QLabel>("methodSummary");
    // Only the order of the phases can be judged of a campaign without anything, and it lacks a goal.
    CHECK(summary->text() == QStringLiteral("0 of 1 rules hold"));
    CHECK(open.child<QLabel>("idleRules")->text() == QStringLiteral("17 rules have nothing to judge yet"));
    open.click("goal-website-traffic");
    // One goal holds; its KPIs and its objective are missing.
    CHECK(summary->text() == QStringLiteral("1 of 3 rules hold"));
}

TEST_CASE("a warning goes on with a written reason") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("goal");
    open.click("goal-brand-awareness");
    auto* sales = open.child<ui::GoalCard>("goal-sales");
    QTest::keyClick(sales, Qt::Key_Space, Qt::ShiftModifier);
    open.settle();
    open.window().prompts().answerNext(QStringLiteral("the launch needs both for two weeks"));
    open.click("reason-GOAL-CONFLICT");
    REQUIRE(open.session().plan()->reasons.size() == 1);
    CHECK(open.session().plan()->reasons.front().reason == "the launch needs both for two weeks");
}
