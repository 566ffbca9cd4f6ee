// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "method/profile.hpp"
#include "support/catch.hpp"
#include "ui/typing.hpp"
#include "ui/widgets/choice_field.hpp"
#include "ui/widgets/goal_card.hpp"
#include "ui/widgets/lane.hpp"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

using namespace goalpost;
using test::OpenWindow;

namespace {

const model::Campaign& campaignOf(OpenWindow& open) {
    return *open.session().campaign();
}

/// Website traffic with two primary KPIs of one data source.
void plan(OpenWindow& open) {
    open.show("goal");
    open.click("goal-website-traffic");
    open.session().change([](model::Plan plan) {
        for (const char* kpi : {"clicks", "session-duration"}) {
            model::KpiChoice choice;
            choice.id = Id::create();
            choice.kpi = kpi;
            choice.goal = model::Goal::WebsiteTraffic;
            choice.role = model::Role::Primary;
            choice.dataSource = "daily table";
            plan.campaigns[0].kpis.push_back(choice);
        }
        return edit::Act{std::move(plan), "Choose KPIs"};
    });
    open.settle();
}

void writeNotes(OpenWindow& open, const char* field, const QString& text) {
    auto* box = open.child<QPlainTextEdit>(field);
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, text);
    QTest::keyClick(box, Qt::Key_Return, Qt::ControlModifier);
    open.settle();
}

void pick(OpenWindow& open, const char* action) {
    GOALPOST_UNTIL(open.window().findChild<QMenu*>(QStringLiteral("thirdGoalMenu")));
    auto* menu = open.child<QMenu>("thirdGoalMenu");
    for (QAction* each : menu->actions())
        if (each->objectName() == QLatin1String(action))
            each->trigger();
    menu->close();
    open.settle();
}

}  // namespace

TEST_CASE("a goal's profile is changed in place, and goes back to Goalpost's own") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("goal");
    open.click("goal-engagement");
    CHECK(test::said(open, "openProfileNote") == "Engagement: Goalpost’s own, 1 Jun 2026");
    open.click("openProfile");
    REQUIRE(open.child<QWidget>("profileDrawer")->isVisible());
    CHECK(test::lineText(open, "profileFrom") == QStringLiteral("5,000"));
    CHECK_FALSE(open.child<QPushButton>("profileReset")->isEnabled());
    test::type(open, "profileTo", QStringLiteral("40000"));
    REQUIRE(open.session().plan()->goalProfiles.size() == 1);
    CHECK(open.session().plan()->goalProfiles[0].followersTo == 40'000);
    writeNotes(open, "profileCreator", QStringLiteral("Cooks who answer every comment."));
    const auto profile = method::profileOf(*open.session().plan(), model::Goal::Engagement);
    CHECK(profile.creator == "Cooks who answer every comment.");
    CHECK(profile.followersFrom == 5000);
    CHECK(open.child<QLabel>("openProfileNote")->text().startsWith(QStringLiteral("Engagement: yours")));
    CHECK(open.child<ui::GoalCard>("goal-engagement")
              ->toolTip()
              .contains(QStringLiteral("Cooks who answer every comment.")));
    test::type(open, "profileTo", QStringLiteral("100"));  // below the fewest
    CHECK_FALSE(test::messageOf(open, "profileTo").isEmpty());
    CHECK(open.session().plan()->goalProfiles[0].followersTo == 40'000);
    open.click("profileReset");
    CHECK(open.session().plan()->goalProfiles.empty());
    QTest::keyClick(open.child<QWidget>("profileReset"), Qt::Key_Escape);
    open.settle();
    CHECK_FALSE(open.child<QWidget>("profileDrawer")->isVisible());
}

TEST_CASE("a sample export shows which KPIs compute, what is missing and from whom") {
    OpenWindow open(OpenWindow::With::Campaign);
    plan(open);
    CHECK(test::said(open, "openRehearsalNote") == "0 of 2 primary KPIs have computed from a sample");
    open.click("openRehearsal");
    CHECK(test::said(open, "rehearsal0State") == "Not rehearsed yet.");
    test::type(open, "rehearsal0Owner", QStringLiteral("Mika"));
    CHECK(campaignOf(open).kpis[0].dataOwner == "Mika");
    CHECK(campaignOf(open).kpis[1].dataOwner == "Mika");
    const auto file = open.folder().write("sample.csv",
                                          "Date,Platform,Account,Post ID,Clicks\n"
                                          "2026-05-01,Instagram,theocooks,P1,30\n"
                                          "2026-05-02,Instagram,theocooks,P1,12\n");
    open.window().prompts().answerNext(QString::fromStdString(file.string()));
    open.click("rehearsal0Sample");
    GOALPOST_UNTIL(!campaignOf(open).rehearsals.empty());
    open.settle();
    const auto& rehearsal = campaignOf(open).rehearsals.at(0);
    CHECK(rehearsal.source == "daily table");
    CHECK(rehearsal.sample == "sample.csv");
    CHECK(rehearsal.computes == std::vector<std::string>{"clicks"});
    CHECK(rehearsal.lacking == std::vector<std::string>{"session-duration"});
    CHECK(open.session().file().imports.empty());
    CHECK(test::said(open, "openRehearsalNote") == "1 of 2 primary KPIs have computed from a sample");
    std::vector<std::string> lines;
    for (const QLabel* label : open.child<QWidget>("rehearsalDrawer")->findChildren<QLabel*>())
        lines.push_back(label->text().toStdString());
    const auto says = [&](const std::string& text) {
        return std::find(lines.begin(), lines.end(), text) != lines.end();
    };
    CHECK(says("Link clicks computes: 42 in the sample"));
    CHECK(says("Session duration: The sample lacks session seconds and sessions; ask Mika for it."));
    open.child<QCheckBox>("rehearsal0Links")->click();
    open.settle();
    CHECK(campaignOf(open).rehearsals.at(0).links == model::Answer::Yes);
    test::undo(open);
    CHECK_FALSE(campaignOf(open).rehearsals.at(0).links);
}

TEST_CASE("a file that is no sample is told, and nothing is kept") {
    OpenWindow open(OpenWindow::With::Campaign);
    plan(open);
    open.click("openRehearsal");
    open.window().prompts().answerNext(QString::fromStdString(open.folder().write("empty.csv", "").string()));
    open.click("rehearsal0Sample");
    auto* fault = open.child<QLabel>("rehearsalFault");
    GOALPOST_UNTIL(fault->isVisible());
    CHECK(fault->text().startsWith(QStringLiteral("Nothing was rehearsed.")));
    CHECK(campaignOf(open).rehearsals.empty());
}

TEST_CASE("a third goal is offered a campaign of its own or the place of one of the two") {
    OpenWindow open(OpenWindow::With::Campaign);
    plan(open);
    QTest::keyClick(open.child<ui::GoalCard>("goal-lead-generation"), Qt::Key_Space, Qt::ShiftModifier);
    open.settle();
    const Id original = campaignOf(open).id;
    open.click("goal-engagement");
    CHECK(campaignOf(open).primaryGoal() == model::Goal::WebsiteTraffic);
    open.window().prompts().answerNext(QStringLiteral("Talk of the table"));
    pick(open, "thirdSplit");
    REQUIRE(open.session().plan()->campaigns.size() == 2);
    CHECK(open.session().plan()->campaigns[1].name == "Talk of the table");
    CHECK(open.session().plan()->campaigns[1].primaryGoal() == model::Goal::Engagement);
    CHECK(open.session().plan()->campaign(original)->secondaryGoal() == model::Goal::LeadGeneration);
    test::undo(open);
    CHECK(open.session().plan()->campaigns.size() == 1);
    open.click("goal-engagement");
    pick(open, "thirdSecondary");
    CHECK(campaignOf(open).secondaryGoal() == model::Goal::Engagement);
    open.click("goal-sales");
    open.window().prompts().answerNext(true);  // the primary KPIs have to be chosen anew
    pick(open, "thirdPrimary");
    CHECK(campaignOf(open).primaryGoal() == model::Goal::Sales);
    CHECK(campaignOf(open).secondaryGoal() == model::Goal::Engagement);
}

TEST_CASE("a primary KPI tells how far its data reach and who delivers them") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("goal");
    auto* lane = open.child<ui::LaneView>("lane-primary");
    REQUIRE(lane->model()->rowCount() == 3);
    const auto told = [&](int role) { return lane->model()->index(0, 0).data(role); };
    GOALPOST_UNTIL(!told(ui::LaneModel::FreshRole).toString().isEmpty());
    // The sample's results reach up to yesterday.
    CHECK(told(ui::LaneModel::FreshRole).toString().endsWith(QStringLiteral("1 day old")));
    CHECK_FALSE(told(ui::LaneModel::StaleRole).toBool());
    CHECK(told(ui::LaneModel::OwnerRole).toString() == QStringLiteral("Mika Sato"));
}

