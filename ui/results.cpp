// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/results.hpp"

#include "base/error.hpp"

#include <algorithm>

namespace goalpost::ui {

namespace {

/// The campaign's own dates, else from its first published post to today.
std::optional<Period> periodShown(const store::Workspace& workspace, const model::Campaign& campaign,
                                  Date today) {
    if (campaign.period())
        return campaign.period();
    Date from = campaign.from.value_or(today);
    if (!campaign.from)
        for (const model::Post& post : workspace.posts(campaign.id))
            from = std::min(from, post.published.value_or(from));
    const Date to = campaign.to.value_or(std::max(from, today));
    return to < from ? std::nullopt : std::optional(Period{from, to});
}

bool hasIntervals(const report::Figures& figures, std::string_view id) {
    return std::ranges::any_of(figures.creators.rows, [&](const kpi::Row& row) {
        const kpi::Value* value = valueIn(row, id);
        return value && value->low && value->high;
    });
}

}  // namespace

const kpi::Value* valueIn(const kpi::Row& row, std::string_view id) {
    const auto found = std::ranges::find(row.kpis, id, &kpi::Value::id);
    return found == row.kpis.end() ? nullptr : &*found;
}

const kpi::Value* Results::leadingTotal() const {
    for (const auto role : {model::Role::Primary, model::Role::Contextual})
        for (const kpi::Value* value : figures.withRole(role))
            if (report::isTotal(*value))
                return value;
    return nullptr;
}

const kpi::Value* Results::leadingRate() const {
    const kpi::Value* first = nullptr;
    for (const auto role : {model::Role::Primary, model::Role::Contextual})
        for (const kpi::Value* value : figures.withRole(role)) {
            if (report::isTotal(*value))
                continue;
            if (hasIntervals(figures, value->id))
                return value;
            if (!first)
                first = value;
        }
    return first;
}

Results resultsOf(const store::Workspace& workspace, const Id& campaignId, Date today) {
    Results results;
    results.plan = std::make_shared<const model::Plan>(workspace.plan());
    results.campaignId = campaignId;
    results.today = today;
    const model::Campaign* campaign = results.plan->campaign(campaignId);
    if (!campaign)
        throw Error("The campaign is no longer in the workspace; choose another one.");
    results.period = periodShown(workspace, *campaign, today);
    results.through = workspace.dataThrough(campaignId);
    results.accrued = kpi::accruedCost(*campaign, today);
    results.paid = kpi::paidCash(*campaign, today);
    if (!results.period)
        return results;
    const auto measured = [&](model::GroupBy by) {
        store::MeasuredQuery query;
        query.campaign = campaignId;
        query.by = by;
        query.period = *results.period;
        return workspace.measured(query);
    };
    results.evidence = report::gather(measured, workspace.posts(campaignId));
    const report::Subject subject{*results.plan, *campaign, today, results.evidence};
    results.figures = report::figuresOf(subject);
    results.verdict = report::verdictOf(subject, results.figures);
    for (const kpi::Value* value : results.figures.withRole(model::Role::Primary)) {
        results.primary.push_back(*value);
        results.trends.push_back({report::trendOf(subject, *value), report::weeklyTrendOf(subject, *value)});
    }
    return results;
}

report::Document reportOf(const Results& results, std::string_view kindId) {
    const report::Kind* kind = report::find(kindId);
    if (!kind)
        throw Error("There is no report of the kind \"" + std::string(kindId) + "\".");
    return report::build(*kind, {*results.plan, results.campaign(), results.today, results.evidence});
}

std::string resultsCsv(const Results& results) {
    return report::toCsv(reportOf(results, "results"));
}

}  // namespace goalpost::ui
