// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/period_sums.hpp"

#include "store/database.hpp"

#include <vector>

namespace goalpost::store {

namespace {

/// As 004_period_sums.sql has it.
constexpr std::string_view DatesNow =
    "SELECT id AS campaign_id, min(max(\"from\", 0), 65535) AS first_day, min(max(\"to\", 0), 65535) AS "
    "last_day FROM campaign WHERE \"from\" <= \"to\"";

void addRows(Database& database, std::string_view table, std::string_view last, Handle post, DayRange days,
             RunningSums& sums) {
    if (days.first > days.last)
        return;
    auto rows = database.prepare("SELECT key, " + std::string{last} + ", " + allMeasures() + " FROM " +
                                 std::string{table} + " WHERE key BETWEEN ?1 AND ?2");
    rows.bindAll(dayKey(post, days.first, model::Delivery::Organic),
                 dayKey(post, days.last, model::Delivery::Organic) | 7);
    while (rows.step()) {
        const auto day = dayOf(rows.integer(0));
        sums.first = std::min(sums.first, day);
        sums.last = std::max(sums.last, rows.isNull(1) ? day : rows.column<std::int32_t>(1));
        sums.add(allColumns().read(rows, 2));
        ++sums.posts;
    }
}

void addEdge(Database& database, Handle post, DayRange days, RunningSums& sums) {
    addRows(database, "measurement", "NULL", post, days, sums);
    addRows(database, "booked_span", "last_day", post, days, sums);
}

void addMonths(Database& database, Handle post, std::int32_t from, std::int32_t to, RunningSums& sums) {
    auto rows = database.prepare("SELECT first_day, last_day, " + allMeasures() +
                                 " FROM post_month WHERE key BETWEEN ?1 AND ?2");
    rows.bindAll(monthKey(post, from, model::Delivery::Organic), monthKey(post, to, model::Delivery::Paid));
    while (rows.step()) {
        sums.first = std::min(sums.first, rows.column<std::int32_t>(0));
        sums.last = std::max(sums.last, rows.column<std::int32_t>(1));
        sums.add(allColumns().read(rows, 2));
        ++sums.posts;
    }
}

/// Here posts counts the rows that were read.
RunningSums sumOf(Database& database, Handle post, DayRange days) {
    RunningSums sums;
    const auto [from, to] = wholeMonths(days.first, days.last);
    if (from > to) {
        addEdge(database, post, days, sums);
        return sums;
    }
    addMonths(database, post, from, to, sums);
    addEdge(database, post, {days.first, firstDayOfMonth(from) - 1}, sums);
    addEdge(database, post, {firstDayOfMonth(to + 1), days.last}, sums);
    return sums;
}

void count(Database& database, Handle post, DayRange days) {
    if (const RunningSums sums = sumOf(database, post, days); sums.posts > 0)
        addToPeriod(database, post, sums);
}

}  // namespace

std::optional<DayRange> keptDays(Database& database, const Id& campaign) {
    auto row = database.prepare("SELECT first_day, last_day FROM campaign_period WHERE campaign_id = ?1");
    row.bindAll(campaign);
    if (!row.step())
        return std::nullopt;
    return DayRange{row.column<std::int32_t>(0), row.column<std::int32_t>(1)};
}

void addToPeriod(Database& database, Handle post, const RunningSums& sums) {
    static const std::string sql =
        "INSERT INTO post_period (key, first_day, last_day, " + allMeasures() + ") VALUES (?, ?, ?" +
        [] {
            std::string marks;
            for (std::size_t i = 0; i < model::MeasureCount; ++i)
                marks += ", ?";
            return marks;
        }() +
        ") ON CONFLICT DO UPDATE SET first_day = min(first_day, excluded.first_day), "
        "last_day = max(last_day, excluded.last_day), " +
        allColumns().list("% = coalesce(% + excluded.%, %, excluded.%)");
    auto statement = database.prepare(sql);
    statement.bindAll(post, sums.first, sums.last);
    allColumns().bind(statement, 4, sums.values());
    statement.run();
}

void recountPeriod(Database& database, Handle post) {
    database.run("DELETE FROM post_period WHERE key = ?1", post);
    std::optional<DayRange> days;
    {
        auto row = database.prepare(
            "SELECT c.first_day, c.last_day FROM post p JOIN campaign_period c "
            "ON c.campaign_id = p.campaign_id WHERE p.handle = ?1");
        row.bindAll(post);
        if (row.step())
            days = DayRange{row.column<std::int32_t>(0), row.column<std::int32_t>(1)};
    }
    if (days)
        count(database, post, *days);
}

void renewPeriods(Database& database) {
    std::vector<Id> changed;
    {
        const std::string now{DatesNow};
        const std::string kept = "SELECT campaign_id, first_day, last_day FROM campaign_period";
        auto rows = database.prepare("SELECT campaign_id FROM (" + now + " EXCEPT " + kept +
                                     ") UNION SELECT campaign_id FROM (" + kept + " EXCEPT " + now + ")");
        while (rows.step())
            changed.push_back(rows.column<Id>(0));
    }
    for (const Id& campaign : changed) {
        database.run("DELETE FROM campaign_period WHERE campaign_id = ?1", campaign);
        database.run("INSERT INTO campaign_period (campaign_id, first_day, last_day) " +
                         std::string{DatesNow} + " AND id = ?1",
                     campaign);
        database.run("DELETE FROM post_period WHERE key IN (SELECT handle FROM post WHERE campaign_id = ?1)",
                     campaign);
        const auto days = keptDays(database, campaign);
        if (!days)
            continue;
        auto posts = database.prepare("SELECT handle FROM post WHERE campaign_id = ?1");
        posts.bindAll(campaign);
        while (posts.step())
            count(database, posts.integer(0), *days);
    }
}

void emptyPeriods(Database& database) {
    database.exec("DELETE FROM post_period; DELETE FROM campaign_period");
    database.run("INSERT INTO campaign_period (campaign_id, first_day, last_day) " + std::string{DatesNow});
}

}  // namespace goalpost::store
