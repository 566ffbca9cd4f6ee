// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "adoption/business_case.hpp"

#include "base/if_held.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace goalpost::adoption {

namespace {

constexpr double DaysPerMonth = 365.0 / 12;

double tenth(double value) {
    return std::round(value * 10) / 10;
}

double hoursOf(std::int64_t cases, double minutesSaved) {
    return tenth(static_cast<double>(cases) * tenth(minutesSaved) / 60);
}

/// What `figure` gives; where it cannot be held, the case says so.
template <class Figure>
auto held(BusinessCase& result, Figure figure) {
    const auto found = ifHeld(figure);
    if (!found)
        result.tooLarge = true;
    return found;
}

/// From the start to the planned end, or to today while it runs.
std::optional<double> monthsOf(const model::Pilot& pilot, Date today) {
    if (!pilot.from || today < *pilot.from)
        return std::nullopt;
    const Date end = pilot.to ? std::min(*pilot.to, today) : today;
    if (end < *pilot.from)
        return std::nullopt;
    return tenth(Period{*pilot.from, end}.days() / DaysPerMonth);
}

void findSaving(BusinessCase& result, const model::Pilot& pilot, const std::optional<LoggedMean>& minutes) {
    const auto baseline = pilot.baseline ? pilot.baseline->minutesPerCase : std::nullopt;
    if (!baseline)
        result.missing.push_back(Missing::Baseline);
    if (!minutes)
        result.missing.push_back(Missing::Log);
    if (!pilot.hourlyCost)
        result.missing.push_back(Missing::HourlyCost);
    if (!baseline || !minutes)
        return;
    result.cases = minutes->cases;
    result.minutesSaved = tenth(*baseline - minutes->value);
    result.hours = hoursOf(result.cases, *result.minutesSaved);
    if (pilot.hourlyCost)
        result.saved = held(result, [&] { return pilot.hourlyCost->times(*result.hours); });
}

void findNet(BusinessCase& result, const model::Pilot& pilot, const std::optional<LoggedMean>& minutes) {
    if (!result.saved || !result.tool || !result.training)
        return;
    const auto cost = held(result, [&] { return *result.tool + *result.training; });
    if (!cost)
        return;
    const double baseline = *pilot.baseline->minutesPerCase;
    const auto netAt = [&](double mean) {
        return pilot.hourlyCost->times(hoursOf(result.cases, baseline - mean)) - *cost;
    };
    const auto net = held(result, [&] { return *result.saved - *cost; });
    const auto range =
        held(result, [&] { return std::pair(netAt(minutes->range.high), netAt(minutes->range.low)); });
    if (!net || !range)
        return;
    result.net = net;
    result.netRange = range;
    result.rangeIsInterval = minutes->isInterval;
    const double each = pilot.hourlyCost->value() * *result.minutesSaved / 60;
    const double cases = each > 0 ? std::ceil(cost->value() / each - 1e-9) : 0;
    if (each > 0 && cases <= std::numeric_limits<int>::max())
        result.breakEvenCases = static_cast<int>(cases);
}

}  // namespace

BusinessCase caseOf(const model::Pilot& pilot, const model::Tool* tool, Date today) {
    BusinessCase result;
    const auto minutes = figuresOf(pilot).minutes;
    result.hourlyCost = pilot.hourlyCost;
    findSaving(result, pilot, minutes);
    result.months = monthsOf(pilot, today);
    if (!result.months)
        result.missing.push_back(Missing::Dates);
    result.toolPerMonth = tool ? tool->costPerMonth : std::nullopt;
    if (!result.toolPerMonth)
        result.missing.push_back(Missing::ToolCost);
    else if (result.months)
        result.tool = held(result, [&] { return result.toolPerMonth->times(*result.months); });
    result.training = pilot.trainingCost;
    if (!result.training)
        result.missing.push_back(Missing::TrainingCost);
    findNet(result, pilot, minutes);
    return result;
}

}  // namespace goalpost::adoption
