// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/sheets/archive.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace goalpost::imports::sheets {

/// A cell that goes over several columns.
struct Merge {
    std::int64_t row = 0;  ///< the upper one; from 1
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

struct CellPlace {
    std::int64_t row = 0;  ///< from 1; 0 where the text has none
    std::uint32_t column = 0;
};
/// "AB12"; nothing for other text.
std::optional<CellPlace> placeOfCell(std::string_view reference);

/// The merged cells of an XLSX sheet, by rows. They stand behind all its rows, so the sheet is inflated once
/// more for them, and looked through as text.
std::vector<Merge> readMerges(Part& sheet);

}  // namespace goalpost::imports::sheets
