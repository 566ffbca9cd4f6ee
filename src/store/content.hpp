// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

/// The content of a workspace as a whole: as text that is the same for the same content, and its faults.
namespace goalpost::store {

class Database;

/// Every row of the plan and of what was measured, sorted; history, drafts and the file's own counters
/// are no content.
std::string contentOf(Database& database);
/// One sentence for each fault: pages, indexes, references, unknown objects, history, sums.
std::vector<std::string> faultsOf(Database& database);
/// Of those, what can be wrong where every page is in order: history, plan, sums.
std::vector<std::string> contentFaultsOf(Database& database);

}  // namespace goalpost::store
