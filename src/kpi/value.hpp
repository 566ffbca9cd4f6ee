// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/evaluate.hpp"

/// One KPI of one measured group, before any target is looked at.
namespace goalpost::kpi {

/// The accrued cost of a group in the currency's unit, or why it cannot be told.
struct GroupCost {
    std::optional<double> value;
    std::string why;
    std::string note;
};

struct GroupContext {
    const model::Group& group;
    model::GroupBy by;
    const GroupCost& cost;
    int days;  ///< of the group, up to the last day with data; 0 where it cannot be told
};

/// Value, parts, base, n, interval and notes; `why` where there is no value.
Value valueOf(const Kpi& kpi, const GroupContext& context);

/// What the KPI's own measures add up to, in natural units; nothing while a required one is missing.
std::optional<double> measuredSum(const Kpi& kpi, const model::Values& values);
/// "form starts": a measure's name inside a sentence.
std::string wordOf(Measure measure);
/// "the campaign", "this creator", …
std::string_view groupWord(model::GroupBy by);

}  // namespace goalpost::kpi
