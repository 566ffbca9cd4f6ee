// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "method/campaign_view.hpp"
#include "method/rules/example.hpp"
#include "method/rules/finding.hpp"
#include "method/rules/rules.hpp"

#include <algorithm>

namespace goalpost::method::rules {

namespace {

using model::Campaign;
using model::Goal;
using model::Phase;
using model::Plan;

constexpr std::string_view Unnamed = "a creator";
constexpr Voice First{"GOAL-FIRST", Strength::Axiom};
constexpr Voice Focus{"GOAL-FOCUS", Strength::Heuristic};
constexpr Voice Conflict{"GOAL-CONFLICT", Strength::Heuristic};

bool recordsTools(const Campaign& campaign) {
    return campaign.tools && (campaign.tools->decision || !campaign.tools->tools.empty());
}

/// The execution step that a partnership has already taken, in words; empty when it took none.
std::string_view executedStep(const model::Partnership& partnership) {
    using enum model::PartnershipStatus;
    if (partnership.status == Contracted || partnership.status == Active || partnership.status == Complete)
        return "is contracted";
    if (std::any_of(partnership.deliverables.begin(), partnership.deliverables.end(), [](const auto& piece) {
            return piece.status == model::DeliverableStatus::Live ||
                   piece.status == model::DeliverableStatus::Verified;
        }))
        return "has published content";
    if (std::any_of(partnership.payments.begin(), partnership.payments.end(),
                    [](const auto& payment) { return payment.paid.has_value(); }))
        return "was paid";
    return {};
}

void checkGoalPhase(const Plan& plan, const Campaign& campaign, std::vector<Finding>& findings) {
    const auto lacking = lackingForGoal(plan, campaign);
    if (lacking.empty())
        return;
    const Sentence what = listed(lacking, "%1, %2", "%1 and %2");
    const Phase phase = campaign.currentPhase();
    if (recordsTools(campaign))
        findings.push_back(First.broken(
            toolsOf(campaign), campaign.id,
            {"The tool decision is recorded before the goal is settled: the campaign lacks %1.", {what}},
            {"Add %1 first, or clear the tool decision.", {what}}));
    if (phase != Phase::Goal)
        findings.push_back(First.broken(subjectOf(campaign), campaign.id,
                                        {"The campaign is in its %1 phase, but its Goal phase lacks %2.",
                                         {Word{model::nameOf(phase)}, what}},
                                        {"Add %1, or set the phase back to Goal.", {what}}));
    const Sentence unsaid = listed(unsaidLackingForGoal(plan, campaign), "%1, %2", "%1 and %2");
    if (findings.empty() && !unsaid.empty())
        findings.push_back(First.open(subjectOf(campaign), campaign.id,
                                      {"The Goal phase still lacks %1.", {unsaid}}, {"Add %1.", {unsaid}}));
}

Sentence toolFix(const Campaign& campaign) {
    if (campaign.tools && campaign.tools->decision == model::ToolDecision::None)
        return {"Write why no AI tool is used."};
    return {"Name the tools to be used, or record that none is used and why."};
}

void checkToolsPhase(const Plan& plan, const Campaign& campaign, std::vector<Finding>& findings) {
    if (hasToolDecision(campaign))
        return;
    const auto before = findings.size();
    for (const auto& partnership : campaign.partnerships) {
        const auto step = executedStep(partnership);
        if (step.empty())
            continue;
        const auto* creator = plan.creator(partnership.creator);
        const std::string name = creator ? creator->name : std::string(Unnamed);
        findings.push_back(First.broken(partnershipOf(campaign, name), partnership.id,
                                        {"%1 %2 before the tool decision is recorded.",
                                         {creator ? Argument(name) : Argument(Word{Unnamed}), Word{step}}},
                                        toolFix(campaign)));
    }
    if (campaign.currentPhase() > Phase::Tools)
        findings.push_back(First.broken(toolsOf(campaign), campaign.id,
                                        {"The campaign is in its %1 phase without a tool decision.",
                                         {Word{model::nameOf(campaign.currentPhase())}}},
                                        toolFix(campaign)));
    if (findings.size() == before)
        findings.push_back(
            First.open(toolsOf(campaign), campaign.id, {"No tool decision is recorded."}, toolFix(campaign)));
    for (auto i = before; i < findings.size(); ++i)
        findings[i].holds = Phase::Tools;
}

Judged checkFirst(const Plan& plan, const Campaign& campaign, Date) {
    std::vector<Finding> findings;
    checkGoalPhase(plan, campaign, findings);
    checkToolsPhase(plan, campaign, findings);
    return findings;
}

Judged checkFocus(const Plan& plan, const Campaign& campaign, Date) {
    const auto primary = campaign.primaryGoal();
    const auto secondary = campaign.secondaryGoal();
    if (!primary)
        return std::nullopt;
    std::vector<Finding> findings;
    if (primary == secondary)
        findings.push_back(
            Focus.broken(subjectOf(campaign), campaign.id,
                         {"%1 is both the primary and the secondary goal.", {Word{model::nameOf(*primary)}}},
                         {"Clear the secondary goal, or choose another one."}));
    for (const auto& [goal, id] : model::Words<Goal>::List) {
        if (goal == primary || goal == secondary)
            continue;
        std::vector<Sentence> names;
        for (const auto& choice : campaign.kpis)
            if (choice.goal == goal && choice.role != model::Role::Noise)
                names.push_back({"%1", {kpi::nameOf(plan, choice.kpi)}});
        if (names.empty())
            continue;
        findings.push_back(Focus.broken(
            subjectOf(campaign, goal), campaign.id,
            {"%1 stands for %2, which is neither the primary nor the secondary goal.",
             {listed(names), Word{model::nameOf(goal)}}},
            {"Plan %1 as a campaign of its own, or take its KPIs out.", {Word{model::nameOf(goal)}}}));
    }
    return findings;
}

Judged checkConflict(const Plan&, const Campaign& campaign, Date) {
    const auto goals = goalsOf(campaign);
    const auto has = [&](Goal goal) { return std::find(goals.begin(), goals.end(), goal) != goals.end(); };
    if (goals.size() < 2)
        return std::nullopt;  // one goal alone contradicts none
    std::vector<Finding> findings;
    if (has(Goal::BrandAwareness) && has(Goal::Sales))
        findings.push_back(Conflict.broken(
            subjectOf(campaign), campaign.id,
            {"Brand awareness and sales in one campaign pull creators into contradictory content "
             "and make attribution unreliable."},
            {"Plan one of them as a campaign of its own, or write why both belong here."}));
    return findings;
}

}  // namespace

Rule goalFirst() {
    static const std::string passing = completePlan(
        R"("phase": "tools", "tools": {"decision": "none", "reason": "the first cycle is done by hand"},
    "rehearsals": [{"source": "web analytics export", "on": "2026-07-20",
                    "computes": ["referral-sessions", "session-duration"]}])");
    static const std::string failing = examplePlan(
        R"("goal": {"primary": "website-traffic"}, "kpis": [
    {"id": "referral-sessions", "role": "primary", "data_source": "web analytics export"},
    {"id": "session-duration", "role": "primary", "data_source": "web analytics export"}],
    "tools": {"decision": "none", "reason": "we have always done it by hand"})");
    return {
        .id = "GOAL-FIRST",
        .strength = Strength::Axiom,
        .origin = Origin::Text,
        .title = "Goal first, then tools, then execution",
        .why =
            "AI amplifies a strategy and cannot stand in for one: without a goal the best tool gives data "
            "without direction.",
        .satisfiedBy =
            "A primary goal, a primary KPI for it and a sound objective before the tool decision; "
            "the tool decision (tools, or none and why) before any contract, publication or "
            "payment.",
        .passing = passing,
        .failing = failing,
        .check = checkFirst};
}

