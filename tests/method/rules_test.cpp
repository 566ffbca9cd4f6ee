// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "kpi/kpi.hpp"
#include "method/method.hpp"
#include "tests/method/plans.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

#include <algorithm>

using namespace goalpost;
using namespace goalpost::test;

namespace {

struct Case {
    std::string what;
    std::string document;
    std::vector<std::string> findings;  ///< refusing ones first, then broken, then open
};

void require(const std::vector<Case>& cases) {
    for (const auto& one : cases) {
        INFO(one.what);
        CHECK(findingsOf(planFrom(one.document)) == one.findings);
    }
}

std::string goals(std::string_view goal, std::string_view kpis) {
    return campaignWith(R"("goal": {)" + std::string(goal) + R"(}, "kpis": [)" + std::string(kpis) + "], " +
                        std::string(Benchmark));
}

constexpr std::string_view Traffic = R"({"id": "referral-sessions", "role": "primary", "data_source": "a"},
    {"id": "session-duration", "role": "primary", "data_source": "a"})";

std::string traffic(std::string_view more) {
    return goals(R"("primary": "website-traffic")", std::string(Traffic) + ", " + std::string(more));
}

std::string objective(
    std::string_view baseline, std::string_view promise,
    std::string_view dates = R"("from": "2026-09-01", "to": "2026-11-30", "evaluate": "2026-12-05")") {
    return withObjective(
        R"("kpi": "referral-sessions", "scope": "from creators", "business_objective": "More sales", )" +
        std::string(dates) + (promise.empty() ? "" : ", ") + std::string(promise) +
        (baseline.empty() ? "" : R"(, "baseline": )") + std::string(baseline));
}

}  // namespace

TEST_CASE("GOAL-FIRST: what is missing is open, what runs ahead is broken") {
    const std::string none = R"("tools": {"decision": "none", "reason": "by hand"})";
    require({
        {"an empty campaign", campaignWith(""), {"GOAL-FIRST open"}},
        {"a goal alone",
         campaignWith(R"("goal": {"primary": "website-traffic"})"),
         {"GOAL-FIRST open", "KPI-COUNT open"}},
        {"goal and KPIs, no objective",
         campaignWith(R"("goal": {"primary": "website-traffic"}, )" + std::string(Kpis)),
         {"GOAL-FIRST open"}},
        {"the Goal phase complete", complete(), {}},
        {"a tool decision after it", complete(none), {}},
        {"tools by name after it", complete(R"("tools": {"decision": "use", "names": ["Lens"]})"), {}},
        {"a tool decision before it", campaignWith(none), {"GOAL-FIRST broken"}},
        {"a tool decision with KPIs but no objective",
         campaignWith(R"("goal": {"primary": "website-traffic"}, )" + std::string(Kpis) + ", " + none),
         {"GOAL-FIRST broken"}},
        {"the Tools phase before it",
         campaignWith(R"("phase": "tools")"),
         {"GOAL-FIRST broken", "GOAL-FIRST open"}},
        {"the Tools phase without a decision", complete(R"("phase": "tools")"), {"GOAL-FIRST open"}},
        {"no tool, without a reason",
         complete(R"("phase": "tools", "tools": {"decision": "none"})"),
         {"GOAL-FIRST open"}},
        {"tools without names",
         complete(R"("phase": "tools", "tools": {"decision": "use"})"),
         {"GOAL-FIRST open"}},
        {"execution without a decision", complete(R"("phase": "execution")"), {"GOAL-FIRST broken"}},
        {"execution after the decision", complete(R"("phase": "execution", )" + none), {}},
        {"closed without a decision", complete(R"("phase": "closed")"), {"GOAL-FIRST broken"}},
    });
}

