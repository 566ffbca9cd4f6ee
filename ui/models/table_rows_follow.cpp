// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
// What TableRows does when the model below it changes.
#include "ui/models/table_rows.hpp"

#include <algorithm>
#include <utility>

namespace goalpost::ui {

namespace {

/// A table tells changes of so many scattered rows one by one.
constexpr std::size_t ChangesToldSingly = 32;

/// Where the rows first to last of the model below stand, and how many they are; nothing when others stand
/// between them.
std::pair<std::size_t, std::size_t> placesInOnePiece(const std::vector<int>& shown, int first, int last) {
    const auto isOne = [&](int row) { return row >= first && row <= last; };
    const auto from = std::find_if(shown.begin(), shown.end(), isOne);
    const auto to = std::find_if_not(from, shown.end(), isOne);
    const bool inOnePiece = std::none_of(to, shown.end(), isOne);
    return {static_cast<std::size_t>(from - shown.begin()),
            inOnePiece ? static_cast<std::size_t>(to - from) : 0};
}

}  // namespace

void TableRows::readAll() {
    m_texts.clear();
    m_order.readAll(*sourceModel());
    m_accepted.assign(static_cast<std::size_t>(sourceModel()->rowCount()), 1);
    m_filterWaits = false;
    for (std::size_t row = 0; row < m_accepted.size(); ++row)
        m_accepted[row] = accepts(static_cast<int>(row)) ? 1 : 0;
    show(wanted());
}

void TableRows::clear() {
    m_reading.stop();
    m_filterWaits = false;
    m_order.clear();
    m_texts.clear();
    m_accepted.clear();
    m_shown.clear();
    m_places.clear();
}

void TableRows::takeIn(int first, int last) {
    const int count = last - first + 1;
    m_texts.takeIn(first, last);
    m_order.takeIn(*sourceModel(), first, last);
    std::vector<int> shown = std::move(m_shown);
    for (int& row : shown)
        row += row >= first ? count : 0;
    m_accepted.insert(m_accepted.begin() + first, static_cast<std::size_t>(count), 0);
    show(std::move(shown));
    for (int row = first; row <= last; ++row)
        m_accepted[static_cast<std::size_t>(row)] = accepts(row) ? 1 : 0;
    std::vector<int> rows = wanted();
    if (rows.size() == m_shown.size())
        return;
    const auto [from, size] = placesInOnePiece(rows, first, last);
    if (size == 0) {
        step(Step::Change);
        return;
    }
    beginInsertRows({}, static_cast<int>(from), static_cast<int>(from + size) - 1);
    show(std::move(rows));
    endInsertRows();
}

void TableRows::leave(int first, int last) {
    std::fill(m_accepted.begin() + first, m_accepted.begin() + last + 1, 0);
    std::vector<int> rows = wanted();
    if (rows.size() == m_shown.size())
        return;
    const auto [from, size] = placesInOnePiece(m_shown, first, last);
    if (size == 0) {
        step(Step::Change);
        return;
    }
    beginRemoveRows({}, static_cast<int>(from), static_cast<int>(from + size) - 1);
    show(std::move(rows));
    endRemoveRows();
}

void TableRows::takeOut(int first, int last) {
    m_texts.takeOut(first, last);
    m_order.takeOut(first, last);
    m_accepted.erase(m_accepted.begin() + first, m_accepted.begin() + last + 1);
    // What went is not shown any more since leave().
    show(wanted());
}

void TableRows::follow(int first, int last, const QList<int>& roles) {
    m_texts.forget(first, last);
    bool changes = m_order.readAgain(*sourceModel(), first, last);
    for (int row = first; row <= last; ++row) {
        char& accepted = m_accepted[static_cast<std::size_t>(row)];
        const char now = accepts(row) ? 1 : 0;
        changes = std::exchange(accepted, now) != now || changes;
    }
    if (changes)
        step(Step::Change);
    tellChanged(first, last, roles);
}

void TableRows::tellChanged(int first, int last, const QList<int>& roles) {
    std::vector<int> places;
    for (int row = first; row <= last; ++row)
        if (placeOf(row) >= 0)
            places.push_back(placeOf(row));
    if (places.empty())
        return;
    std::sort(places.begin(), places.end());
    const auto tell = [&](int from, int to) {
        emit dataChanged(index(from, 0), index(to, columnCount() - 1), roles);
    };
    if (places.size() > ChangesToldSingly) {
        tell(places.front(), places.back());
        return;
    }
    for (std::size_t i = 0, from = 0; i < places.size(); ++i) {
        if (i + 1 < places.size() && places[i + 1] == places[i] + 1)
            continue;
        tell(places[from], places[i]);
        from = i + 1;
    }
}

void TableRows::beginLayout(QAbstractItemModel::LayoutChangeHint hint) {
    emit layoutAboutToBeChanged({}, hint);
    m_layoutShown = persistentIndexList();
    for (const QModelIndex& index : std::as_const(m_layoutShown))
        m_layoutSource << mapToSource(index);
}

void TableRows::endLayout(QAbstractItemModel::LayoutChangeHint hint) {
    readAll();
    QModelIndexList after;
    for (const QPersistentModelIndex& source : std::exchange(m_layoutSource, {}))
        after << mapFromSource(source);
    changePersistentIndexList(std::exchange(m_layoutShown, {}), after);
    emit layoutChanged({}, hint);
}

}  // namespace goalpost::ui
