// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/beginning.hpp"

#include "imports/dialect.hpp"
#include "imports/sheets/workbook.hpp"
#include "imports/sniff_parts.hpp"

#include <algorithm>

namespace goalpost::imports {

namespace {

void takeRows(TableFinder& finder, const RowBlock& block) {
    for (const Row& row : block.rows) {
        const auto cells = block.cellsOf(row);
        if (!isSeparatorLine(cells.front(), row.line))
            finder.take(cells, row.line);
    }
}

/// Everything that decides how a cell is read; the type of a column does so for durations only.
bool readAlike(const Column& a, const Column& b) {
    return a.header == b.header && a.target == b.target && a.dateOrder == b.dateOrder &&
           a.ambiguousDate == b.ambiguousDate && a.decimal == b.decimal && a.lacksYear == b.lacksYear &&
           a.lostZeros == b.lostZeros && a.roundedIds == b.roundedIds &&
           (a.type == CellType::Duration) == (b.type == CellType::Duration) &&
           (!a.target.measure ||
            (a.decimalUnknown == b.decimalUnknown && a.ambiguousDecimal == b.ambiguousDecimal));
}

bool readAlike(const TableShape& a, const TableShape& b) {
    return a.period == b.period && a.headerLine == b.headerLine &&
           std::equal(a.columns.begin(), a.columns.end(), b.columns.begin(), b.columns.end(),
                      [](const Column& x, const Column& y) { return readAlike(x, y); });
}

}  // namespace

std::optional<Sniff> sniffBeginning(const std::filesystem::path& file, BeginningSize size) {
    std::error_code error;
    const auto bytes = std::filesystem::file_size(file, error);
    if (error || static_cast<std::int64_t>(bytes) < size.file)
        return std::nullopt;
    Sniff begun;
    begun.file = file;
    if (sheets::kindOf(file) != sheets::Kind::None)
        return std::nullopt;
    findDialect(begun, true);
    if (begun.dialect.encoding != Encoding::Utf8)
        return std::nullopt;
    const auto totals = wordsOf(&Format::totalsWords);
    const auto footers = wordsOf(&Format::footerWords);
    TableFinder finder(totals, footers);
    const auto rows = openRows(file, begun.dialect);
    RowBlock block;
    do {
        if (!rows->next(block))
            return std::nullopt;
        takeRows(finder, block);
    } while (block.bytesRead < size.bytes);
    const FoundTable* table = finder.onlyTable();
    if (table == nullptr || finder.isUndecided())
        return std::nullopt;
    conclude(begun, {*table});
    if (begun.format.id.empty())
        return std::nullopt;
    begun.dialect.assumed = true;
    return begun;
}

std::optional<Sniff> glance(const std::filesystem::path& file, const SniffOptions& told, GlanceSize size) {
    std::error_code error;
    const auto bytes = static_cast<std::int64_t>(std::filesystem::file_size(file, error));
    if (error || bytes < std::min(size.text, size.workbook))
        return std::nullopt;
    Sniff seen;
    seen.file = file;
    const auto kind = sheets::kindOf(file);
    if (kind == sheets::Kind::None && bytes < size.text)
        return std::nullopt;
    if (kind == sheets::Kind::None)
        findDialect(seen, true, told);
    else
        tellWorkbook(seen, kind);
    std::int64_t rows = 0;
    const auto tables = findTables(seen, told, [&](const RowBlock& block) {
        rows += static_cast<std::int64_t>(block.rows.size());
        return block.bytesRead >= size.bytes || rows >= size.rows;
    });
    if (tables.empty())
        return std::nullopt;
    conclude(seen, tables, told);
    return seen;
}

Proof::Proof(const Sniff& begun)
    : m_begun(begun),
      m_totalsWords(wordsOf(&Format::totalsWords)),
      m_footerWords(wordsOf(&Format::footerWords)),
      m_finder(m_totalsWords, m_footerWords),
      m_table(begun.tables.front()) {
    m_table.rows = 0;
    m_table.leftOut.clear();
}

void Proof::take(const RowBlock& block, bool last) {
    if (m_complete)
        throw OtherThanBegun();
    takeRows(m_finder, block);
    if (last) {
        compare(m_finder.finish());
        m_complete = true;
        return;
    }
    const FoundTable* found = m_finder.onlyTable();
    if (found == nullptr || m_finder.isUndecided())
        throw OtherThanBegun();
    follow(found->shape);
}

void Proof::follow(const TableShape& found) {
    m_table.rows = found.rows;
    m_table.firstLine = found.firstLine;
    m_table.lastLine = found.lastLine;
    m_table.leftOut.insert(m_table.leftOut.end(),
                           found.leftOut.begin() + static_cast<std::ptrdiff_t>(m_table.leftOut.size()),
                           found.leftOut.end());
}

void Proof::compare(std::vector<FoundTable> tables) {
    if (tables.size() != 1)
        throw OtherThanBegun();
    Sniff whole;
    whole.file = m_begun.file;
    whole.dialect = m_begun.dialect;
    conclude(whole, tables);
    if (whole.format.id != m_begun.format.id || !readAlike(whole.tables.front(), m_begun.tables.front()))
        throw OtherThanBegun();
    follow(whole.tables.front());
}

}  // namespace goalpost::imports
