// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "report/outlook.hpp"
#include "store/workspace.hpp"

#include <vector>

namespace goalpost::ui {

/// Whether the campaign's objectives can be reached, one for each in their order; asked of the workspace on
/// its thread. Empty where the campaign is gone.
std::vector<report::Outlook> outlookFigures(const store::Workspace& workspace, const Id& campaign,
                                            Date today);

}  // namespace goalpost::ui
