// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.hpp"
#include "store/database.hpp"

#include <cstdint>
#include <string>

namespace goalpost::store {

/// More page cache while rows go to many places of the table; what was set before comes back at the end.
class RoomForRows {
  public:
    explicit RoomForRows(Database& database)
        : m_database(database), m_before(database.value<std::int64_t>("PRAGMA cache_size")) {
        m_database.exec("PRAGMA cache_size = -4000");
    }
    ~RoomForRows() {
        try {
            m_database.exec("PRAGMA cache_size = " + std::to_string(m_before));
        } catch (const Error&) {  // a larger cache does no harm
        }
    }
    RoomForRows(const RoomForRows&) = delete;
    RoomForRows& operator=(const RoomForRows&) = delete;

  private:
    Database& m_database;
    std::int64_t m_before;
};

}  // namespace goalpost::store
