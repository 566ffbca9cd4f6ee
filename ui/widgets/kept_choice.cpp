// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/kept_choice.hpp"

#include <QHeaderView>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTableView>

#include <algorithm>

namespace goalpost::ui {

KeptChoice::KeptChoice(QTableView& view, TableRows& rows) : QObject(&view), m_view(view), m_rows(rows) {
    connect(&rows, &TableRows::stepComing, this, &KeptChoice::keep);
    connect(&rows, &TableRows::stepDone, this, &KeptChoice::bringBack);
}

void KeptChoice::keep(TableRows::Step step) {
    m_placed = -1;
    if (step == TableRows::Step::Filter)
        keepPlace();
    leaveCurrent();
    m_chosen.clear();
    m_fewer = false;
    for (const QItemSelectionRange& range : m_view.selectionModel()->selection())
        for (int place = range.top(); place <= range.bottom(); ++place) {
            const int row = m_rows.sourceRow(place);
            if (m_rows.staysShown(row))
                m_chosen.push_back(row);
            else
                m_fewer = true;
        }
    const QSignalBlocker silent(m_view.selectionModel());
    m_view.selectionModel()->clearSelection();
}

void KeptChoice::bringBack() {
    std::vector<int> places;
    places.reserve(m_chosen.size());
    for (const int row : m_chosen)
        if (const int place = m_rows.placeOf(row); place >= 0)
            places.push_back(place);
    std::sort(places.begin(), places.end());
    QItemSelection chosen;
    const int lastColumn = m_rows.columnCount() - 1;
    for (std::size_t i = 0, from = 0; i < places.size(); ++i) {
        if (i + 1 < places.size() && places[i + 1] <= places[i] + 1)
            continue;
        chosen.append(
            QItemSelectionRange(m_rows.index(places[from], 0), m_rows.index(places[i], lastColumn)));
        from = i + 1;
    }
    {
        const QSignalBlocker silent(m_view.selectionModel());
        m_view.selectionModel()->select(chosen, QItemSelectionModel::Select);
    }
    if (m_placed >= 0 && m_rows.placeOf(m_placed) >= 0) {
        m_view.doItemsLayout();
        const int top = m_view.verticalHeader()->sectionPosition(m_rows.placeOf(m_placed));
        m_view.verticalScrollBar()->setValue(top - m_top);
    }
    if (m_fewer)
        emit m_view.selectionModel()->selectionChanged({}, {});
}

void KeptChoice::keepPlace() {
    const int height = m_view.viewport()->height();
    const auto stays = [&](int place) {
        const int top = m_view.rowViewportPosition(place);
        return top < height && top + m_view.rowHeight(place) > 0 &&
               m_rows.staysShown(m_rows.sourceRow(place));
    };
    int place = m_view.currentIndex().row();
    if (place < 0 || !stays(place)) {
        // Nobody has a place yet in a table that shows its beginning.
        place = m_view.verticalScrollBar()->value() > 0 ? m_view.rowAt(0) : -1;
        while (place >= 0 && place < m_rows.rowCount() && m_view.rowViewportPosition(place) < height &&
               !stays(place))
            ++place;
        if (place < 0 || place >= m_rows.rowCount() || !stays(place))
            return;
    }
    m_placed = m_rows.sourceRow(place);
    m_top = m_view.rowViewportPosition(place);
}

void KeptChoice::leaveCurrent() {
    QItemSelectionModel* selection = m_view.selectionModel();
    const QModelIndex current = selection->currentIndex();
    if (!current.isValid() || m_rows.staysShown(m_rows.sourceRow(current.row())))
        return;
    const auto stays = [&](int place) { return m_rows.staysShown(m_rows.sourceRow(place)); };
    int next = current.row() + 1;
    while (next < m_rows.rowCount() && !stays(next))
        ++next;
    if (next == m_rows.rowCount())
        for (next = current.row() - 1; next >= 0 && !stays(next);)
            --next;
    if (next < 0) {
        selection->clearCurrentIndex();
        return;
    }
    const bool chosenToo =
        m_view.selectionMode() == QAbstractItemView::SingleSelection && selection->isSelected(current);
    selection->setCurrentIndex(m_rows.index(next, current.column()),
                               chosenToo
                                   ? QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows
                                   : QItemSelectionModel::SelectionFlags(QItemSelectionModel::NoUpdate));
}

}  // namespace goalpost::ui
