// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/backup.hpp"

#include "base/error.hpp"
#include "base/json.hpp"
#include "base/log.hpp"
#include "store/database.hpp"
#include "store/file_head.hpp"
#include "store/open.hpp"
#include "store/unfinished.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <openssl/evp.h>
#include <optional>
#include <sstream>

namespace goalpost::store {

namespace fs = std::filesystem;

namespace {

class Sha256 {
  public:
    Sha256() : m_context(EVP_MD_CTX_new(), &EVP_MD_CTX_free) {
        EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
    }
    Sha256& add(std::string_view bytes) {
        EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size());
        return *this;
    }
    /// The sum of all that was added; to be asked once.
    std::string digits() {
        std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
        unsigned int size = 0;
        EVP_DigestFinal_ex(m_context.get(), digest.data(), &size);
        static constexpr char Digits[] = "0123456789abcdef";
        std::string text;
        for (unsigned int i = 0; i < size; ++i) {
            text += Digits[digest[i] >> 4];
            text += Digits[digest[i] & 15];
        }
        return text;
    }

  private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context;
};

Json rowCounts(Database& database) {
    Json counts = Json::object();
    std::vector<std::string> tables;
    {
        Statement rows = database.prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");
        while (rows.step())
            tables.push_back(rows.column<std::string>(0));
    }
    for (const auto& table : tables)
        counts[table] = database.value<std::int64_t>("SELECT count(*) FROM " + quotedName(table));
    return counts;
}

fs::path noteOf(const fs::path& backup) {
    return backup.string() + ".json";
}

void makeFolder(const fs::path& folder) {
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (!failed)
        fs::permissions(folder, fs::perms::owner_all, failed);
    if (failed)
        throw FileError("No backup can be made: the folder " + folder.string() + " cannot be used (" +
                        failed.message() + ").");
}

void requireSpace(Database& database, const fs::path& folder) {
    const auto needed = static_cast<std::uintmax_t>(database.value<std::int64_t>("PRAGMA page_count") *
                                                    database.value<std::int64_t>("PRAGMA page_size")) +
                        1'000'000;
    std::error_code unknown;
    const auto space = fs::space(folder, unknown);
    if (!unknown && space.available < needed)
        throw FileError("No copy can be made: the disk of " + folder.string() + " has room for " +
                        std::to_string(space.available / 1'000'000) + " MB, the workspace needs " +
                        std::to_string(needed / 1'000'000 + 1) + " MB; make room there.");
}

void copyInto(Database& database, const fs::path& target) {
    database.forgetStatements();
    // SQLite checks the copy against nothing; that is done below, on the copy as it is on the disk.
    database.run("VACUUM INTO ?", target.string());
    syncFile(target);
}

Json verifiedCounts(const fs::path& copy) {
    Database database(copy, {.readOnly = true, .immutable = true});
    harden(database);
    if (const auto told = database.value<std::string>("PRAGMA quick_check(1)"); told != "ok")
        throw FileError("The backup " + copy.string() + " is damaged (" + told + ").");
    return rowCounts(database);
}

std::string compact(std::string at) {
    std::erase_if(at, [](char c) { return c == '-' || c == ':'; });
    return at;
}

void writeNote(const fs::path& folder, const fs::path& backup, const Json& note) {
    const Unfinished draft(folder, "note");
    std::ofstream out(draft.path());
    out << formatJson(note) << '\n';
    out.close();
    if (!out)
        throw FileError("The note of the backup " + backup.string() + " could not be written.");
    syncFile(draft.path());
    renameNew(draft.path(), noteOf(backup));
}

/// Of "2026-11-23T03:14:15Z"; nothing for anything else.
std::optional<std::chrono::sys_seconds> timeOf(const std::string& at) {
    int hours = 0, minutes = 0, seconds = 0;
    const auto date = parseIsoDate(at.substr(0, 10));
    if (!date || std::sscanf(at.c_str() + 10, "T%2d:%2d:%2dZ", &hours, &minutes, &seconds) != 3)
        return std::nullopt;
    return *date + std::chrono::hours{hours} + std::chrono::minutes{minutes} + std::chrono::seconds{seconds};
}

void thin(const fs::path& folder) {
    for (const auto& old : superfluous(backupsIn(folder), *parseIsoDate(utcNow().substr(0, 10)))) {
        std::error_code failed;
        fs::remove(old.path, failed);
        fs::remove(noteOf(old.path), failed);
        if (failed)
            log::warning("an old backup could not be removed: " + failed.message());
    }
}

}  // namespace

fs::path backupFolder(const fs::path& base, const std::string& workspace) {
    if (!base.empty())
        return base / workspace;
    const char* data = std::getenv("XDG_DATA_HOME");
    const char* home = std::getenv("HOME");
    const fs::path top = data && *data == '/' ? fs::path(data)
                         : home && *home      ? fs::path(home) / ".local" / "share"
                                              : temporaryFolder();
    return top / "goalpost" / "backups" / workspace;
}

std::string backupStem(const fs::path& workspace) {
    constexpr std::size_t Longest = 150;
    std::string stem = workspace.stem().string();
    if (stem.size() <= Longest)
        return stem;
    std::size_t end = Longest;
    while (end > 0 && (static_cast<unsigned char>(stem[end]) & 0xC0) == 0x80)
        --end;  // not in the middle of a character
    return stem.substr(0, end);
}

