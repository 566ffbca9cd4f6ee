// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/text_stream.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "imports/beginning.hpp"
#include "imports/code_page_guess.hpp"
#include "imports/code_pages.hpp"
#include "imports/twice.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

namespace goalpost::imports {

namespace {

constexpr std::size_t SampleBytes = 64 * 1024;
constexpr std::size_t MostGuessed = 1024 * 1024;
constexpr std::size_t LongestRun = 64 * 1024;  ///< of bytes beyond ASCII, decoded at once

std::ifstream open(const std::filesystem::path& file) {
    std::error_code error;
    if (std::filesystem::is_directory(file, error))
        throw FileError("\"" + file.string() + "\" is a folder; name the data file in it.");
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw FileError("\"" + file.string() +
                        "\" cannot be read; check that it exists and that you may open it.");
    return in;
}

std::size_t readSome(std::ifstream& in, char* to, std::size_t bytes, const std::filesystem::path& file) {
    in.read(to, static_cast<std::streamsize>(bytes));
    if (in.bad())
        throw FileError("\"" + file.string() + "\" could not be read to its end; copy it and try again.");
    return static_cast<std::size_t>(in.gcount());
}

std::size_t skipAscii(std::string_view bytes, std::size_t i) {
    while (i + 8 <= bytes.size()) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + i, 8);
        if (word & 0x8080808080808080u)
            break;
        i += 8;
    }
    while (i < bytes.size() && static_cast<unsigned char>(bytes[i]) < 0x80)
        ++i;
    return i;
}

/// True where the zero bytes stand at one parity, as `high` bytes of ASCII do: of most characters, or at
/// least of the line ends and delimiters of a text whose pairs of bytes are all characters.
bool isUtf16(std::string_view sample, std::size_t zeros, std::size_t others, std::size_t high) {
    const std::size_t half = sample.size() / 2;
    if (others * 20 >= half)
        return false;
    if (zeros * 10 > half * 4)
        return true;
    if (others > 0 || zeros * 50 < half)
        return false;
    std::size_t lineEnds = 0;
    bool highSurrogate = false;
    for (std::size_t i = 0; i + 1 < sample.size(); i += 2) {
        const auto upper = static_cast<unsigned char>(sample[i + high]);
        const auto lower = static_cast<unsigned char>(sample[i + 1 - high]);
        const bool low = upper >= 0xDC && upper < 0xE0;
        const bool control = upper == 0 && lower < ' ' && lower != '\t' && lower != '\n' && lower != '\r';
        if (low != highSurrogate || control || (upper >= 0xE0 && upper < 0xF9) ||
            (upper == 0xFF && lower >= 0xFE))
            return false;
        highSurrogate = upper >= 0xD8 && upper < 0xDC;
        lineEnds += upper == 0 && (lower == '\n' || lower == '\r');
    }
    return lineEnds > 0;
}

std::optional<EncodingFound> byNuls(std::string_view sample) {
    std::array<std::size_t, 2> nuls{};
    for (std::size_t i = 0; i < sample.size(); ++i)
        if (sample[i] == '\0')
            ++nuls[i % 2];
    const std::size_t half = sample.size() / 2;
    if (half < 2 || nuls[0] + nuls[1] == 0)
        return std::nullopt;
    if (isUtf16(sample, nuls[1], nuls[0], 1))
        return EncodingFound{Encoding::Utf16le, false,
                             "Every other byte is zero, as in UTF-16 (little end first)."};
    if (isUtf16(sample, nuls[0], nuls[1], 0))
        return EncodingFound{Encoding::Utf16be, false,
                             "Every other byte is zero, as in UTF-16 (big end first)."};
    return std::nullopt;
}

