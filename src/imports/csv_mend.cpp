// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/columns.hpp"
#include "imports/csv_cursor.hpp"

#include <algorithm>
#include <array>

namespace goalpost::imports {

namespace {

/// So many lines that were mended are named; all are counted.
constexpr std::size_t MostNamed = 1000;
/// A longer line is read as it stands: reading it otherwise would take long and prove nothing.
constexpr std::ptrdiff_t LongestMended = 1024 * 1024;

char* lineEndOf(char* from, char* end) {
    return std::find_if(from, end, [](char c) { return c == '\n' || c == '\r'; });
}

}  // namespace

bool CsvSplitter::isKnownWidth(std::size_t cells) const {
    return std::find(m_widths.begin(), m_widths.end(), cells) != m_widths.end();
}

/// True for a record that may be read wrongly: of a width that no other rows have, or over several lines
/// with quotes inside that mean nothing.
bool CsvSplitter::isOdd(const Cursor& begun, const Cursor& ended, std::size_t cells) const {
    if (m_stray && ended.line > begun.line + 1)
        return true;
    return !m_widths.empty() && !isKnownWidth(cells) && !(cells == 1 && ended.at - begun.at < 3);
}

void CsvSplitter::note(std::int64_t line, Oddity oddity) {
    ++m_odd.inAll;
    if (m_odd.lines.size() < MostNamed)
        m_odd.lines.push_back({line, oddity});
}

/// The closing quote of the cell that begins at `begin`, on its own line; null where none closes it, and of
/// Clean where another quote opens a cell before. A pair of quotes before a delimiter closes it only where
/// nothing else does.
char* CsvSplitter::closingQuote(char* begin, char* end, Quoting quoting) const {
    char* pair = nullptr;
    for (char* p = begin + 1; p < end; ++p) {
        if (m_escape != m_quote && m_escape != '\0' && *p == m_escape) {
            ++p;
            continue;
        }
        if (*p != m_quote)
            continue;
        const bool ends = after(p + 1, end, true) == After::End;
        if (m_escape == m_quote && p + 1 < end && p[1] == m_quote) {
            if (!pair && after(p + 2, end, true) == After::End)
                pair = p + 1;
            ++p;
            continue;
        }
        if (ends)
            return p;
        const char* before = p;
        while (before > begin + 1 && before[-1] == ' ' && m_delimiter.front() != ' ')
            --before;
        if (quoting == Quoting::Clean && std::string_view(begin + 1, before).ends_with(m_delimiter))
            return nullptr;
    }
    return pair;
}

/// Splits one line by the delimiter; cells between quotes that close on the line are one, unless quotes are
/// to mean nothing. True where the width is known.
bool CsvSplitter::splitLine(char* begin, char* end, Quoting quoting, RowBlock& block) {
    const std::size_t first = block.cells.size();
    m_raw.clear();
    MarkFinder marks(end, m_delimiter.front());
    Cursor at{begin, end, marks, 0};
    if (m_runs)
        at.at += delimiterAt(at.at, end);
    for (;;) {
        char* from = at.at;
        while (from < end && *from == ' ' && m_delimiter.front() != ' ')
            ++from;
        char* closing = quoting != Quoting::None && from < end && *from == m_quote && m_quote != '\0'
                            ? closingQuote(from, end, quoting)
                            : nullptr;
        if (closing) {
            m_raw.push_back({block.cells.size(), true});
            block.cells.emplace_back(from, static_cast<std::size_t>(closing + 1 - from));
            at.at = closing + 1;
            while (at.at < end && *at.at == ' ' && m_delimiter.front() != ' ')
                ++at.at;
        } else {
            plainCell(at, true, block);
        }
        const std::size_t size = delimiterAt(at.at, end);
        if (size == 0)
            break;
        at.at += size;
        if (m_runs && at.at == end)
            break;
    }
    return isKnownWidth(block.cells.size() - first);
}

/// Reads a line with another delimiter than the file's: only where the row then is as wide as the file's
/// rows, and its values stand where theirs do.
bool CsvSplitter::splitOtherwise(char* begin, char* end, bool header, RowBlock& block) {
    constexpr std::size_t FewestCells = 3;
    constexpr std::size_t FewestByBlanks = 4;
    constexpr std::array<std::string_view, 5> Others = {";", ",", "\t", "|", " "};
    if (m_values.size() < FewestCells ||
        std::none_of(m_values.begin(), m_values.end(), [](bool value) { return value; }))
        return false;
    for (const std::string_view other : Others) {
        // Words in a remark are parted by blanks as well: "Top 5 6".
        if (other == m_delimiter || (other == " " && m_values.size() < FewestByBlanks))
            continue;
        Dialect dialect;
        dialect.delimiter = other;
        dialect.quote = m_quote;
        dialect.escape = m_escape;
        CsvSplitter splitter(dialect);
        RowBlock row;
        splitter.splitLine(begin, end, Quoting::Any, row);
        if (row.cells.size() != m_values.size())
            continue;
        std::size_t values = 0;
        std::size_t fitting = 0;
        std::size_t words = 0;
        std::vector<std::string_view> cells = row.cells;
        for (const Raw& raw : splitter.m_raw)
            if (raw.quoted)
                cells[raw.cell] = cells[raw.cell].substr(1, cells[raw.cell].size() - 2);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (!m_values[i])
                continue;
            ++values;
            fitting += cells[i].empty() || isValueLike(cells[i]);
            words += !cells[i].empty() && !isValueLike(cells[i]);
        }
        if (fitting * 5 < values * 4 && !(header && words == values))
            continue;
        m_raw.clear();
        for (const Raw& raw : splitter.m_raw)
            m_raw.push_back({block.cells.size() + raw.cell, raw.quoted});
        block.cells.insert(block.cells.end(), row.cells.begin(), row.cells.end());
        return true;
    }
    return false;
}

