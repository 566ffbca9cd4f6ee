// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"

#include <functional>
#include <vector>

namespace goalpost::paint {

/// The dates a time axis names: its first day, then the densest of these that fits: every day, every second
/// day, Mondays, the 1st and the 16th, the 1st of every month, of every third month, of January; and its last
/// day. `at` is a date's position, `width` its label's width; labels stay `gap` apart,
/// eight at most.
std::vector<Date> dateTicks(Period period, const std::function<double(Date)>& at,
                            const std::function<double(Date)>& width, double gap);

}  // namespace goalpost::paint
