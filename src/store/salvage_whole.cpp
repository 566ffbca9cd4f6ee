// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/text.hpp"
#include "store/database.hpp"
#include "store/salvage_rows.hpp"
#include "store/transaction.hpp"

#include <sqlite3.h>

namespace goalpost::store {

namespace {

std::vector<std::string> namesIn(Database& database, std::string_view sql, std::string_view table) {
    std::vector<std::string> names;
    Statement rows = database.prepare(sql);
    if (!table.empty())
        rows.bind(1, table);
    while (rows.step())
        names.push_back(rows.column<std::string>(0));
    return names;
}

void bindAsItStands(Statement& insert, int place, const Statement& row, int column) {
    switch (row.type(column)) {
        case SQLITE_INTEGER:
            insert.bind(place, row.integer(column));
            break;
        case SQLITE_FLOAT:
            insert.bind(place, row.real(column));
            break;
        case SQLITE_TEXT:
            insert.bind(place, row.text(column));
            break;
        case SQLITE_BLOB:
            insert.bind(place, row.blob(column));
            break;
        default:
            insert.bind(place, nullptr);
    }
}

/// All rows in the order of the table itself; returns how many there were.
std::int64_t copyRowsOf(Database& damaged, Database& fresh, const std::string& table) {
    static constexpr std::string_view Names = "SELECT name FROM pragma_table_info(?1)";
    std::vector<std::string> columns, places;
    for (const auto& column : namesIn(fresh, Names, table)) {
        columns.push_back(quotedName(column));
        places.emplace_back("?");
    }
    const std::string list = join(columns, ", ");
    Statement rows = damaged.prepare("SELECT " + list + " FROM " + quotedName(table) + " NOT INDEXED");
    Statement insert = fresh.prepare("INSERT INTO " + quotedName(table) + " (" + list + ") VALUES (" +
                                     join(places, ", ") + ")");
    std::int64_t count = 0;
    for (; rows.step(); ++count) {
        for (int i = 0; i < rows.columns(); ++i)
            bindAsItStands(insert, i + 1, rows, i);
        insert.run();
    }
    return count;
}

/// An index that is whole knows of every row, so that a stretch of the table that fell out without any
/// error is noticed.
bool isMissingRows(Database& damaged, const std::string& table, std::int64_t rows) {
    for (const auto& index : namesIn(damaged, "SELECT name FROM pragma_index_list(?1)", table)) {
        try {
            // A plain count(*) would choose an index by itself.
            if (damaged.value<std::int64_t>("SELECT sum(1) FROM " + quotedName(table) + " INDEXED BY " +
                                            quotedName(index)) > rows)
                return true;
        } catch (const DatabaseError&) {
            continue;  // the index is what is damaged
        }
    }
    return false;
}

}  // namespace

bool copyEverything(Database& damaged, Database& fresh, bool withSums) {
    fresh.exec("PRAGMA foreign_keys = OFF");
    Transaction transaction(fresh);
    fresh.exec("DELETE FROM meta");
    for (const auto& table :
         namesIn(fresh, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid", {})) {
        if (table.starts_with("sqlite_") || (!withSums && isSums(table)))
            continue;
        if (isMissingRows(damaged, table, copyRowsOf(damaged, fresh, table)))
            return false;
    }
    transaction.commit();
    return true;
}

}  // namespace goalpost::store
