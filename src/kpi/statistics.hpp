// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <utility>

/// Interval estimates. All are two-sided; `confidence` is 0.95 unless said otherwise.
namespace goalpost::kpi {

struct Range {
    double low;
    double high;
    bool operator==(const Range&) const = default;
};

/// Wilson score interval of a proportion; nothing for trials <= 0 or successes outside [0, trials].
/// Source: Wilson 1927; Brown, Cai and DasGupta 2001.
std::optional<Range> wilson(double successes, double trials, double confidence = 0.95);

/// Ratio of sums over clusters (posts): r = Σy/Σx, variance of residuals, Student t with n − 1 degrees of
/// freedom. Nothing for fewer than three clusters or Σx <= 0. Source: Cochran 1977, §6.
struct ClusterRatio {
    double ratio;
    Range range;
    std::size_t clusters;
};
std::optional<ClusterRatio> clusterRatio(std::span<const std::pair<double, double>> yx,
                                         double confidence = 0.95);

/// Exact interval of a Poisson count. Source: Garwood 1936.
std::optional<Range> poisson(double count, double confidence = 0.95);
/// Cost divided by the Poisson bounds of the count; the upper end is infinite for a count of 0.
std::optional<Range> costPerCount(double cost, double count, double confidence = 0.95);

/// The straight-line projection of a total A after d days with r days to go, at m = A/d a day: pace against
/// target × elapsed/total, the projected end A + r·m, its interval ± z·s·√(r + r²/d) with s the deviation
/// of daily values, and what is needed a day (0 when no day is left; negative when the target is passed).
/// Nothing for no elapsed day, more elapsed than total days, or a target <= 0. Source: docs/method.md,
/// pacing.
struct Projection {
    double pace;
    double end;
    Range range;
    double neededPerDay;
};
std::optional<Projection> straightLine(double actual, double target, double elapsedDays, double totalDays,
                                       double dailyDeviation, double confidence = 0.95);

/// Quantiles: standard normal, Student t (df >= 1), chi-squared (df > 0); p in (0, 1).
double normalQuantile(double p);
double studentQuantile(double p, double degrees);
double chiSquaredQuantile(double p, double degrees);

}  // namespace goalpost::kpi
