// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "base/error.hpp"
#include "model/measured.hpp"
#include "model/plan.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The workspace file: the only state there is. One connection, used by one thread at a time; whoever
/// shares a Workspace between threads hands it over, or waits.
namespace goalpost::store {

class Database;
struct Backup;
struct Closed;
struct ToKeep;

/// Another program has the file. Offer a read-only copy.
class HeldElsewhere;  // in store/open.hpp, a FileError with who()

struct OpenOptions {
    bool readOnly = false;            ///< never writes, takes no lock beyond reading
    std::string actor{};              ///< whose name history gets; the login name when empty
    std::filesystem::path backups{};  ///< where backups go; the user's data folder when empty
    bool automaticBackups = true;     ///< those that nobody asked for: all but manual and migration
    std::string vfs{};                ///< SQLite's file layer, where it is not the system's
    /// Tells whether a path lies on a drive of the network; without it the system is asked.
    std::function<bool(const std::filesystem::path&)> onNetwork{};
    std::function<bool(double)> progress{};  ///< part done, 0 to 1, during a migration; false cancels
};

struct HistoryEntry {
    std::int64_t number;
    std::string at;  ///< UTC
    std::string actor;
    std::string label;
    Id batch;     ///< of an import; else empty
    bool undone;  ///< waits for redo
};

struct ImportBatch {
    Id id;
    std::string file;
    std::string format;
    std::string fingerprint;  ///< of the file's bytes
    std::string at;
    std::optional<Date> asOf;
    std::int64_t read = 0, added = 0, changed = 0, identical = 0, rejected = 0;
    bool undone = false;
};

/// What grouping, filtering and dates a question about measured values has.
struct MeasuredQuery {
    Id campaign;  ///< empty: all posts, also those of no campaign; by day, week or month it must be told
    model::GroupBy by = model::GroupBy::Campaign;
    Period period;
    std::optional<model::Delivery> delivery{};  ///< unset: organic and paid together
    bool withPosts = true;                      ///< fill Group::posts
    bool live = false;  ///< of a closed campaign what is booked now, not what was kept
};

/// Several groupings of one question, and the posts that it is about.
struct MeasuredTables {
    std::vector<model::Measured> tables;
    std::vector<model::Post> posts;
};

class Workspace {
  public:
    /// A new workspace; refuses an existing path. The file has mode 0600.
    static std::unique_ptr<Workspace> create(const std::filesystem::path& path,
                                             const OpenOptions& options = {});
    /// Opens, recovers and migrates. Throws HeldElsewhere, FileError (not a workspace, empty, damaged,
    /// newer than this program may read) with the file untouched.
    static std::unique_ptr<Workspace> open(const std::filesystem::path& path,
                                           const OpenOptions& options = {});
    /// A private copy in the temporary folder, opened read-only; for a file that another program holds.
    static std::unique_ptr<Workspace> openCopy(const std::filesystem::path& path,
                                               const OpenOptions& options = {});
    ~Workspace();
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    const std::filesystem::path& path() const;
    bool isReadOnly() const;
    /// Why it is read-only: "the file is newer …", "the medium is read-only"; empty otherwise.
    const std::string& readOnlyReason() const;
    std::int64_t fileSize() const;
    /// What the user should know of the file, a sentence each: a drive of the network, another version of
    /// it in the same folder, a backup that could not be made. Empty when all is well.
    std::vector<std::string> warnings() const;

    /// The whole plan as it is stored.
    const model::Plan& plan() const;
    /// Stores the difference between plan() and `next` as one named, undoable act in one transaction; false
    /// and no history entry when there is none. Throws before anything is written when read-only or when
    /// the file was replaced underneath.
    bool commit(const model::Plan& next, std::string_view label);
    /// The same, and keeps what these campaigns of `next` are (store/closed.hpp), in the same transaction.
    bool commit(const model::Plan& next, std::string_view label, std::span<const ToKeep> closings);

    /// Takes the last act back, or does it again; nothing when there is none. Import acts included.
    std::optional<HistoryEntry> undo();
    std::optional<HistoryEntry> redo();
    /// Newest first; entries that were undone come first and are marked.
    std::vector<HistoryEntry> history() const;
    /// Newest first.
    std::vector<ImportBatch> imports() const;

    /// Of a closed campaign measured(), posts() and dataThrough() tell what was kept when it was closed.
    model::Measured measured(const MeasuredQuery& query) const;
    /// One table for each grouping, `query.by` aside, out of one reading of posts and sums; of days, weeks
    /// and months no group lists its posts.
    MeasuredTables measured(const MeasuredQuery& query, std::span<const model::GroupBy> groupings) const;
    /// In the order of publishing.
    std::vector<model::Post> posts(const Id& campaign) const;
    /// The newest day with a measured value in the campaign (any campaign when empty).
    std::optional<Date> dataThrough(const Id& campaign = {}) const;

    /// What was kept when the campaign was closed; null while it is open, and where nothing was kept.
    std::shared_ptr<const Closed> closed(const Id& campaign) const;

    /// Same content, same bytes: every table's rows sorted by key; history and backups are no content.
    std::string dump() const;
    /// Writes a verified copy and returns its path. Reason is part of its name: "manual", "migration".
    std::filesystem::path backUp(std::string_view reason);
    /// Writes what it holds into a new file, which nobody has checked: no backup, but something to try on.
    void copyTo(const std::filesystem::path& file) const;
    /// The same as backUp(), unless the newest backup is of this very state; for closing, and before what
    /// changes much. Throws nothing and stops nothing: a failure is among warnings() until one succeeds.
    void backUpWhenChanged(std::string_view reason);
    /// The same while people work, every half an hour at most; `now` is the time of day.
    void backUpWhenDue(std::chrono::sys_seconds now);
    /// Those that were made of this workspace, oldest first (store/backup.hpp).
    std::vector<Backup> backups() const;
    /// Structure, integrity, references, sums; one sentence for each fault found.
    std::vector<std::string> verify() const;

    /// For this layer and for edit/import only.
    Database& database() const;
    /// Throws FileError, with the reason, when nothing may be written: read-only, or replaced underneath.
    void requireWritable() const;
    /// To be called where work on database() ended with an error, once nothing of that work stands any more:
    /// after an error of the disk the file is connected and the plan read anew, as commit() does by itself.
    void afterFailure(const Error& error);
    /// Whose name history gets.
    const std::string& actor() const;
    /// Reads the plan again, after something else than commit() changed it inside this layer.
    void reload();

  private:
    struct State;
    explicit Workspace(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// All posts of the workspace, of every campaign and of none, and what each has brought up to that day.
MeasuredTables everyPost(const Workspace& workspace, Date lastDay);

}  // namespace goalpost::store
