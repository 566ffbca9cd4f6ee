// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "paint/marks.hpp"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtGui/QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace goalpost::paint {
namespace {

QPen dashed(const Ink& ink) {
    QPen pen(ink.theme.text, ink.px(1.2), Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern({3.2, 2.4});
    return pen;
}

void fillRounded(QPainter& painter, const QRectF& rect, const QBrush& brush, double radius) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush);
    painter.drawRoundedRect(rect, radius, radius);
}

/// Diagonal lines instead of a pattern brush, which a PDF would keep as a picture.
void hatch(QPainter& painter, const QRectF& rect, const Ink& ink) {
    painter.save();
    painter.setClipRect(rect);
    painter.setPen(QPen(ink.theme.muted, ink.px(1.2)));
    for (double x = rect.left() - rect.height(); x < rect.right(); x += ink.px(5))
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    painter.restore();
}

}  // namespace

void paintSparkline(QPainter& painter, const QRectF& rect, std::span<const std::optional<double>> values,
                    std::optional<double> target, const Ink& ink) {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const auto& value : values)
        if (value && std::isfinite(*value)) {
            low = std::min(low, *value);
            high = std::max(high, *value);
        }
    if (!std::isfinite(low))
        return;
    if (target) {
        low = std::min(low, *target);
        high = std::max(high, *target);
    }
    const double span = high > low ? high - low : 1;
    const QRectF area = rect.adjusted(ink.px(2), ink.px(3.5), -ink.px(4.5), -ink.px(3.5));
    const auto y = [&](double value) { return area.bottom() - (value - low) / span * area.height(); };
    const double step = values.size() > 1 ? area.width() / static_cast<double>(values.size() - 1) : 0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (target) {
        painter.setPen(dashed(ink));
        painter.drawLine(QPointF(area.left(), y(*target)), QPointF(area.right(), y(*target)));
    }
    painter.setPen(QPen(ink.theme.c1, ink.px(1.5), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPolygonF piece;
    QPointF last;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] && std::isfinite(*values[i])) {
            last = QPointF(area.left() + step * static_cast<double>(i), y(*values[i]));
            piece << last;
        } else {
            painter.drawPolyline(piece);
            piece.clear();
        }
    }
    painter.drawPolyline(piece);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink.theme.c1);
    painter.drawEllipse(last, ink.px(3), ink.px(3));
    painter.restore();
}

double Axis::at(double value, const QRectF& rect) const {
    const double share = to > from ? (value - from) / (to - from) : 0;
    return rect.left() + std::clamp(share, 0.0, 1.0) * rect.width();
}

void paintInterval(QPainter& painter, const QRectF& rect, Axis axis, double low, double middle, double high,
                   const Ink& ink) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink.theme.c1, ink.px(1.5), Qt::SolidLine, Qt::FlatCap));
    const double y = rect.center().y();
    const double left = axis.at(low, rect);
    const double right = axis.at(high, rect);
    painter.drawLine(QPointF(left, y), QPointF(right, y));
    const double cap = ink.px(4);
    if (low >= axis.from)
        painter.drawLine(QPointF(left, y - cap), QPointF(left, y + cap));
    if (high <= axis.to)
        painter.drawLine(QPointF(right, y - cap), QPointF(right, y + cap));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink.theme.c1);
    if (middle >= axis.from && middle <= axis.to)
        painter.drawEllipse(QPointF(axis.at(middle, rect), y), ink.px(3.6), ink.px(3.6));
    painter.restore();
}

void paintTarget(QPainter& painter, const QRectF& rect, Axis axis, double target, const Ink& ink) {
    if (target < axis.from || target > axis.to)
        return;
    painter.save();
    painter.setPen(dashed(ink));
    const double x = axis.at(target, rect);
    painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
    painter.restore();
}

void paintBar(QPainter& painter, const QRectF& rect, double share, const Ink& ink) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF filled = rect;
    filled.setWidth(rect.width() * std::clamp(std::isfinite(share) ? share : 0.0, 0.0, 1.0));
    fillRounded(painter, filled, ink.theme.c1, std::min(ink.px(2), filled.width() / 2));
    painter.restore();
}

void paintProgress(QPainter& painter, const QRectF& rect, double share, std::optional<double> mark,
                   const Ink& ink) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    fillRounded(painter, rect, ink.theme.sunken, ink.px(2));
    paintBar(painter, rect, share, ink);
    if (mark && *mark >= 0 && *mark <= 1) {
        const double x = rect.left() + *mark * rect.width();
        painter.setPen(QPen(ink.theme.text, ink.px(2), Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(x, rect.top() - ink.px(2)), QPointF(x, rect.bottom() + ink.px(4)));
    }
    painter.restore();
}

QColor partColour(std::size_t number, const Theme& theme) {
    static constexpr std::array Steps{1.0, 0.6, 0.32, 0.18};
    // Mixed with the ground instead of made transparent: the same on every surface and on paper.
    const double part = Steps[std::min(number, Steps.size() - 1)];
    const auto mix = [part](double front, double back) {
        return static_cast<float>(front * part + back * (1 - part));
    };
    return QColor::fromRgbF(mix(theme.c1.redF(), theme.raised.redF()),
                            mix(theme.c1.greenF(), theme.raised.greenF()),
                            mix(theme.c1.blueF(), theme.raised.blueF()));
}

void paintParts(QPainter& painter, const QRectF& rect, std::span<const double> shares, bool lastUnknown,
                const Ink& ink) {
    double sum = 0;
    for (const double share : shares)
        sum += std::max(0.0, share);
    if (sum <= 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double gap = ink.px(1.5);
    double left = rect.left();
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const double width = std::max(0.0, shares[i]) / sum * rect.width();
        const QRectF part(left, rect.top(), std::max(0.0, width - gap), rect.height());
        if (lastUnknown && i + 1 == shares.size())
            hatch(painter, part, ink);
        else
            fillRounded(painter, part, partColour(i, ink.theme), std::min(ink.px(1), part.width() / 2));
        left += width;
    }
    painter.restore();
}

}  // namespace goalpost::paint
