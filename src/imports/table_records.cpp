// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/text.hpp"
#include "imports/cells.hpp"
#include "imports/tables.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace goalpost::imports {

namespace {

constexpr std::int64_t RowsLookedAtWhole = 5000;
constexpr std::int64_t RowsPerLook = 16;
constexpr std::size_t MostLinesNamed = 10'000;
constexpr std::size_t MostCellsBeyond = 4096;
constexpr std::size_t MostColumns = 16'384;  // as in a spreadsheet
constexpr std::size_t MostColumnsInAll = 65'536;

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

void TableFinder::nameColumns(std::span<const HeldRow> headers) {
    TableShape& shape = m_table.shape;
    shape.columns.clear();
    std::vector<std::string> names = headerOf(headers);
    if (names.size() > MostColumns || (m_columnsInAll += names.size()) > MostColumnsInAll)
        throw FileError(
            names.size() > MostColumns
                ? "The file has a row of " + std::to_string(names.size()) +
                      " cells and more; a table has 16,384 columns at most. Name the delimiter "
                      "if it is another."
                : std::string("The file's tables have more than 65,536 columns in all; save those "
                              "that are wanted in a file of their own."));
    const std::vector<std::string> own = headers.size() > 1 ? withoutHeadings(names) : names;
    for (std::size_t i = 0; i < names.size(); ++i) {
        Column column;
        column.name = withoutInvisible(own[i]);
        column.header = std::move(names[i]);
        shape.columns.push_back(std::move(column));
    }
    m_table.evidence.assign(shape.columns.size(), {});
}

void TableFinder::addRecord(Cells cells, std::int64_t line) {
    if (m_deciding) {
        m_first.push_back({{cells.begin(), cells.end()}, line});
        m_table.shape.lastLine = line;
        return;
    }
    TableShape& shape = m_table.shape;
    if (shape.rows == 0)
        shape.firstLine = line;
    shape.lastLine = line;
    while (cells.size() > shape.columns.size() && isBlank(cells.back()))
        cells = cells.first(cells.size() - 1);
    if (cells.size() > shape.columns.size()) {
        lookBeyond(cells.subspan(shape.columns.size()), line);
        cells = cells.first(shape.columns.size());
    }
    shape.tooShortInAll += cells.size() < shape.columns.size();
    const bool whole = shape.rows < RowsLookedAtWhole || shape.rows % RowsPerLook == 0;
    if (whole) {
        m_undecided.clear();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            m_table.evidence[i].look(cells[i]);
            if (m_table.evidence[i].isUndecided())
                m_undecided.push_back(i);
        }
    } else {
        for (const std::size_t i : m_undecided)
            if (i < cells.size())
                m_table.evidence[i].look(cells[i]);
    }
    ++shape.rows;
}

void TableFinder::lookBeyond(Cells cells, std::int64_t line) {
    TableShape& shape = m_table.shape;
    ++shape.tooLongInAll;
    if (shape.tooLong.size() < MostLinesNamed)
        shape.tooLong.push_back(line);
    cells = cells.first(std::min(cells.size(), MostCellsBeyond));
    if (cells.size() > m_beyond.size()) {
        m_beyond.resize(cells.size());
        m_beyondFilled.resize(cells.size());
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        m_beyond[i].look(cells[i]);
        ++m_beyondFilled[i];
    }
}

/// Where one row in twenty has more cells than the header, the header lacks columns; where fewer have, these
/// rows are wrong. Columns at the right without a name and a value are none.
void TableFinder::settleWidth() {
    TableShape& shape = m_table.shape;
    const std::int64_t enough = std::max<std::int64_t>(2, (shape.rows + 19) / 20);
    std::size_t more = 0;
    for (std::size_t i = 0; i < m_beyondFilled.size(); ++i)
        if (m_beyondFilled[i] >= enough)
            more = i + 1;
    if (more > 0) {
        shape.columns.resize(shape.columns.size() + more);
        m_table.evidence.insert(m_table.evidence.end(), m_beyond.begin(),
                                m_beyond.begin() + static_cast<std::ptrdiff_t>(more));
        shape.tooLongInAll = more < m_beyondFilled.size() ? m_beyondFilled[more] : 0;
        if (shape.tooLongInAll == 0)
            shape.tooLong.clear();
        shape.tooShortInAll = shape.rows - m_beyondFilled[more - 1];
    }
    while (shape.columns.size() > 1 && shape.columns.back().name.empty() &&
           m_table.evidence.back().isEmpty()) {
        shape.columns.pop_back();
        m_table.evidence.pop_back();
    }
}

/// Two tables beside each other, with blank columns between them: the headers repeat, or both begin with
/// dates.
void TableFinder::splitBeside() {
    const FoundTable& whole = m_tables.back();
    const auto& columns = whole.shape.columns;
    if (whole.shape.rows >= RowsLookedAtWhole || columns.size() < 5 || whole.shape.headerRows == 0)
        return;
    std::vector<std::pair<std::size_t, std::size_t>> groups;
    for (std::size_t i = 0; i < columns.size();) {
        const auto nothing = [&](std::size_t at) {
            return columns[at].name.empty() && whole.evidence[at].isEmpty();
        };
        const std::size_t from = i;
        while (i < columns.size() && !nothing(i))
            ++i;
        if (i > from)
            groups.emplace_back(from, i);
        while (i < columns.size() && nothing(i))
            ++i;
    }
    if (groups.size() < 2)
        return;
    std::set<std::string> names;
    bool repeated = false;
    bool narrow = false;
    for (const auto& [from, to] : groups) {
        narrow = narrow || to - from < 2;
        std::set<std::string> own;
        for (std::size_t i = from; i < to; ++i)
            own.insert(foldHeader(columns[i].name));
        repeated = repeated || std::any_of(own.begin(), own.end(),
                                           [&](const auto& name) { return names.contains(name); });
        names.merge(own);
    }
    if (!repeated || narrow)
        return;
    const FoundTable all = std::move(m_tables.back());
    m_tables.pop_back();
    for (const auto& [from, to] : groups) {
        FoundTable part;
        part.shape = all.shape;
        part.shape.index = static_cast<int>(m_tables.size()) + 1;
        part.shape.beside = true;
        part.shape.firstColumn = from;
        part.shape.columns.assign(all.shape.columns.begin() + static_cast<std::ptrdiff_t>(from),
                                  all.shape.columns.begin() + static_cast<std::ptrdiff_t>(to));
        part.evidence.assign(all.evidence.begin() + static_cast<std::ptrdiff_t>(from),
                             all.evidence.begin() + static_cast<std::ptrdiff_t>(to));
        part.shape.rows = 0;
        for (const ColumnEvidence& evidence : part.evidence)
            part.shape.rows = std::max(part.shape.rows, evidence.seen());
        m_tables.push_back(std::move(part));
    }
}

}  // namespace goalpost::imports
