// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/scale.hpp"

#include "support/catch.hpp"

#include <rapidcheck.h>

#include <cmath>

using namespace goalpost;
using namespace goalpost::report;
using kpi::Unit;

TEST_CASE("an axis has round steps") {
    const Scale scale = niceScale(0, 23700, Unit::Count);
    CHECK(scale.from == 0);
    CHECK(scale.to == 25000);
    CHECK(scale.step == 5000);
    CHECK(scale.ticks() == std::vector<double>{0, 5000, 10000, 15000, 20000, 25000});
    const Scale rate = niceScale(0.0091, 0.028, Unit::Percent);
    CHECK(rate.from == Approx(0.005));
    CHECK(rate.to == Approx(0.03));
    const Scale time = niceScale(98, 132, Unit::Seconds);
    CHECK(time.step == 10);
}

TEST_CASE("small counts have whole steps") {
    for (const double high : {0.0, 1.0, 2.0, 3.0}) {
        const Scale scale = niceScale(0, high, Unit::Count);
        CHECK(scale.step == std::round(scale.step));
        CHECK(scale.ticks().size() >= 4);
    }
}

TEST_CASE("every axis holds its values with four to six ticks") {
    CHECK(rc::check([] {
        const double a = *rc::gen::inRange(-1000000, 1000000) / 997.0;
        const double width = *rc::gen::inRange(1, 1000000) / 31.0;
        const auto unit = *rc::gen::element(Unit::Count, Unit::Percent, Unit::Money, Unit::Seconds);
        const Scale scale = niceScale(a, a + width, unit);
        const auto ticks = scale.ticks();
        const double slack = scale.step * 1e-6;
        RC_ASSERT(scale.from <= a + slack);
        RC_ASSERT(scale.to >= a + width - slack);
        RC_ASSERT(ticks.size() <= 6u);
        RC_ASSERT(ticks.size() >= 3u);
    }));
}

TEST_CASE("an axis of one value or of none is still an axis") {
    CHECK(niceScale(5, 5, Unit::Percent).span() > 0);
    CHECK(niceScale(0, 0, Unit::Count).span() > 0);
    CHECK(niceScale(INFINITY, -INFINITY, Unit::Count).span() > 0);
}
