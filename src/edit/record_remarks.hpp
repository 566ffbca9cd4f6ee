// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/sentence.hpp"
#include "model/plan.hpp"
#include "store/booking.hpp"

#include <vector>

namespace goalpost::edit {

/// What a file's orders, comments and mentions are good for: how many orders count for which reason, and of
/// the rest why they do not. `campaign` is the one the file was imported for, null where none was named.
std::vector<Sentence> remarksOnRecords(const store::BookingResult& booked, const model::Plan& plan,
                                       const model::Campaign* campaign);

}  // namespace goalpost::edit
