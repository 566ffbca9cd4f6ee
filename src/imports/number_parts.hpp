// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/values.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace goalpost::imports {

/// A number as it is written, taken apart without deciding what its dots and commas mean.
struct NumberParts {
    std::array<char, 64> text{};
    std::size_t size = 0;
    bool negative = false;  ///< "-12", "12-", "(12)", "−12"
    bool percent = false;
    bool money = false;
    std::string_view currency;  ///< ISO code where money tells it
    std::int64_t factor = 1;    ///< of "k", "Mio.", "万"

    /// Digits and the signs between them, in ASCII: "1.234,56", "1'234.50", "12 345".
    std::string_view digits() const { return {text.data(), size}; }
    bool isPlain() const { return !percent && !money && factor == 1; }
};

/// Nothing for what is no number under either decimal sign's rules for what may stand around it.
std::optional<NumberParts> takeApart(std::string_view text);

/// How digits with signs between them fit one decimal sign.
enum class DigitsFit : std::uint8_t { None, Whole, Fraction };
DigitsFit digitsFit(std::string_view digits, char decimal);
/// The number without its factor; nothing where it does not fit or has more than 18 digits.
std::optional<Decimal> decimalOf(const NumberParts& parts, char decimal);

}  // namespace goalpost::imports
