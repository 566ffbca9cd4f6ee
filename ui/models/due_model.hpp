// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "report/due.hpp"

#include <QAbstractListModel>
#include <QString>

#include <vector>

namespace goalpost::ui {

/// What cannot wait, under a heading for each kind; headings cannot be chosen.
class DueModel : public QAbstractListModel {
    Q_OBJECT
  public:
    enum Role { HeadingRole = Qt::UserRole, CountRole, NoteRole, WhenRole, ToneRole, IconRole, ActionRole };

    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<report::DueItem> items, Date today);
    /// How many items there are, without headings, and how many of them are late or off track.
    int count() const { return static_cast<int>(m_items.size()); }
    int lateCount() const;
    /// Null for a heading.
    const report::DueItem* item(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

  private:
    struct Line {
        report::DueKind kind;
        std::size_t item;  ///< NoItem: a heading
    };
    static constexpr std::size_t NoItem = static_cast<std::size_t>(-1);
    QVariant headingData(report::DueKind kind, int role) const;
    QString whenOf(const report::DueItem& item) const;
    bool isBad(const report::DueItem& item) const;

    std::vector<report::DueItem> m_items;
    std::vector<Line> m_lines;
    Date m_today{};
};

/// The page of the window where an item is dealt with; one that there is.
QString pageOf(report::DueKind kind);

}  // namespace goalpost::ui
