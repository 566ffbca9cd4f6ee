// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/campaign.hpp"
#include "edit/objective.hpp"
#include "open_window.hpp"
#include "support/catch.hpp"
#include "ui/widgets/lane.hpp"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>

using namespace goalpost;
using namespace Qt::Literals::StringLiterals;
using test::OpenWindow;

namespace {

/// A campaign for website traffic with one primary KPI that has no data source, and maybe an objective for it
/// without a scope.
struct Lacking {
    OpenWindow open{OpenWindow::With::Campaign};

    explicit Lacking(bool withObjective) {
        open.session().change([withObjective](model::Plan plan) {
            const Id id = plan.campaigns.at(0).id;
            plan = edit::chooseGoal(std::move(plan), id, model::Goal::WebsiteTraffic).plan;
            edit::Act act = edit::placeKpi(std::move(plan), id, model::Goal::WebsiteTraffic,
                                           "referral-sessions", model::Role::Primary);
            return withObjective ? edit::addObjective(std::move(act.plan), id, "referral-sessions")
                                 : std::move(act);
        });
        open.settle();
        open.show("goal");
    }
};

}  // namespace

TEST_CASE("what a finding asks for is one press away: the KPI, the search, the objective") {
    Lacking plan(false);
    plan.open.click("go-KPI-DATA");
    CHECK(qobject_cast<ui::LaneView*>(QApplication::focusWidget()));
    plan.open.click("go-KPI-COUNT");
    CHECK(QApplication::focusWidget() == plan.open.child<QLineEdit>("addKpi"));
    plan.open.click("go-GOAL-FIRST");
    CHECK(plan.open.window().currentPage() == u"objectives"_s);
}

TEST_CASE("a finding of an objective leads to that objective") {
    Lacking plan(true);
    plan.open.click("go-SMART-S");
    CHECK(plan.open.window().currentPage() == u"objectives"_s);
    CHECK(plan.open.child<QComboBox>("objectiveChooser")->currentText() == u"Referral sessions"_s);
}

TEST_CASE("without a goal the finding leads to the goal cards") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("goal");
    open.click("go-GOAL-FIRST");
    REQUIRE(QApplication::focusWidget());
    CHECK(QApplication::focusWidget()->objectName().startsWith(u"goal"_s));
}
