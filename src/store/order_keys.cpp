// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/order_keys.hpp"

#include "base/error.hpp"
#include "store/database.hpp"
#include "store/told_orders.hpp"

#include <algorithm>
#include <utility>

namespace goalpost::store {

/// The orders of this source that have the second number.
std::vector<ListingRow> OrderKeys::withSecond(const ListingCell& source, const ListingCell& second) {
    std::vector<std::string> numbers;
    {
        auto rows = m_database.prepare(
            "SELECT number FROM customer_order WHERE source = ?1 AND second_number = ?2 ORDER BY number");
        rows.bindAll(std::get<std::string>(source), std::get<std::string>(second));
        while (rows.step())
            numbers.push_back(rows.column<std::string>(0));
    }
    std::vector<ListingRow> found;
    for (const auto& number : numbers)
        if (auto row = m_writer.standing(ListingKind::Order, source, number))
            found.push_back(std::move(*row));
    return found;
}

/// Of the orders that have this number, under it or under an id, the one that the row can be.
std::optional<ListingRow> OrderKeys::byNumberAlone(const ListingRow& told) {
    // An export without ids told that one, and tells it again.
    if (auto plain = m_writer.standing(ListingKind::Order, told[OrderSource], told[OrderNumber]);
        plain && !isAnotherOrder(told, *plain))
        return plain;
    auto found = withSecond(told[OrderSource], told[OrderNumber]);
    std::erase_if(found, [&](const ListingRow& row) { return isAnotherOrder(told, row); });
    if (found.size() > 1) {
        std::erase_if(found, [&](const ListingRow& row) { return !haveSameAmount(told, row); });
        if (found.size() != 1)
            throw InputError(
                "",
                "Orders of two shops have this number; import an export with the shop's own id of "
                "each order (Shopify's column \"Id\").");
    }
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

void OrderKeys::require(const ListingRow& told) {
    if (!byNumberAlone(told) && m_writer.standing(ListingKind::Order, told[OrderSource], told[OrderNumber]))
        throw InputError("",
                         "Another order has this number, of another day and amount; if this one is of "
                         "another shop, name the shop when importing it, or map a column with the shop "
                         "to order-source.");
}

void OrderKeys::tell(ListingRow& told) {
    auto& number = told[OrderNumber];
    auto& second = told[OrderSecondNumber];
    const auto& source = told[OrderSource];
    const auto stands = [&](const ListingCell& key) {
        return m_writer.standing(ListingKind::Order, source, key);
    };
    if (!isTold(second)) {
        try {
            const auto known = byNumberAlone(told);
            if (known && (*known)[OrderNumber] != number)
                second = std::exchange(number, (*known)[OrderNumber]);
        } catch (const InputError&) {  // its first line could be told apart; what came after it not
        }
        return;
    }
    if (!stands(second)) {
        if (const auto known = withSecond(source, second); !known.empty()) {
            number = known.front()[OrderNumber];
            return;
        }
        const auto before = stands(number);
        if (before && !isTold((*before)[OrderSecondNumber]) && !isAnotherOrder(told, *before))
            return;
    }
    std::swap(number, second);
}

}  // namespace goalpost::store
