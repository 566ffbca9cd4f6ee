// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/due.hpp"

#include "report/verdict.hpp"

#include <algorithm>
#include <map>

namespace goalpost::report {

namespace {

using model::Campaign;
using model::Plan;

bool isNear(std::optional<Date> date, Date today, int days = DaysAhead) {
    return date && dayNumber(*date) - dayNumber(today) <= days;
}

bool isOpen(const Campaign& campaign) {
    return !campaign.archived && campaign.currentPhase() != model::Phase::Closed;
}

void addObjectives(const Plan& plan, const std::vector<CampaignState>& states, std::vector<DueItem>& items) {
    for (const CampaignState& state : states) {
        const Campaign* campaign = plan.campaign(state.campaign);
        if (!campaign || !isOpen(*campaign))
            continue;
        for (const kpi::Value& value : state.primary)
            if (value.status == kpi::Status::OffTrack || value.status == kpi::Status::AtRisk)
                items.push_back({.kind = DueKind::Objective,
                                 .date = {},
                                 .status = value.status,
                                 .title = {"%1: %2", {campaign->name, kpi::nameOfValue(value)}},
                                 .note = value.status == kpi::Status::OffTrack
                                             ? method::Sentence{"The whole forecast misses the target."}
                                             : method::Sentence{"The target is at the edge of the forecast."},
                                 .campaign = campaign->id,
                                 .subject = campaign->id});
    }
}

void addReviews(const Plan& plan, Date today, std::vector<DueItem>& items) {
    for (const model::Review& review : plan.reviews) {
        if (review.held || !isNear(review.due, today))
            continue;
        const Campaign* campaign = plan.campaign(review.campaign);
        const model::Tool* tool = plan.tool(review.tool);
        if (campaign && campaign->archived)
            continue;
        items.push_back({.kind = DueKind::Review,
                         .date = review.due,
                         .status = {},
                         .title = {"Review of %1",
                                   {campaign ? campaign->name
                                    : tool   ? tool->name
                                             : "?"}},
                         .note = {"Bring at least one concrete change."},
                         .campaign = review.campaign,
                         .subject = review.id});
    }
}

void addPilots(const Plan& plan, Date today, std::vector<DueItem>& items) {
    for (const model::Pilot& pilot : plan.pilots) {
        if (pilot.decision || !isNear(pilot.to, today, 2 * DaysAhead) || (pilot.from && *pilot.from > today))
            continue;
        const bool over = *pilot.to < today;
        items.push_back({.kind = DueKind::Pilot,
                         .date = pilot.to,
                         .status = {},
                         .title = {"%1", {pilot.name}},
                         .note = over
                                     ? method::Sentence{"It is over: decide to expand, to adjust or to stop."}
                                     : method::Sentence{"It ends soon: prepare its business case."},
                         .campaign = {},
                         .subject = pilot.id});
    }
}

void addBaselines(const Plan& plan, Date today, std::vector<DueItem>& items) {
    for (const Campaign& campaign : plan.campaigns)
        for (const model::Objective& objective : campaign.objectives)
            if (isOpen(campaign) && objective.direction == model::Direction::Benchmark && objective.to &&
                *objective.to < today)
                items.push_back(
                    {.kind = DueKind::Baseline,
                     .date = objective.to,
                     .status = {},
                     .title = {"%1: %2", {campaign.name, kpi::nameOf(plan, objective.kpi)}},
                     .note = {"The benchmarking period is over: set the baseline of the next one."},
                     .campaign = campaign.id,
                     .subject = objective.id});
}

void addDeliverables(const Plan& plan, const Campaign& campaign, const model::Partnership& partnership,
                     Date today, std::vector<DueItem>& items) {
    const model::Creator* creator = plan.creator(partnership.creator);
    for (const model::Deliverable& piece : partnership.deliverables) {
        const bool done = piece.status == model::DeliverableStatus::Live ||
                          piece.status == model::DeliverableStatus::Verified;
        if (done || !isNear(piece.due, today))
            continue;
        items.push_back({.kind = DueKind::Deliverable,
                         .date = piece.due,
                         .status = {},
                         .title = {"%1 by %2", {piece.name, creator ? creator->name : "?"}},
                         .note = piece.turn == model::Turn::Brand
                                     ? method::Sentence{"%1. It is your turn.", {campaign.name}}
                                     : method::Sentence{"%1", {campaign.name}},
                         .campaign = campaign.id,
                         .subject = piece.id});
    }
}

void addPayments(const Plan& plan, const Campaign& campaign, const model::Partnership& partnership,
                 Date today, std::vector<DueItem>& items) {
    const model::Creator* creator = plan.creator(partnership.creator);
    for (const model::Payment& payment : partnership.payments)
        if (!payment.paid && isNear(payment.due, today))
            items.push_back({.kind = DueKind::Payment,
                             .date = payment.due,
                             .status = {},
                             .title = {"Payment to %1", {creator ? creator->name : "?"}},
                             .note = {"%1", {campaign.name}},
                             .campaign = campaign.id,
                             .subject = partnership.creator});
}

/// Of items of one kind.
bool isWorse(const DueItem& a, const DueItem& b) {
    if (a.status != b.status)
        return urgencyOf(a.status) < urgencyOf(b.status);
    return a.date && b.date && *a.date < *b.date;
}

/// Objectives first, they have no date; then the kind with the oldest date, so that what waits longest is
/// not below what is due today.
void sortWorstFirst(std::vector<DueItem>& items) {
    std::map<DueKind, Date> oldest;
    for (const DueItem& item : items)
        if (item.date) {
            const auto [entry, fresh] = oldest.try_emplace(item.kind, *item.date);
            if (!fresh)
                entry->second = std::min(entry->second, *item.date);
        }
    const auto rank = [&](const DueItem& item) {
        const auto found = oldest.find(item.kind);
        return std::pair(found == oldest.end() ? std::optional<Date>() : found->second, item.kind);
    };
    std::stable_sort(items.begin(), items.end(), [&](const DueItem& a, const DueItem& b) {
        return a.kind == b.kind ? isWorse(a, b) : rank(a) < rank(b);
    });
}

}  // namespace

std::string_view idOf(DueKind kind) {
    constexpr std::string_view Ids[] = {"objective", "review", "pilot", "baseline", "deliverable", "payment"};
    return Ids[static_cast<std::size_t>(kind)];
}

std::string_view nameOf(DueKind kind) {
    constexpr std::string_view Names[] = {"Objectives off pace", "Reviews due",      "Pilots ending",
                                          "Baselines ready",     "Deliverables due", "Payments due"};
    return Names[static_cast<std::size_t>(kind)];
}

std::vector<DueItem> dueItems(const Plan& plan, const std::vector<CampaignState>& states, Date today) {
    std::vector<DueItem> items;
    addObjectives(plan, states, items);
    addReviews(plan, today, items);
    addPilots(plan, today, items);
    addBaselines(plan, today, items);
    for (const Campaign& campaign : plan.campaigns) {
        if (campaign.archived)
            continue;
        for (const model::Partnership& partnership : campaign.partnerships) {
            if (partnership.status == model::PartnershipStatus::Declined)
                continue;
            if (campaign.currentPhase() != model::Phase::Closed)  // what was not done by then never will be
                addDeliverables(plan, campaign, partnership, today, items);
            addPayments(plan, campaign, partnership, today, items);
        }
    }
    sortWorstFirst(items);
    return items;
}

}  // namespace goalpost::report
