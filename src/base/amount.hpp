// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace goalpost {

/// An exact sum of money without its currency: ten-thousandths of the currency's unit, so that every
/// currency's minor unit fits. The currency stands once, at the brand; amounts of different
/// currencies never meet in one sum.
struct Amount {
    std::int64_t tenThousandths = 0;

    /// "9000.00", "0.9", "-12.3456"; nothing for anything else, for more than four decimals, or
    /// beyond 900 billion.
    static std::optional<Amount> parse(std::string_view text);
    /// At least two decimals, more only where they are not zero: "9000.00", "0.1234".
    std::string text() const;
    double value() const { return static_cast<double>(tenThousandths) / 10000.0; }

    // These throw Error where the result cannot be held.
    Amount& operator+=(Amount other) { return *this = *this + other; }
    friend Amount operator+(Amount a, Amount b);
    friend Amount operator-(Amount a, Amount b);
    /// Rounded half away from zero to the ten-thousandth.
    Amount times(double factor) const;
    auto operator<=>(const Amount&) const = default;
};

/// Digits after the decimal sign of an ISO 4217 code: JPY 0, KWD 3, most 2.
int currencyDecimals(std::string_view code);
/// True for three capital letters.
bool isCurrencyCode(std::string_view code);

}  // namespace goalpost
