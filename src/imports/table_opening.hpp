// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace goalpost::imports {

/// A row that waits for what follows it.
struct HeldRow {
    std::vector<std::string> cells;
    std::int64_t line = 0;
    bool totals = false;
};

/// What the first rows of a table are: so many lines that are no part of it, so many rows of headers (0 for
/// a table without), then records.
struct Opening {
    std::size_t titles = 0;
    std::size_t headers = 1;
};

/// A header is a row of words over columns of values; several such rows are one header, and a row of values
/// over columns of the same values is none. Where all is words, the first row is the header.
Opening openingOf(std::span<const HeldRow> rows);

/// The names that header rows give to the columns: the first row's where it names them all (units or remarks
/// stand below it), else the parts of each with " / " between them. A blank in an upper row then takes what
/// stands left of it: cells were merged there.
std::vector<std::string> headerOf(std::span<const HeldRow> headers);
/// The names without those of groups that say nothing of what is in them ("Metrics / Views"); all as they are
/// where two columns would then have one name.
std::vector<std::string> withoutHeadings(const std::vector<std::string>& names);

}  // namespace goalpost::imports
