// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/tables.hpp"

#include "base/text.hpp"
#include "imports/values.hpp"

#include <algorithm>
#include <utility>

namespace goalpost::imports {

namespace {

using Cells = std::span<const std::string_view>;

constexpr std::size_t MostPreambleRows = 32;
constexpr std::size_t MostHeldRows = 256;
constexpr std::int64_t RowsLookedAtWhole = 5000;
constexpr std::int64_t RowsPerLook = 16;

bool isBlank(std::string_view cell) {
    return cell.empty() ||
           ((static_cast<unsigned char>(cell.front()) <= ' ' || cell.front() < 0) && trim(cell).empty());
}

std::size_t filledCells(Cells cells) {
    return static_cast<std::size_t>(
        std::count_if(cells.begin(), cells.end(), [](auto c) { return !isBlank(c); }));
}

/// At most one filled cell, and that the first.
bool isSingle(Cells cells) {
    for (std::size_t i = 1; i < cells.size(); ++i)
        if (!isBlank(cells[i]))
            return false;
    return true;
}

bool isHeaderLike(Cells cells) {
    return std::none_of(cells.begin(), cells.end(), isValueLike);
}

std::vector<std::string_view> viewsOf(const std::vector<std::string>& cells) {
    return {cells.begin(), cells.end()};
}

std::vector<std::string> copyOf(Cells cells) {
    return {cells.begin(), cells.end()};
}

std::string withoutInvisible(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        if (text.substr(i).starts_with("\xC2\xAD")) {
            i += 2;
        } else if (text.substr(i).starts_with("\xE2\x80\x8B") || text.substr(i).starts_with("\xEF\xBB\xBF")) {
            i += 3;
        } else {
            out += text[i++];
        }
    }
    return std::string(trim(out));
}

}  // namespace

TableFinder::TableFinder(std::span<const std::string> totalsWords, std::span<const std::string> footerWords)
    : m_totalsWords(totalsWords), m_footerWords(footerWords) {
    for (const std::string& word : totalsWords) {
        const auto first = static_cast<unsigned char>(word.front());
        if (first >= 0x80) {
            std::fill(m_totalsBeginnings.begin() + 0x80, m_totalsBeginnings.end(), true);
        } else {
            m_totalsBeginnings[first] = true;
            m_totalsBeginnings[first - 'a' + 'A'] = true;
        }
    }
    m_totalsBeginnings[' '] = true;
    m_totalsBeginnings[0xC2] = true;
}

void TableFinder::take(Cells cells, std::int64_t line) {
    if (isSingle(cells) && isBlank(cells.front())) {
        m_blankBefore = true;
        return;
    }
    if (m_inside)
        takeInside(cells, line);
    else
        takeOutside(cells, line);
    m_blankBefore = false;
}

void TableFinder::beginSheet(const Sheet& sheet) {
    endSheet();
    m_sheet = sheet;
    m_preamble.clear();
    m_title.clear();
    m_from.reset();
    m_to.reset();
    m_commentFile = false;
    m_blankBefore = false;
}

void TableFinder::endSheet() {
    if (m_inside)
        closeTable();
    openFromPreamble();
    if (m_inside)
        closeTable();
}

std::vector<FoundTable> TableFinder::finish() {
    endSheet();
    return std::move(m_tables);
}

/// A '#' that begins a remark. A header such as "# of Impressions" has further cells beside it and
/// stands in a file without remarks; an order's "#1001" has no blank after the sign.
bool TableFinder::isComment(Cells cells) const {
    const std::string_view text = cells.front();
    if (text.empty() || text.front() != '#')
        return false;
    if (text.size() > 1 && text[1] != ' ' && text[1] != '-' && text[1] != '=' && text[1] != '#' &&
        text[1] != '\t')
        return false;
    return m_commentFile || isSingle(cells);
}

