// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.hpp"
#include "store/bundle_entry.hpp"
#include "store/listing_tables.hpp"

#include <cstdint>
#include <functional>
#include <string>

/// Orders, follower counts, comments, mentions and evidence as entries of a bundle.
namespace goalpost::store {

class Database;

/// The place of a batch in the list of imports.
using PlaceOfImport = std::function<std::int64_t(std::int64_t batch)>;

/// Calls `take` with each row of the table, in the order of its key.
void eachListing(Database& database, const ListingTable& table, const PlaceOfImport& placeOf,
                 const std::function<void(const Json&)>& take);
/// Reads one; the import stands in the workspace under its place and one.
void readListing(Database& database, const ListingTable& table, BundleEntry& entry, std::int64_t imports);

/// Pictures stand as hexadecimal digits.
void eachEvidence(Database& database, const PlaceOfImport& placeOf,
                  const std::function<void(const Json&)>& take);
void readEvidence(Database& database, BundleEntry& entry, std::int64_t imports);

}  // namespace goalpost::store
