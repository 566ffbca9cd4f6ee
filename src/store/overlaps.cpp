// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/overlaps.hpp"

#include "store/database.hpp"

namespace goalpost::store {

std::vector<OverlappingPeriods> overlapsOf(Database& database, std::int64_t batch) {
    std::vector<OverlappingPeriods> found;
    auto rows = database.prepare(
        "SELECT a.key >> 16 & 65535, (a.key >> 16 & 65535) + (a.key >> 3 & 8191), b.key >> 16 & 65535, "
        "(b.key >> 16 & 65535) + (b.key >> 3 & 8191), count(DISTINCT a.key >> 32) FROM period_total a "
        "JOIN period_total b ON b.key BETWEEN (a.key >> 32) << 32 AND ((a.key >> 32) + 1 << 32) - 1 "
        "WHERE a.batch = ?1 AND b.key <> a.key AND (a.key & 1) = (b.key & 1) AND (b.batch <> ?1 OR a.key < "
        "b.key) AND (a.key >> 16 & 65535) <= (b.key >> 16 & 65535) + (b.key >> 3 & 8191) AND "
        "(b.key >> 16 & 65535) <= (a.key >> 16 & 65535) + (a.key >> 3 & 8191) GROUP BY 1, 2, 3, 4 "
        "ORDER BY 5 DESC, 1, 2, 3, 4 LIMIT 20");
    rows.bindAll(batch);
    while (rows.step())
        found.push_back({{rows.column<Date>(0), rows.column<Date>(1)},
                         {rows.column<Date>(2), rows.column<Date>(3)},
                         rows.integer(4)});
    return found;
}

}  // namespace goalpost::store
