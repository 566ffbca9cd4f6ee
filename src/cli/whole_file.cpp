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

/// Of a file or a folder.
void bringToDisk(const fs::path& path, const fs::path& target) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool safe = file >= 0 && ::fsync(file) == 0;
    const int why = errno;
    if (file >= 0)
        ::close(file);
    if (!safe)
        failToWrite(target, why);
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
    std::error_code trouble;
    fs::permissions(part.path, mode, trouble);
    if (trouble)
        fail(target, trouble.message());
    bringToDisk(part.path, target);
    fs::rename(part.path, target, trouble);
    if (trouble)
        fail(target, trouble.message());
    bringToDisk(folder, target);  // the name stands in the folder
}

void writeWhole(const fs::path& target, std::string_view bytes) {
    writeWhole(target, [&](const fs::path& path) {
        std::ofstream out(path, std::ios::binary);
        fs::permissions(path, OwnerOnly);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!out.flush())
            failToWrite(target, errno);
    });
}

void failToWrite(const fs::path& target, int error) {
    fail(target, error == ENOSPC || error == EDQUOT
                     ? "the disk is full; make room or choose another folder. What stood there is as it was"
                     : std::strerror(error));
}

}  // namespace goalpost::cli
