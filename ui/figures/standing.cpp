// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/figures/standing.hpp"

#include "store/closed.hpp"

namespace goalpost::ui {

Standing standingOf(const store::Workspace& workspace, Date today) {
    Standing standing;
    standing.today = today;
    standing.states = report::statesOf(
        workspace.plan(),
        [&](const Id& campaign, model::GroupBy by, Period period) {
            store::MeasuredQuery query;
            query.campaign = campaign;
            query.by = by;
            query.period = period;
            // Intervals of the campaign need its posts; days are only summed up.
            query.withPosts = by == model::GroupBy::Campaign;
            return workspace.measured(query);
        },
        today, [&](const Id& campaign) { return store::shownOf(workspace, campaign, today); });
    standing.due = report::dueItems(workspace.plan(), standing.states, today);
    return standing;
}

}  // namespace goalpost::ui
