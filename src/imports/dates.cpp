// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "imports/values.hpp"

#include <array>
#include <string>
#include <utility>

namespace goalpost::imports {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Up to `most` digits at the start; moves `text` on. -1 for none.
int takeNumber(std::string_view& text, std::size_t most) {
    int value = 0;
    std::size_t n = 0;
    for (; n < most && n < text.size() && isDigit(text[n]); ++n)
        value = value * 10 + (text[n] - '0');
    text.remove_prefix(n);
    return n == 0 ? -1 : value;
}

bool takeBlanks(std::string_view& text) {
    bool any = false;
    for (; !text.empty() && text.front() == ' '; text.remove_prefix(1))
        any = true;
    for (const std::string_view wide : {"\xC2\xA0", "\xE2\x80\xAF"})
        for (; text.starts_with(wide); text.remove_prefix(wide.size()))
            any = true;
    return any;
}

/// "Z", "+0000", "-04:00", "UTC", "GMT", or nothing.
bool isZone(std::string_view text) {
    if (text.empty() || text == "Z" || text == "z" || text == "UTC" || text == "GMT")
        return true;
    if (text.front() != '+' && text.front() != '-')
        return false;
    text.remove_prefix(1);
    if (text.size() == 5 && text[2] == ':')
        return isDigits(text.substr(0, 2)) && isDigits(text.substr(3));
    return (text.size() == 4 || text.size() == 2) && isDigits(text);
}

/// What may follow a date: nothing, or "T" or blanks and a time of day with an optional zone.
bool isTimeTail(std::string_view text, bool& time) {
    time = false;
    if (text.starts_with(','))
        text.remove_prefix(1);
    if (text.starts_with('T') || text.starts_with('t'))
        text.remove_prefix(1);
    else if (!takeBlanks(text) || text.empty())
        return text.empty();
    const int hour = takeNumber(text, 2);
    if (hour < 0 || hour > 24 || !text.starts_with(':'))
        return false;
    text.remove_prefix(1);
    const int minute = takeNumber(text, 2);
    if (minute < 0 || minute > 59)
        return false;
    if (text.starts_with(':')) {
        text.remove_prefix(1);
        const int second = takeNumber(text, 2);
        if (second < 0 || second > 60)
            return false;
        if (text.starts_with('.') || text.starts_with(',')) {
            text.remove_prefix(1);
            if (takeNumber(text, 9) < 0)
                return false;
        }
    }
    takeBlanks(text);
    time = true;
    if (text.size() == 2 && (text[1] == 'M' || text[1] == 'm') &&
        (text[0] == 'A' || text[0] == 'a' || text[0] == 'P' || text[0] == 'p'))
        return hour >= 1 && hour <= 12;
    return isZone(text);
}

struct Months {
    std::string_view beginning;
    int month;
};
/// Beginnings of month names in English, German, French, Spanish, Portuguese, Italian and Dutch.
constexpr std::array<Months, 47> MonthNames{{
    {"jan", 1},  {"jän", 1},  {"ene", 1},  {"gen", 1},  {"feb", 2},  {"fév", 2},  {"fev", 2},  {"mar", 3},
    {"mär", 3},  {"mrz", 3},  {"mrt", 3},  {"maa", 3},  {"apr", 4},  {"avr", 4},  {"abr", 4},  {"may", 5},
    {"mai", 5},  {"mag", 5},  {"mei", 5},  {"maj", 5},  {"jun", 6},  {"juin", 6}, {"giu", 6},  {"jul", 7},
    {"juil", 7}, {"lug", 7},  {"aug", 8},  {"aoû", 8},  {"aou", 8},  {"ago", 8},  {"sep", 9},  {"set", 9},
    {"oct", 10}, {"okt", 10}, {"out", 10}, {"ott", 10}, {"nov", 11}, {"dec", 12}, {"dez", 12}, {"déc", 12},
    {"dic", 12}, {"янв", 1},  {"фев", 2},  {"март", 3}, {"апр", 4},  {"июн", 6},  {"июл", 7},
}};

/// A month by its name at the start, with an optional dot; moves `text` on. 0 for none.
int takeMonth(std::string_view& text) {
    std::size_t n = 0;
    while (n < text.size() && n < 20 &&
           ((text[n] >= 'a' && text[n] <= 'z') || (text[n] >= 'A' && text[n] <= 'Z') ||
            static_cast<unsigned char>(text[n]) >= 0x80) &&
           !text.substr(n).starts_with("\xC2\xA0"))
        ++n;
    // Words that begin like no month at all are many: addresses, names.
    if (n < 3 ||
        (static_cast<unsigned char>(text[0]) < 0x80 &&
         std::string_view("jfmasondegl").find(static_cast<char>(text[0] | 0x20)) == std::string_view::npos))
        return 0;
    const std::string word = foldCase(text.substr(0, n));
    int month = 0;
    for (const auto& name : MonthNames)
        if (word.starts_with(name.beginning))
            month = name.month;
    if (month == 0)
        return 0;
    text.remove_prefix(n);
    if (text.starts_with('.'))
        text.remove_prefix(1);
    return month;
}

void takeWord(std::string_view& text, std::string_view word) {
    if (text.size() > word.size() && foldCase(text.substr(0, word.size())) == word &&
        text[word.size()] == ' ') {
        text.remove_prefix(word.size());
        takeBlanks(text);
    }
}

int fullYear(int year, std::size_t digits) {
    if (digits == 4)
        return year;
    return digits == 2 ? (year < 70 ? 2000 + year : 1900 + year) : -1;
}

std::optional<Date> dateOf(int year, int month, int day) {
    if (year < 1900 || year > 2200 || month < 1 || day < 1)
        return std::nullopt;
    return makeDate(year, month, day);
}

/// "Sep 27, 2024", "27. September 2024", "27 de maio de 2026".
std::optional<Date> takeNamed(std::string_view& text) {
    int day = -1;
    int month = takeMonth(text);
    if (month == 0) {
        day = takeNumber(text, 2);
        if (text.starts_with('.'))
            text.remove_prefix(1);
        if (text.starts_with('-'))
            text.remove_prefix(1);
        takeBlanks(text);
        takeWord(text, "de");
        month = takeMonth(text);
        if (day < 0 || month == 0)
            return std::nullopt;
    } else {
        takeBlanks(text);
        day = takeNumber(text, 2);
    }
    if (text.starts_with(',') || text.starts_with('-'))
        text.remove_prefix(1);
    takeBlanks(text);
    takeWord(text, "de");
    const std::size_t before = text.size();
    const int year = takeNumber(text, 4);
    return before - text.size() == 4 ? dateOf(year, month, day) : std::nullopt;
}

/// Three numbers with the same sign between them, the year where the order says.
std::optional<Date> takeNumeric(std::string_view& text, DateOrder order) {
    std::array<int, 3> part{};
    std::array<std::size_t, 3> digits{};
    char sign = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        const std::size_t before = text.size();
        part[i] = takeNumber(text, 4);
        digits[i] = before - text.size();
        if (digits[i] == 0)
            return std::nullopt;
        if (i == 2)
            break;
        if (text.empty() || (text.front() != '/' && text.front() != '.' && text.front() != '-') ||
            (sign != 0 && text.front() != sign))
            return std::nullopt;
        sign = text.front();
        text.remove_prefix(1);
    }
    if (order == DateOrder::Iso && sign != '-')
        return std::nullopt;
    if (order == DateOrder::YearFirst && sign == '-')
        return std::nullopt;
    if (order == DateOrder::Iso || order == DateOrder::YearFirst)
        return digits[0] == 4 && digits[1] <= 2 && digits[2] <= 2 ? dateOf(part[0], part[1], part[2])
                                                                  : std::nullopt;
    if (digits[0] > 2 || digits[1] > 2)
        return std::nullopt;
    const int year = fullYear(part[2], digits[2]);
    return order == DateOrder::DayFirst ? dateOf(year, part[1], part[0]) : dateOf(year, part[0], part[1]);
}

