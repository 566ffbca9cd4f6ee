// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/sheets/cell_style.hpp"

#include "base/date.hpp"
#include "base/digits.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <optional>

namespace goalpost::imports::sheets {

namespace {

constexpr double ExactIntegers = 9007199254740992.0;  // 2^53
constexpr double LastSerial = 2958466.0;              // 10000-01-01
constexpr std::int64_t SecondsPerDay = 86'400;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::optional<double> numberOf(std::string_view text) {
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::size_t significantDigits(std::string_view text) {
    std::size_t digits = 0;
    bool begun = false;
    for (const char c : text) {
        begun = begun || (c >= '1' && c <= '9');
        digits += begun && isDigit(c);
    }
    return digits;
}

std::optional<std::string> shortest(double value) {
    std::array<char, 400> out{};
    const auto [end, error] = std::to_chars(out.data(), out.data() + out.size(), value == 0 ? 0.0 : value,
                                            std::chars_format::fixed);
    if (error != std::errc())
        return std::nullopt;
    return std::string(out.data(), end);
}

/// The same without what computing has left behind: 0.1 + 0.2 is shown as 0.3, and is no 0.30000000000000004.
std::optional<std::string> withoutNoise(double value) {
    constexpr int Kept = 15;
    constexpr std::size_t Meant = 12;
    std::array<char, 32> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                            std::chars_format::scientific, Kept - 1);
    double kept = 0;
    if (error != std::errc() || std::from_chars(digits.data(), end, kept).ec != std::errc())
        return std::nullopt;
    const auto plain = shortest(kept);
    return plain && significantDigits(*plain) <= Meant ? plain : shortest(value);
}

/// "1.2345E+4" with every digit in the text: "12345".
std::optional<std::string> expanded(std::string_view mantissa, std::string_view exponent) {
    if (exponent.starts_with('+'))
        exponent.remove_prefix(1);
    const std::size_t dot = mantissa.find('.');
    int shift = 0;
    if (dot == std::string_view::npos || mantissa.starts_with('0') || mantissa.starts_with("-0") ||
        std::from_chars(exponent.data(), exponent.data() + exponent.size(), shift).ec != std::errc() ||
        shift < 0)
        return std::nullopt;
    const std::string_view fraction = mantissa.substr(dot + 1);
    if (fraction.size() < static_cast<std::size_t>(shift))
        return std::nullopt;
    const auto rest = fraction.substr(static_cast<std::size_t>(shift));
    if (rest.find_first_not_of('0') != std::string_view::npos)
        return std::nullopt;
    return std::string(mantissa.substr(0, dot)) +
           std::string(fraction.substr(0, static_cast<std::size_t>(shift)));
}

/// A format code without what is only shown: quoted and escaped letters, colours, languages, fill characters.
std::string lettersOf(std::string_view code, bool& elapsed) {
    std::string letters;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = code[i];
        if (c == '"') {
            i = std::min(code.find('"', i + 1), code.size());
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            const std::size_t end = std::min(code.find(']', i), code.size());
            std::string inside(code.substr(i + 1, end - i - 1));
            std::transform(inside.begin(), inside.end(), inside.begin(), lower);
            const bool counts = !inside.empty() &&
                                inside.find_first_not_of(inside.front()) == std::string::npos &&
                                (inside.front() == 'h' || inside.front() == 'm' || inside.front() == 's');
            elapsed = elapsed || counts;
            if (counts)
                letters += inside;
            i = end;
        } else {
            letters += lower(c);
        }
    }
    return letters;
}

std::string clockText(std::int64_t seconds) {
    const bool negative = seconds < 0;
    seconds = std::abs(seconds);
    std::array<char, 48> out{};
    const int size = std::snprintf(out.data(), out.size(), "%s%lld:%02d:%02d", negative ? "-" : "",
                                   static_cast<long long>(seconds / 3600),
                                   static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60));
    return {out.data(), static_cast<std::size_t>(size)};
}

