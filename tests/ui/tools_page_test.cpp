// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/campaign.hpp"
#include "edit/objective.hpp"
#include "support/catch.hpp"
#include "ui/pages/catalogue.hpp"
#include "ui/typing.hpp"
#include "ui/words/text.hpp"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>

using namespace goalpost;
using test::OpenWindow;

namespace {

/// The goal phase of the campaign is complete: goal, primary KPIs, a benchmarking objective.
void completeGoal(OpenWindow& open) {
    open.session().change([](model::Plan plan) {
        const Id id = plan.campaigns.at(0).id;
        plan = edit::chooseGoal(std::move(plan), id, model::Goal::WebsiteTraffic).plan;
        for (const char* kpi : {"referral-sessions", "session-duration"})
            plan = edit::placeKpi(std::move(plan), id, model::Goal::WebsiteTraffic, kpi, model::Role::Primary)
                       .plan;
        for (model::KpiChoice& choice : plan.campaigns.at(0).kpis)
            choice.dataSource = "web analytics export";
        return edit::addObjective(std::move(plan), id, "referral-sessions");
    });
    open.settle();
}

const std::optional<model::ToolsDecision>& decisionOf(OpenWindow& open) {
    return open.session().campaign()->tools;
}

QString lockOf(OpenWindow& open) {
    return ui::pages::lockOf(*ui::pages::find(QStringLiteral("tools")), open.session());
}

void writeReason(OpenWindow& open, const QString& text) {
    auto* box = open.child<QPlainTextEdit>("noToolReason");
    box->selectAll();
    QTest::keyClicks(box, text);
    QTest::keyClick(box, Qt::Key_Return, Qt::ControlModifier);
    open.settle();
}

}  // namespace

TEST_CASE("the tool decision waits for the goal, says what is lacking and leads there") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("tools");
    CHECK(lockOf(open).contains(QStringLiteral("a primary goal")));
    open.click("unlock");
    CHECK(open.window().currentPage() == QStringLiteral("goal"));
    completeGoal(open);
    CHECK(lockOf(open).isEmpty());
    open.show("tools");
    CHECK(open.child<QRadioButton>("decideNone")->isVisible());
}

TEST_CASE("a missing objective leads to Objectives") {
    OpenWindow open(OpenWindow::With::Campaign);
    completeGoal(open);
    open.session().change([](model::Plan plan) {
        const Id campaign = plan.campaigns.at(0).id;
        const Id objective = plan.campaigns.at(0).objectives.at(0).id;
        return edit::removeObjective(std::move(plan), campaign, objective);
    });
    open.settle();
    open.show("tools");
    open.click("unlock");
    CHECK(open.window().currentPage() == QStringLiteral("objectives"));
}

TEST_CASE("a tool is named and used, left out again, and undo and redo follow") {
    OpenWindow open(OpenWindow::With::Campaign);
    completeGoal(open);
    open.show("tools");
    test::type(open, "newToolName", QStringLiteral("CreatorLens"));
    REQUIRE(decisionOf(open));
    CHECK(decisionOf(open)->tools.size() == 1);
    CHECK(open.child<QCheckBox>("tool-CreatorLens")->isChecked());
    CHECK(open.child<QLabel>("trained-CreatorLens")->text() == QStringLiteral("Nobody trained yet"));
    QTest::keyClick(open.child<QCheckBox>("tool-CreatorLens"), Qt::Key_Space);
    open.settle();
    CHECK_FALSE(decisionOf(open));
    test::undo(open);
    CHECK(decisionOf(open)->tools.size() == 1);
    test::redo(open);
    CHECK_FALSE(decisionOf(open));
}

TEST_CASE("no tool is decided with a reason, opens execution, and is cleared") {
    OpenWindow open(OpenWindow::With::Campaign);
    completeGoal(open);
    open.show("tools");
    CHECK(open.child<QLabel>("toolsOpen")->text().contains(QStringLiteral("wait for this decision")));
    open.click("decideNone");
    CHECK_FALSE(decisionOf(open));
    writeReason(open, QStringLiteral("by hand first"));
    REQUIRE(decisionOf(open));
    CHECK(decisionOf(open)->reason == "by hand first");
    CHECK_FALSE(open.child<QLabel>("toolsOpen")->text().contains(QStringLiteral("wait for this decision")));
    open.click("clearDecision");
    CHECK_FALSE(decisionOf(open));
}

TEST_CASE("a reason that could not be stored stays in its field with the message") {
    OpenWindow open(OpenWindow::With::Campaign);
    completeGoal(open);
    open.show("tools");
    open.click("decideNone");
    const QString file = open.session().file().path;
    const QString form =
        QStringLiteral("campaign/%1/noTool").arg(ui::toQt(open.session().campaign()->id.text));
    REQUIRE(QFile::rename(file, file + QStringLiteral(".away")));
    writeReason(open, QStringLiteral("by hand first"));
    CHECK_FALSE(decisionOf(open));
    auto* box = open.child<QPlainTextEdit>("noToolReason");
    CHECK(box->isVisible());
    CHECK(box->toPlainText() == QStringLiteral("by hand first"));
    CHECK(test::messageOf(open, "noToolReason").contains(QStringLiteral("Test.goalpost")));
    CHECK(open.session().drafts().of(form) == QStringLiteral("by hand first"));
    REQUIRE(QFile::rename(file + QStringLiteral(".away"), file));
    QTest::keyClick(box, Qt::Key_Return, Qt::ControlModifier);
    open.settle();
    REQUIRE(decisionOf(open));
    CHECK(decisionOf(open)->reason == "by hand first");
    CHECK(test::messageOf(open, "noToolReason").isEmpty());
    CHECK(open.session().drafts().of(form).isEmpty());
}

TEST_CASE("the name of a tool that could not be added stays in its field") {
    OpenWindow open(OpenWindow::With::Campaign);
    completeGoal(open);
    open.show("tools");
    const QString file = open.session().file().path;
    REQUIRE(QFile::rename(file, file + QStringLiteral(".away")));
    test::type(open, "newToolName", QStringLiteral("CreatorLens"));
    CHECK(open.session().plan()->tools.empty());
    CHECK(test::lineText(open, "newToolName") == QStringLiteral("CreatorLens"));
    REQUIRE(QFile::rename(file + QStringLiteral(".away"), file));
    open.click("addTool");
    CHECK(open.session().plan()->tools.size() == 1);
    CHECK(test::lineText(open, "newToolName").isEmpty());
}

TEST_CASE("the next tool's name that is begun while the last one is stored stays") {
    OpenWindow open(OpenWindow::With::Campaign);
    completeGoal(open);
    open.show("tools");
    auto* line = open.child<QLineEdit>("newToolName");
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("CreatorLens"));
    QTest::mouseClick(open.child<QAbstractButton>("addTool"), Qt::LeftButton);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("Brief"));
    open.settle();
    CHECK(open.session().plan()->tools.size() == 1);
    CHECK(line->text() == QStringLiteral("Brief"));
}

TEST_CASE("a decision on which contracts rest is changed but not cleared") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("tools");
    const auto before = decisionOf(open);
    REQUIRE(before);
    open.click("clearDecision");
    CHECK(decisionOf(open) == before);
    bool told = false;
    for (const ui::Banner* banner : open.window().findChildren<ui::Banner*>())
        told = told || (banner->isVisible() && banner->text().contains(QStringLiteral("decision stays")));
    CHECK(told);
    open.click("decideNone");
    writeReason(open, QStringLiteral("the licence ran out"));
    CHECK(decisionOf(open)->decision == model::ToolDecision::None);
}
