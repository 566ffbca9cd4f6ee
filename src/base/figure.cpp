// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/figure.hpp"

#include "base/amount.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace goalpost {
namespace {

constexpr std::string_view Minus = "−";
constexpr std::string_view EnDash = "–";

/// Non-negative, with thousands separators.
std::string grouped(double value, int decimals) {
    if (decimals == 0)
        value = std::round(value);  // half a unit up, as the window writes it, and not to the even one
    std::array<char, 400> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals)
            .ptr;
    std::string text(buffer.data(), end);
    const std::size_t point = text.find('.');
    const std::size_t whole = point == std::string::npos ? text.size() : point;
    for (std::size_t i = whole; i > 3; i -= 3)
        text.insert(i - 3, ",");
    return text;
}

double rounded(double value, int decimals) {
    const double factor = std::pow(10.0, decimals);
    return std::round(value * factor) / factor;
}

bool isZeroText(std::string_view digits) {
    return digits.find_first_of("123456789") == std::string_view::npos;
}

/// Digits with the sign in front of everything, a unit's sign before and its word behind; what rounds to
/// nothing has no sign.
std::string assembled(double value, const std::string& digits, std::string_view before,
                      std::string_view behind) {
    const std::string_view sign = value < 0 && !isZeroText(digits) ? Minus : std::string_view{};
    return std::string(sign).append(before).append(digits).append(behind);
}

std::string currencySign(std::string_view code) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> Signs{{{"USD", "$"},
                                                                                          {"EUR", "€"},
                                                                                          {"GBP", "£"},
                                                                                          {"JPY", "¥"},
                                                                                          {"INR", "₹"},
                                                                                          {"KRW", "₩"},
                                                                                          {"CAD", "CA$"},
                                                                                          {"AUD", "A$"},
                                                                                          {"NZD", "NZ$"},
                                                                                          {"BRL", "R$"},
                                                                                          {"ILS", "₪"},
                                                                                          {"VND", "₫"}}};
    for (const auto& [known, sign] : Signs)
        if (known == code)
            return std::string(sign);
    return code.empty() ? std::string() : std::string(code) + " ";
}

std::string moneyText(double value, std::string_view currency) {
    return assembled(value, grouped(std::abs(value), moneyDecimals(value, currency)), currencySign(currency),
                     {});
}

std::string percentText(double value, int decimals) {
    const std::string digits = grouped(std::abs(value) * 100, decimals);
    if (isZeroText(digits) && value > 0)
        return decimals == 0 ? "<1%"
                             : "<0." + std::string(static_cast<std::size_t>(decimals) - 1, '0') + "1%";
    return assembled(value, digits, {}, "%");
}

std::string durationText(double seconds) {
    const auto total = static_cast<long long>(std::llround(std::abs(seconds)));
    std::array<char, 48> buffer{};
    int length = 0;
    if (total >= 3600)
        length = std::snprintf(buffer.data(), buffer.size(), "%lld:%02lld:%02lld", total / 3600,
                               total / 60 % 60, total % 60);
    else
        length = std::snprintf(buffer.data(), buffer.size(), "%lld:%02lld", total / 60, total % 60);
    return assembled(seconds, std::string(buffer.data(), static_cast<std::size_t>(length)), {}, {});
}

/// Three significant digits with K, M, B or T, without trailing zeros; `size` is at least 1,000.
std::string shortDigits(double size) {
    static constexpr std::array<std::string_view, 5> Suffixes{"", "K", "M", "B", "T"};
    std::size_t suffix = 0;
    int decimals = 0;
    while (true) {
        decimals = size < 10 ? 2 : size < 100 ? 1 : 0;
        if (rounded(size, decimals) < 1000 || suffix + 1 == Suffixes.size())
            break;
        size /= 1000;
        ++suffix;
    }
    if (suffix == 0)
        return grouped(size, 0);
    // 9.996 has become 10.00 and 99.96 100.0: one digit less.
    if (decimals > 0 && rounded(size, decimals) >= (decimals == 2 ? 10 : 100))
        --decimals;
    std::string digits = grouped(size, decimals);
    if (digits.find('.') != std::string::npos) {
        digits.erase(digits.find_last_not_of('0') + 1);
        if (digits.back() == '.')
            digits.pop_back();
    }
    return digits.append(Suffixes[suffix]);
}

std::string notFinite(double value) {
    if (std::isnan(value))
        return std::string(Unknown);
    return value > 0 ? "∞" : std::string(Minus) + "∞";
}

/// Grouped, with as many of the decimals as are not zero at the end: "1,250", "0.9".
std::string trimmedText(double value, int decimals) {
    std::string text = assembled(value, grouped(std::abs(value), decimals), {}, {});
    if (text.find('.') == std::string::npos)
        return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text;
}

/// With the digits that it has, as a promise is written: "25%", "$49.90", "110 s (1:50)".
std::string exactText(double value, Unit unit, std::string_view currency) {
    switch (unit) {
        case Unit::Percent:
            return trimmedText(value * 100, 2) + "%";
        case Unit::Money: {
            const int decimals = value == std::floor(value) ? 0 : currencyDecimals(currency);
            return assembled(value, grouped(std::abs(value), decimals), currencySign(currency), {});
        }
        case Unit::Seconds:
            return trimmedText(value, 1) + " s (" + durationText(value) + ")";
        case Unit::Multiple:
            return trimmedText(value, 2) + "×";
        case Unit::PerDay:
            return trimmedText(value, 2) + " a day";
        case Unit::Count:
        case Unit::Score:
            break;
    }
    return trimmedText(value, 2);
}

