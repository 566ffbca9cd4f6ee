// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/database.hpp"

#include "base/error.hpp"

#include <sqlite3.h>

#include <utility>

namespace goalpost::store {

namespace {

constexpr std::size_t KeptStatements = 300;

/// A URI, since only a URI can say "immutable"; every byte that could mean something is escaped.
std::string uriOf(const std::filesystem::path& path, bool immutable) {
    static constexpr char Digits[] = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : path.string()) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '/' || c == '-' || c == '_' || c == '.';
        if (plain) {
            uri += c;
        } else {
            uri += '%';
            uri += Digits[byte >> 4];
            uri += Digits[byte & 15];
        }
    }
    return immutable ? uri + "?immutable=1" : uri;
}

}  // namespace

std::string_view causeOf(int code) {
    switch (code & 0xFF) {
        case SQLITE_FULL:
            return "the disk is full";
        case SQLITE_IOERR:
            return "reading or writing failed";
        case SQLITE_CORRUPT:
            return "the file is damaged";
        case SQLITE_NOTADB:
            return "this is not a workspace file";
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "another program has the file open";
        case SQLITE_READONLY:
            return "the file cannot be written";
        case SQLITE_CANTOPEN:
            return "the file cannot be opened";
        case SQLITE_NOMEM:
            return "there is not enough memory";
        case SQLITE_INTERRUPT:
            return "the work was stopped";
        case SQLITE_CONSTRAINT:
            return "the change does not fit the rest of the file";
        default:
            return "the database refused it";
    }
}

std::string quotedName(std::string_view name) {
    std::string text = "\"";
    for (const char c : name)
        text.append(c == '"' ? 2 : 1, c);
    return text + '"';
}

Database::Database(const std::filesystem::path& path, DatabaseOptions options)
    : m_path(path), m_options(std::move(options)) {
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_URI;
    flags |= m_options.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (m_options.create)
        flags |= SQLITE_OPEN_CREATE;
    const std::string uri = uriOf(path, m_options.immutable);
    const int code = sqlite3_open_v2(uri.c_str(), &m_handle, flags,
                                     m_options.vfs.empty() ? nullptr : m_options.vfs.c_str());
    if (code != SQLITE_OK) {
        const std::string message =
            path.string() + " could not be opened: " + std::string(causeOf(code)) + ".";
        sqlite3_close_v2(std::exchange(m_handle, nullptr));
        throw DatabaseError(message, code);
    }
}

Database::~Database() {
    forgetStatements();
    sqlite3_close_v2(m_handle);
}

void Database::fail(int code, std::string_view doing) const {
    const int extended = m_handle ? sqlite3_extended_errcode(m_handle) : code;
    const int told = (extended & 0xFF) == (code & 0xFF) ? extended : code;
    std::string message = m_path.string() + ": " + std::string(causeOf(told)) + " (SQLite " +
                          std::to_string(told) + ": " +
                          (m_handle ? sqlite3_errmsg(m_handle) : sqlite3_errstr(told));
    if ((told & 0xFF) == SQLITE_ERROR || (told & 0xFF) == SQLITE_CONSTRAINT)
        message += ", in \"" + std::string(doing.substr(0, 120)) + "\"";
    throw DatabaseError(message + ").", told);
}

void Database::exec(std::string_view sql) {
    const std::string text{sql};
    const char* rest = text.c_str();
    while (*rest) {
        sqlite3_stmt* statement = nullptr;
        const int prepared = sqlite3_prepare_v2(m_handle, rest, -1, &statement, &rest);
        if (prepared != SQLITE_OK)
            fail(prepared, sql);
        int code = SQLITE_ROW;
        while (statement && code == SQLITE_ROW)
            code = sqlite3_step(statement);
        if (statement && code != SQLITE_DONE) {
            // Finalizing first would lose the message of some errors.
            try {
                fail(code, sql);
            } catch (...) {
                sqlite3_finalize(statement);
                throw;
            }
        }
        sqlite3_finalize(statement);
    }
}

Statement Database::prepare(std::string_view sql) {
    if (const auto found = m_idle.find(sql); found != m_idle.end()) {
        auto node = m_idle.extract(found);
        return {*this, node.mapped(), std::move(node.key())};
    }
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        fail(code, sql);
    return {*this, statement, std::string{sql}};
}

void Database::keep(std::string sql, sqlite3_stmt* statement) noexcept {
    sqlite3_reset(statement);
    if (m_idle.size() >= KeptStatements) {
        sqlite3_finalize(statement);
        return;
    }
    sqlite3_clear_bindings(statement);
    try {
        m_idle.emplace(std::move(sql), statement);
    } catch (...) {
        sqlite3_finalize(statement);
    }
}

void Database::forgetStatements() {
    for (const auto& [sql, statement] : m_idle)
        sqlite3_finalize(statement);
    m_idle.clear();
}

std::int64_t Database::changes() const {
    return sqlite3_changes64(m_handle);
}
std::int64_t Database::lastRowId() const {
    return sqlite3_last_insert_rowid(m_handle);
}
bool Database::inTransaction() const {
    return sqlite3_get_autocommit(m_handle) == 0;
}

void Database::requireInPlace() const {
    int moved = 0;
    const int code = sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    if (code == SQLITE_OK && moved)
        throw FileError(m_path.string() +
                        " was replaced or removed by another program while it was open; nothing was "
                        "written. Save a copy under another name, then open the file again.");
}

}  // namespace goalpost::store
