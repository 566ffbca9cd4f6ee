// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/evaluate.hpp"

/// A value held against its objective: target, progress, pace, forecast and status (docs/method.md).
namespace goalpost::kpi {

struct JudgeContext {
    const model::Campaign& campaign;
    const model::Measured& measured;
    const model::Measured* daily;  ///< by day; may be null
    std::optional<Date> lastDay;   ///< the last day with data
    Date today;
};

/// The campaign's objective for the KPI that shares most days with the period; null when there is none.
const model::Objective* objectiveFor(const model::Campaign& campaign, std::string_view kpi, Period period);

/// Fills target, baseline and, with them, progress, pace, forecast and status.
void judge(Value& value, const Kpi& kpi, const model::Objective& objective, const JudgeContext& context);
/// Only target and baseline: one creator's rate beside what the campaign promised.
void showTarget(Value& value, const model::Objective& objective);

}  // namespace goalpost::kpi
