// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

/// What can be known of a workspace file before SQLite has it. Nothing here writes.
namespace goalpost::store {

struct FileHead {
    std::uintmax_t size = 0;
    int schema = 0;        ///< user_version
    bool journal = false;  ///< a journal with content stands beside it: the last writer did not end well
};

/// Throws FileError for a file that is missing, empty, cut off, no database, another program's database,
/// or in a journal mode this program does not use.
FileHead readHead(const std::filesystem::path& path);

/// Throws FileError where the name leaves no room for the journal's beside it, or the path is longer than
/// SQLite takes.
void requireShortName(const std::filesystem::path& path);
/// The file exists, can be written and stands in a folder where a journal can be made.
bool canWrite(const std::filesystem::path& path);
/// The file lies on a drive of the network, where locks cannot be trusted.
bool onNetwork(const std::filesystem::path& path);
/// The same of the number by which Linux knows a kind of file system.
bool isNetworkDrive(std::uint32_t fileSystem);

/// Keeps a file from being opened twice in this process: closing the second would drop the locks of the
/// first. Throws FileError when it is open already.
class OpenFile {
  public:
    explicit OpenFile(const std::filesystem::path& path);
    ~OpenFile();
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    /// This process has the file open as a workspace.
    static bool isOpen(const std::filesystem::path& path);

  private:
    std::uint64_t m_device = 0, m_inode = 0;
};

/// Where files of no duration go: TMPDIR, or /tmp. Throws FileError where that is no folder.
std::filesystem::path temporaryFolder();

/// A folder of this user only, removed with its content at the end.
class PrivateFolder {
  public:
    PrivateFolder();
    ~PrivateFolder();
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    const std::filesystem::path& path() const { return m_path; }

  private:
    std::filesystem::path m_path;
};

/// A copy of the file and its journal that belong together, made while another program may be writing.
/// Throws FileError when the file does not stand still. Not for files that are open in this process.
std::filesystem::path copyStanding(const std::filesystem::path& path, const std::filesystem::path& folder);

/// Throws FileError where a journal of an earlier file of this name still lies beside the place of a new one:
/// SQLite would roll it into the new file.
void requireNoJournal(const std::filesystem::path& path);
/// Makes an empty file of mode 0600; throws FileError when the path exists. Where the file stands in for
/// another one that is `meant`, the error names that.
void createPrivate(const std::filesystem::path& path, const std::filesystem::path& meant = {});
/// Gives the file its name, without replacing anything; throws FileError when the name is taken.
void renameNew(const std::filesystem::path& from, const std::filesystem::path& to);
/// The file's bytes, and the folder's entries, are on the disk.
void syncFile(const std::filesystem::path& path);

}  // namespace goalpost::store
