// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/newest_days.hpp"

#include "store/closed.hpp"
#include "store/database.hpp"
#include "store/mention_counts.hpp"
#include "store/statement.hpp"
#include "store/value_row.hpp"
#include "store/workspace.hpp"

#include <algorithm>

namespace goalpost::store {

namespace {

/// Of a closed campaign the last day on which each has a kept value.
model::NewestDays keptDaysOf(Database& database, const Id& closing) {
    auto row = database.prepare(
        "SELECT " +
        allColumns().list("max(CASE WHEN % IS NOT NULL THEN coalesce(last_day, key >> 3 & 65535) END)") +
        " FROM closed_value WHERE closing = ?1");
    row.bindAll(closing);
    model::NewestDays newest{};
    if (row.step())
        for (std::size_t i = 0; i < newest.size(); ++i)
            newest[i] = row.column<std::optional<Date>>(static_cast<int>(i));
    return newest;
}

}  // namespace

model::NewestDays newestDays(const Workspace& workspace, const Id& campaign) {
    if (const auto closed = workspace.closed(campaign))
        return keptDaysOf(workspace.database(), closed->closing);
    auto batches = workspace.database().prepare(
        "SELECT measures, as_of FROM import_batch b WHERE undone = 0 AND as_of IS NOT NULL AND EXISTS "
        "(SELECT 1 FROM post p JOIN batch_subject s ON s.batch = b.number AND s.subject = p.handle "
        "WHERE p.campaign_id = ?1)");
    batches.bindAll(campaign);
    model::NewestDays newest{};
    while (batches.step()) {
        const auto measures = static_cast<std::uint64_t>(batches.integer(0));
        const auto day = batches.column<std::optional<Date>>(1);
        for (std::size_t i = 0; i < newest.size(); ++i)
            if ((measures >> i & 1U) != 0)
                newest[i] = std::max(newest[i], day);
    }
    const auto& plan = workspace.plan();
    if (const auto* row = plan.campaign(campaign))
        for (const auto& [day, mentions] :
             mentionsOf(workspace.database(), plan, *row, {Date{}, dateOfDay(LastDay)})) {
            auto& mentioned = newest[static_cast<std::size_t>(model::Measure::BrandMentions)];
            mentioned = std::max(mentioned, std::optional(dateOfDay(mentions.asOf)));
        }
    return newest;
}

}  // namespace goalpost::store
