// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/comparison.hpp"

#include <cmath>

namespace goalpost::kpi {

namespace {

double quantileOf(double confidence) {
    return normalQuantile(0.5 + confidence / 2);
}

}  // namespace

std::optional<RateRatio> rateRatio(double a, double daysA, double b, double daysB, double dispersion,
                                   double confidence) {
    if (!(a > 0) || !(b > 0) || !(daysA > 0) || !(daysB > 0) || !(dispersion >= 1))
        return std::nullopt;
    const double ratio = (a / daysA) / (b / daysB);
    const double spread = std::exp(quantileOf(confidence) * std::sqrt(dispersion * (1 / a + 1 / b)));
    return RateRatio{ratio, Range{ratio / spread, ratio * spread}};
}

std::optional<double> dispersion(std::span<const double> daily) {
    if (daily.size() < 2)
        return std::nullopt;
    const auto n = static_cast<double>(daily.size());
    double mean = 0;
    for (const double value : daily)
        mean += value / n;
    if (!(mean > 0))
        return std::nullopt;
    double squares = 0;
    for (const double value : daily)
        squares += (value - mean) * (value - mean);
    return std::max(1.0, squares / (n - 1) / mean);
}

std::optional<Difference> newcombe(double a, double ofA, double b, double ofB, double confidence) {
    const auto first = wilson(a, ofA, confidence);
    const auto second = wilson(b, ofB, confidence);
    if (!first || !second)
        return std::nullopt;
    const double p = a / ofA;
    const double q = b / ofB;
    return Difference{p - q, Range{p - q - std::hypot(p - first->low, second->high - q),
                                   p - q + std::hypot(first->high - p, q - second->low)}};
}

std::optional<Lift> lift(double exposed, double ofExposed, double control, double ofControl,
                         double confidence) {
    const auto difference = newcombe(exposed, ofExposed, control, ofControl, confidence);
    if (!difference)
        return std::nullopt;
    Lift lift{*difference, {}, {}, {}};
    if (exposed > 0)
        lift.share = difference->value / (exposed / ofExposed);
    if (exposed > 0 && control > 0) {
        const double ratio = (exposed / ofExposed) / (control / ofControl);
        const double spread = std::exp(quantileOf(confidence) *
                                       std::sqrt(1 / exposed - 1 / ofExposed + 1 / control - 1 / ofControl));
        lift.relative = ratio - 1;
        lift.relativeRange = Range{ratio / spread - 1, ratio * spread - 1};
    }
    return lift;
}

std::optional<double> neededPerGroup(double rate, double other, double power, double confidence) {
    const auto isRate = [](double value) { return value > 0 && value < 1; };
    if (!isRate(rate) || !isRate(other) || rate == other || !isRate(power))
        return std::nullopt;
    const double mean = (rate + other) / 2;
    const double root = quantileOf(confidence) * std::sqrt(2 * mean * (1 - mean)) +
                        normalQuantile(power) * std::sqrt(rate * (1 - rate) + other * (1 - other));
    return root * root / ((rate - other) * (rate - other));
}

}  // namespace goalpost::kpi
