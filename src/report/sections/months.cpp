// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/sections/sections.hpp"
#include "report/verdict.hpp"

namespace goalpost::report::sections {
namespace {

const kpi::Value* in(const kpi::Row& row, std::string_view id) {
    for (const kpi::Value& value : row.kpis)
        if (value.id == id)
            return &value;
    return nullptr;
}

/// The primary and contextual KPIs month by month.
std::vector<Block> build(const Subject& subject, const Figures& figures) {
    if (figures.months.rows.size() < 2)
        return {};
    std::vector<const kpi::Value*> shown = figures.withRole(model::Role::Primary);
    for (const kpi::Value* value : figures.withRole(model::Role::Contextual))
        shown.push_back(value);
    constexpr std::size_t MostColumns = 5;
    Table table{"By month", {{"Month", Align::Left, 2}}, {}, std::nullopt, {}};
    if (hasTotals(subject.evidence))
        table.note =
            subject.evidence.total.onFileDay.empty()
                ? "Totals since publishing stand in the month in which their post was published."
                : "Totals since publishing stand in the month in which their post was published; without a "
                  "publish date, in the month of their file.";
    for (std::size_t i = 0; i < shown.size(); ++i)
        table.columns.push_back({nameOf(*shown[i]), Align::Right, i < MostColumns ? 1.6 : 0});
    for (const kpi::Row& row : figures.months.rows) {
        const auto date = parseIsoDate(row.key + "-01");
        std::vector<Cell> cells{{.text = date ? monthText(*date) : row.label, .csv = row.key}};
        for (const kpi::Value* column : shown) {
            const kpi::Value* value = in(row, column->id);
            const std::optional<double> number = value ? value->value : std::nullopt;
            cells.push_back({.text = formatted(number, column->unit, figures.months.currency),
                             .number = exported(number, column->unit)});
        }
        table.rows.push_back(std::move(cells));
    }
    return {Heading{table.title}, table};
}

}  // namespace

const Section Months{"months", "By month", build};

}  // namespace goalpost::report::sections
