// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/sniff.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What the values of a file's first rows tell of its columns, whatever their headers say.
namespace goalpost::imports {

struct ColumnValues {
    std::int64_t filled = 0;
    std::int64_t distinct = 0;
    std::int64_t shortIds = 0;         ///< eleven of A-Z a-z 0-9 _ -, and no plain words or numbers
    std::int64_t unlikeInstagram = 0;  ///< of these, those that cannot be Instagram's
    std::int64_t unlikeYoutube = 0;    ///< and those that cannot be YouTube's
    std::int64_t longIds = 0;          ///< 15 to 20 digits
    std::int64_t addresses = 0;        ///< http(s)://…
    std::int64_t posts = 0;            ///< of these, of posts on a platform
    std::int64_t handles = 0;          ///< "@mayasets"
    std::int64_t tags = 0;             ///< "maya_reel-1": what people write into utm_content
    std::int64_t platforms = 0;        ///< "Instagram"
    std::int64_t figures = 0;          ///< numbers, amounts, durations, and marks for "no value"
    std::int64_t days = 0;             ///< dates in any order
    std::string platform;              ///< of most of the addresses, or of the ids
    std::string named;                 ///< the platform that all names of one say; empty where they differ
    bool several = false;              ///< names or addresses of several platforms
    std::string example;

    /// True for enough of the cells that the others may be faults.
    bool many(std::int64_t count) const { return filled > 0 && count * 4 >= filled; }
    bool most(std::int64_t count) const { return filled > 0 && count * 10 >= filled * 8; }
};

struct TableValues {
    std::vector<ColumnValues> columns;
    std::int64_t rows = 0;
    bool whole = false;  ///< every row was looked at
};

/// Looks at up to `mostRows` rows.
TableValues valuesOf(const Sniff& sniff, int table, std::int64_t mostRows = 400);

/// How a thing that stands in several rows develops over their dates.
struct Repeats {
    std::int64_t rows = 0;
    std::int64_t things = 0;
    std::int64_t steps = 0;    ///< from one date of a thing to its next
    std::int64_t falling = 0;  ///< steps at which the figures fall
};
/// `key`, `date` and `measure` are columns' numbers.
Repeats repeatsOf(const Sniff& sniff, int table, std::size_t key, std::size_t date, std::size_t measure);

/// Ids of posts of eleven signs: both YouTube and Instagram have such.
bool isShortId(std::string_view text);
/// Instagram's count milliseconds: those of eleven signs begin with B (2016) to E (until 2034).
bool isUnlikeInstagram(std::string_view shortId);

}  // namespace goalpost::imports
