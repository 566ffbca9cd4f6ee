// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/sniff.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace goalpost::imports {

/// Chooses delimiter and escape for the beginning of a text (UTF-8): a `sep=` line decides; else every
/// delimiter is tried and the whole interpretation that gives the most even rows and the most cells
/// that mean something wins. Adds a sentence to `reasons` for each choice.
void chooseDialect(std::string_view sample, bool sampleIsWhole, Dialect& dialect,
                   std::vector<std::string>& reasons);

/// True for the row that a "sep=;" line of Excel makes.
bool isSeparatorLine(std::string_view firstCell, std::int64_t line);

}  // namespace goalpost::imports
