// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/table_rows.hpp"

#include "ui/widgets/cell_delegate.hpp"

#include <QCollator>

#include <cmath>

namespace goalpost::ui {

namespace {

QCollator newCollator() {
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    return collator;
}

}  // namespace

TableRows::TableRows(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(NumberRole);
}

void TableRows::setSourceModel(QAbstractItemModel* model) {
    // Before the proxy's own connections: it sorts anew when it hears of a change, and must not sort by old
    // keys.
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, &TableRows::forget);
    connect(model, &QAbstractItemModel::dataChanged, this, &TableRows::forget);
    connect(model, &QAbstractItemModel::modelReset, this, &TableRows::forget);
    connect(model, &QAbstractItemModel::layoutChanged, this, &TableRows::forget);
    QSortFilterProxyModel::setSourceModel(model);
}

void TableRows::forget() {
    m_texts.clear();
    if (m_keysColumn >= 0)
        readKeys(m_keysColumn);
}

TableRows::Key TableRows::keyOf(const QModelIndex& index) const {
    const QVariant value = index.data(NumberRole);
    if (value.isValid() && value.typeId() != QMetaType::QString) {
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        if (isNumber && !std::isnan(number))
            return number;
    }
    static const QCollator Collator = newCollator();
    const QString text = value.isValid() ? value.toString() : index.data().toString();
    return text.isEmpty() ? Key{} : Key{Collator.sortKey(text)};
}

void TableRows::readKeys(int column) {
    m_keysColumn = column;
    m_keys.clear();
    if (column < 0 || !sourceModel() || column >= sourceModel()->columnCount())
        return;
    const int rows = sourceModel()->rowCount();
    m_keys.reserve(static_cast<std::size_t>(rows));
    for (int row = 0; row < rows; ++row)
        m_keys.push_back(keyOf(sourceModel()->index(row, column)));
}

void TableRows::sort(int column, Qt::SortOrder order) {
    readKeys(column);
    QSortFilterProxyModel::sort(column, order);
}

bool TableRows::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const Key& a = m_keys.at(static_cast<std::size_t>(left.row()));
    const Key& b = m_keys.at(static_cast<std::size_t>(right.row()));
    if (a.index() == b.index()) {
        if (const auto* number = std::get_if<double>(&a))
            return *number < std::get<double>(b);
        if (const auto* key = std::get_if<QCollatorSortKey>(&a))
            return *key < std::get<QCollatorSortKey>(b);
        return false;
    }
    const bool unknownLast = sortOrder() == Qt::AscendingOrder;
    if (a.index() == 0)
        return !unknownLast;
    if (b.index() == 0)
        return unknownLast;
    return a.index() < b.index();
}

void TableRows::setWords(const QString& text) {
    m_words = text.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

const QString& TableRows::textOf(int row) const {
    if (m_texts.empty())
        m_texts.resize(static_cast<std::size_t>(sourceModel()->rowCount()));
    QString& text = m_texts.at(static_cast<std::size_t>(row));
    if (!text.isNull())
        return text;
    text = QLatin1String("");
    for (int column = 0; column < sourceModel()->columnCount(); ++column) {
        const QModelIndex index = sourceModel()->index(row, column);
        text +=
            index.data().toString() + QLatin1Char('\n') + index.data(NoteRole).toString() + QLatin1Char('\n');
    }
    return text = text.toCaseFolded();
}

bool TableRows::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (m_words.isEmpty() || parent.isValid())
        return true;
    const QString& text = textOf(row);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return text.contains(word); });
}

}  // namespace goalpost::ui
