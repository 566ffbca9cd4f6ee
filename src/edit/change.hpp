// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "model/plan.hpp"
#include "store/workspace.hpp"

#include <functional>
#include <string>
#include <string_view>

/// The one way to change a plan: a named function from plan to plan, held against the method, stored as
/// one undoable act.
namespace goalpost::edit {

/// What a verb did: the plan after it and the act's name ("Choose goal Website traffic").
struct Act {
    model::Plan plan;
    std::string label;
};

/// Stores the act unless it breaks an axiom or decides anew without a reason what was settled (RuleRefusal,
/// nothing written; edit/settled.hpp), or changes nothing (false). What a campaign is that it closes, is kept
/// with it (edit/closing.hpp).
bool perform(store::Workspace& workspace, const Act& act, Date today);

}  // namespace goalpost::edit
