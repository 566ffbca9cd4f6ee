// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/kpi_block.hpp"
#include "report/sections/sections.hpp"

#include <utility>

namespace goalpost::report::sections {

namespace {

/// A row holds three cards; a fourth begins the next row.
constexpr std::size_t CardsInRow = 3;

/// True for a KPI that is chosen for the secondary goal and not for the primary one too.
bool servesSecondary(const model::Campaign& campaign, const kpi::Value& value) {
    const auto goal = campaign.secondaryGoal();
    bool second = false;
    for (const model::KpiChoice& choice : campaign.kpis) {
        if (choice.kpi != value.id || choice.role != model::Role::Primary)
            continue;
        if (!goal || choice.goal != goal)
            return false;
        second = true;
    }
    return second;
}

std::vector<Block> rowsOf(const Subject& subject, const Figures& figures, bool secondary) {
    std::vector<Block> rows;
    KpiRow row;
    for (const kpi::Value* value : figures.withRole(model::Role::Primary)) {
        if (servesSecondary(subject.campaign, *value) != secondary)
            continue;
        row.blocks.push_back(kpiBlockOf(subject, *value));
        if (row.blocks.size() == CardsInRow)
            rows.emplace_back(std::exchange(row, {}));
    }
    if (!row.blocks.empty())
        rows.emplace_back(std::move(row));
    return rows;
}

std::vector<Block> build(const Subject& subject, const Figures& figures) {
    return rowsOf(subject, figures, false);
}

/// Below the primary goal's evidence, under a heading of its own.
std::vector<Block> buildSecondary(const Subject& subject, const Figures& figures) {
    std::vector<Block> blocks = rowsOf(subject, figures, true);
    if (!blocks.empty())
        blocks.insert(blocks.begin(), Heading{{"Secondary goal: %1",
                                               {Word{model::nameOf(*subject.campaign.secondaryGoal())}}}});
    return blocks;
}

}  // namespace

const Section Kpis{"kpis", "Primary KPIs", build};
const Section SecondaryKpis{"secondary-kpis", "Secondary goal", buildSecondary};

}  // namespace goalpost::report::sections
