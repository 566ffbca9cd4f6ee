// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "ui/widgets/cell_delegate.hpp"
#include "ui/widgets/pill.hpp"

#include <QAbstractTableModel>

#include <optional>
#include <string>
#include <vector>

namespace goalpost::ui {

/// A cell as it is shown; `number` is what its column is sorted by, unset where unknown.
struct ShownCell {
    QString text;
    QVariant number{};
    QString note{};  ///< second line
    CellKind kind = CellKind::Text;
    TagKind tag = TagKind::Neutral;
    bool strong = false;
};
struct ShownRow {
    Id id;
    std::vector<ShownCell> cells;
};

/// Entries of the plan as rows whose cells were worked out beforehand: for lists that people write by hand
/// and that stay short.
class ListedRows : public QAbstractTableModel {
    Q_OBJECT
  public:
    struct Column {
        QString title;
        bool right = false;
    };
    explicit ListedRows(std::vector<Column> columns, QObject* parent = nullptr);

    /// The same entries in the same order stay what they are, so that what is chosen stays chosen.
    void show(std::vector<ShownRow> rows);
    Id idAt(int row) const;
    /// -1 where there is none.
    int rowOf(const Id& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    std::vector<Column> m_columns;
    std::vector<ShownRow> m_rows;
};

/// Cells of the usual kinds; unknown is "—".
ShownCell textCell(const std::string& text);
ShownCell numberCell(std::optional<double> number, int decimals = 1);
ShownCell countCell(std::optional<int> count);
ShownCell dateCell(std::optional<Date> date);
ShownCell tagCell(const QString& text, TagKind tag);

}  // namespace goalpost::ui
