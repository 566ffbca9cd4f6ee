// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/file_head.hpp"

#include "base/error.hpp"
#include "store/schema.hpp"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <mutex>
#include <set>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace goalpost::store {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t HeadSize = 100;

std::uint32_t bigEndian(const unsigned char* at, int bytes) {
    std::uint32_t value = 0;
    for (int i = 0; i < bytes; ++i)
        value = value << 8 | at[i];
    return value;
}

fs::path journalOf(const fs::path& path) {
    return path.string() + "-journal";
}

struct Stand {
    bool there = false;
    struct stat of {};
    explicit Stand(const fs::path& path) { there = ::stat(path.c_str(), &of) == 0; }
    bool operator==(const Stand& other) const {
        return there == other.there &&
               (!there || (of.st_ino == other.of.st_ino && of.st_size == other.of.st_size &&
                           of.st_mtim.tv_sec == other.of.st_mtim.tv_sec &&
                           of.st_mtim.tv_nsec == other.of.st_mtim.tv_nsec));
    }
};

[[noreturn]] void complain(const fs::path& path, const std::string& what) {
    throw FileError(path.string() + what);
}

std::string cause() {
    return std::strerror(errno);
}

std::mutex registryMutex;
std::set<std::pair<std::uint64_t, std::uint64_t>>& registry() {
    static std::set<std::pair<std::uint64_t, std::uint64_t>> files;
    return files;
}

}  // namespace

FileHead readHead(const fs::path& path) {
    const Stand stand(path);
    if (!stand.there)
        complain(path, " does not exist.");
    if (!S_ISREG(stand.of.st_mode))
        complain(path, " is not a file.");
    std::array<unsigned char, HeadSize> head{};
    std::ifstream in(path, std::ios::binary);
    if (!in)
        complain(path, " cannot be read: " + cause() + ".");
    in.read(reinterpret_cast<char*>(head.data()), HeadSize);
    const auto read = static_cast<std::size_t>(in.gcount());
    FileHead result;
    result.size = static_cast<std::uintmax_t>(stand.of.st_size);
    if (result.size == 0)
        complain(path,
                 " is empty: it holds no workspace. If it held one before, a full disk or an unfinished "
                 "download is the likely cause; open a backup instead.");
    if (read < 16 || std::memcmp(head.data(), "SQLite format 3", 16) != 0)
        complain(path, " is not a Goalpost workspace.");
    if (read < HeadSize || result.size < 512)
        complain(path, " is cut off: only its first " + std::to_string(result.size) +
                           " bytes are there. Open a backup instead.");
    if (bigEndian(&head[68], 4) != ApplicationId)
        complain(path, " is a database of another program, not a Goalpost workspace.");
    if (head[18] != 1 || head[19] != 1)
        complain(path,
                 " was switched to another journal mode by another program. Switch it back with: "
                 "sqlite3 FILE \"PRAGMA journal_mode=DELETE\"");
    const Stand journal(journalOf(path));
    result.journal = journal.there && journal.of.st_size > 0;
    result.schema = static_cast<int>(bigEndian(&head[60], 4));
    const auto stored = bigEndian(&head[16], 2);
    const std::uintmax_t page = stored == 1 ? 65536 : stored;
    const bool countValid = bigEndian(&head[24], 4) == bigEndian(&head[92], 4);
    const std::uintmax_t pages = bigEndian(&head[28], 4);
    // Between the pages of an unfinished transaction none of this holds.
    if (!result.journal &&
        (page < 512 || result.size % page != 0 || (countValid && pages * page > result.size)))
        complain(path, " is cut off or damaged: it has " + std::to_string(result.size) + " of " +
                           std::to_string(pages * page) + " bytes. Open a backup instead.");
    if (result.schema < 1)
        complain(path, " has no version; it is not a complete Goalpost workspace.");
    return result;
}

void requireShortName(const fs::path& path) {
    constexpr std::size_t LongestName = 240, LongestPath = 490;  // of 255 and 512, with what is put beside it
    if (path.filename().string().size() > LongestName)
        complain(path,
                 " has too long a name for a workspace, which needs room for a journal beside it: give "
                 "it a name of at most 240 bytes.");
    if (path.string().size() > LongestPath)
        complain(path, " lies too deep in folders: move it where its whole path has at most 490 bytes.");
}

bool canWrite(const fs::path& path) {
    struct statvfs system {};
    if (::statvfs(path.c_str(), &system) == 0 && (system.f_flag & ST_RDONLY))
        return false;
    return ::access(path.c_str(), W_OK) == 0 && ::access(path.parent_path().c_str(), W_OK | X_OK) == 0;
}

bool onNetwork(const fs::path& path) {
    struct statfs system {};
    return ::statfs(path.c_str(), &system) == 0 && isNetworkDrive(static_cast<std::uint32_t>(system.f_type));
}

