// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The tables of what is imported and is no figure of a post: orders, follower counts, comments, mentions.
/// Undo, dump, verify, bundles and salvage go by these descriptions.
namespace goalpost::store {

class Database;

/// Text, a whole number, money in ten-thousandths, a day.
enum class ListingType : std::uint8_t { Text, Whole, Money, Day };

struct ListingColumn {
    std::string_view name;
    ListingType type = ListingType::Text;
    bool required = false;  ///< never NULL
};

struct ListingTable {
    std::string_view name;
    std::string_view part;                   ///< its key in a bundle
    std::string_view key;                    ///< "source, number": at most one row has it
    std::span<const ListingColumn> columns;  ///< without batch; those of the key come first
    std::size_t keys = 2;

    /// "source, number, batch, kind, …"
    std::string list() const;
    std::string shelf() const { return std::string{name} + "_shelf"; }
};

enum class ListingKind : std::uint8_t { Order, Followers, Comment, Mention };
std::span<const ListingTable> listingTables();
const ListingTable& tableOf(ListingKind kind);

/// Takes the rows of a batch that is undone out of all of them, and the rows it had changed back in.
void undoListings(Database& database, std::int64_t batch);
void redoListings(Database& database, std::int64_t batch);
/// What either of both would need.
void forgetListings(Database& database, std::int64_t batch);

/// Sorted lines of the canonical dump; evidence stands with its fingerprint.
std::string dumpListings(Database& database);
/// A sentence for each table with rows of a batch that does not stand.
void verifyListings(Database& database, std::vector<std::string>& faults);

}  // namespace goalpost::store
