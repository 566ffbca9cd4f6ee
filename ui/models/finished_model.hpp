// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/figures/standing.hpp"
#include "ui/session/session.hpp"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace goalpost::ui {

/// What became of the objectives of finished campaigns, the campaign that ended last first: one row for
/// each primary KPI that was achieved, missed or measured as a baseline.
class FinishedModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum class Column { Objective, Result, Outcome };
    static constexpr int ColumnCount = 3;

    using QAbstractTableModel::QAbstractTableModel;

    void show(Session::Snapshot plan, std::shared_ptr<const Standing> standing);
    Id campaign(int row) const { return m_rows.at(static_cast<std::size_t>(row)).state->campaign; }
    /// Benchmarks have no target and do not count.
    int withTarget() const;
    int achieved() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    struct Row {
        const report::CampaignState* state;
        const kpi::Value* value;
    };
    int countOf(kpi::Status status) const;
    QString text(const Row& row, Column column) const;
    QString note(const Row& row, Column column) const;

    Session::Snapshot m_plan;
    std::shared_ptr<const Standing> m_standing;
    std::vector<Row> m_rows;
};

}  // namespace goalpost::ui
