// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/told_orders.hpp"

#include "base/error.hpp"
#include "base/json.hpp"
#include "model/measure.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>

namespace goalpost::store {

namespace {

std::string keyOf(const ListingRow& order) {
    return std::get<std::string>(order[OrderSource]) + "\n" + std::get<std::string>(order[OrderNumber]);
}

bool bothTell(const ListingCell& a, const ListingCell& b) {
    return isTold(a) && isTold(b);
}

std::string longIdIn(const ListingRow& order) {
    const auto* id = std::get_if<std::string>(&order[OrderSecondNumber]);
    return id ? *id : std::string{};
}

std::optional<std::int64_t> numberIn(const ListingCell& cell) {
    const auto* value = std::get_if<std::int64_t>(&cell);
    return value ? std::optional(*value) : std::nullopt;
}

}  // namespace

ToldOrders::Order* ToldOrders::find(const ListingRow& line) const {
    const auto key = keyOf(line);
    const auto id = longIdIn(line);
    if (!id.empty())
        if (const auto same = m_byKey.find(key + "\n" + id); same != m_byKey.end())
            return same->second;
    const auto last = m_byKey.find(key);
    if (last == m_byKey.end() || (!id.empty() && !last->second->longId.empty()))
        return nullptr;
    return last->second;
}

void ToldOrders::take(ListingRow line, const std::vector<std::string>& codes,
                      std::optional<std::int64_t> itemNet) {
    Order* known = find(line);
    const auto sum = (known != nullptr ? known->itemNet.value_or(0) : 0) + itemNet.value_or(0);
    if (itemNet && std::abs(sum) > model::mostOf(model::Measure::Revenue))
        throw InputError("", "The amounts of this order's lines are too large to be summed; correct them.");
    const auto key = keyOf(line);
    const auto id = longIdIn(line);
    if (known == nullptr) {
        known = &m_orders.emplace_back();
        known->packed = packed(line);
    } else {
        complete(*known, std::move(line));
    }
    m_byKey[key] = known;
    if (!id.empty()) {
        known->longId = id;
        m_byKey[key + "\n" + id] = known;
    }
    if (itemNet)
        known->itemNet = sum;
    ++known->lines;
    for (const auto& code : codes)
        if (std::ranges::find(known->codes, code) == known->codes.end())
            known->codes.push_back(code);
}

/// Adds what the line tells anew.
void ToldOrders::complete(Order& known, ListingRow line) {
    auto row = unpacked(known.packed, line.size());
    for (const auto place : {OrderNet, OrderTotal, OrderRefunded})
        if (bothTell(line[place], row[place]) && line[place] != row[place])
            throw InputError("", "An earlier row tells another amount for the same order.");
    if (bothTell(line[OrderCurrency], row[OrderCurrency]) && line[OrderCurrency] != row[OrderCurrency])
        throw InputError("", "An earlier row tells another currency for the same order.");
    bool more = false;
    for (std::size_t i = 0; i < row.size(); ++i)
        if (!isTold(row[i]) && isTold(line[i])) {
            row[i] = std::move(line[i]);
            more = true;
        }
    if (more)
        known.packed = packed(row);
}

void ToldOrders::each(const std::function<void(ListingRow, std::int64_t)>& give) {
    m_byKey.clear();
    while (!m_orders.empty()) {
        const Order order = std::move(m_orders.front());
        m_orders.pop_front();
        auto row = unpacked(order.packed, tableOf(ListingKind::Order).columns.size());
        if (!order.codes.empty())
            row[OrderCodes] = Json(order.codes).dump();
        if (!isTold(row[OrderNet]) && !isTold(row[OrderTotal]) && order.itemNet)
            row[OrderNet] = *order.itemNet;
        give(std::move(row), order.lines);
    }
}

std::optional<Earned> earnedBy(std::string_view status, std::optional<std::int64_t> net,
                               std::optional<std::int64_t> total, std::optional<std::int64_t> refunded) {
    constexpr std::string_view Undone[] = {"voided",    "cancelled", "canceled",  "wc-cancelled",
                                           "failed",    "wc-failed", "storniert", "cancelado",
                                           "cancelada", "annulé",    "annulée",   "annullato"};
    if (std::ranges::find(Undone, status) != std::end(Undone))
        return std::nullopt;
    const auto paid = net ? net : total;
    if (!paid)
        return Earned{};
    // A status may tell what no amount does.
    const bool paidBack = !refunded && (status == "refunded" || status == "wc-refunded");
    return Earned{paidBack ? 0 : std::max<std::int64_t>(0, *paid - refunded.value_or(0))};
}

std::int64_t revenueOf(const ListingRow& order) {
    const auto* status = std::get_if<std::string>(&order[OrderStatus]);
    const auto earned = earnedBy(status ? *status : std::string_view{}, numberIn(order[OrderNet]),
                                 numberIn(order[OrderTotal]), numberIn(order[OrderRefunded]));
    return earned ? earned->revenue.value_or(0) : 0;
}

namespace {

// The clocks of two exports may stand in different zones.
bool areDaysNear(const ListingRow& a, const ListingRow& b) {
    const auto day = numberIn(a[OrderDay]), other = numberIn(b[OrderDay]);
    return !day || !other || std::abs(*day - *other) <= 1;
}

}  // namespace

bool isAnotherOrder(const ListingRow& told, const ListingRow& standing) {
    if (bothTell(told[OrderCurrency], standing[OrderCurrency]) &&
        told[OrderCurrency] != standing[OrderCurrency])
        return true;
    return !areDaysNear(told, standing) && !haveSameAmount(told, standing);
}

bool haveSameAmount(const ListingRow& a, const ListingRow& b) {
    return std::ranges::any_of(
        std::initializer_list<OrderPlace>{OrderNet, OrderTotal},
        [&](OrderPlace place) { return bothTell(a[place], b[place]) && a[place] == b[place]; });
}

bool isSameOrder(const ListingRow& told, const ListingRow& standing) {
    const bool tellsAmount = isTold(told[OrderNet]) || isTold(told[OrderTotal]);
    return areDaysNear(told, standing) && (!tellsAmount || haveSameAmount(told, standing));
}

}  // namespace goalpost::store
