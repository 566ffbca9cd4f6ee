// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.hpp"

/// Verbs on tools, on the people who work with them, and on who may overrule them. Names are unique: tools
/// among tools, operators and recommendations within their tool. An Id that names nothing throws Error.
namespace goalpost::edit {

Act addTool(model::Plan plan, model::Tool tool);
Act setTool(model::Plan plan, model::Tool tool);
/// With its reviews; briefings about it stay. Throws Error, naming who uses it, while a pilot or the tool
/// decision of a campaign does.
Act removeTool(model::Plan plan, const Id& tool);

Act addOperator(model::Plan plan, const Id& tool, model::Operator person);
Act setOperator(model::Plan plan, const Id& tool, model::Operator person);
Act removeOperator(model::Plan plan, const Id& tool, const Id& person);

Act addEscalation(model::Plan plan, const Id& tool, model::Escalation rule);
Act setEscalation(model::Plan plan, const Id& tool, model::Escalation rule);
Act removeEscalation(model::Plan plan, const Id& tool, const Id& rule);

/// A logged override says what it is about; one about the same on the same day is refused.
Act addOverride(model::Plan plan, const Id& tool, model::Override entry);
Act setOverride(model::Plan plan, const Id& tool, model::Override entry);
Act removeOverride(model::Plan plan, const Id& tool, const Id& entry);

}  // namespace goalpost::edit