TEST_CASE("GOAL-FIRST: contract, publication and payment wait for the tool decision, planning does not") {
    const auto partnership = [](std::string_view members) {
        return R"("partnerships": [{"creator": "Maya", )" + std::string(members) + "}]";
    };
    const std::string decided = R"(, "tools": {"decision": "none", "reason": "by hand"})";
    const std::string live = R"("deliverables": [{"name": "Story", "status": "live"}])";
    const std::string paid =
        R"("payments": [{"amount": "10.00", "due": "2026-09-02", "paid": "2026-09-02"}])";
    require({
        {"a shortlist with a fee", complete(partnership(R"("status": "shortlisted", "fee": "100.00")")), {}},
        {"negotiating", complete(partnership(R"("status": "negotiating")")), {}},
        {"a draft", complete(partnership(R"("deliverables": [{"name": "Story", "status": "draft"}])")), {}},
        {"a payment to come",
         complete(partnership(R"("payments": [{"amount": "10.00", "due": "2026-09-02"}])")),
         {}},
        {"contracted", complete(partnership(R"("status": "contracted")")), {"GOAL-FIRST broken"}},
        {"published", complete(partnership(live)), {"GOAL-FIRST broken"}},
        {"paid", complete(partnership(paid)), {"GOAL-FIRST broken"}},
        {"contracted after the decision", complete(partnership(R"("status": "contracted")") + decided), {}},
        {"published after the decision", complete(partnership(live) + decided), {}},
    });
}

TEST_CASE("GOAL-FOCUS and GOAL-CONFLICT warn and can be reasoned away") {
    const std::string shares =
        R"({"id": "share-rate", "goal": "engagement", "role": "primary", "data_source": "a"})";
    const std::string talk =
        R"({"id": "conversation-volume", "goal": "engagement", "role": "primary", "data_source": "a"})";
    require({
        {"a secondary goal with its own KPIs",
         goals(R"("primary": "website-traffic", "secondary": "engagement")",
               std::string(Traffic) + ", " + shares + ", " + talk),
         {}},
        {"the same goal twice",
         goals(R"("primary": "website-traffic", "secondary": "website-traffic")", Traffic),
         {"GOAL-FOCUS broken"}},
        {"KPIs for a third goal", traffic(shares), {"GOAL-FOCUS broken"}},
        {"noise of a third goal", traffic(R"({"id": "likes", "goal": "engagement", "role": "noise"})"), {}},
    });
    const auto sides = [](std::string_view primary, std::string_view secondary) {
        return findingsOf(planFrom(campaignWith(R"("goal": {"primary": ")" + std::string(primary) +
                                                R"(", "secondary": ")" + std::string(secondary) + R"("})")));
    };
    for (const auto& findings : {sides("sales", "brand-awareness"), sides("brand-awareness", "sales")})
        CHECK(findings.front() == "GOAL-CONFLICT broken");
    const auto calm = sides("sales", "website-traffic");
    CHECK(std::find(calm.begin(), calm.end(), "GOAL-CONFLICT broken") == calm.end());
}

TEST_CASE("KPI-FIT refuses what the text names as wrong, and unknown KPIs") {
    const auto primary = [](std::string_view goal, std::string_view kpi, std::string_view role) {
        return campaignWith(R"("goal": {"primary": ")" + std::string(goal) + R"("}, "kpis": [{"id": ")" +
                            std::string(kpi) + R"(", "role": ")" + std::string(role) +
                            R"(", "data_source": "a"}])");
    };
    const auto refuses = [](const std::string& document) {
        const auto findings = findingsOf(planFrom(document));
        return std::find(findings.begin(), findings.end(), "KPI-FIT broken") != findings.end();
    };
    CHECK(refuses(primary("brand-awareness", "conversion-rate", "primary")));
    CHECK(refuses(primary("sales", "impressions", "primary")));
    CHECK_FALSE(refuses(primary("sales", "conversion-rate", "primary")));
    CHECK_FALSE(refuses(primary("brand-awareness", "impressions", "primary")));
    CHECK_FALSE(refuses(primary("sales", "impressions", "contextual")));
    CHECK_FALSE(refuses(primary("sales", "views", "primary")));
    CHECK(refuses(primary("sales", "revenu", "contextual")));

    const auto plan = planFrom(primary("sales", "revenu", "contextual"));
    const auto findings = method::check(plan, *parseIsoDate("2026-08-01"));
    CHECK(findings.front().fix.text() == "Did you mean \"revenue\"?");
    CHECK(findings.front().subject == "campaign/Autumn/kpi/revenu");
}

TEST_CASE("KPI-FIT judges a secondary goal's KPIs by that goal") {
    require({{"impressions for sales as the second goal",
              goals(R"("primary": "website-traffic", "secondary": "sales")",
                    std::string(Traffic) + R"(, {"id": "impressions", "goal": "sales", "role": "primary",
                    "data_source": "a"}, {"id": "revenue", "goal": "sales", "role": "primary", "data_source": "a"})"),
              {"KPI-FIT broken"}}});
}

