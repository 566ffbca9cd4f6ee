// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "report/report.hpp"

#include <optional>

namespace goalpost::report {

/// A KPI over the campaign's period. A total is drawn cumulatively with target line, baseline pace and
/// forecast; where it is made of totals since publishing, the line tells which posts brought it and not when,
/// says so, and is held against the target as a whole; a rate is drawn per week with its target. Nothing
/// without a period or without a day that tells the KPI.
std::optional<LineChart> trendOf(const Subject& subject, const kpi::Value& value);
/// A total per week instead of cumulatively.
std::optional<LineChart> weeklyTrendOf(const Subject& subject, const kpi::Value& value);

}  // namespace goalpost::report
