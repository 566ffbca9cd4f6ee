// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/goal_change.hpp"

#include "edit/campaign.hpp"
#include "method/campaign_view.hpp"
#include "method/method.hpp"

#include <algorithm>

namespace goalpost::edit {

using namespace model;

namespace {

Sentence named(const std::vector<Sentence>& names) {
    return listed(names, "%1, %2", "%1 and %2");
}

bool counts(const Campaign& campaign, Goal goal, const std::string& kpi) {
    const auto chosen = method::primaryKpis(campaign, goal);
    return std::ranges::any_of(chosen, [&](const KpiChoice* choice) { return choice->kpi == kpi; });
}

/// Of the old goal, what is not primary for the new one as well.
std::vector<Sentence> kpisLost(const Plan& plan, const Campaign& campaign, Goal old, Goal goal) {
    std::vector<Sentence> names;
    for (const auto* choice : method::primaryKpis(campaign, old))
        if (!counts(campaign, goal, choice->kpi))
            names.push_back({"%1", {kpi::nameOf(plan, choice->kpi)}});
    return names;
}

std::vector<Sentence> objectivesLost(const Plan& plan, const Campaign& campaign, Goal old, Goal goal) {
    std::vector<Sentence> names;
    for (const Objective& objective : campaign.objectives)
        if (counts(campaign, old, objective.kpi) && !counts(campaign, goal, objective.kpi))
            names.push_back({"%1", {kpi::nameOf(plan, objective.kpi)}});
    return names;
}

std::vector<Sentence> partnersFar(const Plan& plan, const Campaign& campaign, Goal goal, Date today) {
    const Plan after = chooseGoal(plan, campaign.id, goal).plan;
    const Campaign& changed = *after.campaign(campaign.id);
    const auto far = method::find("GOAL-PROFILE")->check(after, changed, today);
    std::vector<Sentence> names;
    for (const Partnership& partnership : changed.partnerships)
        if (const auto* creator = after.creator(partnership.creator);
            creator && far &&
            std::ranges::any_of(*far, [&](const auto& finding) { return finding.entity == partnership.id; }))
            names.push_back({"%1", {creator->name}});
    return names;
}

}  // namespace

std::vector<Sentence> invalidatedBy(const Plan& plan, const Campaign& campaign, Goal goal, Date today) {
    const auto old = campaign.primaryGoal();
    if (!old || old == goal)
        return {};
    const Word before{nameOf(*old)};
    const Word after{nameOf(goal)};
    std::vector<Sentence> lost;
    if (const auto kpis = kpisLost(plan, campaign, *old, goal); !kpis.empty())
        lost.push_back({kpis.size() == 1 ? "The primary KPI for %1 has to be chosen anew: %2."
                                         : "The primary KPIs for %1 have to be chosen anew: %2.",
                        {before, named(kpis)}});
    if (const auto objectives = objectivesLost(plan, campaign, *old, goal); !objectives.empty())
        lost.push_back({objectives.size() == 1
                            ? "The objective for %2 was judged against %1 and counts for the goal no more."
                            : "The objectives for %2 were judged against %1 and count for the goal no more.",
                        {before, named(objectives)}});
    if (method::hasToolDecision(campaign))
        lost.push_back({"The tool decision was made for %1; look at it again.", {before}});
    if (const auto far = partnersFar(plan, campaign, goal, today); !far.empty())
        lost.push_back({"Far from the creators that %1 asks for: %2.", {after, named(far)}});
    return lost;
}

}  // namespace goalpost::edit
