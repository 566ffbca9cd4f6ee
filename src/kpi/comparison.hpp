// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/statistics.hpp"

/// Two figures beside each other: before and after, one link and another, a control group. All intervals are
/// two-sided; `confidence` is 0.95 unless said otherwise.
namespace goalpost::kpi {

/// How many times as often something happened a day as before, with its interval.
struct RateRatio {
    double ratio;
    Range range;
};
/// Counts a in daysA against b in daysB: exp(ln r ± z·√(φ·(1/a + 1/b))). φ is how much more daily counts vary
/// than a Poisson count does (`dispersion`). Nothing for counts or days <= 0, or φ < 1.
std::optional<RateRatio> rateRatio(double a, double daysA, double b, double daysB, double dispersion = 1,
                                   double confidence = 0.95);
/// Variance of daily counts over their mean, and never less than 1. Nothing for fewer than two days or a mean
/// of 0.
std::optional<double> dispersion(std::span<const double> daily);

/// The difference of two proportions a/ofA − b/ofB with its interval of two Wilson intervals. Nothing where
/// one of them is no proportion. Source: Newcombe 1998, method 10.
struct Difference {
    double value;
    Range range;
    /// True where the interval leaves out 0.
    bool isCertain() const { return range.low > 0 || range.high < 0; }
};
std::optional<Difference> newcombe(double a, double ofA, double b, double ofB, double confidence = 0.95);

/// What exposed people did more than a control group: the difference of the two rates, as a part of the
/// control's rate (relative lift, with its interval by logarithms, Katz 1978) and as a part of the exposed
/// one (incremental share). Nothing where a rate is none; no relative lift and no interval of it without an
/// event in both groups, no share where the exposed have none.
struct Lift {
    Difference difference;
    std::optional<double> relative;
    std::optional<Range> relativeRange;
    std::optional<double> share;
};
std::optional<Lift> lift(double exposed, double ofExposed, double control, double ofControl,
                         double confidence = 0.95);

/// How many trials, not rounded, each of two groups needs so that a difference between the rates is found
/// with this probability. Nothing for equal rates or rates outside (0, 1).
std::optional<double> neededPerGroup(double rate, double other, double power = 0.8, double confidence = 0.95);

}  // namespace goalpost::kpi
