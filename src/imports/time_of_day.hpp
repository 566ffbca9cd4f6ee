// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/sniff.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace goalpost::imports {

/// The minute of the day, 0 to 1439, of a text that parseDate() takes in that order: "2026-07-01T18:30:05Z",
/// "Jul 1, 2026 6:30 PM", "1.7.2026 18.30 Uhr", a serial with a fraction, Unix seconds. As it is written,
/// whatever zone stands behind. Nothing without a time, and for midnight, which is what dates without a time
/// become in spreadsheets.
std::optional<std::int32_t> minuteOfDay(std::string_view text, DateOrder order);

}  // namespace goalpost::imports
