// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/objective_of.hpp"

namespace goalpost::report {

const model::Objective* objectiveOf(const model::Campaign& campaign, std::string_view kpi, Date today) {
    const model::Objective* first = nullptr;
    const model::Objective* begun = nullptr;
    for (const model::Objective& objective : campaign.objectives) {
        if (objective.kpi != kpi)
            continue;
        if (!first)
            first = &objective;
        if (!objective.from || *objective.from > today)
            continue;
        if (!begun || *begun->from < *objective.from)
            begun = &objective;
        if (objective.to && today <= *objective.to)
            return &objective;
    }
    return begun ? begun : first;
}

std::optional<Period> periodOf(const model::Baseline& baseline) {
    if (!baseline.from || !baseline.to || *baseline.to < *baseline.from)
        return std::nullopt;
    return Period{*baseline.from, *baseline.to};
}

}  // namespace goalpost::report
