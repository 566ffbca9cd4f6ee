// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/report.hpp"

#include "report/verdict.hpp"

#include <algorithm>
#include <utility>

namespace goalpost::report {
namespace {

std::string subtitleOf(const Subject& subject) {
    const model::Campaign& campaign = subject.campaign;
    std::string text;
    if (const auto goal = campaign.primaryGoal())
        text += "Primary goal: " + std::string(model::nameOf(*goal)) + ". ";
    if (const auto goal = campaign.secondaryGoal())
        text += "Secondary goal: " + std::string(model::nameOf(*goal)) + ". ";
    if (!campaign.owner.empty())
        text += "Owner: " + campaign.owner + ".";
    while (text.ends_with(' '))
        text.pop_back();
    return text;
}

/// Days are counted up to the end. A total since publishing goes on to grow, and the next one may tell more.
bool isFinal(const Subject& subject) {
    const auto missing = daysWithoutData(subject.campaign, subject.evidence, subject.today);
    return missing && *missing <= StaleDays && !hasTotals(subject.evidence);
}

std::string spanOf(const Kind& kind, const Subject& subject) {
    const auto period = subject.campaign.period();
    if (!period)
        return "No period is set yet";
    if (kind.id == "plan")
        return longSpan(period->from, period->to);
    if (const auto closed = closedOn(subject.campaign))
        return "Closed on " + longDate(*closed) + ", " + longSpan(period->from, period->to);
    if (subject.today > period->to)
        return (isFinal(subject) ? "Final, " : "Ended, ") + longSpan(period->from, period->to);
    if (subject.today < period->from)
        return "Not begun, " + longSpan(period->from, period->to);
    const Date end = std::min(dataThrough(subject.evidence).value_or(subject.today), subject.today);
    return "Interim, " + longSpan(period->from, std::max(end, period->from));
}

std::string footerOf(const Kind& kind, const Subject& subject) {
    if (kind.id == "plan")
        return "Plan as of " + longDate(subject.today) + ".";
    const auto last = dataThrough(subject.evidence);
    if (!last)
        return "No data yet.";
    return (hasTotals(subject.evidence) ? "Data and totals since publishing, as of " : "Data through ") +
           longDate(*last) + ". Forecast: 80% range. Intervals: 95%.";
}

}  // namespace

Evidence gather(const std::function<model::Measured(model::GroupBy)>& measured,
                std::vector<model::Post> published) {
    return {measured(model::GroupBy::Campaign), measured(model::GroupBy::Creator),
            measured(model::GroupBy::Post),     measured(model::GroupBy::Day),
            measured(model::GroupBy::Month),    std::move(published)};
}

std::optional<Date> closedOn(const model::Campaign& campaign) {
    if (campaign.currentPhase() != model::Phase::Closed || campaign.closings.empty())
        return std::nullopt;
    return campaign.closings.back().on;
}

std::optional<Date> dataThrough(const Evidence& evidence) {
    std::optional<Date> last;
    for (const model::Group& group : evidence.total.groups)
        if (group.lastDay && (!last || *group.lastDay > *last))
            last = group.lastDay;
    return last;
}

bool hasTotals(const Evidence& evidence) {
    // A total of a post without a publish date stands on the day that it is of, and on no other.
    return evidence.daily.hasLifetimes ||
           std::ranges::any_of(evidence.daily.groups, [](const model::Group& group) {
               const auto day = parseIsoDate(group.key);
               return day && group.lastDay && *group.lastDay > *day;
           });
}

std::optional<std::int64_t> daysWithoutData(const model::Campaign& campaign, const Evidence& evidence,
                                            Date today) {
    const auto last = dataThrough(evidence);
    const auto period = campaign.period();
    if (!last || !period)
        return std::nullopt;
    return (std::min(today, period->to) - *last).count();
}

std::optional<Period> periodOf(const model::Campaign& campaign) {
    return campaign.period();
}

std::vector<const kpi::Value*> Figures::withRole(model::Role role) const {
    std::vector<const kpi::Value*> list;
    if (const kpi::Row* row = campaign())
        for (const kpi::Value& value : row->kpis)
            if (value.role == role)
                list.push_back(&value);
    std::vector<std::optional<model::Goal>> goals;
    for (const kpi::Value* value : list)
        if (std::ranges::find(goals, value->goal) == goals.end())
            goals.push_back(value->goal);
    const auto rank = [&](const kpi::Value* value) {
        return std::pair{std::ranges::find(goals, value->goal) - goals.begin(), !value->value.has_value()};
    };
    std::ranges::stable_sort(list, {}, rank);
    return list;
}

Figures figuresOf(const Subject& subject) {
    const auto evaluated = [&](const model::Measured& measured, const model::Measured* daily) {
        return kpi::evaluate(subject.plan, subject.campaign, measured, daily, subject.today);
    };
    const Evidence& evidence = subject.evidence;
    return {evaluated(evidence.total, &evidence.daily), evaluated(evidence.creators, nullptr),
            evaluated(evidence.posts, nullptr), evaluated(evidence.months, nullptr)};
}

Document build(const Kind& kind, const Subject& subject) {
    const Figures figures = figuresOf(subject);
    Document document;
    document.kind = "Campaign " + std::string(kind.name);
    if (const model::Brand* brand = subject.plan.brand(subject.campaign.brand))
        document.brand = brand->name;
    document.title = subject.campaign.name;
    document.subtitle = subtitleOf(subject);
    document.span = spanOf(kind, subject);
    document.footer = footerOf(kind, subject);
    if (kind.id != "plan") {
        document.status = worst(figures.withRole(model::Role::Primary));
        for (const Sentence& sentence : leftOutOf(subject))
            document.remarks.push_back(sentence.text());
    }
    for (const Section* section : kind.sections)
        std::ranges::move(section->build(subject, figures), std::back_inserter(document.blocks));
    return document;
}

}  // namespace goalpost::report
