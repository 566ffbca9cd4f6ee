// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "../method/bad_plans.hpp"

#include "base/error.hpp"
#include "edit/campaign.hpp"
#include "edit/change.hpp"
#include "method/method.hpp"
#include "support/catch.hpp"

#include <map>
#include <set>

using namespace goalpost;
using namespace goalpost::edit;

namespace {

const Date Today = *parseIsoDate("2026-08-31");

struct EmptyFile {
    test::TempFolder folder;
    std::unique_ptr<store::Workspace> workspace = store::Workspace::create(
        folder / "w.goalpost", {.actor = "tester", .backups = folder / "backups", .automaticBackups = false});
};

std::string told(const method::Finding& finding) {
    return std::string(finding.rule) + " " + std::string(idOf(finding.state)) + " " + finding.subject;
}

}  // namespace

TEST_CASE("The method has nothing to say against the good plans") {
    for (const auto name : test::GoodPlans) {
        INFO(name);
        const Act act = applyPlan({}, test::goodPlan(std::string(name)), "plan.json");
        for (const auto& finding : method::check(act.plan, Today))
            FAIL_CHECK(told(finding) << ": " << finding.message.text());
    }
}

TEST_CASE("A plan that is broken in one way gives that finding and no other") {
    const auto plans = test::badPlans();
    CHECK(plans.size() >= 60);
    std::set<std::string> names;
    std::map<std::string, int> ofRule;
    for (const auto& bad : plans) {
        INFO(bad.name);
        CHECK(names.insert(bad.name).second);
        ++ofRule[bad.rule];
        const Act act = applyPlan({}, bad.document, "plan.json");
        const auto findings = method::check(act.plan, Today);
        for (const auto& finding : findings)
            CHECK(told(finding) == bad.rule + " " + bad.state + " " + bad.subject);
        CHECK(findings.size() == 1);
    }
    for (const auto& rule : method::catalogue()) {
        INFO(rule.id);
        CHECK(ofRule[std::string(rule.id)] > 0);
    }
}

TEST_CASE("A plan that breaks an axiom is refused whole, and every other one is stored") {
    EmptyFile f;
    const std::string empty = f.workspace->dump();
    for (const auto& bad : test::badPlans()) {
        INFO(bad.name);
        const auto strength = method::find(bad.rule)->strength;
        const bool refuses = bad.state == "broken" && (strength == method::Strength::Axiom ||
                                                       strength == method::Strength::Conditional);
        const auto store = [&] {
            return perform(*f.workspace, applyPlan(f.workspace->plan(), bad.document, "plan.json"), Today);
        };
        if (refuses) {
            try {
                store();
                FAIL_CHECK("stored");
            } catch (const RuleRefusal& refusal) {
                CHECK(refusal.rule() == bad.rule);
            }
        } else {
            CHECK(store());
            f.workspace->undo();
        }
        CHECK(f.workspace->dump() == empty);
    }
}
