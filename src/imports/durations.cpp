// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/digits.hpp"
#include "base/text.hpp"
#include "imports/values.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string>

namespace goalpost::imports {

namespace {

constexpr std::int64_t OneSecond = 1'000;
constexpr std::int64_t OneMinute = 60 * OneSecond;
constexpr std::int64_t OneHour = 60 * OneMinute;
constexpr std::int64_t OneDay = 24 * OneHour;
constexpr std::int64_t LongestDuration = std::int64_t{100'000} * 366 * OneDay;

struct TimeUnit {
    std::string_view word;
    std::int64_t milliseconds;
};
constexpr std::array TimeUnits = std::to_array<TimeUnit>({
    {"ms", 1},
    {"s", OneSecond},
    {"sec", OneSecond},
    {"secs", OneSecond},
    {"second", OneSecond},
    {"seconds", OneSecond},
    {"sek", OneSecond},
    {"sekunde", OneSecond},
    {"sekunden", OneSecond},
    {"seg", OneSecond},
    {"segundo", OneSecond},
    {"segundos", OneSecond},
    {"seconde", OneSecond},
    {"secondes", OneSecond},
    {"secondi", OneSecond},
    {"с", OneSecond},
    {"сек", OneSecond},
    {"秒", OneSecond},
    {"초", OneSecond},
    {"m", OneMinute},
    {"min", OneMinute},
    {"mins", OneMinute},
    {"minute", OneMinute},
    {"minutes", OneMinute},
    {"minuten", OneMinute},
    {"minuto", OneMinute},
    {"minutos", OneMinute},
    {"minuti", OneMinute},
    {"мин", OneMinute},
    {"分", OneMinute},
    {"分钟", OneMinute},
    {"분", OneMinute},
    {"h", OneHour},
    {"hr", OneHour},
    {"hrs", OneHour},
    {"hour", OneHour},
    {"hours", OneHour},
    {"std", OneHour},
    {"stunde", OneHour},
    {"stunden", OneHour},
    {"heure", OneHour},
    {"heures", OneHour},
    {"hora", OneHour},
    {"horas", OneHour},
    {"ora", OneHour},
    {"ore", OneHour},
    {"uur", OneHour},
    {"ч", OneHour},
    {"час", OneHour},
    {"時間", OneHour},
    {"小时", OneHour},
    {"시간", OneHour},
    {"d", OneDay},
    {"day", OneDay},
    {"days", OneDay},
    {"tag", OneDay},
    {"tage", OneDay},
    {"jours", OneDay},
    {"días", OneDay},
    {"dias", OneDay},
    {"日", OneDay},
    {"天", OneDay},
    {"일", OneDay},
});

/// Digits with at most one dot or comma and decimals; moves `text` on. Nothing where the sign may as well
/// part thousands ("1,234 s"), unless these are `decimals`.
std::optional<Decimal> takeAmount(std::string_view& text, bool decimals) {
    std::size_t n = 0;
    while (n < text.size() && isDigit(text[n]))
        ++n;
    if (n == 0 || n > 12)
        return std::nullopt;
    char sign = '.';
    if (n + 1 < text.size() && (text[n] == '.' || text[n] == ',') && isDigit(text[n + 1])) {
        sign = text[n];
        const std::size_t whole = n;
        for (++n; n < text.size() && isDigit(text[n]);)
            ++n;
        if (!decimals && n - whole == 4 && whole <= 3 && text.front() != '0')
            return std::nullopt;
    }
    std::string digits(text.substr(0, n));
    text.remove_prefix(n);
    // Three decimals look like thousands to parseNumber under the other sign only.
    return parseNumber(digits, sign);
}

void skipBlanks(std::string_view& text) {
    text = trim(text);
}

const TimeUnit* takeUnit(std::string_view& text) {
    std::size_t n = 0;
    while (n < text.size() && !isDigit(text[n]) && text[n] != ' ' && text[n] != '.' && text[n] != ',')
        ++n;
    // A no-break space ends a word as well.
    for (const std::string_view wide : {"\xC2\xA0", "\xE2\x80\xAF"})
        n = std::min(n, text.find(wide));
    if (n == 0 || n > 16)
        return nullptr;
    const std::string word = foldCase(text.substr(0, n));
    for (const TimeUnit& unit : TimeUnits)
        if (word == unit.word) {
            text.remove_prefix(n);
            if (text.starts_with('.'))
                text.remove_prefix(1);
            return &unit;
        }
    return nullptr;
}

/// "PT1H2M3.5S", "P1DT2H".
std::optional<std::int64_t> parseIsoDuration(std::string_view text) {
    std::int64_t sum = 0;
    std::int64_t last = std::numeric_limits<std::int64_t>::max();
    bool time = false;
    bool any = false;
    text.remove_prefix(1);
    while (!text.empty()) {
        if (text.front() == 'T') {
            if (time)
                return std::nullopt;
            time = true;
            text.remove_prefix(1);
            continue;
        }
        const auto amount = takeAmount(text, true);
        if (!amount || text.empty())
            return std::nullopt;
        const char c = text.front();
        text.remove_prefix(1);
        const std::int64_t unit = !time && c == 'W'   ? 7 * OneDay
                                  : !time && c == 'D' ? OneDay
                                  : time && c == 'H'  ? OneHour
                                  : time && c == 'M'  ? OneMinute
                                  : time && c == 'S'  ? OneSecond
                                                      : 0;
        const auto part = wholeTimes(*amount, unit);
        if (unit == 0 || unit >= last || !part || *part > LongestDuration)
            return std::nullopt;
        sum += *part;
        last = unit;
        any = true;
    }
    return any ? std::optional(sum) : std::nullopt;
}

}  // namespace

std::optional<std::int64_t> parseClock(std::string_view text) {
    text = trim(text);
    std::int64_t seconds = 0;
    int parts = 0;
    for (;;) {
        const std::size_t colon = text.find(':');
        std::string_view part = text.substr(0, colon);
        if (colon == std::string_view::npos) {
            const bool comma = part.find(',') != std::string_view::npos;
            const auto number =
                !part.empty() && isDigit(part.back()) ? parseNumber(part, comma ? ',' : '.') : std::nullopt;
            const auto milliseconds = number ? wholeTimes(*number, 1000) : std::nullopt;
            if (parts == 0 || !isDigit(part.empty() ? 'x' : part.front()) || !milliseconds ||
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

std::optional<std::int64_t> parseDuration(std::string_view text) {
    text = visible(text);
    if (text.size() < 2 || text.size() > 40)
        return std::nullopt;
    if (text.find(':') != std::string_view::npos)
        return parseClock(text);
    if (text.front() == 'P')
        return parseIsoDuration(text);
    std::int64_t sum = 0;
    std::int64_t last = std::numeric_limits<std::int64_t>::max();
    while (!text.empty()) {
        const auto amount = takeAmount(text, false);
        if (!amount)
            return std::nullopt;
        skipBlanks(text);
        std::int64_t unit = 0;
        if (text.empty()) {
            // "1h 02": what follows the hours are minutes.
            if (last != OneHour || amount->scale > 0)
                return std::nullopt;
            unit = OneMinute;
        } else if (const TimeUnit* found = takeUnit(text)) {
            unit = found->milliseconds;
        }
        const auto part = wholeTimes(*amount, unit);
        if (unit == 0 || unit >= last || !part || *part > LongestDuration)
            return std::nullopt;
        sum += *part;
        last = unit;
        if (text.starts_with(','))
            text.remove_prefix(1);
        skipBlanks(text);
    }
    return last == std::numeric_limits<std::int64_t>::max() ? std::nullopt : std::optional(sum);
}

}  // namespace goalpost::imports
