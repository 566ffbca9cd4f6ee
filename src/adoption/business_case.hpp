// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "adoption/pilot_figures.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace goalpost::adoption {

/// A figure without which the case cannot be closed.
enum class Missing : std::uint8_t { Baseline, Log, HourlyCost, ToolCost, Dates, TrainingCost };

/// What a pilot brought and cost over its own time, as far as its figures tell. Every factor is rounded
/// as it is shown (minutes and hours to a tenth, months to a tenth), so that the lines multiply by hand.
struct BusinessCase {
    std::int64_t cases = 0;
    std::optional<double> minutesSaved;  ///< a case: baseline minus the mean with review
    std::optional<double> hours;         ///< cases × minutes saved
    std::optional<Amount> hourlyCost;
    std::optional<Amount> saved;  ///< hours × hourly cost
    std::optional<double> months;
    std::optional<Amount> toolPerMonth;
    std::optional<Amount> tool;  ///< months × cost a month
    std::optional<Amount> training;
    std::optional<Amount> net;  ///< saved − tool − training
    /// The same with the ends of the range of the mean minutes; see rangeIsInterval.
    std::optional<std::pair<Amount, Amount>> netRange;
    bool rangeIsInterval = false;
    std::optional<int> breakEvenCases;  ///< so many cases pay tool and training
    std::vector<Missing> missing;
    bool tooLarge = false;  ///< an amount is left out, and what follows from it, as it cannot be held
};

/// The tool is paid from the start of the pilot to its planned end, or to
/// `today` while it runs. Training that was not told is missing, not free.
BusinessCase caseOf(const model::Pilot& pilot, const model::Tool* tool, Date today);

}  // namespace goalpost::adoption
