// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "cli/whole_file.hpp"

#include "base/error.hpp"
#include "base/id.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace goalpost::cli {

namespace fs = std::filesystem;

namespace {

constexpr auto OwnerOnly = fs::perms::owner_read | fs::perms::owner_write;

[[noreturn]] void fail(const fs::path& target, const std::string& why) {
    throw FileError(target.string() + " could not be written: " + why + ".");
}

/// Removes the unfinished file unless it took its place.
struct Unfinished {
    fs::path path;
    ~Unfinished() {
        std::error_code ignored;
        fs::remove(path, ignored);
    }
};

/// True for what a file system answers that has no modes, or nothing to bring to the disk.
bool isUnknownHere(int error) {
    return error == EPERM || error == ENOSYS || error == ENOTSUP || error == EINVAL;
}

struct OpenFile {
    int number;
    explicit OpenFile(const fs::path& path) : number(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
    ~OpenFile() {
        if (number >= 0)
            ::close(number);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
};

/// Opened before it gets its mode, which may deny reading.
void bringToDisk(const fs::path& part, fs::perms mode, const fs::path& target) {
    const OpenFile file(part);
    if (file.number < 0)
        failToWrite(target, errno);
    if (::fchmod(file.number, static_cast<mode_t>(mode)) != 0 && !isUnknownHere(errno))
        failToWrite(target, errno);
    if (::fsync(file.number) != 0 && !isUnknownHere(errno))
        failToWrite(target, errno);
}

/// So that the new name outlives a loss of power, where the folder lets it: the file is in its place already,
/// whatever comes of this.
void bringNameToDisk(const fs::path& folder) {
    const OpenFile opened(folder);
    if (opened.number >= 0)
        ::fsync(opened.number);
}

}  // namespace

void writeWhole(const fs::path& target, const std::function<void(const fs::path&)>& write, Readers readers) {
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    if (!fs::is_directory(folder))
        fail(target, "there is no folder " + folder.string());
    const bool isThere = fs::exists(target);
    if (isThere && !fs::is_regular_file(target))
        fail(target, "it is a folder or a device");
    const bool asBefore = isThere && readers == Readers::AsBefore;
    const fs::perms mode = asBefore ? fs::status(target).permissions() & fs::perms::all : OwnerOnly;
    // The ending stays: writers of several kinds look at it.
    const Unfinished part{
        folder / ("." + target.stem().string() + "." + Id::create().text + target.extension().string())};
    try {
        write(part.path);
    } catch (const FileError& error) {
        // Nobody knows the unfinished file by its name.
        std::string words = error.what();
        if (const auto at = words.find(part.path.string()); at != std::string::npos)
            words.replace(at, part.path.string().size(), target.string());
        throw FileError(words);
    }
    bringToDisk(part.path, mode, target);
    std::error_code trouble;
    fs::rename(part.path, target, trouble);
    if (trouble)
        fail(target, trouble.message());
    bringNameToDisk(folder);
}

void writeWhole(const fs::path& target, std::string_view bytes) {
    writeWhole(target, [&](const fs::path& path) {
        std::ofstream out;
        openPart(out, path, target);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!out.flush())
            failToWrite(target, errno);
    });
}

void openPart(std::ofstream& out, const fs::path& part, const fs::path& target) {
    out.open(part, std::ios::binary);
    if (!out)
        failToWrite(target, errno);
    std::error_code trouble;
    fs::permissions(part, OwnerOnly, trouble);
    if (trouble && !isUnknownHere(trouble.value()))
        failToWrite(target, trouble.value());
}

void failToWrite(const fs::path& target, int error) {
    fail(target, error == ENOSPC || error == EDQUOT
                     ? "the disk is full; make room or choose another folder. What stood there is as it was"
                     : std::strerror(error));
}

}  // namespace goalpost::cli
