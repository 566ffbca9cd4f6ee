// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/database.hpp"

#include <sqlite3.h>

namespace goalpost::store {

/// All or nothing: what was not committed by hand is taken back when the object goes. Takes the write lock
/// at once; does not nest.
class Transaction {
  public:
    explicit Transaction(Database& database) : m_database(database) { database.exec("BEGIN IMMEDIATE"); }
    ~Transaction() {
        if (m_open && m_database.inTransaction())
            sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// Throws FileError when the file was replaced underneath; what was done is then taken back.
    void commit() {
        m_database.requireInPlace();
        m_database.exec("COMMIT");
        m_open = false;
    }
    /// Takes everything back now.
    void rollback() {
        m_open = false;
        if (m_database.inTransaction())
            m_database.exec("ROLLBACK");
    }

  private:
    Database& m_database;
    bool m_open = true;
};

}  // namespace goalpost::store
