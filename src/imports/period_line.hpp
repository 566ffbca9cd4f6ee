// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"

#include <optional>
#include <string_view>

namespace goalpost::imports {

/// The period that a line above a table tells: "May 5, 2026 - May 15, 2026", "8/7/2023 - 8/5/2024",
/// "Zeitraum: 01.07.2026 bis 31.07.2026". Where two orders of dates fit, month first is taken.
std::optional<Period> periodIn(std::string_view line);
/// "All time" and its like.
bool saysAllTime(std::string_view line);

}  // namespace goalpost::imports
