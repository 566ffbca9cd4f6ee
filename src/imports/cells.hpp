// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.hpp"
#include "imports/cell_kind.hpp"
#include "imports/values.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace goalpost::imports {

using CellViews = std::span<const std::string_view>;

/// Nothing but blanks, also no-break ones.
inline bool isBlank(std::string_view cell) {
    return cell.empty() ||
           ((static_cast<unsigned char>(cell.front()) <= ' ' || cell.front() < 0) && trim(cell).empty());
}

inline std::size_t filledCells(CellViews cells) {
    return static_cast<std::size_t>(
        std::count_if(cells.begin(), cells.end(), [](auto c) { return !isBlank(c); }));
}

/// At most one filled cell, and that the first.
inline bool isSingle(CellViews cells) {
    return cells.empty() || std::all_of(cells.begin() + 1, cells.end(), isBlank);
}

/// Words only, or blanks. Nearly every record has a whole number, which is told at once; a date is not.
inline bool isOfWords(CellViews cells) {
    return std::none_of(cells.begin(), cells.end(), isDigits) &&
           std::none_of(cells.begin(), cells.end(), isValueLike);
}

inline std::vector<std::string_view> viewsOf(const std::vector<std::string>& cells) {
    return {cells.begin(), cells.end()};
}

}  // namespace goalpost::imports
