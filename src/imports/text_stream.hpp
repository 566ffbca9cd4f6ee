// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/sniff.hpp"

#include <cstdint>
#include <filesystem>
#include <fstream>
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
/// empty, or is no text.
EncodingFound detectEncoding(const std::filesystem::path& file);

/// Turns bytes of an encoding into UTF-8, piece by piece; a character cut by the end of a piece is
/// kept for the next one. Broken UTF-16 becomes U+FFFD.
class Decoder {
  public:
    explicit Decoder(Encoding encoding) : m_encoding(encoding) {}
    void append(std::string& out, std::string_view bytes);
    /// After the last piece.
    void finish(std::string& out);

  private:
    void appendUnit(std::string& out, char32_t unit);

    Encoding m_encoding;
    int m_heldByte = -1;
    char32_t m_heldSurrogate = 0;
};

/// A text file as UTF-8 without its byte-order mark, read in pieces of `pieceBytes`.
class TextStream {
  public:
    static constexpr std::size_t DefaultPiece = 128 * 1024;

    TextStream(const std::filesystem::path& file, Encoding encoding, bool bom,
               std::size_t pieceBytes = DefaultPiece);
    /// Adds the next piece to `out`; false at the end of the file.
    bool append(std::string& out);
    std::int64_t bytesRead() const { return m_read; }
    std::int64_t bytesInAll() const { return m_all; }

  private:
    std::filesystem::path m_file;
    std::ifstream m_in;
    Encoding m_encoding;
    Decoder m_decoder;
    std::vector<char> m_piece;
    std::size_t m_pieceBytes;
    std::int64_t m_read = 0;
    std::int64_t m_all = 0;
    bool m_done = false;
};

}  // namespace goalpost::imports
