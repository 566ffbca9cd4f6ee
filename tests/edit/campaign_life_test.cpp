// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/campaign_life.hpp"

#include "base/error.hpp"
#include "edit/brand.hpp"
#include "edit/campaign.hpp"
#include "edit/sample.hpp"
#include "model/document.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <set>

using namespace goalpost;
using namespace goalpost::edit;
using model::Plan;

namespace {

Date day(std::string_view text) {
    return *parseIsoDate(text);
}

Plan withCampaign() {
    Plan plan = addBrand({}, "Juniper Row", "EUR").plan;
    const Id brand = plan.brands[0].id;
    return addCampaign(std::move(plan), "Launch", brand, parsePeriod("Q3 2026")).plan;
}

/// The sample's running campaign: goal, KPIs, objectives, tools, contracts.
Plan sample() {
    return model::applyDocument({}, samplePlan(day("2026-08-31")));
}

const model::Campaign& running(const Plan& plan) {
    return *plan.campaignNamed("The Long Table");
}

}  // namespace

TEST_CASE("A campaign's own fields are changed by acts that name them") {
    const Plan plan = withCampaign();
    const Id id = plan.campaigns[0].id;
    Act act = changeCampaign(plan, id, [](model::Campaign& campaign) { campaign.name = "Relaunch"; });
    CHECK(act.label == "Rename campaign \"Launch\" to \"Relaunch\"");
    act = changeCampaign(plan, id, [](model::Campaign& campaign) { campaign.budget = Amount::parse("900"); });
    CHECK(act.label == "Set the budget of campaign \"Launch\"");
    act = changeCampaign(
        plan, id, [](model::Campaign& campaign) { campaign.targetAudience = model::TargetAudience{}; });
    CHECK(act.plan == plan);
    CHECK_THROWS_AS(
        changeCampaign(plan, id, [](model::Campaign& campaign) { campaign.to = day("2026-06-30"); }), Error);
    CHECK_THROWS_AS(changeCampaign(plan, id, [](model::Campaign& campaign) { campaign.name = " "; }), Error);
    CHECK_THROWS_AS(
        changeCampaign(plan, id, [](model::Campaign& campaign) { campaign.brand = Id::create(); }), Error);
}

TEST_CASE("Reasons follow a campaign that is renamed") {
    Plan plan = withCampaign();
    plan = writeReason(std::move(plan), "KPI-COUNT", "campaign/Launch/goal/sales", "one is enough", "Lena",
                       day("2026-07-01"))
               .plan;
    plan =
        writeReason(std::move(plan), "KPI-COUNT", "campaign/Launch two", "another", "Lena", day("2026-07-01"))
            .plan;
    plan = changeCampaign(plan, plan.campaigns[0].id, [](model::Campaign& campaign) {
               campaign.name = "Relaunch";
           }).plan;
    CHECK(plan.reasons[0].subject == "campaign/Relaunch/goal/sales");
    CHECK(plan.reasons[1].subject == "campaign/Launch two");
}

TEST_CASE("A campaign that gets another brand lets go of the old one's business objectives") {
    Plan plan = sample();
    plan = addBrand(std::move(plan), "Harbour Linen", "USD").plan;
    const Id other = plan.brands.back().id;
    REQUIRE_FALSE(running(plan).objectives.at(0).businessObjective.empty());
    plan = changeCampaign(plan, running(plan).id, [&](model::Campaign& campaign) {
               campaign.brand = other;
           }).plan;
    CHECK(running(plan).objectives.at(0).businessObjective.empty());
}

TEST_CASE("A phase opens only when what it rests on is settled, and the refusal says what is missing") {
    const Plan plan = withCampaign();
    const Id id = plan.campaigns[0].id;
    try {
        setPhase(plan, id, model::Phase::Tools, day("2026-07-01"));
        FAIL("the gate was open");
    } catch (const RuleRefusal& refusal) {
        CHECK(refusal.rule() == "GOAL-FIRST");
        CHECK(std::string(refusal.what()).find("primary goal") != std::string::npos);
    }
    CHECK(setPhase(plan, id, model::Phase::Goal, day("2026-07-01")).plan == plan);
}

