// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "report/due.hpp"
#include "store/workspace.hpp"

#include <vector>

namespace goalpost::ui {

/// How the campaigns of a workspace stand and what is due in it, computed on the file's thread.
struct Standing {
    Date today{};
    std::vector<report::CampaignState> states;
    std::vector<report::DueItem> due;
};

Standing standingOf(const store::Workspace& workspace, Date today);

}  // namespace goalpost::ui
