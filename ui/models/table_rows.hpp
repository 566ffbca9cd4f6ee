// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCollatorSortKey>
#include <QSortFilterProxyModel>
#include <QStringList>

#include <functional>
#include <variant>
#include <vector>

namespace goalpost::ui {

/// The first cell of a row answers it where filtering by words shall look at something else than at the
/// texts of all cells: one text, case folded.
constexpr int WordsRole = Qt::UserRole + 260;

/// The rows of a table in the order and choice the user wants. Sorting and filtering look at each cell
/// once and remember it, so that a hundred thousand rows sort and filter without a pause.
class TableRows : public QSortFilterProxyModel {
    Q_OBJECT
  public:
    explicit TableRows(QObject* parent = nullptr);

    void setSourceModel(QAbstractItemModel* model) override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    /// Rows in whose cells every word occurs, letter case aside; empty shows all.
    void setWords(const QString& text);
    /// Of the rows with the words only those whose number in the model below is accepted; empty: all of them.
    void setChoice(std::function<bool(int row)> accepts);
    bool isFiltered() const { return !m_words.isEmpty() || m_accepts; }

  protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

  private:
    /// What a row is sorted by; what is unknown comes last in either direction.
    using Key = std::variant<std::monostate, double, QCollatorSortKey>;

    void forget();
    void takeIn(int first, int last);
    void takeOut(int first, int last);
    void rereadRows(int first, int last);
    void readKeys(int column);
    Key keyOf(const QModelIndex& index) const;
    const QString& textOf(int row) const;

    QStringList m_words;
    std::function<bool(int)> m_accepts;
    std::vector<Key> m_keys;
    int m_keysColumn = -1;
    mutable std::vector<QString> m_texts;  ///< folded text of each source row, read when first asked for
};

}  // namespace goalpost::ui
