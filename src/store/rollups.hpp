// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/id.hpp"
#include "store/period_sums.hpp"
#include "store/recount.hpp"
#include "store/value_row.hpp"

#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

/// The kept sums: by post and month, by post over its campaign's dates, and by campaign and day. They change
/// in the same transaction as the values and always equal a recount.
namespace goalpost::store {

class Rollups {
  public:
    explicit Rollups(Database& database) : m_database(database) {}

    /// The number under which add() knows the campaign; -1 for none.
    int slotOf(const Id& campaign);
    /// Values of a day that came in, or the growth of values that were there; `told` holds those of the
    /// measures in the mask. `posts` is 1 for the post's first value of the day and delivery.
    void add(Handle post, int campaign, std::int32_t day, model::Delivery delivery, std::uint32_t measures,
             const std::int64_t* told, int posts);
    /// What add() cannot tell: something went away.
    void recountPost(Handle post) { m_posts.insert(post); }
    /// The post belongs to another campaign.
    void recountPeriodOf(Handle post) { m_periodPosts.insert(post); }
    void recountCampaign(int campaign);
    void recountDay(int campaign, std::int32_t day);
    /// Derives the post's spans again and books what changed in them.
    void renewSpans(Handle post, int campaign);
    /// Writes everything. Call once all facts are in place.
    void flush();

  private:
    using Open = std::unordered_map<std::int64_t, RunningSums>;
    void addSpan(Handle post, int campaign, const BookedSpan& span);
    RunningSums& openMonth(std::int64_t key);
    RunningSums& openPeriod(Handle post);
    bool countsInPeriod(int campaign, std::int32_t day) const;
    void write();
    void writeMonths();
    void writePeriods();
    void writeDays(const Open& days);
    void recountMonths(Handle post);
    void recountDays(int campaign, const std::set<std::int32_t>* days);

    Database& m_database;
    std::vector<Id> m_campaigns;
    std::vector<std::optional<DayRange>> m_dates;
    Open m_months;  ///< under the key of post_month
    std::pair<std::int64_t, RunningSums*> m_lastMonth{-1, nullptr};
    Open m_periods;  ///< under the post's handle
    std::pair<Handle, RunningSums*> m_lastPeriod{-1, nullptr};
    Open m_days;  ///< campaign << 17 | day << 1 | delivery
    std::set<Handle> m_posts;
    std::set<Handle> m_periodPosts;
    std::set<int> m_wholeCampaigns;
    std::unordered_map<int, std::set<std::int32_t>> m_dirtyDays;
};

/// Derives every span and every sum again from the facts. Needs a transaction.
void recountEverything(Database& database);

}  // namespace goalpost::store