Rule goalFocus() {
    static const std::string passing =
        planWithKpis(R"("primary": "website-traffic", "secondary": "engagement")", R"(
    {"id": "referral-sessions", "role": "primary", "data_source": "web analytics export"},
    {"id": "session-duration", "role": "primary", "data_source": "web analytics export"},
    {"id": "share-rate", "goal": "engagement", "role": "primary", "data_source": "platform exports"},
    {"id": "conversation-volume", "goal": "engagement", "role": "primary", "data_source": "platform exports"})");
    static const std::string failing = planWithKpis(R"("primary": "website-traffic")", R"(
    {"id": "referral-sessions", "role": "primary", "data_source": "web analytics export"},
    {"id": "session-duration", "role": "primary", "data_source": "web analytics export"},
    {"id": "share-rate", "goal": "engagement", "role": "contextual"})");
    return {.id = "GOAL-FOCUS",
            .strength = Strength::Heuristic,
            .origin = Origin::Text,
            .title = "One primary goal, at most one secondary",
            .why =
                "Each goal needs its own KPIs, creators and tool settings; mixing them makes results that "
                "nobody can read.",
            .satisfiedBy =
                "KPIs only for the primary and the secondary goal, which differ; a third wish is a "
                "campaign of its own.",
            .passing = passing,
            .failing = failing,
            .check = checkFocus};
}

Rule goalConflict() {
    static const std::string passing =
        planWithKpis(R"("primary": "website-traffic", "secondary": "engagement")", R"(
    {"id": "referral-sessions", "role": "primary", "data_source": "web analytics export"},
    {"id": "session-duration", "role": "primary", "data_source": "web analytics export"},
    {"id": "share-rate", "goal": "engagement", "role": "primary", "data_source": "platform exports"},
    {"id": "conversation-volume", "goal": "engagement", "role": "primary", "data_source": "platform exports"})");
    static const std::string failing =
        examplePlan(R"("goal": {"primary": "sales", "secondary": "brand-awareness"},
  "kpis": [
    {"id": "attributed-revenue", "role": "primary", "data_source": "shop export"},
    {"id": "roas", "role": "primary", "data_source": "shop export"},
    {"id": "reach", "goal": "brand-awareness", "role": "primary", "data_source": "platform exports"},
    {"id": "impressions", "goal": "brand-awareness", "role": "primary", "data_source": "platform exports"}],
  "objectives": [
    {"kpi": "attributed-revenue", "direction": "benchmark", "scope": "through creators' codes",
     "from": "2026-09-01", "to": "2026-11-30", "evaluate": "2026-12-05",
     "business_objective": "More sales on our own site"}])");
    return {
        .id = "GOAL-CONFLICT",
        .strength = Strength::Heuristic,
        .origin = Origin::Text,
        .title = "No awareness together with sales",
        .why =
            "Optimizing for both at once forces creators into contradictory content and makes attribution "
            "unreliable.",
        .satisfiedBy = "One of the two goals, or a written reason for both.",
        .passing = passing,
        .failing = failing,
        .check = checkConflict};
}

}  // namespace goalpost::method::rules
