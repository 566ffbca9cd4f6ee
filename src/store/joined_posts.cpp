// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/joined_posts.hpp"

#include "model/record.hpp"
#include "store/database.hpp"
#include "store/listing_tables.hpp"
#include "store/rollups.hpp"
#include "store/same_post.hpp"

#include <utility>

namespace goalpost::store {

struct MovedRow {
    std::int64_t batch = 0;
    std::uint32_t manual = 0;
    model::Values values;
};

namespace {

constexpr std::string_view RowsOfKeys = " WHERE key BETWEEN ?2 AND ?3";

std::pair<std::int64_t, std::int64_t> keysOf(const FactTable& table, Handle subject) {
    return {subject << table.shift, ((subject + 1) << table.shift) - 1};
}

MovedRow readMoved(const Statement& row, int first) {
    return {row.integer(first), static_cast<std::uint32_t>(row.integer(first + 1)),
            allColumns().read(row, first + 2)};
}

void shelveSubject(Database& database, const FactTable& table, std::int64_t batch, Handle subject) {
    const auto [from, to] = keysOf(table, subject);
    database.run(shelvingOf(table, "?4") + std::string{RowsOfKeys}, batch, from, to, table.kind);
    database.run("DELETE FROM " + std::string{table.name} + " WHERE key BETWEEN ?1 AND ?2", from, to);
}

void bindRow(Statement& statement, std::int64_t key, std::int64_t batch, const MovedRow& row) {
    statement.bind(1, key);
    statement.bind(2, batch);
    statement.bind(3, row.manual == 0 ? std::nullopt : std::optional<std::int64_t>(row.manual));
    allColumns().bind(statement, 4, row.values);
}

/// Which of two values of a measure counts: what an export told before what was entered by hand, and of two
/// of a kind the later.
struct Precedence {
    bool goneIsLater = false;        ///< what exports told of it
    bool goneByHandIsLater = false;  ///< what was entered by hand

