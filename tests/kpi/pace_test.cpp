// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/evaluate.hpp"
#include "tests/kpi/measured_builder.hpp"
#include "tests/support/catch.hpp"

using namespace goalpost;
using namespace goalpost::test;
using kpi::Status;
using model::Direction;

namespace {

model::Campaign promising(std::string_view kpi, Direction direction, std::optional<double> target) {
    auto out = campaign();
    choose(out, kpi);
    model::Objective objective;
    objective.kpi = kpi;
    objective.direction = direction;
    objective.target = target;
    objective.from = summer().from;
    objective.to = summer().to;
    out.objectives.push_back(objective);
    return out;
}

/// The first days of July: fifteen with 230 sessions, ten with 110, five with 130: 5,200 in 30 days.
std::int64_t sessionsOn(int dayOfJuly) {
    return dayOfJuly <= 15 ? 230 : dayOfJuly <= 25 ? 110 : 130;
}

model::Measured daily(int days) {
    model::Measured out;
    out.period = summer();
    out.by = model::GroupBy::Day;
    for (int i = 1; i <= days; ++i) {
        const Date date = summer().from + std::chrono::days{i - 1};
        auto one = group(isoDate(date), {{{Measure::Sessions, sessionsOn(i)}}});
        one.firstDay = one.lastDay = date;
        out.groups.push_back(one);
    }
    return out;
}

model::Measured total(int days) {
    std::int64_t sum = 0;
    for (int i = 1; i <= days; ++i)
        sum += sessionsOn(i);
    auto one = group("Summer Table", {{{Measure::Sessions, sum}}});
    one.lastDay = summer().from + std::chrono::days{days - 1};
    return measured(one);
}

kpi::Value sessions(const model::Campaign& plan, int days, std::string_view today) {
    const auto byDay = daily(days);
    const auto table = kpi::evaluate(planOf(plan), plan, total(days), &byDay, day(today));
    return *find(table.rows.at(0), "referral-sessions");
}

kpi::Value level(std::string_view id, const model::Campaign& plan, model::Group one,
                 std::string_view today = "2026-08-31") {
    const auto table = kpi::evaluate(planOf(plan), plan, measured(std::move(one)), nullptr, day(today));
    return *find(table.rows.at(0), id);
}

/// Three posts with clicks of 1 % over 10,000 impressions each, but for a spread.
model::Group clicks(std::int64_t a, std::int64_t b, std::int64_t c) {
    using enum Measure;
    return group("all", {{{Clicks, a}, {Impressions, 10000}},
                         {{Clicks, b}, {Impressions, 10000}},
                         {{Clicks, c}, {Impressions, 10000}}});
}

}  // namespace

TEST_CASE("A total is paced and forecast from thirty of ninety-two days") {
    const auto value = sessions(promising("referral-sessions", Direction::Reach, 18000), 30, "2026-08-01");
    CHECK(value.value == 5200.0);
    CHECK(value.target == 18000.0);
    CHECK(*value.progress == Approx(5200.0 / 18000.0));
    CHECK(*value.pace == Approx(0.8859259));
    CHECK(*value.forecast == Approx(15946.6667));
    CHECK(*value.forecastLow == Approx(14921.158).margin(0.01));
    CHECK(*value.forecastHigh == Approx(16972.175).margin(0.01));
    CHECK(*value.neededPerDay == Approx(206.4516));
    CHECK(value.status == Status::OffTrack);
}

TEST_CASE("The forecast's range against the target gives the status") {
    const auto statusFor = [](double target) {
        return sessions(promising("referral-sessions", Direction::Reach, target), 30, "2026-08-01").status;
    };
    CHECK(statusFor(14000) == Status::Ahead);
    CHECK(statusFor(15500) == Status::OnTrack);
    CHECK(statusFor(16500) == Status::AtRisk);
    CHECK(statusFor(18000) == Status::OffTrack);
}

