// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/figures/import_effect.hpp"

#include "ui/figures/results.hpp"

#include <algorithm>

namespace goalpost::ui {

std::vector<kpi::Value> chosenKpis(const store::Workspace& workspace, const Id& campaign, Date today) {
    std::vector<kpi::Value> list;
    if (!workspace.plan().campaign(campaign))
        return list;
    const Results results = resultsOf(workspace, campaign, today);
    for (const auto role : {model::Role::Primary, model::Role::Contextual})
        for (const kpi::Value* value : results.figures.withRole(role))
            list.push_back(*value);
    return list;
}

std::vector<KpiEffect> effectsOf(const std::vector<kpi::Value>& before,
                                 const std::vector<kpi::Value>& after) {
    std::vector<KpiEffect> effects;
    const auto in = [](const std::vector<kpi::Value>& list, const kpi::Value& value) {
        return std::ranges::find_if(
            list, [&](const kpi::Value& each) { return each.id == value.id && each.goal == value.goal; });
    };
    // Afterwards those that are measured then lead.
    for (const kpi::Value& value : after)
        if (const auto found = in(before, value); found != before.end())
            effects.push_back({*found, value});
    for (const kpi::Value& value : before)
        if (in(after, value) == after.end())
            effects.push_back({value, std::nullopt});
    return effects;
}

}  // namespace goalpost::ui
