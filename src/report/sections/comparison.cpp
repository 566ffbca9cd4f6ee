// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/objective_of.hpp"
#include "report/sections/sections.hpp"
#include "report/verdict.hpp"

#include <algorithm>
#include <cmath>

namespace goalpost::report::sections {
namespace {

struct Part {
    std::string name;
    std::optional<double> before;
    std::optional<double> now;
};

std::vector<Cell> rowOf(const std::string& kpi, const Part& part, kpi::Unit unit,
                        const std::string& currency) {
    std::optional<double> change;
    if (part.before && part.now && *part.before > 0)
        change = *part.now / *part.before - 1;
    const auto text = [&](std::optional<double> value) -> std::string {
        if (value && unit == kpi::Unit::Count && std::abs(*value) < 100 && *value != std::round(*value))
            return formatted(*value, kpi::Unit::Score, currency);
        return formatted(value, unit, currency);
    };
    return {{.text = kpi},
            {.text = part.name},
            {.text = text(part.before), .number = exported(part.before, unit)},
            {.text = text(part.now), .number = exported(part.now, unit)},
            {.text = change ? changeText(*change) : std::string(Unknown), .number = change, .strong = true}};
}

std::optional<double> divided(std::optional<double> value, std::optional<double> by) {
    return value && by && *by > 0 ? std::optional(*value / *by) : std::nullopt;
}

std::string counted(double number) {
    return formatted(number, kpi::Unit::Count, {});
}

/// "A post (22, now 33)": what the figures are divided by.
std::string partName(const std::string& what, const std::string& before, const std::string& now) {
    return what + " (" + before + ", now " + now + ")";
}

bool isOver(const Subject& subject) {
    const auto period = subject.campaign.period();
    return period && subject.today > period->to;
}

/// The same promise per day, per post and per 1,000 of cost: better, or just bigger? The total of a
/// campaign that still runs is not set against that of a finished period.
std::vector<Part> partsOf(const Subject& subject, const Figures& figures, const kpi::Value& value,
                          const model::Baseline& baseline) {
    if (!isTotal(value))
        return {{"Value", baseline.value, value.value}};
    std::vector<Part> parts;
    if (isOver(subject))
        parts.push_back({"In total", baseline.value, value.value});
    const auto period = subject.campaign.period();
    const auto before = periodOf(baseline);
    if (value.id == "reach" || !period)
        return parts;
    const Date end = std::min(subject.today, period->to);
    const Date last =
        isOver(subject) ? period->to : std::min(dataThrough(subject.evidence).value_or(end), end);
    const double days = last < period->from ? 0 : Period{period->from, last}.days();
    if (before && days > 0)
        parts.push_back({partName("A day", counted(before->days()), counted(days)),
                         divided(baseline.value, before->days()), divided(value.value, days)});
    const auto posts = static_cast<double>(figures.campaign()->posts);
    if (baseline.posts)
        parts.push_back({partName("A post", counted(*baseline.posts), counted(posts)),
                         divided(baseline.value, *baseline.posts), divided(value.value, posts)});
    const auto cost = kpi::accruedCost(subject.campaign, end);
    const std::string& currency = figures.total.currency;
    const auto money = [&](Amount amount) { return formatted(amount.value(), kpi::Unit::Money, currency); };
    if (baseline.spend && cost)
        parts.push_back({partName("For 1,000 " + currency, money(*baseline.spend), money(*cost)),
                         divided(baseline.value, baseline.spend->value() / 1000),
                         divided(value.value, cost->value() / 1000)});
    return parts;
}

std::string noteOf(const Subject& subject) {
    std::string note = "Baseline and campaign differ in days, posts and cost; like is set against like.";
    const auto period = subject.campaign.period();
    if (period && !isOver(subject))
        note += " Totals are compared after " + longDate(period->to) + ", when the period is over.";
    return note;
}

std::vector<Block> build(const Subject& subject, const Figures& figures) {
    Table table{"Better, or just bigger?",
                {{"KPI", Align::Left, 2.4},
                 {"Compared", Align::Left, 1.6},
                 {"Baseline", Align::Right, 1.2},
                 {"Now", Align::Right, 1.2},
                 {"Change", Align::Right, 1.2}},
                {},
                std::nullopt,
                noteOf(subject)};
    for (const kpi::Value* value : figures.withRole(model::Role::Primary)) {
        const model::Objective* objective = objectiveOf(subject.campaign, value->id, subject.today);
        if (!objective || !objective->baseline || !objective->baseline->value || !value->value)
            continue;
        for (const Part& part : partsOf(subject, figures, *value, *objective->baseline))
            table.rows.push_back(rowOf(nameOf(*value), part, value->unit, figures.total.currency));
    }
    if (table.rows.empty())
        return {};
    return {Heading{table.title}, table};
}

}  // namespace

const Section Comparison{"comparison", "Better, or just bigger?", build};

}  // namespace goalpost::report::sections
