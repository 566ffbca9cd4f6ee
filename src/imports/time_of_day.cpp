// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/time_of_day.hpp"

#include "base/digits.hpp"
#include "base/text.hpp"
#include "imports/values.hpp"

#include <cmath>
#include <initializer_list>

namespace goalpost::imports {

namespace {

constexpr std::int32_t MinutesOfDay = 24 * 60;

bool hasAny(std::string_view text, std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words)
        if (text.find(word) != std::string_view::npos)
            return true;
    return false;
}

/// One or two digits at the place, or -1.
std::int32_t numberAt(std::string_view text, std::size_t at) {
    std::int32_t value = -1;
    for (std::size_t n = 0; n < 2 && at < text.size() && isDigit(text[at]); ++n, ++at)
        value = (value < 0 ? 0 : value * 10) + (text[at] - '0');
    return value;
}

/// The one or two digits that end before the place, or -1.
std::int32_t numberBefore(std::string_view text, std::size_t end) {
    std::size_t from = end;
    while (from > 0 && isDigit(text[from - 1]))
        --from;
    return end - from == 1 || end - from == 2 ? numberAt(text, from) : -1;
}

/// "pm", "p.m.", "p. m." behind a digit, perhaps with blanks of any kind; not those letters in a word.
bool halfOfDay(std::string_view folded, char first) {
    for (std::size_t at = folded.find(first); at != std::string_view::npos; at = folded.find(first, at + 1)) {
        std::string_view before = folded.substr(0, at);
        for (const std::string_view blank : {" ", "\xC2\xA0", "\xE2\x80\xAF"})
            if (before.ends_with(blank))
                before.remove_suffix(blank.size());
        std::string_view after = folded.substr(at + 1);
        for (const std::string_view filler : {".", " ", "\xC2\xA0", "\xE2\x80\xAF"})
            if (after.starts_with(filler))
                after.remove_prefix(filler.size());
        if (!before.empty() && isDigit(before.back()) && after.starts_with('m'))
            return true;
    }
    return false;
}

/// Hours of half a day become those of the whole one.
std::int32_t minuteOf(std::int32_t hour, std::int32_t minute, std::string_view text) {
    if (hour < 0 || hour > 24 || minute < 0 || minute > 59)
        return -1;
    const std::string folded = foldCase(text);
    const bool second = halfOfDay(folded, 'p') || hasAny(folded, {"오후", "午後", "下午"});
    const bool first = halfOfDay(folded, 'a') || hasAny(folded, {"오전", "午前", "上午"});
    if (second && hour < 12)
        hour += 12;
    else if (first && !second && hour == 12)
        hour = 0;
    return hour * 60 + minute;
}

/// "18:30", "18h30", "18時30分", "18시 30분"; the first in the text, since a zone stands behind.
std::int32_t clockIn(std::string_view text) {
    for (const std::string_view sign : {":", "h", "時", "时", "點", "点", "시"})
        for (std::size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + 1)) {
            std::size_t next = at + sign.size();
            while (next < text.size() && text[next] == ' ')
                ++next;
            const auto hour = numberBefore(text, at);
            const auto minute = numberAt(text, next);
            if (hour >= 0 && minute >= 0)
                return minuteOf(hour, minute, text);
        }
    return -1;
}

/// "20260701183000", "20260701T183000"
std::int32_t compactClockIn(std::string_view text) {
    constexpr std::size_t Day = 8;
    if (text.size() < 14 || !isDigits(text.substr(0, Day)))
        return -1;
    const std::size_t from = text[Day] == 'T' ? Day + 1 : Day;
    return text.size() >= from + 4 && isDigits(text.substr(from, 4))
               ? minuteOf(numberAt(text, from), numberAt(text, from + 2), {})
               : -1;
}

/// "1.7.2026 18.30 Uhr": a blank, then one point.
std::int32_t pointedClockIn(std::string_view text) {
    const std::size_t blank = text.find(' ');
    if (blank == std::string_view::npos)
        return -1;
    const std::string_view time = text.substr(blank + 1);
    const std::size_t point = time.find('.');
    if (point == 0 || point > 2 || point + 2 >= time.size() || !isDigit(time[0]))
        return -1;
    return minuteOf(numberBefore(time, point), numberAt(time, point + 1), time.substr(point + 1));
}

std::int32_t serialMinute(std::string_view text) {
    const auto number = parseNumber(text, text.find(',') == std::string_view::npos ? '.' : ',');
    if (!number || number->scale == 0)
        return -1;
    const double days = static_cast<double>(number->digits) / std::pow(10.0, number->scale);
    const auto minute = std::lround((days - std::floor(days)) * MinutesOfDay * 60) / 60;
    return static_cast<std::int32_t>(minute % MinutesOfDay);
}

std::int32_t unixMinute(std::string_view text, std::int64_t perMinute) {
    const auto count = parseCount(text.substr(0, text.find('.')));
    return count ? static_cast<std::int32_t>(*count / perMinute % MinutesOfDay) : -1;
}

}  // namespace

std::optional<std::int32_t> minuteOfDay(std::string_view text, DateOrder order) {
    text = visible(text);
    std::int32_t minute = -1;
    if (order == DateOrder::Serial) {
        minute = serialMinute(text);
    } else if (order == DateOrder::UnixSeconds || order == DateOrder::UnixMilliseconds) {
        minute = unixMinute(text, order == DateOrder::UnixSeconds ? 60 : 60'000);
    } else {
        minute = clockIn(text);
        if (minute < 0)
            minute = compactClockIn(text);
        if (minute < 0)
            minute = pointedClockIn(text);
    }
    return minute > 0 && minute < MinutesOfDay ? std::optional(minute) : std::nullopt;
}

}  // namespace goalpost::imports
