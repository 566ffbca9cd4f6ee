// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.hpp"

/// Verbs on the people beyond marketing who are told about a tool. One who acknowledges before being
/// briefed throws Error, as does an Id that names nothing.
namespace goalpost::edit {

Act addStakeholder(model::Plan plan, model::Stakeholder stakeholder);
Act setStakeholder(model::Plan plan, model::Stakeholder stakeholder);
Act removeStakeholder(model::Plan plan, const Id& stakeholder);

}  // namespace goalpost::edit
