// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "report/addendum.hpp"
#include "report/report.hpp"
#include "report/trend.hpp"
#include "report/verdict.hpp"
#include "store/workspace.hpp"

#include <memory>
#include <optional>
#include <vector>

/// What the Results page shows of one campaign, asked of the workspace and computed on its thread.
namespace goalpost::ui {

/// One KPI with its curves: cumulative (a rate: weekly) and weekly.
struct KpiTrend {
    std::optional<report::LineChart> cumulative;
    std::optional<report::LineChart> weekly;
};

/// What results are for. A page has its figures much sooner than a report, which tells months and
/// everything of every post.
enum class ResultsFor { Page, Report, Plan };

struct Results {
    std::shared_ptr<const model::Plan> plan;
    Id campaignId;
    Date today{};
    std::optional<Period> period;
    report::Evidence evidence;
    /// What the page shows: of creators the chosen KPIs, of posts those of postKpis without intervals, no
    /// months. A report makes its own.
    report::Figures figures;
    std::vector<std::string_view> postKpis;  ///< of the KPIs that a post tells, those the page shows
    report::Verdict verdict;
    std::vector<kpi::Value> primary;
    std::vector<KpiTrend> trends;  ///< of the primary KPIs, in their order
    std::optional<Amount> accrued;
    Amount paid;
    std::optional<Date> through;
    std::vector<report::Outlook> outlooks;  ///< for a plan
    report::Addendum addendum;              ///< of a closed campaign

    const model::Campaign& campaign() const { return *plan->campaign(campaignId); }
    bool hasData() const { return through.has_value(); }
    /// The KPIs that the creators table shows: the leading total, and one rate, if possible with intervals.
    const kpi::Value* leadingTotal() const;
    const kpi::Value* leadingRate() const;
    std::string currency() const { return figures.total.currency; }
};

Results resultsOf(const store::Workspace& workspace, const Id& campaign, Date today,
                  ResultsFor purpose = ResultsFor::Page);
/// Of results for a report. Writes the results report as CSV text.
std::string resultsCsv(const Results& results);
report::Document reportOf(const Results& results, std::string_view kind);
/// The value with this id in a row, or null.
const kpi::Value* valueIn(const kpi::Row& row, std::string_view id);

}  // namespace goalpost::ui
