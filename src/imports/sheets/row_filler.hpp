// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/rows.hpp"
#include "imports/sheets/limits.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace goalpost::imports::sheets {

/// Puts a sheet's cells into blocks of rows: empty cells between others stay in place, those at the end are
/// left out; of several empty rows one is given. What spans several columns is repeated in each of them where
/// the row is a header of groups: it has several cells, and none is a number or date of one column. One that
/// stands alone in its row is a title and is not.
class RowFiller {
  public:
    RowFiller(std::filesystem::path file, const Limits& limits) : m_file(std::move(file)), m_limits(limits) {}

    void beginBlock(RowBlock& block);
    /// Makes the block's cells point into its text.
    void endBlock();
    /// True where the block is large enough to be handed on.
    bool isFull() const;
    bool hasRows() const { return !m_block->rows.empty(); }

    void beginSheet() { m_line = 0; }
    void beginRow();
    /// A cell of the row; `isText` for what is neither a number, a date nor a boolean. `spans` columns.
    void cell(std::uint32_t column, std::string_view text, bool isText, std::uint32_t spans = 1);
    /// Throws FileError where a cell in the making is longer than a row may be.
    void checkText(std::size_t bytes) const;
    bool hasSeveral() const { return m_filled > 1; }
    bool hasGap() const { return m_filled < m_row.size(); }
    /// That the cell at `first` spans the columns to `last`.
    void span(std::uint32_t first, std::uint32_t last);
    /// Adds the row `times` times, from `line` on; only as many as the block can hold. Returns how many.
    std::int64_t endRow(std::int64_t line, std::int64_t times = 1);

  private:
    struct Piece {
        std::size_t offset = 0;
        std::size_t size = 0;
        std::uint32_t spans = 1;
        bool isText = false;
    };
    void repeatSpans();
    void push(std::int64_t line, std::size_t cells);
    void count(std::uint64_t cells, std::uint64_t bytes);

    std::filesystem::path m_file;
    Limits m_limits;
    RowBlock* m_block = nullptr;
    std::vector<Piece> m_row;
    std::vector<Piece> m_pieces;  ///< of the block's cells
    std::size_t m_rowBegin = 0;   ///< of its text in the block's
    std::size_t m_filled = 0;
    bool m_hasSpans = false;
    std::int64_t m_line = 0;  ///< of the last row given
    std::uint64_t m_cells = 0;
    std::uint64_t m_bytes = 0;
};

}  // namespace goalpost::imports::sheets
