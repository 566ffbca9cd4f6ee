// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "method/smart.hpp"

#include "base/text.hpp"
#include "kpi/kpi.hpp"
#include "method/campaign_view.hpp"

namespace goalpost::method {

bool isBenchmark(const model::Objective& objective) {
    return objective.direction == model::Direction::Benchmark;
}

bool isPercentWithoutBaseline(const model::Objective& objective) {
    if (!objective.change)
        return false;
    const auto value = objective.baseline ? objective.baseline->value : std::nullopt;
    return !value || *value == 0;
}

Unmeasurable unmeasurable(const model::Plan& plan, const model::Campaign& campaign,
                          const model::Objective& objective) {
    if (!kpi::find(plan, objective.kpi))
        return Unmeasurable::NoKpi;
    const auto* choice = choiceOf(campaign, objective);
    if (!choice || trim(choice->dataSource).empty())
        return Unmeasurable::NoDataSource;
    if (isBenchmark(objective))
        return Unmeasurable::Nothing;
    if (!objective.change && !objective.target)
        return Unmeasurable::NoTarget;
    if (!objective.baseline || !objective.baseline->value)
        return Unmeasurable::NoBaseline;
    if (!objective.baseline->from || !objective.baseline->to)
        return Unmeasurable::NoBaselinePeriod;
    return Unmeasurable::Nothing;
}

Unbound unbound(const model::Objective& objective) {
    if (objective.from && objective.to && *objective.to <= *objective.from)
        return Unbound::EndBeforeStart;
    if (objective.to && objective.evaluate && *objective.evaluate < *objective.to)
        return Unbound::EvaluationBeforeEnd;
    if (!objective.from)
        return Unbound::NoStart;
    if (!objective.to)
        return Unbound::NoEnd;
    if (!objective.evaluate)
        return Unbound::NoEvaluation;
    return Unbound::Nothing;
}

bool isSoundObjective(const model::Plan& plan, const model::Campaign& campaign,
                      const model::Objective& objective) {
    const auto* choice = choiceOf(campaign, objective);
    return choice && choice->role == model::Role::Primary &&
           unmeasurable(plan, campaign, objective) == Unmeasurable::Nothing &&
           !isPercentWithoutBaseline(objective) && unbound(objective) == Unbound::Nothing;
}

}  // namespace goalpost::method
