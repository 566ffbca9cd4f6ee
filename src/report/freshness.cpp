// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/freshness.hpp"

#include <algorithm>

namespace goalpost::report {

namespace {

constexpr std::chrono::days FreshFor{7};

std::optional<Date> dayOf(const model::NewestDays& newest, model::Measure measure) {
    return newest[static_cast<std::size_t>(measure)];
}

/// The newest of what can be divided by; of several inputs the one that ends first counts.
Freshness freshnessOfInputs(const kpi::Inputs& inputs, const model::NewestDays& newest) {
    Freshness fresh;
    const auto take = [&](std::optional<Date> day) {
        fresh.through = fresh.through ? std::min(fresh.through, day) : day;
    };
    bool someThere = false;
    for (const auto measure : inputs.all) {
        const auto day = dayOf(newest, measure);
        someThere = someThere || day;
        if (day)
            take(day);
        else
            fresh.lacking.all.push_back(measure);
    }
    std::optional<Date> base;
    for (const auto measure : inputs.oneOf)
        base = std::max(base, dayOf(newest, measure));
    if (base)
        take(base);
    else
        fresh.lacking.oneOf = inputs.oneOf;
    if (!fresh.lacking.empty())
        fresh.through.reset();
    if (!someThere && !base)
        fresh.lacking = {};
    return fresh;
}

std::chrono::year yearOf(Date date) {
    return std::chrono::year_month_day{date}.year();
}

bool isStale(const Freshness& fresh, const model::Campaign& campaign, Date today) {
    if (!fresh.through)
        return false;
    const bool complete = campaign.to && *fresh.through >= *campaign.to;
    return !complete && today - *fresh.through > FreshFor;
}

}  // namespace

std::vector<Freshness> freshnessOf(const model::Plan& plan, const model::Campaign& campaign,
                                   const model::NewestDays& newest, Date today) {
    std::vector<Freshness> all;
    for (const auto& choice : campaign.kpis) {
        const kpi::Kpi* row = choice.role == model::Role::Primary ? kpi::find(plan, choice.kpi) : nullptr;
        const kpi::Inputs inputs = row ? kpi::inputsOf(*row) : kpi::Inputs{};
        if (inputs.empty())
            continue;
        Freshness fresh = freshnessOfInputs(inputs, newest);
        fresh.choice = choice.id;
        fresh.kpi = choice.kpi;
        fresh.stale = isStale(fresh, campaign, today);
        all.push_back(std::move(fresh));
    }
    return all;
}

Sentence sentenceOf(const Freshness& fresh, Date today) {
    if (!fresh.lacking.empty())
        return {"no %1 yet", {kpi::wordsOf(fresh.lacking)}};
    if (!fresh.through)
        return "no data yet";
    const bool thisYear = yearOf(*fresh.through) == yearOf(today);
    const Day through{*fresh.through, thisYear ? Day::Form::WithoutYear : Day::Form::Short};
    const auto age = (today - *fresh.through).count();
    if (age <= 0)
        return {"data through %1", {through}};
    const Sentence old(age == 1 ? "%1 day old" : "%1 days old", {plain(static_cast<std::size_t>(age))});
    if (fresh.stale)
        return {"older than a week: data through %1, %2", {through, old}};
    return {"data through %1, %2", {through, old}};
}

}  // namespace goalpost::report
