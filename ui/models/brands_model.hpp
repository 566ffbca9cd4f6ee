// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/plan.hpp"

#include <QAbstractTableModel>

#include <array>
#include <memory>

namespace goalpost::ui {

/// The brands of the workspace, one a row.
class BrandsModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum class Column { Brand, Currency, FiscalYear, Campaigns, Objectives, Competitors };
    struct ColumnRow {
        Column column;
        const char* title;
        bool right;
    };
    static constexpr std::array<ColumnRow, 6> Columns{{
        {Column::Brand, QT_TR_NOOP("Brand"), false},
        {Column::Currency, QT_TR_NOOP("Currency"), false},
        {Column::FiscalYear, QT_TR_NOOP("Fiscal year from"), false},
        {Column::Campaigns, QT_TR_NOOP("Campaigns"), true},
        {Column::Objectives, QT_TR_NOOP("Business objectives"), true},
        {Column::Competitors, QT_TR_NOOP("Competitors"), false},
    }};

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const model::Plan> plan);
    /// -1 when there is none.
    int rowOf(const Id& brand) const;
    Id idAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    int campaignsOf(const model::Brand& brand) const;
    QString text(const model::Brand& brand, Column column) const;
    QVariant number(const model::Brand& brand, Column column) const;

    std::shared_ptr<const model::Plan> m_plan;
};

}  // namespace goalpost::ui
