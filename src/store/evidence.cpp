// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/evidence.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "store/backup.hpp"
#include "store/database.hpp"
#include "store/workspace.hpp"

#include <algorithm>
#include <fstream>
#include <optional>

namespace goalpost::store {

namespace {

/// Every SQLite file begins so; a workspace is one.
constexpr std::string_view DatabaseMark{"SQLite format 3\0", 16};

Evidence readOne(const std::filesystem::path& file, const std::filesystem::path& workspace) {
    const std::string name = file.string();
    std::error_code failed;
    // Opening and closing the open workspace's file here would also drop SQLite's lock on it.
    if (std::filesystem::equivalent(file, workspace, failed))
        throw FileError(name + " is the workspace itself and no evidence; name a picture of the screen.");
    if (std::filesystem::is_directory(file, failed))
        throw FileError(name + " is a folder and no evidence; name a picture of the screen.");
    Evidence evidence;
    const auto size = std::filesystem::file_size(file, failed);
    if (failed)
        throw FileError(name + " cannot be read as evidence: " + failed.message() + ".");
    std::ifstream in(file, std::ios::binary);
    const bool kept = size <= MostEvidence;
    evidence.bytes.resize(static_cast<std::size_t>(kept ? size : DatabaseMark.size()));
    in.read(reinterpret_cast<char*>(evidence.bytes.data()),
            static_cast<std::streamsize>(evidence.bytes.size()));
    if (!in)
        throw FileError(name + " cannot be read as evidence.");
    const std::string_view begin(reinterpret_cast<const char*>(evidence.bytes.data()), evidence.bytes.size());
    if (begin.starts_with(DatabaseMark) || foldCase(file.extension().string()) == ".goalpost")
        throw FileError(name + " is a workspace and no evidence; name a picture of the screen.");
    if (!kept) {
        evidence.bytes.clear();
        evidence.path = std::filesystem::absolute(file).string();
    }
    evidence.name = file.filename().string();
    evidence.sha256 = sha256Of(file);
    evidence.size = static_cast<std::int64_t>(size);
    return evidence;
}

/// The subject `s.subject` of an import, or the post to which it was joined since.
constexpr std::string_view SubjectNow =
    "coalesce((SELECT j.kept FROM joined_post j JOIN import_batch i ON i.number = j.batch WHERE j.gone = "
    "s.subject AND i.undone = 0 ORDER BY j.batch DESC LIMIT 1), s.subject)";

std::vector<std::string> postsOf(Database& database, std::int64_t batch) {
    auto rows = database.prepare(
        "SELECT DISTINCT p.handle, coalesce(nullif(title, ''), nullif(permalink, ''), platform_id, '') FROM "
        "batch_subject s JOIN post p ON p.handle = " +
        std::string{SubjectNow} + " WHERE s.batch = ?1 ORDER BY p.handle");
    rows.bindAll(batch);
    std::vector<std::string> posts;
    while (rows.step())
        posts.emplace_back(rows.text(1));
    return posts;
}

}  // namespace

std::vector<Evidence> readEvidence(std::span<const std::filesystem::path> files,
                                   const std::filesystem::path& workspace) {
    std::vector<Evidence> read;
    for (const auto& file : files)
        read.push_back(readOne(file, workspace));
    return read;
}

void storeEvidence(Database& database, std::int64_t batch, const std::vector<Evidence>& evidence) {
    std::int64_t place = 0;
    for (const auto& one : evidence) {
        const bool kept = one.path.empty();
        auto insert = database.prepare(
            "INSERT INTO evidence (batch, place, name, path, sha256, size, bytes) VALUES (?, ?, ?, ?, ?, ?, "
            "?)");
        insert.bindAll(batch, place++, one.name,
                       kept ? std::nullopt : std::optional<std::string_view>(one.path), one.sha256, one.size);
        if (kept)
            insert.bind(7, Bytes{one.bytes});
        else
            insert.bind(7, nullptr);
        insert.run();
    }
}

std::vector<KeptEvidence> evidenceIn(const Workspace& workspace, const Id& post) {
    Database& database = workspace.database();
    auto rows = database.prepare(
        "SELECT b.id, e.place, e.name, e.sha256, e.path, e.size, b.who, b.note, b.at, b.number FROM evidence "
        "e JOIN import_batch b ON b.number = e.batch WHERE b.undone = 0 AND (?1 IS NULL OR EXISTS (SELECT 1 "
        "FROM batch_subject s JOIN post p ON p.handle = " +
        std::string{SubjectNow} + " WHERE s.batch = b.number AND p.id = ?1)) ORDER BY b.number, e.place");
    rows.bindAll(post);
    std::vector<KeptEvidence> list;
    while (rows.step()) {
        KeptEvidence& one = list.emplace_back();
        one.batch = rows.column<Id>(0);
        one.place = rows.column<int>(1);
        one.name = rows.text(2);
        one.sha256 = rows.text(3);
        one.path = rows.text(4);
        one.size = rows.integer(5);
        one.who = rows.text(6);
        one.note = rows.text(7);
        one.at = rows.text(8);
        one.posts = postsOf(database, rows.integer(9));
    }
    return list;
}

std::vector<std::byte> bytesOf(const Workspace& workspace, const KeptEvidence& evidence) {
    auto row = workspace.database().prepare(
        "SELECT bytes FROM evidence e JOIN import_batch b ON b.number = e.batch WHERE b.id = ?1 AND e.place "
        "= "
        "?2 AND bytes IS NOT NULL");
    row.bindAll(evidence.batch, std::int64_t{evidence.place});
    if (!row.step())
        throw Error(evidence.name + " is not kept in the workspace, since it was too large; it was at " +
                    evidence.path + ".");
    const auto bytes = row.blob(0);
    return {bytes.begin(), bytes.end()};
}

bool isSaid(Database& database, const std::string& who, const std::string& note,
            const std::vector<Evidence>& evidence, std::span<const std::int64_t> posts) {
    const auto stands = [&](std::string_view table, std::string_view condition, std::int64_t post,
                            const auto&... values) {
        return database.value<bool>(
            "SELECT EXISTS (SELECT 1 FROM import_batch b JOIN batch_subject s ON "
            "s.batch = b.number " +
                std::string{table} +
                " WHERE b.undone = 0 AND (s.subject = ?1 OR s.subject IN (SELECT j.gone "
                "FROM joined_post j JOIN import_batch i ON i.number = j.batch WHERE j.kept = ?1 AND i.undone "
                "= "
                "0)) AND " +
                std::string{condition} + ")",
            post, values...);
    };
    return std::ranges::all_of(posts, [&](std::int64_t post) {
        return std::ranges::all_of(evidence,
                                   [&](const Evidence& one) {
                                       return stands("JOIN evidence e ON e.batch = b.number", "e.sha256 = ?2",
                                                     post, one.sha256);
                                   }) &&
               (note.empty() || stands("", "b.note = ?2 AND b.who IS ?3", post, note, who));
    });
}

}  // namespace goalpost::store
