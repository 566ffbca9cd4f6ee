// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace goalpost {

/// Without spaces, tabs, line ends, no-break spaces and byte-order marks at both ends.
std::string_view trim(std::string_view text);
/// Lower case of ASCII and of the Latin-1, Latin Extended-A, Greek and Cyrillic letters.
std::string foldCase(std::string_view text);
/// For comparing headers: folded, soft hyphens and zero-width marks removed, runs of blanks as one.
std::string foldHeader(std::string_view text);
bool isValidUtf8(std::string_view text);
/// The text with U+FFFD in the place of what is no UTF-8.
std::string repairedUtf8(std::string_view text);
std::vector<std::string> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
/// "1 post", "3 posts"; for messages in English.
std::string counted(long long n, std::string_view one, std::string_view many);
/// Up to `limit` characters (code points), then "…".
std::string shortened(std::string_view text, std::size_t limit);
/// The number of edits between two words; for "did you mean".
std::size_t editDistance(std::string_view a, std::string_view b);
/// The entry nearest to `word`, when it is near enough to be meant.
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& entries);

}  // namespace goalpost
