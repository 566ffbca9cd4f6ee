// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/workspace.hpp"

#include "base/log.hpp"
#include "store/act.hpp"
#include "store/backup.hpp"
#include "store/closed.hpp"
#include "store/content.hpp"
#include "store/history.hpp"
#include "store/open.hpp"
#include "store/plan_rows.hpp"
#include "store/schema.hpp"
#include "store/workspace_state.hpp"

#include <sqlite3.h>

#include <optional>
#include <unistd.h>

namespace goalpost::store {

namespace fs = std::filesystem;

namespace {

/// An act that takes away so many entries of the plan begins with a backup.
constexpr std::size_t ManyEntries = 20;

fs::path resolved(const fs::path& path) {
    std::error_code failed;
    const fs::path real = fs::canonical(path, failed);
    if (failed)
        throw FileError(path.string() + " cannot be opened: " + failed.message() + ".");
    requireShortName(real);
    return real;
}

/// SQLite takes "query only" to forbid even copying the rows into another file.
class Unprotected {
  public:
    Unprotected(Database& database, bool isProtected) : m_database(database), m_isProtected(isProtected) {
        if (m_isProtected)
            m_database.exec("PRAGMA query_only = OFF");
    }
    ~Unprotected() {
        if (m_isProtected)
            sqlite3_exec(m_database.handle(), "PRAGMA query_only = ON", nullptr, nullptr, nullptr);
    }
    Unprotected(const Unprotected&) = delete;
    Unprotected& operator=(const Unprotected&) = delete;

