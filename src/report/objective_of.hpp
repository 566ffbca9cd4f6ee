// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "model/plan.hpp"

#include <optional>
#include <string_view>

namespace goalpost::report {

/// The objective that judges a KPI on a day: the one whose period holds the day, else the last one that
/// has begun, else the first; null where the campaign has none for the KPI.
const model::Objective* objectiveOf(const model::Campaign& campaign, std::string_view kpi, Date today);
/// The baseline's period, where both dates are told.
std::optional<Period> periodOf(const model::Baseline& baseline);

}  // namespace goalpost::report
