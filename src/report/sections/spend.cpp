// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/sections/sections.hpp"
#include "report/verdict.hpp"

namespace goalpost::report::sections {
namespace {

std::string money(Amount amount, const std::string& currency) {
    return formatted(amount.value(), kpi::Unit::Money, currency);
}

/// ", known of 9 of 12 posts": what the cost of all is divided by; empty where all tell it.
std::string coverageOf(const kpi::Row& campaign, const kpi::Value& lead) {
    if (lead.n >= campaign.posts)
        return {};
    return ", known of " + std::to_string(lead.n) + " of " + std::to_string(campaign.posts) + " posts";
}

std::string withoutStop(std::string sentence) {
    if (sentence.ends_with('.'))
        sentence.pop_back();
    return sentence;
}

/// Accrued cost against the budget, cash beside it, and what one unit of the leading total cost.
std::vector<Block> build(const Subject& subject, const Figures& figures) {
    const std::string& currency = figures.total.currency;
    const auto accrued = kpi::accruedCost(subject.campaign, subject.today);
    if (!accrued)
        return {};
    const Amount paid = kpi::paidCash(subject.campaign, subject.today);
    Bar bar{"Spend",
            0,
            accrued->value(),
            std::nullopt,
            "Accrued cost " + money(*accrued, currency),
            "Paid so far " + money(paid, currency)};
    bar.whole = subject.campaign.budget ? subject.campaign.budget->value() : accrued->value();
    if (subject.campaign.budget)
        bar.left += " of " + money(*subject.campaign.budget, currency);
    const auto isRounded = [&](Amount amount) { return isShownRounded(amount.value(), currency); };
    if (isRounded(*accrued) || isRounded(paid) ||
        (subject.campaign.budget && isRounded(*subject.campaign.budget)))
        bar.right += ". Amounts are rounded";
    if (const auto* row = figures.campaign())
        for (const auto& cost : row->measuredCosts)
            bar.right += ". " + withoutStop(kpi::sentenceOf(cost, currency).text());
    const kpi::Value* lead = leadOf(figures);
    if (lead && isTotal(*lead) && lead->unit == kpi::Unit::Count && lead->value.value_or(0) > 0)
        bar.right += ". Cost for each of " + formatted(*lead->value, lead->unit, currency) + " " +
                     nameInSentence(*lead) + ": " +
                     formatted(accrued->value() / *lead->value, kpi::Unit::Money, currency) +
                     coverageOf(*figures.campaign(), *lead);
    Table table{"Spend",
                {{"Budget", Align::Right, 0},
                 {"Accrued cost", Align::Right, 0},
                 {"Paid", Align::Right, 0},
                 {"Currency", Align::Left, 0}},
                {},
                std::nullopt,
                {}};
    const auto budget = subject.campaign.budget;
    table.rows.push_back({{.text = {}, .number = budget ? std::optional(budget->value()) : std::nullopt},
                          {.text = {}, .number = accrued->value()},
                          {.text = {}, .number = paid.value()},
                          {.text = currency}});
    return {bar, table};
}

}  // namespace

const Section Spend{"spend", "Spend", build};

}  // namespace goalpost::report::sections
