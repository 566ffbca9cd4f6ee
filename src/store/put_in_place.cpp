// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/put_in_place.hpp"

#include "base/error.hpp"
#include "store/database.hpp"
#include "store/file_head.hpp"
#include "store/open.hpp"

#include <sqlite3.h>

#include <memory>

namespace goalpost::store {

namespace fs = std::filesystem;

namespace {

/// The old file, locked against all who read and write. Nothing where it is damaged or no database: then
/// nobody can have it open as a workspace.
std::unique_ptr<Database> lockedAgainstAll(const fs::path& place) {
    try {
        auto old = std::make_unique<Database>(place);
        harden(*old);
        old->exec("PRAGMA busy_timeout = 1000; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
        return old;
    } catch (const DatabaseError& error) {
        const int code = error.code() & 0xFF;
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
            throw HeldElsewhere(place, HolderNote::read(place));
        return nullptr;
    }
}

}  // namespace

void putInPlace(const fs::path& fresh, const fs::path& place) {
    if (!fs::exists(fs::symlink_status(place))) {
        requireNoJournal(place);
        renameNew(fresh, place);
        syncFile(place.parent_path());
        return;
    }
    const OpenFile here(place);
    const FileHold hold(place);
    const auto old = lockedAgainstAll(place);
    std::error_code failed;
    for (const char* kind : {"-journal", "-wal", "-shm"})
        fs::remove(place.string() + kind, failed);
    requireNoJournal(place);
    fs::rename(fresh, place, failed);
    if (failed)
        throw FileError(place.string() + " cannot be replaced: " + failed.message() + ".");
    syncFile(place.parent_path());
}

}  // namespace goalpost::store
