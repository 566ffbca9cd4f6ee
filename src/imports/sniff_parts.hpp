// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/format.hpp"
#include "imports/sniff.hpp"
#include "imports/tables.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The steps of sniff(): from bytes to text and cells, from cells to tables, from tables to their meaning.
namespace goalpost::imports {

/// The words of every format together: structure is found before the format is known.
std::vector<std::string> wordsOf(std::vector<std::string_view> Format::*list);
void findDialect(Sniff& sniff, bool beginningOnly = false);
/// Fills in tables, decimal sign and format from what the tables' cells have shown.
void conclude(Sniff& sniff, const std::vector<FoundTable>& tables);

}  // namespace goalpost::imports
