// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/figure_source.hpp"

#include "store/database.hpp"

#include <string_view>

namespace goalpost::store {

FigureSource figureSourceOf(Database& database, const Id& campaign) {
    FigureSource told;
    auto rows = database.prepare(
        "SELECT source, max(as_of) FROM import_batch b WHERE undone = 0 AND measures <> 0 AND EXISTS (SELECT "
        "1 FROM post p "
        "JOIN batch_subject s ON s.batch = b.number AND s.subject = p.handle WHERE p.campaign_id = ?1) "
        "GROUP BY source");
    rows.bindAll(campaign);
    while (rows.step()) {
        told.source = told.source.empty() ? std::string{rows.text(0)} : "mixed";
        const auto asOf = rows.column<std::optional<Date>>(1);
        if (asOf && (!told.asOf || *told.asOf < *asOf))
            told.asOf = asOf;
    }
    return told;
}

model::BesidePosts measuredBeside(Database& database) {
    const auto isThere = [&](std::string_view kind) {
        return database.value<bool>(
            "SELECT EXISTS (SELECT 1 FROM series s CROSS JOIN import_batch b WHERE s.kind = ?1 AND "
            "b.undone = 0 AND EXISTS (SELECT 1 FROM batch_subject WHERE batch = b.number AND subject = "
            "s.handle))",
            kind);
    };
    return {.site = isThere("site"), .account = isThere("account")};
}

}  // namespace goalpost::store
