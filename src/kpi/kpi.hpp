// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/measure.hpp"
#include "model/plan.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What a KPI is: one row of the catalogue. Everything that shows, explains, computes or tests a KPI
/// reads its row.
namespace goalpost::kpi {

using model::Measure;

enum class Unit : std::uint8_t { Count, Percent, Money, Seconds, Multiple, Score, PerDay };
enum class Better : std::uint8_t { Higher, Lower, Context };
/// How the interval is made (docs/method.md, statistics): of one clean count, of a ratio over posts
/// (from three posts up), of a count, of a cost per count.
enum class Interval : std::uint8_t { None, Wilson, Cluster, Poisson, CostPoisson };

/// What a rate may be divided by, in order of preference. Followers are those of the accounts.
struct Base {
    std::string_view id;  ///< "reach", "impressions", "views", "followers", "sessions", …
    std::optional<Measure> measure;
};

/// One fit: how a KPI stands to a goal. `fromText` is true where the method's source text says so.
enum class Fit : std::uint8_t { Primary, PrimaryWithCompanion, Contextual, Noise, Forbidden, None };
struct GoalFit {
    model::Goal goal;
    Fit fit;
    bool fromText;
    std::string_view why;  ///< one short sentence shown beside the KPI in its lane
};

struct Kpi {
    std::string_view id;
    std::string_view name;
    std::string_view meaning;  ///< one sentence
    std::string_view formula;  ///< in words: "likes, comments, shares and saves, divided by people reached"
    Unit unit = Unit::Count;
    Better better = Better::Higher;
    Interval interval = Interval::None;
    std::vector<Measure> required;    ///< numerator: each must have been measured
    std::vector<Measure> optional{};  ///< numerator: added where measured, named where not
    std::vector<Base> bases{};        ///< empty: a sum
    bool costIsNumerator = false;     ///< accrued cost divided by the measures above
    double scale = 1;                 ///< 1000 for CPM
    std::vector<GoalFit> fits{};
    std::vector<std::string_view> companions{};  ///< KPIs one of which must stand beside it as primary
    std::string_view traps{};
    std::string_view example{};  ///< "1,425 engagements ÷ 37,000 reached = 3.85 %"
};

/// In the order in which lists show them.
std::span<const Kpi> catalogue();
/// Null when there is none.
const Kpi* find(std::string_view id);
std::string_view idOf(Unit unit);
/// The fit of a KPI to a goal; Fit::None where the catalogue says nothing.
const GoalFit* fitOf(const Kpi& kpi, model::Goal goal);

}  // namespace goalpost::kpi
