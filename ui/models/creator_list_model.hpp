// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/creators/creator_list.hpp"

#include <QAbstractTableModel>

namespace goalpost::ui {

/// All creators of the workspace, one row each. A new list comes in as the rows that went, came and
/// changed, so that what is chosen and sorted stays.
class CreatorListModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum class Column {
        Creator,
        Platforms,
        Followers,
        Engagement,
        AudienceCountry,
        AudienceAge,
        Price,
        Niche,
        Country,
        Status,
        Email,
        Languages,
        Note
    };
    static constexpr int ColumnCount = 13;

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const CreatorList> list);
    /// Without rows, before anything was asked.
    void clear();
    const CreatorList* list() const { return m_list.get(); }
    std::shared_ptr<const CreatorList> shared() const { return m_list; }
    const CreatorLine& line(int row) const { return m_list->lines[static_cast<std::size_t>(row)]; }
    /// -1 when it is not there.
    int rowOf(const Id& creator) const;
    static int columnOf(Column column) { return static_cast<int>(column); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    static QString text(const CreatorLine& line, Column column);
    static QVariant number(const CreatorLine& line, Column column);
    static QString note(const CreatorLine& line, Column column);
    static QString toolTip(const CreatorLine& line, Column column);
    static QVariant wholeNumber(const CreatorLine& line, Column column);

    std::shared_ptr<const CreatorList> m_list;
};

}  // namespace goalpost::ui
