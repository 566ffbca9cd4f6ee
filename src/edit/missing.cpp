// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/missing.hpp"

#include <algorithm>

namespace goalpost::edit {

report::MissingFigures missingFiguresIn(const store::Workspace& workspace, const model::Campaign& campaign,
                                        Date today) {
    store::MeasuredQuery query;
    query.campaign = campaign.id;
    query.by = model::GroupBy::Post;
    query.period = {Date{}, std::max(Date{}, today)};
    query.withPosts = false;
    query.live = true;
    return report::missingFiguresOf(workspace.plan(), campaign, workspace.posts(campaign.id),
                                    workspace.measured(query), today);
}

}  // namespace goalpost::edit
