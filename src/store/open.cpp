// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/open.hpp"

#include "base/id.hpp"
#include "base/json.hpp"
#include "store/schema.hpp"
#include "store/transaction.hpp"

#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace goalpost::store {

namespace fs = std::filesystem;

namespace {

/// Far behind any content and SQLite's own lock bytes.
[[maybe_unused]] constexpr off_t HoldByte = off_t{1} << 60;

bool isHeld(const DatabaseError& error) {
    const int code = error.code() & 0xFF;
    return code == SQLITE_BUSY || code == SQLITE_LOCKED;
}

std::string hostName() {
    char name[256] = {};
    return ::gethostname(name, sizeof name - 1) == 0 ? name : "this computer";
}

[[noreturn]] void refuse(const Database& database, const std::string& what) {
    throw FileError(database.path().string() + what);
}

void requireSupported(Database& database, int version) {
    if (version <= currentSchema())
        return;
    const auto reader = database.value<std::int64_t>("SELECT min_reader FROM meta");
    if (reader > currentSchema() || reader < 1)
        refuse(database, " was last written by Goalpost " +
                             database.value<std::string>("SELECT written_by FROM meta") +
                             " and needs a Goalpost that reads file version " + std::to_string(reader) +
                             "; this one reads up to version " + std::to_string(currentSchema()) +
                             ". Update Goalpost to open it.");
}

/// A newer version may have more tables, but nothing that acts.
std::string actingObject(Database& database) {
    Statement rows = database.prepare(
        "SELECT type || ' ' || name FROM sqlite_schema WHERE type NOT IN ('table', 'index')"
        " OR sql LIKE 'CREATE VIRTUAL%'");
    return rows.step() ? rows.column<std::string>(0) : std::string();
}

void requireSound(Database& database, bool thorough) {
    const auto told =
        database.value<std::string>(thorough ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)");
    if (told != "ok")
        refuse(database, " is damaged (" + told + "). Nothing was changed; open the newest backup instead.");
    if (thorough && database.prepare("PRAGMA foreign_key_check").step())
        refuse(database,
               " is damaged: an entry refers to one that is not there. Nothing was changed; open "
               "the newest backup instead.");
}

}  // namespace

HeldElsewhere::HeldElsewhere(const fs::path& path, std::string who)
    : FileError(path.string() + " is open elsewhere: " + who +
                " has it. Close it there, or open a read-only copy."),
      m_who(std::move(who)) {}

fs::path HolderNote::pathOf(const fs::path& workspace) {
    return workspace.parent_path() / ("." + workspace.filename().string() + ".lock");
}

HolderNote::HolderNote(const fs::path& workspace, std::string_view user) : m_path(pathOf(workspace)) {
    std::error_code ignored;
    fs::remove(m_path, ignored);
    try {
        createPrivate(m_path);
    } catch (const FileError&) {
        return;  // The note is a courtesy; SQLite has the lock.
    }
    const Json note{{"user", user}, {"host", hostName()}, {"pid", ::getpid()}, {"since", utcNow()}};
    std::ofstream(m_path) << formatJson(note);
}

HolderNote::~HolderNote() {
    std::error_code ignored;
    fs::remove(m_path, ignored);
}

std::string HolderNote::read(const fs::path& workspace) {
    std::ifstream in(pathOf(workspace));
    std::ostringstream text;
    text << in.rdbuf();
    try {
        const Json note = parseJson(text.str());
        return note.at("user").get<std::string>() + " on " + note.at("host").get<std::string>() +
               " (process " + std::to_string(note.at("pid").get<std::int64_t>()) + ") since " +
               note.at("since").get<std::string>();
    } catch (const std::exception&) {
        return "another program";
    }
}

FileHold::FileHold(const fs::path& file) {
#ifdef F_OFD_SETLK
    m_file = ::open(file.c_str(), O_RDWR | O_CLOEXEC);
    if (m_file < 0)
        return;  // SQLite will say why it cannot be opened.
    struct flock beyond {};
    beyond.l_type = F_WRLCK;
    beyond.l_whence = SEEK_SET;
    beyond.l_start = HoldByte;
    beyond.l_len = 1;
    if (::fcntl(m_file, F_OFD_SETLK, &beyond) == 0 || (errno != EAGAIN && errno != EACCES))
        return;
    ::close(m_file);
    throw HeldElsewhere(file, HolderNote::read(file));
#endif
}

