// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "report/outlook.hpp"
#include "store/workspace.hpp"

namespace goalpost::ui {

/// Whether an objective can be reached; asked of the workspace on its thread. Throws Error where campaign or
/// objective are gone.
report::Outlook outlookFigures(const store::Workspace& workspace, const Id& campaign, const Id& objective,
                               Date today);

}  // namespace goalpost::ui
