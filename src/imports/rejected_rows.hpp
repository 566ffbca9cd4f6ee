// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/sniff.hpp"

#include <array>
#include <span>
#include <string_view>

/// A list of rejected rows has the file's own columns behind notes on each row (edit/rejected_rows.hpp), so
/// that it can be mended and imported: the notes are no part of the table.
namespace goalpost::imports {

/// The headers of the notes; the sheet only where the file has sheets.
inline constexpr std::array<std::string_view, 5> NoteHeaders = {"sheet", "line", "column", "value", "reason"};

/// How many of the table's columns, from the first on, are such notes: none, four or five.
std::size_t noteColumns(const TableShape& table);
/// The table's columns without the notes.
std::span<const Column> ownColumns(const TableShape& table);
std::span<Column> ownColumns(TableShape& table);

/// Where a spreadsheet would take the cell of such a list for a formula, this stands before it, and before
/// each cell that begins with it.
inline constexpr char Guard = '\'';
/// A cell as it stood in the file, without the guard.
std::string_view unguarded(std::string_view cell);

}  // namespace goalpost::imports
