// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/campaigns_model.hpp"

#include "ui/widgets/cell_delegate.hpp"
#include "ui/widgets/pill.hpp"
#include "ui/words/text.hpp"

#include <algorithm>

namespace goalpost::ui {

namespace {

TagKind tagOf(const model::Campaign& campaign, Date today) {
    if (campaign.archived || campaign.currentPhase() == model::Phase::Closed)
        return TagKind::Neutral;
    const auto period = campaign.period();
    return period && period->contains(today) ? TagKind::Positive : TagKind::Accent;
}

QString datesText(const model::Campaign& campaign) {
    if (const auto period = campaign.period())
        return periodText(*period);
    if (campaign.from)
        return CampaignsModel::tr("from %1").arg(dateText(*campaign.from));
    return campaign.to ? CampaignsModel::tr("to %1").arg(dateText(*campaign.to)) : unknownText();
}

}  // namespace

QString campaignStateText(const model::Campaign& campaign, Date today) {
    if (campaign.archived)
        return CampaignsModel::tr("Archived");
    if (campaign.currentPhase() == model::Phase::Closed)
        return CampaignsModel::tr("Closed");
    const auto period = campaign.period();
    if (!period)
        return CampaignsModel::tr("No dates");
    if (today < period->from)
        return CampaignsModel::tr("Planned");
    return today > period->to ? CampaignsModel::tr("Ended") : CampaignsModel::tr("Running");
}

void CampaignsModel::show(std::shared_ptr<const model::Plan> plan, bool withArchived, Date today) {
    beginResetModel();
    m_plan = std::move(plan);
    m_today = today;
    m_rows.clear();
    m_archived = 0;
    if (m_plan)
        for (const model::Campaign& campaign : m_plan->campaigns) {
            m_archived += campaign.archived ? 1 : 0;
            if (withArchived || !campaign.archived)
                m_rows.push_back(&campaign);
        }
    endResetModel();
}

int CampaignsModel::rowOf(const Id& campaign) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const model::Campaign* each) { return each->id == campaign; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

Id CampaignsModel::idAt(int row) const {
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)]->id : Id{};
}

int CampaignsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CampaignsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(Columns.size());
}

QVariant CampaignsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ColumnRow& column = Columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((column.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(tr(column.title)) : QVariant();
}

QString CampaignsModel::text(const model::Campaign& campaign, Column column) const {
    switch (column) {
        case Column::Campaign:
            return toQt(campaign.name);
        case Column::Brand: {
            const model::Brand* brand = m_plan->brand(campaign.brand);
            return brand ? toQt(brand->name) : unknownText();
        }
        case Column::Phase:
            return phaseText(campaign.currentPhase());
        case Column::Goal:
            return campaign.primaryGoal() ? goalText(*campaign.primaryGoal()) : unknownText();
        case Column::Dates:
            return datesText(campaign);
        case Column::Budget:
            return campaign.budget ? moneyText(*campaign.budget, toQt(m_plan->currencyOf(campaign)))
                                   : unknownText();
        case Column::Owner:
            return campaign.owner.empty() ? unknownText() : toQt(campaign.owner);
        case Column::State:
            return campaignStateText(campaign, m_today);
    }
    return {};
}

QVariant CampaignsModel::number(const model::Campaign& campaign, Column column) const {
    switch (column) {
        case Column::Dates:
            return campaign.from ? QVariant(dayNumber(*campaign.from)) : QVariant();
        case Column::Budget:
            return campaign.budget ? QVariant(campaign.budget->value()) : QVariant();
        case Column::Phase:
            return static_cast<int>(campaign.currentPhase());
        default:
            return text(campaign, column);
    }
}

QVariant CampaignsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const model::Campaign& campaign = *m_rows[static_cast<std::size_t>(index.row())];
    const Column column = Columns[static_cast<std::size_t>(index.column())].column;
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return text(campaign, column);
        case Qt::TextAlignmentRole:
            return headerData(index.column(), Qt::Horizontal, role);
        case NumberRole:
            return number(campaign, column);
        case StrongRole:
            return column == Column::Campaign;
        case KindRole:
            return static_cast<int>(column == Column::State ? CellKind::Tag : CellKind::Text);
        case TagRole:
            return static_cast<int>(tagOf(campaign, m_today));
        default:
            return {};
    }
}

}  // namespace goalpost::ui
