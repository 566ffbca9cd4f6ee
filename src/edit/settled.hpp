// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What is settled once a phase was left: the phase itself, the goal, the promises of the objectives. It may
/// be decided anew, with a written reason that stays in the plan (docs/method.md, "Decided anew").
namespace goalpost::edit {

/// One settled matter that a change decides anew, in the words of plan documents.
struct Anew {
    model::Revised what;
    std::string kpi;  ///< of a target
    std::string was;
    std::string now;
    bool operator==(const Anew&) const = default;
};

/// What of a campaign is decided anew between the two, `plan` being the one of before; empty where nothing
/// was settled or all of it stands. Phase first, then goal, then targets in the order of the objectives.
std::vector<Anew> decidedAnew(const model::Plan& plan, const model::Campaign& before,
                              const model::Campaign& after);
/// Whether less is promised: lower against the direction, later, not at all any more. A baseline that
/// changes eases nothing.
bool isEased(const model::Plan& plan, const model::Objective& before, const model::Objective& after);

/// The act with the reason for what it decides anew. `kpi` names the objective of a target.
Act because(Act act, const Id& campaign, model::Revised what, std::string_view kpi, std::string why);

/// Holds `next` against what `before` had settled. Keeps every revision and closing on record, completes the
/// revisions that came with it, keeps what an eased objective first promised, and throws RuleRefusal for what
/// is decided anew without a reason (GOAL-FIRST for phase and goal, SMART-M for a target). A revision without
/// a day that revises nothing is left out, so that a document may be applied twice.
void settle(const model::Plan& before, model::Plan& next, Date today, std::string_view by);

}  // namespace goalpost::edit
