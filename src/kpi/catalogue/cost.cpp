// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/catalogue/families.hpp"

namespace goalpost::kpi::catalogue_rows {

using model::Goal;

namespace {

/// Accrued cost per something that was measured; less is better.
Kpi costPer(std::string_view id, std::string_view name, std::string_view noun, std::string_view meaning,
            std::string_view formula, std::vector<Measure> counted) {
    Kpi row;
    row.id = id;
    row.name = name;
    row.noun = noun;
    row.meaning = meaning;
    row.formula = formula;
    row.unit = Unit::Money;
    row.better = Better::Lower;
    row.required = std::move(counted);
    row.cost = CostPart::Numerator;
    return row;
}

Kpi cpm() {
    Kpi row = costPer("cpm", "Cost per thousand (CPM)", "the cost per thousand impressions",
                      "What showing the content a thousand times costs.",
                      "accrued cost divided by impressions (else views), times 1,000", {});
    row.bases = {{"impressions", Measure::Impressions}, {"views", Measure::Views}};
    row.scale = 1000;
    row.fits = {argued(Goal::BrandAwareness, Fit::Contextual, "Compares offers; says nothing of effect.")};
    row.traps = "Over views it is higher than over impressions: the base is always named.";
    row.example = "2,430 ÷ 81,000 impressions × 1,000 = 30";
    row.worked = Example{.inputs = {{Measure::Impressions, 81000}}, .cost = 2430, .value = 30};
    return row;
}

Kpi cpv() {
    Kpi row = costPer("cpv", "Cost per view (CPV)", "the cost per view", "What a view costs.",
                      "accrued cost divided by views", {Measure::Views});
    row.traps = "Platforms count a view after 0 to 30 seconds.";
    row.example = "2,430 ÷ 48,600 views = 0.05";
    row.worked = Example{.inputs = {{Measure::Views, 48600}}, .cost = 2430, .value = 0.05};
    return row;
}

Kpi cpe() {
    Kpi row = costPer("cpe", "Cost per engagement (CPE)", "the cost per engagement", "What a reaction costs.",
                      "accrued cost divided by likes, comments, shares and saves",
                      {Measure::Likes, Measure::Comments});
    row.optional = {Measure::Shares, Measure::Saves};
    row.fits = {argued(Goal::Engagement, Fit::Contextual, "Compares offers; says nothing of quality.")};
    row.traps = "Mostly the cost of a like.";
    row.example = "2,430 ÷ 1,215 engagements = 2";
    row.worked = Example{.inputs = {{Measure::Likes, 1100},
                                    {Measure::Comments, 85},
                                    {Measure::Shares, 20},
                                    {Measure::Saves, 10}},
                         .cost = 2430,
                         .value = 2};
    return row;
}

Kpi cpc() {
    Kpi row = costPer("cpc", "Cost per click (CPC)", "the cost per click", "What a link click costs.",
                      "accrued cost divided by link clicks", {Measure::Clicks});
    row.interval = Interval::CostPoisson;
    row.fits = {
        argued(Goal::WebsiteTraffic, Fit::Contextual, "Compares offers; says nothing of the visits.")};
    row.traps = "Cheap clicks can be worthless visits.";
    row.example = "2,430 ÷ 900 clicks = 2.70";
    row.worked = Example{.inputs = {{Measure::Clicks, 900}}, .cost = 2430, .value = 2.7};
    return row;
}

Kpi cpa() {
    Kpi row = costPer("cpa", "Cost per order (CPA)", "the cost per order", "What an order costs.",
                      "accrued cost divided by orders", {Measure::Orders});
    row.interval = Interval::CostPoisson;
    row.fits = {argued(Goal::Sales, Fit::Contextual, "Ignores what an order is worth.")};
    row.traps = "Set it against the margin of an order.";
    row.example = "2,430 ÷ 81 orders = 30";
    row.worked = Example{.inputs = {{Measure::Orders, 81}}, .cost = 2430, .value = 30};
    return row;
}

}  // namespace

std::vector<Kpi> cost() {
    return {
        {.id = "spend",
         .name = "Spend",
         .noun = "spend",
         .meaning = "The cost that has accrued: what was delivered, not what was paid.",
         .formula = "fees by delivered share, product, shipping, commission and boosts",
         .unit = Unit::Money,
         .better = Better::Context,
         .cost = CostPart::Alone,
         .traps = "Cash paid has its own place; prepaid fees are not spend yet.",
         .example = "4,200 fee × 1 of 2 delivered + 80 product + 250 boost = 2,430",
         .worked = Example{.cost = 2430, .value = 2430}},
        cpm(),
        cpv(),
        cpe(),
        cpc(),
        cpa(),
        {.id = "emv",
         .name = "Earned media value (EMV)",
         .noun = "earned media value",
         .meaning = "What the reactions would have cost as advertising, by somebody's table of prices.",
         .formula = "each measure times its price in a table",
         .unit = Unit::Money,
         .better = Better::Context,
         .missing =
             "it needs a dated table of prices, and published tables differ a hundredfold; none is set "
             "here",
         .traps = "Not comparable between tools; context at best.",
         .example = "690 likes × 0.10 + 40 comments × 1.00 = 109"},
    };
}

}  // namespace goalpost::kpi::catalogue_rows
