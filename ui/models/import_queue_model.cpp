// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/import_queue_model.hpp"

#include "ui/widgets/cell_delegate.hpp"
#include "ui/widgets/pill.hpp"
#include "ui/words/text.hpp"

#include <QFileInfo>

#include <algorithm>

namespace goalpost::ui {

namespace {

TagKind tagOf(QueuedFile::State state) {
    switch (state) {
        case QueuedFile::State::Ready:
        case QueuedFile::State::Imported:
            return TagKind::Positive;
        case QueuedFile::State::Asks:
            return TagKind::Warning;
        case QueuedFile::State::Refused:
            return TagKind::Negative;
        case QueuedFile::State::Importing:
            return TagKind::Accent;
        default:
            return TagKind::Neutral;
    }
}

}  // namespace

QString ImportQueueModel::stateText(QueuedFile::State state) {
    switch (state) {
        case QueuedFile::State::Reading:
            return tr("Being read");
        case QueuedFile::State::Counting:
            return tr("Being counted");
        case QueuedFile::State::Ready:
            return tr("Ready");
        case QueuedFile::State::Asks:
            return tr("Asks");
        case QueuedFile::State::Refused:
            return tr("Not possible");
        case QueuedFile::State::Unchanged:
            return tr("Nothing new");
        case QueuedFile::State::Importing:
            return tr("Being imported");
        case QueuedFile::State::Imported:
            return tr("Imported");
    }
    return {};
}

void ImportQueueModel::add(const QString& file) {
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_files.push_back({file, {}, QueuedFile::State::Reading, {}});
    endInsertRows();
}

void ImportQueueModel::remove(int row) {
    beginRemoveRows({}, row, row);
    m_files.erase(m_files.begin() + row);
    endRemoveRows();
}

void ImportQueueModel::clear() {
    beginResetModel();
    m_files.clear();
    endResetModel();
}

int ImportQueueModel::rowOf(const QString& file) const {
    const auto found = std::ranges::find(m_files, file, &QueuedFile::file);
    return found == m_files.end() ? -1 : static_cast<int>(found - m_files.begin());
}

void ImportQueueModel::set(int row, const QueuedFile& file) {
    m_files[static_cast<std::size_t>(row)] = file;
    emit dataChanged(index(row, 0), index(row, columnCount() - 1));
}

int ImportQueueModel::count(QueuedFile::State state) const {
    return static_cast<int>(std::ranges::count(m_files, state, &QueuedFile::state));
}

bool ImportQueueModel::isJudged() const {
    return std::ranges::all_of(m_files, &QueuedFile::isJudged);
}

int ImportQueueModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

int ImportQueueModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(Columns.size());
}

QVariant ImportQueueModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ColumnRow& column = Columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((column.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(tr(column.title)) : QVariant();
}

QVariant ImportQueueModel::text(const QueuedFile& file, Column column) const {
    const auto count = [](const std::optional<qint64>& number) {
        return number ? countText(*number) : unknownText();
    };
    switch (column) {
        case Column::File:
            return QFileInfo(file.file).fileName();
        case Column::Format:
            return !file.format.isEmpty() ? file.format : !file.rows ? unknownText() : tr("No known export");
        case Column::Rows:
            return count(file.rows);
        case Column::New:
            return count(file.added);
        case Column::Changed:
            return count(file.changed);
        case Column::Rejected:
            return count(file.rejected);
        case Column::State:
            return stateText(file.state);
    }
    return {};
}

QVariant ImportQueueModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QueuedFile& queued = file(index.row());
    const ColumnRow& column = Columns[static_cast<std::size_t>(index.column())];
    switch (role) {
        case Qt::DisplayRole:
            return text(queued, column.column);
        case Qt::ToolTipRole:
            return queued.says.isEmpty() ? queued.file : queued.file + u'\n' + queued.says;
        case Qt::TextAlignmentRole:
            return static_cast<int>((column.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case KindRole:
            return static_cast<int>(column.column == Column::State  ? CellKind::Tag
                                    : column.column == Column::File ? CellKind::TwoLines
                                                                    : CellKind::Text);
        case NoteRole:
            return column.column == Column::File ? QVariant(queued.says) : QVariant();
        case TagRole:
            return static_cast<int>(tagOf(queued.state));
        case Qt::AccessibleTextRole:
            return column.column == Column::File && !queued.says.isEmpty()
                       ? QVariant(tr("%1: %2").arg(QFileInfo(queued.file).fileName(), queued.says))
                       : QVariant();
        default:
            return {};
    }
}

}  // namespace goalpost::ui
