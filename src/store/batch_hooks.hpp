// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/id.hpp"

#include <string>
#include <vector>

/// What history, dump and verify need of the measured half of the file.
namespace goalpost::store {

class Database;

/// Takes the batch's posts and values back and keeps them for redo. Call before the inverted changeset.
void undoBatch(Database& database, const Id& batch);
/// Books them again. Call after the changeset.
void redoBatch(Database& database, const Id& batch);
/// Drops what was kept for redo of an undone batch, and the batch itself.
void forgetBatch(Database& database, const Id& batch);

/// Posts, measured values, snapshots, period totals and standing batches as sorted text lines in which
/// posts stand under their ids; handles, sums and what waits for redo are left out.
std::string dumpMeasured(Database& database);
/// One sentence for each sum that differs from a full recount and each value whose subject is missing.
std::vector<std::string> verifyMeasured(Database& database);

}  // namespace goalpost::store
