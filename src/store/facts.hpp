// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace goalpost::store {

class Workspace;

/// What of a workspace helps to find a fault and says nothing of its contents.
struct FileFacts {
    int schema = 0;
    std::vector<std::pair<std::string, std::int64_t>> rows{};  ///< of each table, by name
    std::int64_t undoable = 0;                                 ///< acts in the history
};

FileFacts factsOf(const Workspace& workspace);
/// Of the library at work.
std::string sqliteVersion();

}  // namespace goalpost::store
