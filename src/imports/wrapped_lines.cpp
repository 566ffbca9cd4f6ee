// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/wrapped_lines.hpp"

namespace goalpost::imports {

std::optional<std::string> unwrapped(std::string_view text, bool whole) {
    std::string inside;
    std::size_t lines = 0;
    while (!text.empty()) {
        const std::size_t size = text.find_first_of("\r\n");
        if (size == std::string_view::npos && !whole)
            break;
        std::string_view line = text.substr(0, size);
        text.remove_prefix(size == std::string_view::npos ? text.size() : size + 1);
        if (line.empty())
            continue;
        if (line.size() < 2 || line.front() != '"' || line.back() != '"')
            return std::nullopt;
        line = line.substr(1, line.size() - 2);
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (line[i] == '"' && (++i == line.size() || line[i] != '"'))
                return std::nullopt;
            inside += line[i];
        }
        inside += '\n';
        ++lines;
    }
    return lines >= 2 ? std::optional(inside) : std::nullopt;
}

}  // namespace goalpost::imports
