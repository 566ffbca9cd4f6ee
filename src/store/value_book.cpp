// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/value_book.hpp"

#include "base/error.hpp"
#include "store/database.hpp"

#include <sqlite3.h>

#include <algorithm>

namespace goalpost::store {

namespace {

constexpr std::size_t PreparedShapes = 64;

/// Ends a raw statement when it goes.
struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Raw = std::unique_ptr<sqlite3_stmt, Finalize>;

Raw prepareRaw(Database& database, const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(database.handle(), sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT,
                                        &statement, nullptr);
    if (code != SQLITE_OK)
        database.fail(code, "booking values");
    return Raw(statement);
}

}  // namespace

/// The statements for rows that tell exactly these measures: a million rows mostly have a few shapes, and
/// naming only what is told is a third faster than thirty columns.
struct ValueBook::Prepared {
    int table;
    std::uint32_t mask;
    std::vector<std::size_t> told;
    Raw insert;
    Raw select;
};

ValueBook::ValueBook(Database& database, std::int64_t batch) : m_database(database), m_batch(batch) {}
ValueBook::~ValueBook() = default;

ValueBook::Prepared& ValueBook::preparedFor(const FactTable& table, std::uint32_t mask) {
    const auto fits = [&](const Prepared* p) { return p->table == table.kind && p->mask == mask; };
    if (m_last != nullptr && fits(m_last))
        return *m_last;
    const auto found =
        std::find_if(m_prepared.begin(), m_prepared.end(), [&](const auto& p) { return fits(p.get()); });
    if (found != m_prepared.end())
        return *(m_last = found->get());
    if (m_prepared.size() >= PreparedShapes)
        m_prepared.erase(m_prepared.begin());

    const MeasureColumns columns(mask);
    std::vector<std::size_t> told;
    for (std::size_t i = 0; i < model::MeasureCount; ++i)
        if (mask >> i & 1U)
            told.push_back(i);
    std::string insert = "INSERT OR IGNORE INTO " + std::string{table.name} + " (key, batch, " +
                         columns.list() + ") VALUES (?, " + std::to_string(m_batch);
    for (std::size_t i = 0; i < told.size(); ++i)
        insert += ", ?";
    m_prepared.push_back(std::make_unique<Prepared>(
        Prepared{table.kind, mask, std::move(told), prepareRaw(m_database, insert + ")"),
                 prepareRaw(m_database, "SELECT batch, " + columns.list() + " FROM " +
                                            std::string{table.name} + " WHERE key = ?")}));
    return *(m_last = m_prepared.back().get());
}

Booked ValueBook::book(const FactTable& table, std::int64_t key, const model::Values& values,
                       model::Values& growth) {
    const auto mask = maskOf(values);
    Prepared& prepared = preparedFor(table, mask);
    if (!m_expectKnown && insert(prepared, key, values)) {
        growth = values;
        m_measures |= mask;
        return Booked::New;
    }
    if (const auto known = compare(prepared, table, key, values, growth)) {
        m_expectKnown = true;
        return *known;
    }
    m_expectKnown = false;
    insert(prepared, key, values);
    growth = values;
    m_measures |= mask;
    return Booked::New;
}

bool ValueBook::insert(Prepared& prepared, std::int64_t key, const model::Values& values) {
    sqlite3_stmt* statement = prepared.insert.get();
    sqlite3_bind_int64(statement, 1, key);
    int index = 2;
    for (const auto i : prepared.told)
        sqlite3_bind_int64(statement, index++, *values.list[i]);
    const int code = sqlite3_step(statement);
    sqlite3_reset(statement);
    if (code != SQLITE_DONE)
        m_database.fail(code, "booking values");
    return sqlite3_changes(m_database.handle()) != 0;
}

std::optional<Booked> ValueBook::compare(Prepared& prepared, const FactTable& table, std::int64_t key,
                                         const model::Values& values, model::Values& growth) {
    sqlite3_stmt* statement = prepared.select.get();
    sqlite3_bind_int64(statement, 1, key);
    const int code = sqlite3_step(statement);
    if (code != SQLITE_ROW) {
        sqlite3_reset(statement);
        if (code != SQLITE_DONE)
            m_database.fail(code, "comparing values");
        return std::nullopt;
    }
    const bool ownRow = sqlite3_column_int64(statement, 0) == m_batch;
    bool same = true;
    bool replaces = false;
    int column = 1;
    for (const auto i : prepared.told) {
        const bool known = sqlite3_column_type(statement, column) != SQLITE_NULL;
        const auto old = sqlite3_column_int64(statement, column++);
        if (known && old == *values.list[i])
            continue;
        same = false;
        replaces |= known;
        growth.list[i] = *values.list[i] - old;
    }
    sqlite3_reset(statement);
    if (same)
        return Booked::Identical;
    if (ownRow && replaces)
        throw InputError("",
                         "An earlier row of this file tells other values for the same post and date; "
                         "keep one of both rows.");
    if (!ownRow)
        shelve(table, key);
    const MeasureColumns columns(prepared.mask);
    auto update = m_database.prepare("UPDATE " + std::string{table.name} + " SET batch = ?, " +
                                     columns.list("% = ?") + " WHERE key = ?");
    update.bind(1, m_batch);
    columns.bind(update, 2, values);
    update.bind(2 + static_cast<int>(columns.count()), key);
    update.run();
    m_measures |= prepared.mask;
    return Booked::Changed;
}

void ValueBook::shelve(const FactTable& table, std::int64_t key) {
    m_database.run("INSERT INTO value_shelf (batch, kind, key, row_batch, " + allMeasures() +
                       ") SELECT ?1, ?2, key, batch, " + allMeasures() + " FROM " + std::string{table.name} +
                       " WHERE key = ?3",
                   m_batch, table.kind, key);
}

}  // namespace goalpost::store
