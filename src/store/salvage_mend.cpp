// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/id.hpp"
#include "store/closed.hpp"
#include "store/database.hpp"
#include "store/listing_tables.hpp"
#include "store/plan_rows.hpp"
#include "store/salvage_rows.hpp"
#include "store/transaction.hpp"
#include "store/value_row.hpp"

#include <algorithm>

namespace goalpost::store {

namespace {

SalvagedTable& named(std::vector<SalvagedTable>& tables, std::string_view name) {
    const auto found =
        std::find_if(tables.begin(), tables.end(), [&](const auto& table) { return table.name == name; });
    if (found != tables.end())
        return *found;
    tables.push_back({.name = std::string(name)});
    return tables.back();
}

void lose(std::vector<SalvagedTable>& tables, std::string_view name, std::int64_t rows) {
    auto& table = named(tables, name);
    table.saved -= rows;
    table.lost += rows;
}

struct Violation {
    std::string table, parent, column, wanted;
    std::int64_t row = 0;
    bool required = false;
};

std::vector<Violation> violations(Database& database) {
    std::vector<Violation> found;
    Statement rows = database.prepare(
        "SELECT c.\"table\", c.rowid, c.parent, f.\"from\", i.\"notnull\" FROM pragma_foreign_key_check c"
        " JOIN pragma_foreign_key_list(c.\"table\") f ON f.id = c.fkid"
        " JOIN pragma_table_info(c.\"table\") i ON i.name = f.\"from\"");
    while (rows.step())
        found.push_back({rows.column<std::string>(0),
                         rows.column<std::string>(2),
                         rows.column<std::string>(3),
                         {},
                         rows.integer(1),
                         rows.column<bool>(4)});
    for (auto& one : found)
        one.wanted = database.value<std::string>(
            "SELECT " + quotedName(one.column) + " FROM " + quotedName(one.table) + " WHERE rowid = ?",
            one.row);
    return found;
}

/// A row of the plan's own lists needs no owner, so an empty one can stand for it.
bool standIn(Database& database, const Violation& lost) {
    const auto& tables = planTables();
    const auto parent = std::find_if(tables.begin(), tables.end(),
                                     [&](const auto& table) { return table.name == lost.parent; });
    if (parent == tables.end() || !parent->parent.empty() || !isId(lost.wanted))
        return false;
    const std::string table = quotedName(lost.parent);
    const auto place = database.value<std::int64_t>("SELECT coalesce(max(position) + 1, 0) FROM " + table);
    database.run("INSERT INTO " + table + " (id, position) VALUES (?, ?)", lost.wanted, place);
    if (std::find(parent->columns.begin(), parent->columns.end(), "name") != parent->columns.end())
        database.run("UPDATE " + table + " SET name = ? WHERE id = ?",
                     "Recovered " + lost.parent + " " + std::to_string(place + 1), lost.wanted);
    return true;
}

void mendReferences(Database& database, std::vector<SalvagedTable>& tables) {
    for (auto found = violations(database); !found.empty(); found = violations(database))
        for (const auto& lost : found) {
            const bool there = database.value<bool>(
                "SELECT EXISTS (SELECT 1 FROM " + quotedName(lost.parent) + " WHERE id = ?)", lost.wanted);
            if (there)
                continue;  // a stand-in that was just made
            const std::string row = " WHERE rowid = ?";
            if (standIn(database, lost)) {
                ++named(tables, lost.parent).standIns;
            } else if (lost.required) {
                database.run("DELETE FROM " + quotedName(lost.table) + row, lost.row);
                lose(tables, lost.table, database.changes());
            } else {
                database.run(
                    "UPDATE " + quotedName(lost.table) + " SET " + quotedName(lost.column) + " = NULL" + row,
                    lost.row);
                ++named(tables, lost.table).mended;
            }
        }
}

void mendFacts(Database& database, std::vector<SalvagedTable>& tables) {
    for (const FactTable& table : FactTables) {
        const std::string name(table.name);
        const std::string subject = "key >> " + std::to_string(table.shift);
        database.exec("DELETE FROM " + name + " WHERE key & 6 <> 0 OR " + subject +
                      " NOT IN (SELECT handle FROM post UNION ALL SELECT handle FROM series)");
        lose(tables, name, database.changes());
        // The values are worth more than to know where they came from.
        database.run(
            "INSERT INTO import_batch (number, id, file, format, fingerprint, at, source, measures, added,"
            " changed, identical, rejected) SELECT DISTINCT batch, lower(printf("
            "'00000000-0000-7000-8000-%012x', batch & 0xFFFFFFFFFFFF)), 'lost', '', '', '', 'imported', ?1, "
            "0, 0, 0, 0 FROM " +
                name + " WHERE batch NOT IN (SELECT number FROM import_batch)",
            (std::int64_t{1} << model::MeasureCount) - 1);
        named(tables, "import_batch").standIns += database.changes();
    }
}

void mendListings(Database& database, std::vector<SalvagedTable>& tables) {
    for (const ListingTable& table : listingTables()) {
        const std::string name(table.name);
        database.run(
            "INSERT INTO import_batch (number, id, file, format, fingerprint, at, source, measures, added,"
            " changed, identical, rejected) SELECT DISTINCT batch, lower(printf("
            "'00000000-0000-7000-8000-%012x', batch & 0xFFFFFFFFFFFF)), 'lost', '', '', '', 'imported', 0, "
            "0, 0, 0, 0 FROM " +
            name + " WHERE batch NOT IN (SELECT number FROM import_batch)");
        named(tables, "import_batch").standIns += database.changes();
    }
    // They are credited anew when they are imported again.
    if (database.value<bool>(
            "SELECT EXISTS (SELECT 1 FROM pragma_table_info('customer_order') WHERE name = 'post')"))
        database.exec("UPDATE customer_order SET post = NULL WHERE post NOT IN (SELECT id FROM post)");
    database.exec("DELETE FROM evidence WHERE batch NOT IN (SELECT number FROM import_batch)");
    lose(tables, "evidence", database.changes());
}

/// What is kept of a closed campaign is whole or not there: without it the campaign shows what is booked.
void mendClosed(Database& database, std::vector<SalvagedTable>& tables) {
    for (const Id& closing : unreadableClosings(database)) {
        database.run("DELETE FROM closed_campaign WHERE closing = ?", closing);
        lose(tables, "closed_campaign", database.changes());
    }
    for (const char* table : {"closed_post", "closed_value"}) {
        database.exec("DELETE FROM " + std::string(table) +
                      " WHERE closing NOT IN (SELECT closing FROM closed_campaign)");
        lose(tables, table, database.changes());
    }
    database.exec(
        "DELETE FROM closed_value WHERE NOT EXISTS (SELECT 1 FROM closed_post p WHERE p.closing = "
        "closed_value.closing AND p.handle = closed_value.key >> 19)");
    lose(tables, "closed_value", database.changes());
}

}  // namespace

void mendRows(Database& fresh, std::vector<SalvagedTable>& tables) {
    fresh.exec("PRAGMA foreign_keys = OFF");
    Transaction transaction(fresh);
    mendReferences(fresh, tables);
    if (fresh.value<bool>("SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'import_batch')")) {
        // What waited for redo stood on shelves, which are not kept.
        fresh.exec("DELETE FROM import_batch WHERE undone = 1");
        named(tables, "import_batch").saved -= fresh.changes();
        mendFacts(fresh, tables);
    }
    if (fresh.value<bool>("SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'customer_order')"))
        mendListings(fresh, tables);
    if (fresh.value<bool>("SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'closed_campaign')"))
        mendClosed(fresh, tables);
    transaction.commit();
    fresh.exec("PRAGMA foreign_keys = ON");
}

void dropUnreadable(Database& fresh, std::vector<SalvagedTable>& tables) {
    Transaction transaction(fresh);
    for (const auto& [table, id] : unreadableRows(fresh)) {
        fresh.run("DELETE FROM " + quotedName(table) + " WHERE id = ?", id);
        lose(tables, table, 1);
    }
    mendReferences(fresh, tables);
    transaction.commit();
}

}  // namespace goalpost::store
