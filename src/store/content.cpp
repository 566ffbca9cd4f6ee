// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/content.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "store/batch_hooks.hpp"
#include "store/database.hpp"
#include "store/plan_rows.hpp"
#include "store/schema.hpp"

namespace goalpost::store {

namespace {

void appendTable(Database& database, const PlanTable& table, std::string& text) {
    std::vector<std::string> values;
    for (const auto& column : table.columns)
        values.push_back("quote(" + quotedName(column) + ")");
    text += table.name + " (" + join(table.columns, ", ") + ")\n";
    Statement rows = database.prepare("SELECT " + join(values, " || ', ' || ") + " FROM " +
                                      quotedName(table.name) + " ORDER BY id");
    while (rows.step())
        text.append("  ").append(rows.text(0)).append("\n");
}

void checkPages(Database& database, std::vector<std::string>& faults) {
    Statement rows = database.prepare("PRAGMA integrity_check(20)");
    while (rows.step())
        if (rows.text(0) != "ok")
            faults.push_back("The file is damaged: " + rows.column<std::string>(0) + ".");
}

void checkReferences(Database& database, std::vector<std::string>& faults) {
    Statement rows = database.prepare("PRAGMA foreign_key_check");
    while (rows.step() && faults.size() < 20)
        faults.push_back("A row of " + rows.column<std::string>(0) + " refers to a " +
                         rows.column<std::string>(2) + " that is not there.");
}

void checkHistory(Database& database, std::vector<std::string>& faults) {
    Statement rows = database.prepare(
        "SELECT label FROM history WHERE size <> (SELECT coalesce(sum(length(changeset)), 0)"
        " FROM history_chunk WHERE history_chunk.number = history.number)");
    while (rows.step())
        faults.push_back("The history of \"" + rows.column<std::string>(0) + "\" is incomplete.");
}

void checkPlan(Database& database, std::vector<std::string>& faults) {
    try {
        loadPlan(database);
    } catch (const std::exception& error) {
        faults.push_back(error.what());
    }
}

}  // namespace

std::string contentOf(Database& database) {
    std::string text;
    for (const auto& table : planTables())
        appendTable(database, table, text);
    return text + dumpMeasured(database);
}

std::vector<std::string> faultsOf(Database& database) {
    std::vector<std::string> faults;
    checkPages(database, faults);
    if (!faults.empty())
        return faults;
    checkReferences(database, faults);
    if (database.value<int>("PRAGMA user_version") == currentSchema())
        if (const auto object = foreignObject(database, currentSchema()); !object.empty())
            faults.push_back("The file has an unexpected " + object + ".");
    for (auto& fault : contentFaultsOf(database))
        faults.push_back(std::move(fault));
    return faults;
}

std::vector<std::string> contentFaultsOf(Database& database) {
    std::vector<std::string> faults;
    checkHistory(database, faults);
    checkPlan(database, faults);
    for (auto& fault : verifyMeasured(database))
        faults.push_back(std::move(fault));
    return faults;
}

}  // namespace goalpost::store
