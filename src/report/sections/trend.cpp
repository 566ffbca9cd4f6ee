// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/trend.hpp"

#include "report/sections/sections.hpp"
#include "report/verdict.hpp"

namespace goalpost::report::sections {
namespace {

/// The leading KPI's course; where it cannot be drawn, the next primary KPI's.
std::vector<Block> build(const Subject& subject, const Figures& figures) {
    if (const kpi::Value* lead = leadOf(figures))
        if (auto chart = trendOf(subject, *lead))
            return {std::move(*chart)};
    for (const kpi::Value* value : figures.withRole(model::Role::Primary))
        if (auto chart = trendOf(subject, *value))
            return {std::move(*chart)};
    return {};
}

}  // namespace

const Section Trend{"trend", "Trend", build};

}  // namespace goalpost::report::sections
