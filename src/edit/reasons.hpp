// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/plan.hpp"

#include <string>

/// Written reasons are kept under paths of names ("campaign/Launch/kpi/likes"); they follow what is named.
namespace goalpost::edit {

/// Those of the subject and of what is below it.
void dropReasons(model::Plan& plan, const std::string& subject);
void moveReasons(model::Plan& plan, const std::string& from, const std::string& to);

}  // namespace goalpost::edit
