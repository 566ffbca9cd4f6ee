// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/row_order.hpp"

#include "ui/widgets/cell_delegate.hpp"

#include <QAbstractItemModel>
#include <QCollator>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace goalpost::ui {

namespace {

/// More columns than people sort by one after the other cost memory only.
constexpr std::size_t MostSorts = 3;

QCollator newCollator() {
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    return collator;
}

}  // namespace

RowOrder::Key RowOrder::keyOf(const QAbstractItemModel& model, int row, int column) {
    const QModelIndex index = model.index(row, column);
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

std::vector<RowOrder::Key> RowOrder::keysOf(const QAbstractItemModel& model, int column) {
    const int rows = model.rowCount();
    std::vector<Key> keys;
    keys.reserve(static_cast<std::size_t>(rows));
    for (int row = 0; row < rows; ++row)
        keys.push_back(keyOf(model, row, column));
    return keys;
}

int RowOrder::compare(const SortedBy& by, int left, int right) {
    const Key& a = by.keys[static_cast<std::size_t>(left)];
    const Key& b = by.keys[static_cast<std::size_t>(right)];
    const int unknownLast = static_cast<int>(a.index() == 0) - static_cast<int>(b.index() == 0);
    if (unknownLast != 0 || a.index() == 0)
        return unknownLast;
    int result = a.index() < b.index() ? -1 : 1;
    if (a.index() == b.index()) {
        if (const auto* number = std::get_if<double>(&a))
            result = static_cast<int>(*number > std::get<double>(b)) -
                     static_cast<int>(*number < std::get<double>(b));
        else
            result = std::get<QCollatorSortKey>(a).compare(std::get<QCollatorSortKey>(b));
    }
    return by.order == Qt::AscendingOrder ? result : -result;
}

bool RowOrder::isBefore(int left, int right) const {
    for (const SortedBy& by : m_sorts)
        if (const int result = compare(by, left, right); result != 0)
            return result < 0;
    return left < right;
}

void RowOrder::sortBy(const QAbstractItemModel& model, int column, Qt::SortOrder order) {
    const auto known =
        std::find_if(m_sorts.begin(), m_sorts.end(), [&](const SortedBy& by) { return by.column == column; });
    SortedBy by{column, order, {}};
    if (column < 0)
        m_sorts.clear();
    else if (known != m_sorts.end()) {
        by.keys = std::move(known->keys);
        m_sorts.erase(known);
    } else {
        by.keys = keysOf(model, column);
        m_sorts.resize(std::min(m_sorts.size(), MostSorts - 1));
    }
    if (column >= 0)
        m_sorts.insert(m_sorts.begin(), std::move(by));
    std::stable_sort(m_rows.begin(), m_rows.end(), [this](int a, int b) { return isBefore(a, b); });
}

void RowOrder::readAll(const QAbstractItemModel& model) {
    for (SortedBy& by : m_sorts)
        by.keys = keysOf(model, by.column);
    m_rows.resize(static_cast<std::size_t>(model.rowCount()));
    std::iota(m_rows.begin(), m_rows.end(), 0);
    if (!m_sorts.empty())
        std::stable_sort(m_rows.begin(), m_rows.end(), [this](int a, int b) { return isBefore(a, b); });
}

void RowOrder::mergeFrom(std::vector<int>::iterator added) {
    const auto isBefore = [this](int a, int b) { return this->isBefore(a, b); };
    std::stable_sort(added, m_rows.end(), isBefore);
    std::inplace_merge(m_rows.begin(), added, m_rows.end(), isBefore);
}

void RowOrder::takeIn(const QAbstractItemModel& model, int first, int last) {
    const int count = last - first + 1;
    for (SortedBy& by : m_sorts) {
        by.keys.insert(by.keys.begin() + first, static_cast<std::size_t>(count), Key{});
        for (int row = first; row <= last; ++row)
            by.keys[static_cast<std::size_t>(row)] = keyOf(model, row, by.column);
    }
    for (int& row : m_rows)
        row += row >= first ? count : 0;
    const std::size_t before = m_rows.size();
    m_rows.resize(before + static_cast<std::size_t>(count));
    const auto added = m_rows.begin() + static_cast<std::ptrdiff_t>(before);
    std::iota(added, m_rows.end(), first);
    mergeFrom(added);
}

void RowOrder::takeOut(int first, int last) {
    for (SortedBy& by : m_sorts)
        by.keys.erase(by.keys.begin() + first, by.keys.begin() + last + 1);
    std::erase_if(m_rows, [&](int row) { return row >= first && row <= last; });
    for (int& row : m_rows)
        row -= row > last ? last - first + 1 : 0;
}

bool RowOrder::readAgain(const QAbstractItemModel& model, int first, int last) {
    if (m_sorts.empty())
        return false;
    for (SortedBy& by : m_sorts)
        for (int row = first; row <= last; ++row)
            by.keys[static_cast<std::size_t>(row)] = keyOf(model, row, by.column);
    const auto changed = [&](int row) { return row >= first && row <= last; };
    const auto wrong = std::adjacent_find(m_rows.begin(), m_rows.end(), [&](int a, int b) {
        return (changed(a) || changed(b)) && !isBefore(a, b);
    });
    if (wrong == m_rows.end())
        return false;
    mergeFrom(std::stable_partition(m_rows.begin(), m_rows.end(), [&](int row) { return !changed(row); }));
    return true;
}

void RowOrder::clear() {
    m_sorts.clear();
    m_rows.clear();
}

}  // namespace goalpost::ui
