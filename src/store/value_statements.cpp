// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/value_statements.hpp"

#include "store/database.hpp"

#include <sqlite3.h>

namespace goalpost::store {

void ValueStatements::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

ValueStatements::ValueStatements(Database& database, int table, std::uint32_t mask, std::int64_t batch)
    : m_database(database), m_table(table), m_mask(mask), m_batch(batch), m_name(FactTables[table].name) {
    const MeasureColumns columns(mask);
    m_count = static_cast<int>(columns.count());
    m_columns = columns.list();
}
ValueStatements::~ValueStatements() = default;

sqlite3_stmt* ValueStatements::ready(Raw& statement, const std::string& sql) {
    sqlite3_stmt* made = nullptr;
    const int code =
        sqlite3_prepare_v3(m_database.handle(), sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &made, nullptr);
    if (code != SQLITE_OK)
        m_database.fail(code, "booking values");
    statement.reset(made);
    return made;
}

std::string ValueStatements::insertOf(std::string_view how, std::size_t rows) const {
    std::string row = "(?, " + std::to_string(m_batch);
    for (int i = 0; i < m_count; ++i)
        row += ", ?";
    row += ")";
    std::string sql = "INSERT OR " + std::string{how} + " INTO " + m_name + " (key, batch, " + m_columns +
                      ") VALUES " + row;
    for (std::size_t i = 1; i < rows; ++i)
        sql += ", " + row;
    return sql;
}

bool ValueStatements::insert(std::int64_t key, const std::int64_t* told) {
    sqlite3_stmt* statement = m_insert ? m_insert.get() : ready(m_insert, insertOf("IGNORE", 1));
    sqlite3_bind_int64(statement, 1, key);
    for (int i = 0; i < m_count; ++i)
        sqlite3_bind_int64(statement, i + 2, told[i]);
    const int code = sqlite3_step(statement);
    sqlite3_reset(statement);
    if (code != SQLITE_DONE)
        m_database.fail(code, "booking values");
    return sqlite3_changes(m_database.handle()) != 0;
}

void ValueStatements::readRow(sqlite3_stmt* row, Row& values) const {
    values.assign(static_cast<std::size_t>(m_count), std::nullopt);
    for (int i = 0; i < m_count; ++i)
        if (sqlite3_column_type(row, i + 1) != SQLITE_NULL)
            values[static_cast<std::size_t>(i)] = sqlite3_column_int64(row, i + 1);
}

bool ValueStatements::read(std::int64_t key, std::int64_t& batch, Row& values) {
    sqlite3_stmt* statement =
        m_select ? m_select.get()
                 : ready(m_select, "SELECT batch, " + m_columns + " FROM " + m_name + " WHERE key = ?");
    sqlite3_bind_int64(statement, 1, key);
    const int code = sqlite3_step(statement);
    if (code == SQLITE_ROW) {
        batch = sqlite3_column_int64(statement, 0);
        readRow(statement, values);
    }
    sqlite3_reset(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        m_database.fail(code, "comparing values");
    return code == SQLITE_ROW;
}

bool ValueStatements::isFree(std::int64_t first, std::int64_t last) {
    sqlite3_stmt* statement =
        m_isTaken ? m_isTaken.get()
                  : ready(m_isTaken, "SELECT 1 FROM " + m_name + " WHERE key BETWEEN ?1 AND ?2 LIMIT 1");
    sqlite3_bind_int64(statement, 1, first);
    sqlite3_bind_int64(statement, 2, last);
    const int code = sqlite3_step(statement);
    sqlite3_reset(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        m_database.fail(code, "comparing values");
    return code == SQLITE_DONE;
}

void ValueStatements::takeIntoBlock(std::size_t place, std::int64_t key, std::uint32_t mask,
                                    const std::int64_t* told) {
    // Not OR ABORT, which has SQLITE keep a second journal for taking one statement back.
    sqlite3_stmt* statement = m_block ? m_block.get() : ready(m_block, insertOf("FAIL", BlockRows));
    int at = static_cast<int>(place) * (m_count + 1) + 1;
    sqlite3_bind_int64(statement, at, key);
    for (auto rest = m_mask; rest != 0; rest &= rest - 1) {
        ++at;
        if ((rest & (~rest + 1) & mask) != 0)
            sqlite3_bind_int64(statement, at, *told++);
        else
            sqlite3_bind_null(statement, at);
    }
}

void ValueStatements::insertBlock() {
    const int code = sqlite3_step(m_block.get());
    sqlite3_reset(m_block.get());
    if (code != SQLITE_DONE)
        m_database.fail(code, "booking values");
}

void ValueStatements::beginRows(std::int64_t first, std::int64_t last) {
    sqlite3_stmt* statement = m_range ? m_range.get()
                                      : ready(m_range, "SELECT key, " + m_columns + " FROM " + m_name +
                                                           " WHERE key BETWEEN ?1 AND ?2 ORDER BY key");
    sqlite3_bind_int64(statement, 1, first);
    sqlite3_bind_int64(statement, 2, last);
}

bool ValueStatements::nextRow(std::int64_t& key, Row& values) {
    const int code = sqlite3_step(m_range.get());
    if (code == SQLITE_ROW) {
        key = sqlite3_column_int64(m_range.get(), 0);
        readRow(m_range.get(), values);
        return true;
    }
    if (code != SQLITE_DONE) {
        sqlite3_reset(m_range.get());
        m_database.fail(code, "comparing values");
    }
    return false;
}

void ValueStatements::endRows() {
    sqlite3_reset(m_range.get());
}

}  // namespace goalpost::store
