// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "adoption/review_cadence.hpp"

#include <algorithm>

namespace goalpost::adoption {

namespace {

constexpr int Monthly = 3;  // reviews in the first quarter
constexpr int Quarter = 3;  // months
constexpr int HalfMonth = 15;
constexpr int HalfQuarter = 45;

Date reviewDay(Date inUseSince, int number) {
    return addMonths(inUseSince, number <= Monthly ? number : Quarter * (number - Monthly + 1));
}

}  // namespace

std::vector<Date> reviewDays(Date inUseSince, Date through) {
    std::vector<Date> days;
    for (int number = 1; days.empty() || days.back() <= through; ++number)
        days.push_back(reviewDay(inUseSince, number));
    return days;
}

std::vector<Date> missingReviews(const model::Plan& plan, const model::Tool& tool, Date today) {
    if (!tool.inUseSince)
        return {};
    std::optional<Date> last;
    for (const auto& review : plan.reviews)
        if (review.tool == tool.id && review.due && (!last || *last < *review.due))
            last = review.due;
    const Date firstQuarter = addMonths(*tool.inUseSince, Monthly);
    std::vector<Date> missing;
    const Date through = today < firstQuarter ? firstQuarter - std::chrono::days{1} : today;
    for (const Date day : reviewDays(*tool.inUseSince, through)) {
        const int half = day <= firstQuarter ? HalfMonth : HalfQuarter;
        if (last && day <= *last + std::chrono::days{half})
            continue;
        if (day <= today)
            missing.clear();  // an older one that was missed is not made up for
        missing.push_back(day);
    }
    return missing;
}

}  // namespace goalpost::adoption
