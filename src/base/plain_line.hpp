// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace goalpost {

/// Text from a file as it may go to a terminal: one line, without characters that steer it. Line ends and
/// tabs become blanks; other control characters and marks that turn the direction of writing become "�".
std::string plainLine(std::string_view text);
/// How many bytes the character at the front takes if it is such a one: a control character, a line's end of
/// any kind, or a mark that turns the direction of writing; 0 where it is another.
std::size_t steeringLength(std::string_view text);

}  // namespace goalpost
