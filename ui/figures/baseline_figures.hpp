// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/sentence.hpp"
#include "kpi/kpi.hpp"
#include "store/workspace.hpp"

#include <optional>
#include <string_view>

/// What the imported figures of a campaign say of one KPI in a period that could be a baseline; asked of
/// the workspace on its thread.
namespace goalpost::ui {

struct BaselineFigures {
    Period period;
    std::optional<double> value;
    Sentence why;  ///< why there is none
    int daysWithData = 0;
    int posts = 0;
    int creators = 0;
    std::optional<Amount> spend;  ///< accrued in the period, where it can be told
};

BaselineFigures baselineFigures(const store::Workspace& workspace, const Id& campaign, std::string_view kpi,
                                Period period, Date today);

}  // namespace goalpost::ui
