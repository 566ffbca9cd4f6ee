// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/statistics.hpp"

#include <cstdint>
#include <vector>

/// Figures of few and very different posts and creators: which stand out, how they are ranked, how sure a sum
/// of them is.
namespace goalpost::kpi {

/// The middle value, and of an even number the mean of the two in the middle. Nothing of nothing.
std::optional<double> median(std::vector<double> values);

/// How far each value lies from the median, in deviations: 0.6745·(x − median)/MAD; where more than half of
/// the values are the same, by the mean absolute deviation instead ((x − median)/(1.2533·meanAD)); 0 where
/// all are. In the order of the values. Source: Iglewicz and Hoaglin 1993.
std::vector<double> robustScores(std::span<const double> values);
inline constexpr double OutlierScore = 3.5;
/// Which values stand out, by `robustScores` of the values or, where all are above 0 and `logarithms` is
/// asked for, of their logarithms (views spread by factors). None of fewer than five.
std::vector<bool> outliers(std::span<const double> values, bool logarithms = false);

/// A rate of few trials drawn towards the rate of all: (k + m·p)/(n + m).
double shrunk(double successes, double trials, double rateOfAll, double strength);
/// How strongly: m of a beta distribution with the mean and variance of the groups' rates, by moments; each
/// group is successes and trials. 200 where there are fewer than five groups or they do not differ by more
/// than chance.
double strengthOf(std::span<const std::pair<double, double>> groups);
inline constexpr double DefaultStrength = 200;

inline constexpr std::size_t LeastDrawn = 5;  ///< groups, for an interval by drawing them
/// Σy/Σx over groups (revenue and cost of each creator), its interval by drawing groups with replacement: the
/// percentiles of `draws` ratios, the same for the same groups. Nothing for fewer than five groups or Σx <=
/// 0.
struct DrawnRatio {
    double ratio;
    Range range;
    std::size_t groups;
};
std::optional<DrawnRatio> drawnRatio(std::span<const std::pair<double, double>> yx, double confidence = 0.95,
                                     std::size_t draws = 4000);

/// Mean with its interval by Student's t. Nothing for fewer than two values.
struct Mean {
    double value;
    Range range;
};
std::optional<Mean> meanOf(std::span<const double> values, double confidence = 0.95);

}  // namespace goalpost::kpi
