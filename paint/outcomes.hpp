// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/kpi.hpp"
#include "paint/ink.hpp"

#include <QtCore/QLineF>
#include <QtCore/QRectF>
#include <QtCore/QString>
#include <QtGui/QPolygonF>

#include <functional>
#include <optional>
#include <span>
#include <vector>

class QPainter;

/// What simulations reach, as a curve over the outcomes with the 80 % range and the target.
namespace goalpost::paint {

struct Outcomes {
    std::span<const double> values;  ///< of the simulations, the smallest first; not empty
    double low = 0;
    double middle = 0;
    double high = 0;
    std::optional<double> target;
    bool lowerIsBetter = false;
    kpi::Unit unit = kpi::Unit::Count;
    std::function<QString(double)> label;  ///< a value on the axis
    QString targetText;                    ///< "Target 22.8K"
    QString chanceText;                    ///< "42%"; may be empty
};

struct OutcomesGeometry {
    struct Label {
        QRectF rect;
        QString text;
    };
    QRectF plot;
    double from = 0;  ///< values at the plot's left and right edge
    double to = 1;
    QPolygonF curve;    ///< closed along the plot's bottom
    QPolygonF reached;  ///< the part of it that reaches the target; empty without one
    QLineF whisker;
    QPointF dot;
    std::optional<QLineF> target;
    std::optional<Label> targetLabel;
    std::optional<Label> chanceLabel;
    std::vector<Label> ticks;

    double x(double value) const;
};

/// Ticks do not overlap; the labels lie within the rectangle.
OutcomesGeometry layout(const Outcomes& outcomes, const QRectF& rect, const Ink& ink);
/// Darker where the target is reached; the target is dashed and named, the range a whisker with a dot.
void paint(QPainter& painter, const OutcomesGeometry& geometry, const Ink& ink,
           std::optional<double> highlighted = std::nullopt);

}  // namespace goalpost::paint