void FileHold::requireFree(const fs::path& file) {
#ifdef F_OFD_SETLK
    const int looking = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (looking < 0)
        return;
    struct flock beyond {};
    beyond.l_type = F_RDLCK;
    beyond.l_whence = SEEK_SET;
    beyond.l_start = HoldByte;
    beyond.l_len = 1;
    const bool held = ::fcntl(looking, F_OFD_GETLK, &beyond) == 0 && beyond.l_type != F_UNLCK;
    ::close(looking);
    if (held)
        throw HeldElsewhere(file, HolderNote::read(file));
#endif
}

FileHold::~FileHold() {
    if (m_file >= 0)
        ::close(m_file);
}

StepLimit::StepLimit(Database& database) : m_database(database) {
    // Checking a row takes less than ten steps for each of its bytes.
    constexpr std::int64_t Least = 5'000'000, PerByte = 20;
    constexpr int Often = 100'000;
    std::error_code unknown;
    const auto size = fs::file_size(database.path(), unknown);
    m_left = (Least + PerByte * (unknown ? 0 : static_cast<std::int64_t>(size))) / Often;
    sqlite3_progress_handler(
        database.handle(), Often, [](void* left) { return --*static_cast<std::int64_t*>(left) < 0 ? 1 : 0; },
        &m_left);
}

StepLimit::~StepLimit() {
    sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr);
}

int requireOurs(Database& database) {
    if (database.value<std::int64_t>("PRAGMA application_id") != ApplicationId)
        refuse(database, " is a database of another program, not a Goalpost workspace.");
    const int version = database.value<int>("PRAGMA user_version");
    const std::string foreign =
        version > currentSchema() ? actingObject(database) : foreignObject(database, version);
    if (!foreign.empty())
        refuse(database, " is not as Goalpost made it (" + foreign +
                             "), so it is not opened: another program changed it, or it was made to do harm. "
                             "Open a backup instead.");
    requireSupported(database, version);
    if (database.value<std::int64_t>("SELECT count(*) FROM meta") != 1)
        refuse(database, " does not say what it is; it is not a complete Goalpost workspace.");
    // It names a folder: a hostile file could lead anywhere with another one.
    if (!isId(database.value<std::string>("SELECT workspace FROM meta")))
        refuse(
            database,
            " has no proper name of its own inside, so it is not opened: another program changed it, or it "
            "was made to do harm. Open a backup instead.");
    requireSound(database, endedUnclean(database));
    return version;
}

bool endedUnclean(Database& database) {
    return database.value<std::int64_t>("SELECT clean_exit FROM meta") == 0;
}

std::unique_ptr<Database> connect(const fs::path& path, bool readOnly, const std::string& vfs) {
    try {
        auto database = std::make_unique<Database>(path, DatabaseOptions{.readOnly = readOnly, .vfs = vfs});
        const StepLimit limit(*database);
        harden(*database);
        applySettings(*database, readOnly);
        requireOurs(*database);
        return database;
    } catch (const DatabaseError& error) {
        if (isHeld(error))
            throw HeldElsewhere(path, HolderNote::read(path));
        if ((error.code() & 0xFF) == SQLITE_INTERRUPT)
            throw FileError(path.string() +
                            " leads in circles, and reading it would not end: it is damaged, or it was made "
                            "to do harm. It was not opened, and nothing was changed; open a backup instead.");
        throw FileError(std::string(error.what()) +
                        " It was not opened, and nothing was changed; a backup may help.");
    }
}

void takeLock(Database& database, const fs::path& path) {
    try {
        database.exec("BEGIN EXCLUSIVE");
        database.exec("UPDATE meta SET open_count = open_count + 1, clean_exit = 0");
        database.exec("COMMIT");
    } catch (const DatabaseError& error) {
        if (database.inTransaction())
            sqlite3_exec(database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
        if (isHeld(error))
            throw HeldElsewhere(path, HolderNote::read(path));
        throw;
    }
}

}  // namespace goalpost::store
