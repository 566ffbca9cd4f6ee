// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "paint/icon.hpp"
#include "paint/marks.hpp"

#include <QtGui/QPainter>

namespace goalpost::paint {
namespace {

QFont pillFont(const Ink& ink) {
    QFont font = ink.font(TextRole::Small);
    font.setWeight(QFont::DemiBold);
    return font;
}

QString wordOf(kpi::Status status) {
    const std::string_view name = kpi::nameOf(status);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

}  // namespace

PillLook lookOf(kpi::Status status, const Theme& theme) {
    const QString word = wordOf(status);
    switch (status) {
        case kpi::Status::Planning:
            return {QStringLiteral("edit"), word, theme.muted, theme.sunken};
        case kpi::Status::Ahead:
            return {QStringLiteral("ahead"), word, theme.positive, theme.positiveTint};
        case kpi::Status::OnTrack:
            return {QStringLiteral("check"), word, theme.positive, theme.positiveTint};
        case kpi::Status::AtRisk:
            return {QStringLiteral("warn"), word, theme.warning, theme.warningTint};
        case kpi::Status::OffTrack:
            return {QStringLiteral("stop"), word, theme.negative, theme.negativeTint};
        case kpi::Status::Benchmarking:
            return {QStringLiteral("bench"), word, theme.bench, theme.benchTint};
        case kpi::Status::Achieved:
            return {QStringLiteral("flag"), word, theme.onAccent, theme.solidPos};
        case kpi::Status::Missed:
            return {QStringLiteral("missed"), word, theme.onAccent, theme.solidNeg};
    }
    return {};
}

QSizeF pillSize(kpi::Status status, const Ink& ink) {
    const QFont font = pillFont(ink);
    const QFontMetricsF metrics = ink.device ? QFontMetricsF(font, ink.device) : QFontMetricsF(font);
    return {metrics.horizontalAdvance(wordOf(status)) + ink.px(8 + 14 + 5 + 10),
            std::max(metrics.height() + ink.px(4), ink.px(20))};
}

void paintPill(QPainter& painter, const QPointF& topLeft, kpi::Status status, const Ink& ink, bool outlined) {
    const PillLook look = lookOf(status, ink.theme);
    const QRectF rect(topLeft, pillSize(status, ink));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(outlined ? QPen(look.front, ink.px(1)) : QPen(Qt::NoPen));
    painter.setBrush(look.ground);
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    const double side = ink.px(14);
    paintIcon(painter, QRectF(rect.left() + ink.px(8), rect.center().y() - side / 2, side, side), look.icon,
              look.front);
    painter.setFont(pillFont(ink));
    painter.setPen(look.front);
    painter.drawText(rect.adjusted(ink.px(8 + 14 + 5), 0, 0, 0),
                     static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextDontClip, look.text);
    painter.restore();
}

}  // namespace goalpost::paint
