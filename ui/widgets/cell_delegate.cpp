// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/cell_delegate.hpp"

#include "paint/marks.hpp"
#include "ui/look/look.hpp"
#include "ui/widgets/pill.hpp"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace goalpost::ui {

namespace {

constexpr double PadX = 8;
constexpr double BarShare = 0.52;
constexpr double BarHeight = 12;

struct Cell {
    QPainter& painter;
    QRectF box;
    const QModelIndex& index;
    const paint::Theme& theme;
};

QFont textFont(const QModelIndex& index) {
    return fontOf(index.data(StrongRole).toBool() ? paint::TextRole::BodyStrong : paint::TextRole::Body);
}

void drawLine(const Cell& cell, const QRectF& line, const QString& text, Qt::Alignment alignment) {
    cell.painter.drawText(
        line, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
        cell.painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(line.width())));
}

void paintText(const Cell& cell) {
    const auto alignment =
        Qt::Alignment(cell.index.data(Qt::TextAlignmentRole).toInt()) & Qt::AlignHorizontal_Mask;
    cell.painter.setFont(textFont(cell.index));
    cell.painter.setPen(cell.theme.text);
    drawLine(cell, cell.box, cell.index.data().toString(), alignment);
}

void paintTwoLines(const Cell& cell) {
    const QString note = cell.index.data(NoteRole).toString();
    const double half = cell.box.height() / 2;
    cell.painter.setFont(textFont(cell.index));
    cell.painter.setPen(cell.theme.text);
    drawLine(cell, {cell.box.left(), cell.box.top() + 3, cell.box.width(), half - 1},
             cell.index.data().toString(), Qt::AlignLeft);
    cell.painter.setFont(fontOf(paint::TextRole::Small));
    cell.painter.setPen(cell.theme.muted);
    drawLine(cell, {cell.box.left(), cell.box.top() + half, cell.box.width(), half - 4}, note, Qt::AlignLeft);
}

paint::Ink inkOf(const Cell& cell) {
    return {cell.theme, QApplication::font()};
}

void paintBar(const Cell& cell) {
    const QVariant number = cell.index.data(NumberRole);
    const double most = cell.index.data(MostRole).toDouble();
    double left = cell.box.left();
    if (number.isValid() && most > 0) {
        const QRectF room(left, cell.box.center().y() - BarHeight / 2, cell.box.width() * BarShare,
                          BarHeight);
        const double share = std::clamp(number.toDouble() / most, 0.0, 1.0);
        paint::paintBar(cell.painter, room, share, inkOf(cell));
        left += room.width() * share + 6;
    }
    cell.painter.setFont(fontOf(paint::TextRole::Body));
    cell.painter.setPen(cell.theme.text);
    drawLine(cell, {left, cell.box.top(), cell.box.right() - left, cell.box.height()},
             cell.index.data().toString(), Qt::AlignLeft);
}

void paintInterval(const Cell& cell) {
    const paint::Axis axis{cell.index.data(ScaleFromRole).toDouble(),
                           cell.index.data(ScaleToRole).toDouble()};
    const QVariant target = cell.index.data(TargetRole);
    const QVariant low = cell.index.data(LowRole);
    const QVariant high = cell.index.data(HighRole);
    if (axis.to <= axis.from)
        return;
    if (target.isValid())
        paint::paintTarget(cell.painter, cell.box.adjusted(0, 0, 0, 1), axis, target.toDouble(), inkOf(cell));
    if (low.isValid() && high.isValid()) {
        paint::paintInterval(cell.painter, cell.box, axis, low.toDouble(),
                             cell.index.data(NumberRole).toDouble(), high.toDouble(), inkOf(cell));
        return;
    }
    cell.painter.setFont(fontOf(paint::TextRole::Caption));
    cell.painter.setPen(cell.theme.muted);
    drawLine(cell, cell.box, cell.index.data(NoteRole).toString(), Qt::AlignLeft);
}

void paintTag(const Cell& cell) {
    const QString text = cell.index.data().toString();
    if (!text.isEmpty())
        paintPill(cell.painter, tagLook(text, static_cast<TagKind>(cell.index.data(TagRole).toInt())),
                  {cell.box.left(), cell.box.center().y()});
}

void paintStatus(const Cell& cell) {
    const QVariant status = cell.index.data(StatusRole);
    if (status.isValid())
        paintPill(cell.painter, statusLook(static_cast<kpi::Status>(status.toInt())),
                  {cell.box.left(), cell.box.center().y()});
}

}  // namespace

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const paint::Theme& now = theme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, now.accentTint);
    painter->setPen(now.border);
    const QRectF row(option.rect);
    painter->drawLine(QPointF(row.left(), row.bottom() - 0.5), QPointF(row.right(), row.bottom() - 0.5));
    const Cell cell{*painter, row.adjusted(PadX, 0, -PadX, -1), index, now};
    switch (static_cast<CellKind>(index.data(KindRole).toInt())) {
        case CellKind::Text:
            paintText(cell);
            break;
        case CellKind::TwoLines:
            paintTwoLines(cell);
            break;
        case CellKind::Bar:
            paintBar(cell);
            break;
        case CellKind::Interval:
            paintInterval(cell);
            break;
        case CellKind::Tag:
            paintTag(cell);
            break;
        case CellKind::Status:
            paintStatus(cell);
            break;
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(now.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(row.adjusted(1.5, 1.5, -1.5, -2), 4, 4);
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto kind = static_cast<CellKind>(index.data(KindRole).toInt());
    const QFontMetricsF metrics(textFont(index));
    double width = metrics.horizontalAdvance(index.data().toString()) + 2 * PadX + 2;
    if (kind == CellKind::Bar)
        width = 150;
    if (kind == CellKind::Interval)
        width = 140;
    if (kind == CellKind::Tag || kind == CellKind::Status)
        width = pillSize(tagLook(index.data().toString(), TagKind::Neutral)).width() + 2 * PadX;
    return {static_cast<int>(width), option.rect.height()};
}

}  // namespace goalpost::ui
