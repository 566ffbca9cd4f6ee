// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/sections/sections.hpp"

namespace goalpost::report::sections {
namespace {

struct Why {
    std::string text;
    std::string origin;
};

Why whyOf(const kpi::Kpi* kpi, std::optional<model::Goal> goal) {
    const kpi::GoalFit* fit = kpi && goal ? kpi::fitOf(*kpi, *goal) : nullptr;
    if (!fit)
        return {"The catalogue says nothing about it for this goal.", {}};
    return {std::string(fit->why), kpi->own ? "Own" : fit->fromText ? "Method" : "Goalpost"};
}

std::vector<Block> build(const Subject& subject, const Figures&) {
    const model::Campaign& campaign = subject.campaign;
    if (campaign.kpis.empty())
        return {Heading{"KPIs"}, Paragraph{{{"No KPI is chosen yet."}}, false, true}};
    Table table{
        "KPIs",
        {{"KPI", Align::Left, 2},
         {"Role", Align::Left, 1.1},
         {"Goal", Align::Left, 1.6},
         {"Why", Align::Left, 3.6},
         {"Said by", Align::Left, 0},
         {"Data source", Align::Left, 2}},
        {},
        std::nullopt,
        "Behind each reason stands who says so. Method: the method's own text. Goalpost: a default of "
        "this program. Own: whoever defined the KPI."};
    for (const model::KpiChoice& choice : campaign.kpis) {
        const kpi::Kpi* kpi = kpi::find(subject.plan, choice.kpi);
        const auto goal = choice.goal ? choice.goal : campaign.primaryGoal();
        const Why why = whyOf(kpi, goal);
        table.rows.push_back(
            {{.text = kpi ? std::string(kpi->name) : choice.kpi,
              .strong = choice.role == model::Role::Primary},
             {.text = choice.role ? std::string(model::idOf(*choice.role)) : std::string(Unknown)},
             {.text = goal ? std::string(model::nameOf(*goal)) : std::string(Unknown)},
             {.text = why.text, .note = why.origin},
             {.text = why.origin},
             {.text = choice.dataSource.empty() ? std::string(Unknown) : choice.dataSource,
              .note = choice.dataOwner.empty() ? std::string() : "from " + choice.dataOwner}});
    }
    return {Heading{table.title}, table};
}

}  // namespace

const Section KpiChoices{"kpi-choices", "KPIs", build};

}  // namespace goalpost::report::sections
