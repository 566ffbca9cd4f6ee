// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/rows.hpp"
#include "imports/text_stream.hpp"

namespace goalpost::imports {

/// Splits text into rows as RFC 4180 says, and forgives what real files do. Line ends may be of any kind. A
/// quote ends a cell only before a delimiter or a line end; any other one is an ordinary character. Where a
/// row then has another number of cells than the file's rows have (Dialect::widths), or swallowed line ends
/// beside stray quotes, it is read once more by itself: as one line, with its quotes taken for what they are
/// beside delimiters, or with another delimiter. The reading that has a known width is taken.
class CsvSplitter {
  public:
    explicit CsvSplitter(const Dialect& dialect);
    /// Takes the complete records of `text` (which it changes where quotes are removed) into `block`,
    /// whose cells then point into `text`. With `last` the end of the text ends the last record.
    /// Returns how many bytes were used. `text` must be followed by Slack readable bytes.
    std::size_t split(char* text, std::size_t size, bool last, RowBlock& block);
    /// The same, but the first record ends with its line, whatever its quotes say: for a quote that is
    /// never closed.
    std::size_t splitFirstAsLine(char* text, std::size_t size, bool last, RowBlock& block);

    static constexpr std::size_t Slack = 64;
    std::int64_t line() const { return m_line; }
    const Oddities& oddities() const { return m_odd; }

  private:
    struct Cursor;
    /// A cell of the current record that carries escapes still, and perhaps its quotes.
    struct Raw {
        std::size_t cell = 0;
        bool quoted = false;
    };
    /// What follows a quote, or a whole cell: more of it, its end, or nothing that the text tells yet.
    enum class After : std::uint8_t { More, End, Unknown };
    enum class Cell : std::uint8_t { Taken, Plain, Unfinished };
    /// What quotes mean on a line: they enclose whatever stands between them, or only what has no other
    /// cell's opening quote in it, or nothing.
    enum class Quoting : std::uint8_t { Any, Clean, None };

    std::size_t run(char* text, std::size_t size, bool last, bool asLineFirst, RowBlock& block);
    bool record(Cursor& at, bool last, RowBlock& block);
    bool recordAsLine(Cursor& at, bool last, Oddity oddity, RowBlock& block);
    Cell quotedCell(Cursor& at, bool last, RowBlock& block);
    void plainCell(Cursor& at, bool last, RowBlock& block);
    After after(const char* at, const char* end, bool last) const;
    std::size_t delimiterAt(const char* at, const char* end) const;
    char* endOfPlain(Cursor& at, char* from, bool last) const;
    bool isKnownWidth(std::size_t cells) const;
    bool isOdd(const Cursor& begun, const Cursor& ended, std::size_t cells) const;

    void mend(Cursor& begun, Cursor& ended, bool last, std::size_t firstCell, RowBlock& block);
    bool splitLine(char* begin, char* end, Quoting quoting, RowBlock& block);
    Cell wrappedRecord(Cursor& at, bool last, RowBlock& block);
    bool splitWrapped(char* begin, char* end, bool anyWidth, RowBlock& block);
    bool splitOtherwise(char* begin, char* end, bool header, RowBlock& block);
    bool isRecordLine(char* begin, char* end);
    char* closingQuote(char* begin, char* end, Quoting quoting) const;
    void close(std::int64_t line, std::size_t firstCell, RowBlock& block);
    std::string_view unquote(char* begin, char* end, bool quoted) const;
    void note(std::int64_t line, Oddity oddity);

    std::string m_delimiter;
    char m_quote;
    char m_escape;
    bool m_runs;
    bool m_wrapped;
    std::vector<std::uint32_t> m_widths;
    std::vector<bool> m_values;
    std::int64_t m_line = 1;
    Oddities m_odd;
    bool m_stray = false;  ///< the current record has quotes that mean nothing
    std::vector<Raw> m_raw;
    // What long texts would be searched for again and again; of the text that is being split:
    const char* m_unclosedFrom = nullptr;  ///< a quote that opens from here on is never closed
    const char* m_linesUntil = nullptr;    ///< records that begin before it end with their lines
};

/// A delimited text file as rows.
class CsvSource : public RowSource {
  public:
    CsvSource(const std::filesystem::path& file, const Dialect& dialect,
              std::size_t pieceBytes = TextStream::DefaultPiece);
    bool next(RowBlock& block) override;
    std::int64_t bytesInAll() const override { return m_stream.bytesInAll(); }
    Oddities oddities() const override {
        Oddities odd = m_splitter.oddities();
        odd.zeros = m_stream.zeros();
        odd.broken = m_stream.broken();
        return odd;
    }

    /// A record longer than this is taken for a quote that was never closed, and a line longer than this is
    /// refused with FileError.
    static constexpr std::size_t LongestRecord = 256 * 1024 * 1024;

  private:
    void readMore(RowBlock& block);

    std::filesystem::path m_file;
    TextStream m_stream;
    CsvSplitter m_splitter;
    std::string m_carry;
    bool m_last = false;
};

}  // namespace goalpost::imports
