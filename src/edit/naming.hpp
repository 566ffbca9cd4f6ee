// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.hpp"
#include "base/text.hpp"

#include <string>
#include <string_view>

/// Names as verbs take and tell them.
namespace goalpost::edit {

inline std::string inQuotes(std::string_view text) {
    return "\"" + std::string(text) + "\"";
}

/// Without blanks at the ends; throws Error when nothing is left. `what`: "campaign".
inline std::string namedOnce(std::string_view name, std::string_view what) {
    std::string trimmed(trim(name));
    if (trimmed.empty())
        throw Error("A " + std::string(what) + " needs a name; write one.");
    return trimmed;
}

inline bool sameName(std::string_view a, std::string_view b) {
    return foldCase(a) == foldCase(b);
}

}  // namespace goalpost::edit
