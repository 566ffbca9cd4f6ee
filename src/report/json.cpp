// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/json.hpp"

#include <nlohmann/json.hpp>

#include <variant>

namespace goalpost::report {

namespace {

Json orNull(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json orNull(const std::optional<kpi::Status>& status) {
    return status ? Json(kpi::idOf(*status)) : Json(nullptr);
}

Json toJson(const Heading& heading) {
    return {{"type", "heading"}, {"level", heading.level}, {"text", heading.text.text()}};
}

Json toJson(const Paragraph& paragraph) {
    std::string text;
    for (const auto& run : paragraph.runs)
        text += run.text;
    return {{"type", "paragraph"}, {"text", text}};
}

Json toJson(const KpiRow& row) {
    Json blocks = Json::array();
    for (const auto& block : row.blocks)
        blocks.push_back({{"name", block.name},
                          {"value", block.value},
                          {"unit", block.unit},
                          {"status", orNull(block.status)},
                          {"lines", block.lines}});
    return {{"type", "kpis"}, {"kpis", std::move(blocks)}};
}

Json toJson(const std::vector<Point>& points) {
    Json list = Json::array();
    for (const auto& point : points)
        list.push_back(
            {{"date", isoDate(dateOfDay(static_cast<std::int32_t>(point.x)))}, {"value", orNull(point.y)}});
    return list;
}

Json toJson(const LineChart& chart) {
    Json series = Json::array();
    for (const auto& line : chart.series)
        series.push_back({{"name", line.name.text()}, {"points", toJson(line.points)}});
    return {{"type", "chart"},
            {"title", chart.title.text()},
            {"conclusion", chart.conclusion.text()},
            {"unit", idOf(chart.unit)},
            {"series", std::move(series)}};
}

Json toJson(const std::vector<Cell>& cells) {
    Json row = Json::array();
    for (const auto& cell : cells)
        row.push_back(cell.number ? Json(*cell.number) : Json(cell.csv.empty() ? cell.text : cell.csv));
    return row;
}

Json toJson(const Table& table) {
    Json columns = Json::array();
    for (const auto& column : table.columns)
        columns.push_back(column.csv.empty() ? column.title : column.csv);
    Json rows = Json::array();
    for (const auto& row : table.rows)
        rows.push_back(toJson(row));
    return {{"type", "table"},
            {"title", table.title.text()},
            {"columns", std::move(columns)},
            {"rows", std::move(rows)},
            {"totals", table.totals ? toJson(*table.totals) : Json(nullptr)},
            {"note", table.note}};
}

Json toJson(const KeyValue& facts) {
    Json lines = Json::array();
    for (const auto& [name, value] : facts.lines)
        lines.push_back({{"name", name}, {"value", value}});
    return {{"type", "facts"}, {"facts", std::move(lines)}};
}

Json toJson(const Bar& bar) {
    return {{"type", "bar"},
            {"title", bar.title.text()},
            {"whole", bar.whole},
            {"filled", bar.filled},
            {"mark", orNull(bar.mark)}};
}

}  // namespace

Json toJson(const Document& document) {
    Json json = {{"kind", document.kind},      {"brand", document.brand},
                 {"campaign", document.title}, {"subtitle", document.subtitle},
                 {"span", document.span},      {"status", orNull(document.status)},
                 {"blocks", Json::array()},    {"footer", document.footer}};
    for (const auto& block : document.blocks)
        json["blocks"].push_back(std::visit([](const auto& one) { return toJson(one); }, block));
    return json;
}

}  // namespace goalpost::report
