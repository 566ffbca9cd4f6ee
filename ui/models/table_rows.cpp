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
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { takeIn(first, last); });
    connect(model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex&, int first, int last) { takeOut(first, last); });
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& from, const QModelIndex& to) { rereadRows(from.row(), to.row()); });
    connect(model, &QAbstractItemModel::modelReset, this, &TableRows::forget);
    connect(model, &QAbstractItemModel::layoutChanged, this, &TableRows::forget);
    QSortFilterProxyModel::setSourceModel(model);
}

void TableRows::forget() {
    m_texts.clear();
    if (m_keysColumn >= 0)
        readKeys(m_keysColumn);
}

void TableRows::takeIn(int first, int last) {
    const auto count = static_cast<std::size_t>(last - first + 1);
    if (!m_texts.empty())
        m_texts.insert(m_texts.begin() + first, count, QString());
    if (m_keysColumn < 0)
        return;
    m_keys.insert(m_keys.begin() + first, count, Key{});
    rereadRows(first, last);
}

void TableRows::takeOut(int first, int last) {
    if (!m_texts.empty())
        m_texts.erase(m_texts.begin() + first, m_texts.begin() + last + 1);
    if (m_keysColumn >= 0)
        m_keys.erase(m_keys.begin() + first, m_keys.begin() + last + 1);
}

void TableRows::rereadRows(int first, int last) {
    for (int row = first; row <= last; ++row) {
        if (!m_texts.empty())
            m_texts[static_cast<std::size_t>(row)] = QString();
        if (m_keysColumn >= 0)
            m_keys[static_cast<std::size_t>(row)] = keyOf(sourceModel()->index(row, m_keysColumn));
    }
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
    // Newer Qt turns the model's own order round for "descending by nothing".
    QSortFilterProxyModel::sort(column, column < 0 ? Qt::AscendingOrder : order);
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

void TableRows::setChoice(std::function<bool(int)> accepts) {
    m_accepts = std::move(accepts);
    invalidateFilter();
}

const QString& TableRows::textOf(int row) const {
    if (m_texts.empty())
        m_texts.resize(static_cast<std::size_t>(sourceModel()->rowCount()));
    QString& text = m_texts.at(static_cast<std::size_t>(row));
    if (!text.isNull())
        return text;
    const QVariant own = sourceModel()->index(row, 0).data(WordsRole);
    if (own.isValid())
        return text = own.toString();
    text = QLatin1String("");
    for (int column = 0; column < sourceModel()->columnCount(); ++column) {
        const QModelIndex index = sourceModel()->index(row, column);
        text +=
            index.data().toString() + QLatin1Char('\n') + index.data(NoteRole).toString() + QLatin1Char('\n');
    }
    return text = text.toCaseFolded();
}

bool TableRows::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (parent.isValid() || (m_accepts && !m_accepts(row)))
        return parent.isValid();
    if (m_words.isEmpty())
        return true;
    const QString& text = textOf(row);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return text.contains(word); });
}

}  // namespace goalpost::ui
