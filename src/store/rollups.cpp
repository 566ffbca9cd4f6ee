// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/rollups.hpp"

#include "base/error.hpp"
#include "store/database.hpp"

#include <sqlite3.h>

#include <algorithm>

namespace goalpost::store {

namespace {

constexpr std::size_t OpenMonths = 8192;  ///< bounds memory; the rest is written and opened anew
constexpr std::size_t FewDays = 16;       ///< more dirty days than these: the whole campaign is cheaper

std::int64_t dayGroup(int campaign, std::int32_t day, model::Delivery delivery) {
    return (std::int64_t{campaign} << 17) | (std::int64_t{day} << 1) | static_cast<std::int64_t>(delivery);
}

std::string upsert(std::string_view table, std::string_view keys, const MeasureColumns& columns,
                   std::string_view also) {
    std::string sql = "INSERT INTO " + std::string{table} + " (" + std::string{keys} + ", " + columns.list() +
                      ") VALUES (?";
    const auto count = static_cast<std::size_t>(std::count(keys.begin(), keys.end(), ',')) + columns.count();
    for (std::size_t i = 0; i < count; ++i)
        sql += ", ?";
    return sql + ") ON CONFLICT DO UPDATE SET " + std::string{also} + ", " +
           columns.list("% = coalesce(% + excluded.%, %, excluded.%)");
}

std::uint32_t unionOf(const std::unordered_map<std::int64_t, RunningSums>& open) {
    std::uint32_t mask = 0;
    for (const auto& [key, sums] : open)
        mask |= sums.mask;
    return mask;
}

std::vector<std::int64_t> sortedKeys(const std::unordered_map<std::int64_t, RunningSums>& open) {
    std::vector<std::int64_t> keys;
    keys.reserve(open.size());
    for (const auto& [key, sums] : open)
        keys.push_back(key);
    std::sort(keys.begin(), keys.end());
    return keys;
}

}  // namespace

int Rollups::slotOf(const Id& campaign) {
    if (campaign.empty())
        return -1;
    const auto found = std::find(m_campaigns.begin(), m_campaigns.end(), campaign);
    if (found == m_campaigns.end()) {
        m_campaigns.push_back(campaign);
        m_dates.push_back(keptDays(m_database, campaign));
    }
    return static_cast<int>(std::find(m_campaigns.begin(), m_campaigns.end(), campaign) -
                            m_campaigns.begin());
}

RunningSums& Rollups::openMonth(std::int64_t key) {
    if (m_lastMonth.first != key) {
        if (m_months.size() >= OpenMonths)
            writeMonths();
        m_lastMonth = {key, &m_months[key]};
    }
    return *m_lastMonth.second;
}

RunningSums& Rollups::openPeriod(Handle post) {
    if (m_lastPeriod.first != post) {
        if (m_periods.size() >= OpenMonths)
            writePeriods();
        m_lastPeriod = {post, &m_periods[post]};
    }
    return *m_lastPeriod.second;
}

bool Rollups::countsInPeriod(int campaign, std::int32_t day) const {
    const auto& dates = m_dates[static_cast<std::size_t>(campaign)];
    return dates && dates->contains(day);
}

void Rollups::add(Handle post, int campaign, std::int32_t day, model::Delivery delivery,
                  std::uint32_t measures, const std::int64_t* told, int posts) {
    const auto take = [&](RunningSums& sums) {
        sums.first = std::min(sums.first, day);
        sums.last = std::max(sums.last, day);
        sums.posts += posts;
        sums.add(measures, told);
    };
    take(openMonth(monthKey(post, monthOf(day), delivery)));
    if (campaign < 0)
        return;
    take(m_days[dayGroup(campaign, day, delivery)]);
    if (countsInPeriod(campaign, day))
        take(openPeriod(post));
}

void Rollups::addSpan(Handle post, int campaign, const BookedSpan& span) {
    const auto day = dayOf(span.key);
    const auto take = [&](RunningSums& sums) {
        sums.first = std::min(sums.first, day);
        sums.last = std::max(sums.last, span.last);
        ++sums.posts;
        sums.add(span.values);
    };
    take(openMonth(monthKey(post, monthOf(day), deliveryOf(span.key))));
    if (campaign < 0)
        return;
    take(m_days[dayGroup(campaign, day, deliveryOf(span.key))]);
    if (countsInPeriod(campaign, day))
        take(openPeriod(post));
}

void Rollups::recountCampaign(int campaign) {
    if (campaign >= 0)
        m_wholeCampaigns.insert(campaign);
}

void Rollups::recountDay(int campaign, std::int32_t day) {
    if (campaign >= 0)
        m_dirtyDays[campaign].insert(day);
}

void Rollups::renewSpans(Handle post, int campaign) {
    const auto before = storedSpans(m_database, post);
    if (before.empty() && !hasTotals(m_database, post))
        return;
    const PostFacts facts = factsOf(m_database, post);
    const auto after = deriveSpans(post, facts);
    for (const auto& span : before)
        if (std::none_of(after.begin(), after.end(), [&](const auto& s) { return s.key == span.key; }))
            removeSpan(m_database, span.key);
    for (const auto& span : after)
        if (std::find(before.begin(), before.end(), span) == before.end())
            storeSpan(m_database, span);
    const bool onlyNew = before.empty() && facts.days.empty() && after.size() == 1;
    if (onlyNew) {
        addSpan(post, campaign, after.front());
        return;
    }
    recountPost(post);
    for (const auto* list : {&before, &after})
        for (const auto& span : *list)
            recountDay(campaign, dayOf(span.key));
}

void Rollups::flush() {
    try {
        write();
    } catch (const DatabaseError& error) {
        // SQLite goes on with a broken number where a sum is too large, and refuses it for a whole one.
        if (error.code() == SQLITE_CONSTRAINT_DATATYPE)
            model::failToSum();
        throw;
    }
}

void Rollups::write() {
    writeMonths();
    for (const Handle post : m_posts)
        recountMonths(post);
    writeMonths();
    writePeriods();
    m_periodPosts.merge(m_posts);
    for (const Handle post : m_periodPosts)
        recountPeriod(m_database, post);
    writeDays(m_days);
    m_days.clear();
    for (const auto& [campaign, days] : m_dirtyDays)
        if (!m_wholeCampaigns.contains(campaign)) {
            if (days.size() > FewDays)
                m_wholeCampaigns.insert(campaign);
            else
                recountDays(campaign, &days);
        }
    for (const int campaign : m_wholeCampaigns)
        recountDays(campaign, nullptr);
    m_posts.clear();
    m_periodPosts.clear();
    m_dirtyDays.clear();
    m_wholeCampaigns.clear();
}

void Rollups::writeMonths() {
    if (m_months.empty())
        return;
    const MeasureColumns columns(unionOf(m_months));
    auto statement = m_database.prepare(upsert(
        "post_month", "key, first_day, last_day", columns,
        "first_day = min(first_day, excluded.first_day), last_day = max(last_day, excluded.last_day)"));
    for (const auto key : sortedKeys(m_months)) {
        const RunningSums& sums = m_months[key];
        statement.bindAll(key, sums.first, sums.last);
        columns.bind(statement, 4, sums.values());
        statement.run();
    }
    m_months.clear();
    m_lastMonth = {-1, nullptr};
}

void Rollups::writePeriods() {
    for (const Handle post : sortedKeys(m_periods))
        addToPeriod(m_database, post, m_periods[post]);
    m_periods.clear();
    m_lastPeriod = {-1, nullptr};
}

void Rollups::writeDays(const Open& days) {
    if (days.empty())
        return;
    const MeasureColumns columns(unionOf(days));
    auto statement = m_database.prepare(
        upsert("campaign_day", "campaign_id, day, delivery, posts, last_day", columns,
               "posts = posts + excluded.posts, last_day = max(last_day, excluded.last_day)"));
    for (const auto key : sortedKeys(days)) {
        const RunningSums& sums = days.at(key);
        statement.bindAll(m_campaigns[static_cast<std::size_t>(key >> 17)], (key >> 1) & 0xFFFF, key & 1,
                          sums.posts, sums.last);
        columns.bind(statement, 6, sums.values());
        statement.run();
    }
}

void Rollups::recountMonths(Handle post) {
    m_database.run("DELETE FROM post_month WHERE key BETWEEN ?1 AND ?2", post << 17, ((post + 1) << 17) - 1);
    for (auto& [key, sums] : countMonths(m_database, post))
        openMonth(key) = sums;
}

void Rollups::recountDays(int campaign, const std::set<std::int32_t>* days) {
    const Id& id = m_campaigns[static_cast<std::size_t>(campaign)];
    if (days == nullptr)
        m_database.run("DELETE FROM campaign_day WHERE campaign_id = ?1", id);
    else
        for (const auto day : *days)
            m_database.run("DELETE FROM campaign_day WHERE campaign_id = ?1 AND day = ?2", id, day);
    Open open;
    for (auto& [key, sums] : countDays(m_database, id, days))
        open.emplace((std::int64_t{campaign} << 17) | key, sums);
    writeDays(open);
}

void recountEverything(Database& database) {
    database.exec("DELETE FROM booked_span; DELETE FROM post_month; DELETE FROM campaign_day");
    emptyPeriods(database);
    Rollups rollups(database);
    {
        Statement posts = database.prepare("SELECT handle FROM post ORDER BY handle");
        while (posts.step()) {
            rollups.recountPost(posts.integer(0));
            rollups.renewSpans(posts.integer(0), -1);
        }
        Statement campaigns =
            database.prepare("SELECT DISTINCT campaign_id FROM post WHERE campaign_id IS NOT NULL");
        while (campaigns.step())
            rollups.recountCampaign(rollups.slotOf(campaigns.column<Id>(0)));
    }
    rollups.flush();
}

}  // namespace goalpost::store
