// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/plan.hpp"

#include <QAbstractTableModel>

#include <array>
#include <memory>
#include <vector>

namespace goalpost::ui {

/// The campaigns of the workspace, one a row; archived ones only when asked for.
class CampaignsModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum class Column { Campaign, Brand, Phase, Goal, Dates, Budget, Owner, State };
    struct ColumnRow {
        Column column;
        const char* title;
        bool right;
    };
    static constexpr std::array<ColumnRow, 8> Columns{{
        {Column::Campaign, QT_TR_NOOP("Campaign"), false},
        {Column::Brand, QT_TR_NOOP("Brand"), false},
        {Column::Phase, QT_TR_NOOP("Phase"), false},
        {Column::Goal, QT_TR_NOOP("Goal"), false},
        {Column::Dates, QT_TR_NOOP("Dates"), false},
        {Column::Budget, QT_TR_NOOP("Budget"), true},
        {Column::Owner, QT_TR_NOOP("Owner"), false},
        {Column::State, QT_TR_NOOP("State"), false},
    }};

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const model::Plan> plan, bool withArchived, Date today);
    /// -1 when it is not shown.
    int rowOf(const Id& campaign) const;
    Id idAt(int row) const;
    int archived() const { return m_archived; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QString text(const model::Campaign& campaign, Column column) const;
    QVariant number(const model::Campaign& campaign, Column column) const;

    std::shared_ptr<const model::Plan> m_plan;
    std::vector<const model::Campaign*> m_rows;
    Date m_today{};
    int m_archived = 0;
};

/// "Running", "Planned", "Ended", "Closed", "Archived", "No dates".
QString campaignStateText(const model::Campaign& campaign, Date today);

}  // namespace goalpost::ui
