// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "support/small_disk.hpp"

#include <fstream>
#include <sched.h>
#include <sys/mount.h>

namespace goalpost::test {

namespace fs = std::filesystem;

namespace {

/// From now on what this process mounts is seen by itself and its children alone, and goes with them.
bool hasOwnMounts() {
    static const bool has =
        ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    return has;
}

}  // namespace

SmallDisk::SmallDisk(const std::string& megabytes) {
    const std::string options = "mode=0755,size=" + megabytes + "m";
    m_isThere = hasOwnMounts() && ::mount("tmpfs", m_folder.path().c_str(), "tmpfs", 0, options.c_str()) == 0;
}

SmallDisk::~SmallDisk() {
    pullOut();
}

void SmallDisk::fill(std::uintmax_t free) const {
    makeRoom();
    std::ofstream filler(m_folder / "filler", std::ios::binary);
    const auto space = fs::space(m_folder.path()).available;
    const std::string page(4096, 'f');
    for (auto left = space - std::min(space, free); left >= page.size(); left -= page.size())
        filler << page;
}

void SmallDisk::makeRoom() const {
    std::error_code ignored;
    fs::remove(m_folder / "filler", ignored);
}

bool SmallDisk::makeReadOnly() const {
    return ::mount("none", m_folder.path().c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0;
}

void SmallDisk::pullOut() {
    if (m_isThere)
        ::umount2(m_folder.path().c_str(), MNT_DETACH);
    m_isThere = false;
}

}  // namespace goalpost::test
