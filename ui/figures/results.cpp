// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/figures/results.hpp"

#include "base/error.hpp"
#include "report/leading.hpp"
#include "store/closed.hpp"
#include "ui/figures/outlook_figures.hpp"

#include <algorithm>
#include <array>

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

constexpr std::size_t MostPostKpis = 4;

/// Of the campaign's KPIs those that at least one post tells: primary, contextual, then the others.
std::vector<std::string_view> postKpisOf(const report::Subject& subject, const kpi::Row& campaign) {
    std::vector<std::string_view> ids;
    for (const std::optional<model::Role> role :
         {std::optional(model::Role::Primary), std::optional(model::Role::Contextual),
          std::optional<model::Role>()})
        for (const kpi::Value& value : campaign.kpis)
            if (value.role == role && ids.size() < MostPostKpis &&
                kpi::isTold(subject.plan, subject.campaign, subject.evidence.posts, subject.today, value.id))
                ids.push_back(value.id);
    return ids;
}

void evaluate(Results& results, const report::Subject& subject) {
    const auto table = [&](const model::Measured& measured, const model::Measured* daily,
                           const kpi::Wanted& wanted) {
        return kpi::evaluate(subject.plan, subject.campaign, measured, daily, subject.today, wanted);
    };
    std::vector<std::string_view> chosen;
    for (const model::KpiChoice& choice : subject.campaign.kpis)
        chosen.push_back(choice.kpi);
    const report::Evidence& evidence = results.evidence;
    results.figures.total = table(evidence.total, &evidence.daily, {});
    if (const kpi::Value* total = results.leadingTotal();
        total && std::ranges::find(chosen, total->id) == chosen.end())
        chosen.push_back(total->id);
    results.figures.creators = table(evidence.creators, nullptr, {.kpis = chosen});
    if (const kpi::Row* campaign = results.figures.campaign())
        results.postKpis = postKpisOf(subject, *campaign);
    results.figures.posts = table(evidence.posts, nullptr, {.kpis = results.postKpis, .intervals = false});
}

}  // namespace

const kpi::Value* valueIn(const kpi::Row& row, std::string_view id) {
    const auto found = std::ranges::find(row.kpis, id, &kpi::Value::id);
    return found == row.kpis.end() ? nullptr : &*found;
}

const kpi::Value* Results::leadingTotal() const {
    return report::leadingTotalOf(figures);
}

const kpi::Value* Results::leadingRate() const {
    return report::leadingRateOf(figures);
}

Results resultsOf(const store::Workspace& workspace, const Id& campaignId, Date today, ResultsFor purpose) {
    Results results;
    const auto shown = store::shownOf(workspace, campaignId, today);
    results.plan = shown.closed ? shown.plan : std::make_shared<const model::Plan>(workspace.plan());
    results.campaignId = campaignId;
    results.today = today = shown.today;
    const model::Campaign* campaign = results.plan->campaign(campaignId);
    if (!campaign)
        throw Error("The campaign is no longer in the workspace; choose another one.");
    results.period = periodShown(workspace, *campaign, today);
    results.through = workspace.dataThrough(campaignId);
    results.accrued = kpi::accruedCost(*campaign, today);
    results.paid = kpi::paidCash(*campaign, today);
    if (purpose == ResultsFor::Plan && !shown.closed)
        results.outlooks = outlookFigures(workspace, campaignId, today);
    if (!results.period)
        return results;
    store::MeasuredQuery query;
    query.campaign = campaignId;
    query.period = *results.period;
    constexpr std::array Groupings{model::GroupBy::Campaign, model::GroupBy::Creator, model::GroupBy::Post,
                                   model::GroupBy::Day};
    auto [tables, posts] = workspace.measured(query, Groupings);
    results.evidence = {
        std::move(tables[0]), std::move(tables[1]), std::move(tables[2]), std::move(tables[3]), {},
        std::move(posts)};
    if (shown.closed) {
        query.live = true;
        results.evidence.live = workspace.measured(query);
        results.evidence.liveOn = store::lastBooked(workspace, campaignId);
        query.live = false;
    }
    if (purpose != ResultsFor::Page) {
        query.by = model::GroupBy::Month;
        results.evidence.months = workspace.measured(query);
    }
    const report::Subject subject{*results.plan, *campaign, today, results.evidence};
    evaluate(results, subject);
    results.verdict = report::verdictOf(subject, results.figures);
    if (shown.closed)
        results.addendum = report::addendumOf(subject, results.figures.total);
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
    return report::build(
        *kind, {*results.plan, results.campaign(), results.today, results.evidence, results.outlooks});
}

std::string resultsCsv(const Results& results) {
    return report::toCsv(reportOf(results, "results"));
}

}  // namespace goalpost::ui
