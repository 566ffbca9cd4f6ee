// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/plan.hpp"

#include <vector>

namespace goalpost::adoption {

/// The days on which a tool is to be reviewed (REVIEW-CADENCE): one, two and three months after it came
/// into use, then every three months; up to and including the first one after `through`.
std::vector<Date> reviewDays(Date inUseSince, Date through);

/// Those of the tool's review days that no review in the plan stands for: the latest one that is past, the
/// next one, and in the first quarter all that are left of it. A review stands for a day when its due date
/// is at most half an interval away, and for all days before it.
std::vector<Date> missingReviews(const model::Plan& plan, const model::Tool& tool, Date today);

}  // namespace goalpost::adoption
