// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.hpp"
#include "store/database.hpp"
#include "store/file_head.hpp"
#include "store/workspace.hpp"

#include <cstdint>
#include <memory>
#include <string>

/// From a path to a proven, hardened, locked database: the order of these steps is the safety of the file.
namespace goalpost::store {

class HeldElsewhere : public FileError {
  public:
    HeldElsewhere(const std::filesystem::path& path, std::string who);
    /// "Ana on desk-7 (process 4711) since 2026-11-23T03:14:15Z", as far as known; else "another program".
    const std::string& who() const noexcept { return m_who; }

  private:
    std::string m_who;
};

/// The note beside the file that says who has it; it locks nothing.
class HolderNote {
  public:
    HolderNote(const std::filesystem::path& workspace, std::string_view user);
    ~HolderNote();
    HolderNote(const HolderNote&) = delete;
    HolderNote& operator=(const HolderNote&) = delete;
    static std::filesystem::path pathOf(const std::filesystem::path& workspace);
    /// What the note says, or "another program".
    static std::string read(const std::filesystem::path& workspace);

  private:
    std::filesystem::path m_path;
};

/// Keeps the file for one writer, beside SQLite's own locks: those go as soon as any part of this process
/// closes the file (a file dialog that looks into it is enough), this one stays. Where the system or the
/// drive has no such locks it holds nothing.
class FileHold {
  public:
    /// Throws HeldElsewhere.
    explicit FileHold(const std::filesystem::path& file);
    /// Throws HeldElsewhere when another program holds the file; for those who only read. The file must
    /// not be open in this process.
    static void requireFree(const std::filesystem::path& file);
    ~FileHold();
    FileHold(const FileHold&) = delete;
    FileHold& operator=(const FileHold&) = delete;

  private:
    int m_file = -1;
};

/// A file that was made to do harm can lead in circles without an end. While this stands, reading that
/// takes more steps than any file of its size needs ends with SQLITE_INTERRUPT.
class StepLimit {
  public:
    explicit StepLimit(Database& database);
    ~StepLimit();
    StepLimit(const StepLimit&) = delete;
    StepLimit& operator=(const StepLimit&) = delete;

  private:
    Database& m_database;
    std::int64_t m_left;
};

/// Refuses what a hostile file could use: extensions, triggers, views, quoted strings, huge values.
void harden(Database& database);
/// Sets how the file is written and reads each setting back. Throws FileError when one is refused.
void applySettings(Database& database, bool readOnly);
/// Versions, known objects, and structure; after an unclean end also every index and reference. Throws
/// FileError; nothing is written. Returns the file's version.
int requireOurs(Database& database);
/// A connection that has gone through all of the above. Throws HeldElsewhere, FileError.
std::unique_ptr<Database> connect(const std::filesystem::path& path, bool readOnly, const std::string& vfs);
/// Takes the write lock and keeps it: counts the opening in `meta`. Throws HeldElsewhere.
void takeLock(Database& database, const std::filesystem::path& path);
/// The last writer ended without closing the file.
bool endedUnclean(Database& database);

}  // namespace goalpost::store
