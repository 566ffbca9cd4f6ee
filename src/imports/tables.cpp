// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/tables.hpp"

#include "base/text.hpp"
#include "imports/cells.hpp"

#include <algorithm>
#include <utility>

namespace goalpost::imports {

namespace {

constexpr std::size_t MostPreambleRows = 32;
constexpr std::size_t MostHeldRows = 256;
/// So many rows of a table, its header among them, tell which of them is the header.
constexpr std::size_t RowsToDecide = 16;

std::vector<std::string> copyOf(CellViews cells) {
    return {cells.begin(), cells.end()};
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
    if (m_headerTold && *m_headerTold > 0 && !m_inside && m_tables.empty()) {
        if (line < *m_headerTold) {
            m_preamble.push_back({copyOf(cells), line});
            return;
        }
        m_preamble.push_back({copyOf(cells), line});
        openFromPreamble();
        m_deciding = false;
        m_first.clear();
        m_blankBefore = false;
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

void TableFinder::takeOutside(Cells cells, std::int64_t line) {
    if (goesOnAfterComment(cells)) {
        m_table = std::move(m_tables.back());
        m_tables.pop_back();
        m_beyond.clear();
        m_beyondFilled.clear();
        m_inside = true;
        m_deciding = false;
        m_afterComment = false;
        for (const std::int64_t remark : m_remarks)
            leaveOut(remark);
        m_remarks.clear();
        m_title.clear();
        addRecord(cells, line);
        return;
    }
    const bool hasCandidate = !m_preamble.empty() && m_preamble.back().cells.size() > 1 &&
                              !isSingle(viewsOf(m_preamble.back().cells));
    if (isComment(cells)) {
        if (hasCandidate) {
            openFromPreamble();
            closeTable();
            m_afterComment = true;
            m_remarks.clear();
        }
        m_preamble.clear();
        takeComment(cells.front());
        m_remarks.push_back(line);
        return;
    }
    if (!hasCandidate) {
        m_preamble.push_back({copyOf(cells), line});
        if (m_preamble.size() > MostPreambleRows)
            openFromPreamble();
        return;
    }
    const auto candidate = viewsOf(m_preamble.back().cells);
    const bool better = !isSingle(cells) && isOfWords(cells) &&
                        (filledCells(cells) > candidate.size() || (m_blankBefore && !isOfWords(candidate)));
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
    std::vector<HeldRow> rows = std::move(m_preamble);
    m_preamble.clear();
    if (rows.back().cells.size() > 1 && !isSingle(viewsOf(rows.back().cells))) {
        if (rows.size() > 1)
            m_title = std::string(trim(rows[rows.size() - 2].cells.front()));
        std::vector<std::string> preamble;
        for (std::size_t i = 0; i + 1 < rows.size(); ++i)
            preamble.push_back(join(rows[i].cells, ", "));
        openTable(std::move(rows.back()));
        m_table.shape.preamble = std::move(preamble);
        return;
    }
    // Titles alone, with other tables around them, are no table.
    if (!m_tables.empty() && rows.size() < 2)
        return;
    openTable(std::move(rows.front()));
    for (std::size_t i = 1; i < rows.size(); ++i)
        takeInside(viewsOf(rows[i].cells), rows[i].line);
}

void TableFinder::openTable(HeldRow header) {
    m_afterComment = false;
    m_table = {};
    m_beyond.clear();
    m_beyondFilled.clear();
    TableShape& shape = m_table.shape;
    shape.index = static_cast<int>(m_tables.size()) + 1;
    shape.sheet = m_sheet.name;
    shape.sheetNumber = m_sheet.number;
    shape.hidden = m_sheet.hidden;
    shape.title = std::move(m_title);
    m_title.clear();
    if (m_from && m_to && *m_from <= *m_to)
        shape.period = Period{*m_from, *m_to};
    shape.headerLine = header.line;
    nameColumns({&header, 1});
    m_inside = true;
    m_deciding = true;
    m_next.reset();
    m_first.clear();
    m_first.push_back(std::move(header));
}

/// The first rows tell together which of them is the header, and whether there is one.
void TableFinder::decideOpening() {
    if (!m_deciding)
        return;
    m_deciding = false;
    const std::vector<HeldRow> rows = std::exchange(m_first, {});
    const bool none = m_headerTold == 0 && m_tables.empty();
    const Opening opening = none ? Opening{0, 0} : openingOf(rows);
    TableShape& shape = m_table.shape;
    const std::span<const HeldRow> all = rows;
    if (opening.titles > 0) {
        for (const HeldRow& row : all.first(opening.titles))
            shape.preamble.push_back(join(row.cells, ", "));
        shape.title = std::string(trim(rows[opening.titles - 1].cells.front()));
    }
    shape.headerRows = opening.headers;
    shape.headerLine = opening.headers == 0 ? 0 : rows[opening.titles].line;
    if (opening.headers > 0) {
        nameColumns(all.subspan(opening.titles, opening.headers));
    } else {
        HeldRow numbers;
        std::size_t width = 0;
        for (const HeldRow& row : rows)
            width = std::max(width, row.cells.size());
        for (std::size_t i = 0; i < width; ++i)
            numbers.cells.push_back("Column " + std::to_string(i + 1));
        nameColumns({&numbers, 1});
    }
    for (const HeldRow& row : all.subspan(opening.titles + opening.headers))
        addRecord(viewsOf(row.cells), row.line);
}

void TableFinder::closeTable() {
    decideOpening();
    if (m_next) {
        const HeldRow row = *std::exchange(m_next, {});
        addRecord(viewsOf(row.cells), row.line);
    }
    for (const HeldRow& row : std::exchange(m_held, {})) {
        if (row.totals) {
            ++m_table.shape.totalsRows;
            leaveOut(row.line);
        } else if (isFooter(row)) {
            leaveOut(row.line);
        } else {
            addRecord(viewsOf(row.cells), row.line);
        }
    }
    settleWidth();
    m_inside = false;
    m_tables.push_back(std::move(m_table));
    splitBeside();
}

void TableFinder::leaveOut(std::int64_t line) {
    m_table.shape.leftOut.push_back(line);
    m_table.shape.lastLine = line;
}

void TableFinder::releaseHeld() {
    if (m_held.empty())
        return;
    const bool typed = m_table.evidence.front().isTyped();
    for (const HeldRow& row : std::exchange(m_held, {})) {
        if (row.totals && typed) {
            ++m_table.shape.totalsRows;
            leaveOut(row.line);
        } else {
            addRecord(viewsOf(row.cells), row.line);
        }
    }
}

void TableFinder::takeInside(Cells cells, std::int64_t line) {
    if (m_deciding && m_first.size() == 1 && isTotals(cells) && !isSingle(cells)) {
        ++m_table.shape.totalsRows;
        leaveOut(line);
        return;
    }
    if (m_deciding && m_blankBefore && isOfWords(cells) && !isSingle(cells) && isListOfFacts()) {
        m_preamble = std::exchange(m_first, {});
        m_deciding = false;
        m_inside = false;
        takeOutside(cells, line);
        return;
    }
    if (m_deciding && ((m_blankBefore && m_first.size() > 1) || isSingle(cells) || isTotals(cells) ||
                       isComment(cells) || m_first.size() >= RowsToDecide))
        decideOpening();
    if (m_next) {
        HeldRow header = *std::exchange(m_next, {});
        if (goesOnFrom(header, cells)) {
            closeTable();
            m_preamble.push_back(std::move(header));
            takeOutside(cells, line);
            return;
        }
        addRecord(viewsOf(header.cells), header.line);
    }
    if (isComment(cells)) {
        closeTable();
        takeComment(cells.front());
        m_afterComment = true;
        m_remarks.assign(1, line);
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
        if (m_table.shape.rows == 0 && m_held.empty() && m_first.empty()) {
            ++m_table.shape.totalsRows;
            leaveOut(line);
        } else {
            m_held.push_back({copyOf(cells), line, true});
        }
        return;
    }
    releaseHeld();
    if (!m_deciding && mayBeginTable(cells))
        m_next = HeldRow{copyOf(cells), line};
    else
        addRecord(cells, line);
}

}  // namespace goalpost::imports
