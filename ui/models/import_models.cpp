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

QString fixText(const imports::ProposedFix& fix) {
    switch (fix.kind) {
        case imports::FixKind::LeaveOut:
            return RejectsModel::tr("Leave the value out");
        case imports::FixKind::TakeNumber:
        case imports::FixKind::OtherSign:
            return RejectsModel::tr("Take %1").arg(toQt(fix.fix.value));
        case imports::FixKind::TakeAsOf:
            if (const auto day = parseIsoDate(fix.fix.value))
                return RejectsModel::tr("Take %1").arg(dateText(*day));
            break;
    }
    return {};
}

void RejectsModel::show(std::vector<imports::Reject> rejects, std::vector<Fix> fixes) {
    beginResetModel();
    m_rejects = std::move(rejects);
    m_fixes = std::move(fixes);
    m_fixes.resize(m_rejects.size());
    endResetModel();
}

std::vector<imports::CellFix> RejectsModel::fixes() const {
    std::vector<imports::CellFix> all;
    for (const Fix& fix : m_fixes)
        if (fix)
            all.push_back(fix->fix);
    return all;
}

QString RejectsModel::cellText(int row) const {
    const imports::Reject& reject = m_rejects[static_cast<std::size_t>(row)];
    if (reject.column.empty())
        return tr("the row as a whole");
    return reject.value.empty() ? tr("column “%1”").arg(toQt(reject.column))
                                : tr("column “%1”, “%2”").arg(toQt(reject.column), toQt(reject.value));
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
    if (role == KindRole)
        return static_cast<int>(column == Column::Reason ? CellKind::TwoLines : CellKind::Text);
    if (role == NoteRole && column == Column::Reason)
        return cellText(index.row());
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != NumberRole)
        return {};
    switch (column) {
        case Column::Line:
            return reject.sheet.empty()
                       ? countText(reject.line)
                       : tr("%1: %2", "sheet: line").arg(toQt(reject.sheet), countText(reject.line));
        case Column::Reason:
            return toQt(reject.reason);
        case Column::Fix: {
            const Fix& fix = m_fixes[static_cast<std::size_t>(index.row())];
            return fix ? fixText(*fix) : QString();
        }
    }
    return {};
}

void PreviewModel::show(QStringList headers, std::vector<Line> lines, std::vector<bool> numbers) {
    beginResetModel();
    m_numbers = std::move(numbers);
    m_headers = std::move(headers);
    m_lines = std::move(lines);
    m_roles.clear();
    m_rejected.clear();
    endResetModel();
}

void PreviewModel::setRoles(const QStringList& roles) {
    m_roles = roles;
    if (columnCount() > 0)
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void PreviewModel::setRejected(Rejected rejected) {
    m_rejected = std::move(rejected);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

Qt::Alignment PreviewModel::alignmentOf(int column) const {
    const bool right = column > 0 && static_cast<std::size_t>(column) <= m_numbers.size() &&
                       m_numbers[static_cast<std::size_t>(column - 1)];
    return (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

int PreviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size()) + 1;
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(alignmentOf(section));
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Line");
    const QString goesTo = m_roles.value(section - 1);
    return m_roles.isEmpty() ? m_headers.value(section - 1)
                             : tr("%1\n%2").arg(m_headers.value(section - 1),
                                                goesTo.isEmpty() ? tr("not imported") : u"→ "_s + goesTo);
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    const auto rejected = m_rejected.find(line.number);
    if (rejected != m_rejected.end()) {
        const auto& [header, reason] = rejected->second;
        const bool here =
            index.column() == 0 ? header.isEmpty() : m_headers.value(index.column() - 1) == header;
        if (role == KindRole)
            return static_cast<int>(here || index.column() == 0 ? CellKind::Tag : CellKind::Text);
        if (role == TagRole)
            return static_cast<int>(TagKind::Negative);
        if (role == Qt::ToolTipRole)
            return reason;
        if (role == Qt::AccessibleTextRole && index.column() == 0)
            return tr("Line %1, rejected: %2").arg(countText(line.number), reason);
    }
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(alignmentOf(index.column()));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
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
            if (table.title.empty() || table.sheet.empty())
                return !table.title.empty()   ? toQt(table.title)
                       : !table.sheet.empty() ? toQt(table.sheet)
                                              : tr("From line %1").arg(countText(table.headerLine));
            return tr("%1: %2", "sheet: title of the table").arg(toQt(table.sheet), toQt(table.title));
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