TEST_CASE("KPI-COUNT: four are too many, one is not enough yet") {
    require({
        {"two", traffic(R"({"id": "bounce-rate", "role": "contextual"})"), {}},
        {"three", traffic(R"({"id": "bounce-rate", "role": "primary", "data_source": "a"})"), {}},
        {"four",
         traffic(R"({"id": "bounce-rate", "role": "primary", "data_source": "a"},
                    {"id": "click-through-rate", "role": "primary", "data_source": "a"})"),
         {"KPI-COUNT broken"}},
        {"one",
         goals(R"("primary": "website-traffic")",
               R"({"id": "referral-sessions", "role": "primary", "data_source": "a"})"),
         {"KPI-COUNT open"}},
        {"a secondary goal without any",
         goals(R"("primary": "website-traffic", "secondary": "engagement")", Traffic),
         {"KPI-COUNT open"}},
    });
}

TEST_CASE("KPI-COUNT: what is said of one KPI is not said of none") {
    const auto said = [](std::string_view kpis) {
        const auto plan = planFrom(goals(R"("primary": "website-traffic", "secondary": "engagement")", kpis));
        std::string text;
        for (const auto& finding : method::check(plan, *parseIsoDate("2026-08-01")))
            if (finding.rule == "KPI-COUNT")
                text += finding.message.text() + " " + finding.fix.text();
        return text;
    };
    CHECK(said(Traffic) ==
          "Engagement has no primary KPI yet; two to three measure a goal. Choose two or three "
          "primary KPIs for this goal.");
    CHECK(said(std::string(Traffic) +
               R"(, {"id": "share-rate", "goal": "engagement", "role": "primary", "data_source": "a"})") ==
          "Engagement has 1 primary KPI; two to three measure a goal. Choose another primary KPI for this "
          "goal, or "
          "write why one is enough.");
}

TEST_CASE("KPI-NOISE, KPI-CONTEXT, KPI-COMPANION and KPI-DATA") {
    require({
        {"likes as primary for traffic",
         traffic(R"({"id": "likes", "role": "primary", "data_source": "a"})"),
         {"KPI-NOISE broken"}},
        {"cost per click as primary for traffic",
         traffic(R"({"id": "cpc", "role": "primary", "data_source": "a"})"),
         {"KPI-CONTEXT broken"}},
        {"clicks as primary beside session duration",
         traffic(R"({"id": "clicks", "role": "primary", "data_source": "a"})"),
         {"KPI-CONTEXT broken"}},
        {"clicks as primary without session quality",
         goals(R"("primary": "website-traffic")",
               R"({"id": "referral-sessions", "role": "primary", "data_source": "a"},
               {"id": "clicks", "role": "primary", "data_source": "a"})"),
         {"KPI-CONTEXT broken", "KPI-COMPANION open"}},
        {"a primary KPI without a source",
         traffic(R"({"id": "bounce-rate", "role": "primary"})"),
         {"KPI-DATA open"}},
        {"a contextual KPI without a source", traffic(R"({"id": "bounce-rate", "role": "contextual"})"), {}},
    });
}

TEST_CASE("SMART-BASELINE: a percentage needs a baseline") {
    const std::string baseline = R"({"value": 18240, "from": "2026-04-01", "to": "2026-06-30"})";
    require({
        {"a change over a baseline", objective(baseline, R"("direction": "increase", "change": "25%")"), {}},
        {"a change without one",
         objective("", R"("direction": "increase", "change": "25%")"),
         {"SMART-BASELINE broken"}},
        {"a baseline without a value",
         objective(R"({"from": "2026-04-01", "to": "2026-06-30"})",
                   R"("direction": "increase", "change": "25%")"),
         {"SMART-BASELINE broken"}},
        {"a change over 0",
         objective(R"({"value": 0, "from": "2026-04-01", "to": "2026-06-30"})",
                   R"("direction": "increase", "change": "25%")"),
         {"SMART-BASELINE broken"}},
        {"a benchmark", objective("", R"("direction": "benchmark", "cost_ceiling": "0.90")"), {}},
        {"a benchmark with a percentage",
         objective("", R"("direction": "benchmark", "change": "25%")"),
         {"SMART-BASELINE broken"}},
    });
}