/// The day of a whole serial number. Excel's 1900 has a 29 February, which never was: its serials from 61 on
/// count from 30 December 1899, those before it from the 31st.
std::optional<Date> dayOfSerial(std::int64_t serial, bool from1904) {
    using namespace std::chrono;
    if (from1904)
        return Date{1904y / 1 / 1} + days{serial};
    if (serial < 1 || serial == 60)
        return std::nullopt;
    return Date{1899y / 12 / (serial < 60 ? 31 : 30)} + days{serial};
}

struct Currency {
    std::string_view sign;
    std::string_view country;  ///< as formats number it; empty: whichever
    std::string_view code;
};
constexpr Currency Currencies[] = {
    {"\xE2\x82\xAC", "", "EUR"}, {"$", "C09", "AUD"},     {"$", "1009", "CAD"},
    {"$", "80A", "MXN"},         {"$", "", "USD"},        {"\xC2\xA3", "", "GBP"},
    {"\xC2\xA5", "804", "CNY"},  {"\xC2\xA5", "", "JPY"}, {"\xE2\x82\xB9", "", "INR"},
    {"kr", "41D", "SEK"},        {"kr", "414", "NOK"},    {"kr", "406", "DKK"},
    {"kr.", "406", "DKK"},       {"R$", "", "BRL"},       {"z\xC5\x82", "", "PLN"},
    {"K\xC4\x8D", "", "CZK"},    {"Ft", "40E", "HUF"},    {"CHF", "", "CHF"}};

/// The sign itself in the code, not as the mark of a language as in "[$-409]", and not a letter of a date.
bool hasBare(std::string_view code, std::string_view sign) {
    if (sign.front() >= 'A' && sign.front() <= 'z')
        return false;
    for (std::size_t at = code.find(sign); at != std::string_view::npos; at = code.find(sign, at + 1))
        if (at == 0 || code[at - 1] != '[')
            return true;
    return false;
}

}  // namespace

CellStyle styleOfBuiltIn(int id) {
    if (id == 9 || id == 10)
        return CellStyle::Percent;
    if (id == 22)
        return CellStyle::DateTime;
    if (id == 46)
        return CellStyle::Elapsed;
    if ((id >= 18 && id <= 21) || id == 45 || id == 47 || (id >= 32 && id <= 35) || id == 55 || id == 56)
        return CellStyle::Time;
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 ||
        id == 58)
        return CellStyle::Date;
    return CellStyle::Number;
}

CellStyle styleOfCode(std::string_view code) {
    bool elapsed = false;
    const std::string letters = lettersOf(code, elapsed);
    if (elapsed)
        return CellStyle::Elapsed;
    if (letters.find("general") != std::string::npos || letters.find("standard") != std::string::npos)
        return CellStyle::Number;
    bool date = false;
    bool time = letters.find("am/pm") != std::string::npos || letters.find("a/p") != std::string::npos;
    bool months = false;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const char c = letters[i];
        const bool exponent =
            c == 'e' && i + 1 < letters.size() && (letters[i + 1] == '+' || letters[i + 1] == '-');
        date = date || c == 'y' || c == 'd' || (c == 'e' && !exponent);
        time = time || c == 'h' || c == 's';
        months = months || c == 'm';
    }
    if (date)
        return time ? CellStyle::DateTime : CellStyle::Date;
    if (time)
        return CellStyle::Time;
    if (months && letters.find_first_of("0#?") == std::string::npos)
        return CellStyle::Date;
    return letters.find('%') != std::string::npos ? CellStyle::Percent : CellStyle::Number;
}

