// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "cli/measuring.hpp"

#include "cli/command.hpp"

#include <algorithm>
#include <utility>

namespace goalpost::cli {

namespace {

/// What was typed makes no sense with the plan; dates of the plan alone are a fault of the plan.
[[noreturn]] void refuse(const model::Campaign& campaign, Period period, bool typed) {
    const std::string ends =
        " ends on " + isoDate(period.to) + ", before it begins on " + isoDate(period.from);
    if (typed)
        throw UsageError("the period" + ends);
    throw Error("The campaign \"" + campaign.name + "\"" + ends +
                "; correct its dates, or name the days with 'kpis --from' and '--to'.");
}

}  // namespace

Period periodOf(const store::Workspace& workspace, const model::Campaign& campaign, std::optional<Date> from,
                std::optional<Date> to, Date today) {
    const bool typed = from || to;
    if (!from)
        from = campaign.from;
    if (!from) {
        from = to ? *to : campaign.to.value_or(today);
        for (const auto& post : workspace.posts(campaign.id))
            from = std::min(*from, post.published.value_or(*from));
    }
    if (!to)
        to = campaign.to.value_or(std::max(*from, today));
    if (*to < *from)
        refuse(campaign, {*from, *to}, typed);
    return {*from, *to};
}

model::Measured measured(const store::Workspace& workspace, const model::Campaign& campaign, Period period,
                         model::GroupBy by, bool withPosts, bool live) {
    store::MeasuredQuery query;
    query.campaign = campaign.id;
    query.by = by;
    query.period = period;
    query.withPosts = withPosts;
    query.live = live;
    return workspace.measured(query);
}

report::Pasts pastsOf(const store::Workspace& workspace) {
    return report::Pasts([&workspace](Date lastDay) {
        auto past = store::everyPost(workspace, lastDay);
        return report::PastOfPosts{std::move(past.tables.front()), std::move(past.posts)};
    });
}

std::vector<report::Outlook> outlooks(const store::Workspace& workspace, const model::Campaign& campaign,
                                      Date today) {
    report::Pasts pasts = pastsOf(workspace);
    return report::outlooksOf(workspace.plan(), campaign, today, pasts);
}

}  // namespace goalpost::cli
