// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/measured_sums.hpp"

#include "store/database.hpp"
#include "store/period_sums.hpp"

#include <algorithm>
#include <set>

namespace goalpost::store {

void PeriodSums::cover(std::int32_t from, std::int32_t to) {
    first = std::min(first, from);
    last = std::max(last, to);
}

void PeriodSums::add(const PeriodSums& other) {
    values.add(other.values);
    posts += other.posts;
    cover(other.first, other.last);
}

SumReader::SumReader(Database& database, const MeasuredQuery& query, Id closing)
    : m_database(database),
      m_query(query),
      m_closing(std::move(closing)),
      m_columns(m_closing ? MeasureColumns() : MeasureColumns(measuresInUse(database))),
      m_posts(query.campaign ? "p.campaign_id = ?1" : "?1 IS NULL"),
      m_from(std::clamp(dayNumber(query.period.from), 0, LastDay)),
      m_to(std::clamp(dayNumber(query.period.to), 0, LastDay)) {}

/// Every row of the campaign's posts that begins on one of the days.
template <class Take>
void SumReader::eachRow(std::int32_t from, std::int32_t to, Take take) const {
    if (from > to || m_columns.count() == 0)
        return;
    if (m_closing)
        return eachClosedRow(from, to, take);
    const auto read = [&](std::string_view table, std::string_view last) {
        auto rows =
            m_database.prepare("SELECT p.handle, m.key, " + std::string{last} + ", " + m_columns.list("m.%") +
                               " FROM post p CROSS JOIN " + std::string{table} +
                               " m ON m.key BETWEEN (p.handle << 19) + ?2 AND (p.handle << 19) + ?3 "
                               "WHERE " +
                               m_posts);
        rows.bindAll(m_query.campaign, std::int64_t{from} << 3, (std::int64_t{to} << 3) | 7);
        while (rows.step()) {
            const auto key = rows.integer(1);
            if (!wanted(key))
                continue;
            const auto end = rows.isNull(2) ? dayOf(key) : rows.column<std::int32_t>(2);
            take(rows.integer(0), dayOf(key), end, rows);
        }
    };
    read("measurement", "NULL");
    read("booked_span", "m.last_day");
}

template <class Take>
void SumReader::eachClosedRow(std::int32_t from, std::int32_t to, Take take) const {
    auto rows = m_database.prepare("SELECT m.key >> 19, m.key, m.last_day, " + m_columns.list("m.%") +
                                   " FROM closed_value m WHERE m.closing = ?1 ORDER BY m.key");
    rows.bindAll(m_closing);
    while (rows.step()) {
        const auto key = rows.integer(1);
        const auto day = dayOf(key);
        if (day < from || to < day || !wanted(key))
            continue;
        take(rows.integer(0), day, rows.isNull(2) ? day : rows.column<std::int32_t>(2), rows);
    }
}

/// As campaign_day counts: of each day and delivery the posts with a value, of a group the most of any.
std::map<std::int32_t, PeriodSums> SumReader::closedByDays(std::int32_t (*groupOf)(std::int32_t)) const {
    std::map<std::int64_t, std::set<Handle>> posts;
    std::map<std::int32_t, PeriodSums> groups;
    eachClosedRow(m_from, m_to, [&](Handle post, std::int32_t day, std::int32_t last, const Statement& row) {
        auto& of = posts[row.integer(1) & 0x7FFF9];
        of.insert(post);
        auto& sum = groups[groupOf(day)];
        sum.posts = std::max(sum.posts, of.size());
        sum.cover(day, last);
        m_columns.add(row, 3, sum.values);
    });
    return groups;
}

/// Every row of post_month of the campaign's posts for these months.
template <class Take>
void SumReader::eachMonth(std::int32_t from, std::int32_t to, Take take) const {
    if (from > to || m_columns.count() == 0)
        return;
    auto months = m_database.prepare(
        "SELECT p.handle, m.key, m.first_day, " + m_columns.list("m.%") +
        ", m.last_day FROM post p CROSS JOIN post_month m ON m.key BETWEEN (p.handle << 17) + ?2 AND "
        "(p.handle << 17) + ?3 WHERE " +
        m_posts);
    months.bindAll(m_query.campaign, std::int64_t{from} << 1, (std::int64_t{to} << 1) | 1);
    const int lastColumn = 3 + static_cast<int>(m_columns.count());
    while (months.step())
        if (wanted(months.integer(1)))
            take(months.integer(0), months.column<std::int32_t>(2), months.column<std::int32_t>(lastColumn),
                 months);
}

bool SumReader::isCampaignsOwnPeriod() const {
    return m_query.campaign && !m_query.delivery &&
           keptDays(m_database, m_query.campaign) == DayRange{m_from, m_to};
}

SumReader::ByPost SumReader::keptByPost() const {
    ByPost sums;
    auto rows =
        m_database.prepare("SELECT p.handle, m.first_day, m.last_day, " + m_columns.list("m.%") +
                           " FROM post p CROSS JOIN post_period m ON m.key = p.handle WHERE " + m_posts);
    rows.bindAll(m_query.campaign);
    while (rows.step()) {
        auto& sum = sums[rows.integer(0)];
        sum.posts = 1;
        sum.cover(rows.column<std::int32_t>(1), rows.column<std::int32_t>(2));
        m_columns.add(rows, 3, sum.values);
    }
    return sums;
}

SumReader::ByPost SumReader::byPost() const {
    if (m_columns.count() == 0)
        return {};
    if (!m_closing && isCampaignsOwnPeriod())
        return keptByPost();
    ByPost sums;
    const auto take = [&](Handle post, std::int32_t day, std::int32_t last, const Statement& row) {
        auto& sum = sums[post];
        sum.posts = 1;
        sum.cover(day, last);
        m_columns.add(row, 3, sum.values);
    };
    const auto [first, last] = wholeMonths(m_from, m_to);
    if (m_closing || first > last) {
        eachRow(m_from, m_to, take);
        return sums;
    }
    eachMonth(first, last, take);
    eachRow(m_from, firstDayOfMonth(first) - 1, take);
    eachRow(firstDayOfMonth(last + 1), m_to, take);
    return sums;
}

std::map<std::int32_t, SumReader::ByPost> SumReader::byMonthsAndPost() const {
    std::map<std::int32_t, ByPost> groups;
    const auto take = [&](Handle post, std::int32_t day, std::int32_t last, const Statement& row) {
        auto& sum = groups[firstDayOfMonth(monthOf(day))][post];
        sum.posts = 1;
        sum.cover(day, last);
        m_columns.add(row, 3, sum.values);
    };
    const auto [first, last] = wholeMonths(m_from, m_to);
    if (m_closing || first > last) {
        eachRow(m_from, m_to, take);
        return groups;
    }
    eachMonth(first, last, take);
    eachRow(m_from, firstDayOfMonth(first) - 1, take);
    eachRow(firstDayOfMonth(last + 1), m_to, take);
    return groups;
}

std::map<std::int32_t, SumReader::ByPost> SumReader::byDaysAndPost(
    std::int32_t (*groupOf)(std::int32_t)) const {
    std::map<std::int32_t, ByPost> groups;
    eachRow(m_from, m_to, [&](Handle post, std::int32_t day, std::int32_t last, const Statement& row) {
        auto& sum = groups[groupOf(day)][post];
        sum.posts = 1;
        sum.cover(day, last);
        m_columns.add(row, 3, sum.values);
    });
    return groups;
}

std::map<std::int32_t, PeriodSums> SumReader::byDays(std::int32_t (*groupOf)(std::int32_t)) const {
    std::map<std::int32_t, PeriodSums> groups;
    if (m_columns.count() == 0)
        return groups;
    if (m_closing)
        return closedByDays(groupOf);
    auto rows =
        m_database.prepare("SELECT day, delivery, posts, " + m_columns.list() +
                           ", last_day FROM campaign_day WHERE campaign_id = ?1 AND day BETWEEN ?2 AND ?3");
    rows.bindAll(m_query.campaign, m_from, m_to);
    const int lastColumn = 3 + static_cast<int>(m_columns.count());
    while (rows.step()) {
        if (!wanted(rows.integer(1)))
            continue;
        const auto day = rows.column<std::int32_t>(0);
        auto& sum = groups[groupOf(day)];
        sum.posts = std::max(sum.posts, rows.column<std::size_t>(2));
        sum.cover(day, rows.column<std::int32_t>(lastColumn));
        m_columns.add(rows, 3, sum.values);
    }
    return groups;
}

bool SumReader::hasLifetimes() const {
    bool has = false;
    if (m_closing)
        eachClosedRow(m_from, m_to, [&](Handle, std::int32_t, std::int32_t, const Statement& row) {
            has = has || (row.integer(1) >> 1 & 3) == static_cast<int>(RowKind::LifetimeSpan);
        });
    return m_closing
               ? has
               : m_database.value<bool>(
                     "SELECT EXISTS (SELECT 1 FROM booked_span) AND EXISTS (SELECT 1 FROM post p CROSS JOIN "
                     "booked_span m "
                     "ON m.key BETWEEN (p.handle << 19) + ?2 AND (p.handle << 19) + ?3 WHERE " +
                         m_posts + " AND (m.key >> 1 & 3) = ?4 AND (?5 IS NULL OR (m.key & 1) = ?5))",
                     m_query.campaign, std::int64_t{m_from} << 3, (std::int64_t{m_to} << 3) | 7,
                     static_cast<int>(RowKind::LifetimeSpan),
                     m_query.delivery ? std::optional(static_cast<int>(*m_query.delivery)) : std::nullopt);
}

std::vector<model::OnFileDay> SumReader::onFileDay() const {
    std::vector<model::OnFileDay> posts;
    if (!m_query.campaign)
        return posts;
    const std::string booked =
        "post p CROSS JOIN booked_span m ON m.key BETWEEN (p.handle << 19) AND (p.handle << 19) + 524287 "
        "WHERE " +
        m_posts;
    auto rows = m_database.prepare(
        "SELECT p.id, min(m.key) FROM " +
        (m_closing ? "closed_post p JOIN closed_value m ON m.closing = p.closing AND m.key BETWEEN "
                     "(p.handle << 19) AND (p.handle << 19) + 524287 "
                     "WHERE p.closing = ?1"
                   : booked) +
        " AND p.published IS NULL AND (m.key >> 1 & 3) = ?2 AND (?3 IS NULL OR (m.key & 1) = ?3) "
        "GROUP BY p.handle");
    rows.bindAll(m_closing ? m_closing : m_query.campaign, static_cast<int>(RowKind::LifetimeSpan),
                 m_query.delivery ? std::optional(static_cast<int>(*m_query.delivery)) : std::nullopt);
    while (rows.step())
        if (const auto day = dayOf(rows.integer(1)); m_from <= day && day <= m_to)
            posts.push_back({rows.column<Id>(0), dateOfDay(day)});
    return posts;
}

}  // namespace goalpost::store
