// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace goalpost::ui {

/// How a table cell is drawn; models answer CellRole::Kind with it.
enum class CellKind { Text, TwoLines, Bar, Interval, Tag, Status };

/// What the delegate asks a model beside the usual roles. Numbers are doubles; unset where unknown.
enum CellRole {
    KindRole = Qt::UserRole + 100,
    NumberRole,     ///< the value; also what rows are sorted by
    NoteRole,       ///< second line, or the words beside a bar
    MostRole,       ///< the largest number of the column, for bars
    LowRole,        ///< of an interval
    HighRole,       ///< of an interval
    TargetRole,     ///< dashed line through an interval column
    ScaleFromRole,  ///< of an interval column
    ScaleToRole,
    StrongRole,
    TagRole,     ///< a TagKind
    StatusRole,  ///< a kpi::Status
};

/// Draws the cells of every table: hairline under the row, selection, the ring around the keyboard's cell,
/// bars and intervals.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace goalpost::ui
