// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "paint/ink.hpp"
#include "report/document.hpp"
#include "report/scale.hpp"

#include <QtCore/QLineF>
#include <QtCore/QRectF>
#include <QtCore/QString>
#include <QtGui/QPolygonF>

#include <optional>
#include <vector>

class QPainter;

/// The trend chart in two steps: a layout that can be tested, and painting that only follows it.
namespace goalpost::paint {

struct AxisLabel {
    QRectF rect;
    QString text;
};

/// One series as drawn: unbroken pieces, so that a gap in the data stays a gap.
struct Stroke {
    report::LineKind kind;
    std::vector<QPolygonF> pieces;
};

/// The name of a series at the right end of its line.
struct EndLabel {
    QRectF rect;
    QString text;
    report::LineKind kind;
};

/// The last measured point, named.
struct Callout {
    QPointF dot;
    QRectF rect;
    QString text;
    QLineF stem;  ///< from the dot down to the axis
};

/// One measured point for reading with the keyboard or the mouse.
struct Step {
    QPointF at;
    QString date;
    QString value;
};

struct LineChartGeometry {
    QRectF plot;
    report::Scale scale;
    std::vector<QLineF> grid;  ///< from the bottom up, one for each tick
    std::vector<AxisLabel> values;
    std::vector<AxisLabel> dates;
    std::vector<Stroke> strokes;
    QPolygonF band;
    std::vector<EndLabel> ends;
    std::vector<QLineF> posts;  ///< below the axis, one for each day on which something went live
    std::optional<AxisLabel> postsLabel;
    std::optional<Callout> callout;
    std::vector<Step> steps;  ///< of the actual series, in order of time

    /// The step nearest to a horizontal position; nothing when there are none.
    std::optional<std::size_t> stepNear(double x) const;
};

/// Where everything goes. Holds: four to six value ticks; labels at line ends keep their order and at least
/// 12 design pixels of distance; dates do not overlap; more points than pixels are thinned to each pixel
/// column's first, lowest, highest and last.
LineChartGeometry layout(const report::LineChart& chart, const QRectF& rect, const Ink& ink);
/// Actual solid, forecast dotted in its band, target long-dashed, baseline finely dotted.
void paint(QPainter& painter, const LineChartGeometry& geometry, const Ink& ink,
           std::optional<std::size_t> highlighted = std::nullopt);

/// The parts of the layout, for tests and for other charts.
/// Positions in the given order, at least `gap` apart, moved as little as possible, within low and high
/// where there is room. `wanted` ascends.
std::vector<double> pushApart(const std::vector<double>& wanted, double gap, double low, double high);
/// At most four points of each column of width `column`: first, lowest, highest, last. x ascends.
QPolygonF decimated(const QPolygonF& line, double column);

}  // namespace goalpost::paint
