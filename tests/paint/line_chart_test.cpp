// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "paint/line_chart.hpp"

#include "paint/date_axis.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cmath>

using namespace goalpost;
using namespace goalpost::paint;
using report::LineKind;

namespace {

const Date FirstOfJuly = *makeDate(2026, 7, 1);
const Date LastOfSeptember = *makeDate(2026, 9, 30);
const QRectF Canvas(0, 0, 800, 240);

Ink ink() {
    QFont body(QStringLiteral("Noto Sans"));
    body.setPixelSize(13);
    return {Theme::light(), body};
}

double day(int number) {
    return dayNumber(FirstOfJuly) + number;
}

report::Series straight(LineKind kind, double end) {
    return {"Line", kind, {{day(0), 0.0}, {day(91), end}}};
}

report::LineChart quarter(std::vector<report::Series> series) {
    report::LineChart chart;
    chart.title = "Referral sessions, cumulative";
    chart.period = {FirstOfJuly, LastOfSeptember};
    chart.series = std::move(series);
    chart.fromZero = true;
    return chart;
}

}  // namespace

TEST_CASE("the value axis has four to six round ticks and begins at zero for totals") {
    const auto geometry = layout(quarter({straight(LineKind::Actual, 23700)}), Canvas, ink());
    REQUIRE(geometry.values.size() == 6);
    CHECK(geometry.values.front().text == QStringLiteral("0"));
    CHECK(geometry.values.back().text == QStringLiteral("25K"));
    CHECK(geometry.grid.front().y1() == Approx(geometry.plot.bottom()));
    CHECK(geometry.grid.back().y1() == Approx(geometry.plot.top()));
}

TEST_CASE("points stand where their day and value are") {
    const auto geometry = layout(quarter({straight(LineKind::Actual, 25000)}), Canvas, ink());
    const QPolygonF& line = geometry.strokes.front().pieces.front();
    CHECK(line.front().x() == Approx(geometry.plot.left()));
    CHECK(line.front().y() == Approx(geometry.plot.bottom()));
    CHECK(line.back().x() == Approx(geometry.plot.right()));
    CHECK(line.back().y() == Approx(geometry.plot.top()));
}

TEST_CASE("a gap in the data is a gap in the line") {
    report::Series series{"Rate", LineKind::Actual, {}};
    for (int i = 0; i < 10; ++i)
        series.points.push_back({day(i), i == 3 || i == 4 ? std::nullopt : std::optional<double>(i)});
    const auto geometry = layout(quarter({series}), Canvas, ink());
    REQUIRE(geometry.strokes.front().pieces.size() == 2);
    CHECK(geometry.strokes.front().pieces[0].size() == 3);
    CHECK(geometry.strokes.front().pieces[1].size() == 5);
    CHECK(geometry.steps.size() == 8);
}

TEST_CASE("labels at the line ends keep their order and their distance") {
    const auto geometry =
        layout(quarter({straight(LineKind::Forecast, 23700), straight(LineKind::Target, 22800),
                        straight(LineKind::Baseline, 22750)}),
               Canvas, ink());
    REQUIRE(geometry.ends.size() == 3);
    CHECK(geometry.ends[0].kind == LineKind::Forecast);
    CHECK(geometry.ends[1].kind == LineKind::Target);
    CHECK(geometry.ends[2].kind == LineKind::Baseline);
    for (std::size_t i = 1; i < 3; ++i)
        CHECK(geometry.ends[i].rect.top() - geometry.ends[i - 1].rect.top() >= 12 - 1e-9);
    CHECK(geometry.ends[0].text == QStringLiteral("Line 23.7K"));
    for (const EndLabel& label : geometry.ends)
        CHECK(label.rect.right() <= Canvas.right() + 2);
}

TEST_CASE("pushing apart moves as little as possible and stays inside") {
    CHECK(pushApart({10, 50, 90}, 12, 0, 100) == std::vector<double>{10, 50, 90});
    CHECK(pushApart({50, 50}, 12, 0, 100) == std::vector<double>{44, 56});
    CHECK(pushApart({99, 100}, 12, 0, 100) == std::vector<double>{88, 100});
    CHECK(pushApart({0, 1}, 12, 0, 100) == std::vector<double>{0, 12});
    CHECK(pushApart({}, 12, 0, 100).empty());
}

TEST_CASE("thinning keeps every column's extremes and the ends") {
    QPolygonF line;
    for (int i = 0; i < 10000; ++i)
        line << QPointF(i / 100.0, std::sin(i * 0.7) * 50);
    line[4321].setY(-999);
    line[7777].setY(999);
    const QPolygonF thin = decimated(line, 1);
    CHECK(thin.size() <= 404);
    CHECK(thin.front() == line.front());
    CHECK(thin.back() == line.back());
    const auto has = [&](double y) {
        return std::any_of(thin.begin(), thin.end(), [y](QPointF p) { return p.y() == y; });
    };
    CHECK(has(-999));
    CHECK(has(999));
    CHECK(std::is_sorted(thin.begin(), thin.end(), [](QPointF a, QPointF b) { return a.x() < b.x(); }));
}

