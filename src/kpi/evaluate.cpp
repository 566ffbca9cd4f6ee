// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/evaluate.hpp"

#include "kpi/pace.hpp"
#include "kpi/spread.hpp"
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

std::vector<std::pair<Id, double>> costsOfCreators(const model::Campaign& campaign, Date until) {
    std::vector<std::pair<Id, double>> costs;
    for (const auto& partnership : campaign.partnerships) {
        const bool taken = std::any_of(costs.begin(), costs.end(),
                                       [&](const auto& known) { return known.first == partnership.creator; });
        const auto cost = taken ? std::nullopt : accruedCost(campaign, until, partnership.creator);
        if (cost && cost->value() > 0)
            costs.emplace_back(partnership.creator, cost->value());
    }
    return costs;
}

/// `plan` may be null: nothing is known of the brand then.
GroupCost costOf(const model::Plan* plan, const model::Campaign& campaign, const model::Measured& measured,
                 const model::Group& group, Date today) {
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
    const Date until = std::min(today, measured.period.to);
    return {cost->value(),
            {},
            note,
            leftOutOf(measuredCosts(campaign, group.sums, until, creator)),
            byCreator ? std::vector<std::pair<Id, double>>() : costsOfCreators(campaign, until),
            plan ? plan->grossMarginOf(campaign) : std::nullopt};
}

/// A KPI of the table, looked up once for all its rows.
struct TableKpi {
    const Kpi* kpi;
    const model::KpiChoice* choice = nullptr;  ///< null: not chosen, and shown only where it has a value
    const model::Objective* objective = nullptr;
};

std::vector<TableKpi> columnsOf(const model::Plan& plan, const model::Campaign& campaign,
                                const model::Measured& measured, const Wanted& wanted) {
    const auto isWanted = [&](std::string_view id) {
        return !wanted.kpis || std::find(wanted.kpis->begin(), wanted.kpis->end(), id) != wanted.kpis->end();
    };
    std::vector<TableKpi> columns;
    for (const auto& choice : campaign.kpis)
        if (const Kpi* kpi = isWanted(choice.kpi) ? find(plan, choice.kpi) : nullptr)
            columns.push_back({kpi, &choice});
    for (const Kpi* kpi : allOf(plan)) {
        const bool chosen = std::any_of(campaign.kpis.begin(), campaign.kpis.end(),
                                        [&](const auto& choice) { return choice.kpi == kpi->id; });
        if (!chosen && isWanted(kpi->id))
            columns.push_back({kpi});
    }
    for (auto& column : columns)
        if (measured.by == GroupBy::Campaign || (measured.by == GroupBy::Creator && !column.kpi->isTotal()))
            column.objective = objectiveFor(campaign, column.kpi->id, measured.period);
    return columns;
}

class Evaluation {
  public:
    Evaluation(const model::Plan& plan, const model::Campaign& campaign, const model::Measured& measured,
               JudgeContext judging, const Wanted& wanted)
        : m_campaign(campaign),
          m_measured(measured),
          m_judging(std::move(judging)),
          m_columns(columnsOf(plan, campaign, measured, wanted)) {}

    std::vector<Value> all(const GroupContext& context) const {
        std::vector<const TableKpi*> told;
        told.reserve(m_columns.size());
        for (const auto& column : m_columns)
            if (column.choice || mayBeTold(*column.kpi, context))
                told.push_back(&column);
        std::vector<Value> values;
        values.reserve(told.size());
        for (const auto* column : told)
            if (Value value = one(*column, context); column->choice || value.value)
                values.push_back(std::move(value));
        return values;
    }
    bool tells(const GroupContext& context) const {
        return std::any_of(m_columns.begin(), m_columns.end(), [&](const auto& column) {
            return mayBeTold(*column.kpi, context) && valueOf(*column.kpi, context).value;
        });
    }

  private:
    Value one(const TableKpi& column, const GroupContext& context) const {
        Value value = valueOf(*column.kpi, context);
        tellSource(value, *column.kpi);
        if (column.objective && m_measured.by == GroupBy::Campaign)
            judge(value, *column.kpi, *column.objective, m_judging);
        else if (column.objective)
            showTarget(value, *column.objective);
        if (column.choice) {
            value.role = column.choice->role;
            value.goal = column.choice->goal ? column.choice->goal : m_campaign.primaryGoal();
        }
        return value;
    }

