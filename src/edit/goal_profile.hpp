// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.hpp"
#include "method/profile.hpp"

#include <functional>

/// Verbs on what a plan says of a goal's creators and tool settings (method/profile.hpp).
namespace goalpost::edit {

/// Lets `change` write the profile that holds; the plan keeps what is not Goalpost's own, as of `today`.
/// Throws Error for bounds that no creator can be within.
Act setGoalProfile(model::Plan plan, model::Goal goal, const std::function<void(method::Profile&)>& change,
                   Date today);
/// Back to Goalpost's own.
Act resetGoalProfile(model::Plan plan, model::Goal goal);

}  // namespace goalpost::edit
