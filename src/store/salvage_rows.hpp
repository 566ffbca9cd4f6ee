// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/salvage.hpp"

#include <string_view>

/// The rows of a damaged database, brought into a new one; part of salvage.cpp.
namespace goalpost::store {

class Database;

/// Writes a head into the file that SQLite can work with, whatever was there; returns the format version.
/// For private copies.
int mendHead(const std::filesystem::path& file);
/// Writes the texts of that version's tables over those that stand there: a bit flipped in one would cost
/// the whole table. Takes out views and triggers, which Goalpost has none of. Does what it can.
void mendSchema(const std::filesystem::path& file, int version);
/// Follows from other tables, and is made anew by recountEverything().
bool isSums(std::string_view table);
/// Copies every table of `fresh` (of the same version) as it stands, the history too, without looking into
/// an index; sums only where they are asked for. False where rows are missing; throws where a row cannot
/// be read.
bool copyEverything(Database& damaged, Database& fresh, bool withSums);
/// Copies every content table of `fresh` (of the same version) from `damaged`, row by row, passing over
/// what cannot be read.
std::vector<SalvagedTable> copyRows(Database& damaged, Database& fresh);
/// Makes the rows fit each other: lost owners get stand-ins where that is possible; values without a post
/// go, those without an import get one.
void mendRows(Database& fresh, std::vector<SalvagedTable>& tables);
/// Takes away what cannot be read as a plan. Of the newest version only.
void dropUnreadable(Database& fresh, std::vector<SalvagedTable>& tables);

}  // namespace goalpost::store
