// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "paint/outcomes.hpp"

#include "support/catch.hpp"

#include <QGuiApplication>

using namespace goalpost;
using paint::Outcomes;

namespace {

const QRectF Box(10, 20, 276, 150);

paint::Ink screen() {
    return {paint::Theme::light(), QGuiApplication::font()};
}

/// 1,000 outcomes, as many at each value from 20,000 to 24,995 in steps of five.
std::vector<double> evenly() {
    std::vector<double> values(1000);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = 20'000 + 5.0 * static_cast<double>(i);
    return values;
}

Outcomes outcomesOf(const std::vector<double>& values, std::optional<double> target) {
    Outcomes outcomes;
    outcomes.values = values;
    outcomes.low = 20'500;
    outcomes.middle = 22'500;
    outcomes.high = 24'500;
    outcomes.target = target;
    outcomes.label = [](double value) { return QString::number(value / 1000) + QStringLiteral("K"); };
    outcomes.targetText = QStringLiteral("Target");
    outcomes.chanceText = QStringLiteral("44%");
    return outcomes;
}

}  // namespace

TEST_CASE("The curve of outcomes stays in its box, and so do target, range and labels") {
    const auto values = evenly();
    for (const double target : {15'000.0, 20'000.0, 22'800.0, 30'000.0}) {
        INFO(target);
        const auto geometry = paint::layout(outcomesOf(values, target), Box, screen());
        CHECK(Box.contains(geometry.curve.boundingRect()));
        // Nobody reaches 30,000: that part is flat.
        CHECK((geometry.reached.boundingRect().isEmpty() || Box.contains(geometry.reached.boundingRect())));
        REQUIRE(geometry.target);
        CHECK(geometry.target->x1() == Approx(geometry.x(target)));
        CHECK(geometry.target->x1() > Box.left());
        CHECK(geometry.target->x1() < Box.right());
        CHECK(Box.contains(geometry.targetLabel->rect));
        CHECK(geometry.whisker.x1() < geometry.dot.x());
        CHECK(geometry.dot.x() < geometry.whisker.x2());
        double free = Box.left();
        CHECK(geometry.ticks.size() >= 2);
        for (const auto& tick : geometry.ticks) {
            CHECK(tick.rect.left() >= free);
            CHECK(tick.rect.right() <= Box.right());
            free = tick.rect.right();
        }
    }
}

TEST_CASE("The part that reaches the target lies beyond it, below it where lower is better") {
    const auto values = evenly();
    auto outcomes = outcomesOf(values, 22'800);
    const auto higher = paint::layout(outcomes, Box, screen());
    CHECK(higher.reached.boundingRect().left() == Approx(higher.x(22'800)));
    CHECK(higher.reached.boundingRect().right() == Approx(higher.plot.right()));
    CHECK(higher.chanceLabel->rect.left() > higher.target->x1());
    outcomes.lowerIsBetter = true;
    const auto lower = paint::layout(outcomes, Box, screen());
    CHECK(lower.reached.boundingRect().right() == Approx(lower.x(22'800)));
    CHECK(lower.chanceLabel->rect.right() < lower.target->x1());
}

TEST_CASE("Outcomes that are all the same, and none with a target, are drawn too") {
    const std::vector<double> same(50, 1000.0);
    auto outcomes = outcomesOf(same, std::nullopt);
    outcomes.low = outcomes.middle = outcomes.high = 1000;
    const auto geometry = paint::layout(outcomes, Box, screen());
    CHECK_FALSE(geometry.target);
    CHECK(geometry.reached.isEmpty());
    CHECK(geometry.dot.x() == Approx(geometry.plot.center().x()));
    CHECK(Box.contains(geometry.curve.boundingRect()));
}