TEST_CASE("SMART-M: what cannot be measured yet is open, an unknown KPI is refused") {
    const std::string baseline = R"({"value": 18240, "from": "2026-04-01", "to": "2026-06-30"})";
    require({
        {"an absolute target with a baseline",
         objective(baseline, R"("direction": "increase", "target": 22800)"),
         {}},
        {"without a baseline",
         objective("", R"("direction": "increase", "target": 22800)"),
         {"SMART-M open"}},
        {"without the baseline's period",
         objective(R"({"value": 18240})", R"("direction": "increase", "target": 22800)"),
         {"SMART-M open"}},
        {"without a target", objective(baseline, R"("direction": "increase")"), {"SMART-M open"}},
        {"of a KPI nobody knows",
         withObjective(
             R"("kpi": "referal-sessions", "direction": "benchmark", "scope": "all", "from": "2026-09-01",
                          "to": "2026-11-30", "evaluate": "2026-12-05", "business_objective": "More sales")"),
         {"SMART-M broken"}},
        {"of a KPI that was not chosen",
         withObjective(R"("kpi": "clicks", "direction": "benchmark", "scope": "all", "from": "2026-09-01",
                          "to": "2026-11-30", "evaluate": "2026-12-05", "business_objective": "More sales")"),
         {"SMART-M open"}},
    });
}

TEST_CASE("SMART-T: missing dates are open, dates in the wrong order are broken") {
    const std::string benchmark = R"("direction": "benchmark")";
    require({
        {"all dates", objective("", benchmark), {}},
        {"no dates", objective("", "", benchmark), {"SMART-T open"}},
        {"no evaluation",
         objective("", benchmark, R"("from": "2026-09-01", "to": "2026-11-30")"),
         {"SMART-T open"}},
        {"the end before the start",
         objective("", benchmark, R"("from": "2026-09-01", "to": "2026-08-30", "evaluate": "2026-12-05")"),
         {"SMART-T broken"}},
        {"the end on the start",
         objective("", benchmark, R"("from": "2026-09-01", "to": "2026-09-01", "evaluate": "2026-12-05")"),
         {"SMART-T broken"}},
        {"evaluated before the end",
         objective("", benchmark, R"("from": "2026-09-01", "to": "2026-11-30", "evaluate": "2026-11-29")"),
         {"SMART-T broken"}},
        {"evaluated on the last day",
         objective("", benchmark, R"("from": "2026-09-01", "to": "2026-11-30", "evaluate": "2026-11-30")"),
         {}},
    });
}

TEST_CASE("SMART-S and SMART-R") {
    const std::string dates = R"("from": "2026-09-01", "to": "2026-11-30", "evaluate": "2026-12-05")";
    require({
        {"no scope and no business objective",
         withObjective(R"("kpi": "referral-sessions", "direction": "benchmark", )" + dates),
         {"SMART-S open", "SMART-R open"}},
        {"an objective about a contextual KPI",
         campaignWith(R"("goal": {"primary": "website-traffic"}, "kpis": [)" + std::string(Traffic) +
                      R"(, {"id": "bounce-rate", "role": "contextual", "data_source": "a"}],
             "objectives": [{"kpi": "bounce-rate", "direction": "benchmark", "scope": "of visits",
                             "business_objective": "More sales", )" +
                      dates + "}]"),
         {"SMART-R broken"}},
    });
}

TEST_CASE("A written reason stands beside its warning and opens the gate") {
    const Date today = *parseIsoDate("2026-08-01");
    std::string document = traffic(R"({"id": "bounce-rate", "role": "primary", "data_source": "a"},
                                      {"id": "click-through-rate", "role": "primary", "data_source": "a"})");
    auto plan = planFrom(document);
    REQUIRE(method::check(plan, today).size() == 1);
    CHECK(method::gate(plan, plan.campaigns[0], model::Phase::Goal, today).size() == 1);

    plan.reasons.push_back({Id{"r"}, "KPI-COUNT", "campaign/Autumn/goal/engagement", "other", "Ana", today});
    CHECK_FALSE(method::check(plan, today)[0].reasoned());
    plan.reasons.push_back(
        {Id{"r2"}, "KPI-COUNT", "campaign/Autumn/goal/website-traffic", "all four count", "Ana", today});
    const auto findings = method::check(plan, today);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].reason == "all four count");
    CHECK(method::gate(plan, plan.campaigns[0], model::Phase::Goal, today).empty());
}

