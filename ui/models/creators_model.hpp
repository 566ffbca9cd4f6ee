// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/figures/results.hpp"

#include <QAbstractTableModel>

#include <array>
#include <vector>

namespace goalpost::ui {

/// The campaign's creators with the leading total as a bar and the leading rate with its interval.
class CreatorsModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum class Column { Creator, Posts, Total, Rate, Interval, Cost, CostEach };
    struct ColumnRow {
        Column column;
        const char* title;  ///< of the columns that are not named after a KPI
        bool right;
    };
    static constexpr std::array<ColumnRow, 7> Columns{{
        {Column::Creator, QT_TR_NOOP("Creator"), false},
        {Column::Posts, QT_TR_NOOP("Posts"), true},
        {Column::Total, nullptr, false},
        {Column::Rate, nullptr, true},
        {Column::Interval, QT_TR_NOOP("95% interval"), false},
        {Column::Cost, QT_TR_NOOP("Cost"), true},
        {Column::CostEach, QT_TR_NOOP("Cost each"), true},
    }};

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const Results> results);
    static constexpr int indexOf(Column column) { return static_cast<int>(column); }
    /// "Dashed line: target 1.80%", or nothing.
    QString targetNote() const;
    /// How much of the campaign's leading total the creators have, and what belongs to none of them.
    QString coverageNote() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QVariant text(const kpi::Row& row, Column column) const;
    QVariant where(const kpi::Row& row, Column column) const;
    QVariant number(const kpi::Row& row, Column column) const;
    QVariant intervalRole(const kpi::Row& row, int role) const;
    QString note(const kpi::Row& row, Column column) const;
    void findScale();

    std::shared_ptr<const Results> m_results;
    std::vector<kpi::Row> m_rows;
    const kpi::Value* m_total = nullptr;
    const kpi::Value* m_rate = nullptr;
    double m_mostTotal = 0;
    double m_scaleFrom = 0;
    double m_scaleTo = 0;
};

}  // namespace goalpost::ui
