// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "adoption/business_case.hpp"

#include "support/catch.hpp"

using namespace goalpost;
using namespace goalpost::adoption;

namespace {

Date day(const char* text) {
    return *parseIsoDate(text);
}

model::PilotLog week(const char* date, int cases, double minutes, double review, double quality,
                     double friction) {
    model::PilotLog log;
    log.date = day(date);
    log.cases = cases;
    log.minutesPerCase = minutes;
    log.reviewMinutesPerCase = review;
    log.quality = quality;
    log.friction = friction;
    return log;
}

/// Sixty days, 45 minutes a case before; 120 cases at 18 minutes with review in each of the three weeks.
model::Pilot steady() {
    model::Pilot pilot;
    pilot.from = day("2026-06-01");
    pilot.to = day("2026-07-31");
    pilot.hourlyCost = Amount::parse("55");
    pilot.trainingCost = Amount::parse("660");
    pilot.baseline = model::PilotBaseline{40, 45, 3.0, std::nullopt, std::nullopt};
    pilot.log = {week("2026-06-08", 40, 15, 3, 3, 50), week("2026-06-15", 50, 15, 3, 4, 40),
                 week("2026-06-22", 30, 16, 2, 5, 30)};
    return pilot;
}

model::Tool tool() {
    model::Tool result;
    result.costPerMonth = Amount::parse("400");
    return result;
}

}  // namespace

TEST_CASE("A case is hours saved times their cost, minus the tool, minus the training") {
    const model::Tool lens = tool();
    const BusinessCase found = caseOf(steady(), &lens, day("2026-09-01"));
    CHECK(found.missing.empty());
    CHECK(found.cases == 120);
    CHECK(*found.minutesSaved == Approx(27));       // 45 - 18
    CHECK(*found.hours == Approx(54));              // 120 x 27 / 60
    CHECK(*found.saved == *Amount::parse("2970"));  // 54 x 55
    CHECK(*found.months == Approx(2.0));            // 61 days of 30.42
    CHECK(*found.tool == *Amount::parse("800"));
    CHECK(*found.net == *Amount::parse("1510"));
    CHECK(found.breakEvenCases == 59);  // 1460 / 24.75 = 58.99
    REQUIRE(found.netRange);
    CHECK(found.rangeIsInterval);  // the weeks do not differ, so that the interval is the mean alone
    CHECK(found.netRange->first == *found.net);
    CHECK(found.netRange->second == *found.net);
}

TEST_CASE("The mean of a pilot weighs weeks by their cases and carries the interval of its weeks") {
    model::Pilot pilot = steady();
    pilot.log = {week("2026-06-08", 10, 30, 0, 3, 50), week("2026-06-15", 20, 24, 0, 4, 40),
                 week("2026-06-22", 30, 20, 0, 5, 30)};
    const PilotFigures found = figuresOf(pilot);
    CHECK(found.weeks == 3);
    CHECK(found.cases == 60);
    CHECK(found.minutes->value == Approx(23));  // (300 + 480 + 600) / 60
    // Residuals 70, 20, -90: s2 = 13400 / 2; mean cases 20; se = sqrt(6700 / 3) / 20; t(2) = 4.302653
    CHECK(found.minutes->range.low == Approx(23 - 10.1665).margin(0.001));
    CHECK(found.minutes->range.high == Approx(23 + 10.1665).margin(0.001));
    CHECK(found.minutes->isInterval);
    CHECK(found.quality->value == Approx(260.0 / 60));  // (30 + 80 + 150) / 60
    CHECK(found.friction->value == Approx(40));
    CHECK(*found.firstFriction == 50);
}

