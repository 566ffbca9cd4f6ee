// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "model/measured.hpp"

#include <optional>
#include <string>

/// Where figures come from, and what was measured that no campaign counts.
namespace goalpost::store {

class Database;

struct FigureSource {
    std::string source;        ///< "imported", "manual", "mixed", empty when nothing is there
    std::optional<Date> asOf;  ///< newest as-of date among the batches
};

/// Of the batches that stand behind the campaign's values.
FigureSource figureSourceOf(Database& database, const Id& campaign);
/// What stands in the file of sites and accounts.
model::BesidePosts measuredBeside(Database& database);

}  // namespace goalpost::store
