// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/statement.hpp"

#include <vector>

struct sqlite3_session;

/// What one act changed in the planning tables, as SQLite's session extension records it.
namespace goalpost::store {

class Database;

/// Records changes of the planning tables from now on, until it is destroyed.
class Recording {
  public:
    explicit Recording(Database& database);
    ~Recording();
    Recording(const Recording&) = delete;
    Recording& operator=(const Recording&) = delete;

    /// Everything since the start; empty when nothing changed.
    std::vector<std::byte> changeset() const;

  private:
    Database& m_database;
    sqlite3_session* m_session = nullptr;
};

/// The change that takes this one back.
std::vector<std::byte> inverted(Bytes changeset);
/// Does the change again. Throws Error, with nothing changed, when a row is not as the change left it.
void applyChangeset(Database& database, Bytes changeset);

}  // namespace goalpost::store
