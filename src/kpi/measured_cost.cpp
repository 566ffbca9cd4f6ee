// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/measured_cost.hpp"

#include "base/text.hpp"
#include "kpi/value.hpp"

#include <array>
#include <string_view>

namespace goalpost::kpi {

namespace {

/// A measure and the kind of cost that is the same money in the plan.
struct SpentAs {
    model::Measure measure;
    std::string_view kind;
};
constexpr std::array<SpentAs, 2> Spent = {
    {{model::Measure::Commission, "commission"}, {model::Measure::AdSpend, "boost"}}};

std::optional<Amount> plannedFor(const model::Campaign& campaign, std::string_view kind, Date day,
                                 const Id& creator) {
    std::optional<Amount> sum;
    for (const auto& partnership : campaign.partnerships) {
        if (creator && partnership.creator != creator)
            continue;
        for (const auto& cost : partnership.costs)
            if (cost.amount && foldCase(trim(cost.kind)) == kind && !(cost.on && *cost.on > day))
                sum = sum.value_or(Amount{}) + *cost.amount;
    }
    return sum;
}

Argument money(Amount amount, const std::string& currency) {
    return Figure{amount.value(), Unit::Money, currency, Figure::Form::Exact};
}

}  // namespace

std::vector<MeasuredCost> measuredCosts(const model::Campaign& campaign, const model::Values& sums, Date day,
                                        const Id& creator) {
    std::vector<MeasuredCost> costs;
    for (const auto& [measure, kind] : Spent)
        if (sums[measure].value_or(0) != 0)
            costs.push_back({measure, Amount{*sums[measure]}, plannedFor(campaign, kind, day, creator)});
    return costs;
}

Sentence sentenceOf(const MeasuredCost& cost, const std::string& currency) {
    const Word name{model::rowOf(cost.measure).name};
    if (cost.planned)
        return {"%1 of %2 was measured; accrued cost has the %3 that the plan says for it.",
                {name, money(cost.told, currency), money(*cost.planned, currency)}};
    return {"%1 of %2 was measured and is not in accrued cost, which is what the plan says.",
            {name, money(cost.told, currency)}};
}

Sentence leftOutOf(const std::vector<MeasuredCost>& costs) {
    std::vector<Word> left;
    bool isNoneThere = true;
    for (const auto& cost : costs)
        if (!cost.planned || *cost.planned < cost.told) {
            left.push_back(wordOf(cost.measure));
            isNoneThere &= !cost.planned;
        }
    if (left.empty())
        return {};
    if (left.size() == 1)
        return {isNoneThere ? "without the measured %1" : "without a part of the measured %1", {left[0]}};
    return {isNoneThere ? "without the measured %1 and %2" : "without a part of the measured %1 and %2",
            {left[0], left[1]}};
}

}  // namespace goalpost::kpi
