// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/statement.hpp"

#include "store/database.hpp"

#include <sqlite3.h>

#include <utility>

namespace goalpost::store {

Statement::Statement(Database& database, sqlite3_stmt* handle, std::string sql)
    : m_database(&database), m_handle(handle), m_sql(std::move(sql)) {}

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database),
      m_handle(std::exchange(other.m_handle, nullptr)),
      m_sql(std::move(other.m_sql)) {}

Statement::~Statement() {
    if (m_handle)
        m_database->keep(std::move(m_sql), m_handle);
}

Statement& Statement::check(int code) {
    if (code != SQLITE_OK)
        m_database->fail(code, m_sql);
    return *this;
}

Statement& Statement::bind(int index, std::nullptr_t) {
    return check(sqlite3_bind_null(m_handle, index));
}
Statement& Statement::bind(int index, std::int64_t value) {
    return check(sqlite3_bind_int64(m_handle, index, value));
}
Statement& Statement::bind(int index, double value) {
    return check(sqlite3_bind_double(m_handle, index, value));
}
Statement& Statement::bind(int index, std::string_view text) {
    const char* start = text.data() ? text.data() : "";
    return check(sqlite3_bind_text64(m_handle, index, start, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}
Statement& Statement::bindView(int index, std::string_view text) {
    const char* start = text.data() ? text.data() : "";
    return check(sqlite3_bind_text64(m_handle, index, start, text.size(), SQLITE_STATIC, SQLITE_UTF8));
}
Statement& Statement::bind(int index, const Id& id) {
    return id.empty() ? bind(index, nullptr) : bind(index, std::string_view{id.text});
}
Statement& Statement::bind(int index, Bytes bytes) {
    if (bytes.empty())
        return check(sqlite3_bind_zeroblob(m_handle, index, 0));
    return check(sqlite3_bind_blob64(m_handle, index, bytes.data(), bytes.size(), SQLITE_TRANSIENT));
}

bool Statement::step() {
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        check(code);
    return false;
}

void Statement::run() {
    while (step()) {
    }
    reset();
}

void Statement::reset() {
    sqlite3_reset(m_handle);
}

int Statement::columns() const {
    return sqlite3_column_count(m_handle);
}
std::string_view Statement::name(int column) const {
    return sqlite3_column_name(m_handle, column);
}
bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}
int Statement::type(int column) const {
    return sqlite3_column_type(m_handle, column);
}
std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_handle, column);
}
double Statement::real(int column) const {
    return sqlite3_column_double(m_handle, column);
}
std::string_view Statement::text(int column) const {
    const auto* start = reinterpret_cast<const char*>(sqlite3_column_text(m_handle, column));
    return start ? std::string_view{start, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column))}
                 : std::string_view{};
}
Bytes Statement::blob(int column) const {
    const auto* start = static_cast<const std::byte*>(sqlite3_column_blob(m_handle, column));
    return start ? Bytes{start, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column))} : Bytes{};
}

}  // namespace goalpost::store
