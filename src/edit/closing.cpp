// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/closing.hpp"

#include "base/error.hpp"
#include "kpi/evaluate.hpp"

#include <algorithm>
#include <string_view>

namespace goalpost::edit {

using namespace model;

namespace {

std::optional<Period> periodOf(const Objective& objective, const Campaign& campaign) {
    const auto from = objective.from ? objective.from : campaign.from;
    const auto to = objective.to ? objective.to : campaign.to;
    return from && to && *from <= *to ? std::optional(Period{*from, *to}) : std::nullopt;
}

Measured measuredBy(const store::Workspace& workspace, const Id& campaign, GroupBy by, Period period,
                    bool live) {
    store::MeasuredQuery query;
    query.campaign = campaign;
    query.by = by;
    query.period = period;
    query.live = live;
    return workspace.measured(query);
}

/// The campaign as if it had chosen the KPI alone, so that a value that is missing says why.
Campaign choosing(Campaign campaign, std::string_view kpi) {
    KpiChoice choice;
    choice.kpi = kpi;
    choice.role = Role::Primary;
    campaign.kpis = {choice};
    return campaign;
}

bool isClosed(const Campaign& campaign) {
    return campaign.currentPhase() == Phase::Closed;
}

/// Without what may change while the campaign is closed.
Campaign judged(Campaign campaign) {
    campaign.name.clear();
    campaign.owner.clear();
    campaign.phase.reset();
    campaign.archived.reset();
    campaign.revisions.clear();
    campaign.rehearsals.clear();
    campaign.closings.clear();
    for (Objective& objective : campaign.objectives)
        objective.note.clear();
    for (Partnership& partnership : campaign.partnerships) {
        partnership.status.reset();
        partnership.payments.clear();
        partnership.usageRights.reset();
        partnership.exclusivity.reset();
        partnership.note.clear();
        for (Deliverable& piece : partnership.deliverables)
            piece.note.clear();
    }
    return campaign;
}

/// Empty where nothing differs that must not.
std::string_view changedPart(const Campaign& before, const Campaign& after) {
    const Campaign was = judged(before);
    const Campaign now = judged(after);
    if (was == now)
        return {};
    if (was.goal != now.goal)
        return "goal";
    if (was.kpis != now.kpis)
        return "KPIs";
    if (was.objectives != now.objectives)
        return "objectives";
    if (was.tools != now.tools)
        return "tool decision";
    if (was.partnerships != now.partnerships)
        return "partnerships";
    if (was.from != now.from || was.to != now.to)
        return "dates";
    return was.budget != now.budget ? "budget" : "brand and audience";
}

}  // namespace

CameTo cameTo(const store::Workspace& workspace, const Plan& plan, const Campaign& campaign,
              std::string_view kpi, Period period, Date today, bool live) {
    CameTo told;
    const auto total = measuredBy(workspace, campaign.id, GroupBy::Campaign, period, live);
    const auto table = kpi::evaluate(plan, choosing(campaign, kpi), total, nullptr, today);
    if (table.rows.empty())
        return told;
    const kpi::Row& row = table.rows.front();
    const auto value = std::find_if(row.kpis.begin(), row.kpis.end(),
                                    [&](const kpi::Value& each) { return each.id == kpi; });
    if (value != row.kpis.end()) {
        told.value = value->value;
        told.why = value->why;
    }
    told.posts = static_cast<int>(row.posts);
    if (row.spend && row.spend->tenThousandths > 0)  // nothing accrued is not "it cost nothing"
        told.spend = row.spend;
    for (const auto& group : measuredBy(workspace, campaign.id, GroupBy::Creator, period, live).groups)
        told.creators += group.postCount > 0 && !group.id.empty() ? 1 : 0;
    return told;
}

std::optional<Baseline> resultOf(const store::Workspace& workspace, const Plan& plan,
                                 const Campaign& campaign, const Objective& objective, Date today) {
    const auto period = periodOf(objective, campaign);
    if (!period || objective.kpi.empty())
        return std::nullopt;
    const CameTo told =
        cameTo(workspace, plan, campaign, objective.kpi, *period, store::judgedOn(campaign, today), true);
    if (!told.value)
        return std::nullopt;
    Baseline result;
    result.value = told.value;
    result.from = period->from;
    result.to = period->to;
    result.source = "measured";
    result.spend = told.spend;
    result.posts = told.posts;
    result.creators = told.creators;
    return result;
}

std::vector<store::ToKeep> closeCampaigns(const store::Workspace& workspace, Plan& next, Date today) {
    std::vector<store::ToKeep> closings;
    for (Campaign& campaign : next.campaigns) {
        const Campaign* before = workspace.plan().campaign(campaign.id);
        if (!before || isClosed(*before) || !isClosed(campaign))
            continue;
        for (Objective& objective : campaign.objectives)
            objective.result = resultOf(workspace, next, campaign, objective, today);
        campaign.closings.push_back({Id::create(), today, workspace.actor()});
        closings.push_back({campaign.id, campaign.closings.back().id});
    }
    return closings;
}

void refuseClosed(const Plan& before, const Plan& next) {
    for (const Campaign& after : next.campaigns) {
        const Campaign* was = before.campaign(after.id);
        if (!was || !isClosed(*was) || !isClosed(after) || *was == after)
            continue;
        const auto part = changedPart(*was, after);
        if (part.empty())
            continue;
        const auto on = was->closings.empty() ? std::nullopt : was->closings.back().on;
        const Sentence why =
            on ? Sentence{"\"%1\" was closed on %2; its %3 can no longer change.",
                          {was->name, Day{*on}, Word{part}}}
               : Sentence{"\"%1\" is closed; its %2 can no longer change.", {was->name, Word{part}}};
        const Sentence fix("Set it back to Execution with a reason, change it there and close it again.");
        throw RuleRefusal("GOAL-FIRST", why.text() + " " + fix.text(), why, fix);
    }
}

}  // namespace goalpost::edit
