// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/value_row.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

struct sqlite3_stmt;

namespace goalpost::store {

class Database;

/// Reads and writes the rows of one table of facts, naming only these measures: a million rows mostly have a
/// few shapes, and that is a third faster than naming thirty columns.
class ValueStatements {
  public:
    /// The rows of a block, which one statement inserts: to start a statement costs more than its row.
    static constexpr std::size_t BlockRows = 50;
    /// A row's values of the measures, in their order.
    using Row = std::vector<std::optional<std::int64_t>>;

    ValueStatements(Database& database, int table, std::uint32_t mask, std::int64_t batch);
    ~ValueStatements();
    ValueStatements(const ValueStatements&) = delete;
    ValueStatements& operator=(const ValueStatements&) = delete;

    bool areFor(int table, std::uint32_t mask) const { return m_table == table && m_mask == mask; }
    int count() const { return m_count; }

    /// False where there is a row with the key.
    bool insert(std::int64_t key, const std::int64_t* told);
    /// False where there is none; else which batch wrote it last, and its values.
    bool read(std::int64_t key, std::int64_t& batch, Row& values);

    /// True where the table holds no key from `first` to `last`.
    bool isFree(std::int64_t first, std::int64_t last);
    /// A row of the next block; `told` holds the values of the measures in `mask`, which may be fewer.
    void takeIntoBlock(std::size_t place, std::int64_t key, std::uint32_t mask, const std::int64_t* told);
    /// Inserts BlockRows rows, of which none may be there.
    void insertBlock();

    /// Goes through the rows with keys from `first` to `last`, in order, until `take` returns false.
    template <class Take>
    void eachRow(std::int64_t first, std::int64_t last, Row& values, Take take) {
        beginRows(first, last);
        std::int64_t key = 0;
        while (nextRow(key, values) && take(key)) {
        }
        endRows();
    }

  private:
    /// Ends a raw statement when it goes.
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    using Raw = std::unique_ptr<sqlite3_stmt, Finalize>;
    /// Prepared when it is first needed.
    sqlite3_stmt* ready(Raw& statement, const std::string& sql);
    std::string insertOf(std::string_view how, std::size_t rows) const;
    void beginRows(std::int64_t first, std::int64_t last);
    bool nextRow(std::int64_t& key, Row& values);
    void endRows();
    void readRow(sqlite3_stmt* row, Row& values) const;

    Database& m_database;
    int m_table;
    std::uint32_t m_mask;
    std::int64_t m_batch;
    int m_count;
    std::string m_name;
    std::string m_columns;
    Raw m_insert, m_select, m_isTaken, m_block, m_range;
};

}  // namespace goalpost::store
