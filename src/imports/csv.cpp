// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/csv.hpp"

#include "base/error.hpp"

#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace goalpost::imports {

namespace {

#if defined(__SSE2__)
/// One bit for each of 64 bytes that is a delimiter or a line end.
std::uint64_t marksOf(const char* text, char delimiter) {
    const __m128i wanted = _mm_set1_epi8(delimiter);
    const __m128i lf = _mm_set1_epi8('\n');
    const __m128i cr = _mm_set1_epi8('\r');
    std::uint64_t mask = 0;
    for (int part = 0; part < 4; ++part) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text + part * 16));
        const __m128i hit = _mm_or_si128(_mm_cmpeq_epi8(bytes, wanted),
                                         _mm_or_si128(_mm_cmpeq_epi8(bytes, lf), _mm_cmpeq_epi8(bytes, cr)));
        mask |= static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(hit))) << (part * 16);
    }
    return mask;
}
#else
std::uint64_t marksOf(const char* text, char delimiter) {
    std::uint64_t mask = 0;
    for (int i = 0; i < 64; ++i)
        if (text[i] == delimiter || text[i] == '\n' || text[i] == '\r')
            mask |= std::uint64_t{1} << i;
    return mask;
}
#endif

}  // namespace

/// Finds delimiters and line ends, 64 bytes at a time.
class MarkFinder {
  public:
    MarkFinder(const char* end, char delimiter) : m_end(end), m_delimiter(delimiter) {}
    const char* next(const char* from) {
        while (from < m_end) {
            if (from < m_begin || from >= m_begin + 64) {
                m_begin = from;
                m_mask = marksOf(from, m_delimiter);
            }
            const std::uint64_t rest = m_mask >> (from - m_begin);
            if (rest != 0) {
                const char* mark = from + std::countr_zero(rest);
                return mark < m_end ? mark : m_end;
            }
            from = m_begin + 64;
        }
        return m_end;
    }

  private:
    const char* m_end;
    const char* m_begin = nullptr;
    std::uint64_t m_mask = 0;
    char m_delimiter;
};

namespace {

std::int64_t lineEnds(const char* from, const char* to) {
    std::int64_t count = 0;
    for (; from < to; ++from)
        count += *from == '\n' || (*from == '\r' && from[1] != '\n');
    return count;
}

}  // namespace

struct CsvSplitter::Cursor {
    char* at;
    char* end;
    MarkFinder marks;
    std::int64_t line;
};

CsvSplitter::CsvSplitter(const Dialect& dialect)
    : m_delimiter(dialect.delimiter.empty() ? ',' : dialect.delimiter.front()),
      m_quote(dialect.quote),
      m_escape(dialect.escape) {}

std::string_view CsvSplitter::unquote(char* begin, char* end) const {
    char* out = begin;
    bool inside = true;
    for (const char* in = begin + 1; in < end; ++in) {
        const char c = *in;
        if (inside && c == m_escape && m_escape != m_quote && in + 1 < end) {
            *out++ = *++in;
        } else if (inside && c == m_quote) {
            if (m_escape == m_quote && in + 1 < end && in[1] == m_quote)
                *out++ = *in++;
            else
                inside = false;
        } else {
            *out++ = c;
        }
    }
    return {begin, static_cast<std::size_t>(out - begin)};
}

/// The cell that begins with a quote at the cursor; false where the text ends inside it.
bool CsvSplitter::quotedCell(Cursor& at, bool last, RowBlock& block) {
    char* begin = at.at;
    char* p = begin + 1;
    bool plain = true;
    for (;;) {
        auto* quote = static_cast<char*>(std::memchr(p, m_quote, static_cast<std::size_t>(at.end - p)));
        if (!quote)
            return false;
        if (m_escape != m_quote) {
            auto* escape = static_cast<char*>(std::memchr(p, m_escape, static_cast<std::size_t>(quote - p)));
            if (escape) {
                plain = false;
                if (escape + 2 > at.end)
                    return false;
                p = escape + 2;
                continue;
            }
        }
        p = quote + 1;
        if (p == at.end) {
            if (!last)
                return false;
            break;
        }
        if (m_escape == m_quote && *p == m_quote) {
            plain = false;
            ++p;
            continue;
        }
        break;
    }
    at.line += lineEnds(begin, p);
    char* end = const_cast<char*>(at.marks.next(p));
    if (end != p)
        plain = false;
    if (plain) {
        block.cells.emplace_back(begin + 1, static_cast<std::size_t>(end - begin) - 2);
    } else {
        m_quoted.push_back(block.cells.size());
        block.cells.emplace_back(begin, static_cast<std::size_t>(end - begin));
    }
    at.at = end;
    return true;
}

