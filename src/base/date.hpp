// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace goalpost {

/// A civil date (no time, no time zone).
using Date = std::chrono::sys_days;

/// Days since 1970-01-01; the form in which measurements keep a day.
inline std::int32_t dayNumber(Date date) {
    return static_cast<std::int32_t>(date.time_since_epoch().count());
}
inline Date dateOfDay(std::int32_t day) {
    return Date{std::chrono::days{day}};
}

/// The date of `YYYY-MM-DD`, or nothing when the text is anything else or no such day exists.
std::optional<Date> parseIsoDate(std::string_view text);
/// `YYYY-MM-DD`.
std::string isoDate(Date date);
/// Nothing when there is no such day (31 June).
std::optional<Date> makeDate(int year, int month, int day);
/// Month arithmetic that clamps to the last day: 31 January plus one month is 28 or 29 February.
Date addMonths(Date date, int months);
Date firstOfMonth(Date date);
/// Monday of the date's ISO week.
Date mondayOf(Date date);
/// "2026-W31".
std::string isoWeek(Date date);

/// A range of days, both ends included. Holds: from <= to, except in a default-constructed one.
struct Period {
    Date from{};
    Date to{};

    int days() const { return static_cast<int>((to - from).count()) + 1; }
    bool contains(Date date) const { return from <= date && date <= to; }
    bool operator==(const Period&) const = default;
};

/// Understands "Q3 2026", "H1 2026", "2026", "July 2026", "2026-07" and "2026-07-01..2026-09-30".
/// Quarters and halves count from `fiscalYearStartMonth` (1 to 12); a fiscal year is named by the
/// calendar year in which it starts.
std::optional<Period> parsePeriod(std::string_view text, int fiscalYearStartMonth = 1);
/// "Q3 2026" where the period is exactly that, else "1 Jul 2026 – 30 Aug 2026".
std::string periodName(Period period, int fiscalYearStartMonth = 1);
/// "1 Jul 2026".
std::string shortDate(Date date);
/// "1 July 2026"; of two days "1 July to 30 August 2026".
std::string longDate(Date date);
std::string longSpan(Date from, Date to);
/// "30 Aug"
std::string dayAndMonth(Date date);
/// "30 Aug", of another year than today's "30 Aug 2025".
std::string dayAndMonth(Date date, Date today);
/// Whether days of the period are told without their year: it lies in today's.
bool liesInYearOf(Period period, Date today);
/// "July 2026"
std::string monthText(Date date);

/// Today in the machine's time zone. Only the outermost layers (window, command line) read the clock.
Date todayFromClock();
/// "2026-11-23T03:14:15Z", for log and history.
std::string utcNow();

}  // namespace goalpost
