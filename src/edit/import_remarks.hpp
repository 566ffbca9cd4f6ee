// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/import.hpp"
#include "imports/format.hpp"

namespace goalpost::edit {

/// Posts that another campaign has: one sentence for each campaign that is known. `campaign` is the one the
/// file was imported for, null where none was named.
std::vector<Sentence> elsewhereOn(const store::BookingResult& booked, const model::Plan& plan,
                                  const model::Campaign* campaign);
/// How rows were booked where that is not what one would think: posts of two creators, periods that overlap,
/// figures by hand that gave way, accounts of which only the creator's name is known.
std::vector<Sentence> remarksOnBooking(const store::BookingResult& booked);
/// What the planner must know of an import beside its counts: figures and days that can be read otherwise,
/// posts that are not counted, that count on the day of their file or for another campaign, and a file that
/// tells no posts at all. `campaign` is null where none was named; `format` may be null.
std::vector<Sentence> remarksOn(const ImportReport& report, const model::Plan& plan,
                                const model::Campaign* campaign, const imports::Format* format);

}  // namespace goalpost::edit
