// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/evaluate.hpp"
#include "model/plan.hpp"
#include "model/shown.hpp"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

/// Several campaigns beside each other without mixing their goals: each is judged by its own primary KPIs.
namespace goalpost::report {

/// How one campaign stands.
struct CampaignState {
    Id campaign;
    std::optional<Period> period;
    std::string currency;
    std::vector<kpi::Value> primary;      ///< its primary KPIs, in the plan's order
    std::optional<std::size_t> decisive;  ///< which of them is worst off; nothing without one
    std::optional<kpi::Status> status;    ///< that one's
    std::optional<Amount> spend;          ///< accrued up to today
    std::optional<Date> through;          ///< the last day with a value
    std::optional<Date> nextReview;       ///< the earliest that was not held

    const kpi::Value* worst() const { return decisive ? &primary[*decisive] : nullptr; }
};

/// What was measured in a campaign over a period.
using MeasuredOf = std::function<model::Measured(const Id& campaign, model::GroupBy by, Period period)>;

/// Archived campaigns are left out. `shown` tells with which plan and day each is computed; without it all
/// are with `plan` and `today`. Reviews are those of `plan`.
std::vector<CampaignState> statesOf(const model::Plan& plan, const MeasuredOf& measured, Date today,
                                    const model::ShownOf& shown = {});

/// A status by which a campaign still has to be watched comes before the others: Off track first.
int urgencyOf(std::optional<kpi::Status> status);

}  // namespace goalpost::report