std::string inWords(long long number) {
    static constexpr std::array<std::string_view, 13> Words{"no",   "one",    "two",   "three", "four",
                                                            "five", "six",    "seven", "eight", "nine",
                                                            "ten",  "eleven", "twelve"};
    if (number >= 0 && number < static_cast<long long>(Words.size()))
        return std::string(Words[static_cast<std::size_t>(number)]);
    return trimmedText(static_cast<double>(number), 0);
}

}  // namespace

int moneyDecimals(double value, std::string_view currency) {
    constexpr int Most = 8;
    const int minor = currencyDecimals(currency);
    const double size = std::abs(value);
    if (rounded(size, minor) >= 10)
        return 0;
    // A price below a cent is a price still, as that of an impression is: its first two digits tell it.
    int decimals = minor;
    while (size > 0 && decimals < Most && isZeroText(grouped(size, decimals)))
        ++decimals;
    const bool goesOn = decimals > minor && decimals < Most && grouped(size, decimals + 1).back() != '0';
    return goesOn ? decimals + 1 : decimals;
}

bool isShownRounded(double value, std::string_view currency) {
    return std::abs(rounded(value, moneyDecimals(value, currency)) - value) > 1e-9;
}

std::string formatted(double value, Unit unit, std::string_view currency) {
    if (!std::isfinite(value))
        return notFinite(value);
    switch (unit) {
        case Unit::Count:
            return assembled(value, grouped(std::abs(value), 0), {}, {});
        case Unit::Percent:
            return percentText(value, 2);
        case Unit::Money:
            return moneyText(value, currency);
        case Unit::Seconds:
            return durationText(value);
        case Unit::Multiple:
            return assembled(value, grouped(std::abs(value), 2), {}, "×");
        case Unit::Score:
            return assembled(value, grouped(std::abs(value), 1), {}, {});
        case Unit::PerDay:
            return assembled(value, grouped(std::abs(value), 1), {}, " a day");
    }
    return std::string(Unknown);
}

std::string abbreviated(double value, Unit unit, std::string_view currency) {
    if (!std::isfinite(value))
        return notFinite(value);
    if (unit == Unit::Percent)
        return percentText(value, 1);
    const bool shortens = unit == Unit::Count || unit == Unit::Money;
    // What prints as 10,000 is shortened as 10K, so that the two ways agree.
    if (!shortens || std::round(std::abs(value)) < 10000)
        return formatted(value, unit, currency);
    return assembled(value, shortDigits(std::abs(value)),
                     unit == Unit::Money ? currencySign(currency) : std::string(), {});
}

std::string formatted(std::optional<double> value, Unit unit, std::string_view currency) {
    return value ? formatted(*value, unit, currency) : std::string(Unknown);
}

std::string abbreviated(std::optional<double> value, Unit unit, std::string_view currency) {
    return value ? abbreviated(*value, unit, currency) : std::string(Unknown);
}

std::optional<double> exported(std::optional<double> value, Unit unit) {
    constexpr double Parts = 10000;
    if (!value || unit != Unit::Money || !std::isfinite(*value))
        return value;
    return std::round(*value * Parts) / Parts;
}

std::string rangeText(double low, double high, Unit unit, std::string_view currency) {
    const bool shortens = unit == Unit::Count;
    std::string from = shortens ? abbreviated(low, unit, currency) : formatted(low, unit, currency);
    std::string to = shortens ? abbreviated(high, unit, currency) : formatted(high, unit, currency);
    if (from == to)
        return from;
    // "1.61–1.83%": the sign is said once, unless the bounds differ in form.
    if (from.ends_with('%') && to.ends_with('%') && !from.starts_with('<'))
        from.pop_back();
    return from.append(EnDash).append(to);
}

std::string shareText(double share) {
    return std::isfinite(share) ? percentText(share, 0) : notFinite(share);
}

std::string changeText(double change) {
    if (!std::isfinite(change))
        return notFinite(change);
    const std::string digits = grouped(std::abs(change) * 100, 1) + "%";
    const std::string_view sign = isZeroText(digits) ? "±" : change > 0 ? "+" : Minus;
    return std::string(sign) + digits;
}

std::string_view idOf(Unit unit) {
    switch (unit) {
        case Unit::Count:
            return "count";
        case Unit::Percent:
            return "percent";
        case Unit::Money:
            return "money";
        case Unit::Seconds:
            return "seconds";
        case Unit::Multiple:
            return "multiple";
        case Unit::Score:
            return "score";
        case Unit::PerDay:
            return "per-day";
    }
    return {};
}

std::string textOf(const Figure& figure) {
    switch (figure.form) {
        case Figure::Form::Full:
            return formatted(figure.value, figure.unit, figure.currency);
        case Figure::Form::Brief:
            return abbreviated(figure.value, figure.unit, figure.currency);
        case Figure::Form::Share:
            return shareText(figure.value);
        case Figure::Form::Exact:
            return exactText(figure.value, figure.unit, figure.currency);
        case Figure::Form::Plain:
            return std::to_string(std::llround(figure.value));
        case Figure::Form::Words:
            return inWords(std::llround(figure.value));
    }
    return {};
}

}  // namespace goalpost
