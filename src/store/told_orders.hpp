// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/listing_writer.hpp"

#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace goalpost::store {

/// Places of an order's cells (store/listing_tables.cpp).
enum OrderPlace : std::size_t {
    OrderSource,
    OrderNumber,
    OrderKind,
    OrderAsOf,
    OrderDay,
    OrderCurrency,
    OrderNet,
    OrderTotal,
    OrderRefunded,
    OrderDiscount,
    OrderCodes,
    OrderStatus,
    OrderSecondNumber = 21
};

/// The orders of one import while their lines are still coming: those of an order need not stand together,
/// since exports are sorted by product or customer too. Held in few bytes each. Here an order's number is the
/// one people see and its second the shop's long id, which two orders of one number do not share; a line that
/// tells no id goes with the order whose line came last.
class ToldOrders {
  public:
    /// One line: what it tells of the order, its codes and its own amount. Throws InputError where it
    /// contradicts an earlier line.
    void take(ListingRow line, const std::vector<std::string>& codes, std::optional<std::int64_t> itemNet);
    bool has(const ListingRow& line) const { return find(line) != nullptr; }
    /// Hands over each order with its number of lines, in the order of their first ones, and forgets them.
    void each(const std::function<void(ListingRow, std::int64_t lines)>& give);

  private:
    struct Order {
        std::string packed, longId;
        std::vector<std::string> codes;
        std::optional<std::int64_t> itemNet;
        std::int64_t lines = 0;
    };

    Order* find(const ListingRow& line) const;
    static void complete(Order& known, ListingRow line);

    std::deque<Order> m_orders;
    std::unordered_map<std::string, Order*> m_byKey;  ///< by source and number, and with the id behind it
};

/// Goods after discounts where they are told, else all that was paid; less what was paid back. An order that
/// was voided or cancelled brings nothing.
std::int64_t revenueOf(const ListingRow& order);

/// True where the row tells another order than the one that stands under its number: another currency, or a
/// day and an amount that both differ. Two shops count their orders alike.
bool isAnotherOrder(const ListingRow& told, const ListingRow& standing);
/// True where both tell the goods' amount, or what was paid, and it is the same.
bool haveSameAmount(const ListingRow& a, const ListingRow& b);

}  // namespace goalpost::store
