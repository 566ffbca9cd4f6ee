// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/goal_change.hpp"

#include "edit/campaign.hpp"
#include "support/catch.hpp"

using namespace goalpost;
using namespace goalpost::edit;
using model::Goal;
using model::Plan;
using model::Role;

namespace {

const Date Today = *parseIsoDate("2026-08-01");

/// Traffic with leads beside it, an objective for each, a tool decision, one partner with 90,000 followers.
Plan running() {
    Plan plan = addCampaign({}, "Launch", {}, parsePeriod("Q3 2026")).plan;
    const Id id = plan.campaigns[0].id;
    plan = chooseGoal(std::move(plan), id, Goal::WebsiteTraffic).plan;
    plan = chooseSecondaryGoal(std::move(plan), id, Goal::LeadGeneration).plan;
    for (const auto& [goal, kpi] :
         {std::pair{Goal::WebsiteTraffic, "referral-sessions"}, std::pair{Goal::WebsiteTraffic, "clicks"},
          std::pair{Goal::LeadGeneration, "clicks"}})
        plan = placeKpi(std::move(plan), id, goal, kpi, Role::Primary).plan;
    model::Campaign& campaign = plan.campaigns[0];
    for (const char* kpi : {"referral-sessions", "clicks"}) {
        campaign.objectives.emplace_back();
        campaign.objectives.back().kpi = kpi;
    }
    campaign.tools.emplace();
    campaign.tools->decision = model::ToolDecision::None;
    campaign.tools->reason = "by hand";
    plan.creators.emplace_back();
    plan.creators[0].id = Id{"maya"};
    plan.creators[0].name = "Maya";
    plan.creators[0].accounts.emplace_back();
    plan.creators[0].accounts[0].platform = "youtube";
    plan.creators[0].accounts[0].followers = 40'000;
    campaign.partnerships.emplace_back();
    campaign.partnerships[0].id = Id{"p"};
    campaign.partnerships[0].creator = Id{"maya"};
    return plan;
}

std::vector<std::string> lost(const Plan& plan, Goal goal) {
    std::vector<std::string> texts;
    for (const auto& sentence : invalidatedBy(plan, plan.campaigns.at(0), goal, Today))
        texts.push_back(sentence.text());
    return texts;
}

}  // namespace

TEST_CASE("Another goal gives up its KPIs and objectives, the tool decision and who suited the old one") {
    // 40,000 followers are less than half of the 100,000 that awareness asks for.
    CHECK(
        lost(running(), Goal::BrandAwareness) ==
        std::vector<std::string>{
            "The primary KPIs for Website traffic have to be chosen anew: Referral sessions and Link clicks.",
            "The objectives for Referral sessions and Link clicks were judged against Website traffic and "
            "count "
            "for the goal no more.",
            "The tool decision was made for Website traffic; look at it again.",
            "Far from the creators that Brand awareness asks for: Maya."});
}

TEST_CASE("What stands for the new goal as well is not given up") {
    CHECK(
        lost(running(), Goal::LeadGeneration) ==
        std::vector<std::string>{
            "The primary KPI for Website traffic has to be chosen anew: Referral sessions.",
            "The objective for Referral sessions was judged against Website traffic and counts for the goal "
            "no more.",
            "The tool decision was made for Website traffic; look at it again."});
    CHECK(lost(running(), Goal::WebsiteTraffic).empty());
    CHECK(lost(addCampaign({}, "New", {}, std::nullopt).plan, Goal::Sales).empty());
}
