// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/figures/outlook_figures.hpp"

#include "base/error.hpp"

namespace goalpost::ui {

report::Outlook outlookFigures(const store::Workspace& workspace, const Id& campaignId, const Id& objectiveId,
                               Date today) {
    if (const model::Campaign* campaign = workspace.plan().campaign(campaignId))
        for (const model::Objective& objective : campaign->objectives)
            if (objective.id == objectiveId) {
                const auto past = store::everyPost(workspace, report::lastHistoryDay(objective, today));
                return report::outlookOf(workspace.plan(), *campaign, objective, past.tables.front(),
                                         past.posts, today);
            }
    throw Error("The objective is no longer in the workspace; choose another.");
}

}  // namespace goalpost::ui
