// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/known_import.hpp"

#include "store/database.hpp"

namespace goalpost::store {

void keepKnownImport(Workspace& workspace, const KnownImport& known, std::string_view way) {
    workspace.database().run(
        "INSERT OR REPLACE INTO known_import (id, changes, fingerprint, way, told) "
        "SELECT 1, changes, ?1, ?2, ?3 FROM meta",
        known.fingerprint, way, known.told);
}

std::optional<KnownImport> knownImport(const Workspace& workspace, std::string_view way) {
    auto row = workspace.database().prepare(
        "SELECT fingerprint, told FROM known_import k JOIN meta m ON m.changes = k.changes WHERE way = ?1");
    row.bind(1, way);
    return row.step() ? std::optional(KnownImport{row.column<std::string>(0), row.column<std::string>(1)})
                      : std::nullopt;
}

}  // namespace goalpost::store
