// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "paint/line_chart.hpp"

#include <QtGui/QPainter>

namespace goalpost::paint {
namespace {

using report::LineKind;

/// Above this many points a thick polyline with joins is slow to fill; separate lines are not.
constexpr qsizetype MostJoined = 600;
constexpr double BandOpacity = 0.22;

QPen penOf(LineKind kind, const Ink& ink) {
    switch (kind) {
        case LineKind::Actual:
            return QPen(ink.theme.c1, ink.px(2.2), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        case LineKind::Forecast: {
            QPen pen(ink.theme.c1, ink.px(1.6), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
            pen.setDashPattern({1.4, 1.9});
            return pen;
        }
        case LineKind::Target: {
            QPen pen(ink.theme.text, ink.px(1.3), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
            pen.setDashPattern({4.6, 2.7});
            return pen;
        }
        case LineKind::Baseline: {
            QPen pen(ink.theme.muted, ink.px(1.2), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
            pen.setDashPattern({1.2, 2.1});
            return pen;
        }
    }
    return {};
}

void drawStroke(QPainter& painter, const Stroke& stroke, const Ink& ink) {
    painter.setPen(penOf(stroke.kind, ink));
    painter.setBrush(Qt::NoBrush);
    for (const QPolygonF& piece : stroke.pieces) {
        if (piece.size() == 1) {  // a single day between two gaps
            painter.drawPoint(piece.front());
        } else if (piece.size() <= MostJoined) {
            painter.drawPolyline(piece);
        } else {
            QList<QLineF> lines;
            for (qsizetype i = 1; i < piece.size(); ++i)
                lines.append(QLineF(piece[i - 1], piece[i]));
            painter.drawLines(lines);
        }
    }
}

/// Strokes in an order in which the actual line lies on top.
void drawStrokes(QPainter& painter, const LineChartGeometry& geometry, const Ink& ink) {
    for (const LineKind kind : {LineKind::Baseline, LineKind::Target, LineKind::Forecast, LineKind::Actual})
        for (const Stroke& stroke : geometry.strokes)
            if (stroke.kind == kind)
                drawStroke(painter, stroke, ink);
}

void drawLabel(QPainter& painter, const QRectF& rect, const QString& text, Qt::Alignment alignment) {
    painter.drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextDontClip, text);
}

void drawAxes(QPainter& painter, const LineChartGeometry& geometry, const Ink& ink) {
    painter.setPen(QPen(ink.theme.grid, ink.px(1)));
    for (const QLineF& line : geometry.grid)
        painter.drawLine(line);
    painter.setFont(ink.font(TextRole::Caption));
    painter.setPen(ink.theme.muted);
    for (const AxisLabel& label : geometry.values)
        drawLabel(painter, label.rect, label.text, Qt::AlignRight);
    for (const AxisLabel& label : geometry.dates)
        drawLabel(painter, label.rect, label.text, Qt::AlignHCenter);
    if (geometry.postsLabel)
        drawLabel(painter, geometry.postsLabel->rect, geometry.postsLabel->text, Qt::AlignLeft);
    painter.setPen(QPen(ink.theme.c2, ink.px(1.5), Qt::SolidLine, Qt::FlatCap));
    for (const QLineF& line : geometry.posts)
        painter.drawLine(line);
}

void drawEnds(QPainter& painter, const LineChartGeometry& geometry, const Ink& ink) {
    for (const EndLabel& label : geometry.ends) {
        QFont font = ink.font(TextRole::Caption);
        if (label.kind == LineKind::Forecast)
            font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(label.kind == LineKind::Baseline ? ink.theme.muted : ink.theme.text);
        drawLabel(painter, label.rect, label.text, Qt::AlignLeft);
    }
}

void drawDot(QPainter& painter, QPointF at, const Ink& ink) {
    painter.setPen(QPen(ink.theme.raised, ink.px(1.5)));
    painter.setBrush(ink.theme.c1);
    painter.drawEllipse(at, ink.px(4.2), ink.px(4.2));
}

void drawCallout(QPainter& painter, const QPointF& dot, const QRectF& rect, const QString& text,
                 const QLineF& stem, const Ink& ink) {
    painter.setPen(QPen(ink.theme.muted, ink.px(1)));
    painter.drawLine(stem);
    QFont font = ink.font(TextRole::Caption);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(ink.theme.text);
    drawLabel(painter, rect, text, Qt::AlignLeft);
    drawDot(painter, dot, ink);
}

}  // namespace

void paint(QPainter& painter, const LineChartGeometry& geometry, const Ink& ink,
           std::optional<std::size_t> highlighted) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    drawAxes(painter, geometry, ink);
    if (!geometry.band.isEmpty()) {
        QColor band = ink.theme.c1;
        band.setAlphaF(static_cast<float>(BandOpacity));
        painter.setPen(Qt::NoPen);
        painter.setBrush(band);
        painter.drawPolygon(geometry.band);
    }
    drawStrokes(painter, geometry, ink);
    drawEnds(painter, geometry, ink);
    if (highlighted && *highlighted < geometry.steps.size()) {
        const Step& step = geometry.steps[*highlighted];
        const QString text = step.value + QStringLiteral(" on ") + step.date;
        QRectF rect(0, 0, ink.metrics(TextRole::BodyStrong).horizontalAdvance(text),
                    ink.metrics(TextRole::Caption).height());
        rect.moveBottomLeft(step.at - QPointF(rect.width() / 2, ink.px(8)));
        rect.moveLeft(std::clamp(rect.left(), geometry.plot.left(),
                                 std::max(geometry.plot.left(), geometry.plot.right() - rect.width())));
        drawCallout(painter, step.at, rect, text,
                    QLineF(step.at, QPointF(step.at.x(), geometry.plot.bottom())), ink);
    } else if (geometry.callout) {
        const Callout& callout = *geometry.callout;
        drawCallout(painter, callout.dot, callout.rect, callout.text, callout.stem, ink);
    }
    painter.restore();
}

}  // namespace goalpost::paint