    /// Cost comes from the plan; what could not be told comes from nowhere.
    void tellSource(Value& value, const Kpi& kpi) const {
        if (kpi.cost != CostPart::Alone)
            value.asOf = m_measured.asOf;
        if (!value.value)
            return;
        if (kpi.cost == CostPart::Alone)
            value.source = "plan";
        else
            value.source = !usesCost(kpi) || m_measured.source.empty() ? m_measured.source : "mixed";
    }

    const model::Campaign& m_campaign;
    const model::Measured& m_measured;
    JudgeContext m_judging;
    std::vector<TableKpi> m_columns;
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

const Kpi* kpiOf(const Value& value) {
    return value.kpi ? value.kpi : find(value.id);
}

Argument nameOfValue(const Value& value, Word::Case how) {
    const Kpi* kpi = kpiOf(value);
    return kpi ? Argument(Word{kpi->name, how}) : Argument(std::string(value.id));
}

Table evaluate(const model::Plan& plan, const model::Campaign& campaign, const model::Measured& measured,
               const model::Measured* daily, Date today, const Wanted& wanted) {
    Table table;
    table.campaign = campaign.id;
    table.campaignName = campaign.name;
    table.period = measured.period;
    table.by = measured.by;
    table.currency = plan.currencyOf(campaign);
    const auto ownLast = lastDayOf(measured);
    const auto dailyLast = daily ? lastDayOf(*daily) : std::nullopt;
    const Evaluation evaluation(plan, campaign, measured,
                                {campaign, measured, daily, std::max(ownLast, dailyLast), today}, wanted);
    const auto addRow = [&](const model::Group& group) {
        const GroupCost cost = costOf(&plan, campaign, measured, group, today);
        const GroupContext context{
            group,           measured.by, cost, daysOf(group, measured, ownLast, today), measured.withPosts,
            wanted.intervals};
        Row row;
        row.key = group.key;
        row.label = group.label.empty() ? group.key : group.label;
        row.id = group.id;
        row.posts = group.postCount;
        if (cost.value)
            row.spend = accruedCost(campaign, std::min(today, measured.period.to),
                                    measured.by == GroupBy::Creator ? group.id : Id{});
        if (measured.by == GroupBy::Campaign || (measured.by == GroupBy::Creator && group.id))
            row.measuredCosts = measuredCosts(campaign, group.sums, std::min(today, measured.period.to),
                                              measured.by == GroupBy::Creator ? group.id : Id{});
        row.kpis = evaluation.all(context);
        table.rows.push_back(std::move(row));
    };
    table.rows.reserve(std::max<std::size_t>(measured.groups.size(), 1));
    for (const auto& group : measured.groups)
        addRow(group);
    if (measured.by == GroupBy::Campaign && measured.groups.empty())
        addRow(emptyGroup(campaign));
    if (wanted.intervals)
        setBeside(table);
    return table;
}

Value valueOver(const Kpi& kpi, const model::Campaign& campaign, const model::Measured& measured,
                Date today) {
    const model::Group group = measured.groups.empty() ? emptyGroup(campaign) : measured.groups.front();
    const GroupCost cost = costOf(nullptr, campaign, measured, group, today);
    const int days = daysOf(group, measured, lastDayOf(measured), today);
    return valueOf(kpi, {group, measured.by, cost, days, measured.withPosts, true});
}

bool isTold(const model::Plan& plan, const model::Campaign& campaign, const model::Measured& measured,
            Date today, std::string_view kpi) {
    const auto last = lastDayOf(measured);
    const Wanted wanted{std::span(&kpi, 1), false};
    const Evaluation evaluation(plan, campaign, measured, {campaign, measured, nullptr, last, today}, wanted);
    return std::any_of(measured.groups.begin(), measured.groups.end(), [&](const auto& group) {
        const GroupCost cost = costOf(&plan, campaign, measured, group, today);
        return evaluation.tells(
            {group, measured.by, cost, daysOf(group, measured, last, today), measured.withPosts, false});
    });
}

}  // namespace goalpost::kpi
