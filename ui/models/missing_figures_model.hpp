// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "report/missing_figures.hpp"

#include <QAbstractTableModel>

#include <array>
#include <utility>
#include <vector>

namespace goalpost::ui {

/// "reach, and clicks".
QString figuresText(const kpi::Inputs& inputs);
/// Who is asked: a creator, who delivers the data, or nobody yet.
QString personText(const report::Request& request);

/// The posts that lack figures, under whom they are asked of.
class MissingFiguresModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum class Column { Whom, Post, Platform, Lacks, By };
    struct ColumnRow {
        Column column;
        const char* title;
    };
    static constexpr std::array<ColumnRow, 5> Columns{{
        {Column::Whom, QT_TR_NOOP("Whom to ask")},
        {Column::Post, QT_TR_NOOP("Post")},
        {Column::Platform, QT_TR_NOOP("Platform")},
        {Column::Lacks, QT_TR_NOOP("Lacks")},
        {Column::By, QT_TR_NOOP("Wanted by")},
    }};

    using QAbstractTableModel::QAbstractTableModel;
    void show(report::MissingFigures missing, Date today);
    const report::MissingFigures& missing() const { return m_missing; }
    const report::Request& requestOf(int row) const;
    const report::LackingPost& postOf(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QVariant text(int row, Column column) const;
    bool isLate(int row) const;

    report::MissingFigures m_missing;
    Date m_today{};
    std::vector<std::pair<std::size_t, std::size_t>> m_rows;  ///< request and post
};

}  // namespace goalpost::ui