TEST_CASE("No reason overrides an axiom") {
    const Date today = *parseIsoDate("2026-08-01");
    auto plan = planFrom(complete(R"("phase": "execution")"));
    plan.reasons.push_back(
        {Id{"r"}, "GOAL-FIRST", "campaign/Autumn/tools", "we were in a hurry", "Ana", today});
    CHECK(method::check(plan, today)[0].refuses());
    CHECK_THROWS_AS(method::refuseBroken(plan, today), RuleRefusal);
}

TEST_CASE("A refusal names the rule, the subject and the way out") {
    const Date today = *parseIsoDate("2026-08-01");
    const auto plan = planFrom(objective("", R"("direction": "increase", "change": "25%")"));
    try {
        method::refuseBroken(plan, today);
        FAIL("nothing was refused");
    } catch (const RuleRefusal& refusal) {
        CHECK(refusal.rule() == "SMART-BASELINE");
        const std::string text = refusal.what();
        CHECK(text.find("SMART-BASELINE") != std::string::npos);
        CHECK(text.find("Autumn, objective for Referral sessions") != std::string::npos);
        CHECK(text.find("enter a baseline") != std::string::npos);
    }
    CHECK_NOTHROW(method::refuseBroken(planFrom(campaignWith("")), today));
    CHECK_NOTHROW(method::refuseBroken({}, today));
}

TEST_CASE("Each phase has its own gate") {
    const Date today = *parseIsoDate("2026-08-01");
    const auto holding = [&](const std::string& document, model::Phase phase) {
        const auto plan = planFrom(document);
        return method::gate(plan, plan.campaigns.at(0), phase, today).size();
    };
    CHECK(holding(campaignWith(""), model::Phase::Goal) == 1);
    CHECK(holding(complete(), model::Phase::Goal) == 0);
    CHECK(holding(complete(), model::Phase::Tools) == 1);
    CHECK(holding(complete(R"("tools": {"decision": "none", "reason": "by hand"})"), model::Phase::Tools) ==
          0);
    CHECK(holding(complete(R"("tools": {"decision": "none", "reason": "by hand"})"),
                  model::Phase::Execution) == 0);
    // Data that nobody rehearsed hold the tools phase, and nothing before or after it.
    const std::string unproved =
        campaignWith(R"("goal": {"primary": "website-traffic"}, )" + std::string(Kpis) + ", " +
                     std::string(Benchmark) + R"(, "tools": {"decision": "none", "reason": "by hand"})");
    CHECK(holding(unproved, model::Phase::Goal) == 0);
    CHECK(holding(unproved, model::Phase::Tools) == 2);
    CHECK(holding(unproved, model::Phase::Execution) == 0);
    CHECK(findingsOf(planFrom(unproved)).empty());
}

