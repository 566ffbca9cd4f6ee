// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/leading.hpp"

#include "report/verdict.hpp"

#include <algorithm>
#include <array>

namespace goalpost::report {
namespace {

constexpr std::array Chosen{model::Role::Primary, model::Role::Contextual};

const kpi::Value* valueWith(const kpi::Row& row, std::string_view id) {
    const auto found = std::ranges::find(row.kpis, id, &kpi::Value::id);
    return found == row.kpis.end() ? nullptr : &*found;
}

bool hasInterval(const Figures& figures, std::string_view id) {
    return std::ranges::any_of(figures.creators.rows, [&](const kpi::Row& row) {
        const kpi::Value* value = valueWith(row, id);
        return value && value->low && value->high;
    });
}

}  // namespace

const kpi::Value* leadingTotalOf(const Figures& figures) {
    const kpi::Value* first = nullptr;
    for (const model::Role role : Chosen)
        for (const kpi::Value* value : figures.withRole(role)) {
            if (!isTotal(*value))
                continue;
            if (value->value)
                return value;
            if (!first)
                first = value;
        }
    if (const kpi::Row* campaign = figures.campaign())
        for (const kpi::Value& value : campaign->kpis)
            if (!value.role && value.value && value.unit == kpi::Unit::Count && isTotal(value))
                return &value;
    return first;
}

const kpi::Value* leadingRateOf(const Figures& figures) {
    const kpi::Value* first = nullptr;
    for (const model::Role role : Chosen)
        for (const kpi::Value* value : figures.withRole(role)) {
            if (isTotal(*value))
                continue;
            if (hasInterval(figures, value->id))
                return value;
            if (!first || (!first->value && value->value))
                first = value;
        }
    return first;
}

std::optional<Coverage> coverageOf(const Figures& figures, const kpi::Value* total) {
    if (!total || !total->value)
        return std::nullopt;
    Coverage coverage{*total->value, 0};
    for (const kpi::Row& row : figures.creators.rows)
        if (const kpi::Value* value = row.id ? valueWith(row, total->id) : nullptr)
            coverage.credited += value->value.value_or(0);
    return coverage;
}

}  // namespace goalpost::report
