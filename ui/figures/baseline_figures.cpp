// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/figures/baseline_figures.hpp"

#include "base/error.hpp"
#include "edit/closing.hpp"
#include "kpi/value.hpp"
#include "store/closed.hpp"

namespace goalpost::ui {

BaselineFigures baselineFigures(const store::Workspace& workspace, const Id& campaignId,
                                std::string_view kpiId, Period period, Date today) {
    if (!workspace.plan().campaign(campaignId))
        throw Error("The campaign of the baseline is no longer in the workspace; choose another.");
    // Of a closed campaign the baseline is what it showed when it was closed.
    const auto shown = store::shownOf(workspace, campaignId, today);
    const kpi::Kpi* kpi = kpi::find(*shown.plan, kpiId);
    if (!kpi)
        kpi = kpi::find(workspace.plan(), kpiId);
    if (!kpi)
        throw Error("The KPI of the baseline is no longer in the workspace; choose another.");
    BaselineFigures figures;
    figures.period = period;
    const auto told =
        edit::cameTo(workspace, *shown.plan, shown.campaign(), kpiId, period, shown.today, false);
    figures.value = told.value;
    figures.why = told.why;
    figures.posts = told.posts;
    figures.creators = told.creators;
    figures.spend = told.spend;
    store::MeasuredQuery days;
    days.campaign = campaignId;
    days.by = model::GroupBy::Day;
    days.period = period;
    for (const auto& day : workspace.measured(days).groups)
        figures.daysWithData += kpi::measuredSum(*kpi, day.sums) ? 1 : 0;
    return figures;
}

}  // namespace goalpost::ui
