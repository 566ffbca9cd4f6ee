// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/booking.hpp"
#include "store/value_row.hpp"

#include <array>
#include <memory>
#include <vector>

struct sqlite3_stmt;

namespace goalpost::store {

/// Writes one batch's values into the tables of facts. A measure that a row does not tell stays as it is;
/// rows that change are put on the shelf first.
class ValueBook {
  public:
    ValueBook(Database& database, std::int64_t batch);
    ~ValueBook();
    ValueBook(const ValueBook&) = delete;
    ValueBook& operator=(const ValueBook&) = delete;

    /// `growth` becomes what the row adds to sums. Throws InputError where this batch has already told the
    /// row another value.
    Booked book(const FactTable& table, std::int64_t key, const model::Values& values, model::Values& growth);
    /// Which measures were written.
    std::uint32_t measures() const { return m_measures; }

  private:
    struct Prepared;
    Prepared& preparedFor(const FactTable& table, std::uint32_t mask);
    bool insert(Prepared& prepared, std::int64_t key, const model::Values& values);
    std::optional<Booked> compare(Prepared& prepared, const FactTable& table, std::int64_t key,
                                  const model::Values& values, model::Values& growth);
    void shelve(const FactTable& table, std::int64_t key);

    Database& m_database;
    std::int64_t m_batch;
    std::vector<std::unique_ptr<Prepared>> m_prepared;
    Prepared* m_last = nullptr;
    bool m_expectKnown = false;  ///< the last row was known: the next one probably is
    std::uint32_t m_measures = 0;
};

}  // namespace goalpost::store
