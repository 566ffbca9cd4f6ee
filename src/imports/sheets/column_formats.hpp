// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/rows.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace goalpost::imports::sheets {

/// Counts how the numbers of a workbook's columns are shown. What all numbers of a column have in common, its
/// format tells; where tables below each other differ, it tells nothing.
class ColumnFormats {
  public:
    /// A number of the sheet. `currency` is an ISO code, empty for none.
    void take(int sheet, std::uint32_t column, bool percent, std::string_view currency);
    /// A text of the sheet; of interest where it reads as a number with a sign that leaves it open.
    void takeText(int sheet, std::uint32_t column, std::string_view text);
    ColumnFormat of(int sheet, std::size_t column) const;

  private:
    struct Tally {
        std::int64_t numbers = 0;
        std::int64_t openTexts = 0;
        std::int64_t percents = 0;
        std::int64_t currencies = 0;
        std::string currency;
    };
    std::unordered_map<std::uint64_t, Tally> m_columns;  ///< by sheet and column
};

}  // namespace goalpost::imports::sheets
