// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.hpp"
#include "store/closed.hpp"

#include <optional>
#include <string_view>
#include <vector>

/// Closing a campaign: its objectives get their results, and what it then is, is kept for ever.
namespace goalpost::edit {

/// What a KPI came to over a period of a campaign, and what went into it.
struct CameTo {
    std::optional<double> value;
    Sentence why;  ///< why there is none
    int posts = 0;
    int creators = 0;
    std::optional<Amount> spend;  ///< accrued in the period, where it can be told and is more than nothing
};
/// `plan` and `campaign` say how it is computed. `live`: not what was kept of a closed campaign.
CameTo cameTo(const store::Workspace& workspace, const model::Plan& plan, const model::Campaign& campaign,
              std::string_view kpi, Period period, Date today, bool live);
/// What was measured of the objective's KPI in its period, as the final baseline of the next cycle; nothing
/// where it has no period or nothing was measured.
std::optional<model::Baseline> resultOf(const store::Workspace& workspace, const model::Plan& plan,
                                        const model::Campaign& campaign, const model::Objective& objective,
                                        Date today);
/// Every campaign of the workspace that `next` closes gets results and a closing; gives what is to be kept
/// when `next` is stored. A campaign that comes in closed is not closed by it: nothing is kept.
std::vector<store::ToKeep> closeCampaigns(const store::Workspace& workspace, model::Plan& next, Date today);
/// Throws RuleRefusal for a change of what a closed campaign is judged by: goal, KPIs, objectives, dates,
/// budget, fees, costs, deliverables. Payments, notes, statuses, its name, owner and reviews stay free.
void refuseClosed(const model::Plan& before, const model::Plan& next);

}  // namespace goalpost::edit
