// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/custom_kpi.hpp"

#include "base/error.hpp"
#include "edit/campaign.hpp"
#include "edit/objective.hpp"
#include "kpi/kpi.hpp"
#include "method/method.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

using namespace goalpost;
using namespace goalpost::edit;
using model::CustomKpi;
using model::Goal;
using model::Plan;
using model::Role;

namespace {

CustomKpi perSave() {
    CustomKpi one;
    one.name = "Cost per save";
    one.formula = "cost / saves";
    one.unit = Unit::Money;
    one.better = model::Better::Lower;
    return one;
}

Plan withOwn() {
    return addCustomKpi({}, perSave()).plan;
}

template <class Verb>
std::string refusal(Verb verb) {
    try {
        verb();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

std::string refusalOf(CustomKpi one) {
    return refusal([&] { addCustomKpi(withOwn(), std::move(one)); });
}

Json documentWith(Json entry) {
    return {{"custom_kpis", Json::array({std::move(entry)})}};
}

}  // namespace

TEST_CASE("A KPI of one's own gets an id made of its name") {
    Act act = addCustomKpi({}, perSave());
    CHECK(act.label == "Define the KPI \"Cost per save\"");
    REQUIRE(act.plan.customKpis.size() == 1);
    CHECK(act.plan.customKpis[0].kpi == "cost-per-save");
    CHECK_FALSE(act.plan.customKpis[0].id.empty());
    CustomKpi other = perSave();
    other.name = "Cost per Save!";
    CHECK(addCustomKpi(act.plan, other).plan.customKpis[1].kpi == "cost-per-save-2");
}

TEST_CASE("What is wrong with a definition is refused in one sentence") {
    CustomKpi one = perSave();
    one.name = "Saves for money";
    one.kpi = "views";
    CHECK(refusalOf(one) ==
          "\"views\" is built in; built-in KPIs cannot be changed, only copied: take another id, such as "
          "\"views-copy\".");
    one.kpi = "cost-per-save";
    CHECK(refusalOf(one) == "There is a KPI \"cost-per-save\" already; take another id.");
    one.kpi = "No id";
    CHECK(refusalOf(one).find("cannot be an id") != std::string::npos);
    one.kpi.clear();
    one.formula = "cost / safes";
    CHECK(refusalOf(one) == "There is no measure \"safes\" (character 8); did you mean \"saves\"?");
    one.formula = "cost /";
    CHECK(refusalOf(one).find("ends with") != std::string::npos);
    one.formula = "cost / saves";
    one.unit.reset();
    CHECK(refusalOf(one).find("choose its unit") != std::string::npos);
    one.unit = Unit::Money;
    one.name = "views";
    CHECK(refusalOf(one).find("\"Views\" is built in") != std::string::npos);
    one.name = "COST PER SAVE";
    CHECK(refusalOf(one).find("There is a KPI named \"Cost per save\" already") != std::string::npos);
    one.name = " ";
    CHECK(refusalOf(one) == "A KPI needs a name; write one.");
}

TEST_CASE("A lane is chosen once for a goal, and with a reason") {
    CustomKpi one = perSave();
    one.name = "Other";
    one.fits.push_back({{}, Goal::Engagement, Role::Contextual, " "});
    CHECK(refusalOf(one) == "Write why it stands in that lane for Engagement.");
    one.fits[0].why = "a kept recipe is read again";
    CHECK(refusalOf(one).empty());
    one.fits.push_back({{}, Goal::Engagement, Role::Noise, "or not"});
    CHECK(refusalOf(one) == "For Engagement a lane is chosen twice; keep one.");
}

TEST_CASE("A definition is changed under its id, but not in its unit while an objective is written in it") {
    Plan plan = addCampaign(withOwn(), "Launch", {}, std::nullopt).plan;
    const Id campaign = plan.campaigns[0].id;
    CustomKpi changed = plan.customKpis[0];
    changed.kpi = "other";
    changed.name = "Price of a save";
    changed.unit = Unit::Count;
    Plan next = changeCustomKpi(plan, changed).plan;
    CHECK(next.customKpis[0].kpi == "cost-per-save");
    CHECK(next.customKpis[0].name == "Price of a save");
    model::Objective objective;
    objective.kpi = "cost-per-save";
    objective.target = 2;
    plan = setObjective(plan, campaign, objective).plan;
    CHECK(refusal([&] { changeCustomKpi(plan, changed); }).find("\"Launch\"") != std::string::npos);
    changed.unit = Unit::Money;
    CHECK(refusal([&] { changeCustomKpi(plan, changed); }).empty());
    changed.id = Id::create();
    CHECK_THROWS_AS(changeCustomKpi(plan, changed), Error);
}

TEST_CASE("A built-in KPI is copied with formula, unit, direction, base and lanes") {
    const Plan plan = copyKpi({}, "save-rate").plan;
    REQUIRE(plan.customKpis.size() == 1);
    const CustomKpi& copy = plan.customKpis[0];
    CHECK(copy.kpi == "save-rate-copy");
    CHECK(copy.name == "Save rate (copy)");
    CHECK(copy.formula == "saves / reach");
    CHECK(copy.unit == Unit::Percent);
    CHECK(copy.base == "reach");
    CHECK(kpi::find(plan, "save-rate-copy")->bases.size() == 1);
    const Plan twice = copyKpi(plan, "save-rate").plan;
    CHECK(twice.customKpis[1].kpi == "save-rate-copy-2");
    CHECK(copyKpi(plan, "save-rate-copy").plan.customKpis[1].formula == "saves / reach");
    CHECK(copyKpi({}, "bounce-rate").plan.customKpis[0].formula.starts_with("1 - "));
    CHECK_THROWS_AS(copyKpi({}, "no-such-kpi"), Error);
    for (const auto& row : kpi::catalogue())
        if (!row.missing.empty() || row.postsOnly || row.ofProfit)
            CHECK(refusal([&] { copyKpi({}, row.id); }).find("cannot be copied as a formula") !=
                  std::string::npos);
        else
            CHECK(refusal([&] { copyKpi({}, row.id); }).empty());
}

TEST_CASE("A KPI in use stays, and is said to be in use where") {
    Plan plan = addCampaign(withOwn(), "Launch", {}, std::nullopt).plan;
    const Id campaign = plan.campaigns[0].id;
    plan = chooseGoal(plan, campaign, Goal::Engagement).plan;
    const Id own = plan.customKpis[0].id;
    CHECK(removeCustomKpi(plan, own).plan.customKpis.empty());
    Plan chosen = placeKpi(plan, campaign, Goal::Engagement, "cost-per-save", Role::Contextual).plan;
    CHECK(refusal([&] { removeCustomKpi(chosen, own); }) ==
          "The KPI \"Cost per save\" is used by the lanes of the campaign \"Launch\"; take it out there "
          "first.");
    chosen = addObjective(chosen, campaign, "cost-per-save").plan;
    CHECK(refusal([&] { removeCustomKpi(chosen, own); }).find("the lanes and an objective") !=
          std::string::npos);
    plan.benchmarks.push_back({});
    plan.benchmarks[0].kpi = "cost-per-save";
    CHECK(refusal([&] { removeCustomKpi(plan, own); }).find("used by a benchmark") != std::string::npos);
}

TEST_CASE("The rules judge one's own KPI by the lanes that were chosen for it") {
    CustomKpi one = perSave();
    one.fits.push_back({{}, Goal::Engagement, Role::Noise, "a save costs what the fee costs"});
    Plan plan = addCampaign(addCustomKpi({}, one).plan, "Launch", {}, std::nullopt).plan;
    const Id campaign = plan.campaigns[0].id;
    plan = chooseGoal(plan, campaign, Goal::Engagement).plan;
    plan = placeKpi(plan, campaign, Goal::Engagement, "cost-per-save", Role::Primary).plan;
    const auto noise = [&](const Plan& of) {
        const auto findings = method::check(of, *parseIsoDate("2026-08-30"));
        return std::count_if(findings.begin(), findings.end(),
                             [](const auto& finding) { return finding.rule == "KPI-NOISE"; });
    };
    CHECK(noise(plan) == 1);
    plan.customKpis[0].fits[0].role = Role::Primary;
    CHECK(noise(plan) == 0);
    const auto findings = method::check(plan, *parseIsoDate("2026-08-30"));
    for (const auto& finding : findings)
        CHECK(finding.rule != "KPI-FIT");
}

TEST_CASE("A document's definition is refused at the place that is wrong") {
    const auto placeOf = [](const Json& document) {
        try {
            applyPlan({}, document, "a test");
        } catch (const InputError& error) {
            return error.place();
        }
        return std::string();
    };
    const Json good = {
        {"id", "save-price"}, {"name", "Save price"}, {"formula", "cost / saves"}, {"unit", "money"}};
    CHECK(placeOf(documentWith(good)).empty());
    const auto changed = [&](const char* key, Json value) {
        Json entry = good;
        entry[key] = std::move(value);
        return documentWith(entry);
    };
    CHECK(placeOf(changed("id", "views")) == "/custom_kpis/0/id");
    CHECK(placeOf(changed("formula", "cost / safes")) == "/custom_kpis/0/formula");
    CHECK(placeOf(changed("formula", "sqrt(saves)")) == "/custom_kpis/0/formula");
    CHECK(placeOf(changed("unit", nullptr)) == "/custom_kpis/0/unit");
    CHECK(placeOf(changed("name", "")) == "/custom_kpis/0/name");
    CHECK(placeOf(changed("fits", Json::parse(R"([{"goal": "sales", "role": "noise"}])"))) ==
          "/custom_kpis/0/fits/0/why");
    Json choosing = documentWith(good);
    choosing["campaigns"] =
        Json::parse(R"([{"name": "Launch", "kpis": [{"id": "save-price", "role": "contextual"}]}])");
    CHECK(placeOf(choosing).empty());
    choosing["campaigns"][0]["kpis"][0]["id"] = "save-prise";
    CHECK(placeOf(choosing) == "/campaigns/0/kpis/0/id");
}
