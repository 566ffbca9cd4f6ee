// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/plan.hpp"

#include <optional>
#include <vector>

namespace goalpost::adoption {

/// A mapped stage and what an AI tool could bring there (MAP-RANK): the mean of hours, errors and
/// handwork, each as a share of the largest among the mapped stages.
struct RankedStage {
    model::Stage stage{};
    std::optional<double> hours;   ///< share of the most hours
    std::optional<double> errors;  ///< share of the highest error rate
    std::optional<double> manual;  ///< share of the largest manual share
    std::optional<double> score;   ///< their mean, 0 to 1; nothing while one of the three is unknown
    std::optional<int> rank;       ///< 1 is the first; equal scores share a rank
};

/// In the order of the steps. A figure that is zero everywhere is a share of 0.
std::vector<RankedStage> rankStages(const std::vector<model::WorkflowStep>& steps);

}  // namespace goalpost::adoption
