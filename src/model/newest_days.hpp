// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "model/measure.hpp"

#include <array>
#include <optional>

namespace goalpost::model {

/// For each measure the newest day up to which it is told, in the order of the measures.
using NewestDays = std::array<std::optional<Date>, MeasureCount>;

}  // namespace goalpost::model
