// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/listing.hpp"
#include "model/record.hpp"
#include "store/account_book.hpp"
#include "store/listing_tables.hpp"
#include "store/listing_writer.hpp"
#include "store/order_keys.hpp"
#include "store/told_orders.hpp"

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>

namespace goalpost::store {

class Database;

/// What came of the rows of one table.
struct ListingCounts {
    std::int64_t added = 0, changed = 0, identical = 0;
    std::int64_t all() const { return added + changed + identical; }
};

/// Books one batch's orders, follower counts, comments and mentions, each under its own key. Orders are
/// written at the end, when all their lines have come. Of rows with the same key that contradict each other
/// the first counts, and the others are refused.
class ListingBook {
  public:
    ListingBook(Database& database, std::int64_t batch, std::string kind, AccountBook& accounts);
    ~ListingBook();
    ListingBook(const ListingBook&) = delete;
    ListingBook& operator=(const ListingBook&) = delete;

    /// Throws InputError for a row that cannot be booked.
    void book(const model::Record& record);
    /// Throws InputError where bookFollowers() would refuse what the row tells of any account.
    static void requireCounts(const model::Listing& told);
    /// The same of this account: an earlier row of the file tells other values.
    void requireSame(const Id& account, std::int32_t day, const model::Listing& told) const;
    /// What a list tells of an account on a day.
    void bookFollowers(const Id& account, std::int32_t day, const model::Listing& told);
    /// From now on, what stands as it is told is of the told day where that is later.
    void moveAsOf() { m_writer.movesAsOf = true; }
    std::int64_t moved() const { return m_writer.moved; }
    /// Writes what was held back; `credit` tells each order's post.
    void flush(const std::function<void(ListingRow&)>& credit = {});

    /// Lines of the file by what became of them.
    ListingCounts lines;
    std::array<ListingCounts, 4> rows;  ///< by ListingKind
    /// Of the file's orders, in ten-thousandths: what was paid for goods less what was paid back.
    std::map<std::string, std::int64_t> revenues;
    /// Follower counts that stand because they are surer than those of this file.
    std::int64_t surerFollowers = 0;

  private:
    using Told = std::array<model::Listing::Number, 6>;

    static Told countsOf(const model::Listing& told);
    void bookOrder(const model::Record& record, const model::Listing& told);
    void bookComment(const model::Record& record, const model::Listing& told);
    void bookMention(const model::Record& record, const model::Listing& told);
    void bookOnce(ListingKind kind, ListingRow row, const char* contradiction);
    void requireNoOther(const ListingRow& order, std::string_view unnamed);
    ListingCell mentionNumber(const model::Record& record, const model::Listing& told,
                              const ListingCell& source);
    void count(ListingKind kind, ListingWriter::Booked booked, std::int64_t linesOfFile);

    Database& m_database;
    std::string m_kind;
    AccountBook& m_accounts;
    ListingWriter m_writer;
    ToldOrders m_orders;
    OrderKeys m_keys;
    std::optional<std::vector<std::string>> m_shops;  ///< those of orders that stand
    /// Of each comment's and mention's key, what this import told first.
    std::unordered_map<std::size_t, std::size_t> m_told;
    /// What this import told first of an account on a day.
    std::map<std::pair<std::string, std::int32_t>, Told> m_followersTold;
};

}  // namespace goalpost::store
