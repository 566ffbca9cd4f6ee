// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/rejected_rows.hpp"
#include "imports/sniff.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace goalpost::imports {

namespace {

double rounded(double share) {
    return std::round(share * 100.0) / 100.0;
}

Json quoteJson(char quote) {
    return quote == '\0' ? Json(nullptr) : Json(std::string(1, quote));
}

/// What is odd about a column; nothing is said of an ordinary one.
void tellOdds(const Column& column, Json& json) {
    const auto flag = [&](const char* name, bool set) {
        if (set)
            json[name] = true;
    };
    flag("ambiguous_date", column.ambiguousDate);
    flag("lacks_year", column.lacksYear);
    flag("lost_zeros", column.lostZeros);
    flag("ambiguous_decimal", column.ambiguousDecimal);
    flag("mixed_currencies", column.mixedCurrencies);
    flag("is_fraction", column.isFraction);
    flag("is_abbreviated", column.isAbbreviated);
    const bool numbers = column.type == CellType::Integer || column.type == CellType::Decimal ||
                         column.type == CellType::Percent || column.type == CellType::Money;
    if (numbers && (column.ambiguousDecimal || column.decimal != '.'))
        json["decimal"] = std::string(1, column.decimal);
    if (!column.currency.empty())
        json["currency"] = column.currency;
    if (column.strays > 0)
        json["strays"] = column.strays;
    if (column.ruinedIds > 0)
        json["ruined_ids"] = column.ruinedIds;
    if (!column.example.empty())
        json["example"] = column.example;
    if (!column.notes.empty())
        json["notes"] = column.notes;
}

Json columnJson(const Column& column) {
    Json json;
    json["name"] = column.name;
    json["type"] = idOf(column.type);
    json["measure"] = column.target.empty() ? Json(nullptr) : Json(column.target.id());
    if (column.type == CellType::Date || column.type == CellType::DateTime)
        json["date_order"] = idOf(column.dateOrder);
    tellOdds(column, json);
    json["confidence"] = rounded(column.confidence);
    json["why"] = column.why.empty() ? Json(nullptr) : Json(column.why);
    return json;
}

Json tableJson(const TableShape& table) {
    Json json;
    json["index"] = table.index;
    json["sheet"] = table.sheet.empty() ? Json(nullptr) : Json(table.sheet);
    if (table.hidden)
        json["hidden"] = true;
    json["title"] = table.title.empty() ? Json(nullptr) : Json(table.title);
    json["header"] = Json::array();
    for (const Column& column : table.columns)
        json["header"].push_back(column.header);
    json["header_line"] = table.headerLine;
    json["first_line"] = table.rows > 0 ? Json(table.firstLine) : Json(nullptr);
    json["rows"] = table.rows;
    json["totals_rows"] = table.totalsRows;
    if (table.period)
        json["period"] = {{"from", isoDate(table.period->from)}, {"to", isoDate(table.period->to)}};
    else
        json["period"] = nullptr;
    if (table.allTime)
        json["all_time"] = true;
    json["format"] = table.format.empty() ? Json(nullptr) : Json(table.format);
    if (!table.platform.empty())
        json["platform"] = table.platform;
    json["not_taken"] = Json::array();
    for (const Column& column : ownColumns(table))
        if (column.target.empty() && !column.name.empty())
            json["not_taken"].push_back(column.name);
    json["columns"] = Json::array();
    for (const Column& column : table.columns)
        json["columns"].push_back(columnJson(column));
    return json;
}

}  // namespace

std::string_view idOf(CellType type) {
    switch (type) {
        case CellType::Integer:
            return "integer";
        case CellType::Decimal:
            return "decimal";
        case CellType::Percent:
            return "percent";
        case CellType::Money:
            return "money";
        case CellType::Date:
            return "date";
        case CellType::DateTime:
            return "datetime";
        case CellType::Duration:
            return "duration";
        case CellType::Boolean:
            return "boolean";
        case CellType::Identifier:
            return "id";
        case CellType::Text:
            break;
    }
    return "text";
}

std::string_view idOf(DateOrder order) {
    switch (order) {
        case DateOrder::Iso:
            return "iso";
        case DateOrder::DayFirst:
            return "day-first";
        case DateOrder::MonthFirst:
            return "month-first";
        case DateOrder::YearFirst:
            return "year-first";
        case DateOrder::Named:
            return "named-month";
        case DateOrder::Compact:
            return "compact";
        case DateOrder::Month:
            return "month";
        case DateOrder::Week:
            return "week";
        case DateOrder::ShortYear:
            return "short-year-first";
        case DateOrder::Serial:
            return "serial";
        case DateOrder::UnixSeconds:
            return "unix-seconds";
        case DateOrder::UnixMilliseconds:
            break;
    }
    return "unix-milliseconds";
}

Json toJson(const Sniff& sniff) {
    Json json;
    json["file"] = sniff.file.string();
    json["encoding"] = idOf(sniff.dialect.encoding);
    json["bom"] = sniff.dialect.bom;
    json["container"] = sniff.container.empty() ? Json(nullptr) : Json(sniff.container);
    json["delimiter"] = sniff.dialect.delimiter.empty() ? Json(nullptr) : Json(sniff.dialect.delimiter);
    json["quote"] = quoteJson(sniff.dialect.quote);
    json["escape"] = quoteJson(sniff.dialect.escape);
    json["dialect_confidence"] = rounded(sniff.sure);
    json["decimal"] = std::string(1, sniff.decimal);
    json["format"] = {{"id", sniff.format.id.empty() ? Json(nullptr) : Json(sniff.format.id)},
                      {"confidence", rounded(sniff.format.confidence)},
                      {"proposed", sniff.format.proposed}};
    json["tables"] = Json::array();
    for (const TableShape& table : sniff.tables)
        json["tables"].push_back(tableJson(table));
    json["reasons"] = sniff.reasons;
    json["problems"] = Json::array();
    for (const Problem& problem : sniff.problems)
        json["problems"].push_back({{"line", problem.line > 0 ? Json(problem.line) : Json(nullptr)},
                                    {"sheet", problem.sheet.empty() ? Json(nullptr) : Json(problem.sheet)},
                                    {"what", problem.what}});
    return json;
}

}  // namespace goalpost::imports
