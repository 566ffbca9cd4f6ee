// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

/// A disk whose power can fail. SQLite writes to it through the file layer named name(); what was not synced
/// when the power fails is lost, kept or torn at random, sector by sector of 512 bytes. What is synced is
/// on the real disk, where it can be opened again with the usual file layer.
namespace goalpost::test {

class CrashDisk {
  public:
    /// Forgets everything; the power stays on.
    CrashDisk();
    /// Power fails at the `operation`-th write, truncation, sync or deletion from now (0: the next one).
    CrashDisk(std::uint64_t operation, std::uint64_t seed);

    static std::string name();
    static bool failed();
    /// Writes, truncations, syncs and deletions so far.
    static std::uint64_t operations();
};

}  // namespace goalpost::test