std::string_view currencyOfCode(std::string_view code) {
    code = code.substr(0, code.find(';'));
    std::string_view sign;
    std::string_view country;
    if (const std::size_t begin = code.find("[$"); begin != std::string_view::npos) {
        sign = code.substr(begin + 2, code.find(']', begin) - begin - 2);
        const std::size_t dash = std::min(sign.find('-'), sign.size());
        country = sign.substr(std::min(dash + 1, sign.size()));
        sign = sign.substr(0, dash);
    }
    for (const Currency& currency : Currencies)
        if ((!sign.empty() && (sign == currency.code || sign == currency.sign) &&
             (currency.country.empty() || currency.country == country)) ||
            (sign.empty() && currency.country.empty() && hasBare(code, currency.sign)))
            return currency.code;
    const bool isCode = sign.size() == 3 &&
                        std::all_of(sign.begin(), sign.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return isCode ? sign : std::string_view{};
}

std::string plainNumber(std::string_view text) {
    std::string_view digits = text;
    if (digits.starts_with('-'))
        digits.remove_prefix(1);
    if (isDigits(digits))
        return std::string(text);
    const auto value = numberOf(text);
    if (!value)
        return std::string(text);
    const std::size_t e = text.find_first_of("eE");
    if (e != std::string_view::npos) {
        if (const auto whole = expanded(text.substr(0, e), text.substr(e + 1)))
            return *whole;
        return std::abs(*value) < ExactIntegers ? withoutNoise(*value).value_or(std::string(text))
                                                : std::string(text);
    }
    const std::size_t dot = text.find('.');
    if (dot == std::string_view::npos)
        return std::string(text);
    if (text.find_first_not_of('0', dot + 1) == std::string_view::npos && dot > 0 && isDigit(text[dot - 1]))
        return std::string(text.substr(0, dot));
    if (significantDigits(text) > 15 || dot == 0)
        return withoutNoise(*value).value_or(std::string(text));
    return std::string(text);
}

std::string styledNumber(std::string_view text, CellStyle style, bool from1904) {
    if (style == CellStyle::Number || style == CellStyle::Percent)
        return plainNumber(text);
    const auto value = numberOf(text);
    if (!value || std::abs(*value) >= LastSerial)
        return plainNumber(text);
    const std::int64_t seconds = std::llround(*value * static_cast<double>(SecondsPerDay));
    const std::int64_t day = seconds / SecondsPerDay;
    const bool isClock = style == CellStyle::Elapsed ||
                         (style == CellStyle::Time && std::abs(*value) < 366) ||
                         (*value > 0 && day == 0 && !from1904);
    if (isClock)
        return clockText(seconds);
    const auto date = seconds >= 0 ? dayOfSerial(day, from1904) : std::nullopt;
    if (!date)
        return plainNumber(text);
    const std::int64_t clock = seconds % SecondsPerDay;
    if (clock == 0 && style == CellStyle::Date)
        return isoDate(*date);
    std::string time = clockText(clock);
    if (time.size() == 7)
        time.insert(0, "0");
    return isoDate(*date) + " " + time;
}

std::string plainIsoTime(std::string_view text, bool dayOnly) {
    const std::size_t t = text.find('T');
    if (t == std::string_view::npos)
        return std::string(text);
    std::string_view time = text.substr(t + 1);
    if (const std::size_t dot = time.find_first_of(".,"); dot != std::string_view::npos) {
        std::size_t end = dot + 1;
        while (end < time.size() && isDigit(time[end]))
            ++end;
        if (end == time.size())
            time = time.substr(0, dot);
    }
    if (dayOnly && time.find_first_not_of("0:Z") == std::string_view::npos)
        return std::string(text.substr(0, t));
    return std::string(text.substr(0, t)) + " " + std::string(time);
}

std::string plainIsoDuration(std::string_view text) {
    const bool negative = text.starts_with('-');
    std::string_view rest = text.substr(negative ? 1 : 0);
    if (!rest.starts_with('P'))
        return std::string(text);
    rest.remove_prefix(1);
    double seconds = 0;
    bool time = false;
    while (!rest.empty()) {
        if (rest.front() == 'T') {
            time = true;
            rest.remove_prefix(1);
            continue;
        }
        const std::size_t end = rest.find_first_not_of("0123456789.,");
        std::string number(rest.substr(0, end));
        std::replace(number.begin(), number.end(), ',', '.');
        const auto value = numberOf(number);
        if (!value || end == std::string_view::npos)
            return std::string(text);
        const char unit = rest[end];
        const double factor = unit == 'D'           ? 86'400
                              : unit == 'H'         ? 3'600
                              : unit == 'M' && time ? 60
                              : unit == 'S'         ? 1
                                                    : -1;
        if (factor < 0 || seconds > 1e12)
            return std::string(text);
        seconds += *value * factor;
        rest.remove_prefix(end + 1);
    }
    return clockText((negative ? -1 : 1) * std::llround(seconds));
}

}  // namespace goalpost::imports::sheets
