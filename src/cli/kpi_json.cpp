// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "cli/kpi_json.hpp"

#include "kpi/where_from.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace goalpost::cli {

namespace {

constexpr std::array<std::pair<model::GroupBy, std::string_view>, 7> Groupings = {{
    {model::GroupBy::Campaign, "campaign"},
    {model::GroupBy::Creator, "creator"},
    {model::GroupBy::Platform, "platform"},
    {model::GroupBy::Post, "post"},
    {model::GroupBy::Day, "day"},
    {model::GroupBy::Week, "week"},
    {model::GroupBy::Month, "month"},
}};

/// A count as a whole number, so that it reads 1425 and not 1425.0.
Json number(std::optional<double> value) {
    if (!value || !std::isfinite(*value))
        return nullptr;
    if (*value == std::round(*value) && std::abs(*value) < 9e15)
        return static_cast<std::int64_t>(*value);
    return *value;
}

Json money(std::optional<double> value) {
    if (!value || !std::isfinite(*value))
        return nullptr;
    return Amount{static_cast<std::int64_t>(std::llround(*value * 10000))}.text();
}

template <class T>
Json word(const std::optional<T>& value) {
    return value ? Json(idOf(*value)) : Json(nullptr);
}

Json textOrNull(std::string_view text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

void addIfTold(Json& json, const char* key, std::string_view text) {
    if (!text.empty())
        json[key] = text;
}

Json toJson(const kpi::Value& value, const std::string& currency) {
    const kpi::PartUnits units = kpi::partUnitsOf(value);
    const auto figure = [](kpi::Unit unit, const std::optional<double>& v) {
        return unit == kpi::Unit::Money ? money(v) : number(v);
    };
    Json json = {{"id", value.id}, {"role", word(value.role)}, {"goal", word(value.goal)}};
    json["value"] = figure(units.value, value.value);
    if (!value.value)
        json["why"] = value.why.text();
    json["unit"] = idOf(value.unit);
    const auto all = {units.value, units.numerator, units.denominator};
    if (std::find(all.begin(), all.end(), kpi::Unit::Money) != all.end())
        json["currency"] = currency;
    json["base"] = textOrNull(value.base);
    json["numerator"] = figure(units.numerator, value.numerator);
    json["denominator"] = figure(units.denominator, value.denominator);
    json["n"] = value.n;
    json["low"] = figure(units.value, value.low);
    json["high"] = figure(units.value, value.high);
    json["method"] = textOrNull(value.method);
    addIfTold(json, "interval_why", value.intervalWhy.text());
    json["median"] = figure(units.value, value.median);
    json["outliers"] = value.outliers ? Json(*value.outliers) : Json(nullptr);
    json["without_outliers"] = figure(units.value, value.withoutOutliers);
    json["outlier"] = value.isOutlier;
    json["drawn"] = figure(units.value, value.drawn);
    json["target"] = figure(units.value, value.target);
    json["baseline"] = figure(units.value, value.baseline);
    json["progress"] = number(value.progress);
    json["pace"] = number(value.pace);
    json["forecast"] = figure(units.value, value.forecast);
    json["forecast_low"] = figure(units.value, value.forecastLow);
    json["forecast_high"] = figure(units.value, value.forecastHigh);
    json["needed_per_day"] = figure(units.value, value.neededPerDay);
    json["status"] = word(value.status);
    json["source"] = textOrNull(value.source);
    json["as_of"] = value.asOf ? Json(isoDate(*value.asOf)) : Json(nullptr);
    addIfTold(json, "note", value.note.text());
    return json;
}

Json toJson(const kpi::Row& row, const std::string& currency, bool explain) {
    Json json = {{"key", row.key}, {"label", row.label}, {"posts", row.posts}};
    json["spend"] = row.spend ? Json(row.spend->text()) : Json(nullptr);
    json["measured_costs"] = Json::array();
    for (const auto& cost : row.measuredCosts)
        json["measured_costs"].push_back(
            {{"measure", model::rowOf(cost.measure).id},
             {"value", cost.told.text()},
             {"planned", cost.planned ? Json(cost.planned->text()) : Json(nullptr)}});
    json["kpis"] = Json::array();
    for (const auto& value : row.kpis) {
        json["kpis"].push_back(toJson(value, currency));
        if (!explain)
            continue;
        auto& where = json["kpis"].back()["where_from"] = Json::array();
        for (const auto& sentence : kpi::whereFrom(value, currency))
            where.push_back(sentence.text());
    }
    return json;
}

}  // namespace

Json toJson(const kpi::Table& table, bool explain) {
    Json json = {{"campaign", table.campaignName},
                 {"from", isoDate(table.period.from)},
                 {"to", isoDate(table.period.to)}};
    for (const auto& [by, name] : Groupings)
        if (by == table.by)
            json["by"] = name;
    json["currency"] = table.currency;
    json["rows"] = Json::array();
    for (const auto& row : table.rows)
        json["rows"].push_back(toJson(row, table.currency, explain));
    return json;
}

Json toJson(const report::Addendum& addendum, const std::string& currency) {
    Json list = Json::array();
    for (const auto& late : addendum.values) {
        const bool isMoney = late.then.unit == kpi::Unit::Money;
        const auto figure = [&](const std::optional<double>& value) {
            return isMoney ? money(value) : number(value);
        };
        Json json = {{"on", isoDate(addendum.on)}, {"id", late.then.id}};
        json["unit"] = idOf(late.then.unit);
        if (isMoney)
            json["currency"] = currency;
        json["value"] = figure(late.then.value);
        json["value_now"] = figure(late.now);
        json["difference"] = figure(late.difference);
        json["data_through"] = addendum.through ? Json(isoDate(*addendum.through)) : Json(nullptr);
        list.push_back(std::move(json));
    }
    return list;
}

std::vector<std::string> groupingNames() {
    std::vector<std::string> names;
    for (const auto& entry : Groupings)
        names.emplace_back(entry.second);
    return names;
}

std::optional<model::GroupBy> groupingNamed(std::string_view name) {
    for (const auto& [by, word] : Groupings)
        if (word == name)
            return by;
    return std::nullopt;
}

}  // namespace goalpost::cli
