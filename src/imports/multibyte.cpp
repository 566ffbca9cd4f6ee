// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/multibyte.hpp"

#include "base/error.hpp"

#include <array>
#include <cerrno>
#include <iconv.h>
#include <utility>

namespace goalpost::imports {

namespace {

const char* converterName(Encoding encoding) {
    switch (encoding) {
        case Encoding::ShiftJis:
            return "CP932";
        case Encoding::Gb18030:
            return "GB18030";
        case Encoding::Big5:
            return "BIG5";
        default:
            return "CP949";
    }
}

iconv_t none() {
    return reinterpret_cast<iconv_t>(-1);
}

/// How common the signs of a text are in its language: kana, Hangul, and the ideographs used most.
double commonness(const std::string& text, Encoding encoding) {
    long signs = 0;
    double common = 0;
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        const auto first = static_cast<unsigned char>(text[i]);
        if (first < 0xE0 || first > 0xEF)
            continue;
        const unsigned code = (first & 0x0Fu) << 12 | (static_cast<unsigned char>(text[i + 1]) & 0x3Fu) << 6 |
                              (static_cast<unsigned char>(text[i + 2]) & 0x3Fu);
        i += 2;
        ++signs;
        const bool kana = code >= 0x3040 && code <= 0x30FF;
        const bool hangul = code >= 0xAC00 && code <= 0xD7A3;
        const bool ideograph = code >= 0x4E00 && code <= 0x9FFF;
        const bool mark = (code >= 0x3000 && code <= 0x3020) || (code >= 0xFF00 && code <= 0xFF60);
        if (encoding == Encoding::ShiftJis)
            common += kana ? 1.0 : ideograph || mark ? 0.6 : 0.0;
        else if (encoding == Encoding::EucKr)
            common += hangul ? 1.0 : mark ? 0.6 : 0.0;
        else
            common += ideograph ? 0.75 : mark ? 0.6 : 0.0;
    }
    return signs == 0 ? 0 : common / static_cast<double>(signs);
}

}  // namespace

MultibyteDecoder::MultibyteDecoder(Encoding encoding)
    : m_converter(iconv_open("UTF-8", converterName(encoding))) {
    if (m_converter == none())
        throw FileError("This system cannot read the encoding " + std::string(idOf(encoding)) +
                        "; save the file as UTF-8.");
}

MultibyteDecoder::MultibyteDecoder(MultibyteDecoder&& other) noexcept
    : m_converter(std::exchange(other.m_converter, none())),
      m_held(std::move(other.m_held)),
      m_wrong(other.m_wrong) {}

MultibyteDecoder::~MultibyteDecoder() {
    if (m_converter != none())
        iconv_close(m_converter);
}

void MultibyteDecoder::append(std::string& out, std::string_view bytes) {
    m_held.append(bytes);
    char* in = m_held.data();
    std::size_t left = m_held.size();
    std::array<char, 4096> buffer{};
    while (left > 0) {
        char* to = buffer.data();
        std::size_t room = buffer.size();
        const std::size_t done = iconv(m_converter, &in, &left, &to, &room);
        out.append(buffer.data(), static_cast<std::size_t>(to - buffer.data()));
        if (done != static_cast<std::size_t>(-1) || errno == E2BIG)
            continue;
        if (errno == EINVAL)
            break;
        out += "\xEF\xBF\xBD";
        ++m_wrong;
        ++in;
        --left;
    }
    m_held.erase(0, m_held.size() - left);
}

void MultibyteDecoder::finish(std::string& out) {
    if (!m_held.empty()) {
        out += "\xEF\xBF\xBD";
        ++m_wrong;
    }
    m_held.clear();
}

bool isMultibyte(Encoding encoding) {
    return encoding == Encoding::ShiftJis || encoding == Encoding::Gb18030 || encoding == Encoding::Big5 ||
           encoding == Encoding::EucKr;
}

std::optional<Encoding> guessMultibyte(std::string_view sample) {
    long high = 0;
    long pairs = 0;
    long beside = 0;  // pairs that stand next to another: in Latin words a letter beyond ASCII stands alone
    std::size_t lastEnd = std::string_view::npos;
    bool lastCounted = false;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        if (static_cast<unsigned char>(sample[i]) < 0x80)
            continue;
        ++high;
        if (i + 1 == sample.size() || static_cast<unsigned char>(sample[i + 1]) < 0x40)
            continue;
        ++pairs;
        const bool adjoins = i == lastEnd;
        beside += adjoins ? (lastCounted ? 1 : 2) : 0;
        lastCounted = adjoins;
        lastEnd = ++i + 1;
    }
    if (high < 4 || pairs * 10 < high * 9 || beside * 2 < pairs)
        return std::nullopt;
    std::optional<Encoding> best;
    double bestScore = 0.55;
    for (const Encoding encoding : {Encoding::ShiftJis, Encoding::EucKr, Encoding::Gb18030, Encoding::Big5}) {
        MultibyteDecoder decoder(encoding);
        std::string text;
        decoder.append(text, sample);
        if (decoder.wrong() * 50 > high)
            continue;
        const double score = commonness(text, encoding);
        if (score > bestScore) {
            bestScore = score;
            best = encoding;
        }
    }
    return best;
}

}  // namespace goalpost::imports
