// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/recent_files.hpp"

#include "ui/words/text.hpp"

#include <QFileInfo>
#include <QSettings>

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {
const QString ListKey = u"recent"_s;

std::vector<RecentFiles*>& lists() {
    static std::vector<RecentFiles*> all;
    return all;
}
}  // namespace

RecentFiles::RecentFiles(QObject* parent) : QAbstractListModel(parent), m_entries(load()) {
    lists().push_back(this);
}

RecentFiles::~RecentFiles() {
    std::erase(lists(), this);
}

int RecentFiles::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant RecentFiles::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
        case NameRole:
            return QFileInfo(entry.path).completeBaseName();
        case Qt::ToolTipRole:
        case PathRole:
            return entry.path;
        case OpenedRole:
            return momentText(entry.opened, QDate::currentDate());
        case SummaryRole:
            return entry.campaigns == 1 ? tr("1 campaign")
                                        : tr("%1 campaigns").arg(countText(entry.campaigns));
        case MissingRole:
            return !QFileInfo::exists(entry.path);
        case StatesRole:
            return entry.states;
        default:
            return {};
    }
}

void RecentFiles::noteStates(const QString& path, const std::vector<report::CampaignState>& states) {
    std::map<int, std::pair<kpi::Status, int>> counts;
    for (const report::CampaignState& state : states)
        if (state.status) {
            auto& [status, count] = counts[report::urgencyOf(state.status)];
            status = *state.status;
            ++count;
        }
    QVariantList list;
    for (const auto& [order, entry] : counts)
        list << static_cast<int>(entry.first) << entry.second;
    auto entries = load();
    for (Entry& entry : entries)
        if (entry.path == path)
            entry.states = list;
    store(entries);
}

std::vector<std::pair<kpi::Status, int>> RecentFiles::statesOf(const QModelIndex& index) {
    std::vector<std::pair<kpi::Status, int>> states;
    const QVariantList list = index.data(StatesRole).toList();
    for (qsizetype i = 0; i + 1 < list.size(); i += 2) {
        const int status = list[i].toInt();
        if (status >= 0 && status <= static_cast<int>(kpi::Status::Missed))
            states.emplace_back(static_cast<kpi::Status>(status), list[i + 1].toInt());
    }
    return states;
}

void RecentFiles::reload() {
    auto entries = load();
    if (entries == m_entries)
        return;
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

void RecentFiles::remove(const QString& path) {
    auto entries = load();
    std::erase_if(entries, [&](const Entry& entry) { return entry.path == path; });
    store(entries);
}

void RecentFiles::relocate(const QString& from, const QString& to) {
    auto entries = load();
    for (Entry& entry : entries)
        if (entry.path == from)
            entry.path = to;
    store(entries);
}

void RecentFiles::note(const Session::FileState& file, int campaigns) {
    auto entries = load();
    QVariantList states;
    for (const Entry& entry : entries)
        if (entry.path == file.path)
            states = entry.states;
    std::erase_if(entries, [&](const Entry& entry) { return entry.path == file.path; });
    entries.insert(entries.begin(), {file.path, QDateTime::currentDateTime(), campaigns, states});
    if (entries.size() > Limit)
        entries.resize(Limit);
    store(entries);
}

std::vector<RecentFiles::Entry> RecentFiles::load() {
    QSettings settings;
    std::vector<Entry> entries;
    const int count = settings.beginReadArray(ListKey);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        entries.push_back({settings.value(u"path"_s).toString(), settings.value(u"opened"_s).toDateTime(),
                           settings.value(u"campaigns"_s).toInt(), settings.value(u"states"_s).toList()});
    }
    settings.endArray();
    return entries;
}

void RecentFiles::store(const std::vector<Entry>& entries) {
    QSettings settings;
    settings.remove(ListKey);
    settings.beginWriteArray(ListKey, static_cast<int>(entries.size()));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        settings.setArrayIndex(static_cast<int>(i));
        settings.setValue(u"path"_s, entries[i].path);
        settings.setValue(u"opened"_s, entries[i].opened);
        settings.setValue(u"campaigns"_s, entries[i].campaigns);
        settings.setValue(u"states"_s, entries[i].states);
    }
    settings.endArray();
    settings.sync();
    for (RecentFiles* list : lists())
        list->reload();
}

}  // namespace goalpost::ui
