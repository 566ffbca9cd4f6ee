// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/sheets/row_filler.hpp"

#include "base/error.hpp"

#include <algorithm>

namespace goalpost::imports::sheets {

namespace {

constexpr std::size_t BlockText = 64 * 1024;
constexpr std::size_t BlockCells = 8 * 1024;

}  // namespace

void RowFiller::beginBlock(RowBlock& block) {
    block.text.clear();
    block.cells.clear();
    block.rows.clear();
    m_block = &block;
    m_pieces.clear();
}

void RowFiller::endBlock() {
    m_block->cells.reserve(m_pieces.size());
    for (const Piece& piece : m_pieces)
        m_block->cells.emplace_back(m_block->text.data() + piece.offset, piece.size);
}

bool RowFiller::isFull() const {
    return m_block->text.size() >= BlockText || m_pieces.size() >= BlockCells;
}

void RowFiller::beginRow() {
    m_row.clear();
    m_rowBegin = m_block->text.size();
    m_filled = 0;
    m_hasSpans = false;
}

void RowFiller::count(std::uint64_t cells, std::uint64_t bytes) {
    m_cells += cells;
    m_bytes += bytes;
    if (m_cells > m_limits.cells || m_bytes > m_limits.givenText)
        throw FileError(
            "\"" + m_file.string() +
            "\" holds more cells than any export, so it is not read; save the sheet that is wanted "
            "as CSV.");
}

void RowFiller::cell(std::uint32_t column, std::string_view text, bool isText, std::uint32_t spans) {
    if (column >= MostColumns)
        throw FileError("\"" + m_file.string() + "\" has a row of more than 16,384 columns; it is no table.");
    if (text.empty())
        return;
    if (column >= m_row.size())
        m_row.resize(column + 1);
    Piece& piece = m_row[column];
    m_filled += piece.size == 0;
    piece = {m_block->text.size(), text.size(), spans, isText};
    m_hasSpans = m_hasSpans || spans > 1;
    m_block->text += text;
    count(0, text.size());
    checkText(m_block->text.size() - m_rowBegin);
}

void RowFiller::checkText(std::size_t bytes) const {
    if (bytes > m_limits.rowText)
        throw FileError("\"" + m_file.string() + "\" has a row of more than 64 MB; it is no table.");
}

void RowFiller::span(std::uint32_t first, std::uint32_t last) {
    if (first >= m_row.size() || m_row[first].size == 0 || last <= first)
        return;
    m_row[first].spans = last - first + 1;
    m_hasSpans = true;
}

void RowFiller::repeatSpans() {
    const auto isOfRecord = [](const Piece& piece) {
        return piece.size > 0 && !piece.isText && piece.spans < 2;
    };
    if (!m_hasSpans || m_filled < 2 || std::any_of(m_row.begin(), m_row.end(), isOfRecord))
        return;
    for (std::uint32_t i = 0; i < m_row.size(); ++i) {
        const Piece piece = m_row[i];
        if (piece.size == 0 || piece.spans < 2)
            continue;
        const std::uint32_t end = std::min(i + piece.spans, MostColumns);
        if (m_row.size() < end)
            m_row.resize(end);
        for (std::uint32_t k = i + 1; k < end && m_row[k].size == 0; ++k)
            m_row[k] = {piece.offset, piece.size, 1, piece.isText};
    }
}

void RowFiller::push(std::int64_t line, std::size_t cells) {
    m_block->rows.push_back(
        {line, static_cast<std::uint32_t>(m_pieces.size()), static_cast<std::uint32_t>(cells)});
    count(cells, 0);
}

std::int64_t RowFiller::endRow(std::int64_t line, std::int64_t times) {
    if (m_filled == 0)
        return times;
    repeatSpans();
    if (line > m_line + 1) {
        push(line - 1, 1);
        m_pieces.emplace_back();
    }
    std::int64_t given = 0;
    while (given < times && (given == 0 || !isFull())) {
        push(line + given, m_row.size());
        m_pieces.insert(m_pieces.end(), m_row.begin(), m_row.end());
        ++given;
    }
    m_line = line + given - 1;
    return given;
}

}  // namespace goalpost::imports::sheets