void refuseBinary(std::string_view sample, const std::filesystem::path& file) {
    if (sample.starts_with("PK\x03\x04"))
        throw FileError(
            "\"" + file.string() +
            "\" is a spreadsheet or an archive, which cannot be read here; save the sheet as CSV.");
    if (sample.starts_with("%PDF") || sample.starts_with("\x89PNG") || sample.starts_with("\xFF\xD8\xFF") ||
        sample.starts_with("SQLite format 3") || sample.starts_with("\xD0\xCF\x11\xE0"))
        throw FileError("\"" + file.string() +
                        "\" is no text file; export the table as CSV and import that.");
    if (sample.starts_with("\x1F\x8B") || sample.starts_with("BZh") ||
        sample.starts_with("\xFD"
                           "7zXZ") ||
        sample.starts_with("7z\xBC\xAF") || sample.starts_with("Rar!") ||
        sample.starts_with("\x28\xB5\x2F\xFD"))
        throw FileError("\"" + file.string() + "\" is compressed; unpack it and import the file inside.");
    // A few zero bytes are left over from what wrote the file; many make it no text.
    const auto zeros = std::count(sample.begin(), sample.end(), '\0');
    if (zeros * 20 > static_cast<std::ptrdiff_t>(sample.size()))
        throw FileError("\"" + file.string() + "\" is no text file: there is a zero byte at byte " +
                        std::to_string(sample.find('\0')) +
                        ", and many more; export the table as CSV and import "
                        "that.");
    const auto controls = std::count_if(sample.begin(), sample.end(), [](char c) {
        return c > 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' &&
               c != '\x1B';
    });
    if (controls * 50 > static_cast<std::ptrdiff_t>(sample.size()))
        throw FileError("\"" + file.string() +
                        "\" is no text file: it is full of control characters; export the table as CSV and "
                        "import that.");
}

}  // namespace

bool Utf8Check::accept(std::string_view bytes) {
    std::size_t i = 0;
    while (i < bytes.size()) {
        if (m_due == 0)
            i = skipAscii(bytes, i);
        if (i < bytes.size() && !step(static_cast<unsigned char>(bytes[i++])))
            return false;
    }
    return true;
}

bool Utf8Check::step(unsigned char byte) {
    if (m_due == 0) {
        if (byte < 0x80)
            return true;
        m_least = 0x80;
        m_most = 0xBF;
        if (byte >= 0xC2 && byte <= 0xDF) {
            m_due = 1;
        } else if (byte >= 0xE0 && byte <= 0xEF) {
            m_due = 2;
            m_least = byte == 0xE0 ? 0xA0 : 0x80;
            m_most = byte == 0xED ? 0x9F : 0xBF;
        } else if (byte >= 0xF0 && byte <= 0xF4) {
            m_due = 3;
            m_least = byte == 0xF0 ? 0x90 : 0x80;
            m_most = byte == 0xF4 ? 0x8F : 0xBF;
        }
        return m_due != 0;
    }
    const bool fits = byte >= m_least && byte <= m_most;
    m_least = 0x80;
    m_most = 0xBF;
    --m_due;
    m_letters += fits && m_due == 0;
    return fits;
}

namespace {

/// So many whole letters are no other encoding's by chance.
constexpr std::int64_t FewestLetters = 8;

/// True where letters beyond ASCII are whole but for few: what is broken is a byte here and there, and no
/// other encoding.
bool isNearlyUtf8(std::string_view bytes) {
    std::int64_t letters = 0;
    std::int64_t broken = 0;
    for (std::size_t i = 0; i < bytes.size();) {
        if (static_cast<unsigned char>(bytes[i]) < 0x80) {
            ++i;
            continue;
        }
        Utf8Check check;
        std::size_t size = 1;
        bool fits = check.accept(bytes.substr(i, 1));
        while (fits && !check.complete() && i + size < bytes.size())
            fits = check.accept(bytes.substr(i + size++, 1));
        letters += fits && check.complete();
        broken += !(fits && check.complete());
        i += fits ? size : 1;
    }
    return letters >= FewestLetters && letters >= 20 * broken;
}

}  // namespace

