// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/evaluate.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Where a figure comes from, for whoever asks it.
namespace goalpost::kpi {

/// What a value and its parts are counted in.
struct PartUnits {
    Unit value = Unit::Count;
    Unit numerator = Unit::Count;
    Unit denominator = Unit::Count;
};
PartUnits partUnitsOf(const Value& value);

/// What it was divided by as words: "form starts".
std::string baseWords(const Value& value);

/// One sentence each: the formula, what was divided by what, how many posts, the interval and how it was
/// made, the middle post and those that stand out, the source with its day, remarks. Of a value that cannot
/// be told, the formula and why.
std::vector<Sentence> whereFrom(const Value& value, std::string_view currency);

}  // namespace goalpost::kpi
