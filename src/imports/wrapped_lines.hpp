// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace goalpost::imports {

/// The lines without the quotes around each as a whole; nothing where one of them does not stand between
/// quotes, or there are fewer than two.
/// A last line that is not `whole` is left out.
std::optional<std::string> unwrapped(std::string_view text, bool whole);

}  // namespace goalpost::imports