  private:
    Database& m_database;
    bool m_isProtected;
};

}  // namespace

Workspace::Workspace(std::unique_ptr<State> state) : m_state(std::move(state)) {}

Workspace::~Workspace() {
    if (!m_state->database || isReadOnly())
        return;
    try {
        m_state->database->requireInPlace();
        m_state->database->exec("UPDATE meta SET clean_exit = 1");
    } catch (const Error&) {
        log::warning("the workspace could not be closed cleanly");
    }
}

std::unique_ptr<Workspace> Workspace::create(const fs::path& path, const OpenOptions& options) {
    const fs::path target = fs::absolute(path);
    requireShortName(target);
    if (fs::exists(fs::symlink_status(target)))
        throw FileError(target.string() + " exists already; nothing was written.");
    requireNoJournal(target);
    const fs::path draft =
        target.parent_path() / ("." + backupStem(target) + ".new-" + std::to_string(::getpid()));
    std::error_code ignored;
    if (!fs::is_directory(target.parent_path(), ignored))
        throw FileError("The folder " + target.parent_path().string() + " does not exist, so " +
                        target.filename().string() +
                        " cannot be made in it. Make the folder first, or choose another one.");
    fs::remove(draft, ignored);
    createPrivate(draft, target);
    try {
        {
            Database database(draft, {.create = true});
            harden(database);
            applySettings(database, false);
            createSchema(database, Id::create());
        }
        renameNew(draft, target);
    } catch (...) {
        fs::remove(draft, ignored);
        throw;
    }
    syncFile(target.parent_path());
    return open(target, options);
}

std::unique_ptr<Workspace> Workspace::open(const fs::path& path, const OpenOptions& options) {
    auto state = std::make_unique<State>(resolved(path), options);
    const FileHead head = readHead(state->path);
    if (head.schema > currentSchema())
        state->reason = "The file was written by a newer Goalpost; this one can read it, not change it.";
    else if (options.readOnly)
        state->reason = "The file was opened for reading only.";
    else if (!canWrite(state->path))
        state->reason = "The file, its folder or the medium is read-only.";
    if (state->reason.empty())
        state->openWritable();
    else
        state->openReadOnly(head);
    state->plan = loadPlan(*state->database);
    state->lookAround();
    state->backUpWhenChanged("open");
    return std::unique_ptr<Workspace>(new Workspace(std::move(state)));
}

std::unique_ptr<Workspace> Workspace::openCopy(const fs::path& path, const OpenOptions& options) {
    auto state = std::make_unique<State>(resolved(path), options);
    const FileHead head = readHead(state->path);
    state->copyAside();
    state->reason = "This is a private copy of " + state->path.string() + ", made at " + utcNow() + ".";
    state->registered.reset();
    state->openReadOnly(head);
    state->wasUnclean = false;  // the other program is at work on it; the copy was made with its journal
    state->plan = loadPlan(*state->database);
    state->lookAround();
    return std::unique_ptr<Workspace>(new Workspace(std::move(state)));
}

const fs::path& Workspace::path() const {
    return m_state->path;
}
bool Workspace::isReadOnly() const {
    return !m_state->reason.empty();
}
const std::string& Workspace::readOnlyReason() const {
    return m_state->reason;
}
const std::string& Workspace::actor() const {
    return m_state->actor;
}
std::int64_t Workspace::fileSize() const {
    std::error_code failed;
    const auto size = fs::file_size(m_state->file, failed);
    return failed ? 0 : static_cast<std::int64_t>(size);
}
const model::Plan& Workspace::plan() const {
    return m_state->plan;
}
Database& Workspace::database() const {
    return m_state->connected();
}
void Workspace::reload() {
    m_state->plan = loadPlan(database());
}

void Workspace::requireWritable() const {
    if (isReadOnly())
        throw FileError(m_state->path.string() + " cannot be changed. " + m_state->reason);
    database().requireInPlace();
}

void Workspace::afterFailure(const Error& error) {
    if (const auto* failed = dynamic_cast<const DatabaseError*>(&error))
        m_state->recover(*failed);
}

bool Workspace::commit(const model::Plan& next, std::string_view label) {
    return commit(next, label, {});
}

bool Workspace::commit(const model::Plan& next, std::string_view label, std::span<const ToKeep> closings) {
    requireWritable();
    if (next == m_state->plan)
        return false;
    if (removedEntries(m_state->plan, next) >= ManyEntries)
        backUpWhenChanged("removal");
    try {
        Act act(*this);
        if (!savePlan(database(), m_state->plan, next))
            return false;
        for (const ToKeep& what : closings)
            keepClosed(database(), next, what);
        if (!act.finish(label))
            return false;
    } catch (const DatabaseError& error) {
        m_state->recover(error);
        throw;
    }
    m_state->plan = next;
    return true;
}

std::shared_ptr<const Closed> Workspace::closed(const Id& id) const {
    const model::Campaign* campaign = id ? m_state->plan.campaign(id) : nullptr;
    if (!campaign || campaign->currentPhase() != model::Phase::Closed || campaign->closings.empty())
        return nullptr;
    const model::Closing& closing = campaign->closings.back();
    auto& known = m_state->closed[closing.id.text];
    if (!known)
        known = readClosed(database(), closing);
    return known;
}

std::optional<HistoryEntry> Workspace::undo() {
    requireWritable();
    std::optional<HistoryEntry> entry;
    try {
        Transaction transaction(database());
        entry = nextUndo(database());
        if (!entry)
            return std::nullopt;
        takeBack(database(), *entry);
        transaction.commit();
    } catch (const DatabaseError& error) {
        m_state->recover(error);
        throw;
    }
    reload();
    entry->undone = true;
    return entry;
}

std::optional<HistoryEntry> Workspace::redo() {
    requireWritable();
    std::optional<HistoryEntry> entry;
    try {
        Transaction transaction(database());
        entry = nextRedo(database());
        if (!entry)
            return std::nullopt;
        doAgain(database(), *entry);
        transaction.commit();
    } catch (const DatabaseError& error) {
        m_state->recover(error);
        throw;
    }
    reload();
    entry->undone = false;
    return entry;
}

std::vector<HistoryEntry> Workspace::history() const {
    return readHistory(database());
}

std::string Workspace::dump() const {
    return contentOf(database());
}

std::vector<Backup> Workspace::backups() const {
    return backupsIn(m_state->backups());
}

fs::path Workspace::backUp(std::string_view reason) {
    const Unprotected copy(database(), m_state->isCopy());
    return makeBackup(database(), m_state->backups(), m_state->name(), reason);
}

void Workspace::copyTo(const fs::path& file) const {
    const Unprotected copy(database(), m_state->isCopy());
    database().forgetStatements();
    database().run("VACUUM INTO ?", file.string());
}

void Workspace::backUpWhenChanged(std::string_view reason) {
    m_state->backUpWhenChanged(reason);
}

void Workspace::backUpWhenDue(std::chrono::sys_seconds now) {
    m_state->backUpWhenChanged("work", now);
}

std::vector<std::string> Workspace::warnings() const {
    auto warnings = m_state->warnings;
    if (!m_state->backupTrouble.empty())
        warnings.push_back(m_state->backupTrouble);
    return warnings;
}

std::vector<std::string> Workspace::verify() const {
    auto faults = faultsOf(database());
    if (faults.empty() && loadPlan(database()) != m_state->plan)
        faults.push_back("The plan in memory is not the plan in the file.");
    return faults;
}

}  // namespace goalpost::store
