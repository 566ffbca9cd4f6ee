// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/campaign.hpp"

#include "base/error.hpp"
#include "edit/brand.hpp"
#include "edit/objective.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

using namespace goalpost;
using namespace goalpost::edit;
using model::Goal;
using model::Plan;
using model::Role;

namespace {

Plan withCampaign() {
    Plan plan = addBrand({}, "Juniper Row", "EUR").plan;
    const Id brand = plan.brands[0].id;
    return addCampaign(std::move(plan), "Launch", brand, parsePeriod("Q3 2026")).plan;
}

Id campaignOf(const Plan& plan) {
    return plan.campaigns[0].id;
}

}  // namespace

TEST_CASE("A new campaign begins in the goal phase with its brand and period") {
    const Plan plan = withCampaign();
    REQUIRE(plan.campaigns.size() == 1);
    CHECK(plan.campaigns[0].brand == plan.brands[0].id);
    CHECK(plan.campaigns[0].phase == model::Phase::Goal);
    CHECK(plan.campaigns[0].period()->days() == 92);
    CHECK(addCampaign(plan, " Later ", {}, std::nullopt).label == "Add campaign \"Later\"");
}

TEST_CASE("Names that are taken or empty and words that are no currency are refused") {
    const Plan plan = withCampaign();
    CHECK_THROWS_AS(addBrand(plan, "juniper ROW", "EUR"), Error);
    CHECK_THROWS_AS(addBrand(plan, "  ", "EUR"), Error);
    CHECK_THROWS_AS(addBrand(plan, "Other", "euro"), Error);
    CHECK_THROWS_AS(addCampaign(plan, "launch", plan.brands[0].id, std::nullopt), Error);
    CHECK_NOTHROW(addCampaign(plan, "launch", {}, std::nullopt));
    CHECK_THROWS_AS(addCampaign(plan, "Other", Id::create(), std::nullopt), Error);
}

TEST_CASE("A goal is chosen by name") {
    const Plan plan = withCampaign();
    const Act act = chooseGoal(plan, campaignOf(plan), Goal::WebsiteTraffic);
    CHECK(act.label == "Choose goal \"Website traffic\"");
    CHECK(act.plan.campaigns[0].primaryGoal() == Goal::WebsiteTraffic);
    const Act cleared = chooseGoal(act.plan, campaignOf(plan), std::nullopt);
    CHECK(cleared.plan == plan);
}

TEST_CASE("Choosing the secondary goal as primary clears the secondary") {
    Plan plan = withCampaign();
    const Id id = campaignOf(plan);
    plan = chooseGoal(std::move(plan), id, Goal::Sales).plan;
    plan = chooseSecondaryGoal(std::move(plan), id, Goal::Engagement).plan;
    CHECK(plan.campaigns[0].secondaryGoal() == Goal::Engagement);
    CHECK_THROWS_AS(chooseSecondaryGoal(plan, id, Goal::Sales), Error);
    plan = chooseGoal(std::move(plan), id, Goal::Engagement).plan;
    CHECK(plan.campaigns[0].primaryGoal() == Goal::Engagement);
    CHECK_FALSE(plan.campaigns[0].secondaryGoal());
}

TEST_CASE("A KPI goes into a lane, from lane to lane, and out again") {
    Plan plan = withCampaign();
    const Id id = campaignOf(plan);
    plan = chooseGoal(std::move(plan), id, Goal::WebsiteTraffic).plan;
    const Plan before = plan;
    Act act = placeKpi(plan, id, Goal::WebsiteTraffic, "referral-sessions", Role::Primary);
    REQUIRE(act.plan.campaigns[0].kpis.size() == 1);
    CHECK(act.plan.campaigns[0].kpis[0].goal == Goal::WebsiteTraffic);
    const Id choice = act.plan.campaigns[0].kpis[0].id;
    act = placeKpi(act.plan, id, Goal::WebsiteTraffic, "referral-sessions", Role::Contextual);
    REQUIRE(act.plan.campaigns[0].kpis.size() == 1);
    CHECK(act.plan.campaigns[0].kpis[0].id == choice);
    CHECK(act.plan.campaigns[0].kpis[0].role == Role::Contextual);
    act = placeKpi(act.plan, id, Goal::WebsiteTraffic, "referral-sessions", std::nullopt);
    CHECK(act.plan == before);
    CHECK_THROWS_AS(placeKpi(plan, id, Goal::Sales, "no-such-kpi", Role::Primary), Error);
}

TEST_CASE("A KPI chosen for the primary goal stays with that goal when another becomes primary") {
    Plan plan = withCampaign();
    const Id id = campaignOf(plan);
    plan = chooseGoal(std::move(plan), id, Goal::WebsiteTraffic).plan;
    plan.campaigns[0].kpis.push_back({Id::create(), "clicks", std::nullopt, Role::Contextual, {}, {}});
    plan = chooseGoal(std::move(plan), id, Goal::Sales).plan;
    CHECK(plan.campaigns[0].kpis[0].goal == Goal::WebsiteTraffic);
}

