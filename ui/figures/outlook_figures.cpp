// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/figures/outlook_figures.hpp"

#include <utility>

namespace goalpost::ui {

std::vector<report::Outlook> outlookFigures(const store::Workspace& workspace, const Id& campaignId,
                                            Date today) {
    const model::Campaign* campaign = workspace.plan().campaign(campaignId);
    if (!campaign)
        return {};
    report::Pasts pasts([&](Date lastDay) {
        auto past = store::everyPost(workspace, lastDay);
        return report::PastOfPosts{std::move(past.tables.front()), std::move(past.posts)};
    });
    return report::outlooksOf(workspace.plan(), *campaign, today, pasts);
}

}  // namespace goalpost::ui
