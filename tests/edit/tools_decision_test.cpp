// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/tools_decision.hpp"

#include "base/error.hpp"
#include "edit/campaign.hpp"
#include "method/method.hpp"
#include "support/catch.hpp"

using namespace goalpost;
using namespace goalpost::edit;
using model::Plan;

namespace {

Plan withTool() {
    Plan plan = addCampaign({}, "Launch", {}, std::nullopt).plan;
    model::Tool& tool = plan.tools.emplace_back();
    tool.id = Id::create();
    tool.name = "CreatorLens";
    tool.stage = model::Stage::Discovery;
    return plan;
}

Id campaignOf(const Plan& plan) {
    return plan.campaigns.at(0).id;
}

void addContract(Plan& plan) {
    model::Creator& creator = plan.creators.emplace_back();
    creator.id = Id::create();
    creator.name = "Theo";
    model::Partnership& partnership = plan.campaigns[0].partnerships.emplace_back();
    partnership.id = Id::create();
    partnership.creator = creator.id;
    partnership.status = model::PartnershipStatus::Contracted;
}

}  // namespace

TEST_CASE("Tools are used and left out one by one, and the last one out clears the decision") {
    const Plan before = withTool();
    const Id tool = before.tools[0].id;
    Act act = useTool(before, campaignOf(before), tool, true);
    CHECK(act.label == "Use the tool \"CreatorLens\"");
    CHECK(act.plan.campaigns[0].tools->decision == model::ToolDecision::Use);
    CHECK(act.plan.campaigns[0].tools->tools == std::vector<Id>{tool});
    act = useTool(act.plan, campaignOf(before), tool, false);
    CHECK(act.plan == before);
    CHECK_THROWS_AS(useTool(before, campaignOf(before), Id::create(), true), Error);
}

TEST_CASE("A tool named for the first time is added to the plan and used; a known one is only used") {
    const Plan before = withTool();
    Plan plan = useToolNamed(before, campaignOf(before), " Reachly ", model::Stage::Outreach).plan;
    REQUIRE(plan.tools.size() == 2);
    CHECK(plan.tools[1].name == "Reachly");
    CHECK(plan.tools[1].stage == model::Stage::Outreach);
    plan = useToolNamed(plan, campaignOf(before), "creatorlens", std::nullopt).plan;
    CHECK(plan.tools.size() == 2);
    CHECK(plan.campaigns[0].tools->tools.size() == 2);
    CHECK_THROWS_AS(useToolNamed(plan, campaignOf(before), " ", std::nullopt), Error);
}

TEST_CASE("No tool needs a reason and replaces the chosen ones") {
    Plan plan = withTool();
    plan = useTool(std::move(plan), campaignOf(plan), plan.tools[0].id, true).plan;
    CHECK_THROWS_AS(useNoTool(plan, campaignOf(plan), "  "), Error);
    plan = useNoTool(std::move(plan), campaignOf(plan), " by hand first ").plan;
    CHECK(plan.campaigns[0].tools->decision == model::ToolDecision::None);
    CHECK(plan.campaigns[0].tools->tools.empty());
    CHECK(plan.campaigns[0].tools->reason == "by hand first");
}

TEST_CASE("A decision is cleared, but not while contracts rest on it") {
    Plan plan = withTool();
    plan = useNoTool(std::move(plan), campaignOf(plan), "by hand first").plan;
    CHECK_FALSE(clearToolsDecision(plan, campaignOf(plan)).plan.campaigns[0].tools);
    addContract(plan);
    CHECK_THROWS_AS(clearToolsDecision(plan, campaignOf(plan)), RuleRefusal);
    const Plan used = useTool(plan, campaignOf(plan), plan.tools[0].id, true).plan;
    CHECK_THROWS_AS(useTool(used, campaignOf(plan), plan.tools[0].id, false), RuleRefusal);
}

TEST_CASE("A decision before the goal is settled is refused by the method") {
    const Plan plan = withTool();
    const Act act = useNoTool(plan, campaignOf(plan), "by hand first");
    CHECK_THROWS_AS(method::refuseBroken(act.plan, *parseIsoDate("2026-07-01")), RuleRefusal);
}
