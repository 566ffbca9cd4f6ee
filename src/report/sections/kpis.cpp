// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/kpi_block.hpp"
#include "report/sections/sections.hpp"

namespace goalpost::report::sections {

namespace {

/// A row holds three cards; a fourth begins the next row.
constexpr std::size_t CardsInRow = 3;

std::vector<Block> build(const Subject& subject, const Figures& figures) {
    std::vector<Block> rows;
    KpiRow row;
    for (const kpi::Value* value : figures.withRole(model::Role::Primary)) {
        row.blocks.push_back(kpiBlockOf(subject, *value));
        if (row.blocks.size() == CardsInRow)
            rows.emplace_back(std::exchange(row, {}));
    }
    if (!row.blocks.empty())
        rows.emplace_back(std::move(row));
    return rows;
}

}  // namespace

const Section Kpis{"kpis", "Primary KPIs", build};

}  // namespace goalpost::report::sections
