// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace goalpost::imports {

struct DateNumber {
    int value = 0;
    std::size_t digits = 0;
};

/// A date as it is written, taken apart without deciding which number is the day.
struct DateParts {
    static constexpr char Ideographs = 'C';  ///< 年月日, 년월일: the parts say what they are

    std::array<DateNumber, 3> numbers{};
    std::size_t count = 0;
    int month = 0;            ///< by name; 0: written as a number
    std::size_t monthAt = 0;  ///< how many numbers stand before its name
    char sign = '\0';         ///< between the numbers: '-', '/', '.', or Ideographs
    bool compact = false;     ///< "20260701"
    bool week = false;        ///< "2026-W27-3"
    bool time = false;        ///< a time of day stands behind
};

/// Nothing for what is no date in any order.
std::optional<DateParts> datePartsOf(std::string_view text);

}  // namespace goalpost::imports
