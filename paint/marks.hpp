// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/evaluate.hpp"
#include "paint/ink.hpp"

#include <QtCore/QRectF>
#include <QtCore/QString>

#include <optional>
#include <span>
#include <vector>

class QPainter;

/// Small marks that stand in cards and table cells, on screen and on paper.
namespace goalpost::paint {

/// A line without axes, a dashed target, a dot on the last value. Missing values are gaps.
void paintSparkline(QPainter& painter, const QRectF& rect, std::span<const std::optional<double>> values,
                    std::optional<double> target, const Ink& ink);

/// The part of an axis that a column of intervals shares.
struct Axis {
    double from;
    double to;
    /// The horizontal place of a value; values beyond the ends stay at them.
    double at(double value, const QRectF& rect) const;
};
/// Dot, whisker, caps. An end beyond the axis has no cap.
void paintInterval(QPainter& painter, const QRectF& rect, Axis axis, double low, double middle, double high,
                   const Ink& ink);
/// The target as a dashed line through a cell; rows above one another make one line.
void paintTarget(QPainter& painter, const QRectF& rect, Axis axis, double target, const Ink& ink);

/// A length from the left, `share` of the rectangle.
void paintBar(QPainter& painter, const QRectF& rect, double share, const Ink& ink);
/// A part of one whole on a sunken track, with a mark where the plan would be (shares of the whole).
void paintProgress(QPainter& painter, const QRectF& rect, double share, std::optional<double> mark,
                   const Ink& ink);
/// Parts of one whole in one hue by steps; the last one is hatched when it stands for "not known".
void paintParts(QPainter& painter, const QRectF& rect, std::span<const double> shares, bool lastUnknown,
                const Ink& ink);
/// The fill of the part with this number in paintParts, for its legend.
QColor partColour(std::size_t number, const Theme& theme);

/// How a status looks: always symbol and word; Achieved and Missed are filled.
struct PillLook {
    QString icon;
    QString text;
    QColor front;
    QColor ground;
};
PillLook lookOf(kpi::Status status, const Theme& theme);
QSizeF pillSize(kpi::Status status, const Ink& ink);
/// Outlined for paper, where greys lie close together.
void paintPill(QPainter& painter, const QPointF& topLeft, kpi::Status status, const Ink& ink,
               bool outlined = false);

}  // namespace goalpost::paint