TEST_CASE("A total that is to stay low is judged the other way round") {
    const auto statusFor = [](double target) {
        return sessions(promising("referral-sessions", Direction::Decrease, target), 30, "2026-08-01").status;
    };
    CHECK(statusFor(18000) == Status::Ahead);
    CHECK(statusFor(16500) == Status::OnTrack);
    CHECK(statusFor(15500) == Status::AtRisk);
    CHECK(statusFor(14000) == Status::OffTrack);
}

TEST_CASE("Before fourteen days or a fifth of the period there is pace, but no forecast") {
    const auto early = sessions(promising("referral-sessions", Direction::Reach, 18000), 13, "2026-07-14");
    CHECK(*early.pace == Approx(13.0 * 230 / (18000.0 * 13 / 92)));
    CHECK_FALSE(early.forecast);
    CHECK_FALSE(early.status);
    // Eighteen days are less than a fifth of ninety-two, nineteen are more.
    CHECK_FALSE(sessions(promising("referral-sessions", Direction::Reach, 18000), 18, "2026-07-20").forecast);
    CHECK(sessions(promising("referral-sessions", Direction::Reach, 18000), 19, "2026-07-20").forecast);
}

TEST_CASE("Without daily values there is no forecast") {
    const auto plan = promising("referral-sessions", Direction::Reach, 18000);
    const auto table = kpi::evaluate(planOf(plan), plan, total(30), nullptr, day("2026-08-01"));
    const auto value = *find(table.rows.at(0), "referral-sessions");
    CHECK(*value.pace == Approx(0.8859259));
    CHECK_FALSE(value.forecast);
}

TEST_CASE("Elapsed time ends with the data, not with the calendar") {
    const auto stale = sessions(promising("referral-sessions", Direction::Reach, 18000), 30, "2026-08-20");
    CHECK(*stale.pace == Approx(0.8859259));
}

TEST_CASE("After the period a total is achieved or missed") {
    CHECK(sessions(promising("referral-sessions", Direction::Reach, 5200), 30, "2026-10-01").status ==
          Status::Achieved);
    const auto missed = sessions(promising("referral-sessions", Direction::Reach, 5201), 30, "2026-10-01");
    CHECK(missed.status == Status::Missed);
    CHECK_FALSE(missed.forecast);
    CHECK_FALSE(missed.neededPerDay);
}

TEST_CASE("Nothing measured yet is planning, and nothing at all afterwards") {
    const auto plan = promising("referral-sessions", Direction::Reach, 18000);
    model::Measured nothing;
    nothing.period = summer();
    const auto during = kpi::evaluate(planOf(plan), plan, nothing, nullptr, day("2026-07-01"));
    CHECK(find(during.rows.at(0), "referral-sessions")->status == Status::Planning);
    CHECK_FALSE(find(during.rows.at(0), "referral-sessions")->pace);
    const auto after = kpi::evaluate(planOf(plan), plan, nothing, nullptr, day("2026-10-01"));
    CHECK_FALSE(find(after.rows.at(0), "referral-sessions")->status);
}

TEST_CASE("A benchmarking objective measures and promises nothing") {
    auto plan = promising("referral-sessions", Direction::Benchmark, std::nullopt);
    const auto value = sessions(plan, 30, "2026-08-01");
    CHECK(value.status == Status::Benchmarking);
    CHECK_FALSE(value.target);
    CHECK_FALSE(value.pace);
}

TEST_CASE("A change is a target over the baseline") {
    model::Objective objective;
    objective.direction = Direction::Increase;
    objective.change = 0.25;
    CHECK_FALSE(kpi::targetOf(objective));
    objective.baseline.emplace().value = 18240;
    CHECK(*kpi::targetOf(objective) == Approx(22800));
    objective.direction = Direction::Decrease;
    CHECK(*kpi::targetOf(objective) == Approx(13680));
    objective.change = -0.25;
    CHECK(*kpi::targetOf(objective) == Approx(13680));
    objective.target = 15000;
    CHECK(kpi::targetOf(objective) == 15000.0);
}

