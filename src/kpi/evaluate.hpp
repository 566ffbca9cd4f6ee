// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/kpi.hpp"
#include "kpi/measured_cost.hpp"
#include "model/measured.hpp"

#include <span>
#include <string_view>

/// KPI values out of measured sums: sums over sums, never a mean of ratios; a missing part or an empty
/// base gives no value and says why.
namespace goalpost::kpi {

enum class Status : std::uint8_t {
    Planning,
    Ahead,
    OnTrack,
    AtRisk,
    OffTrack,
    Benchmarking,
    Achieved,
    Missed
};
std::string_view idOf(Status status);    ///< "on-track"
std::string_view nameOf(Status status);  ///< "On track"

/// One KPI of one group. Rates are fractions, money in the currency's unit, durations in seconds.
struct Value {
    std::string_view id;
    std::optional<model::Role> role;
    std::optional<model::Goal> goal;
    std::optional<double> value;
    Sentence why;   ///< set when value is not
    Sentence note;  ///< what a reader must know: "without saves", "2 of 9 posts tell no reach"
    Unit unit = Unit::Count;
    std::string base;  ///< what it was divided by: "reach"; empty for sums
    std::optional<double> numerator;
    std::optional<double> denominator;
    std::size_t n = 0;  ///< posts behind the value
    std::optional<double> low;
    std::optional<double> high;
    std::string_view method;       ///< "wilson", "cluster", "poisson"; empty when there is no interval
    Sentence intervalWhy;          ///< why there is no interval: "too few posts: 2 more for an interval"
    std::optional<double> median;  ///< of the posts, from five up
    /// Posts that stand out; they are in the value. Nothing where that was not looked at.
    std::optional<std::size_t> outliers;
    std::optional<double> withoutOutliers;  ///< the value if they were not
    bool isOutlier = false;                 ///< of a post: it stands out among the posts of the table
    /// Of a creator's rate: drawn towards that of all creators, the more the fewer trials it has. What
    /// creators are ranked by.
    std::optional<double> drawn;
    std::optional<double> target;
    std::optional<double> baseline;
    std::optional<double> progress;     ///< 1 is the target reached
    std::optional<double> pace;         ///< 1 is exactly on the straight line
    std::optional<double> forecast;     ///< at the period's end
    std::optional<double> forecastLow;  ///< 80 %
    std::optional<double> forecastHigh;
    std::optional<double> neededPerDay;
    std::optional<Status> status;
    std::string source;  ///< "imported", "manual"; "plan": cost; "mixed": of several
    std::optional<Date> asOf;
    const Kpi* kpi = nullptr;  ///< what it is a value of; see kpiOf()
};
/// The KPI it is a value of; null for an id that the catalogue does not know.
const Kpi* kpiOf(const Value& value);
Argument nameOfValue(const Value& value, Word::Case how = Word::Case::AsIs);

struct Row {
    std::string key;
    std::string label;
    Id id;
    std::size_t posts = 0;
    std::optional<Amount> spend;                ///< accrued cost of the group, where it can be told
    std::vector<MeasuredCost> measuredCosts{};  ///< beside it; of the campaign and of creators
    std::vector<Value> kpis;
};

struct Table {
    Id campaign;
    std::string campaignName;
    Period period;
    model::GroupBy by = model::GroupBy::Campaign;
    std::string currency;
    std::vector<Row> rows;
};

/// What a table is to tell, where not all of it is looked at.
struct Wanted {
    /// Of the KPIs it would have only these; unset: all.
    std::optional<std::span<const std::string_view>> kpis{};
    bool intervals = true;  ///< false: no interval, nor why there is none
};

/// The campaign's KPIs for the measured groups: those it chose, in its order, then every other KPI of
/// the catalogue and of the plan's own for which a value can be told (role unset). `daily` (by day, the same
/// period) feeds pace and forecast and may be null. `today` bounds elapsed time.
Table evaluate(const model::Plan& plan, const model::Campaign& campaign, const model::Measured& measured,
               const model::Measured* daily, Date today, const Wanted& wanted = {});
/// What one KPI comes to in the campaign as a whole, also one that stands in no plan; `measured` is by
/// campaign.
Value valueOver(const Kpi& kpi, const model::Campaign& campaign, const model::Measured& measured, Date today);
/// Whether the table would have a value of the KPI in any row.
bool isTold(const model::Plan& plan, const model::Campaign& campaign, const model::Measured& measured,
            Date today, std::string_view kpi);

/// Accrued cost up to `day`: fee times delivered share, product, shipping, commission and boost; nothing
/// when no partnership has a fee or cost. With a creator: that partnership's part.
std::optional<Amount> accruedCost(const model::Campaign& campaign, Date day, const Id& creator = {});
/// What the campaign has bound itself to pay: the fees of what is contracted, active or complete, and every
/// cost of a partnership that was not declined.
Amount committedCost(const model::Campaign& campaign);
/// Payments that were made up to `day`.
Amount paidCash(const model::Campaign& campaign, Date day);

/// The absolute target of an objective in the KPI's unit, from its target or from baseline and change.
std::optional<double> targetOf(const model::Objective& objective);

}  // namespace goalpost::kpi
