// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/evaluate.hpp"

#include "kpi/pace.hpp"
#include "kpi/value.hpp"

#include <algorithm>

namespace goalpost::kpi {

namespace {

using model::GroupBy;

std::optional<Date> lastDayOf(const model::Measured& measured) {
    std::optional<Date> last;
    for (const auto& group : measured.groups)
        if (group.lastDay && (!last || *last < *group.lastDay))
            last = group.lastDay;
    return last;
}

/// The days a group stands for, up to the last day with data.
int daysOf(const model::Group& group, const model::Measured& measured, std::optional<Date> lastDay,
           Date today) {
    Period span = measured.period;
    const Date first = group.firstDay.value_or(span.from);
    if (measured.by == GroupBy::Day)
        span = {first, first};
    else if (measured.by == GroupBy::Week)
        span = {mondayOf(first), mondayOf(first) + std::chrono::days{6}};
    else if (measured.by == GroupBy::Month)
        span = {firstOfMonth(first), addMonths(firstOfMonth(first), 1) - std::chrono::days{1}};
    span.from = std::max(span.from, measured.period.from);
    span.to = std::min({span.to, measured.period.to, today});
    if (lastDay)
        span.to = std::min(span.to, *lastDay);
    return span.to < span.from ? 0 : span.days();
}

std::size_t withoutFee(const model::Campaign& campaign, const Id& creator) {
    return static_cast<std::size_t>(std::count_if(
        campaign.partnerships.begin(), campaign.partnerships.end(), [&](const auto& partnership) {
            return (!creator || partnership.creator == creator) && !partnership.fee &&
                   partnership.status != model::PartnershipStatus::Declined;
        }));
}

GroupCost costOf(const model::Campaign& campaign, const model::Measured& measured, const model::Group& group,
                 Date today) {
    const bool byCreator = measured.by == GroupBy::Creator;
    if (!byCreator && measured.by != GroupBy::Campaign)
        return {{},
                {"Cost is known for the campaign and for each creator; it cannot be told for %1.",
                 {groupWord(measured.by)}},
                {}};
    if (campaign.from && measured.period.from > *campaign.from)
        return {
            {},
            {"Fees have no dates, so cost is told from the campaign's start only (%1); let the period begin "
             "there.",
             {Day{*campaign.from, Day::Form::Iso}}},
            {}};
    if (byCreator && !group.id)
        return {{}, "No partnership of the campaign belongs to these posts.", {}};
    const Id creator = byCreator ? group.id : Id{};
    const auto cost = accruedCost(campaign, std::min(today, measured.period.to), creator);
    if (!cost)
        return {{},
                byCreator ? "No fee or cost is entered for this creator's partnership."
                          : "No fee or cost is entered for a partnership of the campaign.",
                {}};
    const auto lacking = withoutFee(campaign, creator);
    Sentence note;
    if (lacking > 0)
        note = {lacking == 1 ? "%1 partnership without a fee" : "%1 partnerships without a fee",
                {plain(lacking)}};
    return {cost->value(), {}, note};
}

struct Evaluation {
    const model::Campaign& campaign;
    const model::Measured& measured;
    JudgeContext judging;

    Value one(const Kpi& kpi, const GroupContext& context) const {
        Value value = valueOf(kpi, context);
        value.source = measured.source;
        value.asOf = measured.asOf;
        if (const auto* objective = objectiveFor(campaign, kpi.id, measured.period)) {
            if (measured.by == GroupBy::Campaign)
                judge(value, kpi, *objective, judging);
            else if (measured.by == GroupBy::Creator && !kpi.isTotal())
                showTarget(value, *objective);
        }
        return value;
    }

    std::vector<Value> all(const GroupContext& context) const {
        std::vector<Value> values;
        values.reserve(campaign.kpis.size() + catalogue().size());
        for (const auto& choice : campaign.kpis) {
            const Kpi* kpi = find(choice.kpi);
            if (!kpi)
                continue;
            values.push_back(one(*kpi, context));
            values.back().role = choice.role;
            values.back().goal = choice.goal ? choice.goal : campaign.primaryGoal();
        }
        for (const auto& kpi : catalogue()) {
            const bool chosen = std::any_of(campaign.kpis.begin(), campaign.kpis.end(),
                                            [&](const auto& choice) { return choice.kpi == kpi.id; });
            if (chosen)
                continue;
            if (Value value = one(kpi, context); value.value)
                values.push_back(std::move(value));
        }
        return values;
    }
};

/// A campaign without any data still has its row: every chosen KPI with the reason why it has no value.
model::Group emptyGroup(const model::Campaign& campaign) {
    model::Group empty;
    empty.key = empty.label = campaign.name;
    empty.id = campaign.id;
    return empty;
}

}  // namespace

std::string_view idOf(Status status) {
    constexpr std::string_view Ids[] = {"planning",  "ahead",        "on-track", "at-risk",
                                        "off-track", "benchmarking", "achieved", "missed"};
    return Ids[static_cast<std::size_t>(status)];
}

std::string_view nameOf(Status status) {
    constexpr std::string_view Names[] = {"Planning",  "Ahead",        "On track", "At risk",
                                          "Off track", "Benchmarking", "Achieved", "Missed"};
    return Names[static_cast<std::size_t>(status)];
}

Table evaluate(const model::Plan& plan, const model::Campaign& campaign, const model::Measured& measured,
               const model::Measured* daily, Date today) {
    Table table;
    table.campaign = campaign.id;
    table.campaignName = campaign.name;
    table.period = measured.period;
    table.by = measured.by;
    table.currency = plan.currencyOf(campaign);
    const auto ownLast = lastDayOf(measured);
    const auto dailyLast = daily ? lastDayOf(*daily) : std::nullopt;
    const Evaluation evaluation{
        campaign, measured, {campaign, measured, daily, std::max(ownLast, dailyLast), today}};
    const auto addRow = [&](const model::Group& group) {
        const GroupCost cost = costOf(campaign, measured, group, today);
        const GroupContext context{group, measured.by, cost, daysOf(group, measured, ownLast, today)};
        Row row;
        row.key = group.key;
        row.label = group.label.empty() ? group.key : group.label;
        row.id = group.id;
        row.posts = group.postCount;
        if (cost.value)
            row.spend = accruedCost(campaign, std::min(today, measured.period.to),
                                    measured.by == GroupBy::Creator ? group.id : Id{});
        row.kpis = evaluation.all(context);
        table.rows.push_back(std::move(row));
    };
    for (const auto& group : measured.groups)
        addRow(group);
    if (measured.by == GroupBy::Campaign && measured.groups.empty())
        addRow(emptyGroup(campaign));
    return table;
}

}  // namespace goalpost::kpi
