// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/rows.hpp"
#include "imports/sniff.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

namespace goalpost::imports {

/// Throws InputError for a number that no table has.
const TableShape& tableOf(const Sniff& sniff, int table);

/// A row's cells; where another table is beside this one, only those of this.
inline std::span<const std::string_view> ownCells(const TableShape& shape,
                                                  std::span<const std::string_view> cells) {
    if (!shape.beside)
        return cells;
    const auto own = cells.subspan(std::min(shape.firstColumn, cells.size()));
    return own.first(std::min(own.size(), shape.columns.size()));
}

/// The first cell beyond the table's columns that is not blank; none where the row fits.
std::optional<std::string_view> cellBeyond(const TableShape& shape, std::span<const std::string_view> cells);

/// Tells, line after line, which rows of the table's sheet are records of it.
class RecordLines {
  public:
    explicit RecordLines(const TableShape& shape) : m_shape(&shape) {}
    /// `cells` are the table's own.
    bool isRecord(std::span<const std::string_view> cells, std::int64_t line);
    const TableShape& shape() const { return *m_shape; }

  private:
    const TableShape* m_shape;
    std::size_t m_next = 0;
};

}  // namespace goalpost::imports
