// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/multibyte.hpp"
#include "imports/sniff.hpp"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace goalpost::imports {

struct EncodingFound {
    Encoding encoding = Encoding::Utf8;
    bool bom = false;
    std::string reason;
};

/// Reads the file until its encoding is certain: byte-order mark, NUL bytes at every other place, strict
/// UTF-8, else a Windows code page by its letters. Throws FileError when the file cannot be read, is
/// empty, or is no text. With `beginningOnly` just what the first bytes look like.
EncodingFound detectEncoding(const std::filesystem::path& file, bool beginningOnly = false);

/// Strict UTF-8 over pieces: remembers how many continuation bytes are still due.
class Utf8Check {
  public:
    /// False from the first byte on that does not fit.
    bool accept(std::string_view bytes);
    bool complete() const { return m_due == 0; }
    /// How many characters beyond ASCII were whole.
    std::int64_t letters() const { return m_letters; }

  private:
    bool step(unsigned char byte);

    int m_due = 0;
    std::int64_t m_letters = 0;
    unsigned char m_least = 0x80;
    unsigned char m_most = 0xBF;
};

/// Turns bytes of an encoding into UTF-8, piece by piece; a character cut by the end of a piece is
/// kept for the next one. Broken UTF-16 becomes U+FFFD.
class Decoder {
  public:
    explicit Decoder(Encoding encoding) : m_encoding(encoding) {
        if (isMultibyte(encoding))
            m_multibyte.emplace(encoding);
    }
    void append(std::string& out, std::string_view bytes);
    /// After the last piece.
    void finish(std::string& out);

  private:
    void appendUnit(std::string& out, char32_t unit);
    void appendTwice(std::string& out, std::string_view bytes, bool last);

    Encoding m_encoding;
    std::optional<MultibyteDecoder> m_multibyte;
    std::string m_run;  ///< of bytes beyond ASCII, until its end is seen
    int m_heldByte = -1;
    char32_t m_heldSurrogate = 0;
};

/// A text file as UTF-8 without its byte-order mark, read in pieces of `pieceBytes`. UTF-8 that was only
/// assumed is proved meanwhile; else OtherThanBegun is thrown.
class TextStream {
  public:
    static constexpr std::size_t DefaultPiece = 64 * 1024;

    TextStream(const std::filesystem::path& file, const Dialect& dialect,
               std::size_t pieceBytes = DefaultPiece);
    /// Adds the next piece to `out`; false at the end of the file.
    bool append(std::string& out);
    std::int64_t bytesRead() const { return m_read; }
    std::int64_t bytesInAll() const { return m_all; }
    /// Zero bytes so far: they are left out.
    std::int64_t zeros() const { return m_zeros; }
    /// Pieces of UTF-8 so far that had broken characters, which became U+FFFD.
    std::int64_t broken() const { return m_broken; }

  private:
    void dropZeros(std::string& out, std::size_t from);
    void repair(std::string& out, std::size_t from, bool last);

    std::filesystem::path m_file;
    std::ifstream m_in;
    void prove(std::string_view piece);

    Encoding m_encoding;
    Decoder m_decoder;
    std::optional<Utf8Check> m_check;
    std::vector<char> m_piece;
    std::size_t m_pieceBytes;
    std::int64_t m_read = 0;
    std::int64_t m_all = 0;
    std::int64_t m_zeros = 0;
    std::int64_t m_broken = 0;
    std::string m_cut;  ///< the beginning of a character that the piece cut
    bool m_done = false;
};

}  // namespace goalpost::imports