TEST_CASE("A level's progress runs from its baseline to its target, upwards or downwards") {
    using enum Measure;
    auto plan = promising("session-duration", Direction::Increase, 110);
    plan.objectives[0].baseline.emplace().value = 98;
    const auto up =
        level("session-duration", plan, group("all", {{{SessionTime, 104000 * 10}, {Sessions, 10}}}));
    CHECK(up.value == 104.0);
    CHECK(*up.progress == Approx(0.5));
    CHECK(up.baseline == 98.0);
    plan = promising("bounce-rate", Direction::Decrease, 0.3);
    plan.objectives[0].baseline.emplace().value = 0.5;
    const auto down = level("bounce-rate", plan, group("all", {{{EngagedSessions, 65}, {Sessions, 100}}}));
    CHECK(*down.progress == Approx(0.75));
    plan.objectives[0].baseline->value = 0.3;
    CHECK_FALSE(
        level("bounce-rate", plan, group("all", {{{EngagedSessions, 65}, {Sessions, 100}}})).progress);
}

TEST_CASE("A level's interval against the target gives the status") {
    // 1 %, with an interval from 0.75 % to 1.25 % (residuals −10, 0, 10; t = 4.303).
    const auto statusFor = [](double target) {
        return level("click-through-rate", promising("click-through-rate", Direction::Reach, target),
                     clicks(90, 100, 110))
            .status;
    };
    CHECK(statusFor(0.007) == Status::Ahead);
    CHECK(statusFor(0.009) == Status::OnTrack);
    CHECK(statusFor(0.011) == Status::AtRisk);
    CHECK(statusFor(0.013) == Status::OffTrack);
}

TEST_CASE("Without an interval a level is never called ahead or off track") {
    using enum Measure;
    const auto statusFor = [](double target) {
        return level("session-duration", promising("session-duration", Direction::Reach, target),
                     group("all", {{{SessionTime, 1040000}, {Sessions, 10}}}))
            .status;
    };
    CHECK(statusFor(50) == Status::OnTrack);
    CHECK(statusFor(500) == Status::AtRisk);
}

TEST_CASE("A level is not paced") {
    const auto value = level("click-through-rate", promising("click-through-rate", Direction::Reach, 0.02),
                             clicks(90, 100, 110));
    CHECK_FALSE(value.pace);
    CHECK_FALSE(value.forecast);
}

TEST_CASE("A creator's rate stands beside the campaign's target, a creator's total does not") {
    auto plan = promising("click-through-rate", Direction::Reach, 0.02);
    plan.objectives.push_back(promising("clicks", Direction::Reach, 500).objectives[0]);
    const auto table =
        kpi::evaluate(planOf(plan), plan, measured(clicks(90, 100, 110), model::GroupBy::Creator), nullptr,
                      day("2026-08-31"));
    CHECK(find(table.rows.at(0), "click-through-rate")->target == 0.02);
    CHECK_FALSE(find(table.rows.at(0), "click-through-rate")->status);
    CHECK_FALSE(find(table.rows.at(0), "clicks")->target);
}

TEST_CASE("Another period than the objective's shows the target, but does not judge a total") {
    const auto plan = promising("referral-sessions", Direction::Reach, 18000);
    auto part = total(30);
    part.period.from = day("2026-07-05");
    const auto table = kpi::evaluate(planOf(plan), plan, part, nullptr, day("2026-08-01"));
    const auto value = *find(table.rows.at(0), "referral-sessions");
    CHECK(value.target == 18000.0);
    CHECK_FALSE(value.pace);
    CHECK_FALSE(value.status);
    CHECK(value.note.text().find("the objective runs from 1 Jul 2026") != std::string::npos);
}

TEST_CASE("Every status has an id and a name") {
    CHECK(kpi::idOf(Status::OnTrack) == "on-track");
    CHECK(kpi::nameOf(Status::OnTrack) == "On track");
    CHECK(kpi::idOf(Status::Missed) == "missed");
    CHECK(kpi::nameOf(Status::Planning) == "Planning");
}
