// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

/// Other versions of a workspace in its folder, as programs that synchronise folders leave them when two
/// people changed a file at once ("Plan (Ana's conflicted copy).goalpost").
namespace goalpost::store {

class Database;

/// A sentence for each workspace beside `path` that has its id and an act that it does not have. Older
/// copies, of which nothing is lost, are not told. Only reads, and passes over what cannot be read.
std::vector<std::string> versionsBeside(Database& database, const std::filesystem::path& path);

}  // namespace goalpost::store
