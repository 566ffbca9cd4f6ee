// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "adoption/review_cadence.hpp"

#include "support/catch.hpp"

using namespace goalpost;
using namespace goalpost::adoption;

namespace {

Date day(const char* text) {
    return *parseIsoDate(text);
}

model::Plan planWith(const std::vector<const char*>& due) {
    model::Plan plan;
    plan.tools.push_back({});
    plan.tools[0].id = Id{"tool"};
    plan.tools[0].inUseSince = day("2026-01-31");
    for (const char* text : due) {
        plan.reviews.push_back({});
        plan.reviews.back().tool = Id{"tool"};
        plan.reviews.back().due = day(text);
    }
    return plan;
}

std::vector<Date> missingIn(const model::Plan& plan, const char* today) {
    return missingReviews(plan, plan.tools[0], day(today));
}

}  // namespace

TEST_CASE("A tool is reviewed monthly in its first quarter and quarterly after it") {
    CHECK(reviewDays(day("2026-01-31"), day("2026-08-01")) ==
          std::vector{day("2026-02-28"), day("2026-03-31"), day("2026-04-30"), day("2026-07-31"),
                      day("2026-10-31")});
    CHECK(reviewDays(day("2026-01-31"), day("2026-01-31")) == std::vector{day("2026-02-28")});
}

TEST_CASE("In the first quarter all reviews that are left of it are offered") {
    CHECK(missingIn(planWith({}), "2026-02-10") ==
          std::vector{day("2026-02-28"), day("2026-03-31"), day("2026-04-30")});
    CHECK(missingIn(planWith({"2026-03-03"}), "2026-02-10") ==
          std::vector{day("2026-03-31"), day("2026-04-30")});
}

TEST_CASE("Later the latest review that was missed and the next one are offered") {
    CHECK(missingIn(planWith({}), "2026-09-01") == std::vector{day("2026-07-31"), day("2026-10-31")});
    CHECK(missingIn(planWith({"2026-07-20"}), "2026-09-01") == std::vector{day("2026-10-31")});
    CHECK(missingIn(planWith({"2026-11-10"}), "2026-09-01").empty());
}

TEST_CASE("A tool that is not in use yet is not reviewed") {
    model::Plan plan = planWith({});
    plan.tools[0].inUseSince.reset();
    CHECK(missingIn(plan, "2026-09-01").empty());
}
