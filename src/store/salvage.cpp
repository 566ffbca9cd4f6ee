// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/salvage.hpp"

#include "base/error.hpp"
#include "base/id.hpp"
#include "store/content.hpp"
#include "store/database.hpp"
#include "store/file_head.hpp"
#include "store/open.hpp"
#include "store/plan_rows.hpp"
#include "store/rollups.hpp"
#include "store/salvage_rows.hpp"
#include "store/schema.hpp"
#include "store/transaction.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <unistd.h>

namespace goalpost::store {

namespace fs = std::filesystem;

namespace {

/// The new file while it is made; goes unless it was given its name.
class Draft {
  public:
    explicit Draft(const fs::path& target)
        : m_path(target.parent_path() / ("." + backupStem(target) + ".new-" + std::to_string(::getpid()))) {
        drop();
    }
    ~Draft() { drop(); }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    const fs::path& path() const { return m_path; }

  private:
    void drop() const {
        std::error_code ignored;
        fs::remove(m_path, ignored);
        fs::remove(m_path.string() + "-journal", ignored);
    }
    fs::path m_path;
};

/// What is wrong with the copy as a workspace, in a sentence; empty when nothing is.
std::string damageOf(const fs::path& copy) {
    try {
        const auto database = connect(copy, false, {});
        const int version = database->value<int>("PRAGMA user_version");
        if (version > currentSchema() &&
            database->value<std::int64_t>("SELECT min_writer FROM meta") <= currentSchema())
            return "The file's version is not that of its content.";
        if (version < currentSchema())
            migrate(*database, version);
        const auto faults = faultsOf(*database);
        return faults.empty() ? std::string() : faults.front();
    } catch (const std::exception& error) {
        return error.what();
    }
}

/// For a version without sums of its kind the migration makes them.
bool isNewest(Database& database) {
    return database.value<int>("PRAGMA user_version") == currentSchema();
}

/// The rows and the indexes as they stand. Quick, but a damaged index is read too.
void copyPages(const fs::path& mended, const fs::path& whole) {
    Database database(mended);
    const StepLimit limit(database);
    harden(database);
    database.run("VACUUM INTO ?", whole.string());
}

/// The rows as they stand, and indexes made anew.
void copyTables(const fs::path& mended, int version, const fs::path& whole) {
    Database damaged(mended, {.readOnly = true, .immutable = true});
    const StepLimit limit(damaged);
    damaged.exec("PRAGMA writable_schema = ON");
    harden(damaged);
    createPrivate(whole);
    Database fresh(whole, {.create = true});
    harden(fresh);
    createSchema(fresh, Id::create(), version);
    if (!copyEverything(damaged, fresh, version < currentSchema()))
        throw FileError("rows are missing.");
}

/// True when all of the copy is sound once its sums are made anew.
bool isWhole(const fs::path& whole, const std::function<void()>& copy) {
    try {
        fs::remove(whole);
        copy();
        Database database(whole);
        harden(database);
        if (isNewest(database)) {
            Transaction transaction(database);
            recountEverything(database);
            transaction.commit();
        }
    } catch (const std::exception&) {
        return false;
    }
    return damageOf(whole).empty();
}

bool repair(const fs::path& mended, int version, const fs::path& whole) {
    return isWhole(whole, [&] { copyPages(mended, whole); }) ||
           isWhole(whole, [&] { copyTables(mended, version, whole); });
}

struct Origin {
    Id workspace;
    std::int64_t changes = 0;
    std::int64_t writer = 0;  ///< the version that may write it
};

Origin originOf(Database& damaged) {
    try {
        Origin origin{{damaged.value<std::string>("SELECT workspace FROM meta")},
                      damaged.value<std::int64_t>("SELECT changes FROM meta"),
                      damaged.value<std::int64_t>("SELECT min_writer FROM meta")};
        return isId(origin.workspace.text) ? origin : Origin{};
    } catch (const DatabaseError&) {
        return {};
    }
}

/// Without the workspace's id, backups are known by the file's name alone.
std::optional<Backup> newestGoodBackup(const fs::path& base, const Id& workspace, const std::string& stem) {
    std::vector<Backup> known;
    if (workspace) {
        known = backupsIn(backupFolder(base, workspace.text));
    } else {
        std::error_code ignored;
        for (const auto& folder : fs::directory_iterator(backupFolder(base, ""), ignored))
            for (auto& backup : backupsIn(folder.path()))
                if (backup.path.filename().string().starts_with(stem + "-2"))
                    known.push_back(std::move(backup));
        std::sort(known.begin(), known.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    }
    for (auto backup = known.rbegin(); backup != known.rend(); ++backup) {
        try {
            verifyBackup(*backup);
            return *backup;
        } catch (const Error&) {
            continue;
        }
    }
    return std::nullopt;
}

bool isWorkspace(Database& damaged) {
    try {
        return damaged.value<bool>(
            "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name IN ('meta', 'campaign', 'brand'))");
    } catch (const DatabaseError&) {
        return false;
    }
}

void requireSound(Database& fresh) {
    if (const auto faults = faultsOf(fresh); !faults.empty())
        throw FileError("What was saved does not fit together: " + faults.front());
}

std::int64_t savedRows(const std::vector<SalvagedTable>& tables) {
    return std::accumulate(tables.begin(), tables.end(), std::int64_t{0},
                           [](std::int64_t sum, const SalvagedTable& table) { return sum + table.saved; });
}

/// A new workspace of the rows that can be read; it keeps its id, so that its backups stay its own.
std::vector<SalvagedTable> saveRows(const fs::path& mended, int version, const fs::path& draft,
                                    Id& workspace) {
    Database damaged(mended, {.readOnly = true, .immutable = true});
    const StepLimit limit(damaged);
    damaged.exec("PRAGMA writable_schema = ON");  // an entry that makes no sense costs its table alone
    harden(damaged);
    if (!isWorkspace(damaged))
        throw FileError("nothing of a workspace can be found in it.");
    const Origin origin = originOf(damaged);
    workspace = origin.workspace;
    if (origin.writer > currentSchema())
        throw FileError("it was written by a newer Goalpost; update Goalpost and try again.");
    createPrivate(draft);
    Database fresh(draft, {.create = true});
    harden(fresh);
    applySettings(fresh, false);
    createSchema(fresh, workspace ? workspace : Id::create(), version);
    auto tables = copyRows(damaged, fresh);
    mendRows(fresh, tables);
    if (savedRows(tables) == 0)
        throw FileError("no row of it can be read.");
    migrate(fresh, version);
    dropUnreadable(fresh, tables);
    Transaction transaction(fresh);
    recountEverything(fresh);
    fresh.run("UPDATE meta SET changes = ?", std::max<std::int64_t>(origin.changes, 0) + 1);
    transaction.commit();
    requireSound(fresh);
    return tables;
}

void copyTo(const fs::path& copy, const fs::path& draft) {
    const auto database = connect(copy, false, {});
    createPrivate(draft);
    database->forgetStatements();
    database->run("VACUUM INTO ?", draft.string());
}

[[noreturn]] void giveUp(const fs::path& from, const std::string& why, const std::optional<Backup>& backup) {
    throw FileError(from.string() + " cannot be salvaged: " + why + " The file is as it was. " +
                    (backup ? "The newest good backup is " + backup->path.string() + ", made " + backup->at +
                                  "; restore it."
                            : "There is no backup that is in order."));
}

/// The damage as that of the file, not of the copy in which it was found.
std::string told(std::string damage, const fs::path& copy, const fs::path& file) {
    for (auto at = damage.find(copy.string()); at != std::string::npos; at = damage.find(copy.string()))
        damage.replace(at, copy.string().size(), file.string());
    return damage;
}

fs::path privateCopy(const fs::path& from, const fs::path& folder) {
    if (OpenFile::isOpen(from))
        throw FileError(from.string() + " is open in this program; close it first.");
    FileHold::requireFree(from);
    return copyStanding(from, folder);
}

}  // namespace

Salvage salvage(const fs::path& from, const fs::path& to, const fs::path& backups) {
    std::error_code missing;
    const fs::path file = fs::canonical(from, missing);
    if (missing || !fs::is_regular_file(file))
        throw FileError(from.string() + (missing ? " does not exist." : " is not a file."));
    const fs::path target = fs::absolute(to);
    if (fs::exists(fs::symlink_status(target)))
        throw FileError(to.string() + " exists already; nothing was written.");
    const PrivateFolder folder;
    const fs::path copy = privateCopy(file, folder.path());
    const Draft draft(target);
    Salvage result;
    Id workspace;
    result.damage = told(damageOf(copy), copy, file);
    try {
        const fs::path mended = copy.string() + ".mended", whole = copy.string() + ".whole";
        if (result.damage.empty()) {
            result.how = Salvage::How::Sound;
            copyTo(copy, draft.path());
        } else {
            fs::copy_file(copy, mended);
            const int version = mendHead(mended);
            mendSchema(mended, version);
            if (repair(mended, version, whole)) {
                result.how = Salvage::How::Repaired;
                copyTo(whole, draft.path());
            } else {
                result.tables = saveRows(mended, version, draft.path(), workspace);
            }
        }
        if (result.how != Salvage::How::Rows)
            workspace = originOf(*connect(draft.path(), true, {})).workspace;
    } catch (const Error& error) {
        giveUp(from, told(error.what(), copy, file), newestGoodBackup(backups, workspace, backupStem(file)));
    } catch (const fs::filesystem_error& error) {
        // Only copies are written: what lacks room is the folder for temporary files.
        giveUp(from,
               "a copy of it could not be made (" + error.code().message() +
                   "); make room on the disk, or set TMPDIR to another folder.",
               newestGoodBackup(backups, workspace, backupStem(file)));
    }
    syncFile(draft.path());
    requireNoJournal(target);
    renameNew(draft.path(), target);
    syncFile(target.parent_path());
    result.backup = newestGoodBackup(backups, workspace, backupStem(file));
    return result;
}

}  // namespace goalpost::store
