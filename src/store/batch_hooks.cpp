// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/batch_hooks.hpp"

#include "store/database.hpp"
#include "store/joined_posts.hpp"
#include "store/listing_tables.hpp"
#include "store/post_rows.hpp"
#include "store/rollups.hpp"
#include "store/spans.hpp"

#include <set>

namespace goalpost::store {

namespace {

constexpr int Own = 10;  ///< added to a table's kind for the rows of an undone batch

struct Batch {
    std::int64_t number = 0;
    bool undone = false;
};

Batch batchOf(Database& database, const Id& id) {
    auto row = database.prepare("SELECT number, undone FROM import_batch WHERE id = ?1");
    row.bindAll(id);
    return row.step() ? Batch{row.integer(0), row.column<bool>(1)} : Batch{};
}

/// The sums around an undo or redo: what is to be counted again is gathered on both sides of it.
class Recount {
  public:
    Recount(Database& database, std::int64_t batch) : m_database(database), m_batch(batch) { gather(); }

    void run() {
        gather();
        Rollups rollups(m_database);
        for (const Handle post : m_posts) {
            rollups.recountPost(post);
            rollups.renewSpans(post, -1);
        }
        for (const Id& campaign : m_campaigns)
            rollups.recountCampaign(rollups.slotOf(campaign));
        rollups.flush();
    }

  private:
    void gather() {
        auto posts = m_database.prepare(
            "SELECT p.handle, p.campaign_id FROM batch_subject s "
            "JOIN post p ON p.handle = s.subject WHERE s.batch = ?1");
        posts.bindAll(m_batch);
        while (posts.step()) {
            m_posts.insert(posts.integer(0));
            for (const Handle beside : ordersBeside(m_database, posts.integer(0)))
                m_posts.insert(beside);
            if (!posts.isNull(1))
                m_campaigns.insert(posts.column<Id>(1));
        }
    }

    Database& m_database;
    std::int64_t m_batch;
    std::set<Handle> m_posts;
    std::set<Id> m_campaigns;
};

std::string fromShelf(const FactTable& table) {
    return "INSERT OR REPLACE INTO " + std::string{table.name} + " (key, batch, manual, " + allMeasures() +
           ") SELECT key, row_batch, manual, " + allMeasures() +
           " FROM value_shelf WHERE batch = ?1 AND kind = ?2";
}

void takeValuesBack(Database& database, const FactTable& table, std::int64_t batch) {
    const std::string shelve = shelvingOf(table, "?4") + " WHERE key BETWEEN ?2 AND ?3 AND batch = ?1";
    const std::string remove =
        "DELETE FROM " + std::string{table.name} + " WHERE key BETWEEN ?2 AND ?3 AND batch = ?1";
    auto subjects = database.prepare("SELECT subject FROM batch_subject WHERE batch = ?1");
    subjects.bindAll(batch);
    while (subjects.step()) {
        const auto from = subjects.integer(0) << table.shift;
        const auto to = ((subjects.integer(0) + 1) << table.shift) - 1;
        database.run(shelve, batch, from, to, table.kind + Own);
        if (database.changes() > 0)
            database.run(remove, batch, from, to);
    }
    database.run(fromShelf(table), batch, table.kind);
    database.run("DELETE FROM value_shelf WHERE batch = ?1 AND kind = ?2", batch, table.kind);
}

void bookValuesAgain(Database& database, const FactTable& table, std::int64_t batch) {
    database.run(shelvingOf(table, "?2") +
                     " WHERE key IN (SELECT key FROM value_shelf WHERE batch = ?1 AND kind = ?3)",
                 batch, table.kind, table.kind + Own);
    database.run(fromShelf(table), batch, table.kind + Own);
    database.run("DELETE FROM value_shelf WHERE batch = ?1 AND kind = ?2", batch, table.kind + Own);
}

void movePosts(Database& database, std::string_view which, std::int64_t batch, std::int64_t from,
               std::int64_t to) {
    const std::string columns{PostColumns};
    const std::string where = " WHERE " + std::string{which};
    database.run(
        "INSERT INTO post_shelf (shelf, " + columns + ") SELECT ?2, " + columns + " FROM post" + where, batch,
        to);
    database.run("DELETE FROM post" + where, batch);
    database.run("INSERT INTO post (" + columns + ") SELECT " + columns + " FROM post_shelf WHERE shelf = ?1",
                 from);
    database.run("DELETE FROM post_shelf WHERE shelf = ?1", from);
}

}  // namespace

void undoBatch(Database& database, const Id& id) {
    const auto [batch, undone] = batchOf(database, id);
    if (batch == 0 || undone)
        return;
    Recount recount(database, batch);
    for (const FactTable& table : FactTables)
        takeValuesBack(database, table, batch);
    movePosts(database, "batch = ?1 AND handle IN (SELECT subject FROM batch_subject WHERE batch = ?1)",
              batch, batch, -batch);
    undoListings(database, batch);
    database.run("UPDATE import_batch SET undone = 1 WHERE number = ?1", batch);
    recount.run();
}

void redoBatch(Database& database, const Id& id) {
    const auto [batch, undone] = batchOf(database, id);
    if (batch == 0 || !undone)
        return;
    Recount recount(database, batch);
    rejoinPosts(database, batch);
    movePosts(database, "id IN (SELECT id FROM post_shelf WHERE shelf = -?1)", batch, -batch, batch);
    for (const FactTable& table : FactTables)
        bookValuesAgain(database, table, batch);
    redoListings(database, batch);
    database.run("UPDATE import_batch SET undone = 0 WHERE number = ?1", batch);
    recount.run();
}

void forgetBatch(Database& database, const Id& id) {
    const auto [batch, undone] = batchOf(database, id);
    if (batch == 0)
        return;
    database.run("DELETE FROM value_shelf WHERE batch = ?1", batch);
    database.run("DELETE FROM post_shelf WHERE shelf IN (?1, -?1)", batch);
    forgetListings(database, batch);
    if (undone) {
        database.run("DELETE FROM batch_subject WHERE batch = ?1", batch);
        database.run("DELETE FROM joined_post WHERE batch = ?1", batch);
        database.run("DELETE FROM evidence WHERE batch = ?1", batch);
        database.run("DELETE FROM import_batch WHERE number = ?1", batch);
    }
}

}  // namespace goalpost::store