TEST_CASE("A phase goes back freely") {
    const Plan plan = sample();
    const Act act = setPhase(plan, running(plan).id, model::Phase::Goal, day("2026-08-31"));
    CHECK(running(act.plan).currentPhase() == model::Phase::Goal);
    CHECK(act.label == "Move campaign \"The Long Table\" to its Goal phase");
}

TEST_CASE("A copy has the plan without what came of it, with ids of its own") {
    const Plan before = sample();
    const auto& original = running(before);
    const Plan plan = duplicateCampaign(before, original.id, "", std::nullopt).plan;
    const auto& copy = plan.campaigns.back();
    CHECK(copy.name == "The Long Table (copy)");
    CHECK(copy.currentPhase() == model::Phase::Goal);
    CHECK(copy.from == original.from);
    CHECK_FALSE(copy.tools);
    REQUIRE(copy.partnerships.size() == original.partnerships.size());
    std::set<std::string> ids;
    for (const auto& objective : original.objectives)
        ids.insert(objective.id.text);
    for (const auto& objective : copy.objectives)
        CHECK(ids.insert(objective.id.text).second);
    for (std::size_t i = 0; i < copy.partnerships.size(); ++i) {
        const auto& partnership = copy.partnerships[i];
        CHECK(partnership.id != original.partnerships[i].id);
        CHECK(partnership.status == model::PartnershipStatus::Shortlisted);
        CHECK(partnership.fee == original.partnerships[i].fee);
        CHECK(partnership.payments.empty());
        CHECK(partnership.costs.empty());
        for (const auto& piece : partnership.deliverables) {
            CHECK(piece.status == model::DeliverableStatus::Planned);
            CHECK(piece.permalink.empty());
        }
    }
    CHECK(duplicateCampaign(plan, original.id, "", std::nullopt).plan.campaigns.back().name ==
          "The Long Table (copy 2)");
    CHECK_THROWS_AS(duplicateCampaign(plan, original.id, "the long table", std::nullopt), Error);
}

TEST_CASE("A copy's days move by whole months from quarter to quarter, else by days; baselines stay") {
    Plan plan = withCampaign();
    auto& launch = plan.campaigns[0];
    model::Objective objective;
    objective.id = Id::create();
    objective.kpi = "leads";
    objective.from = launch.from;
    objective.to = launch.to;
    objective.evaluate = day("2026-10-05");
    objective.baseline.emplace();
    objective.baseline->value = 10;
    objective.baseline->from = day("2026-04-01");
    objective.baseline->to = day("2026-06-30");
    launch.objectives.push_back(objective);
    const Id id = launch.id;
    const auto quarter = duplicateCampaign(plan, id, "Autumn", day("2026-10-01")).plan.campaigns.back();
    CHECK(quarter.period() == parsePeriod("Q4 2026"));
    CHECK(quarter.objectives[0].to == day("2026-12-31"));
    CHECK(quarter.objectives[0].evaluate == day("2027-01-05"));
    CHECK(quarter.objectives[0].baseline->from == day("2026-04-01"));
    const auto later = duplicateCampaign(plan, id, "Later", day("2026-07-11")).plan.campaigns.back();
    CHECK(later.to == day("2026-10-10"));
}

TEST_CASE("A campaign is put away with its day and brought back unchanged") {
    const Plan plan = withCampaign();
    const Id id = plan.campaigns[0].id;
    const Act away = archiveCampaign(plan, id, day("2026-10-10"));
    CHECK(away.plan.campaigns[0].archived == day("2026-10-10"));
    CHECK(away.label == "Archive campaign \"Launch\"");
    CHECK(unarchiveCampaign(away.plan, id).plan == plan);
    CHECK_THROWS_AS(archiveCampaign(plan, Id::create(), day("2026-10-10")), Error);
}
