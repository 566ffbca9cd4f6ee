// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/date.hpp"

#include "support/catch.hpp"

using namespace goalpost;

namespace {

Date day(const char* text) {
    return *parseIsoDate(text);
}

}  // namespace

TEST_CASE("Only days of the calendar in ISO form are dates") {
    CHECK(isoDate(day("2024-02-29")) == "2024-02-29");
    CHECK(dayNumber(day("1970-01-01")) == 0);
    CHECK(dayNumber(day("2026-07-01")) == 20635);  // date -d 2026-07-01 +%s divided by 86400
    CHECK(dateOfDay(20635) == day("2026-07-01"));
    const auto* text =
        GENERATE("2026-02-29", "2026-06-31", "2026-13-01", "2026-00-10", "2026-1-1", "01.07.2026",
                 "2026-07-01 ", "2026/07/01", "", "2026-07--1", "1969-12-31", "2026-+7-01");
    CHECK_FALSE(parseIsoDate(text));
}

TEST_CASE("Months are added with the day kept or the month's last one") {
    CHECK(isoDate(addMonths(day("2026-01-31"), 1)) == "2026-02-28");
    CHECK(isoDate(addMonths(day("2024-01-31"), 1)) == "2024-02-29");
    CHECK(isoDate(addMonths(day("2026-08-31"), -2)) == "2026-06-30");
    CHECK(isoDate(addMonths(day("2026-12-15"), 1)) == "2027-01-15");
    CHECK(isoDate(addMonths(day("2024-02-29"), 12)) == "2025-02-28");
}

TEST_CASE("Weeks begin on Monday and are named by their Thursday's year") {
    CHECK(isoDate(mondayOf(day("2026-07-05"))) == "2026-06-29");
    CHECK(isoDate(mondayOf(day("2026-07-06"))) == "2026-07-06");
    CHECK(isoWeek(day("2026-08-01")) == "2026-W31");
    CHECK(isoWeek(day("2027-01-01")) == "2026-W53");
    CHECK(isoWeek(day("2024-12-30")) == "2025-W01");
}

TEST_CASE("Named periods are understood in every form") {
    struct Row {
        const char* text;
        int fiscalStart;
        const char* from;
        const char* to;
    };
    const auto row = GENERATE(
        Row{"Q3 2026", 1, "2026-07-01", "2026-09-30"}, Row{"q1 2026", 4, "2026-04-01", "2026-06-30"},
        Row{"Q4 2026", 10, "2027-07-01", "2027-09-30"}, Row{"H2 2026", 1, "2026-07-01", "2026-12-31"},
        Row{"2026", 1, "2026-01-01", "2026-12-31"}, Row{"2026", 7, "2026-07-01", "2027-06-30"},
        Row{"July 2026", 1, "2026-07-01", "2026-07-31"}, Row{"feb 2024", 1, "2024-02-01", "2024-02-29"},
        Row{"2026-02", 1, "2026-02-01", "2026-02-28"},
        Row{" 2026-07-01 .. 2026-08-30 ", 1, "2026-07-01", "2026-08-30"});
    const auto period = parsePeriod(row.text, row.fiscalStart);
    REQUIRE(period);
    CHECK(isoDate(period->from) == row.from);
    CHECK(isoDate(period->to) == row.to);
}

TEST_CASE("What names no period is none") {
    const auto* text = GENERATE("Q5 2026", "Q0 2026", "H3 2026", "Juli 2026", "2026-13",
                                "2026-08-30..2026-07-01", "Q3", "", "Q3 26th", "next month", "3 2026");
    CHECK_FALSE(parsePeriod(text));
}

TEST_CASE("A period is printed by the name that stands for exactly it") {
    CHECK(periodName({day("2026-07-01"), day("2026-09-30")}) == "Q3 2026");
    CHECK(periodName({day("2026-07-01"), day("2026-09-30")}, 7) == "Q1 2026");
    CHECK(periodName({day("2026-01-01"), day("2026-06-30")}) == "H1 2026");
    CHECK(periodName({day("2026-02-01"), day("2026-02-28")}) == "February 2026");
    CHECK(periodName({day("2026-07-01"), day("2026-08-30")}) == "1 Jul 2026 – 30 Aug 2026");
}

TEST_CASE("A day of another year than today's is told with it") {
    const Date day = *makeDate(2025, 12, 31);
    CHECK(dayAndMonth(day, *makeDate(2025, 1, 1)) == "31 Dec");
    CHECK(dayAndMonth(day, *makeDate(2026, 1, 1)) == "31 Dec 2025");
    const Date today = *makeDate(2026, 6, 1);
    CHECK(liesInYearOf({*makeDate(2026, 1, 1), *makeDate(2026, 12, 31)}, today));
    CHECK_FALSE(liesInYearOf({*makeDate(2025, 12, 31), *makeDate(2026, 12, 31)}, today));
    CHECK_FALSE(liesInYearOf({*makeDate(2026, 1, 1), *makeDate(2027, 1, 1)}, today));
}

TEST_CASE("A period counts both its ends") {
    const Period quarter{day("2026-07-01"), day("2026-09-30")};
    CHECK(quarter.days() == 92);
    CHECK(quarter.contains(quarter.to));
    CHECK_FALSE(quarter.contains(quarter.to + std::chrono::days{1}));
}
