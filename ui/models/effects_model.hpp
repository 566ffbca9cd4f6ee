// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/figures/import_effect.hpp"

#include <QAbstractTableModel>

#include <array>
#include <vector>

namespace goalpost::ui {

/// The campaign's KPIs before and after an import.
class EffectsModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum class Column { Kpi, Before, After, Change, Status };
    struct ColumnRow {
        Column column;
        const char* title;
        bool right;
    };
    static constexpr std::array<ColumnRow, 5> Columns{{
        {Column::Kpi, QT_TR_NOOP("KPI"), false},
        {Column::Before, QT_TR_NOOP("Now"), true},
        {Column::After, QT_TR_NOOP("After"), true},
        {Column::Change, QT_TR_NOOP("Change"), true},
        {Column::Status, QT_TR_NOOP("Then"), false},
    }};

    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<KpiEffect> effects, const QString& currency);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QString text(const KpiEffect& effect, Column column) const;

    std::vector<KpiEffect> m_effects;
    QString m_currency;
};

}  // namespace goalpost::ui
