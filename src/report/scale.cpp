// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/scale.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace goalpost::report {
namespace {

/// The steps to try, from too small upwards.
std::vector<double> stepsNear(double rough, kpi::Unit unit) {
    if (unit == kpi::Unit::Seconds && rough >= 1) {
        static constexpr std::array<double, 14> Seconds{1,   2,   5,   10,   15,   30,   60,
                                                        120, 300, 600, 1200, 1800, 3600, 7200};
        if (rough < 3600)
            return {Seconds.begin(), Seconds.end()};
    }
    std::vector<double> steps;
    const double magnitude = std::pow(10.0, std::floor(std::log10(rough)) - 1);
    for (const double power : {1.0, 10.0, 100.0, 1000.0})
        for (const double digit : {1.0, 2.0, 2.5, 5.0})
            if (unit != kpi::Unit::Count || magnitude * power * digit >= 1)
                steps.push_back(magnitude * power * digit);
    return steps;
}

Scale withStep(double low, double high, double step) {
    // The slack keeps 0.3 / 0.1 from asking for one step more.
    return {std::floor(low / step + 1e-9) * step, std::ceil(high / step - 1e-9) * step, step};
}

}  // namespace

std::vector<double> Scale::ticks() const {
    std::vector<double> list;
    const auto count = std::lround(span() / step);
    for (long i = 0; i <= count; ++i)
        list.push_back(std::abs(from + static_cast<double>(i) * step) < step * 1e-9
                           ? 0
                           : from + static_cast<double>(i) * step);
    return list;
}

Scale niceScale(double low, double high, kpi::Unit unit) {
    if (!std::isfinite(low) || !std::isfinite(high))
        return {0, 1, 0.25};
    if (low > high)
        std::swap(low, high);
    if (high - low <= std::abs(high) * 1e-9) {
        const double pad = high == 0 ? 1 : std::abs(high) * 0.5;
        low = low < 0 ? low - pad : std::max(0.0, low - pad);
        high = high == 0 ? pad : high + pad;
    }
    std::vector<double> steps = stepsNear((high - low) / 5, unit);
    if (steps.empty())
        steps.push_back(1);
    for (const double step : steps) {
        const Scale scale = withStep(low, high, step);
        if (const auto intervals = std::lround(scale.span() / step); intervals <= 5) {
            // A count of one or two: whole steps below 1 do not exist, so the axis goes on to three.
            if (unit == kpi::Unit::Count && step <= 1 && intervals < 3)
                return {scale.from, scale.from + 3, 1};
            return scale;
        }
    }
    return withStep(low, high, steps.back());
}

}  // namespace goalpost::report
