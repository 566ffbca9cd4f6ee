// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/import_models.hpp"

#include "imports/format.hpp"
#include "ui/widgets/cell_delegate.hpp"
#include "ui/widgets/pill.hpp"
#include "ui/words/text.hpp"

#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

QVariant alignment(bool right) {
    return static_cast<int>((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

}  // namespace

QString formatText(const std::string& id) {
    const imports::Format* format = imports::find(id);
    return format ? coreText(format->name) : toQt(id);
}

void BatchesModel::show(std::vector<store::ImportBatch> batches) {
    beginResetModel();
    m_batches = std::move(batches);
    endResetModel();
}

int BatchesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_batches.size());
}

int BatchesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(Columns.size());
}

QVariant BatchesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ColumnRow& column = Columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return alignment(column.right);
    return role == Qt::DisplayRole ? QVariant(tr(column.title)) : QVariant();
}

QVariant BatchesModel::number(const store::ImportBatch& batch, Column column) const {
    switch (column) {
        case Column::When:
            return toQt(batch.at);
        case Column::AsOf:
            return batch.asOf ? QVariant(dayNumber(*batch.asOf)) : QVariant();
        case Column::New:
            return static_cast<qlonglong>(batch.added);
        case Column::Changed:
            return static_cast<qlonglong>(batch.changed);
        case Column::Identical:
            return static_cast<qlonglong>(batch.identical);
        case Column::Rejected:
            return static_cast<qlonglong>(batch.rejected);
        default:
            return text(batch, column);
    }
}

QVariant BatchesModel::text(const store::ImportBatch& batch, Column column) const {
    switch (column) {
        case Column::File:
            return QFileInfo(toQt(batch.file)).fileName();
        case Column::Format:
            return formatText(batch.format);
        case Column::When: {
            const QDateTime moment = QDateTime::fromString(toQt(batch.at), Qt::ISODate).toLocalTime();
            return momentText(moment, QDate::currentDate());
        }
        case Column::AsOf:
            return batch.asOf ? dateText(*batch.asOf) : unknownText();
        case Column::State:
            return batch.undone ? tr("Undone") : tr("In use");
        default:
            return countText(number(batch, column).toLongLong());
    }
}

QVariant BatchesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::ImportBatch& batch = m_batches[static_cast<std::size_t>(index.row())];
    const ColumnRow& column = Columns[static_cast<std::size_t>(index.column())];
    switch (role) {
        case Qt::DisplayRole:
            return text(batch, column.column);
        case Qt::ToolTipRole:
            return column.column == Column::File ? QVariant(toQt(batch.file)) : text(batch, column.column);
        case Qt::TextAlignmentRole:
            return alignment(column.right);
        case NumberRole:
            return number(batch, column.column);
        case KindRole:
            return static_cast<int>(column.column == Column::State ? CellKind::Tag : CellKind::Text);
        case TagRole:
            return static_cast<int>(batch.undone ? TagKind::Neutral : TagKind::Positive);
        default:
            return {};
    }
}

void RejectsModel::show(std::vector<imports::Reject> rejects) {
    beginResetModel();
    m_rejects = std::move(rejects);
    endResetModel();
}

int RejectsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rejects.size());
}

int RejectsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(Columns.size());
}

QVariant RejectsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    return tr(Columns[static_cast<std::size_t>(section)].title);
}

QVariant RejectsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const imports::Reject& reject = m_rejects[static_cast<std::size_t>(index.row())];
    const Column column = Columns[static_cast<std::size_t>(index.column())].column;
    if (role == NumberRole && column == Column::Line)
        return static_cast<qlonglong>(reject.line);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != NumberRole)
        return {};
    switch (column) {
        case Column::Line:
            return countText(reject.line);
        case Column::Header:
            return toQt(reject.column);
        case Column::Value:
            return toQt(reject.value);
        case Column::Reason:
            return toQt(reject.reason);
    }
    return {};
}

void PreviewModel::show(QStringList headers, std::vector<Line> lines) {
    beginResetModel();
    m_headers = std::move(headers);
    m_lines = std::move(lines);
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size()) + 1;
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    return section == 0 ? tr("Line") : m_headers.value(section - 1);
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) ||
        (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    return index.column() == 0 ? QVariant(countText(line.number))
                               : QVariant(line.values.value(index.column() - 1));
}

void TablesModel::show(std::vector<imports::TableShape> tables) {
    beginResetModel();
    m_tables = std::move(tables);
    m_takenAs.assign(m_tables.size(), QString());
    endResetModel();
}

void TablesModel::tell(const std::vector<imports::TableRead>& read) {
    for (const imports::TableRead& table : read)
        if (table.index >= 1 && table.index <= rowCount())
            m_takenAs[static_cast<std::size_t>(table.index) - 1] = toQt(table.bookedAs);
    if (!m_tables.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int TablesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_tables.size());
}

int TablesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(Columns.size());
}

QVariant TablesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ColumnRow& column = Columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return alignment(column.right);
    return role == Qt::DisplayRole ? QVariant(tr(column.title)) : QVariant();
}

QVariant TablesModel::text(std::size_t row, Column column) const {
    const imports::TableShape& table = m_tables[row];
    switch (column) {
        case Column::Number:
            return countText(table.index);
        case Column::Title:
            return table.title.empty() ? tr("From line %1").arg(countText(table.headerLine))
                                       : toQt(table.title);
        case Column::Rows:
            return countText(table.rows);
        case Column::LeftOut:
            return countText(table.totalsRows);
        case Column::TakenAs:
            return m_takenAs[row].isEmpty() ? unknownText() : m_takenAs[row];
    }
    return {};
}

QVariant TablesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ColumnRow& column = Columns[static_cast<std::size_t>(index.column())];
    if (role == Qt::TextAlignmentRole)
        return alignment(column.right);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(static_cast<std::size_t>(index.row()), column.column);
    return {};
}

}  // namespace goalpost::ui
