// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/catch.hpp"
#include "ui/widgets/cell_delegate.hpp"

#include <QAbstractItemModelTester>
#include <QAbstractTableModel>

#include <algorithm>
#include <optional>
#include <vector>

namespace goalpost::test {

inline constexpr auto FailAtOnce = QAbstractItemModelTester::FailureReportingMode::Fatal;
inline constexpr int ThingColumns = 3;

struct Thing {
    int id;
    QString name;
    std::optional<double> size;
    QString kind;
};

/// A list that changes in every way a model can.
class Things : public QAbstractTableModel {
  public:
    std::vector<Thing> list;
    int columns = ThingColumns;

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(list.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : columns; }
    QVariant data(const QModelIndex& index, int role) const override {
        const Thing& thing = list[static_cast<std::size_t>(index.row())];
        if (role == Qt::UserRole)
            return thing.id;
        if (role == Qt::DisplayRole)
            return index.column() == 0   ? thing.name
                   : index.column() == 2 ? thing.kind
                   : thing.size          ? QString::number(*thing.size)
                                         : QString();
        return role == ui::NumberRole && index.column() == 1 && thing.size ? QVariant(*thing.size)
                                                                           : QVariant();
    }
    void insert(int at, const std::vector<Thing>& things) {
        beginInsertRows({}, at, at + static_cast<int>(things.size()) - 1);
        list.insert(list.begin() + at, things.begin(), things.end());
        endInsertRows();
    }
    void remove(int first, int last) {
        beginRemoveRows({}, first, last);
        list.erase(list.begin() + first, list.begin() + last + 1);
        endRemoveRows();
    }
    void change(int first, const std::vector<Thing>& things) {
        std::copy(things.begin(), things.end(), list.begin() + first);
        emit dataChanged(index(first, 0), index(first + static_cast<int>(things.size()) - 1, 2));
    }
    void turnRound() {
        emit layoutAboutToBeChanged();
        const QModelIndexList before = persistentIndexList();
        std::reverse(list.begin(), list.end());
        QModelIndexList after;
        for (const QModelIndex& each : before)
            after << index(rowCount() - 1 - each.row(), each.column());
        changePersistentIndexList(before, after);
        emit layoutChanged();
    }
    /// The rows first to last go before the row that is number `to` now.
    void move(int first, int last, int to) {
        REQUIRE(beginMoveRows({}, first, last, {}, to));
        const auto at = [&](int row) { return list.begin() + row; };
        if (to > last)
            std::rotate(at(first), at(last + 1), at(to));
        else
            std::rotate(at(to), at(first), at(last + 1));
        endMoveRows();
    }
    void takeLastColumn() {
        beginRemoveColumns({}, columns - 1, columns - 1);
        --columns;
        endRemoveColumns();
    }
    void giveLastColumn() {
        beginInsertColumns({}, columns, columns);
        ++columns;
        endInsertColumns();
    }
    void replace(std::vector<Thing> things) {
        beginResetModel();
        list = std::move(things);
        endResetModel();
    }
};

inline std::vector<int> shownIds(const QAbstractItemModel& model) {
    std::vector<int> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.push_back(model.index(row, 0).data(Qt::UserRole).toInt());
    return ids;
}

/// Numbered from 0, in two kinds by turns.
inline std::vector<Thing> manyThings(int count) {
    std::vector<Thing> list;
    for (int id = 0; id < count; ++id)
        list.push_back(
            {id, QStringLiteral("thing"), id, id % 2 == 0 ? QStringLiteral("post") : QStringLiteral("reel")});
    return list;
}

}  // namespace goalpost::test
