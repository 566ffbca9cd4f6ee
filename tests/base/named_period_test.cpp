// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/named_period.hpp"

#include "support/catch.hpp"

using namespace goalpost;

TEST_CASE("A day lies in the month, quarter, half and year that the fiscal year gives it") {
    const Date day = *parseIsoDate("2026-08-20");
    CHECK(fiscalPeriodOf(day, 1) == parsePeriod("August 2026"));
    CHECK(fiscalPeriodOf(day, 3) == parsePeriod("Q3 2026"));
    CHECK(fiscalPeriodOf(day, 6) == parsePeriod("H2 2026"));
    CHECK(fiscalPeriodOf(day, 12) == parsePeriod("2026"));
    // A fiscal year from April: August is in its second quarter, February in the last of the year before.
    CHECK(fiscalPeriodOf(day, 3, 4) == parsePeriod("2026-07-01..2026-09-30"));
    CHECK(fiscalPeriodOf(*parseIsoDate("2027-02-01"), 12, 4) == parsePeriod("2026-04-01..2027-03-31"));
    CHECK(fiscalPeriodOf(*parseIsoDate("2026-08-20"), 3, 2) == parsePeriod("2026-08-01..2026-10-31"));
}

TEST_CASE("The next period begins on the day after, also over a year's end") {
    CHECK(fiscalPeriodAfter(*parseIsoDate("2026-11-27"), 3) == parsePeriod("Q1 2027"));
    CHECK(fiscalPeriodAfter(*parseIsoDate("2026-12-31"), 1) == parsePeriod("January 2027"));
    CHECK(fiscalPeriodAfter(*parseIsoDate("2026-03-31"), 6, 4) == parsePeriod("2026-04-01..2026-09-30"));
}
