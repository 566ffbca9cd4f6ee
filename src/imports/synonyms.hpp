// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/format.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What the words of headers mean, whatever the file: a table that is data, one file for each language in
/// imports/synonyms/. Formats share it for headers that are not their own; unknown files are mapped by it.
namespace goalpost::imports {

struct Language {
    std::string_view id;  ///< "en", "pt"
    std::span<const HeaderMeaning> headers;
};
std::span<const Language> languages();

/// A header as it is compared: folded; quotes, "# of", and brackets with a currency or a word that changes
/// nothing taken off;
/// "post_url", "PostURL" and "post-url" as "post url".
std::string plainHeader(std::string_view header);
/// What stands behind so many bytes of a header is not looked at: it would be folded for every format.
inline constexpr std::size_t LongestHeader = 512;
/// True for what divides one figure by another or ranks: rates, averages, shares in percent.
bool isDerived(std::string_view plain);

struct NearMeaning {
    const HeaderMeaning* meaning = nullptr;
    std::string_view language;
    double likeness = 0;  ///< 1: the same words
    bool paid = false;    ///< another word of the header says that it is of paid delivery
};
/// The meaning of a header with the very words of the table; null where there is none.
NearMeaning synonymOf(std::string_view header);
/// The same, also where words are left out, added or misspelt.
NearMeaning nearestSynonym(std::string_view header);

}  // namespace goalpost::imports
