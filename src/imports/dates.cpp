// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/date_parts.hpp"
#include "imports/values.hpp"

#include <array>
#include <string>
#include <utility>

namespace goalpost::imports {

namespace {

constexpr std::size_t ShortestDate = 3;
/// 1899-12-30, day 0 of spreadsheets.
constexpr Date SerialZero{std::chrono::days(-25'569)};
constexpr std::size_t LongestDate = 72;

constexpr std::array WrittenOrders = {DateOrder::Iso,       DateOrder::DayFirst, DateOrder::MonthFirst,
                                      DateOrder::YearFirst, DateOrder::Named,    DateOrder::Compact,
                                      DateOrder::Month,     DateOrder::Week,     DateOrder::ShortYear};

unsigned orderBit(DateOrder order) {
    return 1u << static_cast<unsigned>(order);
}

int fullYear(const DateNumber& number) {
    if (number.digits == 4)
        return number.value;
    return number.digits == 2 ? (number.value < 70 ? 2000 + number.value : 1900 + number.value) : -1;
}

/// From 1900 on, for figures and people are older than computers; what is only digits, or a year with one
/// number, is read as a date from 1970 on, since it is more often a number.
constexpr int FirstYear = 1900;
constexpr int FirstYearOfDigits = 1970;

std::optional<Date> dateOf(int year, int month, int day, int firstYear = FirstYear) {
    using namespace std::chrono;
    if (year < firstYear || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31)
        return std::nullopt;
    const year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                              std::chrono::day{static_cast<unsigned>(day)}};
    return date.ok() ? std::optional<Date>(sys_days{date}) : std::nullopt;
}

/// Monday of an ISO week, or another of its days.
std::optional<Date> dateOfWeek(int year, int week, int weekday) {
    if (year < FirstYearOfDigits || year > 2200 || week < 1 || week > 53 || weekday < 1 || weekday > 7)
        return std::nullopt;
    const auto fourth = makeDate(year, 1, 4);
    const Date monday = mondayOf(*fourth) + std::chrono::days(7 * (week - 1));
    // Only long years have a week 53: their Thursday is still in them.
    if (week == 53 && monday + std::chrono::days(3) > *makeDate(year, 12, 31))
        return std::nullopt;
    return monday + std::chrono::days(weekday - 1);
}

/// "26/07/01", "01.07.26": two digits for each, so that the year may stand at either end.
bool isShort(const DateParts& parts) {
    const auto& n = parts.numbers;
    return parts.count == 3 && parts.sign != DateParts::Ideographs && parts.month == 0 && !parts.compact &&
           !parts.week && n[0].digits == 2 && n[1].digits <= 2 && n[2].digits <= 2;
}

std::optional<Date> numericDate(const DateParts& parts, DateOrder order) {
    const auto& n = parts.numbers;
    switch (order) {
        case DateOrder::Iso:
        case DateOrder::YearFirst:
            if ((order == DateOrder::Iso) != (parts.sign == '-') || n[0].digits != 4 || n[1].digits > 2 ||
                n[2].digits > 2)
                return std::nullopt;
            return dateOf(n[0].value, n[1].value, n[2].value);
        case DateOrder::ShortYear:
            if (!isShort(parts))
                return std::nullopt;
            return dateOf(fullYear(n[0]), n[1].value, n[2].value);
        case DateOrder::DayFirst:
        case DateOrder::MonthFirst: {
            if (n[0].digits > 2 || n[1].digits > 2 || parts.sign == DateParts::Ideographs)
                return std::nullopt;
            const int year = fullYear(n[2]);
            return order == DateOrder::DayFirst ? dateOf(year, n[1].value, n[0].value)
                                                : dateOf(year, n[0].value, n[1].value);
        }
        default:
            return std::nullopt;
    }
}

std::optional<Date> monthDate(const DateParts& parts) {
    const auto& n = parts.numbers;
    if (parts.month > 0) {
        if (parts.count != 1)
            return std::nullopt;
        // "Jul 2026", "2026 Jul"; "Sep-27" as spreadsheets show September 2027.
        if (n[0].digits == 4)
            return dateOf(n[0].value, parts.month, 1);
        return n[0].digits == 2 && parts.monthAt == 0 && parts.sign == '-'
                   ? dateOf(fullYear(n[0]), parts.month, 1)
                   : std::nullopt;
    }
    // "2026.07" is a number like any other.
    if (parts.count != 2 || parts.time || parts.sign == '.')
        return std::nullopt;
    if (n[0].digits == 4 && n[1].digits <= 2)
        return dateOf(n[0].value, n[1].value, 1, FirstYearOfDigits);
    return n[1].digits == 4 && n[0].digits <= 2 ? dateOf(n[1].value, n[0].value, 1, FirstYearOfDigits)
                                                : std::nullopt;
}

std::optional<Date> namedDate(const DateParts& parts) {
    const auto& n = parts.numbers;
    if (parts.month == 0 || parts.count != 2)
        return std::nullopt;
    if (n[0].digits == 4)
        return n[1].digits <= 2 && parts.monthAt <= 1 ? dateOf(n[0].value, parts.month, n[1].value)
                                                      : std::nullopt;
    return n[0].digits <= 2 ? dateOf(fullYear(n[1]), parts.month, n[0].value) : std::nullopt;
}

/// Days since 1899-12-30, as spreadsheets count them; the time of day is the fraction.
std::optional<Date> serialDate(std::string_view text) {
    const auto number = parseNumber(text, text.find(',') == std::string_view::npos ? '.' : ',');
    if (!number || number->digits < 1)
        return std::nullopt;
    std::int64_t days = number->digits;
    for (int i = 0; i < number->scale; ++i)
        days /= 10;
    constexpr std::int64_t Most = 110'000;
    return days < Most ? std::optional(SerialZero + std::chrono::days(days)) : std::nullopt;
}

std::optional<Date> unixDate(std::string_view text, std::int64_t perSecond) {
    text = text.substr(0, text.find('.'));
    const auto count = isDigits(text) && text.size() <= 15 ? parseCount(text) : std::nullopt;
    constexpr std::int64_t SecondsPerDay = 86'400;
    if (!count || *count / perSecond / SecondsPerDay > 84'000)
        return std::nullopt;
    return dateOfDay(static_cast<std::int32_t>(*count / perSecond / SecondsPerDay));
}

std::optional<Date> dateIn(const DateParts& parts, DateOrder order) {
    switch (order) {
        case DateOrder::Named:
            return namedDate(parts);
        case DateOrder::Compact:
            return parts.compact ? dateOf(parts.numbers[0].value, parts.numbers[1].value,
                                          parts.numbers[2].value, FirstYearOfDigits)
                                 : std::nullopt;
        case DateOrder::Month:
            return parts.week || parts.compact ? std::nullopt : monthDate(parts);
        case DateOrder::Week:
            return parts.week ? dateOfWeek(parts.numbers[0].value, parts.numbers[1].value,
                                           parts.count == 3 ? parts.numbers[2].value : 1)
                              : std::nullopt;
        default:
            return parts.count == 3 && parts.month == 0 && !parts.compact && !parts.week
                       ? numericDate(parts, order)
                       : std::nullopt;
    }
}

/// Day and month of a date without a year; {0, 0} where it is none.
std::pair<int, int> yearlessOf(const DateParts& parts, DateOrder order) {
    const auto& n = parts.numbers;
    if (parts.week || parts.compact)
        return {0, 0};
    if (order == DateOrder::Named) {
        const bool hyphened = parts.monthAt == 0 && parts.sign == '-';
        return parts.month > 0 && parts.count == 1 && n[0].digits <= 2 && !hyphened
                   ? std::pair(n[0].value, parts.month)
                   : std::pair(0, 0);
    }
    if (parts.month > 0 || parts.count != 2 || n[0].digits > 2 || n[1].digits > 2 || parts.sign == '-')
        return {0, 0};
    if (parts.sign == DateParts::Ideographs)
        return order == DateOrder::MonthFirst ? std::pair(n[1].value, n[0].value) : std::pair(0, 0);
    return order == DateOrder::DayFirst ? std::pair(n[0].value, n[1].value)
                                        : std::pair(n[1].value, n[0].value);
}

bool isDayOfSomeYear(int day, int month) {
    return month >= 1 && month <= 12 && day >= 1 && makeDate(2024, month, day).has_value();
}

}  // namespace

std::optional<Date> parseDate(std::string_view text, DateOrder order) {
    text = visible(text);
    if (order == DateOrder::Serial)
        return serialDate(text);
    if (order == DateOrder::UnixSeconds)
        return unixDate(text, 1);
    if (order == DateOrder::UnixMilliseconds)
        return unixDate(text, 1000);
    const auto parts = datePartsOf(text);
    return parts ? dateIn(*parts, order) : std::nullopt;
}

DateLook dateLookOf(std::string_view text) {
    DateLook look;
    text = visible(text);
    if (text.size() < ShortestDate || text.size() > LongestDate)
        return look;
    const auto parts = datePartsOf(text);
    if (!parts)
        return look;
    look.time = parts->time;
    if (isShort(*parts)) {
        look.first = parts->numbers[0].value;
        look.last = parts->numbers[2].value;
    }
    for (const DateOrder order : WrittenOrders) {
        const auto date = dateIn(*parts, order);
        if (date)
            look.orders |= orderBit(order);
        if (order == DateOrder::DayFirst)
            look.dayFirst = date;
        else if (order == DateOrder::MonthFirst)
            look.monthFirst = date;
    }
    for (const DateOrder order : {DateOrder::DayFirst, DateOrder::MonthFirst, DateOrder::Named}) {
        const auto [day, month] = yearlessOf(*parts, order);
        if (isDayOfSomeYear(day, month))
            look.yearless |= orderBit(order);
    }
    return look;
}

unsigned dateOrdersOf(std::string_view text) {
    return dateLookOf(text).orders;
}

unsigned yearlessOrdersOf(std::string_view text) {
    return dateLookOf(text).yearless;
}

bool hasTime(std::string_view text) {
    return dateLookOf(text).time;
}

bool isMonthWithoutZero(std::string_view day) {
    return (day.size() == 3 || day.size() == 4) && day.ends_with(".1") &&
           isDigits(day.substr(0, day.size() - 2));
}

std::optional<Date> parseYearlessDate(std::string_view text, DateOrder order, Date asOf) {
    const auto parts = datePartsOf(visible(text));
    if (!parts)
        return std::nullopt;
    const auto [day, month] = yearlessOf(*parts, order);
    if (!isDayOfSomeYear(day, month))
        return std::nullopt;
    const int year = static_cast<int>(std::chrono::year_month_day(asOf).year());
    // A leap day may lie eight years back.
    for (int back = 0; back <= 8; ++back)
        if (const auto date = makeDate(year - back, month, day); date && *date <= asOf)
            return date;
    return std::nullopt;
}

DateReading dateReadingOf(const Column& column) {
    return {column.dateOrder, column.lacksYear, column.lostZeros};
}

std::optional<Date> dateInColumn(std::string_view text, const DateReading& reading, Date asOf) {
    const std::string_view day = visible(text);
    const bool lostZero = reading.lostZeros && isMonthWithoutZero(day);
    auto date = lostZero            ? parseYearlessDate(std::string(day) + "0", reading.order, asOf)
                : reading.lacksYear ? parseYearlessDate(text, reading.order, asOf)
                                    : parseDate(text, reading.order);
    for (const DateOrder sure : {DateOrder::Iso, DateOrder::YearFirst, DateOrder::Named})
        if (!date)
            date = parseDate(text, sure);
    return date;
}

}  // namespace goalpost::imports