TEST_CASE("Cases of many weeks add up beyond what one week may tell") {
    model::Pilot pilot = steady();
    pilot.log = {week("2026-06-08", 2'000'000'000, 30, 0, 3, 50),
                 week("2026-06-15", 2'000'000'000, 30, 0, 3, 50)};
    CHECK(figuresOf(pilot).cases == 4'000'000'000);
    CHECK(figuresOf(pilot).minutes->cases == 4'000'000'000);
    CHECK(caseOf(pilot, nullptr, day("2026-09-01")).cases == 4'000'000'000);
}

TEST_CASE("Two weeks give no interval but the lowest and the highest week") {
    model::Pilot pilot = steady();
    pilot.log = {week("2026-06-08", 10, 30, 2, 3, 50), week("2026-06-15", 30, 20, 0, 4, 40)};
    const auto minutes = figuresOf(pilot).minutes;
    CHECK_FALSE(minutes->isInterval);
    CHECK(minutes->value == Approx(23));  // (10 x 32 + 30 x 20) / 40
    CHECK(minutes->range == kpi::Range{20, 32});
    const model::Tool lens = tool();
    const BusinessCase found = caseOf(pilot, &lens, day("2026-09-01"));
    // 40 cases: 25 and 13 minutes saved at best and worst, 16.7 and 8.7 hours at 55, less 1,460.
    CHECK(found.netRange->first == *Amount::parse("-981.5"));
    CHECK(found.netRange->second == *Amount::parse("-541.5"));
}

TEST_CASE("What a case lacks is named and nothing is made up for it") {
    const BusinessCase none = caseOf({}, nullptr, day("2026-09-01"));
    CHECK(none.missing == std::vector{Missing::Baseline, Missing::Log, Missing::HourlyCost, Missing::Dates,
                                      Missing::ToolCost, Missing::TrainingCost});
    CHECK_FALSE(none.net);
    model::Pilot pilot = steady();
    pilot.trainingCost.reset();
    const model::Tool lens = tool();
    const BusinessCase some = caseOf(pilot, &lens, day("2026-09-01"));
    CHECK(some.missing == std::vector{Missing::TrainingCost});
    CHECK(some.saved);
    CHECK_FALSE(some.net);
    CHECK_FALSE(figuresOf({}).minutes);
}

TEST_CASE("Of a case too large to be multiplied the amounts are left out, and it says so") {
    const model::Tool lens = tool();
    model::Pilot pilot = steady();
    // 2,000,000,000 cases save 30 minutes each: 1,000,000,000 hours of 1,000,000 are more than is held.
    pilot.log = {week("2026-06-08", 2'000'000'000, 15, 0, 3, 50)};
    pilot.hourlyCost = Amount::parse("1000000");
    const BusinessCase found = caseOf(pilot, &lens, day("2026-09-01"));
    CHECK(found.tooLarge);
    CHECK(*found.hours == Approx(1e9));
    CHECK_FALSE(found.saved);
    CHECK(*found.tool == *Amount::parse("800"));
    CHECK_FALSE(found.net);
    // The mean can be told, the better of the two weeks cannot.
    pilot.log = {week("2026-06-08", 1'000'000'000, 1, 0, 3, 50),
                 week("2026-06-15", 1'000'000'000, 41, 0, 3, 50)};
    const BusinessCase wide = caseOf(pilot, &lens, day("2026-09-01"));
    CHECK(*wide.hours == Approx(8e8));  // 45 - 21 min of 2e9 cases
    CHECK(wide.saved->value() == Approx(8e14));
    CHECK(wide.tooLarge);  // 45 - 1 min are 1.47e9 hours
    CHECK_FALSE(wide.net);
    CHECK_FALSE(wide.netRange);
    CHECK_FALSE(wide.breakEvenCases);
    CHECK_FALSE(caseOf(steady(), &lens, day("2026-09-01")).tooLarge);
}

TEST_CASE("A running pilot has paid its tool up to today only") {
    const model::Tool lens = tool();
    const BusinessCase found = caseOf(steady(), &lens, day("2026-06-30"));
    CHECK(*found.months == Approx(1.0));  // 30 days of 30.42
    CHECK(*found.tool == *Amount::parse("400"));
}

TEST_CASE("A pilot is planned, runs, has ended, and is decided") {
    model::Pilot pilot = steady();
    CHECK(plannedDays(pilot) == 61);
    CHECK(stateOf(pilot, day("2026-05-31")) == PilotState::Planned);
    CHECK(stateOf(pilot, day("2026-06-01")) == PilotState::Running);
    CHECK(stateOf(pilot, day("2026-07-31")) == PilotState::Running);
    CHECK(stateOf(pilot, day("2026-08-01")) == PilotState::Ended);
    pilot.decision = model::PilotDecision{};
    pilot.decision->what = model::PilotOutcome::Stop;
    CHECK(stateOf(pilot, day("2026-06-01")) == PilotState::Decided);
    CHECK_FALSE(plannedDays({}));
}
