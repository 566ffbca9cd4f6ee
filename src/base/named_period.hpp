// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"

namespace goalpost {

/// The month, quarter, half or year (`months`: 1, 3, 6 or 12) of the fiscal year in which a day lies.
Period fiscalPeriodOf(Date day, int months, int fiscalYearStartMonth = 1);
/// The one after it.
Period fiscalPeriodAfter(Date day, int months, int fiscalYearStartMonth = 1);

}  // namespace goalpost
