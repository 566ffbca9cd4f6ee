// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/sniff.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace goalpost::imports {

/// What one reading of a text's beginning makes of it.
struct Reading {
    double score = 0;  ///< higher is better; only comparable for the same text
    double even = 0;   ///< share of the rows that are as wide as their neighbours
    double typed = 0;  ///< how much the cells of a column are of one kind, 0 to 1
    std::size_t rows = 0;
    std::vector<std::uint32_t> widths;  ///< of rows that stand together, the most frequent first
    std::vector<bool> values;           ///< for the first width: columns of numbers, dates and the like
    double doubtful = 0;                ///< share of the cells that a quote or an escape stands in oddly
};

/// Reads the sample (UTF-8) in that dialect and weighs the table that comes out: rows of one width, columns
/// of one kind, cells that hold no other delimiter and no halves of quotes.
Reading readingOf(std::string_view sample, bool whole, const Dialect& dialect);

}  // namespace goalpost::imports
