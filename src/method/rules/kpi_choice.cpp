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
using model::Plan;

constexpr Voice Count{"KPI-COUNT", Strength::Heuristic};
constexpr Voice Companion{"KPI-COMPANION", Strength::Heuristic};

Judged checkCount(const Plan&, const Campaign& campaign, Date) {
    const auto goals = goalsOf(campaign);
    if (goals.empty())
        return std::nullopt;
    std::vector<Finding> findings;
    for (const auto goal : goals) {
        const auto count = primaryKpis(campaign, goal).size();
        const Word name{model::nameOf(goal)};
        if (count > 3)
            findings.push_back(
                Count.broken(subjectOf(campaign, goal), campaign.id,
                             {"%1 has %2 primary KPIs; two to three are enough.", {name, plain(count)}},
                             {"Make all but three of them contextual, or write why all count."}));
        else if (count == 1)
            findings.push_back(
                Count.open(subjectOf(campaign, goal), campaign.id,
                           {"%1 has 1 primary KPI; two to three measure a goal.", {name}},
                           {"Choose another primary KPI for this goal, or write why one is enough."}));
        else if (count == 0)
            findings.push_back(Count.open(subjectOf(campaign, goal), campaign.id,
                                          {"%1 has no primary KPI yet; two to three measure a goal.", {name}},
                                          {"Choose two or three primary KPIs for this goal."}));
    }
    return findings;
}

bool isChosenFor(const Campaign& campaign, model::Goal goal, std::string_view kpi) {
    return std::any_of(campaign.kpis.begin(), campaign.kpis.end(), [&](const auto& choice) {
        return choice.kpi == kpi && choice.role != model::Role::Noise && goalOf(campaign, choice) == goal;
    });
}

Judged checkCompanion(const Plan& plan, const Campaign& campaign, Date) {
    Judged findings;
    for (const auto goal : goalsOf(campaign))
        for (const auto* choice : primaryKpis(campaign, goal)) {
            const auto* row = kpi::find(plan, choice->kpi);
            const auto* fit = row ? kpi::fitOf(*row, goal) : nullptr;
            if (!fit || row->companions.empty() || fit->fit == kpi::Fit::Noise)
                continue;
            if (!findings)
                findings.emplace();
            const bool accompanied = std::any_of(
                row->companions.begin(), row->companions.end(),
                [&](std::string_view companion) { return isChosenFor(campaign, goal, companion); });
            if (accompanied)
                continue;
            std::vector<Sentence> names;
            for (const auto companion : row->companions)
                names.push_back({"%1", {kpi::nameOf(plan, companion)}});
            findings->push_back(Companion.open(subjectOf(plan, campaign, *choice), choice->id,
                                               {"%1 misleads when it stands alone.", {Word{row->name}}},
                                               {"Choose one of these beside it: %1.", {listed(names)}}));
        }
    return findings;
}

}  // namespace

Rule kpiCount() {
    static const std::string passing = completePlan();
    static const std::string failing = planWithKpis(R"("primary": "website-traffic")", R"(
    {"id": "referral-sessions", "role": "primary", "data_source": "web analytics export"},
    {"id": "session-duration", "role": "primary", "data_source": "web analytics export"},
    {"id": "bounce-rate", "role": "primary", "data_source": "web analytics export"},
    {"id": "click-through-rate", "role": "primary", "data_source": "platform exports"})");
    return {.id = "KPI-COUNT",
            .strength = Strength::Heuristic,
            .origin = Origin::Text,
            .title = "Two to three primary KPIs for a goal",
            .why =
                "Choosing KPIs is not tracking everything: whatever does not measure the goal directly is "
                "context.",
            .satisfiedBy = "Two or three primary KPIs for each goal, or a written reason.",
            .passing = passing,
            .failing = failing,
            .check = checkCount};
}

Rule kpiCompanion() {
    static const std::string passing =
        planWithKpis(R"("primary": "website-traffic", "secondary": "engagement")", R"(
    {"id": "referral-sessions", "role": "primary", "data_source": "web analytics export"},
    {"id": "session-duration", "role": "primary", "data_source": "web analytics export"},
    {"id": "comments", "goal": "engagement", "role": "primary", "data_source": "platform exports"},
    {"id": "share-rate", "goal": "engagement", "role": "primary", "data_source": "platform exports"})");
    static const std::string failing =
        planWithKpis(R"("primary": "website-traffic", "secondary": "engagement")", R"(
    {"id": "referral-sessions", "role": "primary", "data_source": "web analytics export"},
    {"id": "session-duration", "role": "primary", "data_source": "web analytics export"},
    {"id": "comments", "goal": "engagement", "role": "primary", "data_source": "platform exports"},
    {"id": "conversation-volume", "goal": "engagement", "role": "primary", "data_source": "platform exports"})");
    return {
        .id = "KPI-COMPANION",
        .strength = Strength::Heuristic,
        .origin = Origin::Text,
        .title = "Volume stands beside quality",
        .why =
            "Raw clicks without session quality mislead; contacts without qualification make lists that do "
            "not convert; reactions need comment quality and share rate beside them.",
        .satisfiedBy = "For each KPI that misleads alone, one of its companions chosen for the same goal.",
        .passing = passing,
        .failing = failing,
        .check = checkCompanion};
}

}  // namespace goalpost::method::rules
