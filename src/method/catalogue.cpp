// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "method/method.hpp"
#include "method/rules/rules.hpp"

#include <algorithm>

namespace goalpost::method {

std::span<const Rule> catalogue() {
    static const std::vector<Rule> rules{
        rules::goalFirst(),
        rules::goalFocus(),
        rules::goalConflict(),
        rules::goalProfile(),
        rules::kpiFit(),
        rules::kpiNoise(),
        rules::kpiContext(),
        rules::kpiCount(),
        rules::kpiCompanion(),
        rules::kpiDataSource(),
        rules::attributionByPost(),
        rules::smartSpecific(),
        rules::smartMeasurable(),
        rules::smartBaseline(),
        rules::smartLike(),
        rules::smartAchievable(),
        rules::smartRelevant(),
        rules::smartTimeBound(),
    };
    return rules;
}

const Rule* find(std::string_view id) {
    const auto rules = catalogue();
    const auto found =
        std::find_if(rules.begin(), rules.end(), [&](const Rule& rule) { return rule.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

}  // namespace goalpost::method
