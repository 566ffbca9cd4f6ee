// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/date.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cstdio>
#include <ctime>

namespace goalpost {

using namespace std::chrono;

namespace {

constexpr std::array<std::string_view, 12> MonthNames = {"January",   "February", "March",    "April",
                                                         "May",       "June",     "July",     "August",
                                                         "September", "October",  "November", "December"};

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size() || text.front() == '-')
        return std::nullopt;
    return value;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

bool sameWord(std::string_view a, std::string_view b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
               return std::tolower(static_cast<unsigned char>(x)) ==
                      std::tolower(static_cast<unsigned char>(y));
           });
}

std::optional<int> monthByName(std::string_view word) {
    for (std::size_t i = 0; i < MonthNames.size(); ++i)
        if (sameWord(word, MonthNames[i]) || sameWord(word, MonthNames[i].substr(0, 3)))
            return static_cast<int>(i) + 1;
    return std::nullopt;
}

Period months(Date first, int count) {
    return {first, addMonths(first, count) - days{1}};
}

/// The first day of part `index` (from 0) of `partMonths` months of the fiscal year that starts in `year`.
std::optional<Period> fiscalPart(int year, int index, int partMonths, int startMonth) {
    const auto start = makeDate(year, startMonth, 1);
    if (!start)
        return std::nullopt;
    return months(addMonths(*start, index * partMonths), partMonths);
}

std::string dayText(Date date) {
    return std::to_string(static_cast<unsigned>(year_month_day{date}.day()));
}
std::string_view monthName(Date date) {
    return MonthNames[static_cast<unsigned>(year_month_day{date}.month()) - 1];
}
std::string yearText(Date date) {
    return std::to_string(static_cast<int>(year_month_day{date}.year()));
}

}  // namespace

std::optional<Date> makeDate(int year, int month, int day) {
    if (year < 1970 || year > 2600 || month < 1 || day < 1)
        return std::nullopt;
    const year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                              std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok())
        return std::nullopt;
    return sys_days{date};
}

std::optional<Date> parseIsoDate(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = number(text.substr(0, 4));
    const auto month = number(text.substr(5, 2));
    const auto day = number(text.substr(8, 2));
    if (!year || !month || !day)
        return std::nullopt;
    return makeDate(*year, *month, *day);
}

std::string isoDate(Date date) {
    const year_month_day ymd{date};
    char text[24];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(ymd.year()),
                  static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
    return text;
}

Date addMonths(Date date, int count) {
    const year_month_day ymd{date};
    const auto moved = ymd + std::chrono::months{count};
    return moved.ok() ? sys_days{moved} : sys_days{moved.year() / moved.month() / last};
}

Date firstOfMonth(Date date) {
    const year_month_day ymd{date};
    return sys_days{ymd.year() / ymd.month() / 1};
}

Date mondayOf(Date date) {
    return date - (weekday{date} - Monday);
}

std::string isoWeek(Date date) {
    const Date thursday = mondayOf(date) + days{3};
    const year_month_day ymd{thursday};
    const Date yearStart = sys_days{ymd.year() / January / 1};
    const auto week = (thursday - yearStart).count() / 7 + 1;
    char text[24];
    std::snprintf(text, sizeof text, "%04d-W%02d", static_cast<int>(ymd.year()), static_cast<int>(week));
    return text;
}

std::optional<Period> parsePeriod(std::string_view text, int fiscalYearStartMonth) {
    text = trimmed(text);
    if (const auto dots = text.find(".."); dots != std::string_view::npos) {
        const auto from = parseIsoDate(trimmed(text.substr(0, dots)));
        const auto to = parseIsoDate(trimmed(text.substr(dots + 2)));
        if (from && to && *from <= *to)
            return Period{*from, *to};
        return std::nullopt;
    }
    if (text.size() == 7 && text[4] == '-') {
        const auto year = number(text.substr(0, 4));
        const auto month = number(text.substr(5, 2));
        const auto first = year && month ? makeDate(*year, *month, 1) : std::nullopt;
        return first ? std::optional{months(*first, 1)} : std::nullopt;
    }
    const auto space = text.find(' ');
    if (space == std::string_view::npos) {
        const auto year = number(text);
        return year && text.size() == 4 ? fiscalPart(*year, 0, 12, fiscalYearStartMonth) : std::nullopt;
    }
    const std::string_view word = text.substr(0, space);
    const auto year = number(trimmed(text.substr(space + 1)));
    if (!year)
        return std::nullopt;
    if (const auto month = monthByName(word)) {
        const auto first = makeDate(*year, *month, 1);
        return first ? std::optional{months(*first, 1)} : std::nullopt;
    }
    if (word.size() != 2)
        return std::nullopt;
    const int index = word[1] - '1';
    if ((word[0] == 'Q' || word[0] == 'q') && index >= 0 && index < 4)
        return fiscalPart(*year, index, 3, fiscalYearStartMonth);
    if ((word[0] == 'H' || word[0] == 'h') && index >= 0 && index < 2)
        return fiscalPart(*year, index, 6, fiscalYearStartMonth);
    return std::nullopt;
}

std::string shortDate(Date date) {
    return dayAndMonth(date) + " " + yearText(date);
}

std::string longDate(Date date) {
    return dayText(date) + " " + monthText(date);
}

std::string longSpan(Date from, Date to) {
    const year_month_day a{from};
    const year_month_day b{to};
    if (from == to)
        return longDate(from);
    if (a.year() != b.year())
        return longDate(from) + " to " + longDate(to);
    if (a.month() != b.month())
        return dayText(from) + " " + std::string(monthName(from)) + " to " + longDate(to);
    return dayText(from) + " to " + longDate(to);
}

std::string dayAndMonth(Date date) {
    return dayText(date) + " " + std::string(monthName(date).substr(0, 3));
}

std::string dayAndMonth(Date date, Date today) {
    return liesInYearOf({date, date}, today) ? dayAndMonth(date) : shortDate(date);
}

bool liesInYearOf(Period period, Date today) {
    const auto yearOf = [](Date date) { return year_month_day{date}.year(); };
    return yearOf(period.from) == yearOf(today) && yearOf(period.to) == yearOf(today);
}

std::string monthText(Date date) {
    return std::string(monthName(date)) + " " + yearText(date);
}

std::string periodName(Period period, int fiscalYearStartMonth) {
    const year_month_day ymd{period.from};
    for (int year = static_cast<int>(ymd.year()) - 1; year <= static_cast<int>(ymd.year()); ++year) {
        for (int part = 0; part < 4; ++part)
            if (fiscalPart(year, part, 3, fiscalYearStartMonth) == period)
                return "Q" + std::to_string(part + 1) + " " + std::to_string(year);
        for (int part = 0; part < 2; ++part)
            if (fiscalPart(year, part, 6, fiscalYearStartMonth) == period)
                return "H" + std::to_string(part + 1) + " " + std::to_string(year);
        if (fiscalPart(year, 0, 12, fiscalYearStartMonth) == period)
            return std::to_string(year);
    }
    if (period.from == firstOfMonth(period.from) && months(period.from, 1) == period)
        return monthText(period.from);
    return shortDate(period.from) + " – " + shortDate(period.to);
}

Date todayFromClock() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return *makeDate(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

std::string utcNow() {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
    return text;
}

}  // namespace goalpost
