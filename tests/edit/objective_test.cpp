// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/objective.hpp"

#include "base/error.hpp"
#include "edit/brand.hpp"
#include "edit/campaign.hpp"
#include "support/catch.hpp"

using namespace goalpost;
using namespace goalpost::edit;
using model::Direction;
using model::Plan;

namespace {

Plan withObjective(std::string_view kpi = "referral-sessions") {
    Plan plan = addBrand({}, "Juniper Row", "EUR").plan;
    const Id brand = plan.brands[0].id;
    plan = addCampaign(std::move(plan), "Launch", brand, parsePeriod("Q3 2026")).plan;
    const Id campaign = plan.campaigns[0].id;
    return addObjective(std::move(plan), campaign, kpi).plan;
}

const model::Objective& objectiveOf(const Plan& plan) {
    return plan.campaigns.at(0).objectives.at(0);
}

Id campaignOf(const Plan& plan) {
    return plan.campaigns.at(0).id;
}

model::Baseline secondQuarter() {
    model::Baseline baseline;
    baseline.value = 18240;
    baseline.from = parseIsoDate("2026-04-01");
    baseline.to = parseIsoDate("2026-06-30");
    baseline.source = "own shop";
    return baseline;
}

}  // namespace

TEST_CASE("A new objective is a benchmark over the campaign's dates, one for each KPI") {
    const Plan plan = withObjective();
    CHECK(objectiveOf(plan).direction == Direction::Benchmark);
    CHECK(objectiveOf(plan).from == parseIsoDate("2026-07-01"));
    CHECK(objectiveOf(plan).evaluate == parseIsoDate("2026-10-05"));
    CHECK_THROWS_AS(addObjective(plan, campaignOf(plan), "referral-sessions"), Error);
    CHECK_THROWS_AS(addObjective(plan, campaignOf(plan), "no-such-kpi"), Error);
    CHECK(addObjective(plan, campaignOf(plan), "leads").label == "Add the objective for \"Leads\"");
}

TEST_CASE("A baseline makes a benchmark a promise, and taking it away makes it a benchmark again") {
    Plan plan = withObjective();
    const Id id = objectiveOf(plan).id;
    plan = setBaseline(std::move(plan), campaignOf(plan), id, secondQuarter()).plan;
    CHECK(objectiveOf(plan).direction == Direction::Increase);
    plan = changeObjective(std::move(plan), campaignOf(plan), id, [](model::Objective& objective) {
               objective.change = 0.25;
           }).plan;
    plan = setBaseline(std::move(plan), campaignOf(plan), id, std::nullopt).plan;
    CHECK(objectiveOf(plan).direction == Direction::Benchmark);
    CHECK_FALSE(objectiveOf(plan).change);
    CHECK_FALSE(objectiveOf(plan).baseline);
}

TEST_CASE("A cost is promised to fall") {
    Plan plan = withObjective("cost-per-lead");
    plan = setBaseline(std::move(plan), campaignOf(plan), objectiveOf(plan).id, secondQuarter()).plan;
    CHECK(objectiveOf(plan).direction == Direction::Decrease);
}

TEST_CASE("The evaluation follows the period only where it must") {
    Plan plan = withObjective();
    const Id id = objectiveOf(plan).id;
    plan = setObjectivePeriod(std::move(plan), campaignOf(plan), id, *parsePeriod("Q4 2026")).plan;
    CHECK(objectiveOf(plan).evaluate == parseIsoDate("2027-01-05"));
    plan = setObjectivePeriod(std::move(plan), campaignOf(plan), id, *parsePeriod("Q3 2026")).plan;
    CHECK(objectiveOf(plan).evaluate == parseIsoDate("2027-01-05"));
}

TEST_CASE("Acts on an objective name what they changed") {
    const Plan plan = withObjective();
    const Id id = objectiveOf(plan).id;
    const auto label = [&](const std::function<void(model::Objective&)>& change) {
        return changeObjective(plan, campaignOf(plan), id, change).label;
    };
    CHECK(label([](auto& objective) { objective.target = 5; }) ==
          "Set the target of the objective for \"Referral sessions\"");
    CHECK(label([](auto& objective) { objective.scope = "from creators"; }) ==
          "Set the scope of the objective for \"Referral sessions\"");
    CHECK(label([](auto& objective) { objective.budget = Amount::parse("5"); }) ==
          "Change the objective for \"Referral sessions\"");
    CHECK_THROWS_AS(changeObjective(plan, campaignOf(plan), Id::create(), [](auto&) {}), Error);
}

TEST_CASE("Removing an objective takes its reasons along and leaves those of others") {
    Plan plan = withObjective();
    const Date day = *parseIsoDate("2026-07-01");
    for (const char* kpi : {"referral-sessions", "leads"})
        plan = writeReason(std::move(plan), "SMART-LIKE", std::string("campaign/Launch/objective/") + kpi,
                           "because", "Lena", day)
                   .plan;
    plan = removeObjective(std::move(plan), campaignOf(plan), objectiveOf(plan).id).plan;
    CHECK(plan.campaigns[0].objectives.empty());
    REQUIRE(plan.reasons.size() == 1);
    CHECK(plan.reasons[0].subject == "campaign/Launch/objective/leads");
}

TEST_CASE("A business objective needs the campaign's brand") {
    Plan plan = withObjective();
    plan.campaigns[0].brand = {};
    CHECK_THROWS_AS(
        serveNewBusinessObjective(plan, campaignOf(plan), objectiveOf(plan).id, "Own shop first", ""), Error);
}
