// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/spread.hpp"

#include "kpi/robust.hpp"
#include "kpi/value.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace goalpost::kpi {

namespace {

constexpr std::size_t LeastPosts = 5;

Sentence standingOut(std::size_t outliers, std::size_t posts) {
    return {outliers == 1 ? "%1 of %2 posts stands out" : "%1 of %2 posts stand out",
            {plain(outliers), plain(posts)}};
}

/// Rates spread evenly around their middle, sums by factors.
bool spreadsByFactors(const Kpi& kpi) {
    return kpi.bases.empty();
}

/// A part of a number of trials, which a rate of few of them can be drawn with.
bool isOfTrials(const Value& value) {
    return value.kpi && value.kpi->unit == Unit::Percent && value.kpi->scale == 1 &&
           value.kpi->cost == CostPart::None && !value.kpi->bases.empty() && value.value && value.numerator &&
           value.denominator && *value.denominator > 0 && *value.numerator <= *value.denominator;
}

using Column = std::vector<Value*>;

std::unordered_map<std::string_view, Column> columnsIn(Table& table) {
    std::unordered_map<std::string_view, Column> columns;
    for (auto& row : table.rows)
        for (auto& value : row.kpis)
            if (value.value && value.kpi)
                columns[value.id].push_back(&value);
    return columns;
}

void markOutliers(const Column& column) {
    std::vector<double> values;
    for (const Value* value : column)
        values.push_back(*value->value);
    const auto found = outliers(values, spreadsByFactors(*column.front()->kpi));
    for (std::size_t i = 0; i < found.size(); ++i)
        column[i]->isOutlier = found[i];
}

/// Rates over different bases are of different trials.
void draw(const Column& column) {
    std::unordered_map<std::string_view, Column> byBase;
    for (Value* value : column)
        if (isOfTrials(*value))
            byBase[value->base].push_back(value);
    for (const auto& [base, values] : byBase) {
        std::vector<std::pair<double, double>> groups;
        double successes = 0;
        double trials = 0;
        for (const Value* value : values) {
            groups.emplace_back(*value->numerator, *value->denominator);
            successes += *value->numerator;
            trials += *value->denominator;
        }
        const double strength = strengthOf(groups);
        for (Value* value : values)
            value->drawn = shrunk(*value->numerator, *value->denominator, successes / trials, strength);
    }
}

void tellOutliers(Value& value, const std::vector<bool>& found, double without) {
    const auto count = static_cast<std::size_t>(std::count(found.begin(), found.end(), true));
    value.outliers = count;
    if (count == 0)
        return;
    value.withoutOutliers = without;
    addNote(value, standingOut(count, found.size()));
}

}  // namespace

void tellSpread(Value& value, std::span<const double> posts) {
    if (posts.size() < LeastPosts)
        return;
    value.median = median({posts.begin(), posts.end()});
    const auto found = outliers(posts, true);
    double without = 0;
    for (std::size_t i = 0; i < posts.size(); ++i)
        without += found[i] ? 0 : posts[i];
    tellOutliers(value, found, without);
}

void tellSpread(Value& value, std::span<const std::pair<double, double>> posts, double scale) {
    std::vector<double> rates;
    std::vector<std::pair<double, double>> divided;
    for (const auto& [y, x] : posts)
        if (x > 0) {
            rates.push_back(y / x * scale);
            divided.emplace_back(y, x);
        }
    if (rates.size() < LeastPosts)
        return;
    value.median = median(rates);
    const auto found = outliers(rates);
    double numerator = 0;
    double denominator = 0;
    for (std::size_t i = 0; i < found.size(); ++i)
        if (!found[i]) {
            numerator += divided[i].first;
            denominator += divided[i].second;
        }
    tellOutliers(value, found, numerator / denominator * scale);
}

void setBeside(Table& table) {
    const bool posts = table.by == model::GroupBy::Post;
    if (!posts && table.by != model::GroupBy::Creator)
        return;
    for (const auto& [id, column] : columnsIn(table))
        if (posts)
            markOutliers(column);
        else
            draw(column);
}

}  // namespace goalpost::kpi