/// A remark may tell the period (two dates written YYYYMMDD, whatever the language) or a title.
void TableFinder::takeComment(std::string_view text) {
    m_commentFile = true;
    while (text.starts_with('#'))
        text.remove_prefix(1);
    text = trim(text);
    if (text.find_first_not_of("-=# ") == std::string_view::npos)
        return;
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) {
        m_title = std::string(text);
        return;
    }
    const auto date = parseDate(text.substr(colon + 1), DateOrder::Compact);
    if (!date)
        return;
    if (m_from && !m_to) {
        m_to = date;
    } else {
        m_from = date;
        m_to.reset();
    }
}

void TableFinder::takeOutside(Cells cells, std::int64_t line) {
    const bool hasCandidate = !m_preamble.empty() && m_preamble.back().cells.size() > 1 &&
                              !isSingle(viewsOf(m_preamble.back().cells));
    if (isComment(cells)) {
        if (hasCandidate) {
            openFromPreamble();
            closeTable();
        }
        m_preamble.clear();
        takeComment(cells.front());
        return;
    }
    if (!hasCandidate) {
        m_preamble.push_back({copyOf(cells), line});
        if (m_preamble.size() > MostPreambleRows)
            openFromPreamble();
        return;
    }
    const auto candidate = viewsOf(m_preamble.back().cells);
    const bool better = !isSingle(cells) && isHeaderLike(cells) &&
                        (!isHeaderLike(candidate) || filledCells(cells) > candidate.size());
    if (better) {
        m_preamble.push_back({copyOf(cells), line});
        return;
    }
    openFromPreamble();
    takeInside(cells, line);
}

/// The header is the last row of several cells; without one, the first row: a table of one column.
void TableFinder::openFromPreamble() {
    if (m_preamble.empty())
        return;
    std::vector<Held> rows = std::move(m_preamble);
    m_preamble.clear();
    if (rows.back().cells.size() > 1 && !isSingle(viewsOf(rows.back().cells))) {
        if (rows.size() > 1)
            m_title = std::string(trim(rows[rows.size() - 2].cells.front()));
        openTable(rows.back());
        for (std::size_t i = 0; i + 1 < rows.size(); ++i)
            m_table.shape.preamble.push_back(join(rows[i].cells, ", "));
        return;
    }
    // Titles alone, with other tables around them, are no table.
    if (!m_tables.empty() && rows.size() < 2)
        return;
    openTable(rows.front());
    for (std::size_t i = 1; i < rows.size(); ++i)
        takeInside(viewsOf(rows[i].cells), rows[i].line);
}

void TableFinder::openTable(const Held& header) {
    m_table = {};
    TableShape& shape = m_table.shape;
    shape.index = static_cast<int>(m_tables.size()) + 1;
    shape.sheet = m_sheet.name;
    shape.sheetNumber = m_sheet.number;
    shape.hidden = m_sheet.hidden;
    shape.title = std::move(m_title);
    m_title.clear();
    shape.headerLine = header.line;
    if (m_from && m_to && *m_from <= *m_to)
        shape.period = Period{*m_from, *m_to};
    for (const std::string& cell : header.cells) {
        Column column;
        column.header = cell;
        column.name = withoutInvisible(cell);
        shape.columns.push_back(std::move(column));
    }
    m_table.evidence.resize(shape.columns.size());
    m_inside = true;
}

void TableFinder::closeTable() {
    for (const Held& row : std::exchange(m_held, {})) {
        if (row.totals) {
            ++m_table.shape.totalsRows;
            leaveOut(row.line);
        } else if (isFooter(row)) {
            leaveOut(row.line);
        } else {
            addRecord(viewsOf(row.cells), row.line);
        }
    }
    m_tables.push_back(std::move(m_table));
    m_inside = false;
}

void TableFinder::leaveOut(std::int64_t line) {
    m_table.shape.leftOut.push_back(line);
    m_table.shape.lastLine = line;
}

