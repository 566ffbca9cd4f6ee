// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.hpp"

/// Verbs on the map of the workflow: one step for each stage. A share outside 0 to 1, hours below 0 and a
/// step without a stage throw Error.
namespace goalpost::edit {

/// The step of this stage becomes this one; it is added when the stage was not mapped yet.
Act mapStage(model::Plan plan, model::WorkflowStep step);
Act unmapStage(model::Plan plan, model::Stage stage);

}  // namespace goalpost::edit
