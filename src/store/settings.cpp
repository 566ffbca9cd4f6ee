// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "store/open.hpp"

#include <sqlite3.h>

#include <array>
#include <utility>

namespace goalpost::store {

namespace {

void configure(Database& database, int what, int on) {
    int is = -1;
    if (sqlite3_db_config(database.handle(), what, on, &is) != SQLITE_OK || is != on)
        throw FileError("This SQLite library refuses a safety setting (" + std::to_string(what) +
                        "); the file was not opened.");
}

void set(Database& database, const std::string& name, const std::string& value, const std::string& expected) {
    database.exec("PRAGMA " + name + " = " + value);
    const auto is = database.value<std::string>("PRAGMA " + name);
    if (is != expected)
        throw FileError(database.path().string() + " cannot be opened safely: the setting " + name + " is " +
                        is + " and could not be changed to " + value + ".");
}

}  // namespace

void harden(Database& database) {
    configure(database, SQLITE_DBCONFIG_DEFENSIVE, 1);
    configure(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
    configure(database, SQLITE_DBCONFIG_DQS_DML, 0);
    configure(database, SQLITE_DBCONFIG_DQS_DDL, 0);
    configure(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
    configure(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0);
    configure(database, SQLITE_DBCONFIG_ENABLE_VIEW, 0);
    static constexpr std::array<std::pair<int, int>, 8> Limits{{{SQLITE_LIMIT_LENGTH, 16'000'000},
                                                                {SQLITE_LIMIT_SQL_LENGTH, 1'000'000},
                                                                {SQLITE_LIMIT_COLUMN, 200},
                                                                {SQLITE_LIMIT_EXPR_DEPTH, 100},
                                                                {SQLITE_LIMIT_ATTACHED, 1},
                                                                {SQLITE_LIMIT_VDBE_OP, 250'000},
                                                                {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
                                                                {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200}}};
    for (const auto& [limit, value] : Limits)
        sqlite3_limit(database.handle(), limit, value);
    sqlite3_hard_heap_limit64(512LL * 1024 * 1024);
}

void applySettings(Database& database, bool readOnly) {
    set(database, "cell_size_check", "ON", "1");
    set(database, "mmap_size", "0", "0");
    set(database, "foreign_keys", "ON", "1");
    set(database, "recursive_triggers", "OFF", "0");
    set(database, "temp_store", "MEMORY", "2");
    set(database, "locking_mode", readOnly ? "NORMAL" : "EXCLUSIVE", readOnly ? "normal" : "exclusive");
    set(database, "journal_mode", "DELETE", "delete");
    set(database, "synchronous", "EXTRA", "3");
    set(database, "secure_delete", "ON", "1");
    set(database, "busy_timeout", "3000", "3000");
}

}  // namespace goalpost::store
