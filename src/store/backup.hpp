// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// Verified copies of a workspace in a folder of their own, and which of them may go.
namespace goalpost::store {

class Database;

/// A backup as its JSON note tells it.
struct Backup {
    std::filesystem::path path;
    std::int64_t sequence = 0;
    std::string at;      ///< UTC
    std::string reason;  ///< "open", "migration", "manual", …
    std::string sha256;
    std::int64_t changes = 0;  ///< the state of meta.changes it holds
    bool pinned = false;       ///< is never thinned: made by hand or before a migration
    std::string state{};       ///< what stateOf() told of the workspace
};

/// Copies of a workspace that were changed apart from each other differ in it.
std::string stateOf(Database& database);
/// Nothing can be lost: the newest backup holds this state, or nothing was ever done.
bool isBackedUp(const std::vector<Backup>& existing, std::int64_t changes, std::string_view state);
/// While people work, a backup is due half an hour after the last one or, where that is later, after
/// opening. A time that lies ahead of `now` tells nothing: the clock was set.
bool isHalfHourOver(const std::vector<Backup>& existing, std::chrono::sys_seconds opened,
                    std::chrono::sys_seconds now);

/// Where backups of a workspace go: XDG_DATA_HOME/goalpost/backups (or `base`) and the workspace's id.
std::filesystem::path backupFolder(const std::filesystem::path& base, const std::string& workspace);
/// What a workspace's backups are named after: its name without the ending, shortened where that leaves no
/// room for the rest.
std::string backupStem(const std::filesystem::path& workspace);
/// Oldest first; files without a readable note are left out.
std::vector<Backup> backupsIn(const std::filesystem::path& folder);
/// Copies, checks, makes it safe on the disk, names it, then thins. Throws FileError, with nothing left
/// behind, when the copy cannot be made or is not equal in rows.
std::filesystem::path makeBackup(Database& database, const std::filesystem::path& folder,
                                 std::string_view name, std::string_view reason);
/// Those that may go: kept are all of the last two days, the newest of each of 12 days, 10 weeks and 9
/// months before, the newest three, and pinned ones. `backups` is oldest first.
std::vector<Backup> superfluous(const std::vector<Backup>& backups, Date today);
/// What its note says is what it is. Throws FileError otherwise.
void verifyBackup(const Backup& backup);
/// The SHA-256 of a file that nobody has open, as lower-case hexadecimal digits.
std::string sha256Of(const std::filesystem::path& file, const std::function<bool()>& stopped = {});

}  // namespace goalpost::store
