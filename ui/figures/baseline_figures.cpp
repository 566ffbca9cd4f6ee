// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/figures/baseline_figures.hpp"

#include "base/error.hpp"
#include "kpi/evaluate.hpp"
#include "kpi/value.hpp"
#include "store/closed.hpp"

#include <algorithm>

namespace goalpost::ui {

namespace {

model::Measured measuredBy(const store::Workspace& workspace, const Id& campaign, model::GroupBy by,
                           Period period) {
    store::MeasuredQuery query;
    query.campaign = campaign;
    query.by = by;
    query.period = period;
    return workspace.measured(query);
}

/// The campaign as if it had chosen the KPI, so that a value that is missing says why.
model::Campaign choosing(model::Campaign campaign, std::string_view kpi) {
    model::KpiChoice choice;
    choice.kpi = kpi;
    choice.role = model::Role::Primary;
    campaign.kpis = {choice};
    return campaign;
}

}  // namespace

BaselineFigures baselineFigures(const store::Workspace& workspace, const Id& campaignId,
                                std::string_view kpiId, Period period, Date today) {
    if (!workspace.plan().campaign(campaignId))
        throw Error("The campaign of the baseline is no longer in the workspace; choose another.");
    // Of a closed campaign the baseline is what it showed when it was closed.
    const auto shown = store::shownOf(workspace, campaignId, today);
    const model::Campaign* stored = &shown.campaign();
    const kpi::Kpi* kpi = kpi::find(*shown.plan, kpiId);
    if (!kpi)
        kpi = kpi::find(workspace.plan(), kpiId);
    if (!kpi)
        throw Error("The KPI of the baseline is no longer in the workspace; choose another.");
    BaselineFigures figures;
    figures.period = period;
    const auto whole = measuredBy(workspace, campaignId, model::GroupBy::Campaign, period);
    const auto table = kpi::evaluate(*shown.plan, choosing(*stored, kpiId), whole, nullptr, shown.today);
    if (!table.rows.empty()) {
        const kpi::Row& row = table.rows.front();
        const auto value = std::find_if(row.kpis.begin(), row.kpis.end(),
                                        [&](const kpi::Value& each) { return each.id == kpiId; });
        if (value != row.kpis.end()) {
            figures.value = value->value;
            figures.why = value->why;
        }
        figures.posts = static_cast<int>(row.posts);
        figures.spend = row.spend;
    }
    for (const auto& day : measuredBy(workspace, campaignId, model::GroupBy::Day, period).groups)
        figures.daysWithData += kpi::measuredSum(*kpi, day.sums) ? 1 : 0;
    for (const auto& creator : measuredBy(workspace, campaignId, model::GroupBy::Creator, period).groups)
        figures.creators += creator.postCount > 0 && !creator.id.empty() ? 1 : 0;
    return figures;
}

}  // namespace goalpost::ui
