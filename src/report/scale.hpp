// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/kpi.hpp"

#include <vector>

namespace goalpost::report {

/// A value axis with round numbers: from <= every value <= to, both multiples of the step.
struct Scale {
    double from = 0;
    double to = 1;
    double step = 1;

    /// from, from + step, …, to; four to six of them, but for a span that no round step divides so.
    std::vector<double> ticks() const;
    double span() const { return to - from; }
};

/// The scale that holds low to high with four to six ticks. Counts never get a step below 1, durations
/// get steps that read well as minutes and seconds. A span of nothing is widened.
Scale niceScale(double low, double high, kpi::Unit unit);

}  // namespace goalpost::report