TEST_CASE("A data source is named and an objective is set and changed") {
    Plan plan = withCampaign();
    const Id id = campaignOf(plan);
    plan = placeKpi(std::move(plan), id, Goal::WebsiteTraffic, "referral-sessions", Role::Primary).plan;
    const Id choice = plan.campaigns[0].kpis[0].id;
    plan = nameDataSource(std::move(plan), id, choice, " web analytics ").plan;
    CHECK(plan.campaigns[0].kpis[0].dataSource == "web analytics");

    model::Objective objective;
    objective.kpi = "referral-sessions";
    plan = setObjective(std::move(plan), id, objective).plan;
    objective = plan.campaigns[0].objectives.at(0);
    CHECK_FALSE(objective.id.empty());
    objective.scope = "from creators";
    plan = setObjective(std::move(plan), id, objective).plan;
    REQUIRE(plan.campaigns[0].objectives.size() == 1);
    CHECK(plan.campaigns[0].objectives[0].scope == "from creators");
    objective.id = Id::create();
    CHECK_THROWS_AS(setObjective(plan, id, objective), Error);
}

TEST_CASE("A reason is written once for a rule and subject, and taken back when emptied") {
    const Plan plan = withCampaign();
    const Date day = *parseIsoDate("2026-07-01");
    Act act = writeReason(plan, "KPI-COUNT", "campaign/Launch", "one is enough", "Lena", day);
    act = writeReason(act.plan, "KPI-COUNT", "campaign/Launch", "two are", "Ana", day);
    REQUIRE(act.plan.reasons.size() == 1);
    CHECK(act.plan.reasons[0].reason == "two are");
    CHECK(act.plan.reasons[0].by == "Ana");
    CHECK(writeReason(act.plan, "KPI-COUNT", "campaign/Launch", " ", "Ana", day).plan == plan);
}

TEST_CASE("An act on something that is gone is refused") {
    const Plan plan = withCampaign();
    const Id gone = Id::create();
    CHECK_THROWS_AS(chooseGoal(plan, gone, Goal::Sales), Error);
    CHECK_THROWS_AS(chooseSecondaryGoal(plan, gone, Goal::Sales), Error);
    CHECK_THROWS_AS(placeKpi(plan, gone, Goal::Sales, "orders", Role::Primary), Error);
    CHECK_THROWS_AS(nameDataSource(plan, campaignOf(plan), gone, "x"), Error);
}

TEST_CASE("A document that names a KPI outside the catalogue is refused at its place") {
    const auto placeOf = [](const char* document) {
        try {
            applyPlan({}, parseJson(document), "plan.json");
        } catch (const InputError& error) {
            return error.place();
        }
        return std::string("taken");
    };
    CHECK(placeOf(R"({"campaigns": [{"name": "A", "kpis": [{"id": "likes"}, {"id": "lieks"}]}]})") ==
          "/campaigns/0/kpis/1/id");
    CHECK(placeOf(R"({"campaigns": [{"name": "A"}, {"name": "B", "objectives": [{"kpi": "fame"}]}]})") ==
          "/campaigns/1/objectives/0/kpi");
    CHECK(placeOf(R"({"campaigns": [{"name": "A", "kpis": null, "objectives": [{"kpi": "reach"}]}]})") ==
          "taken");
    CHECK(applyPlan({}, parseJson("{}"), "plan.json").label == "Apply plan.json");
}

TEST_CASE("A document that lets a campaign or a pilot end before it begins is refused at its place") {
    const auto placeOf = [](const Plan& plan, const char* document) {
        try {
            applyPlan(plan, parseJson(document), "plan.json");
        } catch (const InputError& error) {
            return error.place();
        }
        return std::string("taken");
    };
    const Plan plan = withCampaign();  // "Launch" of Juniper Row, 1 July to 30 September 2026
    CHECK(placeOf({}, R"({"campaigns": [{"name": "A"},
        {"name": "B", "from": "2026-07-02", "to": "2026-07-01"}]})") == "/campaigns/1/to");
    CHECK(placeOf({}, R"({"pilots": [{"name": "P", "from": "2026-07-02", "to": "2026-07-01"}]})") ==
          "/pilots/0/to");
    CHECK(placeOf(plan, R"({"campaigns": [{"name": "launch", "to": "2026-06-30"}]})") == "/campaigns/0/to");
    CHECK(placeOf(plan, R"({"campaigns": [{"name": "Launch", "brand": "Juniper Row",
        "from": "2026-10-01"}]})") == "/campaigns/0/from");
    CHECK(placeOf(plan, R"({"campaigns": [{"name": "Launch", "from": "2026-09-30"}]})") == "taken");
    CHECK(placeOf(plan, R"({"campaigns": [{"name": "Launch", "from": null, "to": "2026-06-30"}]})") ==
          "taken");
}
