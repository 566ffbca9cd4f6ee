// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/listing_tables.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace goalpost::store {

class Database;

using ListingCell = std::variant<std::monostate, std::int64_t, std::string>;
/// In the order of the table's columns, without batch.
using ListingRow = std::vector<ListingCell>;

inline bool isTold(const ListingCell& cell) {
    return !std::holds_alternative<std::monostate>(cell);
}

/// The row in few bytes, and back.
std::string packed(const ListingRow& row);
ListingRow unpacked(std::string_view bytes, std::size_t columns);

/// Writes one batch's rows of orders, follower counts, comments and mentions. What a row does not tell stays;
/// of two exports the later one counts; rows of other batches are put on the shelf before they change.
class ListingWriter {
  public:
    enum class Booked : std::uint8_t { New, Changed, Identical };

    ListingWriter(Database& database, std::int64_t batch);
    ~ListingWriter();
    ListingWriter(const ListingWriter&) = delete;
    ListingWriter& operator=(const ListingWriter&) = delete;

    bool movesAsOf = false;  ///< a row that is identical and of a later day gets that day
    std::int64_t moved = 0;  ///< how many did

    /// Adds the row, or what it tells anew to the one with its key. `stored` is the row as it then stands;
    /// `complete` may add to it what no file tells, before it is compared with what stands.
    Booked write(ListingKind kind, ListingRow row, ListingRow* stored = nullptr,
                 const std::function<void(ListingRow&)>& complete = {});
    /// The row that has this row's key.
    std::optional<ListingRow> standing(ListingKind kind, const ListingCell& first, const ListingCell& second);

  private:
    struct Statements;
    struct Standing;
    Statements& statementsOf(ListingKind kind);
    std::optional<Standing> find(ListingKind kind, const ListingCell& first, const ListingCell& second);

    Database& m_database;
    std::int64_t m_batch;
    std::array<std::unique_ptr<Statements>, 4> m_statements;
};

}  // namespace goalpost::store
