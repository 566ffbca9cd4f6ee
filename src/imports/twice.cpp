// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/twice.hpp"

#include "imports/code_pages.hpp"
#include "imports/text_stream.hpp"

#include <algorithm>

namespace goalpost::imports {

namespace {

/// The code point at `i`, of two or three bytes; moves on. 0 for all others.
char32_t takeCode(std::string_view text, std::size_t& i) {
    const auto at = [&](std::size_t k) {
        return static_cast<unsigned char>(i + k < text.size() ? text[i + k] : 0);
    };
    const unsigned char first = at(0);
    if (first >= 0xC2 && first <= 0xDF && (at(1) & 0xC0) == 0x80) {
        const char32_t code = (char32_t{first} & 0x1F) << 6 | (at(1) & 0x3Fu);
        i += 2;
        return code;
    }
    if (first >= 0xE0 && first <= 0xEF && (at(1) & 0xC0) == 0x80 && (at(2) & 0xC0) == 0x80) {
        const char32_t code = (char32_t{first} & 0x0F) << 12 | (at(1) & 0x3Fu) << 6 | (at(2) & 0x3Fu);
        i += 3;
        return code;
    }
    return 0;
}

/// The byte that the letter is in Windows-1252; 0 for none.
unsigned char byteOf(char32_t code) {
    const auto& upper = upperHalf(Encoding::Windows1252);
    const auto found = std::find(upper.begin(), upper.end(), static_cast<char16_t>(code));
    if (code > 0xFFFF || found == upper.end())
        return 0;
    return static_cast<unsigned char>(0x80 + (found - upper.begin()));
}

}  // namespace

std::string decodedTwice(std::string_view run) {
    std::string bytes;
    for (std::size_t i = 0; i < run.size();) {
        const char32_t code = takeCode(run, i);
        const unsigned char byte = code == 0 ? 0 : byteOf(code);
        if (byte == 0)
            return {};
        bytes += static_cast<char>(byte);
    }
    Utf8Check check;
    return check.accept(bytes) && check.complete() ? bytes : std::string();
}

}  // namespace goalpost::imports
