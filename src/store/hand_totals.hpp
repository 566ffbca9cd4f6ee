// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/record.hpp"
#include "store/value_book.hpp"
#include "store/value_row.hpp"

/// Totals that are entered by hand beside what exports tell of the same post.
namespace goalpost::store {

/// What exports tell that the post had reached by the day, at the least: the largest of its days added up, of
/// its totals since publishing and of its totals of periods. Only of measures that add up; what was entered
/// by hand is left out.
model::Values reachedByExports(Database& database, Handle post, std::int32_t day, model::Delivery delivery);

/// Of totals that somebody entered, those that exports do not contradict: a total is never less than what
/// they tell by that day. Such a one is left out and told, unless it was asked to take their place.
model::Values handTotals(Database& database, const model::Record& record, const ValueBook::Place& place,
                         ValueBook& values, bool overMeasured);

}  // namespace goalpost::store
