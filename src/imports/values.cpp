// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/values.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string>

namespace goalpost::imports {

namespace {

constexpr int MostDigits = 18;

bool isDecimal(char c) {
    return c >= '0' && c <= '9';
}

/// Bytes of a digit-grouping sign at the start, 0 for none. The decimal sign itself never groups.
std::size_t groupSign(std::string_view text, char decimal) {
    if (text.empty())
        return 0;
    const char c = text.front();
    if ((c == ',' || c == '.' || c == ' ' || c == '\'') && c != decimal)
        return 1;
    for (const std::string_view wide : {"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x99"})
        if (text.starts_with(wide))
            return wide.size();
    return 0;
}

struct Scan {
    Decimal number;
    int digits = 0;
    bool take(char c) {
        if (digits == MostDigits)
            return false;
        number.digits = number.digits * 10 + (c - '0');
        if (number.digits != 0)
            ++digits;
        return true;
    }
};

/// Whole digits, with groups of three; moves `text` on. False for a group of another length.
bool scanWhole(std::string_view& text, char decimal, Scan& scan) {
    std::size_t inGroup = 0;
    bool grouped = false;
    for (;;) {
        if (!text.empty() && isDecimal(text.front())) {
            if (!scan.take(text.front()))
                return false;
            text.remove_prefix(1);
            if (++inGroup > 3 && grouped)
                return false;
            continue;
        }
        const std::size_t sign = inGroup > 0 ? groupSign(text, decimal) : 0;
        if (sign == 0 || sign >= text.size() || !isDecimal(text[sign]))
            break;
        if (grouped ? inGroup != 3 : inGroup > 3)
            return false;
        grouped = true;
        inGroup = 0;
        text.remove_prefix(sign);
    }
    return !grouped || inGroup == 3;
}

std::string_view withoutSign(std::string_view text, bool& negative) {
    static constexpr std::string_view Minus = "\xE2\x88\x92";
    negative = false;
    if (text.starts_with('-')) {
        negative = true;
        text.remove_prefix(1);
    } else if (text.starts_with(Minus)) {
        negative = true;
        text.remove_prefix(Minus.size());
    } else if (text.starts_with('+')) {
        text.remove_prefix(1);
    }
    return text;
}

bool isCapital(char c) {
    return c >= 'A' && c <= 'Z';
}

/// Without one currency sign or code at either end.
std::string_view withoutCurrency(std::string_view text) {
    static constexpr std::array<std::string_view, 13> Signs = {"R$", "$",   "€", "£", "¥", "₹", "zł",
                                                               "kr", "₽", "₺", "₩", "₴", "лв"};
    for (const auto sign : Signs) {
        if (text.starts_with(sign))
            return trim(text.substr(sign.size()));
        if (text.ends_with(sign))
            return trim(text.substr(0, text.size() - sign.size()));
    }
    const std::size_t n = text.size();
    if (n > 3 && isCapital(text[0]) && isCapital(text[1]) && isCapital(text[2]))
        return trim(text.substr(3));
    if (n > 3 && isCapital(text[n - 1]) && isCapital(text[n - 2]) && isCapital(text[n - 3]))
        return trim(text.substr(0, n - 3));
    return text;
}

}  // namespace

bool isDigits(std::string_view text) {
    for (const char c : text)
        if (!isDecimal(c))
            return false;
    return !text.empty();
}

bool isBooleanWord(std::string_view text) {
    if (text.size() < 2 || text.size() > 16)
        return false;
    static constexpr std::array<std::string_view, 30> Words = {
        "true",       "false", "yes", "no",   "ja",     "nein", "oui",  "non",  "sí",    "si",
        "sim",        "não",   "nao", "wahr", "falsch", "vrai", "faux", "vero", "falso", "verdadero",
        "verdadeiro", "nee",   "nej", "nei",  "да",     "нет",  "tak",  "evet", "hayır", "так"};
    const std::string word = foldCase(text);
    return std::find(Words.begin(), Words.end(), word) != Words.end();
}

bool isMissingMark(std::string_view text) {
    text = trim(text);
    if (text.empty())
        return true;
    if (isDecimal(text.front()) || text.size() > 5)
        return false;
    static constexpr std::array<std::string_view, 11> Marks = {"-",  "--",  "---",  "—",    "–",   "nan",
                                                               "na", "n/a", "#n/a", "null", "none"};
    const std::string folded = foldCase(text);
    for (const auto mark : Marks)
        if (folded == mark)
            return true;
    return false;
}

std::optional<Decimal> parseNumber(std::string_view text, char decimal) {
    text = trim(text);
    bool negative = false;
    text = withoutSign(text, negative);
    if (text.empty() || !(isDecimal(text.front()) || text.front() == decimal))
        return std::nullopt;
    Scan scan;
    const bool wholeDigits = isDecimal(text.front());
    if (!scanWhole(text, decimal, scan))
        return std::nullopt;
    if (!text.empty() && text.front() == decimal) {
        text.remove_prefix(1);
        if (text.empty() && !wholeDigits)
            return std::nullopt;
        // Zeros at the end carry nothing and must not use up the digits.
        while (!text.empty() && text.back() == '0' && text.size() > 1)
            text.remove_suffix(1);
        for (; !text.empty() && isDecimal(text.front()); text.remove_prefix(1)) {
            if (!scan.take(text.front()) || ++scan.number.scale > MostDigits)
                return std::nullopt;
        }
    }
    if (!text.empty())
        return std::nullopt;
    while (scan.number.scale > 0 && scan.number.digits % 10 == 0) {
        scan.number.digits /= 10;
        --scan.number.scale;
    }
    if (negative)
        scan.number.digits = -scan.number.digits;
    return scan.number;
}

std::optional<Decimal> parseMoney(std::string_view text, char decimal) {
    text = trim(text);
    bool negative = false;
    text = withoutSign(text, negative);
    auto number = parseNumber(withoutCurrency(text), decimal);
    if (number && negative)
        number->digits = -number->digits;
    return number;
}

std::optional<Decimal> parseAbbreviated(std::string_view text, char decimal) {
    text = trim(text);
    std::int64_t factor = 1;
    switch (text.empty() ? '\0' : text.back()) {
        case 'k':
        case 'K':
            factor = 1'000;
            break;
        case 'm':
        case 'M':
            factor = 1'000'000;
            break;
        case 'b':
        case 'B':
            factor = 1'000'000'000;
            break;
        default:
            return parseNumber(text, decimal);
    }
    const auto number = parseNumber(text.substr(0, text.size() - 1), decimal);
    const auto whole = number ? wholeTimes(*number, factor) : std::nullopt;
    return whole ? std::optional(Decimal{*whole, 0}) : std::nullopt;
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
    for (; i < text.size() && i < MostDigits && isDecimal(text[i]); ++i)
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

std::optional<std::int64_t> parseClock(std::string_view text) {
    text = trim(text);
    std::int64_t seconds = 0;
    int parts = 0;
    for (;;) {
        const std::size_t colon = text.find(':');
        std::string_view part = text.substr(0, colon);
        if (colon == std::string_view::npos) {
            const auto number = parseNumber(part, '.');
            const auto milliseconds = number ? wholeTimes(*number, 1000) : std::nullopt;
            if (parts == 0 || !isDecimal(part.empty() ? 'x' : part.front()) || !milliseconds ||
                *milliseconds >= 60'000)
                return std::nullopt;
            return seconds * 60'000 + *milliseconds;
        }
        const auto value = isDigits(part) && part.size() <= 9 ? parseCount(part) : std::nullopt;
        if (!value || parts == 2 || (parts == 1 && *value >= 60))
            return std::nullopt;
        seconds = seconds * 60 + *value;
        ++parts;
        text.remove_prefix(colon + 1);
    }
}

bool isRuinedId(std::string_view text) {
    text = trim(text);
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
        } else if (!isDecimal(c)) {
            return false;
        }
    }
    return exponent && *exponent >= 9;
}

}  // namespace goalpost::imports
