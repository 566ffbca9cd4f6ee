// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/promise.hpp"

#include "support/catch.hpp"

using namespace goalpost;
using model::Direction;

namespace {

/// 18,240 sessions in the second quarter (91 days) for 9,000; the third has 92 days.
model::Objective traffic() {
    model::Objective objective;
    objective.kpi = "referral-sessions";
    objective.direction = Direction::Increase;
    objective.from = parseIsoDate("2026-07-01");
    objective.to = parseIsoDate("2026-09-30");
    objective.budget = Amount::parse("15000");
    objective.baseline = model::Baseline{.value = 18240,
                                         .from = parseIsoDate("2026-04-01"),
                                         .to = parseIsoDate("2026-06-30"),
                                         .source = "measured",
                                         .spend = Amount::parse("9000"),
                                         .posts = 44,
                                         .creators = 3};
    return objective;
}

kpi::Promise promised(const model::Objective& objective) {
    return kpi::promiseOf(*kpi::find(objective.kpi), objective);
}

}  // namespace

TEST_CASE("A change gives its target and a target its change") {
    auto objective = traffic();
    objective.change = 0.25;
    CHECK(*promised(objective).target == Approx(22800));
    objective.change.reset();
    objective.target = 22800;
    CHECK(*promised(objective).change == Approx(0.25));
}

TEST_CASE("Periods of unlike length are compared by the day") {
    auto objective = traffic();
    objective.target = 22800;
    const auto promise = promised(objective);
    CHECK(promise.days == 92);
    CHECK(promise.baselineDays == 91);
    CHECK(*promise.unitChange(kpi::Effort::Days) ==
          Approx(0.2364).margin(0.00005));  // 247.83 against 200.44 a day
    objective.to = parseIsoDate("2026-09-29");
    CHECK_FALSE(promised(objective).unitChange(kpi::Effort::Days));
}

TEST_CASE("Where more goes in than before, the change is told by the unit of it") {
    auto objective = traffic();
    objective.change = 0.25;
    objective.partnerships = 4;
    objective.plannedPosts = 44;  // as many as before: nothing to tell
    const auto like = promised(objective).likeForLike;
    REQUIRE(like.size() == 3);
    CHECK(like[0].effort == kpi::Effort::Days);
    CHECK(like[0].unitChange == Approx(0.2364).margin(0.00005));
    CHECK(like[1].effort == kpi::Effort::Creators);
    CHECK(like[1].unitChange == Approx(-0.0625));  // 22,800 by four against 18,240 by three
    CHECK(like[2].effort == kpi::Effort::Spend);
    CHECK(like[2].unitChange == Approx(-0.25));  // 1.52 sessions for a dollar against 2.03
    CHECK(like[2].before == 9000);
    CHECK(like[2].planned == 15000);
}

TEST_CASE("Reach and rates are not scaled by what goes in") {
    auto objective = traffic();
    objective.change = 0.25;
    for (const char* kpi : {"reach", "click-through-rate", "spend"}) {
        objective.kpi = kpi;
        INFO(kpi);
        CHECK(promised(objective).likeForLike.empty());
    }
}

TEST_CASE("A rate is not spread over days and has no cost of one unit") {
    auto objective = traffic();
    objective.kpi = "click-through-rate";
    objective.baseline->value = 0.016;
    objective.target = 0.018;
    const auto promise = promised(objective);
    CHECK(*promise.change == Approx(0.125));
    CHECK_FALSE(promise.unitChange(kpi::Effort::Days));
    CHECK_FALSE(promise.unitCost);
}

TEST_CASE("Budget and spend give the cost of one unit, promised and before") {
    auto objective = traffic();
    objective.change = 0.25;
    const auto promise = promised(objective);
    CHECK(*promise.unitCost == Approx(0.6579).margin(0.00005));          // 15,000 ÷ 22,800
    CHECK(*promise.baselineUnitCost == Approx(0.4934).margin(0.00005));  // 9,000 ÷ 18,240
}

TEST_CASE("Without a baseline or for a benchmark nothing is promised in percent") {
    auto objective = traffic();
    objective.baseline.reset();
    objective.target = 22800;
    CHECK(*promised(objective).target == 22800);
    CHECK_FALSE(promised(objective).change);
    objective.direction = Direction::Benchmark;
    CHECK_FALSE(promised(objective).target);
}
