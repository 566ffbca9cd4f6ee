// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace goalpost::imports {

/// What one cell looks like taken alone, whatever its column is. Missing is a mark for "no value" ("--",
/// "N/A"); Time a time of day or a duration; IdLike letters and digits that no word has ("C8x1kQ_9z-A").
enum class CellKind : std::uint8_t {
    Empty,
    Missing,
    Integer,
    Number,
    Money,
    Percent,
    Date,
    DateTime,
    Time,
    Url,
    Email,
    Ip,
    IdLike,
    Path,
    Boolean,
    Text
};

/// Cheap enough to be asked of every cell of a sample under every dialect.
CellKind cellKind(std::string_view cell);

/// True for a cell that no header would be: a number, a date, a percentage, an amount of money.
bool isValueLike(std::string_view cell);

}  // namespace goalpost::imports
