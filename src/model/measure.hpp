// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

/// What can be measured of a post, an account, a link or a site on a day. A missing value is "not
/// measured" and never 0.
namespace goalpost::model {

enum class Measure : std::uint8_t {
    Impressions,
    Views,
    Reach,
    Likes,
    Comments,
    Shares,
    Saves,
    Clicks,
    Sessions,
    EngagedSessions,
    SessionTime,
    FormStarts,
    FormCompletions,
    SignUps,
    Leads,
    QualifiedLeads,
    LeadPoints,
    Orders,
    Revenue,
    ThumbnailImpressions,
    ThumbnailClicks,
    WatchTime,
    Follows,
    ProfileVisits,
    BrandMentions,
    PageViews,
    Users,
    NewUsers,
    Events,
    KeyEvents,
    Commission,
    AdSpend,
};
inline constexpr std::size_t MeasureCount = 32;

/// How a value is kept as a whole number: Count as it is, Money in ten-thousandths of the currency
/// unit, Time in milliseconds.
enum class Scale : std::uint8_t { Count, Money, Time };

/// One row of the list of measures. `column` is the column in the file, `id` the word in JSON, `name`
/// the header in the daily table. Values that are not additive (people reached) are never differenced.
struct MeasureRow {
    Measure measure;
    std::string_view id;
    std::string_view column;
    std::string_view name;
    Scale scale = Scale::Count;
    bool additive = true;
};

std::span<const MeasureRow, MeasureCount> measures();
const MeasureRow& rowOf(Measure measure);
std::optional<Measure> measureWithId(std::string_view id);
/// The most that one row may tell: beyond what anything has had, and so little that many such rows can still
/// be summed. Money and time are kept in smaller units and reach further.
std::int64_t mostOf(Measure measure);
/// Throws the Error of sums that cannot be held.
[[noreturn]] void failToSum();
/// The sum of two stored values; throws Error where whole numbers cannot hold it.
inline std::int64_t sumOf(std::int64_t a, std::int64_t b) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a, b, &sum))
        failToSum();
    return sum;
}
inline std::int64_t differenceOf(std::int64_t a, std::int64_t b) {
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(a, b, &difference))
        failToSum();
    return difference;
}
/// A stored whole number in its natural unit: money in the currency's unit, time in seconds.
double natural(Measure measure, std::int64_t stored);

/// One value per measure, each perhaps missing.
struct Values {
    std::array<std::optional<std::int64_t>, MeasureCount> list{};

    std::optional<std::int64_t>& operator[](Measure m) { return list[static_cast<std::size_t>(m)]; }
    const std::optional<std::int64_t>& operator[](Measure m) const {
        return list[static_cast<std::size_t>(m)];
    }
    bool empty() const {
        for (const auto& value : list)
            if (value)
                return false;
        return true;
    }
    /// Adds what is present; a missing one adds nothing and stays missing while nothing was present. Throws
    /// Error where a sum cannot be held.
    void add(const Values& other) {
        for (std::size_t i = 0; i < MeasureCount; ++i)
            if (other.list[i])
                list[i] = sumOf(list[i].value_or(0), *other.list[i]);
    }
    bool operator==(const Values&) const = default;
};

enum class Delivery : std::uint8_t { Organic, Paid };

}  // namespace goalpost::model
