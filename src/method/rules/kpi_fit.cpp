// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "method/campaign_view.hpp"
#include "method/rules/example.hpp"
#include "method/rules/finding.hpp"
#include "method/rules/rules.hpp"

namespace goalpost::method::rules {

namespace {

using model::Campaign;
using model::Plan;

constexpr Voice FitVoice{"KPI-FIT", Strength::Axiom};
constexpr Voice NoiseVoice{"KPI-NOISE", Strength::Heuristic};
constexpr Voice ContextVoice{"KPI-CONTEXT", Strength::Heuristic};

/// What a rule says of each primary KPI that has this fit to its goal.
Judged primaryWith(const Plan& plan, const Campaign& campaign, kpi::Fit fit, const Voice& voice,
                   std::string_view message, std::string_view fix) {
    Judged findings;
    for (const auto goal : goalsOf(campaign))
        for (const auto* choice : primaryKpis(campaign, goal)) {
            if (!findings)
                findings.emplace();
            const auto* row = kpi::find(plan, choice->kpi);
            const auto* known = row ? kpi::fitOf(*row, goal) : nullptr;
            if (!known || known->fit != fit)
                continue;
            findings->push_back(
                voice.broken(subjectOf(plan, campaign, *choice), choice->id,
                             {message, {Word{row->name}, Word{model::nameOf(goal)}, Word{known->why}}},
                             {fix, {Word{row->name}}}));
        }
    return findings;
}

Judged checkFit(const Plan& plan, const Campaign& campaign, Date) {
    auto findings = primaryWith(plan, campaign, kpi::Fit::Forbidden, FitVoice,
                                "%1 cannot be a primary KPI for the goal %2. %3",
                                "Make %1 contextual or noise, and choose a primary KPI of this goal.");
    for (const auto& choice : campaign.kpis) {
        if (kpi::find(plan, choice.kpi))
            continue;
        if (!findings)
            findings.emplace();
        const std::string near = kpi::nearestId(plan, choice.kpi);
        findings->push_back(FitVoice.broken(subjectOf(plan, campaign, choice), choice.id,
                                            {"There is no KPI \"%1\".", {choice.kpi}},
                                            near.empty() ? Sentence{"Choose a KPI of the catalogue."}
                                                         : Sentence{"Did you mean \"%1\"?", {near}}));
    }
    return findings;
}

Judged checkNoise(const Plan& plan, const Campaign& campaign, Date) {
    return primaryWith(plan, campaign, kpi::Fit::Noise, NoiseVoice, "%1 is noise for the goal %2. %3",
                       "Move %1 out of the primary KPIs, or write why it counts here.");
}

Judged checkContext(const Plan& plan, const Campaign& campaign, Date) {
    return primaryWith(plan, campaign, kpi::Fit::Contextual, ContextVoice,
                       "%1 is contextual for the goal %2. %3",
                       "Make %1 contextual, or write why it is primary here.");
}

}  // namespace

Rule kpiFit() {
    static const std::string passing = completePlan();
    static const std::string failing =
        planWithKpis(R"("primary": "website-traffic", "secondary": "sales")", R"(
    {"id": "referral-sessions", "role": "primary", "data_source": "web analytics export"},
    {"id": "session-duration", "role": "primary", "data_source": "web analytics export"},
    {"id": "attributed-revenue", "goal": "sales", "role": "primary", "data_source": "shop export"},
    {"id": "impressions", "goal": "sales", "role": "primary", "data_source": "platform exports"})");
    return {
        .id = "KPI-FIT",
        .strength = Strength::Axiom,
        .origin = Origin::Text,
        .title = "A primary KPI measures its goal",
        .why =
            "The wrong KPI optimizes for the wrong outcome: conversion rate undervalues creators who build "
            "awareness, impressions are noise in sales.",
        .satisfiedBy =
            "No conversion rate as primary for awareness, no impressions as primary for sales; "
            "only KPIs of the catalogue.",
        .passing = passing,
        .failing = failing,
        .check = checkFit};
}

Rule kpiNoise() {
    static const std::string passing = planWithKpis(R"("primary": "website-traffic")", R"(
    {"id": "referral-sessions", "role": "primary", "data_source": "web analytics export"},
    {"id": "session-duration", "role": "primary", "data_source": "web analytics export"},
    {"id": "likes", "role": "noise"})");
    static const std::string failing = planWithKpis(R"("primary": "website-traffic")", R"(
    {"id": "referral-sessions", "role": "primary", "data_source": "web analytics export"},
    {"id": "share-rate", "role": "contextual"},
    {"id": "likes", "role": "primary", "data_source": "platform exports"})");
    return {
        .id = "KPI-NOISE",
        .strength = Strength::Heuristic,
        .origin = Origin::Ours,
        .title = "Noise is not primary",
        .why = "A figure that moves without the goal moving leads decisions astray.",
        .satisfiedBy = "Primary KPIs that the catalogue does not count as noise for the goal, or a reason.",
        .passing = passing,
        .failing = failing,
        .check = checkNoise};
}

Rule kpiContext() {
    static const std::string passing = planWithKpis(R"("primary": "website-traffic")", R"(
    {"id": "referral-sessions", "role": "primary", "data_source": "web analytics export"},
    {"id": "session-duration", "role": "primary", "data_source": "web analytics export"},
    {"id": "cpc", "role": "contextual"})");
    static const std::string failing = planWithKpis(R"("primary": "website-traffic")", R"(
    {"id": "referral-sessions", "role": "primary", "data_source": "web analytics export"},
    {"id": "session-duration", "role": "primary", "data_source": "web analytics export"},
    {"id": "cpc", "role": "primary", "data_source": "web analytics export"})");
    return {.id = "KPI-CONTEXT",
            .strength = Strength::Heuristic,
            .origin = Origin::Text,
            .title = "Contextual KPIs explain, they do not steer",
            .why =
                "Every metric that does not directly measure the goal is context: engagement rate for "
                "awareness, follower growth for engagement.",
            .satisfiedBy = "Contextual KPIs in the contextual lane, or a reason.",
            .passing = passing,
            .failing = failing,
            .check = checkContext};
}

}  // namespace goalpost::method::rules
