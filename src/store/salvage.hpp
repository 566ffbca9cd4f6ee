// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/backup.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// What can still be had of a damaged workspace. The damaged file itself is only read.
namespace goalpost::store {

/// What came over of one table.
struct SalvagedTable {
    std::string name;
    std::int64_t saved = 0;
    std::int64_t lost = 0;      ///< rows that are known to have been there
    bool uncounted = false;     ///< and others in damaged stretches, which nobody can count
    std::int64_t mended = 0;    ///< rows of which a value that made no sense was left out
    std::int64_t standIns = 0;  ///< rows made for lost ones, so that what belongs to them has a place
};

struct Salvage {
    enum class How {
        Sound,     ///< nothing was wrong with it
        Repaired,  ///< indexes and sums were made anew; every row and the history are there
        Rows,      ///< the rows that could be read, in a new workspace without the old history
    };
    How how = How::Rows;
    std::string damage;                   ///< what is wrong, in a sentence; empty when sound
    std::vector<SalvagedTable> tables{};  ///< of How::Rows
    std::optional<Backup> backup{};       ///< the newest one that is what its note says
};

/// Makes the workspace `to` of what can be read in `from`; `backups` is as in OpenOptions. Throws
/// HeldElsewhere, and FileError, with nothing written, when `to` exists or nothing can be saved; it then
/// names the backup.
Salvage salvage(const std::filesystem::path& from, const std::filesystem::path& to,
                const std::filesystem::path& backups = {});

}  // namespace goalpost::store
