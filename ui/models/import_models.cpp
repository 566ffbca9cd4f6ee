// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/import_models.hpp"

#include "imports/format.hpp"
#include "model/measure.hpp"
#include "ui/text.hpp"
#include "ui/widgets/cell_delegate.hpp"
#include "ui/widgets/pill.hpp"

#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

constexpr double SureFrom = 0.85;
constexpr double LikelyFrom = 0.5;

QVariant alignment(bool right) {
    return static_cast<int>((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

QString formatName(const std::string& id) {
    const imports::Format* format = imports::find(id);
    return format ? coreText(format->name) : toQt(id);
}

}  // namespace

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
            return formatName(batch.format);
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

QList<std::pair<QString, QString>> MappingModel::targets() {
    QList<std::pair<QString, QString>> list{{QString(), tr("Do not import")}};
    static constexpr std::pair<const char*, const char*> Fields[] = {
        {"date", QT_TR_NOOP("Date")},         {"published", QT_TR_NOOP("Published")},
        {"post-id", QT_TR_NOOP("Post id")},   {"permalink", QT_TR_NOOP("Link of the post")},
        {"title", QT_TR_NOOP("Title")},       {"creator", QT_TR_NOOP("Creator")},
        {"platform", QT_TR_NOOP("Platform")}, {"utm-content", QT_TR_NOOP("Content tag (utm_content)")},
        {"delivery", QT_TR_NOOP("Delivery")},
    };
    for (const auto& [id, name] : Fields)
        list.append({QString::fromLatin1(id), tr(name)});
    for (const model::MeasureRow& row : model::measures())
        list.append({toQt(row.id), coreText(row.name)});
    return list;
}

void MappingModel::show(const std::vector<imports::Column>& columns, const QStringList& firstValues) {
    beginResetModel();
    m_rows.clear();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QString target = toQt(columns[i].target.id());
        m_rows.push_back({toQt(columns[i].header.empty() ? columns[i].name : columns[i].header),
                          toQt(columns[i].name), firstValues.value(static_cast<qsizetype>(i)), target, target,
                          columns[i].confidence});
    }
    endResetModel();
}

std::vector<std::pair<std::string, std::string>> MappingModel::changes() const {
    std::vector<std::pair<std::string, std::string>> changes;
    for (const Row& row : m_rows)
        if (row.target != row.proposed)
            changes.emplace_back(toStd(row.name), toStd(row.target));
    return changes;
}

int MappingModel::matched() const {
    return static_cast<int>(
        std::ranges::count_if(m_rows, [](const Row& row) { return !row.target.isEmpty(); }));
}

int MappingModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MappingModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(Columns.size());
}

QVariant MappingModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    return tr(Columns[static_cast<std::size_t>(section)].title);
}

Qt::ItemFlags MappingModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == static_cast<int>(Column::Target))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QString MappingModel::matchText(const Row& row) const {
    if (row.target != row.proposed)
        return tr("By hand");
    if (row.target.isEmpty())
        return {};
    return row.confidence >= SureFrom ? tr("High") : row.confidence >= LikelyFrom ? tr("Medium") : tr("Low");
}

int MappingModel::matchKind(const Row& row) const {
    if (row.target != row.proposed)
        return static_cast<int>(TagKind::Accent);
    return static_cast<int>(row.confidence >= SureFrom     ? TagKind::Positive
                            : row.confidence >= LikelyFrom ? TagKind::Warning
                                                           : TagKind::Negative);
}

QVariant MappingModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const Column column = Columns[static_cast<std::size_t>(index.column())].column;
    if (role == KindRole)
        return static_cast<int>(column == Column::Match ? CellKind::Tag : CellKind::Text);
    if (role == TagRole)
        return matchKind(row);
    if (role == StrongRole)
        return false;
    if (role == Qt::EditRole && column == Column::Target)
        return row.target;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
        case Column::Name:
            return row.name;
        case Column::FirstValue:
            return row.firstValue;
        case Column::Target: {
            const auto known = targets();
            const auto found = std::ranges::find(known, row.target, &std::pair<QString, QString>::first);
            return found == known.end() ? row.target : found->second;
        }
        case Column::Match:
            return matchText(row);
    }
    return {};
}

bool MappingModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (row.target == value.toString())
        return false;
    row.target = value.toString();
    emit dataChanged(index, index.siblingAtColumn(static_cast<int>(Column::Match)));
    emit changed();
    return true;
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

}  // namespace goalpost::ui
