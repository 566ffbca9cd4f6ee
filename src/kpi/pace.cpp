// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/pace.hpp"

#include "kpi/statistics.hpp"
#include "kpi/value.hpp"

#include <algorithm>
#include <cmath>

namespace goalpost::kpi {

namespace {

using model::Direction;

constexpr int DaysBeforeForecast = 14;
constexpr double ShareBeforeForecast = 0.2;
constexpr std::size_t ValuesBeforeForecast = 4;

std::optional<Period> periodOf(const model::Objective& objective, const model::Campaign& campaign) {
    const auto from = objective.from ? objective.from : campaign.from;
    const auto to = objective.to ? objective.to : campaign.to;
    if (!from || !to || *to < *from)
        return std::nullopt;
    return Period{*from, *to};
}

int sharedDays(Period a, Period b) {
    const Period shared{std::max(a.from, b.from), std::min(a.to, b.to)};
    return shared.to < shared.from ? 0 : shared.days();
}

bool lowerIsBetter(const Kpi& kpi, const model::Objective& objective) {
    if (objective.direction == Direction::Decrease)
        return true;
    return objective.direction != Direction::Increase && kpi.better == Better::Lower;
}

/// 1 is the target reached. A total starts at 0; a level starts at its baseline.
std::optional<double> progressOf(const Value& value, const Kpi& kpi, bool lower) {
    if (!value.value || !value.target)
        return std::nullopt;
    const double now = *value.value;
    const double target = *value.target;
    if (!kpi.isTotal() && value.baseline) {
        if (*value.baseline == target)
            return std::nullopt;
        return (now - *value.baseline) / (target - *value.baseline);
    }
    const double whole = lower ? now : target;
    if (!(whole > 0))
        return std::nullopt;
    return (lower ? target : now) / whole;
}

/// Standard deviation of the KPI's daily values; nothing for too few days with one.
std::optional<double> dailyDeviation(const Kpi& kpi, const model::Measured* daily, Period period) {
    if (!daily || !(kpi.cost == CostPart::None))
        return std::nullopt;
    std::vector<double> values;
    for (const auto& group : daily->groups) {
        const auto day = parseIsoDate(group.key);
        const auto sum = measuredSum(kpi, group.sums);
        if (day && period.contains(*day) && sum)
            values.push_back(*sum);
    }
    if (values.size() < ValuesBeforeForecast)
        return std::nullopt;
    const auto n = static_cast<double>(values.size());
    double mean = 0;
    for (const double value : values)
        mean += value / n;
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return std::sqrt(squares / (n - 1));
}

void addPace(Value& value, const Kpi& kpi, Period period, const JudgeContext& context) {
    if (!context.lastDay || !value.value)
        return;
    const Date last = std::min({context.today, period.to, *context.lastDay});
    if (last < period.from)
        return;
    const Period elapsed{period.from, last};
    const auto days = static_cast<double>(elapsed.days());
    const auto total = static_cast<double>(period.days());
    const auto deviation = dailyDeviation(kpi, context.daily, elapsed);
    const auto line = straightLine(*value.value, *value.target, days, total, deviation.value_or(0), 0.8);
    if (!line)
        return;
    value.pace = line->pace;
    if (context.today > period.to)
        return;
    if (days < total)
        value.neededPerDay = std::max(0.0, line->neededPerDay);
    if (!deviation || days < DaysBeforeForecast || days < ShareBeforeForecast * total)
        return;
    value.forecast = line->end;
    value.forecastLow = std::max(*value.value, line->range.low);  // what was counted stays counted
    value.forecastHigh = line->range.high;
}

/// The range against the target, worst and best end told by the direction. An end that is not known may
/// be anywhere.
Status statusOf(double estimate, std::optional<double> low, std::optional<double> high, double target,
                bool lower) {
    const auto meets = [&](double x) { return lower ? x <= target : x >= target; };
    const auto worst = lower ? high : low;
    const auto best = lower ? low : high;
    if (meets(estimate))
        return worst && meets(*worst) ? Status::Ahead : Status::OnTrack;
    return best && !meets(*best) ? Status::OffTrack : Status::AtRisk;
}

std::optional<Status> levelStatus(const Value& value, Period period, const JudgeContext& context,
                                  bool lower) {
    if (!value.value)
        return context.today <= period.to ? std::optional(Status::Planning) : std::nullopt;
    if (context.today > period.to) {
        const bool met = lower ? *value.value <= *value.target : *value.value >= *value.target;
        return met ? Status::Achieved : Status::Missed;
    }
    return statusOf(*value.value, value.low, value.high, *value.target, lower);
}

std::optional<Status> totalStatus(const Value& value, Period period, const JudgeContext& context,
                                  bool lower) {
    if (!value.value || context.today > period.to)
        return levelStatus(value, period, context, lower);
    if (!value.forecast)
        return std::nullopt;
    return statusOf(*value.forecast, value.forecastLow, value.forecastHigh, *value.target, lower);
}

}  // namespace

std::optional<double> targetOf(const model::Objective& objective) {
    if (objective.direction == Direction::Benchmark)
        return std::nullopt;
    if (objective.target)
        return objective.target;
    if (!objective.change || !objective.baseline || !objective.baseline->value)
        return std::nullopt;
    const double change =
        objective.direction == Direction::Decrease ? -std::abs(*objective.change) : *objective.change;
    return *objective.baseline->value * (1 + change);
}

const model::Objective* objectiveFor(const model::Campaign& campaign, std::string_view kpi, Period period) {
    const model::Objective* best = nullptr;
    int most = -1;
    for (const auto& objective : campaign.objectives) {
        if (objective.kpi != kpi)
            continue;
        const auto own = periodOf(objective, campaign);
        const int shared = own ? sharedDays(*own, period) : 0;
        if (shared > most || (shared == most && best && best->from < objective.from)) {
            most = shared;
            best = &objective;
        }
    }
    return best;
}

void showTarget(Value& value, const model::Objective& objective) {
    value.target = targetOf(objective);
    if (objective.baseline)
        value.baseline = objective.baseline->value;
}

void judge(Value& value, const Kpi& kpi, const model::Objective& objective, const JudgeContext& context) {
    showTarget(value, objective);
    if (objective.direction == Direction::Benchmark) {
        value.status = Status::Benchmarking;
        return;
    }
    const auto period = periodOf(objective, context.campaign);
    if (!value.target || !period)
        return;
    const bool whole = context.measured.period.from == period->from &&
                       (context.today <= period->to || context.measured.period.to >= period->to);
    if (kpi.isTotal() && !whole) {
        addNote(value, {"the objective runs from %1 to %2; choose that period for pace and status",
                        {Day{period->from, Day::Form::Short}, Day{period->to, Day::Form::Short}}});
        return;
    }
    const bool lower = lowerIsBetter(kpi, objective);
    value.progress = progressOf(value, kpi, lower);
    if (kpi.isTotal())
        addPace(value, kpi, *period, context);
    value.status = kpi.isTotal() ? totalStatus(value, *period, context, lower)
                                 : levelStatus(value, *period, context, lower);
}

}  // namespace goalpost::kpi
