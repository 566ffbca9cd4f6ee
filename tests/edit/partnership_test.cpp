// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/partnership.hpp"

#include "base/error.hpp"
#include "edit/campaign.hpp"
#include "edit/creator.hpp"
#include "kpi/evaluate.hpp"
#include "method/method.hpp"
#include "support/catch.hpp"

using namespace goalpost;
using namespace goalpost::edit;
using model::Partnership;
using model::PartnershipStatus;
using model::Plan;

namespace {

/// One campaign, creators Maya and Theo, nobody a partner yet.
Plan start() {
    Plan plan = addCampaign({}, "Summer Table", {}, std::nullopt).plan;
    for (const char* name : {"Maya", "Theo"}) {
        model::Creator creator;
        creator.name = name;
        plan = addCreator(std::move(plan), creator).plan;
    }
    return plan;
}

Id campaignOf(const Plan& plan) {
    return plan.campaigns[0].id;
}

const Partnership& first(const Plan& plan) {
    return plan.campaigns[0].partnerships.at(0);
}

}  // namespace

TEST_CASE("Creators are shortlisted once") {
    const Plan plan = start();
    const Id maya = plan.creators[0].id;
    const Id theo = plan.creators[1].id;
    Act act = addPartners(plan, campaignOf(plan), {maya});
    CHECK(act.label == "Shortlist \"Maya\" for \"Summer Table\"");
    CHECK(first(act.plan).creator == maya);
    CHECK(first(act.plan).status == PartnershipStatus::Shortlisted);
    CHECK_THROWS_AS(addPartners(act.plan, campaignOf(plan), {maya}), Error);
    act = addPartners(act.plan, campaignOf(plan), {maya, theo});
    CHECK(act.label == "Shortlist \"Theo\" for \"Summer Table\"");
    CHECK(act.plan.campaigns[0].partnerships.size() == 2);
    CHECK_THROWS_AS(addPartners(plan, campaignOf(plan), {Id::create()}), Error);
}

TEST_CASE("A partnership moves, changes under its own name, and is taken out with its reasons") {
    const Plan bare = start();
    const Id campaign = campaignOf(bare);
    Plan plan = addPartners(bare, campaign, {bare.creators[0].id}).plan;
    const Id id = first(plan).id;
    Act act = movePartnership(plan, campaign, id, PartnershipStatus::Negotiating);
    CHECK(act.label == "Make \"Maya\" negotiating in \"Summer Table\"");
    CHECK(first(act.plan).status == PartnershipStatus::Negotiating);
    act = changePartnership(act.plan, campaign, id, "the tracking words",
                            [](Partnership& each) { each.utm.emplace().source = "maya"; });
    CHECK(act.label == "Change the tracking words of \"Maya\" in \"Summer Table\"");
    act = changePartnership(act.plan, campaign, id, "the tracking words",
                            [](Partnership& each) { each.utm->source.clear(); });
    CHECK_FALSE(first(act.plan).utm);
    act = changePartnership(act.plan, campaign, id, "a payment",
                            [](Partnership& each) { each.payments.emplace_back(); });
    CHECK_FALSE(first(act.plan).payments.at(0).id.empty());
    plan = writeReason(act.plan, "GOAL-PROFILE", "campaign/Summer Table/partnership/Maya", "fits", "L",
                       *makeDate(2026, 7, 1))
               .plan;
    act = removePartnership(plan, campaign, id);
    CHECK(act.label == "Take \"Maya\" out of \"Summer Table\"");
    CHECK(act.plan == bare);
    CHECK_THROWS_AS(removePartnership(bare, campaign, id), Error);
}

TEST_CASE("Contracting before the tool decision breaks the method") {
    Plan plan = start();
    const Id campaign = campaignOf(plan);
    plan = addPartners(std::move(plan), campaign, {plan.creators[0].id}).plan;
    const Id id = first(plan).id;
    const Date today = *makeDate(2026, 7, 1);
    CHECK_NOTHROW(method::refuseBroken(
        movePartnership(plan, campaign, id, PartnershipStatus::Negotiating).plan, today));
    CHECK_THROWS_AS(
        method::refuseBroken(movePartnership(plan, campaign, id, PartnershipStatus::Contracted).plan, today),
        RuleRefusal);
}

TEST_CASE("Committed are fees under contract and the costs of everybody who did not decline") {
    model::Campaign campaign;
    const auto add = [&](PartnershipStatus status, const char* fee, const char* cost) {
        Partnership each;
        each.status = status;
        each.fee = Amount::parse(fee);
        each.costs.push_back({{}, "product", Amount::parse(cost), {}});
        campaign.partnerships.push_back(each);
    };
    add(PartnershipStatus::Negotiating, "1000.00", "10.00");
    add(PartnershipStatus::Contracted, "200.00", "20.00");
    add(PartnershipStatus::Complete, "30.50", "0.50");
    add(PartnershipStatus::Declined, "4000.00", "40.00");
    // 200 + 30.50 of fees, 10 + 20 + 0.50 of costs
    CHECK(kpi::committedCost(campaign) == *Amount::parse("261.00"));
}
