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
    for (const kpi::Value& value : before) {
        const auto found = std::ranges::find_if(
            after, [&](const kpi::Value& each) { return each.id == value.id && each.goal == value.goal; });
        effects.push_back({value, found == after.end() ? std::nullopt : std::optional(*found)});
    }
    return effects;
}

}  // namespace goalpost::ui
