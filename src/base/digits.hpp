// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string_view>

namespace goalpost {

/// '0' to '9', whatever the locale.
constexpr bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
/// Digits only, at least one.
constexpr bool isDigits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}
constexpr bool hasDigit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), isDigit);
}

}  // namespace goalpost
