// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/statistics.hpp"

#include <algorithm>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>

namespace goalpost::kpi {

namespace {

/// The quantile that leaves half of the error at each side.
double upperTail(double confidence) {
    return 0.5 + confidence / 2;
}

}  // namespace

double normalQuantile(double p) {
    return boost::math::quantile(boost::math::normal_distribution<double>(), p);
}

double studentQuantile(double p, double degrees) {
    return boost::math::quantile(boost::math::students_t_distribution<double>(degrees), p);
}

double chiSquaredQuantile(double p, double degrees) {
    return boost::math::quantile(boost::math::chi_squared_distribution<double>(degrees), p);
}

std::optional<Range> wilson(double successes, double trials, double confidence) {
    if (!(trials > 0) || !(successes >= 0) || successes > trials)
        return std::nullopt;
    const double z = normalQuantile(upperTail(confidence));
    const double share = successes / trials;
    const double shrink = 1 + z * z / trials;
    const double centre = (share + z * z / (2 * trials)) / shrink;
    const double half = z * std::sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials)) / shrink;
    return Range{std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

std::optional<ClusterRatio> clusterRatio(std::span<const std::pair<double, double>> yx, double confidence) {
    if (yx.size() < 3)
        return std::nullopt;
    const auto n = static_cast<double>(yx.size());
    double ySum = 0;
    double xSum = 0;
    for (const auto& [y, x] : yx) {
        ySum += y;
        xSum += x;
    }
    if (!(xSum > 0))
        return std::nullopt;
    const double ratio = ySum / xSum;
    double squares = 0;
    for (const auto& [y, x] : yx)
        squares += (y - ratio * x) * (y - ratio * x);
    const double mean = xSum / n;
    const double half =
        studentQuantile(upperTail(confidence), n - 1) * std::sqrt(squares / (n * (n - 1))) / mean;
    return ClusterRatio{ratio, Range{ratio - half, ratio + half}, yx.size()};
}

std::optional<Range> poisson(double count, double confidence) {
    if (!(count >= 0))
        return std::nullopt;
    const double tail = (1 - confidence) / 2;
    // With no event the interval is one-sided below: its lower end is 0 itself.
    const double low = count > 0 ? chiSquaredQuantile(tail, 2 * count) / 2 : 0;
    return Range{low, chiSquaredQuantile(1 - tail, 2 * count + 2) / 2};
}

std::optional<Range> costPerCount(double cost, double count, double confidence) {
    const auto bounds = poisson(count, confidence);
    if (!bounds || !(cost >= 0))
        return std::nullopt;
    const double high = bounds->low > 0 ? cost / bounds->low : std::numeric_limits<double>::infinity();
    return Range{cost / bounds->high, high};
}

std::optional<Projection> straightLine(double actual, double target, double elapsedDays, double totalDays,
                                       double dailyDeviation, double confidence) {
    if (!(elapsedDays > 0) || elapsedDays > totalDays || !(target > 0) || !(dailyDeviation >= 0))
        return std::nullopt;
    const double left = totalDays - elapsedDays;
    const double end = actual + actual / elapsedDays * left;
    const double half =
        normalQuantile(upperTail(confidence)) * dailyDeviation * std::sqrt(left + left * left / elapsedDays);
    const double needed = left > 0 ? (target - actual) / left : 0;
    return Projection{actual / (target * elapsedDays / totalDays), end, Range{end - half, end + half},
                      needed};
}

}  // namespace goalpost::kpi
