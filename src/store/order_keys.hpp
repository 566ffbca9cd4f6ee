// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/listing_writer.hpp"

#include <optional>
#include <vector>

namespace goalpost::store {

/// Under which number an order stands. A shop's long id is its own; the number people see ("#1001") is one
/// that other shops count too. An order whose id is told stands under that, with the number people see as its
/// second; one that an export without ids told stands under the number, and gets the id as its second when a
/// later export tells it.
class OrderKeys {
  public:
    OrderKeys(Database& database, ListingWriter& writer) : m_database(database), m_writer(writer) {}

    /// Of a row without an id. Throws InputError where another order has its number, or two have and it can
    /// be either.
    void require(const ListingRow& told);
    /// Puts number and second number of the order that it is, or shall be, into the row; `told` has the
    /// number people see and, as its second, the id.
    void tell(ListingRow& told);

  private:
    std::vector<ListingRow> withSecond(const ListingCell& source, const ListingCell& second);
    std::optional<ListingRow> byNumberAlone(const ListingRow& told);

    Database& m_database;
    ListingWriter& m_writer;
};

}  // namespace goalpost::store
