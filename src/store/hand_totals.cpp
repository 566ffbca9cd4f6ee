// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/hand_totals.hpp"

#include "store/database.hpp"

#include <algorithm>

namespace goalpost::store {

namespace {

/// Gives each row between two keys of what exports told alone.
template <class Take>
void eachMeasuredRow(Database& database, std::string_view table, std::int64_t from, std::int64_t to,
                     Take take) {
    auto rows = database.prepare("SELECT key, coalesce(manual, 0), " + allMeasures() + " FROM " +
                                 std::string{table} + " WHERE key BETWEEN ?1 AND ?2");
    rows.bindAll(from, to);
    while (rows.step()) {
        auto values = allColumns().read(rows, 2);
        for (const auto& row : model::measures())
            if (!row.additive || (rows.integer(1) >> static_cast<int>(row.measure) & 1) != 0)
                values[row.measure].reset();
        take(rows.integer(0), values);
    }
}

}  // namespace

model::Values reachedByExports(Database& database, Handle post, std::int32_t day, model::Delivery delivery) {
    model::Values reached;
    const auto takeMost = [&](const model::Values& values) {
        for (std::size_t i = 0; i < model::MeasureCount; ++i)
            if (values.list[i])
                reached.list[i] = std::max(reached.list[i].value_or(*values.list[i]), *values.list[i]);
    };
    const auto first = dayKey(post, 0, model::Delivery::Organic);
    const auto last = dayKey(post, day, model::Delivery::Organic) | 7;
    model::Values days;
    eachMeasuredRow(database, "measurement", first, last, [&](std::int64_t key, const auto& values) {
        if (deliveryOf(key) == delivery)
            days.add(values);
    });
    takeMost(days);
    eachMeasuredRow(database, "snapshot", first, last, [&](std::int64_t key, const auto& values) {
        if (deliveryOf(key) == delivery)
            takeMost(values);
    });
    eachMeasuredRow(database, "period_total", post << 32, ((post + 1) << 32) - 1,
                    [&](std::int64_t key, const auto& values) {
                        if (deliveryOf(key) == delivery && periodLast(key) <= day)
                            takeMost(values);
                    });
    return reached;
}

model::Values handTotals(Database& database, const model::Record& record, const ValueBook::Place& place,
                         ValueBook& values, bool overMeasured) {
    model::Values told = record.values;
    const auto reached = reachedByExports(database, subjectOf(place.key), record.day, record.delivery);
    for (const auto& row : model::measures()) {
        auto& value = told[row.measure];
        const auto& least = reached[row.measure];
        if (!value || !least || *value >= *least)
            continue;
        const ValueBook::Contest contest{place.table.kind, place.key, row.measure, *least, *value};
        if (!overMeasured) {
            values.keptMeasured.push_back(contest);
            value.reset();
        } else if (!database.value<bool>("SELECT EXISTS (SELECT 1 FROM snapshot WHERE key = ?1 AND " +
                                             std::string{row.column} + " IS NOT NULL)",
                                         place.key)) {
            values.replaced.push_back(contest);  // of a row that stands, ValueBook tells it
        }
    }
    return told;
}

}  // namespace goalpost::store
