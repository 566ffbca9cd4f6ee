// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/values.hpp"

#include "base/digits.hpp"
#include "base/text.hpp"
#include "imports/number_parts.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string>

namespace goalpost::imports {

namespace {

constexpr std::size_t MostDigits = 18;

std::optional<Decimal> timesFactor(const std::optional<Decimal>& number, std::int64_t factor) {
    if (!number || factor == 1)
        return number;
    const auto whole = wholeTimes(*number, factor);
    return whole ? std::optional(Decimal{*whole, 0}) : std::nullopt;
}

}  // namespace

std::string_view visible(std::string_view text) {
    text = trim(text);
    const auto isHigh = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
    if (text.empty() || (!isHigh(text.front()) && !isHigh(text.back())))
        return text;
    static constexpr std::array<std::string_view, 16> Marks = {
        "\xC2\xAD",     "\xE2\x80\x8B", "\xE2\x80\x8C", "\xE2\x80\x8D", "\xE2\x80\x8E", "\xE2\x80\x8F",
        "\xE2\x81\xA0", "\xE2\x80\xAA", "\xE2\x80\xAB", "\xE2\x80\xAC", "\xE2\x80\xAD", "\xE2\x80\xAE",
        "\xE2\x81\xA6", "\xE2\x81\xA7", "\xE2\x81\xA8", "\xE2\x81\xA9"};
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view mark : Marks) {
            if (text.starts_with(mark)) {
                text.remove_prefix(mark.size());
                more = true;
            }
            if (text.ends_with(mark)) {
                text.remove_suffix(mark.size());
                more = true;
            }
        }
        text = trim(text);
    }
    return text;
}

std::optional<bool> booleanOf(std::string_view text) {
    if (text.size() < 2 || text.size() > 16)
        return std::nullopt;
    static constexpr std::array<std::string_view, 16> Yes = {
        "true", "yes",  "ja",        "oui",        "sí", "si",  "sim",  "wahr",
        "vrai", "vero", "verdadero", "verdadeiro", "да", "tak", "evet", "так"};
    static constexpr std::array<std::string_view, 14> No = {"false", "no",     "nein", "non",   "não",
                                                            "nao",   "falsch", "faux", "falso", "nee",
                                                            "nej",   "nei",    "нет",  "hayır"};
    const std::string word = foldCase(text);
    if (std::ranges::find(Yes, word) != Yes.end())
        return true;
    return std::ranges::find(No, word) != No.end() ? std::optional(false) : std::nullopt;
}

bool isBooleanWord(std::string_view text) {
    return booleanOf(text).has_value();
}

bool isMissingMark(std::string_view text) {
    text = visible(text);
    if (text.empty())
        return true;
    if (text.ends_with('%'))
        text = visible(text.substr(0, text.size() - 1));
    if (text.empty() || isDigit(text.front()) || text.size() > 14)
        return false;
    if (text.front() == '#' && (text.back() == '!' || text.back() == '?'))
        return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    static constexpr std::array Marks = std::to_array<std::string_view>(
        {"-",   "--",   "---",  "—",   "–",    "−",   "―",    ".",    "..",    "…",
         "∅",   "nan",  "-nan", "inf", "na",   "n/a", "n.a.", "n/d",  "k. a.", "k.a.",
         "н/д", "null", "none", "nil", "#n/a", "#na", "#nv",  "#n/d", "#н/д"});
    const std::string folded = foldCase(text);
    return std::find(Marks.begin(), Marks.end(), folded) != Marks.end();
}

std::optional<Decimal> parseNumber(std::string_view text, char decimal) {
    const auto parts = takeApart(text);
    return parts && parts->isPlain() ? decimalOf(*parts, decimal) : std::nullopt;
}

std::optional<Decimal> parseMoney(std::string_view text, char decimal) {
    const auto parts = takeApart(text);
    return parts && !parts->percent ? timesFactor(decimalOf(*parts, decimal), parts->factor) : std::nullopt;
}

std::optional<Decimal> parseAbbreviated(std::string_view text, char decimal) {
    const auto parts = takeApart(text);
    return parts && !parts->percent && !parts->money ? timesFactor(decimalOf(*parts, decimal), parts->factor)
                                                     : std::nullopt;
}

