// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "store/value_row.hpp"

#include <optional>
#include <vector>

/// Turns lifetime and period totals of a post into the spans that are summed beside its daily values, so
/// that nothing counts twice, whatever the order in which files came.
namespace goalpost::store {

/// A value of days, or of a range of days: what stands in one row.
struct Dated {
    std::int32_t first = 0;
    std::int32_t last = 0;
    model::Delivery delivery = model::Delivery::Organic;
    model::Values values;
};

/// A row of booked_span. It counts in the period where it begins.
struct BookedSpan {
    std::int64_t key = 0;
    std::int32_t last = 0;
    model::Values values;
    bool operator==(const BookedSpan&) const = default;
};

/// All that is known of one post.
struct PostFacts {
    std::optional<std::int32_t> published;
    std::vector<Dated> days;
    std::vector<Dated> periods;
    std::vector<Dated> snapshots;      ///< last is the as-of day
    std::vector<Dated> orders;         ///< credited to it, by day
    bool areOrdersToldBeside = false;  ///< of another post of its account in the campaign, by another source
};

/// The spans in the order of their keys. Each lifetime span is (publish or last snapshot, as-of] and worth
/// the total less what is booked up to as-of; without a publish date the first stands at its as-of. A
/// period total is worth what daily values of its days leave of it; of overlapping periods only the one
/// that begins first counts, and of those the longest. What a lifetime total that ends within the period
/// already tells is left out of it, so that together they are worth what is known and no more. Reach and
/// users are never differenced: the newest total stands on the first span, unless days or periods tell them.
/// The orders of a day are a span, unless something else tells orders or revenue of the post, or of another
/// post of its account in the campaign: both would count the same ones.
std::vector<BookedSpan> deriveSpans(Handle post, const PostFacts& facts);

/// True where anything of the post, as it is stored or would be derived, counts in the period.
bool countsIn(Database& database, Handle post, Period period);
/// The day on which the first lifetime total of a post stands, as it would be derived; nothing without one.
std::optional<Date> fileDayOf(Database& database, Handle post);
/// True where something that is imported tells orders or revenue of the post or beside it, besides orders
/// themselves.
bool tellsOrders(const PostFacts& facts);
/// True where the post has credited orders that do not count for that reason.
bool doOrdersGiveWay(Database& database, Handle post);
/// The other posts of its account in the campaign that have credited orders: theirs give way to what another
/// source tells of this one.
std::vector<Handle> ordersBeside(Database& database, Handle post);
/// True where shop orders count for some posts of the campaign and another source tells orders or revenue of
/// others: an order with one creator's code that came by another's link may be in both.
bool areOrdersOfTwoSources(Database& database, const Id& campaign);
/// What orders are credited with, as a mask.
inline constexpr std::uint32_t OrderMeasures =
    1U << static_cast<int>(model::Measure::Orders) | 1U << static_cast<int>(model::Measure::Revenue);
/// True where the post has lifetime or period totals, or orders.
bool hasTotals(Database& database, Handle post);
PostFacts factsOf(Database& database, Handle post);
std::vector<BookedSpan> storedSpans(Database& database, Handle post);
void storeSpan(Database& database, const BookedSpan& span);
void removeSpan(Database& database, std::int64_t key);

}  // namespace goalpost::store
