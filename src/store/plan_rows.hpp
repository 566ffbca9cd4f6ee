// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/plan.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

/// The plan as rows. Derived from model/describe.hpp alone: a type's table, its columns, its children.
namespace goalpost::store {

class Database;

/// The table of a planning type and its columns, in the order of the schema.
struct PlanTable {
    std::string name;
    std::string parent;  ///< the column and table of the owner; empty for the plan's own lists
    std::vector<std::string> columns;
};

/// Every planning table, owners before what they own. Only these are tracked by undo.
const std::vector<PlanTable>& planTables();
bool isPlanTable(std::string_view name);

/// How many entries of `before`, with all they own, are not in `after`.
std::size_t removedEntries(const model::Plan& before, const model::Plan& after);

/// Throws DatabaseError, or FileError for a word or a list that is not readable.
model::Plan loadPlan(Database& database);

/// The rows, by table and id, that loadPlan() cannot read; of a damaged file.
std::vector<std::pair<std::string, std::string>> unreadableRows(Database& database);

/// Inserts, updates and deletes what differs; true when something did. Needs a transaction. Throws Error,
/// before anything is written, for an entity without an id, for one id twice in a table, and for a
/// reference to something that is not in `after`.
bool savePlan(Database& database, const model::Plan& before, const model::Plan& after);

}  // namespace goalpost::store
