// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "report/report.hpp"

namespace goalpost::report {

/// A KPI as the cards of the window and the report show it: value, status, and in lines its target,
/// pace, forecast or interval, and baseline. Without a value the lines say why.
KpiBlock kpiBlockOf(const Subject& subject, const kpi::Value& value);
/// "95% interval 1.61–1.83%", or why there is none; empty where the KPI has no interval at all.
std::string intervalText(const kpi::Value& value, std::string_view currency);

}  // namespace goalpost::report
