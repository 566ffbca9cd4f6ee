// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.hpp"

#include <vector>

/// Verbs on pilots, their logs and decisions. Dates that run backwards, a name that is taken and two weeks
/// of one date throw Error, as does an Id that names nothing.
namespace goalpost::edit {

Act addPilot(model::Plan plan, model::Pilot pilot);
/// All of the pilot but its log and decision, which have verbs of their own.
Act setPilot(model::Plan plan, model::Pilot pilot);
Act removePilot(model::Plan plan, const Id& pilot);

/// The log stays in the order of its dates.
Act logWeek(model::Plan plan, const Id& pilot, model::PilotLog week);
Act setWeek(model::Plan plan, const Id& pilot, model::PilotLog week);
/// Rows that were copied elsewhere: a week of a date that is logged already is replaced.
Act pasteWeeks(model::Plan plan, const Id& pilot, std::vector<model::PilotLog> weeks);
Act removeWeeks(model::Plan plan, const Id& pilot, const std::vector<Id>& weeks);

/// A pilot concludes with what is decided, by whom, when and why; expanding names the stage.
Act concludePilot(model::Plan plan, const Id& pilot, model::PilotDecision decision);
Act reopenPilot(model::Plan plan, const Id& pilot);

}  // namespace goalpost::edit