TEST_CASE("Findings can be asked for one campaign alone, and a closed one lacks nothing") {
    const Date today = *parseIsoDate("2026-08-01");
    auto plan = planFrom(campaignWith(""));
    model::Campaign other;
    other.id = Id::create();
    other.name = "Winter";
    plan.campaigns.push_back(other);
    CHECK(method::check(plan, today).size() == 2);
    CHECK(method::check(plan, today, &plan.campaigns[1]).size() == 1);
    CHECK(method::check(plan, today, &plan.campaigns[1])[0].subject == "campaign/Winter");

    const auto closed = planFrom(complete(R"("phase": "closed", "tools": {"decision": "none", "reason": "x"},
        "partnerships": [{"creator": "Maya", "status": "complete"}])"));
    CHECK(findingsOf(closed).empty());
}

TEST_CASE("The plan of the documentation breaks no axiom, and no rule without a reason") {
    const auto plan = planFrom(readFile(sourceFolder() / "docs" / "plan-example.json"));
    REQUIRE(plan.campaigns.size() == 2);
    for (const auto& finding : method::check(plan, *parseIsoDate("2026-05-01"))) {
        INFO(finding.rule << " " << finding.subject << ": " << finding.message.text());
        CHECK((finding.state == method::State::Open || finding.reasoned()));
    }
}

TEST_CASE("The method's page names every rule with its strength, and every KPI") {
    const std::string page = readFile(sourceFolder() / "docs" / "method.md");
    for (const auto& rule : method::catalogue()) {
        const std::string row = "| " + std::string(rule.id) + " | " +
                                std::string(method::idOf(rule.strength)) + ", " +
                                (rule.origin == method::Origin::Text ? "text" : "ours") + " |";
        INFO(row);
        CHECK(page.find(row) != std::string::npos);
    }
    for (const auto& row : kpi::catalogue()) {
        INFO(row.id);
        CHECK(page.find("| `" + std::string(row.id) + "` | " + std::string(row.formula) + " | " +
                        std::string(kpi::idOf(row.unit)) + " |") != std::string::npos);
    }
}

namespace {

/// 25 % over 18,240 sessions that 44 posts of three creators brought for 9,000 in as many days.
std::string rise(std::string_view means, std::string_view more = {}) {
    return campaignWith(R"("goal": {"primary": "website-traffic"}, )" + std::string(Kpis) +
                        R"(, "objectives": [{"kpi": "referral-sessions", "direction": "increase",
        "change": "25%", "scope": "from creators", "business_objective": "More sales",
        "baseline": {"value": 18240, "from": "2026-06-01", "to": "2026-08-30", "source": "measured",
                     "spend": "9000.00", "posts": 44, "creators": 3},
        "from": "2026-09-01", "to": "2026-11-30", "evaluate": "2026-12-05")" +
                        (means.empty() ? "" : ", ") + std::string(means) + "}]" + (more.empty() ? "" : ", ") +
                        std::string(more));
}

/// A complete Execution phase with one partnership of Maya, who has this account.
std::string withMaya(std::string_view goal, std::string_view account, std::string_view partnership,
                     std::string_view more = {}) {
    std::string document =
        complete(R"("phase": "execution", "tools": {"decision": "none", "reason": "by hand"},
            "partnerships": [{"creator": "Maya", )" +
                 std::string(partnership) + "}]" + std::string(more));
    const auto put = [&](std::string_view from, std::string_view to) {
        const auto at = document.find(from);
        REQUIRE(at != std::string::npos);
        document.replace(at, from.size(), to);
    };
    put(R"({"name": "Maya"})", R"({"name": "Maya", )" + std::string(account) + "}");
    if (!goal.empty())
        put(R"("primary": "website-traffic")", goal);
    return document;
}

}  // namespace

TEST_CASE("SMART-LIKE: a rise that only more posts, creators or money bring is told") {
    require({
        {"no effort told", rise(""), {}},
        {"as many posts", rise(R"("planned_posts": 44)"), {}},
        {"a quarter more posts bring a quarter more: nothing is better",
         rise(R"("planned_posts": 55)"),
         {"SMART-LIKE broken"}},
        {"less than a quarter more", rise(R"("planned_posts": 54)"), {}},
        {"four creators for three", rise(R"("partnerships": 4)"), {"SMART-LIKE broken"}},
        {"two thirds more money", rise(R"("budget": "15000.00")"), {"SMART-LIKE broken"}},
    });
    const auto plan = planFrom(rise(R"("planned_posts": 88, "budget": "15000.00")"));
    const auto findings = method::check(plan, *parseIsoDate("2026-08-01"));
    REQUIRE(findings.size() == 1);
    // 1.25 × 44 ÷ 88 = 0.625; 1.25 × 9,000 ÷ 15,000 = 0.75
    CHECK(findings[0].message.text() ==
          "Referral sessions: 25% more than the baseline is promised, but for each post it is 37.5% less and "
          "for "
          "the same money it is 25% less. That is a bigger campaign, not a better one.");
}

TEST_CASE("SMART-LIKE: a reason is accepted") {
    auto plan = planFrom(rise(R"("planned_posts": 88)"));
    plan.reasons.push_back({.id = Id{"r"},
                            .rule = "SMART-LIKE",
                            .subject = "campaign/Autumn/objective/referral-sessions",
                            .reason = "twice the posts are what we pay for",
                            .by = "L",
                            .on = parseIsoDate("2026-07-01")});
    const auto findings = method::check(plan, *parseIsoDate("2026-08-01"));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].reasoned());
}

