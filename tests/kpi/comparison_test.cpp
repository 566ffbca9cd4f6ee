// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/comparison.hpp"

#include "tests/support/catch.hpp"

#include <array>
#include <cmath>

using namespace goalpost::kpi;

namespace {

/// To the digits that were printed: half a unit of the last one.
bool isNear(double value, double expected, double lastDigit) {
    return std::abs(value - expected) <= lastDigit / 2 * 1.0000001;
}

}  // namespace

TEST_CASE("A rate before and after is compared as the worked example is, wider where days vary more") {
    struct Row {
        double dispersion, low, high;
    };
    for (const auto& row : std::array<Row, 3>{{{1, 1.193, 1.386}, {4, 1.106, 1.495}, {10, 1.014, 1.631}}}) {
        CAPTURE(row.dispersion);
        const auto found = rateRatio(1560, 92, 1200, 91, row.dispersion);
        REQUIRE(found);
        CHECK(isNear(found->ratio, 1.286, 0.001));
        CHECK(isNear(found->range.low, row.low, 0.001));
        CHECK(isNear(found->range.high, row.high, 0.001));
    }
    CHECK_FALSE(rateRatio(0, 10, 5, 10));
    CHECK_FALSE(rateRatio(5, 0, 5, 10));
    CHECK_FALSE(rateRatio(5, 10, 5, 10, 0.5));
}

TEST_CASE("Days that vary as counts do have a dispersion of 1, others their variance over the mean") {
    // Mean 4; squares 9 + 1 + 1 + 9 = 20, variance 20/3.
    CHECK(*dispersion(std::array{1.0, 3.0, 5.0, 7.0}) == Approx(20.0 / 3 / 4));
    CHECK(*dispersion(std::array{4.0, 4.0, 4.0}) == 1);
    CHECK_FALSE(dispersion(std::array{4.0}));
    CHECK_FALSE(dispersion(std::array{0.0, 0.0}));
}

TEST_CASE("The difference of two rates is that of the worked examples, and certain with ten times the data") {
    const auto few = newcombe(42, 1000, 31, 1000);
    REQUIRE(few);
    CHECK(isNear(few->value * 100, 1.1, 0.1));
    CHECK(isNear(few->range.low * 100, -0.56, 0.01));
    CHECK(isNear(few->range.high * 100, 2.79, 0.01));
    CHECK_FALSE(few->isCertain());
    const auto many = newcombe(420, 10000, 310, 10000);
    REQUIRE(many);
    CHECK(isNear(many->range.low * 100, 0.58, 0.01));
    CHECK(isNear(many->range.high * 100, 1.62, 0.01));
    CHECK(many->isCertain());
    CHECK_FALSE(newcombe(3, 2, 1, 2));
}

TEST_CASE("Lift is told against the control and as a part of the exposed, which are not the same") {
    const auto found = lift(42, 1000, 31, 1000);
    REQUIRE(found);
    CHECK(isNear(*found->relative * 100, 35.5, 0.1));
    CHECK(isNear(*found->share * 100, 26.2, 0.1));
    // ln(42/31) = 0.30367; √(1/42 − 1/1000 + 1/31 − 1/1000) = 0.23252; times 1.959964.
    CHECK(found->relativeRange->low == Approx(std::exp(0.303682 - 0.455727) - 1).margin(0.002));
    CHECK(found->relativeRange->high == Approx(std::exp(0.303682 + 0.455727) - 1).margin(0.005));
    const auto none = lift(5, 100, 0, 100);
    REQUIRE(none);
    CHECK_FALSE(none->relative);
    CHECK(*none->share == 1);
    CHECK_FALSE(lift(0, 100, 0, 100)->share);
    CHECK_FALSE(lift(5, 0, 1, 10));
}

TEST_CASE("How many each group needs is what the tables of two rates say") {
    struct Row {
        double rate, other, needed;
    };
    for (const auto& row : std::array<Row, 4>{
             {{0.02, 0.024, 21108}, {0.03, 0.0375, 9100}, {0.05, 0.06, 8158}, {0.1, 0.125, 2507}}}) {
        CAPTURE(row.rate);
        CHECK(isNear(*neededPerGroup(row.rate, row.other), row.needed, 1));
    }
    CHECK_FALSE(neededPerGroup(0.1, 0.1));
    CHECK_FALSE(neededPerGroup(0, 0.1));
}
