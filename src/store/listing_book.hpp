// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/listing.hpp"
#include "model/record.hpp"
#include "store/account_book.hpp"
#include "store/handle_set.hpp"
#include "store/listing_tables.hpp"
#include "store/statement.hpp"

#include <array>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace goalpost::store {

class Database;

/// What came of the rows of one table.
struct ListingCounts {
    std::int64_t added = 0, changed = 0, identical = 0;
    std::int64_t all() const { return added + changed + identical; }
};

/// Writes one batch's orders, follower counts, comments and mentions, each under its own key. What a row
/// does not tell stays; of two exports the later one counts; rows that change are put on the shelf first.
/// The lines of an order come one after the other and make one row.
class ListingBook {
  public:
    ListingBook(Database& database, std::int64_t batch, std::string kind, AccountBook& accounts);
    ~ListingBook();
    ListingBook(const ListingBook&) = delete;
    ListingBook& operator=(const ListingBook&) = delete;

    /// Throws InputError for a row that cannot be booked.
    void book(const model::Record& record);
    /// What a list tells of an account on a day.
    void bookFollowers(const Id& account, std::int32_t day, const model::Listing& told);
    /// Writes what was held back.
    void flush();

    /// Lines of the file by what became of them.
    ListingCounts lines;
    std::array<ListingCounts, 4> rows;  ///< by ListingKind
    /// Of the file's orders, in ten-thousandths: what was paid for goods less what was paid back.
    std::int64_t revenue = 0;
    /// Follower counts that stand because they are surer than those of this file.
    std::int64_t surerFollowers = 0;

  private:
    enum class Booked : std::uint8_t { New, Changed, Identical };
    using Told = std::array<model::Listing::Number, 6>;
    using Cell = std::variant<std::monostate, std::int64_t, std::string>;
    using Row = std::vector<Cell>;  ///< in the order of the table's columns, batch at the end
    struct Open;
    struct Statements;

    void bookOrder(const model::Record& record, const model::Listing& told);
    void bookComment(const model::Record& record, const model::Listing& told);
    void bookMention(const model::Record& record, const model::Listing& told);
    Booked write(ListingKind kind, Row row, std::int64_t* rowid = nullptr, Row* stored = nullptr);
    void count(ListingKind kind, Booked booked, std::int64_t linesOfFile);
    static std::int64_t revenueOf(const Row& order);

    Database& m_database;
    std::int64_t m_batch;
    std::string m_kind;
    AccountBook& m_accounts;
    std::unique_ptr<Open> m_order;
    std::array<std::unique_ptr<Statements>, 4> m_statements;
    /// What this import told first of an account on a day.
    std::map<std::pair<std::string, std::int32_t>, Told> m_followersTold;
    HandleSet m_seenOrders, m_newRows[4];
};

}  // namespace goalpost::store