EncodingFound detectEncoding(const std::filesystem::path& file, bool beginningOnly) {
    std::ifstream in = open(file);
    std::vector<char> buffer(SampleBytes);
    std::size_t got = readSome(in, buffer.data(), buffer.size(), file);
    if (got == 0)
        throw FileError("\"" + file.string() + "\" is empty; export the data again.");
    std::string_view sample(buffer.data(), got);
    if (sample.starts_with("\xEF\xBB\xBF"))
        return {Encoding::Utf8, true, "The file begins with the byte-order mark of UTF-8."};
    if (sample.starts_with("\xFF\xFE"))
        return {Encoding::Utf16le, true,
                "The file begins with the byte-order mark of UTF-16, little end first."};
    if (sample.starts_with("\xFE\xFF"))
        return {Encoding::Utf16be, true,
                "The file begins with the byte-order mark of UTF-16, big end first."};
    if (const auto found = byNuls(sample))
        return *found;
    refuseBinary(sample, file);

    Utf8Check check;
    TwiceEvidence twice;
    std::string odd;  ///< what is no UTF-8, and what is around it
    bool valid = true;
    for (; got > 0; got = beginningOnly ? 0 : readSome(in, buffer.data(), buffer.size(), file)) {
        sample = std::string_view(buffer.data(), got);
        valid = valid && check.accept(sample);
        if (valid)
            twice.look(sample);
        else if (odd.size() < MostGuessed)
            odd.append(sample);
    }
    const bool isCut = valid && !check.complete() && check.letters() >= FewestLetters;
    if (!beginningOnly && (isCut || (!valid && isNearlyUtf8(odd))))
        return {Encoding::Utf8, false,
                isCut ? "Every byte is valid UTF-8, but the file ends within a character."
                      : "Nearly every letter is valid UTF-8; the few bytes that are not cannot be read."};
    // The beginning may end within a character.
    if (valid && (beginningOnly || check.complete())) {
        if (twice.isTwice())
            return {Encoding::Utf8Twice, false,
                    "Every byte is valid UTF-8, but all letters beyond ASCII were encoded twice; they are "
                    "read as "
                    "they were before."};
        return {Encoding::Utf8, false, "Every byte is valid UTF-8."};
    }
    const Encoding page = guessCodePage(odd);
    return {page, false,
            "The bytes are not valid UTF-8; their letters fit " + std::string(idOf(page)) + " best."};
}

void Decoder::append(std::string& out, std::string_view bytes) {
    if (m_encoding == Encoding::Utf8) {
        out.append(bytes);
        return;
    }
    if (m_encoding == Encoding::Utf8Twice)
        return appendTwice(out, bytes, false);
    if (m_multibyte)
        return m_multibyte->append(out, bytes);
    if (m_encoding != Encoding::Utf16le && m_encoding != Encoding::Utf16be) {
        const auto& upper = upperHalf(m_encoding);
        for (const char c : bytes) {
            const auto byte = static_cast<unsigned char>(c);
            if (byte < 0x80)
                out += c;
            else
                appendUtf8(out, upper[byte - 0x80u]);
        }
        return;
    }
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (m_heldByte < 0) {
            m_heldByte = byte;
            continue;
        }
        const auto held = static_cast<char32_t>(m_heldByte);
        m_heldByte = -1;
        appendUnit(out, m_encoding == Encoding::Utf16le ? (char32_t{byte} << 8) | held
                                                        : (held << 8) | char32_t{byte});
    }
}

