// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/facts.hpp"

#include "store/database.hpp"
#include "store/statement.hpp"
#include "store/workspace.hpp"

#include <sqlite3.h>

namespace goalpost::store {

FileFacts factsOf(const Workspace& workspace) {
    Database& database = workspace.database();
    FileFacts facts;
    facts.schema = database.value<int>("PRAGMA user_version");
    {
        Statement names = database.prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");
        while (names.step())
            facts.rows.emplace_back(names.column<std::string>(0), 0);
    }
    for (auto& [table, count] : facts.rows)
        count = database.value<std::int64_t>("SELECT count(*) FROM " + quotedName(table));
    facts.undoable = static_cast<std::int64_t>(workspace.history().size());
    return facts;
}

std::string sqliteVersion() {
    return sqlite3_libversion();
}

}  // namespace goalpost::store
