// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/brand.hpp"

#include "base/error.hpp"
#include "edit/campaign.hpp"
#include "edit/objective.hpp"
#include "edit/remove.hpp"
#include "support/catch.hpp"

using namespace goalpost;
using namespace goalpost::edit;
using model::Plan;

namespace {

Plan twoBrands() {
    return addBrand(addBrand({}, "Juniper Row", "USD").plan, "Harbour Linen", "EUR").plan;
}

}  // namespace

TEST_CASE("A brand's name, currency, fiscal year and competitors are changed by named acts") {
    const Plan plan = twoBrands();
    const Id id = plan.brands[0].id;
    Act act = changeBrand(plan, id, [](model::Brand& brand) { brand.name = " Juniper & Row "; });
    CHECK(act.plan.brands[0].name == "Juniper & Row");
    CHECK(act.label == "Rename brand \"Juniper Row\" to \"Juniper & Row\"");
    act = changeBrand(plan, id, [](model::Brand& brand) { brand.currency = "CHF"; });
    CHECK(act.label == "Set the currency of brand \"Juniper Row\"");
    act = changeBrand(plan, id, [](model::Brand& brand) { brand.fiscalYearStartMonth = 4; });
    CHECK(act.plan.brands[0].fiscalYearStartMonth == 4);
    act = changeBrand(plan, id, [](model::Brand& brand) { brand.competitors = {"Oak Table"}; });
    CHECK(act.plan.brands[0].competitors == std::vector<std::string>{"Oak Table"});
}

TEST_CASE("A brand takes no taken name, no word that is no currency and no thirteenth month") {
    const Plan plan = twoBrands();
    const Id id = plan.brands[0].id;
    CHECK_THROWS_AS(changeBrand(plan, id, [](model::Brand& brand) { brand.name = "harbour linen"; }), Error);
    CHECK_THROWS_AS(changeBrand(plan, id, [](model::Brand& brand) { brand.name = " "; }), Error);
    CHECK_THROWS_AS(changeBrand(plan, id, [](model::Brand& brand) { brand.currency = "euro"; }), Error);
    CHECK_THROWS_AS(changeBrand(plan, id, [](model::Brand& brand) { brand.fiscalYearStartMonth = 13; }),
                    Error);
    CHECK_THROWS_AS(changeBrand(plan, Id::create(), [](model::Brand&) {}), Error);
}

TEST_CASE("Business objectives are added, changed and removed, each name once") {
    Plan plan = twoBrands();
    const Id brand = plan.brands[0].id;
    plan = addBusinessObjective(plan, brand, " Own shop first ", "Lena Fischer").plan;
    const auto added = plan.brands[0].businessObjectives.at(0);
    CHECK(added.name == "Own shop first");
    CHECK_THROWS_AS(addBusinessObjective(plan, brand, "own SHOP first", ""), Error);
    CHECK_THROWS_AS(addBusinessObjective(plan, brand, "", ""), Error);
    plan = changeBusinessObjective(plan, brand, added.id, "Own shop first", "Mika Sato").plan;
    CHECK(plan.brands[0].businessObjectives[0].owner == "Mika Sato");
    CHECK(plan.brands[0].businessObjectives[0].id == added.id);
    plan = removeBusinessObjective(plan, brand, added.id).plan;
    CHECK(plan.brands[0].businessObjectives.empty());
    CHECK_THROWS_AS(removeBusinessObjective(plan, brand, added.id), Error);
}

TEST_CASE("A business objective that is served stays") {
    Plan plan = twoBrands();
    const Id brand = plan.brands[0].id;
    plan = addCampaign(std::move(plan), "Launch", brand, std::nullopt).plan;
    const Id campaign = plan.campaigns[0].id;
    plan = addObjective(std::move(plan), campaign, "leads").plan;
    const Id objective = plan.campaigns[0].objectives[0].id;
    plan = serveNewBusinessObjective(std::move(plan), campaign, objective, "Own shop first", "").plan;
    const Id served = plan.brands[0].businessObjectives.at(0).id;
    CHECK(plan.campaigns[0].objectives[0].businessObjective == served);
    CHECK_THROWS_AS(removeBusinessObjective(plan, brand, served), Error);
    plan = removeObjective(std::move(plan), campaign, objective).plan;
    CHECK_NOTHROW(removeBusinessObjective(plan, brand, served));
}

TEST_CASE("A gross margin is a share of the sales and anything else is refused") {
    auto act = edit::addBrand({}, "Juniper Row", "EUR");
    const Id id = act.plan.brands[0].id;
    act = edit::changeBrand(act.plan, id, [](model::Brand& brand) { brand.grossMargin = 0.4; });
    CHECK(act.plan.brands[0].grossMargin == 0.4);
    CHECK(act.label == "Set the gross margin of brand \"Juniper Row\"");
    CHECK_THROWS_AS(edit::changeBrand(act.plan, id, [](model::Brand& brand) { brand.grossMargin = 40; }),
                    Error);
}
