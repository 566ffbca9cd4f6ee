// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/date_parts.hpp"

#include "base/digits.hpp"
#include "base/text.hpp"
#include "imports/month_names.hpp"
#include "imports/values.hpp"

#include <algorithm>
#include <initializer_list>

namespace goalpost::imports {

namespace {

bool isWordByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Up to `most` digits at the start; moves `text` on. No digits where there are more of them.
DateNumber takeDigits(std::string_view& text, std::size_t most) {
    DateNumber number;
    while (number.digits < most && number.digits < text.size() && isDigit(text[number.digits]))
        number.value = number.value * 10 + (text[number.digits++] - '0');
    if (number.digits < text.size() && isDigit(text[number.digits]))
        return {};
    text.remove_prefix(number.digits);
    return number;
}

/// Bytes of a blank of any kind at the start, 0 for none.
std::size_t blankSize(std::string_view text) {
    if (text.starts_with(' ') || text.starts_with('\t'))
        return 1;
    for (const std::string_view wide : {"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89", "\xE3\x80\x80"})
        if (text.starts_with(wide))
            return wide.size();
    return 0;
}

bool takeBlanks(std::string_view& text) {
    bool any = false;
    while (const std::size_t size = blankSize(text)) {
        text.remove_prefix(size);
        any = true;
    }
    return any;
}

bool takeAny(std::string_view& text, std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words)
        if (text.starts_with(word)) {
            text.remove_prefix(word.size());
            return true;
        }
    return false;
}

/// Letters at the start, to the next blank, digit or sign.
std::string_view wordAt(std::string_view text) {
    std::size_t n = 0;
    while (n < text.size() && isWordByte(text[n]) && blankSize(text.substr(n)) == 0)
        ++n;
    return text.substr(0, n);
}

bool takeWordOf(std::string_view& text, std::initializer_list<std::string_view> words) {
    const std::string_view word = wordAt(text);
    if (word.empty())
        return false;
    const std::string folded = foldCase(word);
    if (std::find(words.begin(), words.end(), std::string_view(folded)) == words.end())
        return false;
    text.remove_prefix(word.size());
    return true;
}

/// "Z", "+0000", "-04:00", "UTC", "CEST", "GMT+2", "(PDT)", or nothing.
bool isZone(std::string_view text) {
    if (text.empty() || text == "z")
        return true;
    if (text.starts_with('(') && text.ends_with(')'))
        return true;
    std::size_t letters = 0;
    while (letters < text.size() && text[letters] >= 'A' && text[letters] <= 'Z')
        ++letters;
    if (letters > 5)
        return false;
    text.remove_prefix(letters);
    if (text.empty())
        return true;
    if (text.front() != '+' && text.front() != '-')
        return false;
    text.remove_prefix(1);
    if (text.size() == 5 && text[2] == ':')
        return isDigits(text.substr(0, 2)) && isDigits(text.substr(3));
    return text.size() <= 4 && isDigits(text);
}

/// "AM", "p.m.", "오후"; moves `text` on.
bool takeHalfOfDay(std::string_view& text) {
    if (text.empty() || !isWordByte(text.front()))
        return false;
    return takeAny(text, {"AM",
                          "PM",
                          "am",
                          "pm",
                          "Am",
                          "Pm",
                          "a.m.",
                          "p.m.",
                          "A.M.",
                          "P.M.",
                          "a. m.",
                          "p. m.",
                          "a.\xC2\xA0m.",
                          "p.\xC2\xA0m.",
                          "a.\xE2\x80\xAFm.",
                          "p.\xE2\x80\xAFm.",
                          "오전",
                          "오후",
                          "午前",
                          "午後",
                          "上午",
                          "下午"});
}

/// Hours, minutes and perhaps seconds with decimals.
bool takeTimeOfDay(std::string_view& text, bool halved) {
    const DateNumber hour = takeDigits(text, 2);
    if (hour.digits == 0 || hour.value > 24)
        return false;
    std::string_view after = text;
    takeBlanks(after);
    if (takeHalfOfDay(after) && (after.empty() || !isWordByte(after.front()))) {
        text = after;
        return hour.value >= 1 && hour.value <= 12;
    }
    if (!takeAny(text, {":", ".", "h", "時", "时", "點", "点", "시"}))
        return false;
    takeBlanks(text);
    const DateNumber minute = takeDigits(text, 2);
    if (minute.digits == 0 || minute.value > 59)
        return false;
    takeAny(text, {"分", "분"});
    std::string_view rest = text;
    takeBlanks(rest);
    if (takeAny(text, {":", "."}) || (rest.size() < text.size() && !rest.empty() && isDigit(rest.front()) &&
                                      rest.find("초") != std::string_view::npos)) {
        takeBlanks(text);
        const DateNumber second = takeDigits(text, 2);
        if (second.digits == 0 || second.value > 60)
            return false;
        if (text.size() > 1 && (text.front() == '.' || text.front() == ',')) {
            text.remove_prefix(1);
            if (takeDigits(text, 9).digits == 0)
                return false;
        }
        takeAny(text, {"秒", "초"});
    }
    takeBlanks(text);
    std::string_view half = text;
    if (!halved && takeHalfOfDay(half)) {
        text = half;
        takeBlanks(text);
        return hour.value >= 1 && hour.value <= 12;
    }
    return true;
}

/// A time of day to the end of the text, with an optional zone.
bool takeTimeAndZone(std::string_view text) {
    const bool halved = takeHalfOfDay(text);
    takeBlanks(text);
    if (!takeTimeOfDay(text, halved))
        return false;
    takeWordOf(text, {"uhr", "uur", "h", "hrs"});
    takeBlanks(text);
    return isZone(text);
}

/// What may follow a date: nothing, its weekday, or "T" or blanks and a time of day with an optional zone.
bool isTail(std::string_view text, bool& time) {
    time = false;
    if (text.empty())
        return true;
    if (text.starts_with("(") || text.starts_with(" (")) {
        const std::size_t end = text.find(')');
        if (end == std::string_view::npos || end > 16)
            return false;
        text.remove_prefix(end + 1);
    }
    if (!text.empty() && isWordByte(text.front()))
        takeAny(text, {"星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日", "月曜日",
                       "火曜日", "水曜日", "木曜日", "金曜日", "土曜日", "日曜日"});
    takeAny(text, {",", "."});
    if (takeAny(text, {"T", "t"})) {
        if (text.empty() || !isDigit(text.front()))
            return false;
    } else {
        takeBlanks(text);
        if (!text.empty() && isDigit(text.front()))
            return time = takeTimeAndZone(text);
        takeAny(text, {"г.", "г", "р.", "r."});
        takeBlanks(text);
        if (takeAny(text, {"-", "–", "|"}) && text.empty())
            return false;
        takeBlanks(text);
        takeWordOf(
            text, {"at", "um", "à", "às", "a", "alle", "ore", "om", "kl", "klo", "las", "la", "в", "о", "o"});
        takeAny(text, {"."});
        takeBlanks(text);
        takeWordOf(text, {"las", "la"});
        takeBlanks(text);
    }
    return text.empty() || (time = takeTimeAndZone(text));
}

/// "2026-07-01", "1.7.2026", "2026. 7. 1.", "2026年7月1日", "2026-W27", and two of such numbers.
std::optional<DateParts> takeNumbers(std::string_view& text) {
    DateParts parts;
    while (parts.count < 3) {
        const DateNumber number = takeDigits(text, 4);
        if (number.digits == 0)
            return std::nullopt;
        parts.numbers[parts.count++] = number;
        if (takeAny(text, {"年", "년", "月", "월", "日", "일", "號", "号"})) {
            parts.sign = DateParts::Ideographs;
            std::string_view rest = text;
            takeBlanks(rest);
            if (rest.empty() || !isDigit(rest.front()) || parts.count == 3)
                break;
            // A time may follow the day; "月" and "년" are followed by the next number.
            const bool clock = rest.substr(0, 3).find(':') != std::string_view::npos;
            if (clock)
                break;
            text = rest;
            continue;
        }
        if (parts.count == 3)
            break;
        const char sign = text.empty() ? '\0' : text.front();
        if (sign != '/' && sign != '.' && sign != '-')
            break;
        std::string_view rest = text.substr(1);
        if (sign == '.')
            takeBlanks(rest);
        if (parts.count == 1 && sign == '-' && (rest.starts_with('W') || rest.starts_with('w'))) {
            parts.week = true;
            rest.remove_prefix(1);
        }
        if (rest.empty() || !isDigit(rest.front()) || (parts.sign != '\0' && parts.sign != sign))
            break;
        // "1.7. 14:30" goes on with a time.
        const std::size_t next = rest.find_first_not_of("0123456789");
        if (parts.count == 2 && next != std::string_view::npos && rest[next] == ':')
            break;
        parts.sign = sign;
        text = rest;
    }
    if (parts.count == 1)
        return std::nullopt;
    if (text.starts_with('.'))
        text.remove_prefix(1);
    return parts;
}

void takeFillers(std::string_view& text, char& sign) {
    for (;;) {
        if (takeBlanks(text))
            continue;
        if (!text.empty() && (text.front() == '-' || text.front() == '/')) {
            sign = text.front();
            text.remove_prefix(1);
        } else if (!takeAny(text, {",", ".", "º", "ª", "°"}) &&
                   !takeWordOf(text, {"de", "del", "of", "di", "den", "the", "af", "d", "le", "el", "il"})) {
            return;
        }
    }
}

/// "Sep 27, 2024", "27. September 2024", "27 de maio de 2026", "2026. július 1.", "Jul 2026", "27 Sep".
std::optional<DateParts> takeNamed(std::string_view& text) {
    DateParts parts;
    std::string_view end = text;
    for (;;) {
        char sign = '\0';
        takeFillers(text, sign);
        if (text.empty())
            break;
        if (isDigit(text.front())) {
            const std::size_t next = text.find_first_not_of("0123456789");
            const bool clock = next != std::string_view::npos && next <= 2 && text[next] == ':';
            std::string_view rest = text;
            const DateNumber number = takeDigits(rest, 4);
            if (clock || parts.count == 2 || number.digits == 0 || number.digits == 3)
                break;
            text = rest;
            parts.numbers[parts.count++] = number;
            takeWordOf(text, {"st", "nd", "rd", "th", "er", "º", "ª", "го"});
        } else {
            const std::string_view word = wordAt(text);
            const int month = parts.month == 0 ? monthNamed(word) : 0;
            if (month == 0)
                break;
            parts.month = month;
            parts.monthAt = parts.count;
            text.remove_prefix(word.size());
        }
        if (sign != '\0')
            parts.sign = sign;
        end = text;
    }
    if (parts.month == 0 || parts.count == 0)
        return std::nullopt;
    text = end;
    return parts;
}

std::optional<DateParts> takeCompact(std::string_view& text) {
    if (text.size() < 8 || !isDigits(text.substr(0, 8)))
        return std::nullopt;
    DateParts parts;
    parts.compact = true;
    parts.count = 3;
    for (const auto& [i, from, size] : {std::array<std::size_t, 3>{0, 0, 4}, {1, 4, 2}, {2, 6, 2}}) {
        std::string_view part = text.substr(from, size);
        parts.numbers[i] = takeDigits(part, size);
    }
    text.remove_prefix(8);
    // "20260701123000"
    if (text.size() == 6 && isDigits(text)) {
        parts.time = true;
        text = {};
    } else if (text.size() == 7 && text.front() == 'T' && isDigits(text.substr(1))) {
        parts.time = true;
        text = {};
    }
    return parts;
}

std::optional<DateParts> partsWithTail(std::string_view text) {
    const std::string_view whole = text;
    std::optional<DateParts> parts;
    if (isDigit(text.front())) {
        parts = takeCompact(text);
        bool time = false;
        if (parts && isTail(text, time)) {
            parts->time = parts->time || time;
            return parts;
        }
        text = whole;
        parts = takeNumbers(text);
        if (parts && isTail(text, time)) {
            parts->time = time;
            return parts;
        }
        text = whole;
    }
    parts = takeNamed(text);
    bool time = false;
    if (!parts || !isTail(text, time))
        return std::nullopt;
    parts->time = time;
    return parts;
}

}  // namespace

std::optional<DateParts> datePartsOf(std::string_view text) {
    if (text.size() < 3 || text.size() > 72)
        return std::nullopt;
    if (!isDigit(text.front()) && !isWordByte(text.front()))
        return std::nullopt;
    if (std::none_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    if (const auto parts = partsWithTail(text))
        return parts;
    // "Mon, Jul 1, 2026", "quinta-feira, 1 de outubro de 2026"
    std::size_t n = 0;
    while (n < text.size() && (isWordByte(text[n]) || text[n] == '-') && blankSize(text.substr(n)) == 0)
        ++n;
    const bool ends = n < text.size() && (text[n] == ',' || text[n] == '.' || blankSize(text.substr(n)) > 0);
    if (n < 2 || !ends || !isWeekday(text.substr(0, n)))
        return std::nullopt;
    text.remove_prefix(n);
    takeAny(text, {"."});
    takeAny(text, {","});
    if (!takeBlanks(text) && text.empty())
        return std::nullopt;
    return text.empty() || !(isDigit(text.front()) || isWordByte(text.front())) ? std::nullopt
                                                                                : partsWithTail(text);
}

}  // namespace goalpost::imports
