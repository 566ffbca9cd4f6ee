// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "paint/outcomes.hpp"

#include "report/scale.hpp"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace goalpost::paint {

namespace {

constexpr std::size_t Points = 61;
/// Beyond these parts of the simulations the curve is as good as flat.
constexpr double Tail = 0.002;
constexpr double ReachedOpacity = 0.55;
constexpr double CurveOpacity = 0.18;

double atShare(std::span<const double> sorted, double share) {
    return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

/// How wide one outcome is smeared: Silverman's rule.
double bandwidth(std::span<const double> sorted) {
    const double quartiles = atShare(sorted, 0.75) - atShare(sorted, 0.25);
    return 0.9 * quartiles / 1.34 * std::pow(static_cast<double>(sorted.size()), -0.2);
}

/// The curve's height over a value, on any scale.
double density(std::span<const double> sorted, double at, double width) {
    const auto first = std::lower_bound(sorted.begin(), sorted.end(), at - 4 * width);
    double sum = 0;
    for (auto value = first; value != sorted.end() && *value <= at + 4 * width; ++value) {
        const double away = (*value - at) / width;
        sum += std::exp(-away * away / 2);
    }
    return sum;
}

QFontMetricsF captions(const Ink& ink) {
    return ink.metrics(TextRole::Caption);
}

void setSpan(OutcomesGeometry& geometry, const Outcomes& outcomes) {
    geometry.from = atShare(outcomes.values, Tail);
    geometry.to = atShare(outcomes.values, 1 - Tail);
    if (outcomes.target) {
        geometry.from = std::min(geometry.from, *outcomes.target);
        geometry.to = std::max(geometry.to, *outcomes.target);
    }
    double air = (geometry.to - geometry.from) * 0.06;
    if (air <= 0)
        air = std::max(std::abs(geometry.to) * 0.05, 1e-6);
    geometry.from -= air;
    geometry.to += air;
}

void placeCurve(OutcomesGeometry& geometry, const Outcomes& outcomes) {
    const double span = geometry.to - geometry.from;
    const double width = std::max(bandwidth(outcomes.values), span / 200);
    std::vector<double> heights(Points);
    std::vector<double> values(Points);
    for (std::size_t i = 0; i < Points; ++i) {
        values[i] = geometry.from + span * static_cast<double>(i) / (Points - 1);
        heights[i] = density(outcomes.values, values[i], width);
    }
    const double most = std::max(*std::max_element(heights.begin(), heights.end()), 1e-12);
    const auto at = [&](std::size_t i) {
        return QPointF(geometry.x(values[i]),
                       geometry.plot.bottom() - heights[i] / most * geometry.plot.height());
    };
    geometry.curve << QPointF(geometry.plot.left(), geometry.plot.bottom());
    for (std::size_t i = 0; i < Points; ++i)
        geometry.curve << at(i);
    geometry.curve << QPointF(geometry.plot.right(), geometry.plot.bottom());
    if (!outcomes.target)
        return;
    const double edge = *outcomes.target;
    const double height = density(outcomes.values, edge, width) / most * geometry.plot.height();
    const QPointF top(geometry.x(edge), geometry.plot.bottom() - height);
    const QPointF foot(geometry.x(edge), geometry.plot.bottom());
    QPolygonF part;
    if (!outcomes.lowerIsBetter)
        part << foot << top;
    else
        part << QPointF(geometry.plot.left(), geometry.plot.bottom());
    for (std::size_t i = 0; i < Points; ++i)
        if (outcomes.lowerIsBetter ? values[i] < edge : values[i] > edge)
            part << at(i);
    if (!outcomes.lowerIsBetter)
        part << QPointF(geometry.plot.right(), geometry.plot.bottom());
    else
        part << top << foot;
    geometry.reached = part;
}

void placeTarget(OutcomesGeometry& geometry, const Outcomes& outcomes, const QRectF& rect, const Ink& ink) {
    if (!outcomes.target)
        return;
    const QFontMetricsF metrics = captions(ink);
    const double x = geometry.x(*outcomes.target);
    geometry.target = QLineF(x, rect.top() + metrics.height(), x, geometry.plot.bottom());
    const double width = metrics.horizontalAdvance(outcomes.targetText) * 1.1;
    const double left = std::clamp(x - width / 2, rect.left(), std::max(rect.left(), rect.right() - width));
    geometry.targetLabel = {QRectF(left, rect.top(), width, metrics.height()), outcomes.targetText};
    if (outcomes.chanceText.isEmpty())
        return;
    // Beside the line, on the side that reaches it.
    const double chance = metrics.horizontalAdvance(outcomes.chanceText) * 1.1;
    const double gap = ink.px(5);
    const double wanted = outcomes.lowerIsBetter ? x - gap - chance : x + gap;
    const double place = std::clamp(wanted, rect.left(), std::max(rect.left(), rect.right() - chance));
    geometry.chanceLabel = {QRectF(place, geometry.plot.top() + ink.px(2), chance, metrics.height()),
                            outcomes.chanceText};
}

void placeTicks(OutcomesGeometry& geometry, const Outcomes& outcomes, const QRectF& rect, const Ink& ink) {
    const QFontMetricsF metrics = captions(ink);
    double free = rect.left();
    for (const double tick : report::niceScale(geometry.from, geometry.to, outcomes.unit).ticks()) {
        if (tick < geometry.from || tick > geometry.to)
            continue;
        const QString text = outcomes.label(tick);
        const double width = metrics.horizontalAdvance(text);
        const double left = geometry.x(tick) - width / 2;
        if (left < free || left + width > rect.right())
            continue;
        geometry.ticks.push_back(
            {QRectF(left, geometry.plot.bottom() + ink.px(4), width, metrics.height()), text});
        free = left + width + ink.px(8);
    }
}

}  // namespace

double OutcomesGeometry::x(double value) const {
    return plot.left() + (value - from) / (to - from) * plot.width();
}

OutcomesGeometry layout(const Outcomes& outcomes, const QRectF& rect, const Ink& ink) {
    OutcomesGeometry geometry;
    const double line = captions(ink).height();
    geometry.plot = rect.adjusted(0, line + ink.px(6), 0, -line - ink.px(6));
    setSpan(geometry, outcomes);
    placeCurve(geometry, outcomes);
    const double middle = geometry.plot.bottom() - ink.px(12);
    geometry.whisker = QLineF(geometry.x(outcomes.low), middle, geometry.x(outcomes.high), middle);
    geometry.dot = QPointF(geometry.x(outcomes.middle), middle);
    placeTarget(geometry, outcomes, rect, ink);
    placeTicks(geometry, outcomes, rect, ink);
    return geometry;
}

void paint(QPainter& painter, const OutcomesGeometry& geometry, const Ink& ink,
           std::optional<double> highlighted) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto fill = [&](const QPolygonF& polygon, double opacity) {
        QColor colour = ink.theme.c1;
        colour.setAlphaF(static_cast<float>(opacity));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(polygon);
    };
    fill(geometry.curve, CurveOpacity);
    if (!geometry.reached.isEmpty())
        fill(geometry.reached, ReachedOpacity);
    painter.setPen(QPen(ink.theme.borderStrong, ink.px(1)));
    painter.drawLine(geometry.plot.bottomLeft(), geometry.plot.bottomRight());
    painter.setPen(QPen(ink.theme.text, ink.px(1.6)));
    painter.drawLine(geometry.whisker);
    for (const QPointF& end : {geometry.whisker.p1(), geometry.whisker.p2()})
        painter.drawLine(end - QPointF(0, ink.px(4)), end + QPointF(0, ink.px(4)));
    painter.setPen(QPen(ink.theme.raised, ink.px(1.5)));
    painter.setBrush(ink.theme.c1);
    painter.drawEllipse(geometry.dot, ink.px(4.2), ink.px(4.2));
    if (geometry.target) {
        QPen pen(ink.theme.text, ink.px(1.3), Qt::SolidLine, Qt::FlatCap);
        pen.setDashPattern({4.6, 2.7});
        painter.setPen(pen);
        painter.drawLine(*geometry.target);
    }
    if (highlighted) {
        painter.setPen(QPen(ink.theme.accent, ink.px(2)));
        const double x = geometry.x(*highlighted);
        painter.drawLine(QPointF(x, geometry.plot.top()), QPointF(x, geometry.plot.bottom()));
    }
    const auto write = [&](const OutcomesGeometry::Label& label, const QColor& colour, bool strong) {
        QFont font = ink.font(TextRole::Caption);
        if (strong)
            font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(label.rect, Qt::AlignCenter | Qt::TextDontClip, label.text);
    };
    if (geometry.targetLabel)
        write(*geometry.targetLabel, ink.theme.text, true);
    if (geometry.chanceLabel)
        write(*geometry.chanceLabel, ink.theme.text, true);
    for (const OutcomesGeometry::Label& tick : geometry.ticks)
        write(tick, ink.theme.muted, false);
    painter.restore();
}

}  // namespace goalpost::paint
