// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/lane_model.hpp"

#include "kpi/kpi.hpp"
#include "ui/help/help_topic.hpp"
#include "ui/words/text.hpp"

#include <QMimeData>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

std::vector<model::KpiChoice> choicesFor(const model::Campaign& campaign, model::Goal goal) {
    std::vector<model::KpiChoice> choices;
    const bool isPrimary = campaign.primaryGoal() == goal;
    for (const model::KpiChoice& choice : campaign.kpis)
        if (choice.goal == goal || (!choice.goal && isPrimary))
            choices.push_back(choice);
    return choices;
}

LaneModel::LaneModel(model::Role lane, QObject* parent) : QAbstractListModel(parent), m_lane(lane) {}

void LaneModel::show(const model::Plan& plan, const model::Campaign* campaign,
                     std::optional<model::Goal> goal) {
    std::vector<model::KpiChoice> next;
    if (campaign && goal)
        for (const model::KpiChoice& choice : choicesFor(*campaign, *goal))
            if (choice.role == m_lane)
                next.push_back(choice);
    std::vector<const kpi::Kpi*> kpis;
    for (const model::KpiChoice& choice : next)
        kpis.push_back(kpi::find(plan, choice.kpi));
    if (next == m_choices && kpis == m_kpis && goal == m_goal)
        return;
    beginResetModel();
    m_choices = std::move(next);
    m_kpis = std::move(kpis);
    m_goal = goal;
    endResetModel();
}

void LaneModel::showFreshness(const QHash<QString, Fresh>& fresh) {
    if (fresh == m_fresh)
        return;
    m_fresh = fresh;
    if (!m_choices.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {FreshRole, StaleRole, Qt::SizeHintRole});
}

int LaneModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_choices.size());
}

QString LaneModel::accessibleText(const QModelIndex& index) const {
    const QString text =
        tr("%1, %2").arg(data(index, Qt::DisplayRole).toString(), data(index, ReasonRole).toString());
    const QString fresh = data(index, FreshRole).toString();
    return fresh.isEmpty() ? text : text + u" "_s + fresh;
}

QString LaneModel::toolTip(const model::KpiChoice& choice, const kpi::Kpi* kpi) const {
    QStringList lines;
    if (kpi) {
        lines << coreText(kpi->meaning) << coreText(kpi->formula);
        QStringList companions;
        for (const std::string_view companion : kpi->companions)
            if (const kpi::Kpi* beside = kpi::find(companion))
                companions << coreText(beside->name);
        if (m_lane == model::Role::Primary && !companions.isEmpty())
            lines << tr("Misleads when it stands alone; one of these goes with it: %1")
                         .arg(companions.join(u", "_s));
    }
    if (!choice.dataSource.empty())
        lines << tr("Source: %1").arg(toQt(choice.dataSource));
    if (!choice.dataOwner.empty())
        lines << tr("Delivered by %1").arg(toQt(choice.dataOwner));
    return lines.join(u'\n');
}

QVariant LaneModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const model::KpiChoice& choice = m_choices[static_cast<std::size_t>(index.row())];
    const kpi::Kpi* kpi = m_kpis[static_cast<std::size_t>(index.row())];
    const kpi::GoalFit* fit = kpi && m_goal ? kpi::fitOf(*kpi, *m_goal) : nullptr;
    switch (role) {
        case Qt::DisplayRole:
            return kpi ? coreText(kpi->name) : toQt(choice.kpi);
        case Qt::AccessibleTextRole:
            return accessibleText(index);
        case Qt::ToolTipRole:
            return toolTip(choice, kpi);
        case help::TopicRole:
            return kpi && kpi->own ? u"guide/kpis"_s : u"kpi/"_s + data(index, KpiRole).toString();
        case KpiRole:
            return toQt(choice.kpi);
        case ReasonRole:
            return fit ? coreText(fit->why) : kpi ? coreText(kpi->meaning) : QString();
        case FromTextRole:
            return fit && fit->fromText;
        case OwnRole:
            return kpi && kpi->own;
        case SourceRole:
            return toQt(choice.dataSource);
        case NeedsSourceRole:
            return m_lane == model::Role::Primary && choice.dataSource.empty();
        case ChoiceRole:
            return toQt(choice.id.text);
        case OwnerRole:
            return toQt(choice.dataOwner);
        case FreshRole:
            return m_fresh.value(toQt(choice.id.text)).text;
        case StaleRole:
            return m_fresh.value(toQt(choice.id.text)).stale;
        default:
            return {};
    }
}

Qt::ItemFlags LaneModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
}

QStringList LaneModel::mimeTypes() const {
    return {QString::fromLatin1(MimeType)};
}

QMimeData* LaneModel::mimeData(const QModelIndexList& indexes) const {
    if (indexes.isEmpty())
        return nullptr;
    auto* mime = new QMimeData;
    mime->setData(QString::fromLatin1(MimeType), indexes.constFirst().data(KpiRole).toString().toUtf8());
    return mime;
}

bool LaneModel::canDropMimeData(const QMimeData* data, Qt::DropAction /*action*/, int /*row*/, int /*column*/,
                                const QModelIndex& /*parent*/) const {
    return m_goal && data->hasFormat(QString::fromLatin1(MimeType));
}

bool LaneModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                             const QModelIndex& parent) {
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    emit dropped(QString::fromUtf8(data->data(QString::fromLatin1(MimeType))), m_lane);
    // The plan moves it; the view must not take the row out of the other lane by itself.
    return false;
}

}  // namespace goalpost::ui
