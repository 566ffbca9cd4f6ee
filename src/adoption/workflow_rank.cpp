// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "adoption/workflow_rank.hpp"

#include <algorithm>

namespace goalpost::adoption {

namespace {

using Figure = std::optional<double> model::WorkflowStep::*;

double mostOf(const std::vector<model::WorkflowStep>& steps, Figure figure) {
    double most = 0;
    for (const auto& step : steps)
        most = std::max(most, (step.*figure).value_or(0));
    return most;
}

std::optional<double> shareOf(const std::optional<double>& figure, double most) {
    if (!figure)
        return std::nullopt;
    return most > 0 ? *figure / most : 0;
}

}  // namespace

std::vector<RankedStage> rankStages(const std::vector<model::WorkflowStep>& steps) {
    using model::WorkflowStep;
    const double hours = mostOf(steps, &WorkflowStep::hoursPerMonth);
    const double errors = mostOf(steps, &WorkflowStep::errorRate);
    const double manual = mostOf(steps, &WorkflowStep::manualShare);
    std::vector<RankedStage> ranked;
    for (const auto& step : steps) {
        if (!step.stage)
            continue;
        RankedStage row;
        row.stage = *step.stage;
        row.hours = shareOf(step.hoursPerMonth, hours);
        row.errors = shareOf(step.errorRate, errors);
        row.manual = shareOf(step.manualShare, manual);
        if (row.hours && row.errors && row.manual)
            row.score = (*row.hours + *row.errors + *row.manual) / 3;
        ranked.push_back(row);
    }
    for (RankedStage& row : ranked)
        if (row.score)
            row.rank = 1 + static_cast<int>(std::ranges::count_if(ranked, [&](const RankedStage& other) {
                           return other.score && *other.score > *row.score;
                       }));
    return ranked;
}

}  // namespace goalpost::adoption
