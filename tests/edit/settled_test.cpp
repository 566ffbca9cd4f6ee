// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/settled.hpp"

#include "base/error.hpp"
#include "base/json.hpp"
#include "edit/campaign.hpp"
#include "edit/campaign_life.hpp"
#include "edit/objective.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <nlohmann/json.hpp>

using namespace goalpost;
using namespace goalpost::edit;
using namespace goalpost::model;

namespace {

const Date Today = *parseIsoDate("2026-08-04");

constexpr const char* Planned = R"({
  "brands": [{"name": "Oak & Rye", "currency": "EUR", "business_objectives": [{"name": "More sales"}]}],
  "campaigns": [{"name": "Autumn", "brand": "Oak & Rye", "phase": "tools",
    "goal": {"primary": "website-traffic"},
    "kpis": [{"id": "referral-sessions", "role": "primary", "data_source": "web analytics"},
             {"id": "session-duration", "role": "primary", "data_source": "web analytics"}],
    "objectives": [{"kpi": "referral-sessions", "direction": "increase", "change": 0.25,
      "baseline": {"value": 4000, "from": "2026-04-01", "to": "2026-06-30", "source": "web analytics"},
      "scope": "from creator campaigns", "from": "2026-07-01", "to": "2026-09-30",
      "evaluate": "2026-10-05", "business_objective": "More sales"}],
    "tools": {"decision": "none", "reason": "the first cycle is done by hand"}}]})";

struct SettledCampaign {
    test::TempFolder folder;
    std::unique_ptr<store::Workspace> workspace =
        store::Workspace::create(folder / "w.goalpost", {.actor = "Lena", .backups = folder / "backups"});

    SettledCampaign() { apply(Planned); }

    bool apply(std::string_view document) {
        return store(applyPlan(workspace->plan(), parseJson(document), "plan.json"));
    }
    bool store(const Act& act) { return perform(*workspace, act, Today); }
    const model::Campaign& campaign() const { return workspace->plan().campaigns.at(0); }
    const model::Objective& objective() const { return campaign().objectives.at(0); }
    Act with(const std::function<void(model::Objective&)>& change) const {
        return changeObjective(workspace->plan(), campaign().id, objective().id, change);
    }
    /// The rule that refused the act; empty where it was stored.
    std::string refusalOf(const Act& act) {
        const auto before = workspace->dump();
        try {
            store(act);
        } catch (const RuleRefusal& refusal) {
            CHECK(workspace->dump() == before);
            return refusal.rule();
        }
        return {};
    }
};

model::Objective promise(Direction direction, double change) {
    model::Objective objective;
    objective.kpi = "referral-sessions";
    objective.direction = direction;
    objective.change = change;
    objective.to = parseIsoDate("2026-09-30");
    objective.baseline.emplace();
    objective.baseline->value = 4000;
    return objective;
}

}  // namespace

TEST_CASE("A phase goes back with a reason only, and everything the campaign has stays") {
    SettledCampaign f;
    const auto tools = f.campaign().tools;
    CHECK(f.refusalOf(setPhase(f.workspace->plan(), f.campaign().id, Phase::Goal, Today)) == "GOAL-FIRST");
    CHECK(f.refusalOf(setPhase(f.workspace->plan(), f.campaign().id, Phase::Goal, Today, "  ")) ==
          "GOAL-FIRST");
    CHECK(f.store(
        setPhase(f.workspace->plan(), f.campaign().id, Phase::Goal, Today, " The brand moved the launch. ")));
    CHECK(f.campaign().currentPhase() == Phase::Goal);
    CHECK(f.campaign().tools == tools);
    CHECK(f.campaign().objectives.size() == 1);
    REQUIRE(f.campaign().revisions.size() == 1);
    const auto& revision = f.campaign().revisions[0];
    CHECK(revision.what == Revised::Phase);
    CHECK(revision.was == "tools");
    CHECK(revision.now == "goal");
    CHECK(revision.why == "The brand moved the launch.");
    CHECK(revision.by == "Lena");
    CHECK(revision.on == Today);
    CHECK(f.store(setPhase(f.workspace->plan(), f.campaign().id, Phase::Tools, Today)));
    CHECK(f.campaign().revisions.size() == 1);
}

TEST_CASE("A goal is chosen anew with a reason once its phase was left, freely before") {
    SettledCampaign f;
    const Id id = f.campaign().id;
    CHECK(f.refusalOf(chooseSecondaryGoal(f.workspace->plan(), id, Goal::Engagement)) == "GOAL-FIRST");
    CHECK(f.store(chooseSecondaryGoal(f.workspace->plan(), id, Goal::Engagement, "The board asks for it.")));
    REQUIRE(f.campaign().revisions.size() == 1);
    CHECK(f.campaign().revisions[0].was == "website-traffic");
    CHECK(f.campaign().revisions[0].now == "website-traffic, engagement");
    CHECK(f.store(setPhase(f.workspace->plan(), id, Phase::Goal, Today, "Back to the start.")));
    CHECK(f.store(chooseSecondaryGoal(f.workspace->plan(), id, std::nullopt)));
    CHECK(f.campaign().revisions.size() == 2);
}

TEST_CASE("A promise stays settled where the campaign went back to its Goal phase") {
    SettledCampaign f;
    CHECK(f.store(setPhase(f.workspace->plan(), f.campaign().id, Phase::Goal, Today, "Back to the start.")));
    CHECK(f.refusalOf(f.with([](auto& objective) { objective.change = 0.1; })) == "SMART-M");
}

