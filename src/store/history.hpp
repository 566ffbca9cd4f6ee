// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/statement.hpp"
#include "store/workspace.hpp"

#include <optional>
#include <string_view>
#include <vector>

/// The named acts of a workspace, newest last, each with what takes it back. Every function needs an open
/// transaction, which belongs to the act.
namespace goalpost::store {

struct HistoryLimits {
    std::int64_t entries = 1000;
    std::int64_t bytes = 100'000'000;
    std::size_t chunk = 7'900'000;  ///< bytes of a changeset in one row
};

/// Forgets the acts that wait for redo; the first thing a new act does.
void cutRedo(Database& database);
/// Adds the newest act and drops the oldest ones beyond the limits.
void appendHistory(Database& database, std::string_view actor, std::string_view label, const Id& batch,
                   Bytes changeset, const HistoryLimits& limits = {});
/// Newest first.
std::vector<HistoryEntry> readHistory(Database& database);
/// The act that undo takes back next, and the one that redo does again next.
std::optional<HistoryEntry> nextUndo(Database& database);
std::optional<HistoryEntry> nextRedo(Database& database);
/// Takes the entry back, batch first, and marks it.
void takeBack(Database& database, const HistoryEntry& entry);
/// Does the entry again, batch last, and marks it.
void doAgain(Database& database, const HistoryEntry& entry);

}  // namespace goalpost::store
