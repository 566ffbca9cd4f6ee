// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/statement.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace goalpost::store {

/// How a database file is opened.
struct DatabaseOptions {
    bool readOnly = false;
    bool create = false;     ///< allows an empty file to become a database
    bool immutable = false;  ///< no locks and no journal: only for private copies without a journal
    std::string vfs{};       ///< SQLite's file layer; empty: the system's
};

/// One SQLite connection with prepared statements kept for reuse. Everything throws DatabaseError with
/// SQLite's extended code and a sentence that names the file. Used by one thread at a time.
class Database {
  public:
    explicit Database(const std::filesystem::path& path, DatabaseOptions options = {});
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// One or more statements without arguments and results.
    void exec(std::string_view sql);
    /// A prepared statement; goes back to the cache when it is destroyed. The same text may be in use more
    /// than once at a time.
    Statement prepare(std::string_view sql);
    /// Prepares, binds in order, runs to the end.
    template <class... Args>
    void run(std::string_view sql, const Args&... args) {
        prepare(sql).bindAll(args...).run();
    }
    /// The first column of the first row as T; T{} when there is no row.
    template <class T, class... Args>
    T value(std::string_view sql, const Args&... args) {
        Statement statement = prepare(sql);
        statement.bindAll(args...);
        return statement.step() ? statement.column<T>(0) : T{};
    }

    /// Rows the last INSERT, UPDATE or DELETE touched.
    std::int64_t changes() const;
    std::int64_t lastRowId() const;
    bool inTransaction() const;
    /// Throws FileError when another file was put in this one's place; nothing may be written then.
    void requireInPlace() const;
    bool isReadOnly() const { return m_options.readOnly; }
    const std::filesystem::path& path() const { return m_path; }
    sqlite3* handle() const { return m_handle; }

    /// Forgets the kept statements; needed before VACUUM and after the schema changed.
    void forgetStatements();
    /// Throws DatabaseError for SQLite's last error on this connection.
    [[noreturn]] void fail(int code, std::string_view doing) const;

  private:
    friend class Statement;
    void keep(std::string sql, sqlite3_stmt* statement) noexcept;

    std::filesystem::path m_path;
    DatabaseOptions m_options;
    sqlite3* m_handle = nullptr;
    std::multimap<std::string, sqlite3_stmt*, std::less<>> m_idle;
};

/// What an extended result code means for the user: "the disk is full", "the file is damaged", …
std::string_view causeOf(int code);
/// The name as SQL writes it, so that reserved words can be names.
std::string quotedName(std::string_view name);

}  // namespace goalpost::store