std::vector<Backup> backupsIn(const fs::path& folder) {
    std::vector<Backup> backups;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        if (entry.path().extension() != ".goalpost" || !fs::exists(noteOf(entry.path())))
            continue;
        std::ifstream in(noteOf(entry.path()));
        std::ostringstream text;
        text << in.rdbuf();
        try {
            const Json note = parseJson(text.str());
            backups.push_back({entry.path(), note.at("sequence").get<std::int64_t>(),
                               note.at("at").get<std::string>(), note.at("reason").get<std::string>(),
                               note.at("sha256").get<std::string>(), note.at("changes").get<std::int64_t>(),
                               note.at("pinned").get<bool>(), note.value("state", "")});
        } catch (const std::exception&) {
            log::warning("a backup's note cannot be read");
        }
    }
    std::sort(backups.begin(), backups.end(),
              [](const Backup& a, const Backup& b) { return a.sequence < b.sequence; });
    return backups;
}

std::string stateOf(Database& database) {
    const auto changes = database.value<std::int64_t>("SELECT changes FROM meta");
    Statement act = database.prepare(
        "SELECT number || ' ' || at || ' ' || undone, label FROM history ORDER BY undone, number DESC LIMIT "
        "1");
    if (!act.step())
        return std::to_string(changes) + " ";
    // An act is often named after a person, and the note stands outside of the workspace.
    return std::to_string(changes) + " " + act.column<std::string>(0) + " " +
           Sha256().add(act.text(1)).digits().substr(0, 16);
}

bool isBackedUp(const std::vector<Backup>& existing, std::int64_t changes, std::string_view state) {
    return changes == 0 || (!existing.empty() && existing.back().state == state);
}

bool isHalfHourOver(const std::vector<Backup>& existing, std::chrono::sys_seconds opened,
                    std::chrono::sys_seconds now) {
    constexpr std::chrono::minutes HalfHour{30};
    const auto last = existing.empty() ? std::nullopt : timeOf(existing.back().at);
    const auto isRecent = [&](std::chrono::sys_seconds then) { return then <= now && now - then < HalfHour; };
    return !isRecent(opened) && !(last && isRecent(*last));
}

fs::path makeBackup(Database& database, const fs::path& folder, std::string_view name,
                    std::string_view reason) {
    makeFolder(folder);
    clearUnfinished(folder);
    requireSpace(database, folder);
    const auto existing = backupsIn(folder);
    const std::string at = utcNow();
    const Unfinished draft(folder, "backup");
    copyInto(database, draft.path());
    const Json counts = verifiedCounts(draft.path());
    if (counts != rowCounts(database))
        throw FileError("The backup to " + folder.string() + " does not hold every row; it was not kept.");
    Json note{{"at", at},
              {"reason", reason},
              {"pinned", reason == "manual" || reason == "migration"},
              {"schema", database.value<std::int64_t>("PRAGMA user_version")},
              {"changes", database.value<std::int64_t>("SELECT changes FROM meta")},
              {"state", stateOf(database)},
              {"sha256", sha256Of(draft.path())},
              {"rows", counts}};
    std::int64_t sequence = existing.empty() ? 1 : existing.back().sequence + 1;
    const std::string stem = std::string(name) + "-" + compact(at) + "-";
    const fs::path backup = giveName(draft.path(), sequence, [&] {
        return folder / (stem + std::to_string(sequence) + "-" + std::string(reason) + ".goalpost");
    });
    note["sequence"] = sequence;
    syncFile(folder);
    writeNote(folder, backup, note);
    syncFile(folder);
    thin(folder);
    return backup;
}

std::vector<Backup> superfluous(const std::vector<Backup>& backups, Date today) {
    constexpr int AllDays = 2, Newest = 3;
    int daily = 12, weekly = 10, monthly = 9, place = 0;
    std::string day, week, month;  // of the one kept last
    std::vector<Backup> gone;
    for (auto it = backups.rbegin(); it != backups.rend(); ++it) {
        const auto date = parseIsoDate(it->at.substr(0, 10));
        if (++place <= Newest || it->pinned || !date || (today - *date).count() < AllDays)
            continue;
        const std::string itsDay = isoDate(*date), itsWeek = isoWeek(*date), itsMonth = itsDay.substr(0, 7);
        const bool kept = daily > 0    ? itsDay != day && daily-- > 0
                          : weekly > 0 ? itsWeek != week && weekly-- > 0
                                       : itsMonth != month && monthly-- > 0;
        if (!kept) {
            gone.push_back(*it);
            continue;
        }
        day = itsDay;
        week = itsWeek;
        month = itsMonth;
    }
    std::reverse(gone.begin(), gone.end());
    return gone;
}

void verifyBackup(const Backup& backup) {
    if (sha256Of(backup.path) != backup.sha256)
        throw FileError("The backup " + backup.path.string() +
                        " is not what was written: it is damaged or was changed. Use another one.");
    verifiedCounts(backup.path);
}

std::string sha256Of(const fs::path& file, const std::function<bool()>& stopped) {
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw FileError(file.string() + " cannot be read.");
    Sha256 sum;
    std::vector<char> buffer(1 << 16);
    while (in.read(buffer.data(), static_cast<std::streamsize>(buffer.size())) || in.gcount() > 0) {
        if (stopped && stopped())
            throw Cancelled();
        sum.add({buffer.data(), static_cast<std::size_t>(in.gcount())});
    }
    return sum.digits();
}

}  // namespace goalpost::store
