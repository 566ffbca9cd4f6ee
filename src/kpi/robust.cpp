// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/robust.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace goalpost::kpi {

namespace {

constexpr std::size_t LeastGroups = 5;

double meanOfAll(std::span<const double> values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

}  // namespace

std::optional<double> median(std::vector<double> values) {
    if (values.empty())
        return std::nullopt;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    const double upper = *middle;
    if (values.size() % 2 == 1)
        return upper;
    return (*std::max_element(values.begin(), middle) + upper) / 2;
}

std::vector<double> robustScores(std::span<const double> values) {
    constexpr double OfMedian = 0.6745;
    constexpr double OfMean = 1.253314;
    std::vector<double> scores(values.size(), 0.0);
    const auto middle = median({values.begin(), values.end()});
    if (!middle)
        return scores;
    std::vector<double> deviations;
    for (const double value : values)
        deviations.push_back(std::abs(value - *middle));
    const double byMedian = *median(deviations) / OfMedian;
    const double unit = byMedian > 0 ? byMedian : meanOfAll(deviations) * OfMean;
    if (unit > 0)
        for (std::size_t i = 0; i < values.size(); ++i)
            scores[i] = (values[i] - *middle) / unit;
    return scores;
}

std::vector<bool> outliers(std::span<const double> values, bool logarithms) {
    std::vector<bool> found(values.size(), false);
    if (values.size() < LeastGroups)
        return found;
    std::vector<double> looked(values.begin(), values.end());
    if (logarithms && std::ranges::all_of(looked, [](double value) { return value > 0; }))
        std::ranges::transform(looked, looked.begin(), [](double value) { return std::log(value); });
    const auto scores = robustScores(looked);
    for (std::size_t i = 0; i < scores.size(); ++i)
        found[i] = std::abs(scores[i]) > OutlierScore;
    return found;
}

double shrunk(double successes, double trials, double rateOfAll, double strength) {
    return (successes + strength * rateOfAll) / (trials + strength);
}

double strengthOf(std::span<const std::pair<double, double>> groups) {
    std::vector<double> rates;
    double successes = 0;
    double trials = 0;
    double inverse = 0;
    for (const auto& [k, n] : groups)
        if (n > 0) {
            rates.push_back(k / n);
            successes += k;
            trials += n;
            inverse += 1 / n;
        }
    if (rates.size() < LeastGroups)
        return DefaultStrength;
    const double p = successes / trials;
    const auto count = static_cast<double>(rates.size());
    double variance = 0;
    for (const double rate : rates)
        variance += (rate - p) * (rate - p) / (count - 1);
    // What chance alone makes of groups of these sizes is not theirs.
    const double between = variance - p * (1 - p) * inverse / count;
    if (!(between > 0) || !(p > 0) || !(p < 1))
        return DefaultStrength;
    return std::max(1.0, p * (1 - p) / between - 1);
}

std::optional<DrawnRatio> drawnRatio(std::span<const std::pair<double, double>> yx, double confidence,
                                     std::size_t draws) {
    double y = 0;
    double x = 0;
    for (const auto& [one, other] : yx) {
        y += one;
        x += other;
    }
    if (yx.size() < LeastDrawn || !(x > 0) || draws == 0)
        return std::nullopt;
    std::mt19937_64 random(20261127);
    std::vector<double> ratios;
    ratios.reserve(draws);
    for (std::size_t draw = 0; draw < draws; ++draw) {
        double drawnY = 0;
        double drawnX = 0;
        for (std::size_t i = 0; i < yx.size(); ++i) {
            // Not a standard distribution: those draw otherwise from library to library.
            const auto& [one, other] = yx[static_cast<std::size_t>(random() % yx.size())];
            drawnY += one;
            drawnX += other;
        }
        if (drawnX > 0)
            ratios.push_back(drawnY / drawnX);
    }
    if (ratios.empty())
        return std::nullopt;
    std::ranges::sort(ratios);
    const auto at = [&](double share) {
        const double place = share * static_cast<double>(ratios.size() - 1);
        const auto below = static_cast<std::size_t>(place);
        const auto above = std::min(below + 1, ratios.size() - 1);
        return ratios[below] + (place - static_cast<double>(below)) * (ratios[above] - ratios[below]);
    };
    const double tail = (1 - confidence) / 2;
    return DrawnRatio{y / x, Range{at(tail), at(1 - tail)}, yx.size()};
}

std::optional<Mean> meanOf(std::span<const double> values, double confidence) {
    if (values.size() < 2)
        return std::nullopt;
    const auto n = static_cast<double>(values.size());
    const double mean = meanOfAll(values);
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    const double half = studentQuantile(0.5 + confidence / 2, n - 1) * std::sqrt(squares / (n - 1) / n);
    return Mean{mean, Range{mean - half, mean + half}};
}

}  // namespace goalpost::kpi
