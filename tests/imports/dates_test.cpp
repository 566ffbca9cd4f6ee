// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/columns.hpp"
#include "imports/month_names.hpp"
#include "imports/values.hpp"
#include "support/catch.hpp"

#include <rapidcheck.h>

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>

using namespace goalpost;
using namespace goalpost::imports;

namespace {

Column dateColumn(std::string name, std::initializer_list<std::string_view> cells, FileStyle style = {}) {
    ColumnEvidence evidence;
    for (const auto cell : cells)
        evidence.look(cell);
    Column column;
    column.name = std::move(name);
    evidence.settle(column, style);
    return column;
}

std::string padded(int value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

constexpr std::array<std::string_view, 21> OctoberFirst = {
    "October 1, 2026",      "1. Oktober 2026",   "1 octobre 2026",    "1 de octubre de 2026",
    "1 de outubro de 2026", "1 ottobre 2026",    "1 oktober 2026",    "1 października 2026",
    "den 1 oktober 2026",   "1. oktober 2026",   "1. lokakuuta 2026", "1. října 2026",
    "1 Ekim 2026",          "1 октября 2026 г.", "1 жовтня 2026 р.",  "1 октомври 2026 г.",
    "1 octombrie 2026",     "2026. október 1.",  "1 Οκτωβρίου 2026",  "1 Oktober 2026",
    "1 OKTOBER 2026",
};

constexpr std::array<std::array<std::string_view, 12>, 8> ShortMonths = {{
    {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
    {"Jän", "Feb", "Mrz", "Apr", "Mai", "Jun", "Jul", "Aug", "Sept", "Okt", "Nov", "Dez"},
    {"janv", "févr", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc"},
    {"ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"},
    {"sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru"},
    {"янв", "февр", "мар", "апр", "мая", "июн", "июл", "авг", "сент", "окт", "нояб", "дек"},
    {"Oca", "Şub", "Mar", "Nis", "May", "Haz", "Tem", "Ağu", "Eyl", "Eki", "Kas", "Ara"},
    {"Ιαν", "Φεβ", "Μαρ", "Απρ", "Μαΐ", "Ιουν", "Ιουλ", "Αυγ", "Σεπ", "Οκτ", "Νοε", "Δεκ"},
}};

}  // namespace

TEST_CASE("months are known by name in the languages of the exports") {
    for (const auto text : OctoberFirst) {
        CAPTURE(text);
        CHECK(parseDate(text, DateOrder::Named) == makeDate(2026, 10, 1));
    }
    for (const auto& names : ShortMonths)
        for (std::size_t i = 0; i < names.size(); ++i) {
            CAPTURE(names[i]);
            CHECK(monthNamed(names[i]) == static_cast<int>(i) + 1);
        }
    CHECK(monthNamed("jui") == 0);
    CHECK(monthNamed("views") == 0);
    CHECK(monthNamed("ja") == 0);
}

TEST_CASE("weekdays, ordinals and signs of East Asian dates are read over") {
    const auto july1 = makeDate(2026, 7, 1);
    for (const auto text :
         {"Wed, Jul 1, 2026", "Wednesday, July 1, 2026", "Mittwoch, 1. Juli 2026", "July 1st, 2026",
          "1st of July 2026", "1º de julho de 2026", "quarta-feira, 1 de julho de 2026", "1er juillet 2026",
          "mer. 1 juil. 2026", "1-Jul-26", "01/Jul/2026", "2026 Jul 1"}) {
        CAPTURE(text);
        CHECK(parseDate(text, DateOrder::Named) == july1);
    }
    CHECK(parseDate("Donnerstag, 1. Oktober 2026", DateOrder::Named) == makeDate(2026, 10, 1));
    for (const auto text : {"2026年7月1日", "2026년 7월 1일", "2026. 7. 1.", "2026/07/01 12:30",
                            "2026年7月1日 12:30", "2026. 7. 1. 오후 5:14", "2026/7/1(水)"}) {
        CAPTURE(text);
        CHECK(parseDate(text, DateOrder::YearFirst) == july1);
    }
    CHECK_FALSE(parseDate("Foo, Jul 1, 2026", DateOrder::Named));
    CHECK_FALSE(parseDate("Jul 1, 2026 in Rome", DateOrder::Named));
}

TEST_CASE("a time may follow in the ways it is written") {
    for (const auto text :
         {"2026-07-01T10:15:00.123Z", "2026-07-01 10:15:00.123456 +02:00", "2026-07-01T10:15:00-0700",
          "2026-07-01 10:15 CEST", "2026-07-01 10:15 (PDT)", "2026-07-01, 10:15", "2026-07-01 10.15",
          "2026-07-01 10h15", "2026-07-01 10:15 AM", "2026-07-01 10:15\xE2\x80\xAFp.m.",
          "2026-07-01 10:15 Uhr", "2026-07-01 at 10:15"}) {
        CAPTURE(text);
        CHECK(parseDate(text, DateOrder::Iso) == makeDate(2026, 7, 1));
        CHECK(hasTime(text));
    }
    CHECK(parseDate("July 1, 2026 at 5 PM", DateOrder::Named) == makeDate(2026, 7, 1));
    CHECK_FALSE(parseDate("2026-07-01 13:15 PM", DateOrder::Iso));
    CHECK_FALSE(parseDate("2026-07-01 10:75", DateOrder::Iso));
    CHECK_FALSE(hasTime("2026-07-01"));
}

TEST_CASE("months, weeks and compact days are dates of their own") {
    CHECK(parseDate("2026-07", DateOrder::Month) == makeDate(2026, 7, 1));
    CHECK(parseDate("07/2026", DateOrder::Month) == makeDate(2026, 7, 1));
    CHECK(parseDate("Jul 2026", DateOrder::Month) == makeDate(2026, 7, 1));
    CHECK(parseDate("Sep-27", DateOrder::Month) == makeDate(2027, 9, 1));
    CHECK_FALSE(parseDate("2026.07", DateOrder::Month));
    // 2026 began on a Thursday, so that its first week began on 29 December.
    CHECK(parseDate("2026-W01", DateOrder::Week) == makeDate(2025, 12, 29));
    CHECK(parseDate("2026-W27-3", DateOrder::Week) == makeDate(2026, 7, 1));
    CHECK(parseDate("2026-W53", DateOrder::Week) == makeDate(2026, 12, 28));
    CHECK_FALSE(parseDate("2025-W53", DateOrder::Week));
    CHECK(parseDate("20260701", DateOrder::Compact) == makeDate(2026, 7, 1));
    CHECK(parseDate("20260701123000", DateOrder::Compact) == makeDate(2026, 7, 1));
    const Column months = dateColumn("Month", {"2026-07", "2026-08"});
    CHECK(months.type == CellType::Date);
    CHECK(months.dateOrder == DateOrder::Month);
    CHECK(months.notes.size() == 1);
    CHECK(dateColumn("Date", {"20260701", "20260702", "20260703"}).type == CellType::Date);
    CHECK(dateColumn("Views", {"20260701", "20269999", "20260703"}).type == CellType::Integer);
}

TEST_CASE("a day without a year is the last one that was not later than the figures") {
    const Date asOf = *makeDate(2026, 3, 10);
    CHECK(parseYearlessDate("09.03", DateOrder::DayFirst, asOf) == makeDate(2026, 3, 9));
    CHECK(parseYearlessDate("10.03.", DateOrder::DayFirst, asOf) == makeDate(2026, 3, 10));
    CHECK(parseYearlessDate("11.03", DateOrder::DayFirst, asOf) == makeDate(2025, 3, 11));
    CHECK(parseYearlessDate("Sep 27", DateOrder::Named, asOf) == makeDate(2025, 9, 27));
    CHECK(parseYearlessDate("27 Sep", DateOrder::Named, asOf) == makeDate(2025, 9, 27));
    CHECK(parseYearlessDate("1月2日", DateOrder::MonthFirst, asOf) == makeDate(2026, 1, 2));
    CHECK(parseYearlessDate("29.02", DateOrder::DayFirst, asOf) == makeDate(2024, 2, 29));
    CHECK_FALSE(parseYearlessDate("13.13", DateOrder::DayFirst, asOf));

    const Column days = dateColumn("date", {"13.09", "14.09", "30.10"});
    CHECK(days.type == CellType::Date);
    CHECK(days.lacksYear);
    CHECK(days.dateOrder == DateOrder::DayFirst);
    CHECK(days.notes.size() == 1);
    CHECK(dateColumn("Price", {"13.09", "14.09", "30.10"}).type == CellType::Decimal);
    CHECK(dateColumn("Posted", {"Sep 27", "Oct 3"}).lacksYear);
    CHECK_FALSE(dateColumn("date", {"13.09.2026"}).lacksYear);
}

TEST_CASE("numbers are dates only where the header says so") {
    // 45474 days after 1899-12-30 is 2024-07-01: 45292 is 2024-01-01, and 31+29+31+30+31+30 are 182.
    CHECK(parseDate("45474", DateOrder::Serial) == makeDate(2024, 7, 1));
    CHECK(parseDate("45474.5", DateOrder::Serial) == makeDate(2024, 7, 1));
    const Column serial = dateColumn("Date", {"45474", "45475"});
    CHECK(serial.type == CellType::Date);
    CHECK(serial.dateOrder == DateOrder::Serial);
    CHECK(serial.notes.size() == 1);
    CHECK(dateColumn("Date", {"45474.5", "45475.25"}).type == CellType::DateTime);
    CHECK(dateColumn("Views", {"45474", "45475"}).type == CellType::Integer);
    CHECK(dateColumn("Date", {"45474", "12"}).type == CellType::Integer);
    // 1,782,864,000 = 20,635 days of 86,400 s, and 20,635 days after 1970 is 2026-07-01.
    CHECK(parseDate("1782864000", DateOrder::UnixSeconds) == makeDate(2026, 7, 1));
    CHECK(parseDate("1782950399999", DateOrder::UnixMilliseconds) == makeDate(2026, 7, 1));
    CHECK(dateColumn("timestamp", {"1782864000", "1782950400"}).dateOrder == DateOrder::UnixSeconds);
    CHECK(dateColumn("created_at", {"1782864000000"}).dateOrder == DateOrder::UnixMilliseconds);
    CHECK(dateColumn("Views", {"1782864000"}).type == CellType::Integer);
}

TEST_CASE("dates that fit no single order are told") {
    const Column column = dateColumn("Date", {"02/13/2026", "13/02/2026", "14/02/2026"});
    CHECK(column.type == CellType::Date);
    CHECK(column.dateOrder == DateOrder::DayFirst);
    CHECK(column.ambiguousDate);
    CHECK(dateColumn("Date", {"02/03/2026", "04/05/2026"}).ambiguousDate);
    CHECK_FALSE(dateColumn("Date", {"02/13/2026", "04/05/2026"}).ambiguousDate);
    CHECK_FALSE(
        dateColumn("Date", {"02/03/2026"}, {.dateOrder = DateOrder::MonthFirst, .dateOrderTold = true})
            .ambiguousDate);
}

TEST_CASE("a day written in any order and language reads back") {
    CHECK(rc::check("days", [] {
        const Date day = *makeDate(1990, 1, 1) + std::chrono::days(*rc::gen::inRange(0, 30'000));
        const std::chrono::year_month_day ymd(day);
        const int y = static_cast<int>(ymd.year());
        const int m = static_cast<int>(static_cast<unsigned>(ymd.month()));
        const int d = static_cast<int>(static_cast<unsigned>(ymd.day()));
        const std::string sign = *rc::gen::element<std::string>("/", ".", "-");
        const auto& names = *rc::gen::elementOf(ShortMonths);
        const std::string month(names[static_cast<std::size_t>(m - 1)]);
        const std::string Y = std::to_string(y);
        const std::string time = *rc::gen::element<std::string>("", " 14:30", " 2:05:09 PM", ", 09:15 Uhr");
        RC_ASSERT(parseDate(Y + "-" + padded(m) + "-" + padded(d) + time, DateOrder::Iso) == day);
        RC_ASSERT(parseDate(std::to_string(d) + sign + std::to_string(m) + sign + Y + time,
                            DateOrder::DayFirst) == day);
        RC_ASSERT(parseDate(padded(m) + sign + padded(d) + sign + Y + time, DateOrder::MonthFirst) == day);
        RC_ASSERT(parseDate(Y + "/" + padded(m) + "/" + padded(d) + time, DateOrder::YearFirst) == day);
        RC_ASSERT(parseDate(Y + "年" + std::to_string(m) + "月" + std::to_string(d) + "日",
                            DateOrder::YearFirst) == day);
        RC_ASSERT(parseDate(Y + padded(m) + padded(d), DateOrder::Compact) == day);
        RC_ASSERT(parseDate(std::to_string(d) + ". " + month + " " + Y + time, DateOrder::Named) == day);
        RC_ASSERT(parseDate(month + " " + std::to_string(d) + ", " + Y + time, DateOrder::Named) == day);
        RC_ASSERT(parseDate(std::to_string(d) + " de " + month + " de " + Y, DateOrder::Named) == day);
        RC_ASSERT(parseYearlessDate(month + " " + std::to_string(d), DateOrder::Named, day) == day);
        RC_ASSERT(parseDate(isoWeek(day), DateOrder::Week) == mondayOf(day));
        RC_ASSERT(parseDate(std::to_string(dayNumber(day) + 25'569), DateOrder::Serial) == day);
    }));
}