/// True where the line at `begin` has the file's width and values where they stand.
bool CsvSplitter::isRecordLine(char* begin, char* end) {
    RowBlock row;
    const std::vector<Raw> raw = m_raw;
    splitLine(begin, lineEndOf(begin, end), Quoting::Any, row);
    m_raw = raw;
    if (row.cells.size() != m_values.size())
        return false;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (m_values[i] && isValueLike(row.cells[i]))
            return true;
    return false;
}

/// Reads a line that stands between quotes as a whole, as programs write rows that they took for one cell.
/// Where its inside is no row of a known width, text and cells stay as they are.
bool CsvSplitter::splitWrapped(char* begin, char* end, bool anyWidth, RowBlock& block) {
    if (end - begin < 2 || *begin != m_quote || end[-1] != m_quote || m_escape != m_quote ||
        closingQuote(begin, end, Quoting::Any) != end - 1)
        return false;
    const std::string as(anyWidth ? end : begin, end);  // what is put back
    const std::size_t firstCell = block.cells.size();
    const std::string_view inside = unquote(begin, end, true);
    if (splitLine(begin, begin + inside.size(), Quoting::Any, block) || anyWidth)
        return true;
    std::copy(as.begin(), as.end(), begin);
    block.cells.resize(firstCell);
    return false;
}

/// A record of a file whose lines all stand between quotes; Plain where this one does not.
CsvSplitter::Cell CsvSplitter::wrappedRecord(Cursor& at, bool last, RowBlock& block) {
    char* end = lineEndOf(at.at, at.end);
    if (!last && (end == at.end || end + 1 == at.end))
        return Cell::Unfinished;
    const std::size_t firstCell = block.cells.size();
    m_stray = false;
    if (end - at.at > LongestMended || !splitWrapped(at.at, end, true, block))
        return Cell::Plain;
    close(at.line, firstCell, block);
    at.at = pastLineEnd(end, at.end);
    ++at.line;
    return Cell::Taken;
}

/// Reads an odd record once more, as one line; what was read stays where no reading is better.
void CsvSplitter::mend(Cursor& begun, Cursor& ended, bool last, std::size_t firstCell, RowBlock& block) {
    char* end = lineEndOf(begun.at, ended.end);
    const bool several = ended.line > begun.line + 1;
    if (end - begun.at > LongestMended || (end == ended.end && !last))
        return;
    const std::vector<std::string_view> before(block.cells.begin() + static_cast<std::ptrdiff_t>(firstCell),
                                               block.cells.end());
    const std::vector<Raw> rawBefore = m_raw;
    const bool stray = m_stray;
    const auto accept = [&] {
        // Every quote up to there was passed over and would be once more.
        m_linesUntil = several ? ended.at : nullptr;
        ended.at = pastLineEnd(end, ended.end);
        ended.line = begun.line + 1;
        note(begun.line, Oddity::Mended);
    };
    const bool quotes = std::find(begun.at, end, m_quote) != end;
    const bool strayOnly = m_widths.empty();
    if (!several && before.size() == 1 && quotes) {
        block.cells.resize(firstCell);
        if (splitWrapped(begun.at, end, false, block))
            return accept();
    }
    for (const Quoting quoting : {Quoting::Any, Quoting::Clean, Quoting::None}) {
        if (!quotes)
            break;
        block.cells.resize(firstCell);
        if (splitLine(begun.at, end, quoting, block) || (strayOnly && several))
            return accept();
    }
    if (!several || quotes) {
        block.cells.resize(firstCell);
        // The file's first line may be a header where a record follows at once.
        const bool header = begun.line == 1 && end < ended.end && isRecordLine(ended.at, ended.end);
        if (splitOtherwise(begun.at, end, header, block))
            return accept();
    }
    block.cells.resize(firstCell);
    block.cells.insert(block.cells.end(), before.begin(), before.end());
    m_raw = rawBefore;
    if (stray)
        note(begun.line, Oddity::StrayQuote);
}

bool CsvSplitter::recordAsLine(Cursor& at, bool last, Oddity oddity, RowBlock& block) {
    char* end = lineEndOf(at.at, at.end);
    if (end == at.end && !last)
        return false;
    const std::size_t firstCell = block.cells.size();
    const auto isRead = [&](Quoting quoting) {
        block.cells.resize(firstCell);
        return splitLine(at.at, end, quoting, block);
    };
    if (!isRead(Quoting::Any) && !isRead(Quoting::Clean) && !isRead(Quoting::None))
        isRead(Quoting::Any);
    if (oddity == Oddity::OpenQuote || std::find(at.at, end, m_quote) != end)
        note(at.line, oddity);
    close(at.line, firstCell, block);
    at.at = pastLineEnd(end, at.end);
    ++at.line;
    return true;
}

}  // namespace goalpost::imports