std::optional<Date> take(std::string_view& text, DateOrder order) {
    if (order == DateOrder::Named)
        return takeNamed(text);
    if (order != DateOrder::Compact)
        return takeNumeric(text, order);
    if (text.size() < 8 || !isDigits(text.substr(0, 8)))
        return std::nullopt;
    const int year = takeNumber(text, 4);
    const int month = takeNumber(text, 2);
    return dateOf(year, month, takeNumber(text, 2));
}

}  // namespace

std::optional<Date> parseDate(std::string_view text, DateOrder order) {
    text = trim(text);
    const auto date = take(text, order);
    bool time = false;
    return date && isTimeTail(text, time) ? date : std::nullopt;
}

unsigned dateOrdersOf(std::string_view text) {
    text = trim(text);
    if (text.size() < 6 || text.size() > 45)
        return 0;
    unsigned orders = 0;
    for (const DateOrder order : {DateOrder::Iso, DateOrder::DayFirst, DateOrder::MonthFirst,
                                  DateOrder::YearFirst, DateOrder::Named, DateOrder::Compact})
        if (parseDate(text, order))
            orders |= 1u << static_cast<unsigned>(order);
    return orders;
}

bool hasTime(std::string_view text) {
    text = trim(text);
    for (const DateOrder order : {DateOrder::Iso, DateOrder::YearFirst, DateOrder::DayFirst,
                                  DateOrder::MonthFirst, DateOrder::Named}) {
        std::string_view rest = text;
        bool time = false;
        if (take(rest, order) && isTimeTail(rest, time))
            return time;
    }
    return false;
}

}  // namespace goalpost::imports