std::optional<Decimal> parsePercent(std::string_view text, char decimal) {
    const auto parts = takeApart(text);
    return parts && !parts->money && parts->factor == 1 ? decimalOf(*parts, decimal) : std::nullopt;
}

bool isShortened(std::string_view text) {
    const auto parts = takeApart(text);
    return parts && parts->factor != 1;
}

bool leavesDecimalOpen(std::string_view text) {
    const auto parts = takeApart(text);
    return parts && parts->digits().find_first_of(".,") != std::string_view::npos &&
           digitsFit(parts->digits(), '.') != DigitsFit::None &&
           digitsFit(parts->digits(), ',') != DigitsFit::None;
}

std::optional<std::int64_t> wholeTimes(const Decimal& number, std::int64_t factor) {
    std::int64_t digits = number.digits;
    int scale = number.scale;
    while (scale > 0 && factor % 10 == 0) {
        factor /= 10;
        --scale;
    }
    // The factor's twos and fives may still cancel what is left of the scale.
    std::int64_t divisor = 1;
    for (; scale > 0; --scale) {
        for (const int prime : {2, 5}) {
            if (factor % prime == 0)
                factor /= prime;
            else
                divisor *= prime;
        }
    }
    if (digits % divisor != 0)
        return std::nullopt;
    digits /= divisor;
    constexpr auto Most = std::numeric_limits<std::int64_t>::max();
    if (factor != 0 && (digits > Most / factor || digits < -(Most / factor)))
        return std::nullopt;
    return digits * factor;
}

std::optional<std::int64_t> parseCount(std::string_view text) {
    std::size_t i = 0;
    std::int64_t value = 0;
    for (; i < text.size() && i < MostDigits && isDigit(text[i]); ++i)
        value = value * 10 + (text[i] - '0');
    if (i == 0)
        return std::nullopt;
    if (i == text.size())
        return value;
    if (text[i] != '.' || i + 1 == text.size())
        return std::nullopt;
    for (++i; i < text.size(); ++i)
        if (text[i] != '0')
            return std::nullopt;
    return value;
}

bool isRuinedId(std::string_view text) {
    text = trim(text);
    // "-aB3…" is a formula to a spreadsheet, and "#NAME?" what becomes of it.
    if (text.size() > 2 && text.size() <= 12 && text.front() == '#' &&
        (text.back() == '?' || text.back() == '!'))
        return true;
    const std::size_t e = text.find_first_of("eE");
    if (e == std::string_view::npos || e == 0 || e + 2 >= text.size() || text[e + 1] != '+')
        return false;
    const auto exponent = parseCount(text.substr(e + 2));
    bool sign = false;
    for (const char c : text.substr(0, e)) {
        if (c == '.' || c == ',') {
            if (sign)
                return false;
            sign = true;
        } else if (!isDigit(c)) {
            return false;
        }
    }
    return exponent && *exponent >= 9;
}

std::optional<double> roundedBits(std::string_view id) {
    constexpr std::size_t Kept = 15;  // digits that a spreadsheet keeps of a number
    constexpr double BitsPerDigit = 3.32;
    id = trim(id);
    if (id.size() < Kept + 2 || id.size() > 19 || !isDigits(id) || id.front() == '0')
        return std::nullopt;
    if (id.substr(Kept).find_first_not_of('0') == std::string_view::npos)
        return BitsPerDigit * static_cast<double>(id.size() - Kept);
    return std::nullopt;
}

bool isScientific(std::string_view text) {
    text = trim(text);
    const std::size_t e = text.find_first_of("eE");
    if (e == std::string_view::npos || e == 0 || e + 1 >= text.size())
        return false;
    std::string_view power = text.substr(e + 1);
    if (power.front() == '+' || power.front() == '-')
        power.remove_prefix(1);
    return power.size() <= 3 && isDigits(power) && isDigit(text[e - 1]) &&
           (parseNumber(text.substr(0, e), '.') || parseNumber(text.substr(0, e), ','));
}

}  // namespace goalpost::imports