/// One record; false (and nothing taken) where the text ends before it does.
bool CsvSplitter::record(Cursor& at, bool last, bool literal, RowBlock& block) {
    const std::size_t firstCell = block.cells.size();
    const std::int64_t line = at.line;
    m_quoted.clear();
    const auto giveUp = [&] {
        block.cells.resize(firstCell);
        return false;
    };
    for (;;) {
        if (at.at < at.end && *at.at == m_quote && m_quote != '\0' && !literal) {
            if (!quotedCell(at, last, block))
                return giveUp();
        } else {
            char* begin = at.at;
            at.at = const_cast<char*>(at.marks.next(begin));
            block.cells.emplace_back(begin, static_cast<std::size_t>(at.at - begin));
        }
        if (at.at == at.end) {
            if (!last)
                return giveUp();
            break;
        }
        const char mark = *at.at;
        if (mark == m_delimiter) {
            ++at.at;
            continue;
        }
        if (mark == '\r' && at.at + 1 == at.end && !last)
            return giveUp();
        at.at += mark == '\r' && at.at + 1 < at.end && at.at[1] == '\n' ? 2 : 1;
        ++at.line;
        break;
    }
    for (const std::size_t index : m_quoted) {
        const std::string_view raw = block.cells[index];
        char* begin = const_cast<char*>(raw.data());
        block.cells[index] = unquote(begin, begin + raw.size());
    }
    block.rows.push_back({line, static_cast<std::uint32_t>(firstCell),
                          static_cast<std::uint32_t>(block.cells.size() - firstCell)});
    return true;
}

std::size_t CsvSplitter::run(char* text, std::size_t size, bool last, bool literalFirst, RowBlock& block) {
    Cursor at{text, text + size, MarkFinder(text + size, m_delimiter), m_line};
    char* done = text;
    while (at.at < at.end) {
        at.line = m_line;
        if (!record(at, last, literalFirst, block))
            break;
        literalFirst = false;
        m_line = at.line;
        done = at.at;
    }
    return static_cast<std::size_t>(done - text);
}

std::size_t CsvSplitter::split(char* text, std::size_t size, bool last, RowBlock& block) {
    return run(text, size, last, false, block);
}

std::size_t CsvSplitter::splitFirstLiterally(char* text, std::size_t size, bool last, RowBlock& block) {
    return run(text, size, last, true, block);
}

CsvSource::CsvSource(const std::filesystem::path& file, const Dialect& dialect, std::size_t pieceBytes)
    : m_file(file), m_stream(file, dialect, pieceBytes), m_splitter(dialect) {}

bool CsvSource::next(RowBlock& block) {
    block.rows.clear();
    block.cells.clear();
    block.text.assign(m_carry);
    m_carry.clear();
    while (block.rows.empty()) {
        if (!m_last)
            m_last = !m_stream.append(block.text);
        const std::size_t size = block.text.size();
        if (size == 0 && m_last)
            return false;
        block.text.append(CsvSplitter::Slack, '\0');
        std::size_t used = m_splitter.split(block.text.data(), size, m_last, block);
        if (used == 0 && size > 0 && (m_last || size > LongestRecord))
            used = m_splitter.splitFirstLiterally(block.text.data(), size, m_last, block);
        if (used == 0 && size > LongestLine)
            throw FileError("\"" + m_file.string() + "\" has a line " + std::to_string(m_splitter.line()) +
                            " of more than 16 MB; it is no table.");
        if (used > 0)
            m_carry.assign(block.text, used, size - used);
        else
            block.text.resize(size);
    }
    block.bytesRead = m_stream.bytesRead() - static_cast<std::int64_t>(m_carry.size());
    return true;
}

std::unique_ptr<RowSource> openRows(const std::filesystem::path& file, const Dialect& dialect) {
    return std::make_unique<CsvSource>(file, dialect);
}

}  // namespace goalpost::imports
