// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/plain_line.hpp"

namespace goalpost {

std::size_t steeringLength(std::string_view text) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
    };
    if (byte(0) < 0x20 || byte(0) == 0x7F)
        return 1;
    if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) < 0xA0)
        return 2;                                              // U+0080 to U+009F
    const bool ends = byte(2) == 0xA8 || byte(2) == 0xA9;      // U+2028, U+2029
    const bool turns = byte(2) >= 0xAA && byte(2) <= 0xAE;     // U+202A to U+202E
    const bool isolates = byte(2) >= 0xA6 && byte(2) <= 0xA9;  // U+2066 to U+2069
    if (byte(0) == 0xE2 && ((byte(1) == 0x80 && (ends || turns)) || (byte(1) == 0x81 && isolates)))
        return 3;
    return 0;
}

std::string plainLine(std::string_view text) {
    std::string line;
    while (!text.empty()) {
        const std::size_t length = steeringLength(text);
        if (length == 0)
            line += text.front();
        else if (text.front() == '\r' || text.front() == '\n' || text.front() == '\t')
            line += ' ';
        else
            line += "\xEF\xBF\xBD";
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return line;
}

}  // namespace goalpost
