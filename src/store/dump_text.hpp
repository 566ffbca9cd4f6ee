// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace goalpost::store {

/// As the canonical dump writes a text: tab, line end and backslash as \t, \n and \\.
inline std::string escapedForDump(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\t')
            out += "\\t";
        else if (c == '\n')
            out += "\\n";
        else if (c == '\\')
            out += "\\\\";
        else
            out += c;
    }
    return out;
}

}  // namespace goalpost::store
