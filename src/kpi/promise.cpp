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

/// People reached are reached again: reach is not scaled between periods.
bool growsWithEffort(const Kpi& kpi) {
    return kpi.isTotal() && kpi.cost == CostPart::None && !countsPeople(kpi);
}

template <class Number>
double amountOf(const std::optional<Number>& told) {
    return told ? static_cast<double>(*told) : 0;
}

double amountOf(const std::optional<Amount>& told) {
    return told ? told->value() : 0;
}

std::vector<LikeForLike> likeForLikeOf(const Promise& promise, const model::Objective& objective,
                                       const model::Baseline& baseline) {
    const LikeForLike efforts[] = {
        {Effort::Days, static_cast<double>(promise.baselineDays), static_cast<double>(promise.days), 0},
        {Effort::Posts, amountOf(baseline.posts), amountOf(objective.plannedPosts), 0},
        {Effort::Creators, amountOf(baseline.creators), amountOf(objective.partnerships), 0},
        {Effort::Spend, amountOf(baseline.spend), amountOf(objective.budget), 0}};
    std::vector<LikeForLike> found;
    for (LikeForLike one : efforts) {
        if (one.before <= 0 || one.planned <= 0 || one.before == one.planned)
            continue;
        one.unitChange = (1 + *promise.change) * one.before / one.planned - 1;
        found.push_back(one);
    }
    return found;
}

}  // namespace

std::optional<double> Promise::unitChange(Effort effort) const {
    for (const LikeForLike& one : likeForLike)
        if (one.effort == effort)
            return one.unitChange;
    return std::nullopt;
}

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
    if (growsWithEffort(kpi))
        promise.likeForLike = likeForLikeOf(promise, objective, baseline);
    return promise;
}

}  // namespace goalpost::kpi
