// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.hpp"

#include <string>

namespace goalpost::edit {

/// A wish beside a campaign's goals becomes a campaign of its own (GOAL-FOCUS): of the same brand, days,
/// audience and owner, in its goal phase, with that goal, and with the KPIs and objectives that the campaign
/// had for it. An empty name gives "Summer: Engagement". Throws Error for a name that is taken and for the
/// campaign's primary goal.
Act splitOff(model::Plan plan, const Id& campaign, model::Goal goal, std::string name);
/// The name that is proposed for it: the first of its kind that is free.
std::string splitName(const model::Plan& plan, const model::Campaign& campaign, model::Goal goal);

}  // namespace goalpost::edit
