// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/split_off.hpp"

#include "base/error.hpp"
#include "edit/campaign.hpp"
#include "support/catch.hpp"

using namespace goalpost;
using namespace goalpost::edit;
using model::Goal;
using model::Plan;
using model::Role;

namespace {

/// Traffic and leads, each with a KPI and an objective; one KPI counts for both.
Plan twoGoals() {
    Plan plan = addCampaign({}, "Launch", {}, parsePeriod("Q3 2026")).plan;
    const Id id = plan.campaigns[0].id;
    plan.campaigns[0].owner = "Lena";
    plan.campaigns[0].budget = Amount{100'000'000};
    plan.campaigns[0].targetAudience = model::TargetAudience{{"DE"}, {}, {}};
    plan = chooseGoal(std::move(plan), id, Goal::WebsiteTraffic).plan;
    plan = chooseSecondaryGoal(std::move(plan), id, Goal::LeadGeneration).plan;
    for (const auto& [goal, kpi] :
         {std::pair{Goal::WebsiteTraffic, "referral-sessions"}, std::pair{Goal::WebsiteTraffic, "clicks"},
          std::pair{Goal::LeadGeneration, "clicks"}, std::pair{Goal::LeadGeneration, "form-completions"}})
        plan = placeKpi(std::move(plan), id, goal, kpi, Role::Primary).plan;
    for (const char* kpi : {"referral-sessions", "clicks", "form-completions"}) {
        model::Objective objective;
        objective.id = Id::create();
        objective.kpi = kpi;
        plan.campaigns[0].objectives.push_back(objective);
    }
    return plan;
}

std::vector<std::string> kpisOf(const model::Campaign& campaign) {
    std::vector<std::string> kpis;
    for (const auto& choice : campaign.kpis)
        kpis.push_back(choice.kpi);
    return kpis;
}

}  // namespace

TEST_CASE("A goal that is split off takes its KPIs and objectives into a campaign of its own") {
    Plan before = twoGoals();
    before = writeReason(std::move(before), "KPI-COUNT", "campaign/Launch/goal/lead-generation", "enough",
                         "Ana", *parseIsoDate("2026-07-01"))
                 .plan;
    const Act act = splitOff(before, before.campaigns[0].id, Goal::LeadGeneration, "");
    CHECK(act.label == "Split off campaign \"Launch: Lead generation\"");
    REQUIRE(act.plan.campaigns.size() == 2);
    const auto& original = act.plan.campaigns[0];
    const auto& part = act.plan.campaigns[1];
    CHECK(original.primaryGoal() == Goal::WebsiteTraffic);
    CHECK_FALSE(original.secondaryGoal());
    CHECK(kpisOf(original) == std::vector<std::string>{"referral-sessions", "clicks"});
    CHECK(original.objectives.size() == 2);
    CHECK(part.primaryGoal() == Goal::LeadGeneration);
    CHECK(part.currentPhase() == model::Phase::Goal);
    CHECK(kpisOf(part) == std::vector<std::string>{"clicks", "form-completions"});
    REQUIRE(part.objectives.size() == 1);  // that of clicks stays: the campaign measures them too
    CHECK(part.objectives[0].kpi == "form-completions");
    CHECK(part.period() == original.period());
    CHECK(part.owner == "Lena");
    CHECK(part.targetAudience == original.targetAudience);
    CHECK_FALSE(part.budget);
    CHECK(act.plan.reasons.at(0).subject == "campaign/Launch: Lead generation/goal/lead-generation");
}

TEST_CASE("A third goal is split off without touching the two that stand") {
    const Plan before = twoGoals();
    const Plan plan = splitOff(before, before.campaigns[0].id, Goal::Engagement, " Talk ").plan;
    CHECK(plan.campaigns[0] == before.campaigns[0]);
    CHECK(plan.campaigns[1].name == "Talk");
    CHECK(plan.campaigns[1].primaryGoal() == Goal::Engagement);
    CHECK(plan.campaigns[1].kpis.empty());
    CHECK(splitName(plan, plan.campaigns[0], Goal::Engagement) == "Launch: Engagement");
}

TEST_CASE("The primary goal cannot be split off, nor a campaign be named twice") {
    const Plan plan = twoGoals();
    const Id id = plan.campaigns[0].id;
    CHECK_THROWS_AS(splitOff(plan, id, Goal::WebsiteTraffic, "Other"), Error);
    CHECK_THROWS_AS(splitOff(plan, id, Goal::Engagement, "launch"), Error);
    const Plan once = splitOff(plan, id, Goal::Engagement, "").plan;
    CHECK(splitName(once, once.campaigns[0], Goal::Engagement) == "Launch: Engagement 2");
}
