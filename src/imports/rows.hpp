// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/sniff.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Rows of cells, whatever the file is. A spreadsheet's sheet or another text format is one more
/// RowSource; everything after it (tables, column types, formats, records) stays as it is.
namespace goalpost::imports {

struct Row {
    std::int64_t line = 0;  ///< physical line on which it begins, or row of its sheet; from 1
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

/// Which sheet of a spreadsheet rows are of; number 0 and no name in files without sheets.
struct Sheet {
    int number = 0;  ///< from 1, in the order of the file
    std::string name;
    bool hidden = false;
};

/// Some hundreds or thousands of rows together with the text their cells point into. Movable between
/// threads as a whole; refilled by RowSource::next(). All its rows are of one sheet, and each has a cell.
struct RowBlock {
    std::string text;
    std::vector<std::string_view> cells;
    std::vector<Row> rows;
    Sheet sheet;
    std::int64_t bytesRead = 0;  ///< of the file, up to the end of this block

    std::span<const std::string_view> cellsOf(const Row& row) const {
        return std::span(cells).subspan(row.first, row.count);
    }
};

/// What a row's text has that its dialect does not allow for.
enum class Oddity : std::uint8_t {
    StrayQuote,  ///< a quote that opens and closes nothing was kept as it is
    Mended,      ///< read otherwise than its quotes and delimiters say, so that it fits the other rows
    OpenQuote    ///< a quote was never closed; the row ends with its line
};
struct OddLine {
    std::int64_t line = 0;
    Oddity oddity = Oddity::StrayQuote;
};
struct Oddities {
    std::vector<OddLine> lines;
    std::int64_t inAll = 0;
    std::int64_t zeros = 0;   ///< zero bytes in the text, left out
    std::int64_t broken = 0;  ///< pieces of the text with characters that are no UTF-8
};

class RowSource {
  public:
    RowSource() = default;
    RowSource(const RowSource&) = delete;
    RowSource& operator=(const RowSource&) = delete;
    virtual ~RowSource() = default;
    /// Replaces the block's rows by the next ones; false after the last. Cells are UTF-8.
    virtual bool next(RowBlock& block) = 0;
    virtual std::int64_t bytesInAll() const = 0;
    /// What must be known of the rows given so far; one sentence each.
    virtual std::vector<std::string> remarks() const { return {}; }
    /// What was odd in the rows so far, the first of it, and how much there was in all.
    virtual Oddities oddities() const { return {}; }
    /// Of the rows given so far; `column` from 0.
    virtual ColumnFormat formatOf([[maybe_unused]] int sheet, [[maybe_unused]] std::size_t column) const {
        return {};
    }
};

/// The source that fits the file. Throws FileError.
std::unique_ptr<RowSource> openRows(const std::filesystem::path& file, const Dialect& dialect);

}  // namespace goalpost::imports
