// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "adoption/pilot_figures.hpp"

#include <algorithm>
#include <vector>

namespace goalpost::adoption {

namespace {

struct Week {
    double value;
    double weight;
};

std::optional<LoggedMean> meanOf(const std::vector<Week>& weeks) {
    std::vector<std::pair<double, double>> sums;
    double total = 0;
    double weight = 0;
    for (const Week& week : weeks) {
        sums.emplace_back(week.value * week.weight, week.weight);
        total += week.value * week.weight;
        weight += week.weight;
    }
    if (!(weight > 0))
        return std::nullopt;
    LoggedMean mean;
    mean.value = total / weight;
    mean.weeks = static_cast<int>(weeks.size());
    if (const auto ratio = kpi::clusterRatio(sums)) {
        mean.range = ratio->range;
        mean.isInterval = true;
    } else {
        const auto [low, high] = std::ranges::minmax_element(weeks, {}, &Week::value);
        mean.range = {low->value, high->value};
    }
    return mean;
}

/// Weeks without a case say nothing about cases.
template <class ValueOf>
std::optional<LoggedMean> perCase(const model::Pilot& pilot, ValueOf valueOf) {
    std::vector<Week> weeks;
    std::int64_t cases = 0;
    for (const auto& week : pilot.log)
        if (const std::optional<double> value = valueOf(week); value && week.cases.value_or(0) > 0) {
            weeks.push_back({*value, static_cast<double>(*week.cases)});
            cases += *week.cases;
        }
    auto mean = meanOf(weeks);
    if (mean)
        mean->cases = cases;
    return mean;
}

}  // namespace

std::optional<double> minutesOf(const model::PilotLog& week) {
    if (!week.minutesPerCase)
        return std::nullopt;
    return *week.minutesPerCase + week.reviewMinutesPerCase.value_or(0);
}

PilotFigures figuresOf(const model::Pilot& pilot) {
    PilotFigures figures;
    figures.weeks = static_cast<int>(pilot.log.size());
    std::vector<Week> friction;
    const model::PilotLog* first = nullptr;
    for (const auto& week : pilot.log) {
        figures.cases += week.cases.value_or(0);
        if (!week.friction)
            continue;
        friction.push_back({*week.friction, 1});
        if (!first || week.date < first->date)
            first = &week;
    }
    if (first)
        figures.firstFriction = first->friction;
    figures.minutes = perCase(pilot, minutesOf);
    figures.quality = perCase(pilot, [](const model::PilotLog& week) { return week.quality; });
    figures.friction = meanOf(friction);
    return figures;
}

PilotState stateOf(const model::Pilot& pilot, Date today) {
    if (pilot.decision && pilot.decision->what)
        return PilotState::Decided;
    if (!pilot.from || today < *pilot.from)
        return PilotState::Planned;
    return pilot.to && *pilot.to < today ? PilotState::Ended : PilotState::Running;
}

std::optional<int> plannedDays(const model::Pilot& pilot) {
    if (!pilot.from || !pilot.to || *pilot.to < *pilot.from)
        return std::nullopt;
    return Period{*pilot.from, *pilot.to}.days();
}

}  // namespace goalpost::adoption
