// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/csv.hpp"

#include "base/error.hpp"
#include "imports/csv_cursor.hpp"
#include "imports/sheets/workbook.hpp"

#include <algorithm>
#include <cstring>

namespace goalpost::imports {

namespace {

/// Blanks before a quote that still let it open a cell.
constexpr std::ptrdiff_t MostBlanks = 16;

constexpr std::int64_t WatchedLines = 5000;

std::int64_t lineEnds(const char* from, const char* to) {
    std::int64_t count = 0;
    for (; from < to; ++from)
        count += *from == '\n' || (*from == '\r' && from[1] != '\n');
    return count;
}

bool isLineEnd(char c) {
    return c == '\n' || c == '\r';
}

}  // namespace

CsvSplitter::CsvSplitter(const Dialect& dialect)
    : m_delimiter(dialect.delimiter.empty() ? "," : dialect.delimiter),
      m_quote(dialect.quote),
      m_escape(dialect.escape),
      m_runs(dialect.runs),
      m_wrapped(dialect.wrapped),
      m_widths(dialect.widths),
      m_values(dialect.values) {}

/// How many bytes of delimiter stand there; 0 for none.
std::size_t CsvSplitter::delimiterAt(const char* at, const char* end) const {
    const std::size_t size = m_delimiter.size();
    if (at == end || *at != m_delimiter.front())
        return 0;
    if (size > 1 && (static_cast<std::size_t>(end - at) < size ||
                     std::memcmp(at + 1, m_delimiter.data() + 1, size - 1) != 0))
        return 0;
    if (!m_runs)
        return size;
    const char* p = at + size;
    while (p < end && *p == m_delimiter.front())
        ++p;
    return static_cast<std::size_t>(p - at);
}

/// What a quote before `at` would be: the end of its cell where a delimiter or a line end follows, perhaps
/// after blanks.
CsvSplitter::After CsvSplitter::after(const char* at, const char* end, bool last) const {
    const char* p = at;
    while (p < end && *p == ' ' && m_delimiter.front() != ' ')
        ++p;
    if (static_cast<std::size_t>(end - p) < m_delimiter.size() && !last)
        return After::Unknown;
    if (p == end)
        return After::End;
    return isLineEnd(*p) || delimiterAt(p, end) > 0 ? After::End : After::More;
}

std::string_view CsvSplitter::unquote(char* begin, char* end, bool quoted) const {
    const bool escapes = m_escape != '\0' && m_escape != m_quote;
    char* out = begin;
    const char* in = begin;
    const char* stop = end;
    if (quoted) {
        ++in;
        --stop;
    }
    for (; in < stop; ++in) {
        if (escapes && *in == m_escape && in + 1 < stop &&
            (in[1] == m_quote || in[1] == m_escape || in[1] == m_delimiter.front()))
            ++in;
        else if (quoted && !escapes && *in == m_quote && in + 1 < stop && in[1] == m_quote)
            ++in;
        *out++ = *in;
    }
    return {begin, static_cast<std::size_t>(out - begin)};
}

/// The cell that begins with a quote at the cursor, perhaps after blanks. Plain where no quote opens it.
CsvSplitter::Cell CsvSplitter::quotedCell(Cursor& at, bool last, RowBlock& block) {
    char* begin = at.at;
    while (begin < at.end && *begin == ' ' && begin - at.at < MostBlanks && m_delimiter.front() != ' ')
        ++begin;
    if (begin == at.end || *begin != m_quote)
        return Cell::Plain;
    if (last && m_unclosedFrom != nullptr && begin >= m_unclosedFrom)
        return Cell::Unfinished;
    char* p = begin + 1;
    char* quote = nullptr;
    bool plain = true;
    for (;;) {
        if (quote == nullptr || quote < p)
            quote = static_cast<char*>(std::memchr(p, m_quote, static_cast<std::size_t>(at.end - p)));
        if (!quote) {
            m_unclosedFrom = begin;
            return Cell::Unfinished;
        }
        if (m_escape != m_quote && m_escape != '\0') {
            auto* escape = static_cast<char*>(std::memchr(p, m_escape, static_cast<std::size_t>(quote - p)));
            if (escape) {
                plain = false;
                if (escape + 2 > at.end)
                    return Cell::Unfinished;
                p = escape + 2;
                continue;
            }
        }
        p = quote + 1;
        if (m_escape == m_quote && p < at.end && *p == m_quote) {
            plain = false;
            ++p;
            continue;
        }
        if (p == at.end && !last)
            return Cell::Unfinished;
        const After next = after(p, at.end, last);
        if (next == After::Unknown)
            return Cell::Unfinished;
        if (next == After::End)
            break;
        m_stray = true;
    }
    at.line += lineEnds(begin, p);
    if (plain) {
        block.cells.emplace_back(begin + 1, static_cast<std::size_t>(p - begin) - 2);
    } else {
        m_raw.push_back({block.cells.size(), true});
        block.cells.emplace_back(begin, static_cast<std::size_t>(p - begin));
    }
    while (p < at.end && *p == ' ' && m_delimiter.front() != ' ')
        ++p;
    at.at = p;
    return Cell::Taken;
}

/// Where the cell that is not quoted ends: at a delimiter or a line end that is not escaped.
char* CsvSplitter::endOfPlain(Cursor& at, char* from, bool last) const {
    const bool escapes = m_escape != '\0' && m_escape != m_quote;
    for (char* p = from;;) {
        p = const_cast<char*>(at.marks.next(p));
        if (p == at.end || isLineEnd(*p))
            return p;
        const bool cut = static_cast<std::size_t>(at.end - p) < m_delimiter.size() && !last;
        if (cut)
            return at.end;
        std::ptrdiff_t escaped = 0;
        while (escapes && p - escaped > from && *(p - escaped - 1) == m_escape)
            ++escaped;
        if (escaped % 2 == 0 && delimiterAt(p, at.end) > 0)
            return p;
        ++p;
    }
}

void CsvSplitter::plainCell(Cursor& at, bool last, RowBlock& block) {
    char* begin = at.at;
    char* end = m_delimiter.size() == 1 && (m_escape == m_quote || m_escape == '\0')
                    ? const_cast<char*>(at.marks.next(begin))
                    : endOfPlain(at, begin, last);
    const std::size_t size = static_cast<std::size_t>(end - begin);
    if (m_escape != m_quote && m_escape != '\0' && std::memchr(begin, m_escape, size))
        m_raw.push_back({block.cells.size(), false});
    // Looked for where a file begins only: it costs a pass over every cell and changes nothing.
    if (m_line <= WatchedLines && m_quote == '"' && std::memchr(begin, m_quote, size))
        m_stray = true;
    block.cells.emplace_back(begin, size);
    at.at = end;
}

/// One record; false (and nothing taken) where the text ends before it does.
bool CsvSplitter::record(Cursor& at, bool last, RowBlock& block) {
    if (at.at < m_linesUntil)
        return recordAsLine(at, last, Oddity::Mended, block);
    if (m_wrapped)
        if (const Cell taken = wrappedRecord(at, last, block); taken != Cell::Plain)
            return taken == Cell::Taken;
    const std::size_t firstCell = block.cells.size();
    Cursor begun = at;
    m_raw.clear();
    m_stray = false;
    const auto giveUp = [&] {
        block.cells.resize(firstCell);
        at = begun;
        return false;
    };
    const auto mayBeQuoted = [&] {
        return m_quote != '\0' && at.at < at.end && (*at.at == m_quote || *at.at == ' ');
    };
    if (m_runs)
        at.at += delimiterAt(at.at, at.end);
    for (;;) {
        const Cell taken = mayBeQuoted() ? quotedCell(at, last, block) : Cell::Plain;
        if (taken == Cell::Unfinished)
            return giveUp();
        if (taken == Cell::Plain)
            plainCell(at, last, block);
        if (at.at == at.end) {
            if (!last)
                return giveUp();
            break;
        }
        if (const std::size_t size = delimiterAt(at.at, at.end)) {
            at.at += size;
            // Blanks at the end of a line delimit nothing.
            if (!m_runs || (at.at < at.end && !isLineEnd(*at.at)))
                continue;
            if (at.at == at.end && !last)
                return giveUp();
            if (at.at == at.end)
                break;
        }
        if (*at.at == '\r' && at.at + 1 == at.end && !last)
            return giveUp();
        at.at = pastLineEnd(at.at, at.end);
        ++at.line;
        break;
    }
    const bool odd = isOdd(begun, at, block.cells.size() - firstCell);
    // The file's first line is judged beside the second, so that must be there.
    if (odd && begun.line == 1 && !last && std::none_of(at.at, at.end, isLineEnd))
        return giveUp();
    if (odd)
        mend(begun, at, last, firstCell, block);
    else if (m_stray)
        note(begun.line, Oddity::StrayQuote);
    close(begun.line, firstCell, block);
    return true;
}

void CsvSplitter::close(std::int64_t line, std::size_t firstCell, RowBlock& block) {
    for (const Raw& raw : m_raw) {
        const std::string_view text = block.cells[raw.cell];
        char* begin = const_cast<char*>(text.data());
        block.cells[raw.cell] = unquote(begin, begin + text.size(), raw.quoted);
    }
    block.rows.push_back({line, static_cast<std::uint32_t>(firstCell),
                          static_cast<std::uint32_t>(block.cells.size() - firstCell)});
}

std::size_t CsvSplitter::run(char* text, std::size_t size, bool last, bool asLineFirst, RowBlock& block) {
    Cursor at{text, text + size, MarkFinder(text + size, m_delimiter.front()), m_line};
    char* done = text;
    m_unclosedFrom = nullptr;
    m_linesUntil = nullptr;
    while (at.at < at.end) {
        at.line = m_line;
        bool taken = !asLineFirst && record(at, last, block);
        // At the end of the text only a quote that is never closed leaves a record unfinished.
        if (!taken && (asLineFirst || last))
            taken = recordAsLine(at, last, Oddity::OpenQuote, block);
        if (!taken)
            break;
        asLineFirst = false;
        m_line = at.line;
        done = at.at;
    }
    return static_cast<std::size_t>(done - text);
}

std::size_t CsvSplitter::split(char* text, std::size_t size, bool last, RowBlock& block) {
    return run(text, size, last, false, block);
}

std::size_t CsvSplitter::splitFirstAsLine(char* text, std::size_t size, bool last, RowBlock& block) {
    return run(text, size, last, true, block);
}

CsvSource::CsvSource(const std::filesystem::path& file, const Dialect& dialect, std::size_t pieceBytes)
    : m_file(file), m_stream(file, dialect, pieceBytes), m_splitter(dialect) {}

/// Adds a piece, or as much as there is already: what a long cell begins with is then looked at few times.
void CsvSource::readMore(RowBlock& block) {
    const std::size_t enough = block.text.size() * 2;
    do
        m_last = m_last || !m_stream.append(block.text);
    while (!m_last && block.text.size() < enough);
}

bool CsvSource::next(RowBlock& block) {
    block.rows.clear();
    block.cells.clear();
    block.text.assign(m_carry);
    m_carry.clear();
    while (block.rows.empty()) {
        readMore(block);
        const std::size_t size = block.text.size();
        if (size == 0 && m_last)
            return false;
        block.text.append(CsvSplitter::Slack, '\0');
        std::size_t used = m_splitter.split(block.text.data(), size, m_last, block);
        if (used == 0 && size > 0 && (m_last || size > LongestRecord))
            used = m_splitter.splitFirstAsLine(block.text.data(), size, m_last, block);
        if (used == 0 && size > LongestRecord)
            throw FileError("\"" + m_file.string() + "\" has a line " + std::to_string(m_splitter.line()) +
                            " of more than 256 MB; it is no table.");
        if (used > 0)
            m_carry.assign(block.text, used, size - used);
        else
            block.text.resize(size);
    }
    block.bytesRead = m_stream.bytesRead() - static_cast<std::int64_t>(m_carry.size());
    return true;
}

std::unique_ptr<RowSource> openRows(const std::filesystem::path& file, const Dialect& dialect) {
    if (const auto kind = sheets::kindOf(file); kind != sheets::Kind::None)
        return sheets::openWorkbook(file, kind);
    return std::make_unique<CsvSource>(file, dialect);
}

}  // namespace goalpost::imports
