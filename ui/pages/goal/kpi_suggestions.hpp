// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/campaign.hpp"
#include "kpi/kpi.hpp"

namespace goalpost::ui {

/// So many primary KPIs are enough for a goal.
inline constexpr int MostPrimaryKpis = 3;

/// The lane in which a KPI belongs for a goal, by the catalogue.
model::Role laneOf(const kpi::GoalFit* fit);
/// The catalogue's own choice for a goal, as one act: what the source names first, two lanes beside it.
edit::Act suggestedKpis(model::Plan plan, const Id& campaign, model::Goal goal);

}  // namespace goalpost::ui
