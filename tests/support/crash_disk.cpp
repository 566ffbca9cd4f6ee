// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "support/crash_disk.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <new>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace goalpost::test {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t Sector = 512;

struct Write {
    std::size_t offset = 0;
    std::vector<char> bytes;  ///< of one write
    bool truncation = false;  ///< to `offset`
};

struct Content {
    std::vector<char> now;
    std::vector<Write> unsynced;
    bool fresh = false;  ///< made, and its name not yet safe
};

struct Disk {
    std::map<std::string, std::shared_ptr<Content>> files;
    std::uint64_t operations = 0;
    std::optional<std::uint64_t> failsAt;
    bool failed = false;
    std::mt19937_64 random;
    sqlite3_vfs* base = nullptr;
};

Disk& disk() {
    static Disk instance;
    return instance;
}

bool coin(double probability) {
    return std::uniform_real_distribution<>(0, 1)(disk().random) < probability;
}

std::vector<char> bytesOf(const std::string& path) {
    std::ifstream in(path, std::ios::binary | std::ios::ate);
    if (!in)
        return {};
    std::vector<char> bytes(static_cast<std::size_t>(in.tellg()));
    in.seekg(0).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return bytes;
}

void put(const std::string& path, const std::vector<char>& bytes) {
    std::ofstream(path, std::ios::binary | std::ios::trunc)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

void change(std::vector<char>& bytes, std::size_t offset, const char* from, std::size_t count) {
    if (bytes.size() < offset + count)
        bytes.resize(offset + count);
    std::memcpy(bytes.data() + offset, from, count);
}

/// A random part of what was written and not synced reaches the disk, whole sectors of it.
void tear(const std::string& path, Content& content) {
    if (content.fresh && coin(0.5)) {
        fs::remove(path);
        return;
    }
    std::vector<char> bytes = bytesOf(path);
    const double share = coin(0.3) ? 0.0 : coin(0.3) ? 1.0 : 0.5;
    for (const auto& write : content.unsynced) {
        if (write.truncation) {
            if (coin(share))
                bytes.resize(write.offset);
            continue;
        }
        for (std::size_t at = 0; at < write.bytes.size();) {
            const std::size_t count =
                std::min(write.bytes.size() - at, Sector - (write.offset + at) % Sector);
            if (coin(share))
                change(bytes, write.offset + at, write.bytes.data() + at, count);
            at += count;
        }
    }
    put(path, bytes);
}

/// Everything that was written reaches the disk.
void settle(const std::string& path, const Content& content) {
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    for (const auto& write : content.unsynced) {
        if (write.truncation) {
            file.flush();
            fs::resize_file(path, write.offset);
        } else {
            file.seekp(static_cast<std::streamoff>(write.offset));
            file.write(write.bytes.data(), static_cast<std::streamsize>(write.bytes.size()));
        }
    }
}

void failPower() {
    disk().failed = true;
    for (auto& [path, content] : disk().files)
        tear(path, *content);
    disk().files.clear();
}

/// Counts an operation; true when the power is off, at the latest after this one.
bool offAfterThis() {
    Disk& d = disk();
    return d.failsAt && d.operations++ >= *d.failsAt;
}

struct File {
    sqlite3_file base;
    std::string* path;
    std::shared_ptr<Content>* content;
};

Content& contentOf(sqlite3_file* file) {
    return **reinterpret_cast<File*>(file)->content;
}

int closeFile(sqlite3_file* file) {
    delete reinterpret_cast<File*>(file)->path;
    delete reinterpret_cast<File*>(file)->content;
    return SQLITE_OK;
}

int readFile(sqlite3_file* file, void* to, int count, sqlite3_int64 offset) {
    if (disk().failed)
        return SQLITE_IOERR_READ;
    const auto& bytes = contentOf(file).now;
    const auto start = std::min(static_cast<std::size_t>(offset), bytes.size());
    const auto there = std::min(static_cast<std::size_t>(count), bytes.size() - start);
    std::memset(to, 0, static_cast<std::size_t>(count));
    std::memcpy(to, bytes.data() + start, there);
    return there == static_cast<std::size_t>(count) ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file* file, const void* from, int count, sqlite3_int64 offset) {
    if (disk().failed)
        return SQLITE_IOERR_WRITE;
    auto& content = contentOf(file);
    const auto* bytes = static_cast<const char*>(from);
    content.unsynced.push_back({static_cast<std::size_t>(offset), {bytes, bytes + count}, false});
    if (offAfterThis()) {
        failPower();
        return SQLITE_IOERR_WRITE;
    }
    change(content.now, static_cast<std::size_t>(offset), bytes, static_cast<std::size_t>(count));
    return SQLITE_OK;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    if (disk().failed)
        return SQLITE_IOERR_TRUNCATE;
    auto& content = contentOf(file);
    content.unsynced.push_back({static_cast<std::size_t>(size), {}, true});
    if (offAfterThis()) {
        failPower();
        return SQLITE_IOERR_TRUNCATE;
    }
    content.now.resize(static_cast<std::size_t>(size));
    return SQLITE_OK;
}

int syncFile(sqlite3_file* file, int) {
    if (disk().failed)
        return SQLITE_IOERR_FSYNC;
    auto& content = contentOf(file);
    if (offAfterThis()) {
        failPower();
        return SQLITE_IOERR_FSYNC;
    }
    settle(*reinterpret_cast<File*>(file)->path, content);
    content.unsynced.clear();
    content.fresh = false;
    return SQLITE_OK;
}

int sizeOf(sqlite3_file* file, sqlite3_int64* size) {
    *size = static_cast<sqlite3_int64>(contentOf(file).now.size());
    return SQLITE_OK;
}

int lockFile(sqlite3_file*, int) {
    return SQLITE_OK;
}
int reserved(sqlite3_file*, int* isReserved) {
    *isReserved = 0;
    return SQLITE_OK;
}
int control(sqlite3_file*, int what, void* with) {
    if (what != SQLITE_FCNTL_MMAP_SIZE)
        return SQLITE_NOTFOUND;
    *static_cast<sqlite3_int64*>(with) = 0;
    return SQLITE_OK;
}
int sectorSize(sqlite3_file*) {
    return 4096;
}
int characteristics(sqlite3_file*) {
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

const sqlite3_io_methods Methods = {1,        closeFile,  readFile,        writeFile, truncateFile,
                                    syncFile, sizeOf,     lockFile,        lockFile,  reserved,
                                    control,  sectorSize, characteristics, nullptr,   nullptr,
                                    nullptr,  nullptr,    nullptr,         nullptr};

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* given) {
    file->pMethods = nullptr;
    if (disk().failed || !name)
        return SQLITE_CANTOPEN;
    const std::string path = name;
    auto& known = disk().files[path];
    if (!known) {
        known = std::make_shared<Content>();
        known->fresh = !fs::exists(path);
        if (known->fresh && !(flags & SQLITE_OPEN_CREATE)) {
            disk().files.erase(path);
            return SQLITE_CANTOPEN;
        }
        if (known->fresh)
            put(path, {});
        known->now = bytesOf(path);
    }
    auto* opened = reinterpret_cast<File*>(file);
    opened->path = new std::string(path);
    opened->content = new std::shared_ptr<Content>(known);
    file->pMethods = &Methods;
    if (given)
        *given = flags;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs*, const char* name, int) {
    if (disk().failed)
        return SQLITE_IOERR_DELETE;
    const bool off = offAfterThis();
    if (!off || coin(0.5)) {
        fs::remove(name);
        disk().files.erase(name);
    }
    if (off)
        failPower();
    return off ? SQLITE_IOERR_DELETE : SQLITE_OK;
}

int access(sqlite3_vfs*, const char* name, int flags, int* result) {
    if (disk().failed)
        return SQLITE_IOERR_ACCESS;
    return disk().base->xAccess(disk().base, name, flags, result);
}

int fullPath(sqlite3_vfs*, const char* name, int size, char* to) {
    return disk().base->xFullPathname(disk().base, name, size, to);
}

void registerLayer() {
    static sqlite3_vfs layer = [] {
        disk().base = sqlite3_vfs_find(nullptr);
        sqlite3_vfs made = *disk().base;
        made.iVersion = 1;
        made.szOsFile = sizeof(File);
        made.zName = "goalpost-crash";
        made.xOpen = openFile;
        made.xDelete = deleteFile;
        made.xAccess = access;
        made.xFullPathname = fullPath;
        return made;
    }();
    sqlite3_vfs_register(&layer, 0);
}

}  // namespace

CrashDisk::CrashDisk() {
    registerLayer();
    disk().files.clear();
    disk().operations = 0;
    disk().failsAt = ~std::uint64_t{0};
    disk().failed = false;
}

CrashDisk::CrashDisk(std::uint64_t operation, std::uint64_t seed) : CrashDisk() {
    disk().failsAt = operation;
    disk().random.seed(seed);
}

std::string CrashDisk::name() {
    return "goalpost-crash";
}
bool CrashDisk::failed() {
    return disk().failed;
}
std::uint64_t CrashDisk::operations() {
    return disk().operations;
}

}  // namespace goalpost::test
