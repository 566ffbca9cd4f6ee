// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/sections/sections.hpp"

namespace goalpost::report::sections {
namespace {

struct Sums {
    Amount fees;
    Amount costs;
};

Cell money(std::optional<Amount> amount, const std::string& currency, bool strong = false) {
    const auto number = amount ? std::optional(amount->value()) : std::nullopt;
    return {.text = amount ? exactMoney(*amount, currency) : std::string(Unknown),
            .number = number,
            .strong = strong};
}

std::vector<Cell> rowOf(const Subject& subject, const model::Partnership& partnership,
                        const std::string& currency, Sums& sums) {
    const model::Creator* creator = subject.plan.creator(partnership.creator);
    Amount costs;
    for (const model::Cost& cost : partnership.costs)
        costs += cost.amount.value_or(Amount{});
    sums.fees += partnership.fee.value_or(Amount{});
    sums.costs += costs;
    const double deliverables = static_cast<double>(partnership.deliverables.size());
    return {
        {.text = creator ? creator->name : std::string(Unknown), .strong = true},
        {.text = partnership.status ? std::string(model::idOf(*partnership.status)) : std::string(Unknown)},
        {.text = formatted(deliverables, kpi::Unit::Count, {}), .number = deliverables},
        money(partnership.fee, currency),
        money(partnership.costs.empty() ? std::nullopt : std::optional(costs), currency)};
}

/// Partnerships with what they cost, and what the budget leaves.
std::vector<Block> build(const Subject& subject, const Figures&) {
    const std::string currency = subject.plan.currencyOf(subject.campaign);
    Table table{"Budget and partnerships",
                {{"Creator", Align::Left, 2.4},
                 {"Status", Align::Left, 1.4},
                 {"Deliverables", Align::Right, 1.2},
                 {"Fee", Align::Right, 1.2},
                 {"Other costs", Align::Right, 1.2}},
                {},
                std::nullopt,
                {}};
    Sums sums;
    for (const model::Partnership& partnership : subject.campaign.partnerships)
        if (partnership.status != model::PartnershipStatus::Declined)
            table.rows.push_back(rowOf(subject, partnership, currency, sums));
    if (table.rows.empty())
        return {};
    table.totals = std::vector<Cell>{{.text = "Total", .strong = true},
                                     {},
                                     {},
                                     money(sums.fees, currency, true),
                                     money(sums.costs, currency, true)};
    if (subject.campaign.budget) {
        const Amount left = *subject.campaign.budget - sums.fees - sums.costs;
        table.note = "Budget " + money(subject.campaign.budget, currency).text + "; not planned yet " +
                     money(left, currency).text + ".";
    }
    return {Heading{table.title}, table};
}

}  // namespace

const Section Budget{"budget", "Budget and partnerships", build};

}  // namespace goalpost::report::sections
