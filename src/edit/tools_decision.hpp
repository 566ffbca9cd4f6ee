// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.hpp"

#include <string>

/// Verbs on a campaign's tool decision: which tools are used, or that none is and why. The method refuses
/// a decision before the goal is settled. An Id that names nothing throws Error.
namespace goalpost::edit {

/// Adds the tool to the decision or takes it out; the last one out clears the decision.
Act useTool(model::Plan plan, const Id& campaign, const Id& tool, bool used);
/// Adds a tool of this name to the plan, where there is none, and uses it, as one act.
Act useToolNamed(model::Plan plan, const Id& campaign, std::string name, std::optional<model::Stage> stage);
/// Throws Error without a reason.
Act useNoTool(model::Plan plan, const Id& campaign, std::string reason);
/// Throws RuleRefusal while the campaign has contracts, published content or payments.
Act clearToolsDecision(model::Plan plan, const Id& campaign);

}  // namespace goalpost::edit
