// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "base/digits.hpp"
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

/// What exports write for "no value": blank, "-", "--", "NaN", "N/A", "null", "#DIV/0!", "#WERT!". Only to be
/// asked of columns of numbers; among texts "NA" is a country.
bool isMissingMark(std::string_view text);

/// A number with digits grouped by threes, in the Indian way or not at all, by dots, commas, apostrophes or
/// blanks of any kind: "7767.0", "-1,234.5", "1 234", "12,34,567", "1'234.50"; negative too in parentheses
/// and with the minus behind. Nothing for anything else, for more than 18 digits, and for exponents.
std::optional<Decimal> parseNumber(std::string_view text, char decimal = '.');
/// The same with currency signs or codes around it, perhaps shortened: "US$ 12", "12,50 EUR", "€1.2M".
std::optional<Decimal> parseMoney(std::string_view text, char decimal = '.');
/// Numbers as rankings shorten them: "48.5M", "3,3 Tsd.", "29b", "1.2 lakh", "3万"; also unshortened ones.
/// They are as exact as they are written, and nothing where that is no whole number.
std::optional<Decimal> parseAbbreviated(std::string_view text, char decimal = '.');
/// True for "48.5M", "$3k".
bool isShortened(std::string_view text);
/// True for a number that is another one under the other decimal sign: "3.000", "€1,234", "1,234k".
bool leavesDecimalOpen(std::string_view text);
/// "4.85%" and "4,85 %" as 4.85; also without the sign, where the header has it.
std::optional<Decimal> parsePercent(std::string_view text, char decimal = '.');
/// `number` times `factor` where that is a whole number that fits; "0.0001" hours times 3,600,000 is
/// 360 milliseconds.
std::optional<std::int64_t> wholeTimes(const Decimal& number, std::int64_t factor);
/// A plain whole number, the quick way: digits, perhaps followed by ".0".
std::optional<std::int64_t> parseCount(std::string_view text);

/// "0:04:34" and "4:34" in milliseconds, with decimals of a second.
std::optional<std::int64_t> parseClock(std::string_view text);
/// The same and "PT1H2M3.5S", "5m 3s", "1h 02", "43 s", "2 Min. 5 Sek.", "1分30秒", in milliseconds.
std::optional<std::int64_t> parseDuration(std::string_view text);
/// A number of 15 digits or more in exponent form, as spreadsheets ruin ids: "1.23E+17".
bool isRuinedId(std::string_view text);
/// Why a row with such an id is refused, and what to do.
inline constexpr std::string_view RuinedIdReason =
    "A spreadsheet has turned this id into a rounded number; export the file again and import it without "
    "opening it in a spreadsheet first, or format the column as text there.";
/// How unlikely an id of 17 digits and more ends by chance in zeros from the sixteenth digit on, as a number
/// does that a spreadsheet has rounded, in bits; nothing where it does not. One such id may be chance; a
/// column of them is not.
std::optional<double> roundedBits(std::string_view id);
/// "5.6e-05": a number, though none that is read exactly.
bool isScientific(std::string_view text);
/// "true", "no", "ja", "non", …: one word of a yes or no, in whatever letter case.
std::optional<bool> booleanOf(std::string_view text);
bool isBooleanWord(std::string_view text);
/// Without blanks and invisible marks (zero-width, direction, soft hyphen) at both ends.
std::string_view visible(std::string_view text);

/// A date, perhaps with its weekday before and a time behind, in the given order; the day is the one written.
/// A month or week is its first day.
std::optional<Date> parseDate(std::string_view text, DateOrder order);
/// True where a time of day follows the date.
bool hasTime(std::string_view text);
/// Every order in which the text is a date without a header's help, as bits (1 << order).
unsigned dateOrdersOf(std::string_view text);

/// The same orders, those without a year, and whether a time follows, in one look.
struct DateLook {
    unsigned orders = 0;
    unsigned yearless = 0;
    bool time = false;
    int first = -1;  ///< of "26/07/01", where either end may be the year: 26
    int last = -1;
    /// What it is day first and month first, where it is a date so.
    std::optional<Date> dayFirst{}, monthFirst{};
};
DateLook dateLookOf(std::string_view text);

/// Every order (day first, month first, named) in which the text is a day without its year: "13.09",
/// "Sep 27", "1月2日".
unsigned yearlessOrdersOf(std::string_view text);
/// Such a day in the newest year in which it is not after `asOf`.
std::optional<Date> parseYearlessDate(std::string_view text, DateOrder order, Date asOf);
/// "20.1": a day and what may be the tenth month, whose zero a spreadsheet has dropped.
bool isMonthWithoutZero(std::string_view day);
/// How a column's days are written.
struct DateReading {
    DateOrder order = DateOrder::Iso;
    bool lacksYear = false;
    bool lostZeros = false;  ///< "20.1" is 20.10
};
DateReading dateReadingOf(const Column& column);
/// A cell of a column whose days are written so; one that can be read in one way only may stray from it.
std::optional<Date> dateInColumn(std::string_view text, const DateReading& reading, Date asOf);

}  // namespace goalpost::imports
