// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/id.hpp"
#include "store/recount.hpp"

#include <optional>

/// The kept sums of each post over its campaign's own dates (post_period), and the dates they are of
/// (campaign_period). Results as they open read one row a post.
namespace goalpost::store {

/// Days as keys have them, both included.
struct DayRange {
    std::int32_t first = 0;
    std::int32_t last = 0;
    bool contains(std::int32_t day) const { return first <= day && day <= last; }
    bool operator==(const DayRange&) const = default;
};

/// The days that are summed for the campaign's posts; nothing where it has no dates.
std::optional<DayRange> keptDays(Database& database, const Id& campaign);
/// Adds to the row of a post.
void addToPeriod(Database& database, Handle post, const RunningSums& sums);
/// Counts the post's row anew, from its months and the rows at the edges; the months must be in place.
void recountPeriod(Database& database, Handle post);
/// Takes over the dates that campaigns have now, and counts anew for those that had others. Belongs into
/// each transaction that may have changed a campaign.
void renewPeriods(Database& database);
/// Forgets all rows; the dates are those of the campaigns.
void emptyPeriods(Database& database);

}  // namespace goalpost::store
