// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/id.hpp"
#include "store/spans.hpp"
#include "store/value_row.hpp"

#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

/// The kept sums counted anew from the rows.
namespace goalpost::store {

/// A sum in the making; small, because many are open at once.
struct RunningSums {
    std::uint32_t mask = 0;
    std::int32_t posts = 0;
    std::int32_t first = LastDay;
    std::int32_t last = 0;
    std::array<std::int64_t, model::MeasureCount> list{};

    void add(const model::Values& values);
    /// `told` holds the values of the measures in the mask, in their order.
    void add(std::uint32_t measures, const std::int64_t* told);
    model::Values values() const;
};

/// By the key of post_month.
std::map<std::int64_t, RunningSums> countMonths(Database& database, Handle post);
/// By day << 1 | delivery; of all days, or of those given.
std::map<std::int64_t, RunningSums> countDays(Database& database, const Id& campaign,
                                              const std::set<std::int32_t>* days = nullptr);

/// What the post's rows of these days add up to; posts counts the rows.
RunningSums countPeriod(Database& database, Handle post, std::int32_t first, std::int32_t last);

/// One sentence for each kept sum and each span that differs from a recount.
std::vector<std::string> verifySums(Database& database);

}  // namespace goalpost::store
