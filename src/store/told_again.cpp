// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/told_again.hpp"

#include "store/database.hpp"

#include <optional>

namespace goalpost::store {

void ToldAgain::note(int table, std::int64_t key, std::uint32_t measures) {
    m_measures |= measures;
    auto& row = m_newest[key >> FactTables[table].shift];
    if (row.table != table || row.key < key)
        row = {table, key};
}

std::int64_t ToldAgain::move(Database& database, std::int64_t batch, Date asOf) {
    std::int64_t moved = 0;
    for (const auto& [subject, row] : m_newest) {
        const FactTable& table = FactTables[row.table];
        const std::string name{table.name};
        const auto before = database.value<std::optional<Date>>(
            "SELECT b.as_of FROM " + name + " v JOIN import_batch b ON b.number = v.batch WHERE v.key = ?1",
            row.key);
        if (before && *before >= asOf)
            continue;
        database.run(shelvingOf(table, "?3") + " WHERE key = ?2", batch, row.key, table.kind);
        database.run("UPDATE " + name + " SET batch = ?2 WHERE key = ?1", row.key, batch);
        m_moved.insert(subject);
        ++moved;
    }
    if (moved > 0)
        m_movedMeasures = m_measures;
    return moved;
}

}  // namespace goalpost::store
