// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/id.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

/// The versions of the file's form: resources/schema/NNN_*.sql, applied in order.
namespace goalpost::store {

class Database;

/// "GOAL" at byte 68 of every workspace.
inline constexpr std::int64_t ApplicationId = 0x474F414C;
/// A program that knows this version may read what this program writes.
inline constexpr int MinReader = 1;

/// The version this program writes: the number of its migrations.
int currentSchema();
/// Fills an empty database, with an older version's tables where one is given. Runs in one transaction.
void createSchema(Database& database, const Id& workspace, int version = currentSchema());
/// Takes a file of an older version to the current one, one transaction a step; a step that fails, that
/// loses a row or that `progress` stops leaves the file as it was before that step.
void migrate(Database& database, int from, const std::function<bool(double)>& progress = {});
/// Empty when the file has exactly the tables and indexes of that version and no trigger or view; else the
/// first object that differs.
std::string foreignObject(Database& database, int version);
/// "0.1.0"
std::string_view programVersion();

}  // namespace goalpost::store
