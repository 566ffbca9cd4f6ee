// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "cli/measuring.hpp"

#include "cli/command.hpp"

#include <algorithm>

namespace goalpost::cli {

Period periodOf(const store::Workspace& workspace, const model::Campaign& campaign, std::optional<Date> from,
                std::optional<Date> to, Date today) {
    if (!from)
        from = campaign.from;
    if (!from) {
        from = to.value_or(today);
        for (const auto& post : workspace.posts(campaign.id))
            from = std::min(*from, post.published.value_or(*from));
    }
    if (!to)
        to = campaign.to.value_or(std::max(*from, today));
    if (*to < *from)
        throw UsageError("the period ends on " + isoDate(*to) + ", before it begins on " + isoDate(*from));
    return {*from, *to};
}

model::Measured measured(const store::Workspace& workspace, const model::Campaign& campaign, Period period,
                         model::GroupBy by) {
    store::MeasuredQuery query;
    query.campaign = campaign.id;
    query.by = by;
    query.period = period;
    return workspace.measured(query);
}

}  // namespace goalpost::cli
