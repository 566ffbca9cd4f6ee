// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/where_from.hpp"
#include "report/kpi_block.hpp"
#include "report/sections/sections.hpp"
#include "report/verdict.hpp"

namespace goalpost::report::sections {
namespace {

std::string word(std::optional<model::Role> role) {
    return role ? std::string(model::idOf(*role)) : std::string();
}

Table emptyTable() {
    return {"Every KPI",
            {{"KPI", Align::Left, 2.6},
             {"Role", Align::Left, 1.2},
             {"Value", Align::Right, 1.2},
             {"95% interval", Align::Right, 1.7},
             {"Target", Align::Right, 1.2},
             {"Posts", Align::Right, 0.8},
             {"Divided by", Align::Left, 1.4},
             {"Source", Align::Left, 1.2},
             {"Id", Align::Left, 0},
             {"Unit", Align::Left, 0},
             {"Numerator", Align::Right, 0},
             {"Denominator", Align::Right, 0},
             {"Low", Align::Right, 0},
             {"High", Align::Right, 0},
             {"Method", Align::Left, 0},
             {"Median of posts", Align::Right, 0},
             {"Posts that stand out", Align::Right, 0},
             {"Value without them", Align::Right, 0},
             {"Baseline", Align::Right, 0},
             {"Progress", Align::Right, 0},
             {"Pace", Align::Right, 0},
             {"Forecast", Align::Right, 0},
             {"Forecast low", Align::Right, 0},
             {"Forecast high", Align::Right, 0},
             {"Status", Align::Left, 0},
             {"As of", Align::Left, 0},
             {"Remark", Align::Left, 0}},
            {},
            std::nullopt,
            "A value that cannot be told is “—”; it is never zero."};
}

Cell numberCell(std::optional<double> number) {
    return {.text = {}, .number = number};
}

std::vector<Cell> rowOf(const kpi::Value& value, const std::string& currency) {
    const bool primary = value.role == model::Role::Primary;
    const std::string interval =
        value.low && value.high ? rangeText(*value.low, *value.high, value.unit, currency) : "—";
    const std::string remark = (value.value ? value.note : value.why).text();
    return {
        {.text = nameOf(value), .strong = primary},
        {.text = word(value.role)},
        {.text = formatted(value.value, value.unit, currency),
         .number = exported(value.value, value.unit),
         .strong = primary},
        {.text = interval},
        {.text = formatted(value.target, value.unit, currency), .number = exported(value.target, value.unit)},
        {.text = value.n > 0 ? std::to_string(value.n) : std::string(Unknown),
         .number = static_cast<double>(value.n)},
        {.text = kpi::baseWords(value), .csv = value.base},
        {.text = value.source},
        {.text = std::string(value.id)},
        {.text = std::string(kpi::idOf(value.unit))},
        // Sums are whole or amounts; adding amounts up as fractions leaves noise behind their last digit.
        numberCell(exported(value.numerator, kpi::Unit::Money)),
        numberCell(exported(value.denominator, kpi::Unit::Money)),
        numberCell(exported(value.low, value.unit)),
        numberCell(exported(value.high, value.unit)),
        {.text = std::string(value.method)},
        numberCell(exported(value.median, value.unit)),
        numberCell(value.outliers ? std::optional(static_cast<double>(*value.outliers)) : std::nullopt),
        numberCell(exported(value.withoutOutliers, value.unit)),
        numberCell(exported(value.baseline, value.unit)),
        numberCell(value.progress),
        numberCell(value.pace),
        numberCell(exported(value.forecast, value.unit)),
        numberCell(exported(value.forecastLow, value.unit)),
        numberCell(exported(value.forecastHigh, value.unit)),
        {.text = value.status ? std::string(kpi::idOf(*value.status)) : std::string()},
        {.text = value.asOf ? isoDate(*value.asOf) : std::string()},
        {.text = remark},
    };
}

std::vector<Block> build(const Subject&, const Figures& figures) {
    const kpi::Row* campaign = figures.campaign();
    if (!campaign || campaign->kpis.empty())
        return {};
    Table table = emptyTable();
    for (const kpi::Value& value : campaign->kpis)
        if (value.role != model::Role::Noise)  // kept out of the campaign's reports
            table.rows.push_back(rowOf(value, figures.total.currency));
    return {Heading{table.title}, table};
}

}  // namespace

const Section Every{"every", "Every KPI", build};

}  // namespace goalpost::report::sections
