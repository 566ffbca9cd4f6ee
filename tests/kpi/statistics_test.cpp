// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/statistics.hpp"

#include "tests/support/catch.hpp"

#include <array>
#include <cmath>
#include <limits>

using namespace goalpost::kpi;

namespace {

/// To the digits that were printed: half a unit of the last one.
bool near(double value, double expected, double lastDigit) {
    return std::abs(value - expected) <= lastDigit / 2 * 1.0000001;
}

}  // namespace

TEST_CASE("Quantiles are those of the printed tables") {
    CHECK(near(normalQuantile(0.975), 1.959964, 1e-6));
    CHECK(near(normalQuantile(0.9), 1.281552, 1e-6));
    CHECK(near(studentQuantile(0.975, 3), 3.182, 1e-3));
    CHECK(near(studentQuantile(0.975, 1), 12.706, 1e-3));
    CHECK(near(studentQuantile(0.975, 30), 2.042, 1e-3));
    CHECK(near(chiSquaredQuantile(0.95, 1), 3.841, 1e-3));
    CHECK(near(chiSquaredQuantile(0.975, 10), 20.483, 1e-3));
}

TEST_CASE("Wilson intervals agree with worked examples") {
    struct Row {
        double successes, trials, low, high;
    };
    constexpr std::array<Row, 8> Rows{{{0, 10, 0, 27.75},
                                       {1, 20, 0.89, 23.61},
                                       {3, 40, 2.58, 19.86},
                                       {7, 50, 6.95, 26.19},
                                       {12, 400, 1.72, 5.17},
                                       {30, 1000, 2.11, 4.25},
                                       {250, 10000, 2.21, 2.82},
                                       {5, 5, 56.55, 100}}};
    for (const auto& row : Rows) {
        const auto range = wilson(row.successes, row.trials);
        INFO(row.successes << " of " << row.trials);
        REQUIRE(range);
        CHECK(near(range->low * 100, row.low, 0.01));
        CHECK(near(range->high * 100, row.high, 0.01));
    }
}

TEST_CASE("Wilson tells nothing for what is no share") {
    CHECK_FALSE(wilson(0, 0));
    CHECK_FALSE(wilson(3, 2));
    CHECK_FALSE(wilson(-1, 10));
    CHECK_FALSE(wilson(1, std::numeric_limits<double>::quiet_NaN()));
}

TEST_CASE("The posts are the trials of an engagement rate, not the people reached") {
    const std::array<std::pair<double, double>, 4> posts{
        {{420, 12000}, {310, 9000}, {95, 5000}, {600, 11000}}};
    const auto cluster = clusterRatio(posts);
    REQUIRE(cluster);
    CHECK(near(cluster->ratio, 0.038514, 1e-6));
    CHECK(near(cluster->range.low * 100, 1.77, 0.01));
    CHECK(near(cluster->range.high * 100, 5.93, 0.01));
    CHECK(cluster->clusters == 4);

    const auto certain = wilson(1425, 37000);
    REQUIRE(certain);
    CHECK(near(certain->low * 100, 3.66, 0.01));
    CHECK(near(certain->high * 100, 4.05, 0.01));
}

TEST_CASE("Fewer than three posts or an empty base have no cluster interval") {
    const std::array<std::pair<double, double>, 2> two{{{420, 12000}, {310, 9000}}};
    const std::array<std::pair<double, double>, 3> empty{{{0, 0}, {0, 0}, {0, 0}}};
    CHECK_FALSE(clusterRatio(two));
    CHECK_FALSE(clusterRatio(empty));
}

TEST_CASE("Posts with one and the same rate leave no doubt") {
    const std::array<std::pair<double, double>, 3> posts{{{10, 100}, {20, 200}, {5, 50}}};
    const auto cluster = clusterRatio(posts);
    REQUIRE(cluster);
    CHECK(cluster->range.low == Approx(0.1));
    CHECK(cluster->range.high == Approx(0.1));
}

TEST_CASE("Poisson bounds are Garwood's") {
    struct Row {
        double count, low, high;
    };
    // Found by bisection of the Poisson sums, with another program.
    constexpr std::array<Row, 4> Rows{{{0, 0, 3.688879},
                                       {5, 1.623486, 11.668332},
                                       {25, 16.178682, 36.904932},
                                       {100, 81.363991, 121.626794}}};
    for (const auto& row : Rows) {
        const auto range = poisson(row.count);
        INFO(row.count);
        REQUIRE(range);
        CHECK(range->low == Approx(row.low).margin(1e-5));
        CHECK(range->high == Approx(row.high).margin(1e-5));
    }
    CHECK_FALSE(poisson(-1));
}

TEST_CASE("A cost per lead has the bounds of its leads") {
    const auto range = costPerCount(5000, 25);
    REQUIRE(range);
    CHECK(near(range->low, 135.5, 0.1));
    CHECK(near(range->high, 309.0, 0.1));
    const auto none = costPerCount(5000, 0);
    REQUIRE(none);
    CHECK(std::isinf(none->high));
}

TEST_CASE("A straight line is paced, projected and bounded") {
    const auto line = straightLine(5200, 18000, 30, 92, 60);
    REQUIRE(line);
    CHECK(near(line->pace * 100, 88.6, 0.1));
    CHECK(near(line->end, 15947, 1));
    CHECK(near(line->range.low, 14325, 1));
    CHECK(near(line->range.high, 17568, 1));
    CHECK(near(line->neededPerDay, 206.5, 0.1));
}

TEST_CASE("On the last day the projection is what was reached") {
    const auto line = straightLine(5200, 18000, 92, 92, 60);
    REQUIRE(line);
    CHECK(line->end == 5200);
    CHECK(line->range == Range{5200, 5200});
    CHECK(line->neededPerDay == 0);
}

TEST_CASE("No line without elapsed days, beyond the period, or without a target") {
    CHECK_FALSE(straightLine(5200, 18000, 0, 92, 60));
    CHECK_FALSE(straightLine(5200, 18000, 93, 92, 60));
    CHECK_FALSE(straightLine(5200, 0, 30, 92, 60));
    CHECK_FALSE(straightLine(5200, 18000, 30, 92, -1));
}

TEST_CASE("More confidence makes wider intervals") {
    CHECK(wilson(7, 50, 0.8)->high < wilson(7, 50, 0.95)->high);
    CHECK(poisson(25, 0.8)->low > poisson(25, 0.95)->low);
    CHECK(straightLine(5200, 18000, 30, 92, 60, 0.8)->range.high < 17568);
}
