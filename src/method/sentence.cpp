// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/kpi.hpp"
#include "method/method.hpp"
#include "method/smart.hpp"

#include <cmath>

namespace goalpost::method {

namespace {

using model::Direction;
using model::Objective;

constexpr std::string_view Missing = "…";

Figure exact(double value, Unit unit, std::string currency = {}) {
    return {value, unit, std::move(currency), Figure::Form::Exact};
}

Argument missing(std::string_view field) {
    return Argument(Word{Missing}).of(field);
}

std::string_view verbOf(const Objective& objective) {
    switch (objective.direction.value_or(Direction::Increase)) {
        case Direction::Increase:
            return "Increase";
        case Direction::Decrease:
            return "Reduce";
        case Direction::Reach:
            return "Bring";
        case Direction::Benchmark:
            return "Measure";
    }
    return {};
}

Argument nounOf(const model::Plan& plan, const Objective& objective) {
    const auto* kpi = kpi::find(plan, objective.kpi);
    if (kpi)
        return Argument(Word{kpi->noun}).of("kpi");
    return objective.kpi.empty() ? missing("kpi") : Argument(objective.kpi).of("kpi");
}

std::optional<Days> daysOf(const std::optional<Date>& from, const std::optional<Date>& to, int fiscalStart) {
    if (!from || !to || *to < *from)
        return std::nullopt;
    return Days{{*from, *to}, fiscalStart};
}

Sentence promiseOf(const model::Plan& plan, const Objective& objective, const std::string& currency) {
    if (isBenchmark(objective))
        return " as a baseline";
    const auto* kpi = kpi::find(plan, objective.kpi);
    if (objective.target)
        return {" to %1",
                {Argument(exact(*objective.target, kpi ? kpi->unit : Unit::Count, currency)).of("target")}};
    if (objective.change)
        return {" by %1", {Argument(exact(std::abs(*objective.change), Unit::Percent)).of("change")}};
    return {" by %1", {missing("change")}};
}

/// A name of its own reads as one word: "the Q2 2026 baseline".
bool isNamed(const Days& days) {
    return periodName(days.period, days.fiscalYearStartMonth).find(" – ") == std::string::npos;
}

Sentence baselineOf(const Objective& objective, int fiscalStart) {
    if (isBenchmark(objective))
        return {};
    if (!objective.baseline || !objective.baseline->value)
        return {", measured against %1", {missing("baseline")}};
    const auto days = daysOf(objective.baseline->from, objective.baseline->to, fiscalStart);
    Sentence baseline("a baseline of no period yet");
    if (days)
        baseline =
            isNamed(*days) ? Sentence("the %1 baseline", {*days}) : Sentence("the baseline of %1", {*days});
    return {", measured against %1", {Argument(baseline).of("baseline")}};
}

Sentence budgetOf(const Objective& objective, const std::string& currency) {
    if (!objective.budget)
        return {};
    const Sentence budget("a budget of %1", {exact(objective.budget->value(), Unit::Money, currency)});
    return {", using %1", {Argument(budget).of("budget")}};
}

Sentence partnershipsOf(const Objective& objective) {
    if (!objective.partnerships)
        return {};
    const double count = *objective.partnerships;
    const Sentence partnerships(count == 1 ? "%1 creator partnership" : "%1 creator partnerships",
                                {Figure{.value = count, .form = Figure::Form::Words}});
    return {objective.budget ? " across %1" : ", across %1", {Argument(partnerships).of("partnerships")}};
}

}  // namespace

Sentence sentenceOf(const model::Plan& plan, const model::Campaign& campaign, const Objective& objective) {
    const int fiscalStart = plan.fiscalYearStartOf(campaign);
    const std::string currency = plan.currencyOf(campaign);
    const auto days = daysOf(objective.from, objective.to, fiscalStart);
    return {"%1 %2 %3%4 over %5%6%7%8.",
            {Argument(Word{verbOf(objective)}).of("direction"), nounOf(plan, objective),
             objective.scope.empty() ? missing("scope") : Argument(objective.scope).of("scope"),
             promiseOf(plan, objective, currency), days ? Argument(*days).of("from") : missing("from"),
             baselineOf(objective, fiscalStart), budgetOf(objective, currency), partnershipsOf(objective)}};
}

}  // namespace goalpost::method
