// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/named_period.hpp"

namespace goalpost {

Period fiscalPeriodOf(Date day, int months, int fiscalYearStartMonth) {
    const auto month = static_cast<int>(static_cast<unsigned>(std::chrono::year_month_day{day}.month()));
    const int past = (month - fiscalYearStartMonth + 12) % 12 % months;
    const Date from = addMonths(firstOfMonth(day), -past);
    return {from, addMonths(from, months) - std::chrono::days{1}};
}

Period fiscalPeriodAfter(Date day, int months, int fiscalYearStartMonth) {
    return fiscalPeriodOf(fiscalPeriodOf(day, months, fiscalYearStartMonth).to + std::chrono::days{1}, months,
                          fiscalYearStartMonth);
}

}  // namespace goalpost
