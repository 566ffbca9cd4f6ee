// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

namespace goalpost::paint {

/// What one column asks for.
struct ColumnNeed {
    double least;   ///< its longest word: narrower, and words are broken
    double usual;   ///< nine of ten of its cells on one line; not below `least`
    double wanted;  ///< its longest cell on one line; not below `usual`
    double share;   ///< of what is left when everybody has what they want; above 0
};

/// Widths for all columns, in `room` together. Where the longest words fit, no column is narrower than its
/// own; columns that lack little get their cells on one line before those that lack much are widened, and
/// usual cells before the few long ones.
std::vector<double> columnWidths(const std::vector<ColumnNeed>& needs, double room);

}  // namespace goalpost::paint
