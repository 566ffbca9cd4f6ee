// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "paint/date_axis.hpp"

#include <array>

namespace goalpost::paint {
namespace {

using std::chrono::days;

enum class Density { Daily, EverySecond, Mondays, HalfMonths, Months, Quarters, Years };

/// More would be read as a ruler, not as dates.
constexpr std::size_t MostLabels = 8;

bool isNamed(Date date, Period period, Density density) {
    const std::chrono::year_month_day ymd{date};
    const unsigned day = static_cast<unsigned>(ymd.day());
    const unsigned month = static_cast<unsigned>(ymd.month());
    switch (density) {
        case Density::Daily:
            return true;
        case Density::EverySecond:
            return (date - period.from).count() % 2 == 0;
        case Density::Mondays:
            return mondayOf(date) == date;
        case Density::HalfMonths:
            return day == 1 || day == 16;
        case Density::Months:
            return day == 1;
        case Density::Quarters:
            return day == 1 && month % 3 == 1;
        case Density::Years:
            return day == 1 && month == 1;
    }
    return false;
}

}  // namespace

std::vector<Date> dateTicks(Period period, const std::function<double(Date)>& at,
                            const std::function<double(Date)>& width, double gap) {
    const auto apart = [&](Date a, Date b) { return at(a) + width(a) / 2 + gap <= at(b) - width(b) / 2; };
    if (!apart(period.from, period.to))
        return {period.from};
    for (const Density density : {Density::Daily, Density::EverySecond, Density::Mondays, Density::HalfMonths,
                                  Density::Months, Density::Quarters, Density::Years}) {
        std::vector<Date> dates{period.from};
        bool fits = true;
        for (Date date = period.from + days{1}; date < period.to && fits; date += days{1}) {
            // Beside the first and the last day, which are always named, a label may give way.
            if (!isNamed(date, period, density) || !apart(period.from, date) || !apart(date, period.to))
                continue;
            fits = apart(dates.back(), date) && dates.size() + 2 <= MostLabels;
            dates.push_back(date);
        }
        if (!fits)
            continue;
        dates.push_back(period.to);
        return dates;
    }
    return {period.from, period.to};
}

}  // namespace goalpost::paint
