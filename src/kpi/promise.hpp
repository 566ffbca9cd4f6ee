// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/kpi.hpp"

#include <optional>
#include <vector>

namespace goalpost::kpi {

/// What went into a baseline and is meant to go into the next period. Where the two differ, a total is
/// compared by the unit of it: what one day, post, creator or unit of money brings.
enum class Effort : std::uint8_t { Days, Posts, Creators, Spend };
struct LikeForLike {
    Effort effort;
    double before;      ///< of the baseline, more than 0
    double planned;     ///< of the objective, more than 0
    double unitChange;  ///< of the KPI by one unit of the effort, as a fraction
};

/// What an objective promises beside the figure that stands in it: change and target follow from each
/// other, periods of unlike length are compared by the day, the budget gives a cost of one unit.
struct Promise {
    std::optional<double> target;            ///< in the KPI's unit
    std::optional<double> change;            ///< a fraction of the baseline
    int days = 0;                            ///< of the objective; 0 where it is undated
    int baselineDays = 0;                    ///< of the baseline
    std::vector<LikeForLike> likeForLike;    ///< in the order of Effort; only where the effort differs
    std::optional<double> unitCost;          ///< the budget by the target of a count
    std::optional<double> baselineUnitCost;  ///< the baseline's spend by its count

    /// Of likeForLike; nothing where the effort is the same or not told.
    std::optional<double> unitChange(Effort effort) const;
};

Promise promiseOf(const Kpi& kpi, const model::Objective& objective);

}  // namespace goalpost::kpi
