// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/if_held.hpp"
#include "kpi/promise.hpp"
#include "method/means.hpp"
#include "method/rules/example.hpp"
#include "method/rules/finding.hpp"
#include "method/rules/rules.hpp"

#include <algorithm>
#include <cmath>

/// What an objective promises against what it can count on and what its baseline was made from.
namespace goalpost::method::rules {

namespace {

using model::Campaign;
using model::Direction;
using model::Objective;
using model::Plan;

constexpr Voice Like{"SMART-LIKE", Strength::Heuristic};
constexpr Voice Achievable{"SMART-A", Strength::Heuristic};

/// Cheaper than this part of what one cost before is called unlikely.
constexpr double CheapestLikely = 0.8;

std::string_view effortText(kpi::Effort effort) {
    switch (effort) {
        case kpi::Effort::Days:
            return "for each day";
        case kpi::Effort::Posts:
            return "for each post";
        case kpi::Effort::Creators:
            return "for each creator";
        case kpi::Effort::Spend:
            return "for the same money";
    }
    return {};
}

Figure percent(double fraction) {
    return {.value = std::abs(fraction), .unit = Unit::Percent, .form = Figure::Form::Exact};
}

Figure money(double amount, const std::string& currency) {
    return {.value = amount, .unit = Unit::Money, .currency = currency, .form = Figure::Form::Exact};
}

/// To the tenth of a percent, as it is read.
double readable(double fraction) {
    return std::round(fraction * 1000) / 1000;
}

bool isAgainst(double unitChange, double change) {
    return change > 0 ? readable(unitChange) <= 0 : change < 0 && readable(unitChange) >= 0;
}

Judged checkLike(const Plan& plan, const Campaign& campaign, Date) {
    Judged findings;
    for (const Objective& objective : campaign.objectives) {
        const auto* kpi = kpi::find(plan, objective.kpi);
        if (!kpi)
            continue;
        const kpi::Promise promise = kpi::promiseOf(*kpi, objective);
        if (!promise.change || promise.likeForLike.empty())
            continue;
        if (!findings)
            findings.emplace();
        std::vector<Sentence> turned;
        for (const kpi::LikeForLike& one : promise.likeForLike) {
            if (!isAgainst(one.unitChange, *promise.change))
                continue;
            const Word each{effortText(one.effort)};
            const double change = readable(one.unitChange);
            if (change == 0)
                turned.push_back({"%1 nothing changes", {each}});
            else
                turned.push_back(
                    {change < 0 ? "%1 it is %2 less" : "%1 it is %2 more", {each, percent(change)}});
        }
        if (turned.empty())
            continue;
        findings->push_back(Like.broken(
            subjectOf(plan, campaign, objective), objective.id,
            {*promise.change > 0 ? "%1: %2 more than the baseline is promised, but %3. That is a bigger "
                                   "campaign, not a better one."
                                 : "%1: %2 less than the baseline is promised, but %3. That is a smaller "
                                   "campaign, not a better one.",
             {kpi::nameOf(plan, objective.kpi), percent(readable(*promise.change)),
              listed(turned, "%1, %2", "%1 and %2")}},
            {"Change the target, the budget, the posts or the partnerships, or write why it is meant so."}));
    }
    return findings;
}

/// The fees are the whole campaign's, so they are held against all it has, and told once.
void checkFees(const Plan& plan, const Campaign& campaign, const Objective& objective, const Means& means,
               std::vector<Finding>& findings) {
    const auto budget = budgetOf(campaign);
    if (!budget || (!means.areFeesTooLarge && !(means.fees && *means.fees > *budget)))
        return;
    const std::string currency = plan.currencyOf(campaign);
    findings.push_back(Achievable.broken(
        subjectOf(plan, campaign, objective), objective.id,
        means.areFeesTooLarge
            ? Sentence{"The partners' fees are too large to be summed."}
            : Sentence{"The partners' fees come to %1, the budget is %2.",
                       {money(means.fees->value(), currency), money(budget->value(), currency)}},
        {"Raise the budget, lower the fees or take fewer partners, or write who pays the rest."}));
}

void checkCost(const Plan& plan, const Campaign& campaign, const Objective& objective,
               const kpi::Promise& promise, std::vector<Finding>& findings) {
    if (!promise.unitCost || !promise.baselineUnitCost || objective.direction == Direction::Decrease)
        return;
    if (*promise.unitCost >= CheapestLikely * *promise.baselineUnitCost)
        return;
    const std::string currency = plan.currencyOf(campaign);
    findings.push_back(Achievable.broken(
        subjectOf(plan, campaign, objective), objective.id,
        {"The budget allows %1 for each of the %2, which cost %3 in the baseline.",
         {money(*promise.unitCost, currency), kpi::nameOf(plan, objective.kpi, Word::Case::Inside),
          money(*promise.baselineUnitCost, currency)}},
        {"Raise the budget or lower the target, or write what makes them cheaper this time."}));
}

void checkCeiling(const Plan& plan, const Campaign& campaign, const Objective& objective,
                  const kpi::Promise& promise, std::vector<Finding>& findings) {
    if (!promise.unitCost || !objective.costCeiling || *promise.unitCost <= objective.costCeiling->value())
        return;
    const std::string currency = plan.currencyOf(campaign);
    findings.push_back(Achievable.broken(
        subjectOf(plan, campaign, objective), objective.id,
        {"At the target each of the %1 costs %2 of the budget, more than the ceiling of %3.",
         {kpi::nameOf(plan, objective.kpi, Word::Case::Inside), money(*promise.unitCost, currency),
          money(objective.costCeiling->value(), currency)}},
        {"Raise the target or the ceiling, or lower the budget."}));
}

/// Who is to bring it is known when tools and creators are chosen.
void checkPartners(const Plan& plan, const Campaign& campaign, const Objective& objective, const Means& means,
                   std::vector<Finding>& findings) {
    if (!objective.partnerships || *objective.partnerships <= means.partners)
        return;
    Finding few = Achievable.open(subjectOf(plan, campaign, objective), objective.id,
                                  {"The objective counts on %1 partnerships; on the list: %2.",
                                   {plain(static_cast<std::size_t>(*objective.partnerships)),
                                    plain(static_cast<std::size_t>(means.partners))}},
                                  {"Put more creators on the list, or lower the number of partnerships."});
    few.holds = model::Phase::Execution;
    findings.push_back(std::move(few));
}

Judged checkAchievable(const Plan& plan, const Campaign& campaign, Date) {
    const Means means = meansOf(plan, campaign, std::nullopt);
    Judged findings;
    for (const Objective& objective : campaign.objectives) {
        if (!objective.budget && !objective.partnerships && !(campaign.budget && means.partners > 0))
            continue;  // nothing is told that the promise could be held against
        if (!findings) {
            findings.emplace();
            checkFees(plan, campaign, objective, means, *findings);
        }
        const auto* kpi = kpi::find(plan, objective.kpi);
        const kpi::Promise promise = kpi ? kpi::promiseOf(*kpi, objective) : kpi::Promise{};
        checkCost(plan, campaign, objective, promise, *findings);
        checkCeiling(plan, campaign, objective, promise, *findings);
        checkPartners(plan, campaign, objective, means, *findings);
    }
    return findings;
}

/// An objective of 25 % over a baseline of 18,240 sessions for 9,000 with three creators.
std::string rise(std::string_view means) {
    return planWithObjective(R"("kpi": "referral-sessions", "direction": "increase",
    "change": "25%", "scope": "from creator campaigns",
    "baseline": {"value": 18240, "from": "2026-06-01", "to": "2026-08-30", "source": "measured",
                 "spend": "9000.00", "posts": 44, "creators": 3},
    "from": "2026-09-01", "to": "2026-11-30", "evaluate": "2026-12-05",
    "business_objective": "More sales on our own site", )" +
                             std::string(means));
}

}  // namespace

