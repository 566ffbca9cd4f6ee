// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/rows.hpp"
#include "imports/sheets/limits.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

/// Spreadsheets as rows of cells: numbers in plain decimals, days as "2026-07-01", with a time as
/// "2026-07-01 12:34:56", durations as "1:02:03", formulas as the value they had when they were saved.
namespace goalpost::imports::sheets {

enum class Kind : std::uint8_t { None, Xlsx, Ods };
/// "xlsx", "ods"; empty for None.
std::string_view idOf(Kind kind);

/// What the file is by its first bytes and its parts, whatever its name. None for text and all else that is
/// no archive. Throws FileError, which says what to do, for archives and old workbooks that are not read.
Kind kindOf(const std::filesystem::path& file, const Limits& limits = {});

/// All sheets of the file in its order, hidden ones too. Throws FileError.
std::unique_ptr<RowSource> openWorkbook(const std::filesystem::path& file, Kind kind,
                                        const Limits& limits = {});

}  // namespace goalpost::imports::sheets
