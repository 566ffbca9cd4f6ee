// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.hpp"

#include <functional>
#include <iosfwd>
#include <iterator>
#include <string>
#include <string_view>

/// Reads a bundle (docs/bundle.md) piece by piece, however long it is.
namespace goalpost::store {

/// The keys of a bundle in this order. All are needed but the last ones, which older bundles have not.
inline constexpr std::string_view BundleKeys[] = {
    "goalpost-bundle", "schema", "written_by", "workspace", "exported", "plan",     "imports",
    "posts",           "series", "days",       "totals",    "periods",  "closings", "closed_posts",
    "closed_values",   "orders", "followers",  "comments",  "mentions", "evidence"};
/// How many of them a whole bundle of some version has.
inline constexpr int WholeBundles[] = {12, 15, static_cast<int>(std::size(BundleKeys))};
inline constexpr int BundleVersion = 1;

/// Given each value of the bundle's own keys with its JSON pointer; of lists, each entry ("/days/17").
using BundlePiece = std::function<void(std::string_view key, const std::string& pointer, const Json& value)>;

/// Throws InputError with line and column, or with the JSON pointer, for anything that is no bundle: keys
/// missing, unknown or out of order, nesting beyond 64 levels, pieces that are too large.
void readPieces(std::istream& in, const BundlePiece& take);

}  // namespace goalpost::store
