// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/sentence.hpp"
#include "model/plan.hpp"

#include <vector>

namespace goalpost::edit {

/// What a campaign had settled for its primary goal and has to be looked at again when it is this one: the
/// primary KPIs, the objectives on them, the tool decision, partners who are far from the new goal's profile.
/// A sentence each; empty where nothing is lost.
std::vector<Sentence> invalidatedBy(const model::Plan& plan, const model::Campaign& campaign,
                                    model::Goal goal, Date today);

}  // namespace goalpost::edit
