// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "method/method.hpp"
#include "tests/method/plans.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <iterator>
#include <set>

using namespace goalpost;
using namespace goalpost::method;

namespace {

const Date Today = *parseIsoDate("2026-08-01");

/// A "%1" that was not filled in.
bool hasGap(const std::string& text) {
    for (std::size_t at = text.find('%'); at != std::string::npos; at = text.find('%', at + 1))
        if (at + 1 < text.size() && text[at + 1] >= '0' && text[at + 1] <= '9')
            return true;
    return false;
}

}  // namespace

TEST_CASE("Every rule of the catalogue is complete") {
    std::set<std::string_view> ids;
    for (const auto& rule : catalogue()) {
        INFO(rule.id);
        CHECK(ids.insert(rule.id).second);
        CHECK_FALSE(rule.title.empty());
        CHECK(rule.why.ends_with('.'));
        CHECK(rule.satisfiedBy.ends_with('.'));
        CHECK(find(rule.id) == &rule);
    }
    CHECK(find("NO-SUCH-RULE") == nullptr);
}

TEST_CASE("The rules have the strength and origin of the method") {
    struct Row {
        std::string_view id;
        Strength strength;
        Origin origin;
    };
    const Row rows[] = {{"GOAL-FIRST", Strength::Axiom, Origin::Text},
                        {"GOAL-FOCUS", Strength::Heuristic, Origin::Text},
                        {"GOAL-CONFLICT", Strength::Heuristic, Origin::Text},
                        {"GOAL-PROFILE", Strength::Heuristic, Origin::Text},
                        {"KPI-FIT", Strength::Axiom, Origin::Text},
                        {"KPI-NOISE", Strength::Heuristic, Origin::Ours},
                        {"KPI-CONTEXT", Strength::Heuristic, Origin::Text},
                        {"KPI-COUNT", Strength::Heuristic, Origin::Text},
                        {"KPI-COMPANION", Strength::Heuristic, Origin::Text},
                        {"KPI-DATA", Strength::Conditional, Origin::Text},
                        {"ATTRIB-POST", Strength::Heuristic, Origin::Text},
                        {"SMART-S", Strength::Axiom, Origin::Text},
                        {"SMART-M", Strength::Axiom, Origin::Text},
                        {"SMART-BASELINE", Strength::Conditional, Origin::Text},
                        {"SMART-LIKE", Strength::Heuristic, Origin::Ours},
                        {"SMART-A", Strength::Heuristic, Origin::Text},
                        {"SMART-R", Strength::Axiom, Origin::Text},
                        {"SMART-T", Strength::Axiom, Origin::Text}};
    CHECK(catalogue().size() == std::size(rows));
    for (const auto& row : rows) {
        INFO(row.id);
        const auto* rule = find(row.id);
        REQUIRE(rule);
        CHECK(rule->strength == row.strength);
        CHECK(rule->origin == row.origin);
    }
}

TEST_CASE("A rule's passing example has no finding at all") {
    for (const auto& rule : catalogue()) {
        INFO(rule.id);
        const auto plan = test::planFrom(rule.passing);
        for (const auto& finding : check(plan, Today))
            FAIL_CHECK(finding.rule << ": " << finding.message.text());
    }
}

TEST_CASE("A rule's failing example has exactly that rule's findings") {
    for (const auto& rule : catalogue()) {
        INFO(rule.id);
        const auto plan = test::planFrom(rule.failing);
        const auto findings = check(plan, Today);
        CHECK_FALSE(findings.empty());
        for (const auto& finding : findings) {
            INFO(finding.message.text());
            CHECK(finding.rule == rule.id);
            CHECK(finding.strength == rule.strength);
        }
    }
}

TEST_CASE("Findings are whole sentences with a subject and a fix") {
    for (const auto& rule : catalogue())
        for (const auto& finding : check(test::planFrom(rule.failing), Today)) {
            INFO(rule.id << ": " << finding.message.text() << " / " << finding.fix.text());
            CHECK(finding.message.text().ends_with('.'));
            CHECK((finding.fix.text().ends_with('.') || finding.fix.text().ends_with('?')));
            CHECK_FALSE(hasGap(finding.message.text()));
            CHECK_FALSE(hasGap(finding.fix.text()));
            CHECK(finding.subject.starts_with("campaign/Autumn Table"));
            CHECK(finding.place.text().starts_with("Autumn Table"));
            CHECK(finding.place.text().find('/') == std::string::npos);
            CHECK_FALSE(finding.entity.empty());
        }
}

TEST_CASE("A rule that has nothing to judge neither holds nor has findings") {
    const auto idOf = [](const Rule* rule) { return std::string(rule->id); };
    const auto idsOf = [&](const std::vector<const Rule*>& rules) {
        std::set<std::string> ids;
        std::transform(rules.begin(), rules.end(), std::inserter(ids, ids.end()), idOf);
        return ids;
    };
    model::Plan plan;
    plan.campaigns.emplace_back();
    plan.campaigns[0].id = Id{"c"};
    plan.campaigns[0].name = "Bare";
    // Without goal, KPI and objective only the order of the phases can be judged.
    const auto bare = checkup(plan, plan.campaigns[0], Today);
    CHECK(bare.held.empty());
    CHECK(bare.idle.size() == catalogue().size() - 1);
    for (const auto& finding : bare.findings)
        CHECK(finding.rule == "GOAL-FIRST");

    // A goal brings in what is asked of goals; one goal alone cannot contradict another.
    plan.campaigns[0].goal = model::GoalChoice{model::Goal::WebsiteTraffic, std::nullopt};
    const auto goal = checkup(plan, plan.campaigns[0], Today);
    CHECK(idsOf(goal.held) == std::set<std::string>{"GOAL-FOCUS"});
    CHECK(idsOf(goal.idle).contains("GOAL-CONFLICT"));
    CHECK(idsOf(goal.idle).contains("SMART-T"));
    CHECK_FALSE(idsOf(goal.idle).contains("KPI-COUNT"));
}

TEST_CASE("Each rule is judged in its own examples and is in exactly one place") {
    for (const auto& rule : catalogue())
        for (const auto example : {rule.passing, rule.failing}) {
            INFO(rule.id);
            const auto plan = test::planFrom(example);
            const auto all = checkup(plan, plan.campaigns[0], Today);
            std::set<std::string_view> found;
            for (const auto& finding : all.findings)
                found.insert(finding.rule);
            CHECK(found.size() + all.held.size() + all.idle.size() == catalogue().size());
            CHECK(found.contains(rule.id) == (example == rule.failing));
            const bool holds = std::find(all.held.begin(), all.held.end(), &rule) != all.held.end();
            CHECK(holds == (example == rule.passing));
        }
}
