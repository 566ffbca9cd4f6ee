// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/kpi.hpp"
#include "model/plan.hpp"
#include "report/outlook.hpp"

#include <QAbstractTableModel>

#include <array>
#include <memory>
#include <vector>

namespace goalpost::ui {

/// The primary KPIs of a campaign and what its objectives promise for each; one a row, also without an
/// objective. Objectives for other KPIs come last.
class TargetsModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum class Column { Kpi, Unit, Baseline, Target, Change, Daily, Forecast };
    struct ColumnRow {
        Column column;
        const char* title;
        bool right;
    };
    static constexpr std::array<ColumnRow, 7> Columns{{
        {Column::Kpi, QT_TR_NOOP("KPI"), false},
        {Column::Unit, QT_TR_NOOP("Unit"), false},
        {Column::Baseline, QT_TR_NOOP("Baseline"), true},
        {Column::Target, QT_TR_NOOP("Target"), true},
        {Column::Change, QT_TR_NOOP("Change"), true},
        {Column::Daily, QT_TR_NOOP("Change a day"), true},
        {Column::Forecast, QT_TR_NOOP("Forecast, 80%"), true},
    }};
    struct Row {
        std::string kpi;
        Id objective;  ///< empty: none yet
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const model::Plan> plan, const Id& campaign);
    /// What is forecast for its objectives; for others nothing is known yet.
    void showOutlooks(std::vector<report::Outlook> outlooks);
    const std::vector<Row>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    const model::Objective* objectiveOf(const Row& row) const;
    QString text(const Row& row, Column column) const;

    std::shared_ptr<const model::Plan> m_plan;
    Id m_campaign;
    std::vector<Row> m_rows;
    std::vector<report::Outlook> m_outlooks;
};

/// "sessions", "percent", "minutes", "USD": what a KPI's values are counted in.
QString unitText(const kpi::Kpi& kpi, const QString& currency);

}  // namespace goalpost::ui
