// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/kpi.hpp"

/// The KPIs, family by family, in the order in which lists show them.
namespace goalpost::kpi::catalogue_rows {

std::vector<Kpi> awareness();
std::vector<Kpi> engagement();
std::vector<Kpi> engagementRates();
std::vector<Kpi> traffic();
std::vector<Kpi> leads();
std::vector<Kpi> sales();
std::vector<Kpi> cost();

// Fits: the method's source text says so, or Goalpost argues it.
inline GoalFit fromText(model::Goal goal, Fit fit, std::string_view why) {
    return {goal, fit, true, why};
}
inline GoalFit argued(model::Goal goal, Fit fit, std::string_view why) {
    return {goal, fit, false, why};
}

}  // namespace goalpost::kpi::catalogue_rows
