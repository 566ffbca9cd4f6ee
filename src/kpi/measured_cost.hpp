// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/amount.hpp"
#include "base/sentence.hpp"
#include "model/measure.hpp"
#include "model/plan.hpp"

#include <optional>
#include <string>
#include <vector>

namespace goalpost::kpi {

/// Money that exports tell as spent for a campaign's or creator's posts: commission, ad spend. It is no part
/// of accrued cost, which is the plan's: what somebody planned for the same would count twice.
struct MeasuredCost {
    model::Measure measure = model::Measure::Commission;
    Amount told;
    /// What the plan has for it (cost of the kind "commission", "boost"), which is in accrued cost.
    std::optional<Amount> planned;
    bool operator==(const MeasuredCost&) const = default;
};

/// In the order commission, ad spend; those that were measured and are not 0. With a creator: that
/// partnership's part. Costs dated after `day` are not planned up to it.
std::vector<MeasuredCost> measuredCosts(const model::Campaign& campaign, const model::Values& sums, Date day,
                                        const Id& creator = {});
/// "Commission of $31.05 was measured and is not in accrued cost.", or what of it is there as planned.
Sentence sentenceOf(const MeasuredCost& cost, const std::string& currency);
/// "without the measured commission", for what the plan has no cost, "without a part of" it where it has
/// less; empty where it has as much. Of several partnerships one may have more than was measured and hide
/// another's.
Sentence leftOutOf(const std::vector<MeasuredCost>& costs);

}  // namespace goalpost::kpi
