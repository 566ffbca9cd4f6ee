// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/json.hpp"
#include "edit/campaign.hpp"
#include "edit/import.hpp"
#include "support/catch.hpp"
#include "ui/typing.hpp"
#include "ui/widgets/pill.hpp"
#include "ui/words/text.hpp"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

#include <nlohmann/json.hpp>

using namespace goalpost;
using namespace Qt::Literals::StringLiterals;
using test::OpenWindow;

namespace {

constexpr const char* Settled = R"({
  "brands": [{"name": "Oak & Rye", "currency": "EUR", "business_objectives": [{"name": "More sales"}]}],
  "campaigns": [{"name": "Autumn", "brand": "Oak & Rye", "phase": "execution",
    "from": "2026-07-01", "to": "2026-09-30",
    "goal": {"primary": "website-traffic"},
    "kpis": [{"id": "referral-sessions", "role": "primary", "data_source": "web analytics"},
             {"id": "session-duration", "role": "primary", "data_source": "web analytics"}],
    "objectives": [{"kpi": "referral-sessions", "direction": "increase", "change": 0.25,
      "baseline": {"value": 4000, "from": "2026-04-01", "to": "2026-06-30", "source": "web analytics"},
      "scope": "from creator campaigns", "from": "2026-07-01", "to": "2026-09-30",
      "evaluate": "2026-10-05", "business_objective": "More sales"}],
    "tools": {"decision": "none", "reason": "the first cycle is done by hand"}}]})";

constexpr auto Visits =
    "Date,Platform,Account,Post ID,Sessions\r\n"
    "2026-07-09,Instagram,mayasets,E1,900\r\n"
    "2026-08-10,Instagram,mayasets,E1,600\r\n";
constexpr auto LateVisits =
    "Date,Platform,Account,Post ID,Sessions\r\n"
    "2026-09-30,Instagram,mayasets,E1,40\r\n";

struct PhaseScene {
    OpenWindow open{OpenWindow::With::EmptyWorkspace};

    PhaseScene() {
        open.session().change(
            [](model::Plan plan) { return edit::applyPlan(plan, parseJson(Settled), "plan.json"); });
        open.settle();
        REQUIRE(campaign().currentPhase() == model::Phase::Execution);
        open.session().lookAt(campaign().id);
        open.show("campaigns");
    }
    const model::Campaign& campaign() { return open.session().plan()->campaigns.at(0); }
    void import(const char* file, std::string_view text) {
        edit::ImportOptions options;
        options.campaign = "Autumn";
        options.assignAll = true;
        QSignalSpy imported(&open.session(), &ui::Session::imported);
        open.session().importFile(ui::pathText(open.folder().write(file, text)), options);
        GOALPOST_UNTIL(imported.count() == 1);
        open.settle();
    }
    void close() {
        open.show("campaigns");
        open.window().prompts().answerNext(true);
        open.click("closeCampaign");
        REQUIRE(campaign().currentPhase() == model::Phase::Closed);
    }
    QString asked() { return open.window().prompts().asked().constLast(); }
};

}  // namespace

TEST_CASE("going back asks why, and without an answer nothing changes") {
    PhaseScene s;
    s.open.window().prompts().answerNext(std::monostate{});
    test::choose(s.open, "detailPhase", u"goal"_s);
    CHECK(s.asked().contains(u"back to"_s));
    CHECK(s.campaign().currentPhase() == model::Phase::Execution);
    CHECK(s.open.child<QComboBox>("detailPhase")->currentData().toString() == u"execution"_s);
    s.open.window().prompts().answerNext(u"The brand moved the launch."_s);
    test::choose(s.open, "detailPhase", u"goal"_s);
    CHECK(s.campaign().currentPhase() == model::Phase::Goal);
    CHECK(s.campaign().revisions.at(0).why == "The brand moved the launch.");
    CHECK(s.campaign().tools->decision == model::ToolDecision::None);
    CHECK(s.open.child<QLabel>("revision")->text().contains(u"The brand moved the launch."_s));
}

TEST_CASE("what a gate lacks is listed with a link to the page where it is done") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("campaigns");
    CHECK(open.child<QLabel>("gate-goal")->text().contains(u"missing"_s));
    open.click("missing-GOAL-FIRST");
    CHECK(open.window().currentPage() == u"goal"_s);
}

TEST_CASE("closing tells what each objective came to, keeps it, and offers the next cycle") {
    PhaseScene s;
    s.import("visits.csv", Visits);
    s.open.show("campaigns");
    s.open.window().prompts().answerNext(false);
    s.open.click("closeCampaign");
    CHECK(s.asked().contains(u"Referral sessions: 1,500"_s));  // 900 + 600
    CHECK(s.campaign().currentPhase() == model::Phase::Execution);
    s.close();
    CHECK(s.campaign().objectives.at(0).result->value == 1500);
    CHECK(s.open.child<QLabel>("closedNote")->isVisible());
    CHECK_FALSE(s.open.child<QPushButton>("closeCampaign")->isVisible());
    s.open.window().prompts().answerNext(u"2026-10-01"_s);
    s.open.click("nextCycle");
    REQUIRE(s.open.session().plan()->campaigns.size() == 2);
    const auto& next = s.open.session().plan()->campaigns[1];
    CHECK(next.objectives.at(0).baseline->value == 1500);
    CHECK_FALSE(next.objectives.at(0).change);
    CHECK(next.to == parseIsoDate("2026-12-31"));
}

TEST_CASE("late results stand in a card of their own beside figures that stay") {
    PhaseScene s;
    s.import("visits.csv", Visits);
    s.close();
    s.open.show("results");
    CHECK_FALSE(s.open.child<QWidget>("addendum")->isVisible());
    QString chips;
    for (const ui::Pill* pill : s.open.window().findChildren<ui::Pill*>())
        chips += pill->isVisible() ? pill->accessibleName() : QString();
    CHECK(chips.contains(u", closed on "_s));
    s.import("late.csv", LateVisits);
    s.open.show("results");
    CHECK(s.open.child<QWidget>("addendum")->isVisible());
    const QString text = s.open.child<QLabel>("addendumText")->text();
    CHECK(text.contains(u"1,500 when the campaign was closed"_s));
    CHECK(text.contains(u"1,540 with what came later"_s));
}

TEST_CASE("easing a settled target asks why and says afterwards what was promised first") {
    PhaseScene s;
    s.open.show("objectives");
    s.open.window().prompts().answerNext(std::monostate{});
    test::type(s.open, "objectiveChange", u"20 %"_s);
    CHECK(s.campaign().objectives.at(0).change == 0.25);
    s.open.window().prompts().answerNext(u"Two creators dropped out."_s);
    test::type(s.open, "objectiveChange", u"18 %"_s);
    CHECK(s.campaign().objectives.at(0).change == 0.18);
    CHECK(s.campaign().objectives.at(0).original->change == 0.25);
    const QString history = s.open.child<QLabel>("objectiveHistory")->text();
    CHECK(history.contains(u"25%"_s));
    CHECK(history.contains(u"Two creators dropped out."_s));
}
