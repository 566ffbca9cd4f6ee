// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/listing_writer.hpp"

#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
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
    OrderNewCustomer,
    OrderAccount,
    OrderCreator,
    OrderUtmSource,
    OrderUtmMedium,
    OrderUtmCampaign,
    OrderUtmContent,
    OrderLanding,
    OrderReferrer,
    OrderSecondNumber,
    OrderPost
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

/// What an order brought, in ten-thousandths: goods after discounts where they are told, else all that was
/// paid; less what was paid back, and never less than nothing. No amount where none is told; nothing at all
/// for an order that was voided or cancelled, which is none.
struct Earned {
    std::optional<std::int64_t> revenue;
};
std::optional<Earned> earnedBy(std::string_view status, std::optional<std::int64_t> net,
                               std::optional<std::int64_t> total, std::optional<std::int64_t> refunded);
/// The same of a row; 0 where there is nothing.
std::int64_t revenueOf(const ListingRow& order);

/// True where the row tells another order than the one that stands under its number: another currency, or a
/// day and an amount that both differ. Two shops count their orders alike.
bool isAnotherOrder(const ListingRow& told, const ListingRow& standing);
/// True where both tell the goods' amount, or what was paid, and it is the same.
bool haveSameAmount(const ListingRow& a, const ListingRow& b);

/// True where two rows with the same number of different sources are the same order: of the same day, give or
/// take one, and the same amount, which a line may leave out.
bool isSameOrder(const ListingRow& told, const ListingRow& standing);

}  // namespace goalpost::store
