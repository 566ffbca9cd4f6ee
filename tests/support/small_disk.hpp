// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/temp_folder.hpp"

#include <string>

namespace goalpost::test {

/// A disk of a few megabytes that can be full, read-only or pulled out. It is mounted where only this
/// process and its children see it, which takes the superuser; where that is not possible, isThere() is
/// false.
class SmallDisk {
  public:
    explicit SmallDisk(const std::string& megabytes = "2");
    ~SmallDisk();
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool isThere() const { return m_isThere; }
    std::filesystem::path operator/(std::string_view name) const { return m_folder / name; }
    const std::filesystem::path& path() const { return m_folder.path(); }
    /// Leaves so many bytes free; the rest is taken by a file of its own.
    void fill(std::uintmax_t free = 0) const;
    void makeRoom() const;
    /// False where a file is still open for writing.
    bool makeReadOnly() const;
    /// The folder is empty at once, as when a stick is pulled out; who has files open keeps them.
    void pullOut();

  private:
    TempFolder m_folder;
    bool m_isThere = false;
};

}  // namespace goalpost::test

/// Ends the test with a message where no disk can be mounted.
#define GOALPOST_NEED_DISK(disk)                                   \
    if (!(disk).isThere()) {                                       \
        WARN("skipped: this machine lets the test mount nothing"); \
        return;                                                    \
    }                                                              \
    static_cast<void>(0)
