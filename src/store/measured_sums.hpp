// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/post_rows.hpp"
#include "store/recount.hpp"
#include "store/workspace.hpp"

#include <unordered_map>
#include <vector>

/// Reads sums over a period out of the kept sums, and out of the rows only at the period's edges.
namespace goalpost::store {

/// What a period's values add up to, and the days they lie on.
struct PeriodSums {
    model::Values values;
    std::size_t posts = 0;
    std::int32_t first = LastDay;
    std::int32_t last = -1;

    void cover(std::int32_t from, std::int32_t to);
    void add(const PeriodSums& other);
};

class SumReader {
  public:
    using ByPost = std::unordered_map<Handle, PeriodSums>;

    /// With a closing, out of what was kept under it (store/closed.hpp): rows alone, no sums are kept of
    /// them.
    SumReader(Database& database, const MeasuredQuery& query, Id closing = {});

    /// Of each of the campaign's posts, or of all posts where no campaign is asked for, with a value in the
    /// period, by handle.
    ByPost byPost() const;
    /// The same for each month, under its first day.
    std::map<std::int32_t, ByPost> byMonthsAndPost() const;
    /// The same for each group of days; `groupOf` gives a day's group.
    std::map<std::int32_t, ByPost> byDaysAndPost(std::int32_t (*groupOf)(std::int32_t)) const;
    /// Of the campaign as a whole by group of days, from the kept sums; the number of posts is the largest
    /// of any day of the group.
    std::map<std::int32_t, PeriodSums> byDays(std::int32_t (*groupOf)(std::int32_t)) const;
    /// Whether some of the campaign's values are totals since publishing.
    bool hasLifetimes() const;
    /// The campaign's posts without a publish date whose first total since publishing stands in the period.
    std::vector<model::OnFileDay> onFileDay() const;

  private:
    template <class Take>
    void eachRow(std::int32_t from, std::int32_t to, Take take) const;
    template <class Take>
    void eachMonth(std::int32_t from, std::int32_t to, Take take) const;
    template <class Take>
    void eachClosedRow(std::int32_t from, std::int32_t to, Take take) const;
    std::map<std::int32_t, PeriodSums> closedByDays(std::int32_t (*groupOf)(std::int32_t)) const;
    bool isCampaignsOwnPeriod() const;
    ByPost keptByPost() const;
    bool wanted(std::int64_t key) const { return !m_query.delivery || *m_query.delivery == deliveryOf(key); }

    Database& m_database;
    const MeasuredQuery& m_query;
    Id m_closing;  ///< empty: what is booked now
    MeasureColumns m_columns;
    std::string m_posts;  ///< which posts, with the campaign as ?1
    std::int32_t m_from, m_to;
};

}  // namespace goalpost::store
