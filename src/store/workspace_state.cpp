// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/workspace_state.hpp"

#include "base/log.hpp"
#include "store/backup.hpp"
#include "store/content.hpp"
#include "store/plan_rows.hpp"
#include "store/schema.hpp"
#include "store/versions_beside.hpp"

#include <sqlite3.h>

#include <cstdlib>
#include <pwd.h>
#include <unistd.h>
#include <utility>

namespace goalpost::store {

namespace fs = std::filesystem;

namespace {

std::string loginName() {
    const passwd* entry = ::getpwuid(::geteuid());
    if (entry && entry->pw_name && *entry->pw_name)
        return entry->pw_name;
    const char* user = std::getenv("USER");
    return user && *user ? user : "unknown";
}

}  // namespace

std::chrono::sys_seconds timeNow() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

Workspace::State::State(fs::path real, OpenOptions given)
    : path(std::move(real)), file(path), options(std::move(given)) {
    actor = options.actor.empty() ? loginName() : options.actor;
    registered = std::make_unique<OpenFile>(path);
}

fs::path Workspace::State::backups() {
    return backupFolder(options.backups, connected().value<std::string>("SELECT workspace FROM meta"));
}

std::string Workspace::State::name() const {
    return backupStem(path);
}

void Workspace::State::copyAside() {
    folder = std::make_unique<PrivateFolder>();
    file = copyStanding(path, folder->path());
}

void Workspace::State::openReadOnly(const FileHead& head) {
    if (!isCopy())
        FileHold::requireFree(path);
    if (!isCopy() && (head.journal || head.schema < currentSchema()))
        copyAside();
    database = connect(file, !isCopy(), options.vfs);
    wasUnclean = endedUnclean(*database);
    if (!isCopy())
        return;
    if (const int version = database->value<int>("PRAGMA user_version"); version < currentSchema())
        migrate(*database, version, options.progress);
    database->exec("PRAGMA query_only = ON");
}

void Workspace::State::openWritable() {
    hold = std::make_unique<FileHold>(path);
    database = connect(file, false, options.vfs);
    wasUnclean = endedUnclean(*database);
    takeLock(*database, path);
    note = std::make_unique<HolderNote>(path, actor);
    if (const int version = database->value<int>("PRAGMA user_version"); version < currentSchema()) {
        backUpForMigration();
        migrate(*database, version, options.progress);
    }
}

void Workspace::State::backUpForMigration() {
    const auto existing = backupsIn(backups());
    if (!existing.empty() && existing.back().pinned && existing.back().state == stateOf(*database)) {
        try {
            verifyBackup(existing.back());
            return;
        } catch (const Error&) {
            log::warning("the backup before a migration is damaged; another one is made");
        }
    }
    makeBackup(*database, backups(), name(), "migration");
}

void Workspace::State::backUpWhenChanged(std::string_view why, std::optional<std::chrono::sys_seconds> now) {
    if (!options.automaticBackups || !reason.empty())
        return;
    try {
        auto& open = connected();
        const auto existing = backupsIn(backups());
        const auto changes = open.value<std::int64_t>("SELECT changes FROM meta");
        if (isBackedUp(existing, changes, stateOf(open))) {
            backupTrouble.clear();
            return;
        }
        if (now && !isHalfHourOver(existing, opened, *now))
            return;
        open.requireInPlace();
        makeBackup(open, backups(), name(), why);
        backupTrouble.clear();
    } catch (const std::exception& error) {
        backupTrouble =
            std::string("Your work is stored, but its newest state has no backup. ") + error.what();
        log::warning("a backup could not be made");
    }
}

void Workspace::State::lookAround() {
    const bool remote = options.onNetwork ? options.onNetwork(path) : onNetwork(path);
    if (remote)
        warnings.push_back(path.string() +
                           " lies on a network drive, where locks cannot be trusted: when two people "
                           "write at once, the file can be damaged. Work on a copy on this computer.");
    for (auto& version : versionsBeside(*database, path))
        warnings.push_back(std::move(version));
    // A copy of the file that was made in the middle of a change can be in order page by page.
    if (wasUnclean && database->value<int>("PRAGMA user_version") == currentSchema())
        if (const auto faults = contentFaultsOf(*database); !faults.empty())
            warnings.push_back(path.string() + " was not closed by the program that had it, and a part " +
                               "of its last change may be missing: " + faults.front() +
                               " If it is a copy, make it anew while nobody has the workspace open; " +
                               "otherwise go on from the newest backup, or salvage the file.");
}

void Workspace::State::recover(const DatabaseError& error) {
    const int code = error.code() & 0xFF;
    if (code != SQLITE_FULL && code != SQLITE_IOERR && code != SQLITE_CORRUPT)
        return;
    try {
        if (code == SQLITE_IOERR)
            database.reset();
        if (database)
            plan = loadPlan(*database);
        else
            connected();
    } catch (const Error&) {
        log::error("the workspace could not be read again after an error of the disk");
    }
}

Database& Workspace::State::connected() {
    if (!database) {
        auto fresh = connect(file, !reason.empty(), options.vfs);
        if (reason.empty())
            takeLock(*fresh, path);
        plan = loadPlan(*fresh);  // the last commit may have reached the file or not
        database = std::move(fresh);
    }
    return *database;
}

}  // namespace goalpost::store
