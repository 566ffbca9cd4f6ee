// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/saved_reports.hpp"

#include "ui/widgets/cell_delegate.hpp"
#include "ui/words/text.hpp"

#include <QFileInfo>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

const QString ReportsListKey = u"reports/saved"_s;

}  // namespace

SavedReports::SavedReports(QObject* parent) : QAbstractTableModel(parent), m_entries(kept()) {}

std::vector<SavedReports::Entry> SavedReports::kept() {
    std::vector<Entry> entries;
    QSettings settings;
    const int count = settings.beginReadArray(ReportsListKey);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        entries.push_back({settings.value(u"path"_s).toString(), settings.value(u"saved"_s).toDateTime()});
    }
    settings.endArray();
    return entries;
}

void SavedReports::reload() {
    std::vector<Entry> entries = kept();
    if (entries == m_entries)
        return;
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

void SavedReports::note(const QString& path) {
    reload();
    beginResetModel();
    std::erase_if(m_entries, [&](const Entry& entry) { return entry.path == path; });
    m_entries.insert(m_entries.begin(), {path, QDateTime::currentDateTime()});
    if (m_entries.size() > Limit)
        m_entries.resize(Limit);
    QSettings settings;
    settings.remove(ReportsListKey);
    settings.beginWriteArray(ReportsListKey, static_cast<int>(m_entries.size()));
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        settings.setArrayIndex(static_cast<int>(i));
        settings.setValue(u"path"_s, m_entries[i].path);
        settings.setValue(u"saved"_s, m_entries[i].saved);
    }
    settings.endArray();
    endResetModel();
}

QString SavedReports::pathOf(int row) const {
    return row >= 0 && row < rowCount() ? m_entries[static_cast<std::size_t>(row)].path : QString();
}

int SavedReports::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int SavedReports::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(Titles.size());
}

QVariant SavedReports::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    return tr(Titles[static_cast<std::size_t>(section)]);
}

QVariant SavedReports::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    const bool file = index.column() == static_cast<int>(Column::File);
    switch (role) {
        case Qt::DisplayRole:
            return file ? QFileInfo(entry.path).fileName() : momentText(entry.saved, QDate::currentDate());
        case NoteRole:
            return !file                           ? QVariant()
                   : QFileInfo::exists(entry.path) ? QFileInfo(entry.path).absolutePath()
                                                   : tr("No longer there");
        case Qt::ToolTipRole:
            return entry.path;
        case KindRole:
            return static_cast<int>(file ? CellKind::TwoLines : CellKind::Text);
        case StrongRole:
            return false;
        default:
            return {};
    }
}

}  // namespace goalpost::ui
