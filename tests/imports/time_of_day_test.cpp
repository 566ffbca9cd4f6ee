// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/time_of_day.hpp"

#include "imports/values.hpp"
#include "support/catch.hpp"

using namespace goalpost;
using namespace goalpost::imports;

namespace {

constexpr std::int32_t at(int hour, int minute) {
    return hour * 60 + minute;
}

}  // namespace

TEST_CASE("the minute of a date is read in every way in which exports write it") {
    const std::pair<const char*, DateOrder> halfPastSix[] = {
        {"2026-07-01T18:30:05Z", DateOrder::Iso},
        {"2026-07-01 18:30", DateOrder::Iso},
        {"2026-07-01T18:30:00+02:00", DateOrder::Iso},
        {"07/01/2026 6:30 PM", DateOrder::MonthFirst},
        {"07/01/2026 6:30:15 p.m.", DateOrder::MonthFirst},
        {"Jul 1, 2026 at 6:30\xE2\x80\xAFPM", DateOrder::Named},
        {"1.7.2026 18.30 Uhr", DateOrder::DayFirst},
        {"01/07/2026 18h30", DateOrder::DayFirst},
        {"2026年7月1日 午後6:30", DateOrder::YearFirst},
        {"20260701183000", DateOrder::Compact},
        {"20260701T183000", DateOrder::Compact},
    };
    for (const auto& [text, order] : halfPastSix) {
        CAPTURE(text);
        CHECK(minuteOfDay(text, order) == at(18, 30));
    }
    CHECK(minuteOfDay("Mar 1, 2026 12:05 AM", DateOrder::Named) == at(0, 5));
    CHECK(minuteOfDay("Mar 1, 2026 12:05 PM", DateOrder::Named) == at(12, 5));
    // Three quarters of a day; 1,782,930,600 s are 20,635 days and 18.5 hours.
    CHECK(minuteOfDay("46204.75", DateOrder::Serial) == at(18, 0));
    CHECK(minuteOfDay("1782930600", DateOrder::UnixSeconds) == at(18, 30));
    CHECK(minuteOfDay("1782930600000", DateOrder::UnixMilliseconds) == at(18, 30));
}

TEST_CASE("a date without a time, and midnight, tell no minute") {
    for (const char* text : {"2026-07-01", "2026-07-01 00:00:00", "2026-07-01T00:00:00Z"})
        CHECK_FALSE(minuteOfDay(text, DateOrder::Iso));
    CHECK_FALSE(minuteOfDay("01.07.2026", DateOrder::DayFirst));
    CHECK_FALSE(minuteOfDay("September 3, 2026", DateOrder::Named));
    CHECK_FALSE(minuteOfDay("46204", DateOrder::Serial));
    CHECK_FALSE(minuteOfDay("", DateOrder::Iso));
}

TEST_CASE("dates are dates from 1900 on, and digits from 1970 on") {
    CHECK(parseDate("1930-08-05", DateOrder::Iso) == Date{std::chrono::days(-14'394)});
    CHECK(parseDate("05.08.1930", DateOrder::DayFirst) == Date{std::chrono::days(-14'394)});
    CHECK(parseDate("Aug 5, 1930", DateOrder::Named) == Date{std::chrono::days(-14'394)});
    CHECK_FALSE(parseDate("1899-12-31", DateOrder::Iso));
    CHECK_FALSE(parseDate("1931-02-29", DateOrder::Iso));
    CHECK_FALSE(parseDate("19300805", DateOrder::Compact));
    CHECK_FALSE(parseDate("1930-08", DateOrder::Month));
    CHECK(dateOrdersOf("19300805") == 0);
    CHECK(dateOrdersOf("1912/10") == 0);
}
