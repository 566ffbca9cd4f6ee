// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/draft.hpp"

#include "store/transaction.hpp"
#include "store/workspace.hpp"

namespace goalpost::store {

namespace {

void write(Database& database, std::string_view form, std::string_view text) {
    Transaction transaction(database);
    if (text.empty())
        database.run("DELETE FROM draft WHERE form = ?", form);
    else
        database.run(
            "INSERT INTO draft (form, at, content) VALUES (?, ?, ?)"
            " ON CONFLICT (form) DO UPDATE SET at = excluded.at, content = excluded.content",
            form, utcNow(), text);
    transaction.commit();
}

}  // namespace

void keepDraft(Workspace& workspace, std::string_view form, std::string_view text) {
    workspace.requireWritable();
    try {
        write(workspace.database(), form, text);
    } catch (const DatabaseError& error) {
        workspace.afterFailure(error);
        throw;
    }
}

std::map<std::string, std::string> drafts(const Workspace& workspace) {
    std::map<std::string, std::string> texts;
    Statement rows = workspace.database().prepare("SELECT form, content FROM draft");
    while (rows.step())
        texts[rows.column<std::string>(0)] = rows.column<std::string>(1);
    return texts;
}

std::optional<std::string> draftOf(const Workspace& workspace, std::string_view form) {
    return workspace.database().value<std::optional<std::string>>("SELECT content FROM draft WHERE form = ?",
                                                                  form);
}

}  // namespace goalpost::store
