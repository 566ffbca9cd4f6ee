// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/column_shares.hpp"

#include "ui/look/text_size.hpp"
#include "ui/widgets/data_table.hpp"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>

namespace goalpost::ui {

void ColumnShares::share(DataTable& table, std::vector<Share> shares) {
    for (std::size_t column = 0; column < shares.size(); ++column)
        table.setColumnWidth(static_cast<int>(column), shares[column].least);
    if (!table.restoreColumns())
        new ColumnShares(table, std::move(shares));
}

ColumnShares::ColumnShares(DataTable& table, std::vector<Share> shares)
    : QObject(&table), m_table(table), m_shares(std::move(shares)) {
    table.viewport()->installEventFilter(this);
    connect(&table, &DataTable::columnsRemembered, this, &QObject::deleteLater);
}

bool ColumnShares::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        apply();
    return QObject::eventFilter(watched, event);
}

void ColumnShares::apply() {
    int spare = m_table.viewport()->width();
    int weights = 0;
    for (int column = 0; column < m_table.horizontalHeader()->count(); ++column) {
        const auto index = static_cast<std::size_t>(column);
        if (m_table.isColumnHidden(column))
            continue;
        spare -= index < m_shares.size() ? scaled(m_shares[index].least) : m_table.columnWidth(column);
        weights += index < m_shares.size() ? m_shares[index].weight : 0;
    }
    spare = std::max(spare, 0);
    for (std::size_t index = 0; index < m_shares.size(); ++index) {
        const int column = static_cast<int>(index);
        if (column >= m_table.horizontalHeader()->count() || m_table.isColumnHidden(column))
            continue;
        const int part = weights > 0 ? spare * m_shares[index].weight / weights : 0;
        spare -= part;
        weights -= m_shares[index].weight;
        m_table.setColumnWidth(column, scaled(m_shares[index].least) + part);
    }
}

}  // namespace goalpost::ui
