// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/remove.hpp"

#include "base/error.hpp"
#include "edit/campaign.hpp"
#include "model/document.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <nlohmann/json.hpp>

using namespace goalpost;
using namespace goalpost::edit;
using model::Plan;

namespace {

Plan example() {
    const auto path = test::sourceFolder() / "docs" / "plan-example.json";
    return model::applyDocument({}, parseJson(test::readFile(path)));
}

}  // namespace

TEST_CASE("Removing a campaign takes its reviews and reasons along") {
    Plan plan = example();
    const Id id = plan.campaignNamed("Morning Hours")->id;
    const Date day = *parseIsoDate("2026-07-01");
    plan = writeReason(std::move(plan), "KPI-COUNT", "campaign/Morning Hours/goal/sales", "r", "L", day).plan;
    plan = writeReason(std::move(plan), "KPI-COUNT", "campaign/Morning Hours 2", "r", "L", day).plan;
    const Act act = removeCampaign(plan, id);
    CHECK(act.label == "Remove campaign \"Morning Hours\"");
    CHECK(act.plan.campaigns.size() == plan.campaigns.size() - 1);
    CHECK(act.plan.reviews.size() == plan.reviews.size() - 1);
    // What is left: the reason of a pilot, and the one of the campaign whose name only begins like it.
    CHECK(act.plan.reasons.size() == 2);
    CHECK_NOTHROW(model::applyDocument({}, model::documentOf(act.plan)));
    CHECK_THROWS_AS(removeCampaign(act.plan, id), Error);
}

TEST_CASE("A brand with campaigns and a creator with partnerships cannot be removed") {
    const Plan plan = example();
    CHECK_THROWS_AS(removeBrand(plan, plan.brands[0].id), Error);
    CHECK_THROWS_AS(removeCreator(plan, plan.creators[0].id), Error);
    Plan bare = plan;
    while (!bare.campaigns.empty()) {
        const Id id = bare.campaigns.back().id;
        bare = removeCampaign(std::move(bare), id).plan;
    }
    CHECK(removeBrand(bare, plan.brands[0].id).plan.brands.empty());
    CHECK(removeCreator(bare, plan.creators[0].id).plan.creators.size() == 1);
}