TEST_CASE(
    "SMART-A: fees, the cost of one, the ceiling and the list of partners are held against the promise") {
    const std::string fee = R"("partnerships": [{"creator": "Maya", "status": "shortlisted", "fee": ")";
    require({
        {"fees within the budget", rise(R"("budget": "9900.00")", fee + R"(9900.00"}])"), {}},
        {"fees within the campaign's budget",
         rise(R"("budget": "9900.00")", fee + R"(9900.01"}], "budget": "12000.00")"),
         {}},
        {"fees above it", rise(R"("budget": "9900.00")", fee + R"(9900.01"}])"), {"SMART-A broken"}},
        // 22,800 sessions: 9,000 ÷ 18,240 = 0.493 before; eight tenths of it are 9,000 in all
        {"as cheap as is likely", rise(R"("budget": "9001.00")"), {}},
        {"cheaper than is likely", rise(R"("budget": "8999.00")"), {"SMART-A broken"}},
        {"at the ceiling", rise(R"("budget": "11400.00", "cost_ceiling": "0.50")"), {"SMART-LIKE broken"}},
        {"above the ceiling",
         rise(R"("budget": "11400.00", "cost_ceiling": "0.49")"),
         {"SMART-LIKE broken", "SMART-A broken"}},
        {"partners are still looked for", rise(R"("partnerships": 3)"), {}},
        {"in execution they are there",
         rise(R"("partnerships": 3)",
              R"("phase": "execution", "tools": {"decision": "none", "reason": "x"})"),
         {"SMART-A open"}},
    });
}

TEST_CASE("GOAL-PROFILE: creators far from the goal's profile are named, near ones are not") {
    const std::string_view listed = R"("status": "shortlisted")";
    require({
        {"a creator of whom nothing is known", withMaya("", R"("note": "")", listed), {}},
        {"traffic by a creator who is only on TikTok",
         withMaya("", R"("accounts": [{"platform": "tiktok", "handle": "m"}])", listed),
         {"GOAL-PROFILE broken"}},
        {"and on YouTube too",
         withMaya(
             "",
             R"("accounts": [{"platform": "tiktok", "handle": "m"}, {"platform": "youtube", "handle": "m"}])",
             listed),
         {}},
        {"an audience elsewhere",
         withMaya("", R"("audience": {"countries": {"US": 0.93, "DE": 0.05}})", listed,
                  R"(, "target_audience": {"countries": ["DE", "AT"]})"),
         {"GOAL-PROFILE broken"}},
        {"a tenth of it there",
         withMaya("", R"("audience": {"countries": {"US": 0.9, "DE": 0.06, "AT": 0.04}})", listed,
                  R"(, "target_audience": {"countries": ["DE", "AT"]})"),
         {}},
        {"one who declined",
         withMaya("", R"("accounts": [{"platform": "tiktok", "handle": "m"}])", R"("status": "declined")"),
         {}},
    });
}

TEST_CASE("ATTRIB-POST: pieces without a link of their own are told where the platform takes links") {
    const std::string_view youtube = R"("accounts": [{"platform": "youtube", "handle": "m"}])";
    const std::string_view instagram = R"("accounts": [{"platform": "instagram", "handle": "m"}])";
    const std::string_view one =
        R"("status": "contracted", "deliverables": [{"name": "a", "type": "video"}])";
    require({
        {"no link", withMaya("", youtube, one), {"ATTRIB-POST open"}},
        {"a content tag",
         withMaya(
             "", youtube,
             R"("status": "contracted", "deliverables": [{"name": "a", "type": "video", "utm_content": "m-1"}])"),
         {}},
        {"its address alone",
         withMaya("", youtube,
                  R"("status": "contracted", "deliverables": [{"name": "a", "type": "video",
                     "permalink": "https://www.youtube.com/watch?v=abc"}])"),
         {"ATTRIB-POST open"}},
        {"not contracted yet",
         withMaya("", youtube,
                  R"("status": "shortlisted", "deliverables": [{"name": "a", "type": "video"}])"),
         {}},
        {"Instagram without a code", withMaya("", instagram, one), {"ATTRIB-POST open"}},
        {"Instagram with a code",
         withMaya("", instagram, std::string(one) + R"(, "promo_code": "MAYA10")"),
         {}},
    });
}