TEST_CASE("A KPI of one's own that a settled objective promises keeps its meaning") {
    SettledCampaign f;
    Plan plan = f.workspace->plan();
    CustomKpi own;
    own.id = Id::create();
    own.kpi = "kept-posts";
    own.name = "Kept posts";
    own.formula = "saves";
    own.unit = Unit::Count;
    plan.customKpis.push_back(own);
    KpiChoice choice;
    choice.id = Id::create();
    choice.kpi = own.kpi;
    choice.role = Role::Primary;
    choice.dataSource = "exports";
    plan.campaigns[0].kpis.push_back(choice);
    Objective objective = plan.campaigns[0].objectives[0];
    objective.id = Id::create();
    objective.kpi = own.kpi;
    plan.campaigns[0].objectives.push_back(objective);
    CHECK(f.store({plan, "Promise"}));
    plan = f.workspace->plan();
    plan.customKpis[0].meaning = "what people keep";
    CHECK(f.store({plan, "Explain"}));
    plan.customKpis[0].formula = "saves * 2";
    CHECK(f.refusalOf({plan, "Redefine"}) == "SMART-M");
}

TEST_CASE("An eased target asks why and keeps for good what was promised first") {
    SettledCampaign f;
    const auto lower = [](double share) {
        return [share](model::Objective& objective) { objective.change = share; };
    };
    CHECK(f.refusalOf(f.with(lower(0.18))) == "SMART-M");
    CHECK(f.store(f.with(lower(0.3))));
    CHECK_FALSE(f.objective().original);
    CHECK(f.store(because(f.with(lower(0.18)), f.campaign().id, Revised::Target, "referral-sessions",
                          "Two creators dropped out.")));
    REQUIRE(f.objective().original);
    CHECK(f.objective().original->change == 0.3);
    CHECK(f.objective().original->to == parseIsoDate("2026-09-30"));
    CHECK(f.objective().original->on == Today);
    REQUIRE(f.campaign().revisions.size() == 1);
    CHECK(f.campaign().revisions[0].was == "30 % until 2026-09-30");
    CHECK(f.campaign().revisions[0].now == "18 % until 2026-09-30");
    CHECK(f.store(because(f.with(lower(0.1)), f.campaign().id, Revised::Target, "", "And a third.")));
    CHECK(f.objective().original->change == 0.3);
    CHECK(f.campaign().revisions[1].kpi == "referral-sessions");
    CHECK(f.store(f.with([](model::Objective& objective) { objective.original.reset(); })) == false);
}

TEST_CASE(
    "A later end, a benchmark instead of a promise and a removed objective ease; other changes do not") {
    SettledCampaign f;
    CHECK(f.refusalOf(f.with([](auto& o) {
        o.to = parseIsoDate("2026-10-31");
        o.evaluate = parseIsoDate("2026-11-05");
    })) == "SMART-M");
    CHECK(f.refusalOf(f.with([](auto& o) {
        o.direction = Direction::Benchmark;
        o.change.reset();
    })) == "SMART-M");
    const auto without = removeObjective(f.workspace->plan(), f.campaign().id, f.objective().id).plan;
    CHECK(decidedAnew(f.workspace->plan(), f.campaign(), without.campaigns[0]) ==
          std::vector<Anew>{{Revised::Target, "referral-sessions", "25 % until 2026-09-30", "removed"}});
    // 4,000 · 1.25 = 5,000: the same promise as a figure.
    CHECK(f.refusalOf(f.with([](auto& o) {
        o.change.reset();
        o.target = 4999;
    })) == "SMART-M");
    CHECK(f.store(f.with([](auto& o) {
        o.change.reset();
        o.target = 5000;
    })));
    CHECK(f.store(f.with([](auto& o) { o.note = "agreed"; })));
    CHECK(f.store(f.with([](auto& o) { o.to = parseIsoDate("2026-09-15"); })));
    CHECK(f.campaign().revisions.empty());
}

TEST_CASE("Less is judged in the direction of the promise") {
    CHECK(isEased({}, promise(Direction::Increase, 0.25), promise(Direction::Increase, 0.2)));
    CHECK_FALSE(isEased({}, promise(Direction::Increase, 0.25), promise(Direction::Increase, 0.3)));
    CHECK(isEased({}, promise(Direction::Decrease, 0.2), promise(Direction::Decrease, -0.1)));
    CHECK_FALSE(isEased({}, promise(Direction::Decrease, 0.2), promise(Direction::Decrease, -0.3)));
    auto cost = promise(Direction::Reach, 0);
    cost.kpi = "cpm";
    cost.change.reset();
    cost.target = 8;
    auto dearer = cost;
    dearer.target = 9;
    CHECK(isEased({}, cost, dearer));
    CHECK_FALSE(isEased({}, dearer, cost));
}

TEST_CASE("A document brings its reason as a revision and may be applied twice") {
    SettledCampaign f;
    constexpr const char* Without = R"({"campaigns": [{"name": "Autumn", "objectives":
        [{"kpi": "referral-sessions", "from": "2026-07-01", "to": "2026-09-30", "change": 0.1}]}]})";
    CHECK(f.refusalOf(applyPlan(f.workspace->plan(), parseJson(Without), "plan.json")) == "SMART-M");
    constexpr const char* With = R"({"campaigns": [{"name": "Autumn",
        "objectives": [{"kpi": "referral-sessions", "from": "2026-07-01", "to": "2026-09-30", "change": 0.1}],
        "revisions": [{"what": "target", "why": "The budget was cut."}]}]})";
    CHECK(f.apply(With));
    CHECK(f.objective().original->change == 0.25);
    REQUIRE(f.campaign().revisions.size() == 1);
    CHECK(f.campaign().revisions[0].by == "Lena");
    CHECK_FALSE(f.apply(With));
    CHECK(f.campaign().revisions.size() == 1);
    CHECK_FALSE(f.apply(R"({"campaigns": [{"name": "Autumn", "revisions": []}]})"));
    CHECK(f.campaign().revisions.size() == 1);
}
