// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/listed_rows.hpp"

#include "ui/words/text.hpp"

#include <QLocale>

#include <algorithm>

namespace goalpost::ui {

ListedRows::ListedRows(std::vector<Column> columns, QObject* parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns)) {}

void ListedRows::show(std::vector<ShownRow> rows) {
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const ShownRow& a, const ShownRow& b) { return a.id == b.id; });
    if (!same)
        beginResetModel();
    m_rows = std::move(rows);
    if (!same)
        endResetModel();
    else if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

Id ListedRows::idAt(int row) const {
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].id : Id{};
}

int ListedRows::rowOf(const Id& id) const {
    for (int row = 0; row < rowCount(); ++row)
        if (m_rows[static_cast<std::size_t>(row)].id == id)
            return row;
    return -1;
}

int ListedRows::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ListedRows::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant ListedRows::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column& column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((column.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QVariant ListedRows::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ShownRow& row = m_rows[static_cast<std::size_t>(index.row())];
    if (static_cast<std::size_t>(index.column()) >= row.cells.size())
        return {};
    const ShownCell& cell = row.cells[static_cast<std::size_t>(index.column())];
    switch (role) {
        case Qt::DisplayRole:
            return cell.text;
        case Qt::ToolTipRole:
            return cell.note.isEmpty() ? cell.text : cell.text + QLatin1Char('\n') + cell.note;
        case Qt::TextAlignmentRole:
            return headerData(index.column(), Qt::Horizontal, role);
        case KindRole:
            return static_cast<int>(cell.kind);
        case NumberRole:
            return cell.number;
        case NoteRole:
            return cell.note;
        case StrongRole:
            return cell.strong;
        case TagRole:
            return static_cast<int>(cell.tag);
        default:
            return {};
    }
}

ShownCell textCell(const std::string& text) {
    return {text.empty() ? unknownText() : toQt(text)};
}

ShownCell numberCell(std::optional<double> number, int decimals) {
    if (!number)
        return {unknownText()};
    return {QLocale().toString(*number, 'f', decimals), *number};
}

ShownCell countCell(std::optional<int> count) {
    return count ? ShownCell{countText(*count), *count} : ShownCell{unknownText()};
}

ShownCell dateCell(std::optional<Date> date) {
    return date ? ShownCell{dateText(*date), dayNumber(*date)} : ShownCell{unknownText()};
}

ShownCell tagCell(const QString& text, TagKind tag) {
    ShownCell cell{text};
    cell.kind = CellKind::Tag;
    cell.tag = tag;
    return cell;
}

}  // namespace goalpost::ui
