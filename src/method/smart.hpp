// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/plan.hpp"

/// The tests of an objective that several rules share.
namespace goalpost::method {

bool isBenchmark(const model::Objective& objective);
/// A percentage change that has no baseline value to be a percentage of.
bool isPercentWithoutBaseline(const model::Objective& objective);
/// Measurable, with a baseline where it needs one, and bound in time: GOAL-FIRST's objective.
bool isSoundObjective(const model::Plan& plan, const model::Campaign& campaign,
                      const model::Objective& objective);

/// One way in which an objective is not measurable yet.
enum class Unmeasurable { Nothing, NoKpi, NoDataSource, NoTarget, NoBaseline, NoBaselinePeriod };
Unmeasurable unmeasurable(const model::Plan& plan, const model::Campaign& campaign,
                          const model::Objective& objective);

/// One way in which an objective is not bound in time. The last two contradict; the others are missing.
enum class Unbound { Nothing, NoStart, NoEnd, NoEvaluation, EndBeforeStart, EvaluationBeforeEnd };
Unbound unbound(const model::Objective& objective);

}  // namespace goalpost::method
