// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/sentence.hpp"
#include "model/measure.hpp"
#include "model/plan.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What a KPI is: one row of the catalogue. Everything that shows, explains, computes or tests a KPI
/// reads its row.
namespace goalpost::kpi {

using model::Measure;

using goalpost::Unit;
using model::Better;
/// How the interval is made (docs/method.md, statistics). Wilson: the numerator is a part of the
/// denominator, so one post or link alone has an interval too; from three posts up the posts are the
/// clusters. Cluster: a ratio over posts, from three posts up. Poisson: a count. CostPoisson: a cost per
/// count. Drawn: by drawing creators, with what each of them cost, from five of them up.
enum class Interval : std::uint8_t { None, Wilson, Cluster, Poisson, CostPoisson, Drawn };

/// What a rate may be divided by, in order of preference. Followers are those of the accounts.
struct Base {
    std::string_view id;  ///< "reach", "impressions", "views", "followers", "sessions", …
    std::optional<Measure> measure;
    std::vector<Measure> more{};  ///< added to it: the base is then what all of them add up to
};

/// One fit: how a KPI stands to a goal. `fromText` is true where the method's source text says so.
enum class Fit : std::uint8_t { Primary, PrimaryWithCompanion, Contextual, Noise, Forbidden, None };
struct GoalFit {
    model::Goal goal;
    Fit fit;
    bool fromText;
    std::string_view why;  ///< one short sentence shown beside the KPI in its lane
};

/// What the accrued cost is in a KPI: nothing, all of it, what is divided, or what is divided by.
enum class CostPart : std::uint8_t { None, Alone, Numerator, Denominator };

/// An example computed by hand: what goes in, in natural units, and what must come out.
struct Example {
    std::vector<std::pair<Measure, double>> inputs{};
    double cost = 0;
    int days = 1;  ///< for values per day
    double value = 0;
    double margin = 0;  ///< gross, of the brand; 0: none
};

class Formula;

struct Kpi {
    std::string_view id;
    std::string_view name;
    std::string_view noun;     ///< as an objective's sentence has it: "website referral traffic"
    std::string_view meaning;  ///< one sentence
    std::string_view formula;  ///< in words: "likes, comments, shares and saves, divided by people reached"
    Unit unit = Unit::Count;
    Better better = Better::Higher;
    Interval interval = Interval::None;
    std::vector<Measure> required{};  ///< numerator: each must have been measured
    std::vector<double> weights{};    ///< how often each of the required counts; empty: once
    std::vector<Measure> optional{};  ///< numerator: added where measured, named where not
    std::vector<Base> bases{};        ///< empty: a sum
    /// With Numerator and no bases, the measures above are what the cost is divided by.
    CostPart cost = CostPart::None;
    double scale = 1;         ///< 1000 for CPM
    bool complement = false;  ///< the value is 1 − numerator ÷ denominator (bounce rate)
    bool postsOnly = false;   ///< only what posts were credited with counts
    /// With CostPart::Denominator: of the measures the brand's gross margin, less the cost, is divided.
    bool ofProfit = false;
    std::string_view missing{};   ///< the data without which it has no value here; empty: it can be computed
    std::vector<GoalFit> fits{};  ///< goals it says nothing about are left out
    std::vector<std::string_view> companions{};  ///< KPIs one of which must be chosen beside it
    std::string_view traps{};
    std::string_view example{};  ///< "1,425 engagements ÷ 37,000 reached = 3.85 %"
    std::optional<Example> worked{};
    bool own = false;                     ///< defined in the plan and not in the catalogue
    std::string_view baseName{};          ///< of one's own: what it is divided by, as people are told
    const Formula* expression = nullptr;  ///< of one's own that is more than a sum, a rate or a cost per sum

    /// A total that grows over the campaign: it is paced and forecast; a rate is compared as it stands.
    bool isTotal() const {
        return !expression && bases.empty() && unit != Unit::PerDay &&
               (cost == CostPart::None || cost == CostPart::Alone);
    }
};

/// In the order in which lists show them.
std::span<const Kpi> catalogue();
/// Null when there is none.
const Kpi* find(std::string_view id);
/// Of the catalogue, else the plan's own; what it points to stays as it is, also when the plan changes.
const Kpi* find(const model::Plan& plan, std::string_view id);
/// The catalogue and behind it the plan's own.
std::vector<const Kpi*> allOf(const model::Plan& plan);
/// The KPI's name where the catalogue knows it, else the id as it stands; `inside` a sentence "referral
/// sessions".
Argument nameOf(std::string_view id, Word::Case how = Word::Case::AsIs);
Argument nameOf(const model::Plan& plan, std::string_view id, Word::Case how = Word::Case::AsIs);
/// The id that was probably meant by one that is unknown; empty when none is near.
std::string nearestId(std::string_view id);
std::string nearestId(const model::Plan& plan, std::string_view id);
using goalpost::idOf;
/// A sum of people, who are reached again by the next post: it does not grow with what is done.
bool countsPeople(const Kpi& kpi);
/// The accrued cost is a part of it.
bool usesCost(const Kpi& kpi);
/// The fit of a KPI to a goal; null where the catalogue says nothing.
const GoalFit* fitOf(const Kpi& kpi, model::Goal goal);

}  // namespace goalpost::kpi
