// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCollatorSortKey>
#include <Qt>

#include <variant>
#include <vector>

class QAbstractItemModel;

namespace goalpost::ui {

/// All rows of a model as they were sorted: by one column, rows that are equal in it by the columns they
/// were sorted by before, and else as the model has them. Of each cell that is sorted by a key is read once.
class RowOrder {
  public:
    /// The rows of the model, first to last.
    const std::vector<int>& rows() const { return m_rows; }

    /// By no column (-1): as the model has them.
    void sortBy(const QAbstractItemModel& model, int column, Qt::SortOrder order);
    void readAll(const QAbstractItemModel& model);
    void takeIn(const QAbstractItemModel& model, int first, int last);
    void takeOut(int first, int last);
    /// True when the changed rows stand elsewhere now.
    bool readAgain(const QAbstractItemModel& model, int first, int last);
    void clear();

  private:
    /// What a row is sorted by; what is unknown comes last in either direction.
    using Key = std::variant<std::monostate, double, QCollatorSortKey>;
    struct SortedBy {
        int column;
        Qt::SortOrder order;
        std::vector<Key> keys;  ///< of the model's rows
    };

    static Key keyOf(const QAbstractItemModel& model, int row, int column);
    static std::vector<Key> keysOf(const QAbstractItemModel& model, int column);
    static int compare(const SortedBy& by, int left, int right);
    bool isBefore(int left, int right) const;
    void mergeFrom(std::vector<int>::iterator added);

    std::vector<SortedBy> m_sorts;  ///< the last one first
    std::vector<int> m_rows;
};

}  // namespace goalpost::ui