    bool takesGone(bool standingByHand, bool goneByHand) const {
        if (standingByHand != goneByHand)
            return standingByHand;
        return goneByHand ? goneByHandIsLater : goneIsLater;
    }
};

/// The import that told the exports' part of a row: where figures were entered into it by hand later, that
/// is the one before.
std::int64_t measuredBatch(Database& database, const FactTable& table, std::int64_t key,
                           const MovedRow& row) {
    if (row.manual == 0)
        return row.batch;
    const auto before = database.value<std::optional<std::int64_t>>(
        "SELECT s.row_batch FROM value_shelf s JOIN import_batch b ON b.number = s.batch WHERE s.batch = ?1 "
        "AND "
        "s.kind = ?2 AND s.key = ?3 AND b.source = 'manual'",
        row.batch, std::int64_t{table.kind}, key);
    return before.value_or(row.batch);
}

}  // namespace

std::optional<PostRow> JoinedPosts::find(const PostRow& row, const HandleSet& told) const {
    const auto& post = row.post;
    const auto isOne = [&](const std::optional<PostRow>& other) {
        return other && !told.contains(other->handle) && other->batch != m_batch &&
               (other->post.campaign.empty() || post.campaign.empty() ||
                other->post.campaign == post.campaign);
    };
    const bool ownId = !post.platformId.empty() && !isMadeUp(post.platformId);
    if (ownId && !row.permalinkKey.empty())
        if (auto other = findPost(m_database,
                                  "platform = ?1 AND permalink_key = ?2 AND handle <> ?3 AND (platform_id IS "
                                  "NULL OR substr(platform_id, 1, length(?4)) = ?4)",
                                  post.platform, row.permalinkKey, row.handle, model::MadeUpId);
            isOne(other))
            return other;
    if (post.deliverable.empty() || (post.platformId.empty() && row.permalinkKey.empty()))
        return std::nullopt;
    auto other =
        findPost(m_database,
                 "deliverable_id = ?1 AND handle <> ?2 AND (platform_id IS NULL OR platform_id = ?3) "
                 "AND (permalink_key IS NULL OR permalink_key = ?4)",
                 post.deliverable, row.handle, post.platformId, row.permalinkKey);
    return isOne(other) ? other : std::nullopt;
}

void JoinedPosts::join(PostRow& kept, const PostRow& gone) {
    shelvePost(m_database, m_batch, gone.post.id);
    m_database.run("DELETE FROM post WHERE id = ?1", gone.post.id);
    m_database.run("INSERT INTO joined_post (batch, gone, kept) VALUES (?1, ?2, ?3)", m_batch, gone.handle,
                   kept.handle);
    m_joined.push_back({kept.handle, gone.handle, kept.post.id, gone.post.id});
    m_rollups.recountCampaign(m_rollups.slotOf(gone.post.campaign));
    auto& post = kept.post;
    const auto& other = gone.post;
    if (post.permalink.empty())
        post.permalink = other.permalink;
    if (kept.permalinkKey.empty())
        kept.permalinkKey = gone.permalinkKey;
    if (post.title.empty())
        post.title = other.title;
    if (!post.published) {
        post.published = other.published;
        kept.minute = gone.minute;
    }
    if (post.account.empty())
        post.account = other.account;
    if (post.campaign.empty())
        post.campaign = other.campaign;
    if (post.deliverable.empty() && post.campaign == other.campaign)
        post.deliverable = other.deliverable;
}

void JoinedPosts::moveValues() {
    for (const Pair& pair : m_joined) {
        for (const FactTable& table : FactTables)
            moveRows(table, pair);
        moveOrders(pair);
        for (const Handle handle : {pair.kept, pair.gone}) {
            const auto row = findPost(m_database, "handle = ?1", handle);
            const int campaign = row ? m_rollups.slotOf(row->post.campaign) : -1;
            m_rollups.recountPost(handle);
            m_rollups.recountCampaign(campaign);
            m_rollups.renewSpans(handle, campaign);
        }
    }
}

/// Orders that are credited to the post that is gone are the kept one's.
void JoinedPosts::moveOrders(const Pair& pair) {
    const auto& table = tableOf(ListingKind::Order);
    const std::string name{table.name};
    m_database.run("INSERT INTO " + table.shelf() + " (shelf, " + table.list() + ") SELECT ?1, " +
                       table.list() + " FROM " + name + " WHERE post = ?2 AND batch <> ?1",
                   m_batch, pair.goneId);
    m_database.run("UPDATE " + name + " SET post = ?2, batch = ?1 WHERE post = ?3", m_batch, pair.keptId,
                   pair.goneId);
}

void JoinedPosts::moveRows(const FactTable& table, const Pair& pair) {
    const auto [from, to] = keysOf(table, pair.gone);
    std::vector<std::pair<std::int64_t, MovedRow>> moved;
    {
        auto rows = m_database.prepare("SELECT key, batch, manual, " + allMeasures() + " FROM " +
                                       std::string{table.name} + " WHERE key BETWEEN ?1 AND ?2 ORDER BY key");
        rows.bindAll(from, to);
        while (rows.step())
            moved.emplace_back(rows.integer(0), readMoved(rows, 1));
    }
    shelveSubject(m_database, table, m_batch, pair.gone);
    for (const auto& [key, row] : moved) {
        m_measures |= maskOf(row.values);
        moveRow(table, key, key - from + (pair.kept << table.shift), row);
    }
}

/// Adds what `gone` tells to what stands under the key; true where that changes it.
bool JoinedPosts::takeIn(const FactTable& table, std::int64_t key, MovedRow& standing, const MovedRow& gone,
                         std::int64_t goneKey) {
    Precedence precedence;
    if (standing.batch != m_batch) {
        precedence.goneIsLater =
            measuredBatch(m_database, table, goneKey, gone) > measuredBatch(m_database, table, key, standing);
        precedence.goneByHandIsLater = gone.batch > standing.batch;
    }
    bool differs = false;
    for (std::size_t i = 0; i < model::MeasureCount; ++i) {
        auto& value = standing.values.list[i];
        const auto& other = gone.values.list[i];
        const std::uint32_t bit = 1U << i;
        const bool byHand = (standing.manual & bit) != 0;
        const bool otherByHand = (gone.manual & bit) != 0;
        if (value && other && *value != *other && byHand != otherByHand)
            m_displaced.push_back({table.kind, key, static_cast<model::Measure>(i), byHand ? *value : *other,
                                   byHand ? *other : *value});
        if (!other || (value && !precedence.takesGone(byHand, otherByHand)))
            continue;
        differs |= value != other || byHand != otherByHand;
        value = other;
        standing.manual = (standing.manual & ~bit) | (gone.manual & bit);
    }
    return differs;
}

void JoinedPosts::moveRow(const FactTable& table, std::int64_t goneKey, std::int64_t key,
                          const MovedRow& row) {
    const std::string name{table.name};
    std::optional<MovedRow> standing;
    {
        auto rows = m_database.prepare("SELECT batch, manual, " + allMeasures() + " FROM " + name +
                                       " WHERE key = ?1");
        rows.bindAll(key);
        if (rows.step())
            standing = readMoved(rows, 0);
    }
    if (!standing) {
        auto insert = m_database.prepare("INSERT INTO " + name + " (key, batch, manual, " + allMeasures() +
                                         ") VALUES (?1, ?2, ?3, " + allColumns().list("?") + ")");
        bindRow(insert, key, m_batch, row);
        insert.run();
        return;
    }
    if (!takeIn(table, key, *standing, row, goneKey))
        return;
    if (standing->batch != m_batch)
        m_database.run(shelvingOf(table, "?3") + " WHERE key = ?2", m_batch, key, table.kind);
    auto update = m_database.prepare("UPDATE " + name + " SET batch = ?2, manual = ?3, " +
                                     allColumns().list("% = ?") + " WHERE key = ?1");
    bindRow(update, key, m_batch, *standing);
    update.run();
}

void rejoinPosts(Database& database, std::int64_t batch) {
    auto rows = database.prepare("SELECT gone FROM joined_post WHERE batch = ?1");
    rows.bindAll(batch);
    while (rows.step()) {
        const Handle gone = rows.integer(0);
        for (const FactTable& table : FactTables)
            shelveSubject(database, table, batch, gone);
        database.run("INSERT INTO post_shelf (shelf, " + std::string{PostColumns} + ") SELECT ?1, " +
                         std::string{PostColumns} + " FROM post WHERE handle = ?2",
                     batch, gone);
        database.run("DELETE FROM post WHERE handle = ?1", gone);
    }
}

}  // namespace goalpost::store