TEST_CASE("the goal of a running campaign changes only with a reason, and what it gives up is told before") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("goal");
    REQUIRE(campaignOf(open).currentPhase() == model::Phase::Execution);
    open.window().prompts().answerNext({});  // cancelled
    open.click("goal-lead-generation");
    CHECK(campaignOf(open).primaryGoal() == model::Goal::WebsiteTraffic);
    const QString asked = open.window().prompts().asked().constLast();
    CHECK(
        asked.contains(QStringLiteral("The primary KPIs for Website traffic have to be chosen anew: "
                                      "Referral sessions, Click-through rate and Session duration.")));
    CHECK(asked.contains(QStringLiteral("The tool decision was made for Website traffic")));
    open.window().prompts().answerNext(QStringLiteral("the shop closed, only the list is left"));
    open.click("goal-lead-generation");
    CHECK(campaignOf(open).primaryGoal() == model::Goal::LeadGeneration);
    REQUIRE_FALSE(campaignOf(open).revisions.empty());
    CHECK(campaignOf(open).revisions.back().what == model::Revised::Goal);
    CHECK(campaignOf(open).revisions.back().why == "the shop closed, only the list is left");
    test::undo(open);
    CHECK(campaignOf(open).primaryGoal() == model::Goal::WebsiteTraffic);
    CHECK(campaignOf(open).revisions.empty());
}

TEST_CASE("a goal without KPIs and objective cannot take the place of a running campaign's, and says why") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("goal");
    open.click("goal-sales");
    const auto asked = open.window().prompts().asked().size();
    pick(open, "thirdPrimary");
    CHECK(campaignOf(open).primaryGoal() == model::Goal::WebsiteTraffic);
    CHECK(open.window().prompts().asked().size() == asked);  // no reason is asked for
    const auto told = [&] {
        QString text;
        for (const ui::Banner* banner : open.window().findChildren<ui::Banner*>())
            if (banner->isVisible())
                text += banner->text();
        return text;
    };
    GOALPOST_UNTIL(told().endsWith(QStringLiteral("GOAL-FIRST")));
}
