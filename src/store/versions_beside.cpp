// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/versions_beside.hpp"

#include "base/error.hpp"
#include "base/plain_line.hpp"
#include "base/text.hpp"
#include "store/file_head.hpp"
#include "store/open.hpp"

#include <algorithm>
#include <optional>

namespace goalpost::store {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t MostFiles = 100;

struct LastAct {
    std::int64_t number = 0;
    std::string at, actor, label;

    std::string text() const {
        return number == 0 ? "none"
                           : "\"" + plainLine(shortened(label, 80)) + "\" (" + actor + ", " + at + ")";
    }
};

LastAct lastActOf(Database& database) {
    Statement row = database.prepare(
        "SELECT number, at, actor, label FROM history WHERE undone = 0 ORDER BY number DESC LIMIT 1");
    if (!row.step())
        return {};
    return {row.integer(0), row.column<std::string>(1), row.column<std::string>(2),
            row.column<std::string>(3)};
}

bool hasAct(Database& database, const LastAct& act) {
    return database.value<bool>(
        "SELECT EXISTS (SELECT 1 FROM history WHERE number = ? AND at = ? AND actor = ? AND label = ?)",
        act.number, act.at, act.actor, act.label);
}

/// The last act of the other file where it is the same workspace and has gone a way of its own. Closing a
/// file that this process has open would cost it its locks, so such a file is not looked into.
std::optional<LastAct> ownActOf(const fs::path& other, const std::string& workspace, Database& database) {
    if (OpenFile::isOpen(other))
        return std::nullopt;
    try {
        readHead(other);
        Database beside(other, {.readOnly = true, .immutable = true});
        const StepLimit limit(beside);
        harden(beside);
        if (beside.value<std::string>("SELECT workspace FROM meta") != workspace)
            return std::nullopt;
        auto act = lastActOf(beside);
        if (act.number == 0 || hasAct(database, act))
            return std::nullopt;
        return act;
    } catch (const Error&) {
        return std::nullopt;
    }
}

/// Backups are versions of the workspace, and are meant to be.
bool isBackup(const fs::path& file) {
    return fs::exists(file.string() + ".json");
}

std::vector<fs::path> filesBeside(const fs::path& path) {
    std::vector<fs::path> files;
    if (isBackup(path))
        return files;
    std::error_code ignored;
    // A folder that cannot be read to its end costs the look around, not the opening.
    std::error_code failed;
    for (fs::directory_iterator at(path.parent_path(), failed), end; !failed && at != end;
         at.increment(failed)) {
        const fs::directory_entry& entry = *at;
        if (entry.path() != path && entry.path().extension() == path.extension() &&
            entry.is_regular_file(ignored) && !isBackup(entry.path()))
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    files.resize(std::min(files.size(), MostFiles));
    return files;
}

}  // namespace

std::vector<std::string> versionsBeside(Database& database, const fs::path& path) {
    std::vector<std::string> sentences;
    const auto files = filesBeside(path);
    if (files.empty())
        return sentences;
    const auto workspace = database.value<std::string>("SELECT workspace FROM meta");
    for (const auto& other : files)
        if (const auto act = ownActOf(other, workspace, database))
            sentences.push_back(other.filename().string() + " in the same folder is another version of " +
                                path.filename().string() + ": its last act is " + act->text() +
                                ", which is not in this one; here the last act is " +
                                lastActOf(database).text() +
                                ". Compare the two before you go on with one of them.");
    return sentences;
}

}  // namespace goalpost::store