std::optional<Finding> achievableByForecast(const Plan& plan, const Campaign& campaign,
                                            const Objective& objective, const kpi::Forecast& forecast,
                                            kpi::Standing standing) {
    const auto* kpi = kpi::find(plan, objective.kpi);
    const bool tooMuch = standing == kpi::Standing::OutOfRange;
    if (!kpi || !forecast.low || !forecast.high || !(tooMuch || standing == kpi::Standing::Unambitious))
        return std::nullopt;
    const std::string currency = plan.currencyOf(campaign);
    const auto figure = [&](double value) {
        return Figure{.value = value, .unit = kpi->unit, .currency = currency};
    };
    return Achievable.broken(
        subjectOf(plan, campaign, objective), objective.id,
        {tooMuch ? "%1: the target is out of reach of what these creators' posts have brought. Eight of ten "
                   "forecasts lie between %2 and %3."
                 : "%1: the target asks for less than what is all but sure. Eight of ten forecasts lie "
                   "between %2 and %3.",
         {kpi::nameOf(plan, objective.kpi), figure(*forecast.low), figure(*forecast.high)}},
        tooMuch ? Sentence{"Plan more posts, choose other creators or an easier target, or write what makes "
                           "it possible this time."}
                : Sentence{"Aim higher, spend less, or write why so little is promised."});
}

Rule smartLike() {
    static const std::string passing = rise(R"("planned_posts": 48, "budget": "9900.00")");
    static const std::string failing = rise(R"("planned_posts": 88, "budget": "9900.00")");
    return {.id = "SMART-LIKE",
            .strength = Strength::Heuristic,
            .origin = Origin::Ours,
            .title = "Like for like: better, not only bigger",
            .why = "Twice the posts for twice the money is not an improvement, it is a bigger campaign.",
            .satisfiedBy =
                "A promised change that still stands for each day, post, creator and unit of money, or a "
                "written reason.",
            .passing = passing,
            .failing = failing,
            .check = checkLike};
}

Rule smartAchievable() {
    static const std::string passing = rise(R"("planned_posts": 48, "budget": "9900.00")");
    static const std::string failing = rise(R"("planned_posts": 48, "budget": "6000.00")");
    return {.id = "SMART-A",
            .strength = Strength::Heuristic,
            .origin = Origin::Text,
            .title = "Achievable: with this money, these creators",
            .why = "A target that the means cannot carry makes everybody stop believing in it.",
            .satisfiedBy =
                "Fees within the budget, a cost of one near what it was before, as many partners as are "
                "counted on; or a written reason.",
            .passing = passing,
            .failing = failing,
            .check = checkAchievable};
}

}  // namespace goalpost::method::rules
