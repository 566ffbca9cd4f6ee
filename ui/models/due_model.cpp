// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/due_model.hpp"

#include "ui/look/look.hpp"
#include "ui/pages/catalogue.hpp"
#include "ui/words/text.hpp"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

QString iconOf(report::DueKind kind) {
    switch (kind) {
        case report::DueKind::Objective:
            return u"warn"_s;
        case report::DueKind::Review:
            return u"calendar"_s;
        case report::DueKind::Pilot:
            return u"beaker"_s;
        case report::DueKind::Baseline:
            return u"bench"_s;
        case report::DueKind::Deliverable:
            return u"image"_s;
        case report::DueKind::Payment:
            return u"card"_s;
    }
    return {};
}

QString actionOf(report::DueKind kind) {
    switch (kind) {
        case report::DueKind::Objective:
            return DueModel::tr("Open results");
        case report::DueKind::Review:
            return DueModel::tr("Open review");
        case report::DueKind::Pilot:
            return DueModel::tr("Open pilot");
        case report::DueKind::Baseline:
            return DueModel::tr("Set baseline");
        case report::DueKind::Deliverable:
            return DueModel::tr("Open content");
        case report::DueKind::Payment:
            return DueModel::tr("Open partnership");
    }
    return {};
}

}  // namespace

QString pageOf(report::DueKind kind) {
    static constexpr const char* Pages[] = {"results",    "reviews", "adoption",
                                            "objectives", "content", "creators"};
    const QString page = QString::fromLatin1(Pages[static_cast<std::size_t>(kind)]);
    return pages::find(page) ? page : u"results"_s;
}

void DueModel::show(std::vector<report::DueItem> items, Date today) {
    beginResetModel();
    m_items = std::move(items);
    m_today = today;
    m_lines.clear();
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (i == 0 || m_items[i].kind != m_items[i - 1].kind)
            m_lines.push_back({m_items[i].kind, NoItem});
        m_lines.push_back({m_items[i].kind, i});
    }
    endResetModel();
}

bool DueModel::isBad(const report::DueItem& item) const {
    return item.status == kpi::Status::OffTrack || item.isLate(m_today);
}

int DueModel::lateCount() const {
    return static_cast<int>(
        std::count_if(m_items.begin(), m_items.end(), [this](const auto& item) { return isBad(item); }));
}

const report::DueItem* DueModel::item(int row) const {
    if (row < 0 || row >= rowCount())
        return nullptr;
    const Line& line = m_lines[static_cast<std::size_t>(row)];
    return line.item == NoItem ? nullptr : &m_items[line.item];
}

int DueModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

Qt::ItemFlags DueModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    return item(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                             : Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}

QString DueModel::whenOf(const report::DueItem& item) const {
    if (item.status)
        return statusText(*item.status);
    if (!item.date)
        return {};
    const int days = dayNumber(*item.date) - dayNumber(m_today);
    if (days < 0)
        return tr("%n day(s) late", nullptr, -days);
    return days == 0 ? tr("Today") : dayText(*item.date);
}

QVariant DueModel::headingData(report::DueKind kind, int role) const {
    switch (role) {
        case Qt::DisplayRole:
            return coreText(report::nameOf(kind));
        case HeadingRole:
            return true;
        case CountRole:
            return static_cast<int>(std::count_if(m_items.begin(), m_items.end(),
                                                  [&](const auto& item) { return item.kind == kind; }));
        default:
            return {};
    }
}

QVariant DueModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const report::DueItem* due = item(index.row());
    if (!due)
        return headingData(m_lines[static_cast<std::size_t>(index.row())].kind, role);
    switch (role) {
        case Qt::DisplayRole:
            return coreText(due->title);
        case Qt::AccessibleTextRole:
            return QStringList{coreText(due->title), whenOf(*due), coreText(due->note)}.join(u", "_s);
        case HeadingRole:
            return false;
        case NoteRole:
            return coreText(due->note);
        case WhenRole:
            return whenOf(*due);
        case ToneRole:
            return static_cast<int>(isBad(*due)                          ? Tone::Negative
                                    : due->status == kpi::Status::AtRisk ? Tone::Warning
                                                                         : Tone::Muted);
        case IconRole:
            return due->status == kpi::Status::OffTrack ? u"stop"_s : iconOf(due->kind);
        case ActionRole:
            return actionOf(due->kind);
        default:
            return {};
    }
}

}  // namespace goalpost::ui
