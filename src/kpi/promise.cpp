// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/promise.hpp"

#include "kpi/evaluate.hpp"

namespace goalpost::kpi {

namespace {

int daysOf(const std::optional<Date>& from, const std::optional<Date>& to) {
    return from && to && *from <= *to ? Period{*from, *to}.days() : 0;
}

std::optional<double> costOf(const std::optional<Amount>& money, const std::optional<double>& count) {
    return money && count && *count > 0 ? std::optional(money->value() / *count) : std::nullopt;
}

}  // namespace

Promise promiseOf(const Kpi& kpi, const model::Objective& objective) {
    Promise promise;
    promise.target = targetOf(objective);
    promise.days = daysOf(objective.from, objective.to);
    const model::Baseline baseline = objective.baseline.value_or(model::Baseline{});
    promise.baselineDays = daysOf(baseline.from, baseline.to);
    if (kpi.isTotal() && kpi.unit == Unit::Count) {
        promise.unitCost = costOf(objective.budget, promise.target);
        promise.baselineUnitCost = costOf(baseline.spend, baseline.value);
    }
    if (!promise.target || !baseline.value || *baseline.value == 0)
        return promise;
    promise.change = *promise.target / *baseline.value - 1;
    if (kpi.isTotal() && promise.days > 0 && promise.baselineDays > 0 && promise.days != promise.baselineDays)
        promise.dailyChange = (*promise.target / promise.days) / (*baseline.value / promise.baselineDays) - 1;
    return promise;
}

}  // namespace goalpost::kpi
