// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/booking.hpp"

#include <cstdint>
#include <vector>

namespace goalpost::store {

class Database;

/// Periods of the batch's totals that overlap others of the same subject and delivery; the most frequent
/// first.
std::vector<OverlappingPeriods> overlapsOf(Database& database, std::int64_t batch);

}  // namespace goalpost::store
