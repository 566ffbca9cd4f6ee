// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/format.hpp"
#include "imports/rows.hpp"
#include "imports/sheets/workbook.hpp"
#include "imports/sniff.hpp"
#include "imports/tables.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The steps of sniff(): from bytes to text and cells, from cells to tables, from tables to their meaning.
namespace goalpost::imports {

/// The words of every format together: structure is found before the format is known.
std::vector<std::string> wordsOf(std::vector<std::string_view> Format::*list);
/// The day of the file's last change; nothing where the system does not tell it.
std::optional<Date> writtenOn(const std::filesystem::path& file);
void findDialect(Sniff& sniff, bool beginningOnly = false, const SniffOptions& told = {});
/// Says that the file is a spreadsheet, which has no dialect.
void tellWorkbook(Sniff& sniff, sheets::Kind kind);
/// Goes through the rows, of all sheets, and finds the tables in them; the sniff gets what is odd. `enough`
/// is asked after each block whether the rest of the file may be left alone.
std::vector<FoundTable> findTables(Sniff& sniff, const SniffOptions& told,
                                   const std::function<bool(const RowBlock&)>& enough = {});
/// Fills in tables, decimal sign and format from what the tables' cells have shown.
void conclude(Sniff& sniff, const std::vector<FoundTable>& tables, const SniffOptions& told = {});
/// Adds what is wrong in the file to the sniff's problems.
void tellProblems(Sniff& sniff, const Oddities& odd);

}  // namespace goalpost::imports
