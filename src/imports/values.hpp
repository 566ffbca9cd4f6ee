// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "imports/sniff.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

/// Reads single values exactly: what does not fit is nothing, never a rounded or guessed number.
namespace goalpost::imports {

/// A decimal number as written: digits divided by ten to the power of `scale`.
struct Decimal {
    std::int64_t digits = 0;
    int scale = 0;
    bool operator==(const Decimal&) const = default;
};

/// What exports write for "no value": blank, "-", "--", "NaN", "N/A", "null". Only to be asked of columns
/// of numbers; among texts "NA" is a country.
bool isMissingMark(std::string_view text);

/// A number with digits grouped by threes or not: "7767.0", "-1,234.5", "1 234". Nothing for anything
/// else, for more than 18 digits, and for exponents.
std::optional<Decimal> parseNumber(std::string_view text, char decimal = '.');
/// The same with a currency sign or code around it.
std::optional<Decimal> parseMoney(std::string_view text, char decimal = '.');
/// Numbers as rankings shorten them: "48.5M", "3.3k", "29b"; also unshortened ones.
std::optional<Decimal> parseAbbreviated(std::string_view text, char decimal = '.');
/// `number` times `factor` where that is a whole number that fits; "0.0001" hours times 3,600,000 is
/// 360 milliseconds.
std::optional<std::int64_t> wholeTimes(const Decimal& number, std::int64_t factor);
/// A plain whole number, the quick way: digits, perhaps followed by ".0".
std::optional<std::int64_t> parseCount(std::string_view text);

/// "0:04:34" and "4:34" in milliseconds, with decimals of a second.
std::optional<std::int64_t> parseClock(std::string_view text);
/// A number of 15 digits or more in exponent form, as spreadsheets ruin ids: "1.23E+17".
bool isRuinedId(std::string_view text);
/// "true", "no", "ja", "non", …: one word of a yes or no.
bool isBooleanWord(std::string_view text);
/// Digits only.
bool isDigits(std::string_view text);

/// A date, perhaps followed by a time, in the given order; the day is the one written.
std::optional<Date> parseDate(std::string_view text, DateOrder order);
/// True where a time of day follows the date.
bool hasTime(std::string_view text);
/// Every order in which the text is a date, as bits (1 << order).
unsigned dateOrdersOf(std::string_view text);

}  // namespace goalpost::imports
