// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/goal/kpi_suggestions.hpp"

namespace goalpost::ui {

namespace {

constexpr int SuggestedOther = 3;

}  // namespace

model::Role laneOf(const kpi::GoalFit* fit) {
    if (!fit)
        return model::Role::Contextual;
    switch (fit->fit) {
        case kpi::Fit::Primary:
        case kpi::Fit::PrimaryWithCompanion:
            return model::Role::Primary;
        case kpi::Fit::Noise:
        case kpi::Fit::Forbidden:
            return model::Role::Noise;
        default:
            return model::Role::Contextual;
    }
}

edit::Act suggestedKpis(model::Plan plan, const Id& campaign, model::Goal goal) {
    int primary = 0;
    int contextual = 0;
    int noise = 0;
    for (const kpi::Kpi& kpi : kpi::catalogue()) {
        const kpi::GoalFit* fit = kpi::fitOf(kpi, goal);
        if (!fit || fit->fit == kpi::Fit::None || fit->fit == kpi::Fit::PrimaryWithCompanion)
            continue;
        model::Role role = laneOf(fit);
        if (role == model::Role::Primary && primary >= MostPrimaryKpis)
            role = model::Role::Contextual;
        int& count = role == model::Role::Primary      ? primary
                     : role == model::Role::Contextual ? contextual
                                                       : noise;
        if (role != model::Role::Primary && count >= SuggestedOther)
            continue;
        ++count;
        plan = edit::placeKpi(std::move(plan), campaign, goal, kpi.id, role).plan;
    }
    return {std::move(plan), "Choose suggested KPIs for " + std::string(model::nameOf(goal))};
}

}  // namespace goalpost::ui
