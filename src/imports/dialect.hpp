// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/sniff.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace goalpost::imports {

/// What is not to be found, but was told.
struct DialectWish {
    std::optional<std::string> delimiter;
    std::optional<char> quote;   ///< '\0': none
    std::optional<char> escape;  ///< the quote itself: doubled
};

/// Chooses delimiter, quote and escape for the beginning of a text (UTF-8): a `sep=` line decides; else every
/// delimiter that occurs is tried with every quote, and the whole reading that makes the best table wins
/// (dialect_score.hpp). Adds a sentence to `reasons` for each choice. Returns how sure the choice is, 0 to 1.
double chooseDialect(std::string_view sample, bool sampleIsWhole, const DialectWish& given, Dialect& dialect,
                     std::vector<std::string>& reasons);

/// True for the row that a "sep=;" line of Excel makes.
bool isSeparatorLine(std::string_view firstCell, std::int64_t line);

}  // namespace goalpost::imports
