// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/booking.hpp"

#include <random>

namespace goalpost::test {

/// Some rows of every meaning about few posts and days, so that they meet.
void bookRandomly(store::Booking& booking, std::mt19937& random);

}  // namespace goalpost::test