void TableFinder::releaseHeld() {
    const bool typed = m_table.evidence.front().isTyped();
    for (const Held& row : std::exchange(m_held, {})) {
        if (row.totals && typed) {
            ++m_table.shape.totalsRows;
            leaveOut(row.line);
        } else {
            addRecord(viewsOf(row.cells), row.line);
        }
    }
}

void TableFinder::addRecord(Cells cells, std::int64_t line) {
    TableShape& shape = m_table.shape;
    if (shape.rows == 0)
        shape.firstLine = line;
    shape.lastLine = line;
    while (cells.size() > shape.columns.size() && isBlank(cells.back()))
        cells = cells.first(cells.size() - 1);
    if (cells.size() > shape.columns.size()) {
        shape.columns.resize(cells.size());
        m_table.evidence.resize(cells.size());
    }
    const bool whole = shape.rows < RowsLookedAtWhole || shape.rows % RowsPerLook == 0;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (whole || m_table.evidence[i].isUndecided())
            m_table.evidence[i].look(cells[i]);
    ++shape.rows;
}

bool TableFinder::isRepeatedHeader(Cells cells) const {
    const auto& columns = m_table.shape.columns;
    if (cells.size() != columns.size() || columns.size() < 2)
        return false;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (trim(cells[i]) != trim(columns[i].header))
            return false;
    return true;
}

bool TableFinder::isTotals(Cells cells) const {
    const std::string_view first = cells.front();
    if (first.empty() || first.size() > 48 || !m_totalsBeginnings[static_cast<unsigned char>(first.front())])
        return false;
    const std::string text = foldHeader(first);
    return std::any_of(m_totalsWords.begin(), m_totalsWords.end(), [&](const std::string& word) {
        return text == word || (text.starts_with(word) && text.substr(word.size()).starts_with(':'));
    });
}

bool TableFinder::isFooter(const Held& row) const {
    const std::string_view text = row.cells.front();
    const std::string folded = foldHeader(text);
    for (const std::string& word : m_footerWords)
        if (folded.starts_with(word))
            return true;
    const bool sentence = folded.find(' ') != std::string::npos && folded.size() >= 12;
    const bool alone = row.cells.size() == 1 && m_table.shape.columns.size() > 2;
    return sentence && (alone || m_table.evidence.front().isTyped());
}

/// A row of words where the table has numbers, after a blank row or a title: another table's header.
bool TableFinder::beginsTable(Cells cells) const {
    const bool titled = !m_held.empty() && !m_held.back().totals;
    if ((!m_blankBefore && !titled) || isSingle(cells) || !isHeaderLike(cells))
        return false;
    for (std::size_t i = 0; i < cells.size() && i < m_table.evidence.size(); ++i)
        if (m_table.evidence[i].isTyped() && !isBlank(cells[i]) && !isMissingMark(cells[i]))
            return true;
    return false;
}

void TableFinder::takeInside(Cells cells, std::int64_t line) {
    if (isComment(cells)) {
        closeTable();
        takeComment(cells.front());
        return;
    }
    const bool titled = !m_held.empty() && !m_held.back().totals;
    const bool repeated = isRepeatedHeader(cells);
    if (repeated && !titled) {
        releaseHeld();
        leaveOut(line);
        return;
    }
    if (repeated || beginsTable(cells)) {
        if (titled) {
            m_preamble.push_back(std::move(m_held.back()));
            m_held.pop_back();
        }
        closeTable();
        m_preamble.push_back({copyOf(cells), line});
        return;
    }
    if (m_table.shape.columns.size() > 1 && isSingle(cells)) {
        if (m_held.size() > MostHeldRows)
            releaseHeld();
        m_held.push_back({copyOf(cells), line, isTotals(cells)});
        return;
    }
    if (isTotals(cells)) {
        if (m_table.shape.rows == 0 && m_held.empty()) {
            ++m_table.shape.totalsRows;
            leaveOut(line);
        } else {
            m_held.push_back({copyOf(cells), line, true});
        }
        return;
    }
    if (!m_held.empty())
        releaseHeld();
    addRecord(cells, line);
}

}  // namespace goalpost::imports