TEST_CASE("few points are not thinned") {
    QPolygonF line;
    for (int i = 0; i < 50; ++i)
        line << QPointF(i * 10, i % 7);
    CHECK(decimated(line, 1) == line);
}

TEST_CASE("a quarter is dated by the half months and its last day, without overlaps") {
    const auto geometry = layout(quarter({straight(LineKind::Actual, 100)}), Canvas, ink());
    std::vector<QString> names;
    for (const AxisLabel& label : geometry.dates)
        names.push_back(label.text);
    CHECK(names == std::vector<QString>{QStringLiteral("1 Jul"), QStringLiteral("16 Jul"),
                                        QStringLiteral("1 Aug"), QStringLiteral("16 Aug"),
                                        QStringLiteral("1 Sep"), QStringLiteral("16 Sep"),
                                        QStringLiteral("30 Sep")});
    for (std::size_t i = 1; i < geometry.dates.size(); ++i)
        CHECK(geometry.dates[i - 1].rect.right() < geometry.dates[i].rect.left());
}

TEST_CASE("dates never overlap, however long the period and narrow the axis") {
    for (const int days : {0, 1, 5, 13, 40, 91, 200, 400, 1500})
        for (const double width : {60.0, 300.0, 900.0}) {
            const Period period{FirstOfJuly, FirstOfJuly + std::chrono::days{days}};
            const auto at = [&](Date date) {
                return days == 0 ? 0.0 : width * static_cast<double>((date - period.from).count()) / days;
            };
            const auto ticks = dateTicks(
                period, at, [](Date) { return 30.0; }, 8);
            REQUIRE_FALSE(ticks.empty());
            CHECK(ticks.front() == period.from);
            for (std::size_t i = 1; i < ticks.size(); ++i)
                CHECK(at(ticks[i]) - at(ticks[i - 1]) >= 38 - 1e-9);
        }
}

TEST_CASE("the last measured point is named, and every point can be read step by step") {
    report::Series actual{"Referral sessions", LineKind::Actual, {}};
    for (int i = 0; i <= 60; ++i)
        actual.points.push_back({day(i), 15940.0 * (i + 1) / 61});
    const auto geometry = layout(quarter({actual, straight(LineKind::Target, 22800)}), Canvas, ink());
    REQUIRE(geometry.callout);
    CHECK(geometry.callout->text == QStringLiteral("15,940 on 30 Aug"));
    CHECK(geometry.plot.left() <= geometry.callout->rect.left());
    CHECK(geometry.callout->rect.right() <= geometry.plot.right());
    REQUIRE(geometry.steps.size() == 61);
    CHECK(geometry.steps.front().date == QStringLiteral("1 Jul"));
    CHECK(geometry.stepNear(-100) == std::optional<std::size_t>(0));
    CHECK(geometry.stepNear(10000) == std::optional<std::size_t>(60));
}

TEST_CASE("the name of a point that all came with stands beside it, not on the days of the axis") {
    report::Series actual{"Likes", LineKind::Actual, {}};
    for (int i = 0; i <= 50; ++i)
        actual.points.push_back({day(i), i < 50 ? 0.0 : 40.0});
    const auto geometry = layout(quarter({actual}), Canvas, ink());
    REQUIRE(geometry.callout);
    CHECK(geometry.callout->rect.left() > geometry.callout->stem.x1());
    CHECK(geometry.callout->rect.right() <= geometry.plot.right());
    CHECK(geometry.callout->rect.bottom() < geometry.plot.bottom());
}

TEST_CASE("days carry their year where the chart says that they need it") {
    auto chart = quarter({straight(LineKind::Actual, 15940)});
    const auto without = layout(chart, Canvas, ink());
    CHECK(without.dates.front().text == QStringLiteral("1 Jul"));
    chart.withYears = true;
    const auto with = layout(chart, Canvas, ink());
    const QString year = QString::number(static_cast<int>(std::chrono::year_month_day{FirstOfJuly}.year()));
    CHECK(with.dates.front().text == QStringLiteral("1 Jul ") + year);
    CHECK(with.dates.back().text == QStringLiteral("30 Sep ") + year);
    CHECK(with.steps.front().date == QStringLiteral("1 Jul ") + year);
    chart.asOf = LastOfSeptember + std::chrono::days{31};
    CHECK(layout(chart, Canvas, ink()).callout->text.endsWith(QStringLiteral(" as of 31 Oct ") + year));
    for (std::size_t i = 1; i < with.dates.size(); ++i)
        CHECK(with.dates[i - 1].rect.right() <= with.dates[i].rect.left());
}

TEST_CASE("a chart of nothing, of one day or of one value is still laid out") {
    CHECK(layout(quarter({}), Canvas, ink()).strokes.empty());
    report::LineChart one = quarter({{"A", LineKind::Actual, {{day(0), 5.0}}}});
    one.period = {FirstOfJuly, FirstOfJuly};
    const auto geometry = layout(one, Canvas, ink());
    CHECK(std::isfinite(geometry.steps.front().at.x()));
    CHECK(std::isfinite(geometry.steps.front().at.y()));
    const auto tiny = layout(one, QRectF(0, 0, 5, 5), ink());
    CHECK(tiny.plot.width() > 0);
}
