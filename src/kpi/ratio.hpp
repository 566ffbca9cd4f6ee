// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/value.hpp"

namespace goalpost::kpi {

/// Numerator and base of a rate, post by post, with one base for the whole group.
struct Ratio {
    std::string_view base;
    std::vector<std::pair<double, double>> posts;  ///< numerator and base of each post; empty: see below
    double numerator = 0;
    double denominator = 0;
    std::size_t n = 0;   ///< posts behind it
    bool byPost = true;  ///< false: only sums of the group are known, so no cluster interval
    Sentence note;       ///< posts that were left out of both sums, and why
    Sentence why;        ///< set when there is no ratio; the rest is then empty
};

/// Takes the first base that at least half of the posts with a numerator tell, else the one that most of
/// them tell, else followers. A post without the numerator or without that base is left out of both sums.
/// Of a cost per base (CPM) it gives the base alone; the numerator is then 0.
Ratio ratioOf(const Kpi& kpi, const GroupContext& context);

}  // namespace goalpost::kpi
