// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/sections/sections.hpp"

#include <algorithm>
#include <array>

namespace goalpost::report {
namespace {

constexpr std::array ResultsParts{
    &sections::Objective, &sections::Verdict,    &sections::Kpis,  &sections::Addendum,
    &sections::Trend,     &sections::Creators,   &sections::Spend, &sections::SecondaryKpis,
    &sections::Decisions, &sections::Comparison, &sections::Posts, &sections::Months,
    &sections::Every,
};

constexpr std::array PlanParts{
    &sections::Objective, &sections::Brief,  &sections::KpiChoices, &sections::Objectives, &sections::Path,
    &sections::Tools,     &sections::Budget, &sections::Revisions,  &sections::Findings,
};

constexpr std::array Kinds{
    Kind{"results", "results report", ResultsParts},
    Kind{"plan", "plan", PlanParts},
};

}  // namespace

std::span<const Kind> catalogue() {
    return Kinds;
}

const Kind* find(std::string_view id) {
    const auto kind = std::ranges::find(Kinds, id, &Kind::id);
    return kind == Kinds.end() ? nullptr : &*kind;
}

}  // namespace goalpost::report
