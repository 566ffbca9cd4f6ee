// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "method/method.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

using namespace goalpost;
using namespace goalpost::method;
using model::Direction;

namespace {

Date day(std::string_view text) {
    return *parseIsoDate(text);
}

model::Plan dollarPlan() {
    model::Plan plan;
    plan.brands.emplace_back().id = Id{"brand"};
    plan.brands[0].currency = "USD";
    plan.campaigns.emplace_back().brand = Id{"brand"};
    return plan;
}

model::Objective traffic() {
    model::Objective objective;
    objective.kpi = "referral-sessions";
    objective.direction = Direction::Increase;
    objective.change = 0.25;
    objective.scope = "from creator campaigns";
    objective.baseline.emplace();
    objective.baseline->value = 18240;
    objective.baseline->from = day("2026-04-01");
    objective.baseline->to = day("2026-06-30");
    objective.from = day("2026-07-01");
    objective.to = day("2026-09-30");
    objective.budget = Amount::parse("15000.00");
    objective.partnerships = 4;
    return objective;
}

std::string said(const model::Objective& objective, const model::Plan& plan = dollarPlan()) {
    return sentenceOf(plan, plan.campaigns[0], objective).text();
}

}  // namespace

TEST_CASE("The objective of the source text is said in its words") {
    CHECK(
        said(traffic()) ==
        "Increase website referral traffic from creator campaigns by 25% over Q3 2026, measured against the "
        "Q2 2026 baseline, using a budget of $15,000 across four creator partnerships.");
}

TEST_CASE("An absolute target is said in the KPI's unit") {
    auto objective = traffic();
    objective.kpi = "session-duration";
    objective.change.reset();
    objective.target = 110;
    objective.scope = "of visits from creator campaigns";
    objective.budget.reset();
    objective.partnerships.reset();
    CHECK(said(objective) ==
          "Increase the average session duration of visits from creator campaigns to 110 s (1:50) over Q3 "
          "2026, "
          "measured against the Q2 2026 baseline.");
    const auto target = [&](std::string_view kpi, double value) {
        objective.kpi = kpi;
        objective.target = value;
        const std::string text = said(objective);
        const auto from = text.find(" to ") + 4;
        return text.substr(from, text.find(" over ") - from);
    };
    CHECK(target("engagement-rate", 0.0385) == "3.85%");
    CHECK(target("revenue", 1234567) == "$1,234,567");
    CHECK(target("cost-per-lead", 49.9) == "$49.90");
    CHECK(target("roas", 3.5) == "3.5×");
    CHECK(target("leads", 1000) == "1,000");
    CHECK(target("brand-mention-velocity", 2.8) == "2.8 a day");
}

TEST_CASE("A falling KPI is reduced") {
    auto objective = traffic();
    objective.kpi = "cost-per-lead";
    objective.direction = Direction::Decrease;
    objective.change = -0.1;
    CHECK(said(objective).starts_with("Reduce the cost per lead from creator campaigns by 10% over"));
}

TEST_CASE("A benchmarking objective measures a baseline") {
    auto objective = traffic();
    objective.direction = Direction::Benchmark;
    objective.change.reset();
    objective.baseline.reset();
    CHECK(said(objective) ==
          "Measure website referral traffic from creator campaigns as a baseline over Q3 2026, using a "
          "budget of "
          "$15,000 across four creator partnerships.");
}

TEST_CASE("Numbers up to twelve are words, one is singular, a budget is not needed") {
    auto objective = traffic();
    objective.budget.reset();
    objective.partnerships = 1;
    CHECK(said(objective).ends_with("baseline, across one creator partnership."));
    objective.partnerships = 12;
    CHECK(said(objective).ends_with("across twelve creator partnerships."));
    objective.partnerships = 13;
    CHECK(said(objective).ends_with("across 13 creator partnerships."));
}

TEST_CASE("What is missing shows as a gap that leads to its field") {
    model::Objective objective;
    objective.kpi = "leads";
    CHECK(said(objective) == "Increase leads … by … over …, measured against ….");
    const auto plan = dollarPlan();
    std::vector<std::string> fields;
    for (const auto& phrase : phrasesOf(sentenceOf(plan, plan.campaigns[0], objective)))
        if (!phrase.field.empty())
            fields.push_back(phrase.field);
    CHECK(fields == std::vector<std::string>{"direction", "kpi", "scope", "change", "from", "baseline"});
}

TEST_CASE("Phrases are marked with the fields they come from") {
    const auto plan = dollarPlan();
    const auto phrases = phrasesOf(sentenceOf(plan, plan.campaigns[0], traffic()));
    const auto textOf = [&](std::string_view field) {
        const auto found = std::find_if(phrases.begin(), phrases.end(),
                                        [&](const Phrase& phrase) { return phrase.field == field; });
        return found == phrases.end() ? std::string() : found->text;
    };
    CHECK(textOf("change") == "25%");
    CHECK(textOf("scope") == "from creator campaigns");
    CHECK(textOf("from") == "Q3 2026");
    CHECK(textOf("baseline") == "the Q2 2026 baseline");
    CHECK(textOf("budget") == "a budget of $15,000");
    CHECK(textOf("partnerships") == "four creator partnerships");
}

TEST_CASE("Periods follow the fiscal year and the brand's currency is named") {
    auto plan = dollarPlan();
    plan.brands[0].fiscalYearStartMonth = 4;
    plan.brands[0].currency = "CHF";
    const auto text = said(traffic(), plan);
    CHECK(text.find("over Q2 2026") != std::string::npos);
    CHECK(text.find("the Q1 2026 baseline") != std::string::npos);
    CHECK(text.find("a budget of CHF 15,000") != std::string::npos);
    auto odd = traffic();
    odd.baseline->to = day("2026-06-20");
    CHECK(said(odd).find("against the baseline of 1 Apr 2026 – 20 Jun 2026,") != std::string::npos);
}
