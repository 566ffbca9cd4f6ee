// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/kpi.hpp"

#include <optional>

namespace goalpost::kpi {

/// What an objective promises beside the figure that stands in it: change and target follow from each
/// other, periods of unlike length are compared by the day, the budget gives a cost of one unit.
struct Promise {
    std::optional<double> target;            ///< in the KPI's unit
    std::optional<double> change;            ///< a fraction of the baseline
    int days = 0;                            ///< of the objective; 0 where it is undated
    int baselineDays = 0;                    ///< of the baseline
    std::optional<double> dailyChange;       ///< of a total, where the two periods differ in length
    std::optional<double> unitCost;          ///< the budget by the target of a count
    std::optional<double> baselineUnitCost;  ///< the baseline's spend by its count
};

Promise promiseOf(const Kpi& kpi, const model::Objective& objective);

}  // namespace goalpost::kpi
