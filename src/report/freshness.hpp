// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/sentence.hpp"
#include "kpi/inputs.hpp"
#include "model/newest_days.hpp"
#include "model/plan.hpp"

#include <optional>
#include <string>
#include <vector>

namespace goalpost::report {

/// How far the data of a primary KPI reach: to the day up to which each of its inputs is told.
struct Freshness {
    Id choice;
    std::string kpi;
    std::optional<Date> through;  ///< nothing while an input has no value
    kpi::Inputs lacking{};        ///< the inputs without one, where others have
    /// More than a week old although more is to be expected: the campaign has not ended, or the data end
    /// before it did.
    bool stale = false;
    bool operator==(const Freshness&) const = default;
};

/// Of each primary KPI that Goalpost computes, in the campaign's order. Cost comes from the plan and is no
/// input.
std::vector<Freshness> freshnessOf(const model::Plan& plan, const model::Campaign& campaign,
                                   const model::NewestDays& newest, Date today);
/// "data through 28 Aug, 2 days old"; "no data yet"; "no form starts yet".
Sentence sentenceOf(const Freshness& freshness, Date today);

}  // namespace goalpost::report
