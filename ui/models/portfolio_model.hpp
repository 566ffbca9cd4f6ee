// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/figures/standing.hpp"
#include "ui/session/session.hpp"

#include <QAbstractTableModel>

#include <array>
#include <memory>
#include <vector>

namespace goalpost::ui {

/// One row for each campaign: its worst primary KPI against the target, on a scale of its own.
class PortfolioModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum class Column { Campaign, Kpi, Forecast, Range, Status, Spend, Through, Review };
    /// Finished: its last day is over, or it is closed.
    enum class Which { Active, Planned, Finished };

    using QAbstractTableModel::QAbstractTableModel;

    void show(Session::Snapshot plan, std::shared_ptr<const Standing> standing, Which which);
    const report::CampaignState& state(int row) const { return *m_rows.at(static_cast<std::size_t>(row)); }
    static Which groupOf(const model::Campaign& campaign, Date today);
    static int countOf(const model::Plan& plan, const Standing& standing, Which which);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    struct Range {
        double low, middle, high;
    };
    static std::optional<Range> rangeOf(const kpi::Value& value);
    QString text(const report::CampaignState& state, Column column) const;
    QString note(const report::CampaignState& state, Column column) const;
    QVariant number(const report::CampaignState& state, Column column) const;
    static QVariant scale(const report::CampaignState& state, int role);
    QString spendText(const report::CampaignState& state) const;

    Session::Snapshot m_plan;
    std::shared_ptr<const Standing> m_standing;
    std::vector<const report::CampaignState*> m_rows;
};

}  // namespace goalpost::ui
