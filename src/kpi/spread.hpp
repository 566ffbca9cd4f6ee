// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/evaluate.hpp"

#include <span>
#include <utility>

/// What lies behind a figure of several posts: the post in the middle, posts that stand out, how a creator is
/// ranked by few posts. Posts that stand out are told and stay in every sum.
namespace goalpost::kpi {

/// Of a sum: what each post brought. Fewer than five posts have no spread.
void tellSpread(Value& value, std::span<const double> posts);
/// Of a rate: numerator and base of each post; `scale` as the KPI's.
void tellSpread(Value& value, std::span<const std::pair<double, double>> posts, double scale);

/// Looks at the values of all rows beside each other: which posts stand out among the posts, and what
/// creators' rates of few trials come to when they are drawn towards that of all of them.
void setBeside(Table& table);

}  // namespace goalpost::kpi
