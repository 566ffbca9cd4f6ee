// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/figures/results.hpp"

#include <QAbstractTableModel>

#include <array>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace goalpost::ui {

/// The campaign's posts: what, who, where, when, then the KPIs that posts tell, primary ones first.
class PostsModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum class Column { Post, Creator, Platform, Published };
    struct ColumnRow {
        Column column;
        const char* title;
        bool right;
    };
    static constexpr std::array<ColumnRow, 4> Columns{{
        {Column::Post, QT_TR_NOOP("Post"), false},
        {Column::Creator, QT_TR_NOOP("Creator"), false},
        {Column::Platform, QT_TR_NOOP("Platform"), false},
        {Column::Published, QT_TR_NOOP("Published"), true},
    }};
    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const Results> results);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    const kpi::Kpi* kpiOf(int column) const;
    QVariant text(const kpi::Row& row, int column) const;
    QVariant where(const kpi::Row& row, int column) const;
    QVariant number(const kpi::Row& row, int column) const;
    const model::Post* postOf(const kpi::Row& row) const;

    std::shared_ptr<const Results> m_results;
    std::vector<const kpi::Row*> m_rows;
    std::vector<std::string_view> m_kpis;
    std::unordered_map<std::string_view, const model::Post*> m_posts;
};

}  // namespace goalpost::ui