bool isNetworkDrive(std::uint32_t fileSystem) {
    switch (fileSystem) {
        case 0x6969:      // NFS
        case 0x517B:      // SMB
        case 0xFF534D42:  // CIFS
        case 0xFE534D42:  // SMB2
        case 0x65735546:  // FUSE
        case 0x01021997:  // 9P
        case 0x5346414F:  // AFS
        case 0x73757245:  // Coda
        case 0x00C36400:  // Ceph
            return true;
        default:
            return false;
    }
}

OpenFile::OpenFile(const fs::path& path) {
    const Stand stand(path);
    if (!stand.there)
        complain(path, " does not exist.");
    m_device = stand.of.st_dev;
    m_inode = stand.of.st_ino;
    const std::lock_guard lock(registryMutex);
    if (!registry().emplace(m_device, m_inode).second)
        complain(path, " is open in this program already.");
}

bool OpenFile::isOpen(const fs::path& path) {
    const Stand stand(path);
    const std::lock_guard lock(registryMutex);
    return stand.there && registry().contains({stand.of.st_dev, stand.of.st_ino});
}

OpenFile::~OpenFile() {
    const std::lock_guard lock(registryMutex);
    registry().erase({m_device, m_inode});
}

fs::path temporaryFolder() {
    std::error_code failed;
    const fs::path folder = fs::temp_directory_path(failed);
    if (failed) {
        const char* told = std::getenv("TMPDIR");
        throw FileError(std::string("There is no folder for temporary files: ") +
                        (told && *told ? told : "/tmp") + " cannot be used; set TMPDIR to one that can.");
    }
    return folder;
}

PrivateFolder::PrivateFolder() {
    std::string name = (temporaryFolder() / "goalpost-XXXXXX").string();
    if (!::mkdtemp(name.data()))
        throw FileError("No folder for a private copy can be made in " + temporaryFolder().string() + ": " +
                        cause() + ".");
    m_path = name;
}

PrivateFolder::~PrivateFolder() {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

fs::path copyStanding(const fs::path& path, const fs::path& folder) {
    const fs::path copy = folder / path.filename();
    const auto copyOne = [](const fs::path& from, const fs::path& to) {
        std::error_code failed;
        fs::remove(to, failed);
        createPrivate(to);
        std::ifstream in(from, std::ios::binary);
        std::ofstream out(to, std::ios::binary);
        errno = 0;
        if (in.peek() != std::ifstream::traits_type::eof())
            out << in.rdbuf();
        out.close();
        if (in.bad() || !out)
            complain(from,
                     " could not be copied to " + to.string() + ": " +
                         (errno == ENOSPC ? "the disk is full; make room, or set TMPDIR to another folder"
                          : errno != 0    ? cause()
                                          : "reading or writing failed") +
                         ".");
    };
    constexpr int Tries = 20;
    for (int i = 0; i < Tries; ++i) {
        const Stand file(path), journal(journalOf(path));
        if (!file.there)
            complain(path, " does not exist.");
        std::error_code ignored;
        fs::remove(journalOf(copy), ignored);
        if (journal.there && fs::exists(journalOf(path)))
            copyOne(journalOf(path), journalOf(copy));
        copyOne(path, copy);
        if (Stand(path) == file && Stand(journalOf(path)) == journal)
            return copy;
    }
    complain(path, " is being written all the time; no copy of it could be made. Try again later.");
}

void createPrivate(const fs::path& path, const fs::path& meant) {
    const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (file < 0)
        complain(meant.empty() ? path : meant, errno == EEXIST ? " exists already; nothing was written."
                                                               : " cannot be made: " + cause() + ".");
    ::close(file);
}

void requireNoJournal(const fs::path& path) {
    for (const char* kind : {"-journal", "-wal", "-shm"}) {
        const fs::path left = path.string() + kind;
        std::error_code ignored;
        if (fs::exists(fs::symlink_status(left, ignored)))
            throw FileError(left.string() +
                            " was left behind by an earlier file of this name and would be mixed into "
                            "the new one; nothing was written. Move it away, or take another name.");
    }
}

void renameNew(const fs::path& from, const fs::path& to) {
    int failed = ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE);
    if (failed && (errno == EINVAL || errno == ENOSYS)) {
        failed = ::link(from.c_str(), to.c_str());
        if (!failed)
            ::unlink(from.c_str());
    }
    if (failed)
        complain(to, errno == EEXIST ? " exists already; nothing was written."
                                     : " cannot be made: " + cause() + ".");
}

void syncFile(const fs::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0 || ::fsync(file) != 0) {
        const std::string why = cause();
        if (file >= 0)
            ::close(file);
        complain(path, " could not be made safe on the disk: " + why + ".");
    }
    ::close(file);
}

}  // namespace goalpost::store
