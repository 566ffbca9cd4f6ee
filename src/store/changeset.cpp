// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/changeset.hpp"

#include "base/error.hpp"
#include "store/database.hpp"
#include "store/plan_rows.hpp"

#include <sqlite3.h>

#include <limits>
#include <memory>
#include <set>
#include <string>

namespace goalpost::store {

namespace {

struct Freed {
    void operator()(void* memory) const { sqlite3_free(memory); }
};

std::vector<std::byte> taken(int size, void* memory) {
    const std::unique_ptr<void, Freed> owner(memory);
    const auto* start = static_cast<const std::byte*>(memory);
    return size > 0 ? std::vector<std::byte>(start, start + size) : std::vector<std::byte>{};
}

int tracked(void*, const char* table) {
    return isPlanTable(table) ? 1 : 0;
}

int refuse(void* found, int kind, sqlite3_changeset_iter* change) {
    const char* table = nullptr;
    int columns = 0, operation = 0, indirect = 0;
    if (kind != SQLITE_CHANGESET_FOREIGN_KEY)
        sqlite3changeset_op(change, &table, &columns, &operation, &indirect);
    *static_cast<std::string*>(found) = table ? table : "a reference between entries";
    return SQLITE_CHANGESET_ABORT;
}

int sizeOf(Bytes changeset) {
    if (changeset.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        throw Error("This change is too large to be taken back.");
    return static_cast<int>(changeset.size());
}

struct IterEnd {
    void operator()(sqlite3_changeset_iter* iter) const { sqlite3changeset_finalize(iter); }
};

/// A table may have grown at its end since, but what was recorded must be where it was.
bool isAsRecorded(Database& database, const std::string& table, int columns, const unsigned char* keys) {
    if (!isPlanTable(table))
        return false;
    int place = 0;
    Statement rows = database.prepare("SELECT pk FROM pragma_table_info(?)");
    rows.bind(1, table);
    for (; rows.step(); ++place)
        if ((rows.integer(0) != 0) != (place < columns && keys[place] != 0))
            return false;
    return place >= columns;
}

/// SQLite passes over the changes of tables that have another form by now, and says that all went well.
void requireFit(Database& database, Bytes changeset) {
    sqlite3_changeset_iter* raw = nullptr;
    if (const int code =
            sqlite3changeset_start(&raw, sizeOf(changeset), const_cast<std::byte*>(changeset.data()));
        code != SQLITE_OK)
        database.fail(code, "reading a change");
    const std::unique_ptr<sqlite3_changeset_iter, IterEnd> iter(raw);
    std::set<std::string> seen;
    while (sqlite3changeset_next(iter.get()) == SQLITE_ROW) {
        const char* table = nullptr;
        int columns = 0, operation = 0, indirect = 0;
        unsigned char* keys = nullptr;
        sqlite3changeset_op(iter.get(), &table, &columns, &operation, &indirect);
        sqlite3changeset_pk(iter.get(), &keys, nullptr);
        if (!seen.insert(table).second || isAsRecorded(database, table, columns, keys))
            continue;
        throw Error(std::string("This act was stored by an older Goalpost, which kept ") + table +
                    " in another form, so it cannot be taken back or done again. Nothing was changed; the "
                    "backup from before the update of the file still can.");
    }
}

}  // namespace

Recording::Recording(Database& database) : m_database(database) {
    int code = sqlite3session_create(database.handle(), "main", &m_session);
    if (code == SQLITE_OK)
        code = sqlite3session_attach(m_session, nullptr);
    if (code != SQLITE_OK) {
        sqlite3session_delete(m_session);
        database.fail(code, "recording a change");
    }
    sqlite3session_table_filter(m_session, &tracked, nullptr);
}

Recording::~Recording() {
    sqlite3session_delete(m_session);
}

std::vector<std::byte> Recording::changeset() const {
    int size = 0;
    void* memory = nullptr;
    if (const int code = sqlite3session_changeset(m_session, &size, &memory); code != SQLITE_OK)
        m_database.fail(code, "recording a change");
    return taken(size, memory);
}

std::vector<std::byte> inverted(Bytes changeset) {
    int size = 0;
    void* memory = nullptr;
    if (const int code = sqlite3changeset_invert(sizeOf(changeset), changeset.data(), &size, &memory);
        code != SQLITE_OK)
        throw DatabaseError("A stored change cannot be read back; the history is damaged.", code);
    return taken(size, memory);
}

void applyChangeset(Database& database, Bytes changeset) {
    if (changeset.empty())
        return;
    requireFit(database, changeset);
    std::string conflict;
    const int code = sqlite3changeset_apply_v2(database.handle(), sizeOf(changeset),
                                               const_cast<std::byte*>(changeset.data()), &tracked, &refuse,
                                               &conflict, nullptr, nullptr, 0);
    if (code == SQLITE_ABORT || (code != SQLITE_OK && !conflict.empty()))
        throw Error("This act cannot be taken back or done again: " + conflict +
                    " was changed by another program since. Nothing was changed.");
    if (code != SQLITE_OK)
        database.fail(code, "applying a change");
}

}  // namespace goalpost::store
