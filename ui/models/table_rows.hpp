// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/row_order.hpp"
#include "ui/models/row_texts.hpp"

#include <QAbstractProxyModel>
#include <QPersistentModelIndex>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <vector>

namespace goalpost::ui {

/// The rows of a table in the order and choice the user wants. A filter and a sort change all rows in one
/// step (layoutChanged), and each cell is looked at once and remembered, so that a hundred thousand rows
/// sort and filter without a pause.
class TableRows : public QAbstractProxyModel {
    Q_OBJECT
  public:
    /// Why rows change in one step.
    enum class Step { Filter, Sort, Change };

    explicit TableRows(QObject* parent = nullptr);

    void setSourceModel(QAbstractItemModel* model) override;
    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    QModelIndex mapToSource(const QModelIndex& shown) const override;
    QModelIndex mapFromSource(const QModelIndex& source) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Rows in whose cells every word occurs, letter case aside; empty shows all. In long tables whose texts
    /// are not read yet this is done a little later, once isReading() is over; stepDone() tells it where that
    /// shows other rows.
    void setWords(const QString& text);
    /// Of the rows with the words only those whose number in the model below is accepted; empty: all of them.
    void setChoice(std::function<bool(int row)> accepts);
    /// Reads the texts of a long table ahead, a few milliseconds at a time: somebody is about to filter.
    void readAhead();
    bool isReading() const { return m_reading.isActive(); }

    /// Where a row of the model below stands; -1 when it is not shown.
    int placeOf(int sourceRow) const { return m_places[static_cast<std::size_t>(sourceRow)]; }
    int sourceRow(int place) const { return m_shown[static_cast<std::size_t>(place)]; }
    /// Between stepComing() and stepDone(): whether the row is still shown after it.
    bool staysShown(int sourceRow) const { return m_accepted[static_cast<std::size_t>(sourceRow)]; }

  signals:
    /// Before and after all rows change at once; layoutChanged comes between the two. Numbers of rows of the
    /// model below are the same on both sides.
    void stepComing(goalpost::ui::TableRows::Step step);
    void stepDone();

  private:
    void connectSource();
    void readAll();
    void clear();
    void takeIn(int first, int last);
    void leave(int first, int last);
    void takeOut(int first, int last);
    void follow(int first, int last, const QList<int>& roles);
    void tellChanged(int first, int last, const QList<int>& roles);
    void beginLayout(QAbstractItemModel::LayoutChangeHint hint);
    void endLayout(QAbstractItemModel::LayoutChangeHint hint);

    bool accepts(int row) const;
    void readOn();
    void refilter();
    void filterNow();
    std::vector<int> wanted() const;
    void show(std::vector<int> rows);
    /// Shows what is wanted, all in one step.
    void step(Step why);

    QStringList m_words;
    std::function<bool(int)> m_accepts;
    RowOrder m_order;
    mutable RowTexts m_texts;
    std::vector<char> m_accepted;  ///< of the model's rows
    std::vector<int> m_shown;      ///< the model's rows, as they are shown
    std::vector<int> m_places;     ///< of the model's rows; -1: not shown
    QTimer m_reading;
    bool m_filterWaits = false;
    QModelIndexList m_layoutShown;  ///< while the model below changes its layout
    QList<QPersistentModelIndex> m_layoutSource;
};

}  // namespace goalpost::ui
