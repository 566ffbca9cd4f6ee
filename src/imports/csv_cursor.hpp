// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/csv.hpp"

#include <bit>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace goalpost::imports {

/// Finds a byte and line ends, 64 bytes at a time.
class MarkFinder {
  public:
    MarkFinder(const char* end, char delimiter) : m_end(end), m_delimiter(delimiter) {}
    const char* next(const char* from) {
        while (from < m_end) {
            if (m_begin == nullptr || from < m_begin || from >= m_begin + 64) {
                m_begin = from;
                m_mask = marksOf(from);
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
#if defined(__SSE2__)
    /// One bit for each of 64 bytes that is the delimiter or a line end.
    std::uint64_t marksOf(const char* text) const {
        const __m128i wanted = _mm_set1_epi8(m_delimiter);
        const __m128i lf = _mm_set1_epi8('\n');
        const __m128i cr = _mm_set1_epi8('\r');
        std::uint64_t mask = 0;
        for (int part = 0; part < 4; ++part) {
            const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text + part * 16));
            const __m128i hit =
                _mm_or_si128(_mm_cmpeq_epi8(bytes, wanted),
                             _mm_or_si128(_mm_cmpeq_epi8(bytes, lf), _mm_cmpeq_epi8(bytes, cr)));
            mask |= static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(hit)))
                    << (part * 16);
        }
        return mask;
    }
#else
    std::uint64_t marksOf(const char* text) const {
        std::uint64_t mask = 0;
        for (int i = 0; i < 64; ++i)
            if (text[i] == m_delimiter || text[i] == '\n' || text[i] == '\r')
                mask |= std::uint64_t{1} << i;
        return mask;
    }
#endif

    const char* m_end;
    const char* m_begin = nullptr;
    std::uint64_t m_mask = 0;
    char m_delimiter;
};

/// Behind the line end at `at`; at the text's end there is none to pass.
inline char* pastLineEnd(char* at, const char* end) {
    if (at == end)
        return at;
    return at + (*at == '\r' && at + 1 < end && at[1] == '\n' ? 2 : 1);
}

struct CsvSplitter::Cursor {
    char* at;
    char* end;
    MarkFinder marks;
    std::int64_t line;
};

}  // namespace goalpost::imports
