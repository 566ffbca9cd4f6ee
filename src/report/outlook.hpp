// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/forecast.hpp"
#include "model/plan.hpp"

#include <optional>
#include <span>
#include <vector>

/// Whether an objective can be reached with the creators and posts that are planned for it.
namespace goalpost::report {

/// Something that would make the objective likelier, or shows how likely it is.
struct Option {
    Sentence what;                 ///< "2 more posts by Theo Brandt"
    std::optional<double> chance;  ///< of reaching the target then
    std::optional<Amount> cost;    ///< beside what is planned; nothing where no fee tells it
};

struct Outlook {
    Id objective;
    std::optional<double> target;
    kpi::Forecast forecast;
    std::vector<kpi::PlannedPosts> planned;
    int posts = 0;          ///< that are planned in all
    bool isSpread = false;  ///< some of them belong to nobody yet and were spread over the partners
    std::vector<Option> options;
};

/// The last day that counts as history: the one before the objective's start, or before today where that is
/// earlier.
Date lastHistoryDay(const model::Objective& objective, Date today);

/// `history` is measured by post up to lastHistoryDay(), for no campaign in particular; posts of the campaign
/// itself are left out of it.
Outlook outlookOf(const model::Plan& plan, const model::Campaign& campaign, const model::Objective& objective,
                  const model::Measured& history, std::span<const model::Post> posts, Date today);

}  // namespace goalpost::report
