// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/rows.hpp"
#include "imports/text_stream.hpp"

namespace goalpost::imports {

/// Splits text into rows as RFC 4180 says, and forgives what real files do: line ends of any kind,
/// quotes in the middle of a cell, text after a closing quote.
class CsvSplitter {
  public:
    explicit CsvSplitter(const Dialect& dialect);
    /// Takes the complete records of `text` (which it changes where quotes are removed) into `block`,
    /// whose cells then point into `text`. With `last` the end of the text ends the last record.
    /// Returns how many bytes were used. `text` must be followed by Slack readable bytes.
    std::size_t split(char* text, std::size_t size, bool last, RowBlock& block);
    /// The same, but the first record is read as if quotes were ordinary characters: for a quote that
    /// is never closed.
    std::size_t splitFirstLiterally(char* text, std::size_t size, bool last, RowBlock& block);

    static constexpr std::size_t Slack = 64;
    std::int64_t line() const { return m_line; }

  private:
    struct Cursor;
    bool record(Cursor& at, bool last, bool literal, RowBlock& block);
    bool quotedCell(Cursor& at, bool last, RowBlock& block);
    std::size_t run(char* text, std::size_t size, bool last, bool literalFirst, RowBlock& block);
    std::string_view unquote(char* begin, char* end) const;

    char m_delimiter;
    char m_quote;
    char m_escape;
    std::int64_t m_line = 1;
    std::vector<std::size_t> m_quoted;  ///< cells of the current record that still carry their quotes
};

/// A delimited text file as rows.
class CsvSource : public RowSource {
  public:
    CsvSource(const std::filesystem::path& file, const Dialect& dialect,
              std::size_t pieceBytes = TextStream::DefaultPiece);
    bool next(RowBlock& block) override;
    std::int64_t bytesInAll() const override { return m_stream.bytesInAll(); }

    /// A record longer than this is taken for a quote that was never closed.
    static constexpr std::size_t LongestRecord = 4 * 1024 * 1024;
    /// A line longer than this is refused with FileError.
    static constexpr std::size_t LongestLine = 16 * 1024 * 1024;

  private:
    std::filesystem::path m_file;
    TextStream m_stream;
    CsvSplitter m_splitter;
    std::string m_carry;
    bool m_last = false;
};

}  // namespace goalpost::imports
