// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/schema.hpp"

#include "base/date.hpp"
#include "base/error.hpp"
#include "embedded/schema.hpp"
#include "store/transaction.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <vector>

namespace goalpost::store {

namespace {

using Objects = std::map<std::string, std::string>;

/// The words of a statement with single blanks, so that only its meaning is compared.
std::string normalised(std::string_view sql) {
    std::string text;
    bool blank = false;
    for (const char c : sql) {
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
            blank = !text.empty();
        } else {
            if (blank)
                text += ' ';
            blank = false;
            text += c;
        }
    }
    return text;
}

/// Indexes without a statement follow from their table's.
Objects objectsOf(Database& database) {
    Objects objects;
    Statement rows = database.prepare(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL OR type <> 'index'");
    while (rows.step()) {
        // What ANALYZE keeps is SQLite's own and has one form only.
        const bool statistics = rows.text(1) == "sqlite_stat1" &&
                                normalised(rows.text(3)) == "CREATE TABLE sqlite_stat1(tbl,idx,stat)";
        if (!statistics)
            objects[rows.column<std::string>(0) + " " + rows.column<std::string>(1)] =
                rows.column<std::string>(2) + ": " + normalised(rows.text(3));
    }
    return objects;
}

void applyStep(Database& database, int number) {
    database.exec(embedded::schema[static_cast<std::size_t>(number) - 1].second);
    database.exec("PRAGMA user_version = " + std::to_string(number));
    database.forgetStatements();
}

const Objects& knownObjects(int version) {
    static std::mutex mutex;
    static std::map<int, Objects> known;
    const std::lock_guard lock(mutex);
    auto& objects = known[version];
    if (objects.empty()) {
        Database model(":memory:", {.create = true});
        for (int step = 1; step <= version; ++step)
            applyStep(model, step);
        objects = objectsOf(model);
    }
    return objects;
}

using Counts = std::map<std::string, std::int64_t>;

Counts rowCounts(Database& database, const Counts* only = nullptr) {
    std::vector<std::string> tables;
    {
        Statement rows = database.prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
        while (rows.step())
            tables.push_back(rows.column<std::string>(0));
    }
    Counts counts;
    for (const auto& table : tables)
        if (!only || only->contains(table))
            counts[table] = database.value<std::int64_t>("SELECT count(*) FROM " + quotedName(table));
    return counts;
}

void requireSound(Database& database, int number, const Counts& before) {
    const auto complain = [&](const std::string& what) {
        throw FileError(database.path().string() + " could not be brought to version " +
                        std::to_string(number) + " of the file format: " + what +
                        ". The file is as it was before.");
    };
    if (rowCounts(database, &before) != before)
        complain("rows would have been lost");
    if (const auto object = foreignObject(database, number); !object.empty())
        complain("the result would have had an unexpected " + object);
    if (database.prepare("PRAGMA foreign_key_check").step())
        complain("a reference would have led nowhere");
    if (const auto told = database.value<std::string>("PRAGMA integrity_check(1)"); told != "ok")
        complain("the result would have been damaged (" + told + ")");
}

void writeVersions(Database& database) {
    database.run("UPDATE meta SET written_by = ?, min_reader = ?, min_writer = ?", programVersion(),
                 MinReader, currentSchema());
}

/// Asks `progress` now and then during long statements; false stops them.
class ProgressHook {
  public:
    ProgressHook(Database& database, const std::function<bool(double)>& progress)
        : m_database(database), m_progress(progress) {
        if (m_progress)
            sqlite3_progress_handler(
                database.handle(), 20'000,
                [](void* self) { return static_cast<ProgressHook*>(self)->ask() ? 0 : 1; }, this);
    }
    ~ProgressHook() { sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr); }
    ProgressHook(const ProgressHook&) = delete;
    ProgressHook& operator=(const ProgressHook&) = delete;

    void reached(double part) {
        m_part = part;
        if (m_progress && !ask())
            throw Cancelled();
    }
    bool stopped() const { return m_stopped; }

  private:
    bool ask() {
        m_stopped = m_stopped || !m_progress(m_part);
        return !m_stopped;
    }

    Database& m_database;
    const std::function<bool(double)>& m_progress;
    double m_part = 0;
    bool m_stopped = false;
};

void migrateStep(Database& database, int number, ProgressHook& hook, double end) {
    const Counts before = rowCounts(database);
    Transaction transaction(database);
    applyStep(database, number);
    writeVersions(database);
    requireSound(database, number, before);
    hook.reached(end);
    transaction.commit();
}

}  // namespace

int currentSchema() {
    return static_cast<int>(embedded::schema.size());
}

std::string_view programVersion() {
    return GOALPOST_VERSION;
}

void createSchema(Database& database, const Id& workspace, int version) {
    Transaction transaction(database);
    database.exec("PRAGMA application_id = " + std::to_string(ApplicationId));
    for (int step = 1; step <= version; ++step)
        applyStep(database, step);
    database.run(
        "INSERT INTO meta (id, workspace, created, created_by, written_by, min_reader, min_writer,"
        " open_count, clean_exit, changes) VALUES (1, ?, ?, ?, ?, ?, ?, 0, 1, 0)",
        workspace, utcNow(), programVersion(), programVersion(), MinReader, currentSchema());
    transaction.commit();
}

void migrate(Database& database, int from, const std::function<bool(double)>& progress) {
    ProgressHook hook(database, progress);
    const int steps = currentSchema() - from;
    // A step may build a table anew; that is only possible while references are not watched.
    database.exec("PRAGMA foreign_keys = OFF");
    try {
        for (int step = 1; step <= steps; ++step)
            migrateStep(database, from + step, hook, double(step) / steps);
    } catch (const DatabaseError&) {
        database.exec("PRAGMA foreign_keys = ON");
        if (hook.stopped())
            throw Cancelled();
        throw;
    } catch (...) {
        database.exec("PRAGMA foreign_keys = ON");
        throw;
    }
    database.exec("PRAGMA foreign_keys = ON");
}

std::string foreignObject(Database& database, int version) {
    const Objects& known = knownObjects(version);
    const Objects found = objectsOf(database);
    for (const auto& [name, sql] : found)
        if (const auto expected = known.find(name); expected == known.end() || expected->second != sql)
            return name;
    for (const auto& [name, sql] : known)
        if (!found.contains(name))
            return "missing " + name;
    return {};
}

}  // namespace goalpost::store
