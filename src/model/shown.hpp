// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "model/plan.hpp"

#include <functional>
#include <memory>

namespace goalpost::model {

/// The plan and the day with which a campaign's figures are computed and printed: what is planned today, or,
/// of a closed campaign, what was kept when it was closed.
struct Shown {
    std::shared_ptr<const Plan> plan;
    Id id;  ///< of the campaign, which must be in the plan
    Date today{};
    bool closed = false;  ///< it is what was kept
    const Campaign& campaign() const { return *plan->campaign(id); }
};
using ShownOf = std::function<Shown(const Id& campaign)>;

}  // namespace goalpost::model
