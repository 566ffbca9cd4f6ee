// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace goalpost::imports {

/// Where a row stands in its file, as one number that rises through the whole file: the row's line, and above
/// it the number of its sheet. In a text file, which has no sheets, it is the line.
constexpr std::int64_t placeOf(int sheet, std::int64_t line) {
    return (static_cast<std::int64_t>(sheet) << 32) + line;
}
constexpr int sheetOf(std::int64_t place) {
    return static_cast<int>(place >> 32);
}
constexpr std::int64_t lineOf(std::int64_t place) {
    return place & 0xFFFF'FFFF;
}

}  // namespace goalpost::imports