void Decoder::appendUnit(std::string& out, char32_t unit) {
    const bool low = unit >= 0xDC00 && unit < 0xE000;
    if (m_heldSurrogate != 0) {
        const char32_t high = m_heldSurrogate;
        m_heldSurrogate = 0;
        if (low) {
            appendUtf8(out, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
            return;
        }
        appendUtf8(out, 0xFFFD);
    }
    if (unit >= 0xD800 && unit < 0xDC00)
        m_heldSurrogate = unit;
    else
        appendUtf8(out, low ? char32_t{0xFFFD} : unit);
}

/// Runs of bytes beyond ASCII are decoded once more as a whole.
void Decoder::appendTwice(std::string& out, std::string_view bytes, bool last) {
    m_run.append(bytes);
    std::size_t i = 0;
    while (i < m_run.size()) {
        std::size_t end = skipAscii(m_run, i);
        out.append(m_run, i, end - i);
        i = end;
        while (end < m_run.size() && static_cast<unsigned char>(m_run[end]) >= 0x80)
            ++end;
        if (end == m_run.size() && !last) {
            if (end - i < LongestRun)
                break;
            // Somewhere a character ends, of the text and of what was encoded twice.
            constexpr std::size_t LongestTwice = 16;
            for (std::size_t back = 0; back < LongestTwice; ++back)
                if (!decodedTwice(std::string_view(m_run).substr(i, end - back - i)).empty()) {
                    end -= back;
                    break;
                }
        }
        const std::string_view run = std::string_view(m_run).substr(i, end - i);
        const std::string decoded = decodedTwice(run);
        out.append(decoded.empty() ? run : decoded);
        i = end;
    }
    m_run.erase(0, i);
}

void Decoder::finish(std::string& out) {
    appendTwice(out, {}, true);
    if (m_multibyte)
        m_multibyte->finish(out);
    if (m_heldByte >= 0 || m_heldSurrogate != 0)
        appendUtf8(out, 0xFFFD);
    m_heldByte = -1;
    m_heldSurrogate = 0;
}

TextStream::TextStream(const std::filesystem::path& file, const Dialect& dialect, std::size_t pieceBytes)
    : m_file(file),
      m_in(open(file)),
      m_encoding(dialect.encoding),
      m_decoder(dialect.encoding),
      m_pieceBytes(pieceBytes) {
    // A byte-order mark is proof enough.
    if (dialect.assumed && !dialect.bom && m_encoding == Encoding::Utf8)
        m_check.emplace();
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    m_all = error ? 0 : static_cast<std::int64_t>(size);
    if (dialect.bom) {
        m_read = m_encoding == Encoding::Utf8 ? 3 : 2;
        m_in.seekg(m_read);
    }
}

void TextStream::dropZeros(std::string& out, std::size_t from) {
    const auto begin = out.begin() + static_cast<std::ptrdiff_t>(from);
    m_zeros += std::count(begin, out.end(), '\0');
    out.erase(std::remove(begin, out.end(), '\0'), out.end());
}

void TextStream::prove(std::string_view piece) {
    if (!m_check->accept(piece) || (piece.empty() && !m_check->complete()))
        throw OtherThanBegun();
}

/// What is not proved to be UTF-8 by its detection is looked at as it comes; `out` ends with whole
/// characters.
void TextStream::repair(std::string& out, std::size_t from, bool last) {
    const std::string_view piece = std::string_view(out).substr(from);
    std::size_t cut = 0;
    for (std::size_t back = 1; !last && cut == 0 && back <= std::min<std::size_t>(3, piece.size()); ++back) {
        const auto byte = static_cast<unsigned char>(piece[piece.size() - back]);
        const std::size_t size = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        if (byte >= 0xC0 && size > back)
            cut = back;
        if (byte < 0x80 || byte >= 0xC0)
            break;
    }
    m_cut.assign(piece.substr(piece.size() - cut));
    out.resize(out.size() - cut);
    Utf8Check check;
    if (check.accept(std::string_view(out).substr(from)) && check.complete())
        return;
    ++m_broken;
    const std::string repaired = repairedUtf8(std::string_view(out).substr(from));
    out.replace(from, std::string::npos, repaired);
}

bool TextStream::append(std::string& out) {
    if (m_done)
        return false;
    std::size_t got = 0;
    if (m_encoding == Encoding::Utf8) {
        const std::size_t before = out.size();
        out.append(m_cut);
        const std::size_t begin = out.size();
        out.resize(begin + m_pieceBytes);
        got = readSome(m_in, out.data() + begin, m_pieceBytes, m_file);
        out.resize(begin + got);
        if (out.find('\0', before) != std::string::npos)
            dropZeros(out, before);
        if (m_check)
            prove({out.data() + before, out.size() - before});
        else
            repair(out, before, got == 0);
    } else {
        m_piece.resize(m_pieceBytes);
        got = readSome(m_in, m_piece.data(), m_piece.size(), m_file);
        const std::size_t before = out.size();
        m_decoder.append(out, {m_piece.data(), got});
        if (out.find('\0', before) != std::string::npos)
            dropZeros(out, before);
    }
    m_read += static_cast<std::int64_t>(got);
    if (got == 0) {
        m_decoder.finish(out);
        m_done = true;
    }
    return got > 0;
}

}  // namespace goalpost::imports
