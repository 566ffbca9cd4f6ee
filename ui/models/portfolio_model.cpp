// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/portfolio_model.hpp"

#include "report/verdict.hpp"
#include "ui/widgets/cell_delegate.hpp"
#include "ui/words/text.hpp"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

constexpr std::array PortfolioTitles{QT_TR_NOOP("Campaign and goal"),
                                     QT_TR_NOOP("Worst primary KPI"),
                                     QT_TR_NOOP("Against the target"),
                                     QT_TR_NOOP("Range"),
                                     QT_TR_NOOP("Status"),
                                     QT_TR_NOOP("Spend"),
                                     QT_TR_NOOP("Data to"),
                                     QT_TR_NOOP("Next review")};

CellKind kindOf(PortfolioModel::Column column) {
    using enum PortfolioModel::Column;
    switch (column) {
        case Campaign:
        case Kpi:
        case Spend:
            return CellKind::TwoLines;
        case Forecast:
            return CellKind::Interval;
        case Status:
            return CellKind::Status;
        default:
            return CellKind::Text;
    }
}

}  // namespace

PortfolioModel::Which PortfolioModel::groupOf(const model::Campaign& campaign, Date today) {
    const bool over = campaign.to && *campaign.to < today;
    if (over || campaign.currentPhase() == model::Phase::Closed)
        return Which::Finished;
    const bool begun = campaign.from && *campaign.from <= today;
    return begun ? Which::Active : Which::Planned;
}

void PortfolioModel::show(Session::Snapshot plan, std::shared_ptr<const Standing> standing, Which which) {
    beginResetModel();
    m_plan = std::move(plan);
    m_standing = std::move(standing);
    m_rows.clear();
    if (m_plan && m_standing)
        for (const report::CampaignState& state : m_standing->states)
            if (const model::Campaign* campaign = m_plan->campaign(state.campaign))
                if (groupOf(*campaign, m_standing->today) == which)
                    m_rows.push_back(&state);
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const auto* a, const auto* b) {
        return report::urgencyOf(a->status) < report::urgencyOf(b->status);
    });
    endResetModel();
}

int PortfolioModel::countOf(const model::Plan& plan, const Standing& standing, Which which) {
    return static_cast<int>(
        std::count_if(standing.states.begin(), standing.states.end(), [&](const auto& state) {
            const model::Campaign* campaign = plan.campaign(state.campaign);
            return campaign && groupOf(*campaign, standing.today) == which;
        }));
}

int PortfolioModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PortfolioModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(PortfolioTitles.size());
}

QVariant PortfolioModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return tr(PortfolioTitles[static_cast<std::size_t>(section)]);
    return {};
}

std::optional<PortfolioModel::Range> PortfolioModel::rangeOf(const kpi::Value& value) {
    if (value.forecast && value.forecastLow && value.forecastHigh)
        return Range{*value.forecastLow, *value.forecast, *value.forecastHigh};
    if (value.value && value.low && value.high)
        return Range{*value.low, *value.value, *value.high};
    return std::nullopt;
}

QString PortfolioModel::spendText(const report::CampaignState& state) const {
    return state.spend ? moneyText(*state.spend, toQt(state.currency)) : unknownText();
}

QString PortfolioModel::text(const report::CampaignState& state, Column column) const {
    const kpi::Value* worst = state.worst();
    const QString currency = toQt(state.currency);
    switch (column) {
        case Column::Campaign:
            return toQt(m_plan->campaign(state.campaign)->name);
        case Column::Kpi:
            return worst ? coreText(kpi::kpiOf(*worst)->name) : tr("No primary KPI yet");
        case Column::Forecast:
            return {};
        case Column::Range:
            if (const auto range = worst ? rangeOf(*worst) : std::nullopt)
                return tr("%1 – %2").arg(shortText(range->low, worst->unit, currency),
                                         shortText(range->high, worst->unit, currency));
            return unknownText();
        case Column::Status:
            return state.status ? statusText(*state.status) : QString();
        case Column::Spend:
            return spendText(state);
        case Column::Through:
            return state.through ? dayText(*state.through, m_standing->today) : unknownText();
        case Column::Review:
            return state.nextReview ? dayText(*state.nextReview, m_standing->today) : unknownText();
    }
    return {};
}

QString PortfolioModel::note(const report::CampaignState& state, Column column) const {
    const model::Campaign* campaign = m_plan->campaign(state.campaign);
    const kpi::Value* worst = state.worst();
    const QString currency = toQt(state.currency);
    switch (column) {
        case Column::Campaign: {
            const QString goal =
                campaign->primaryGoal() ? goalText(*campaign->primaryGoal()) : tr("No goal yet");
            return campaign->owner.empty() ? goal : tr("%1, %2").arg(goal, toQt(campaign->owner));
        }
        case Column::Kpi:
            if (!worst)
                return {};
            return worst->target ? tr("%1 of %2")
                                       .arg(valueText(worst->value, worst->unit, currency),
                                            valueText(*worst->target, worst->unit, currency))
                                 : tr("%1, no target").arg(valueText(worst->value, worst->unit, currency));
        case Column::Spend:
            return campaign->budget ? tr("of %1").arg(moneyText(*campaign->budget, currency))
                                    : tr("no budget");
        case Column::Forecast:
            return worst && !rangeOf(*worst) ? tr("No range yet") : QString();
        default:
            return {};
    }
}

QVariant PortfolioModel::number(const report::CampaignState& state, Column column) const {
    switch (column) {
        case Column::Forecast:
            if (const kpi::Value* worst = state.worst())
                if (const auto range = rangeOf(*worst))
                    return range->middle;
            return {};
        case Column::Status:
            return report::urgencyOf(state.status);
        case Column::Spend:
            return state.spend ? QVariant(state.spend->value()) : QVariant();
        case Column::Through:
            return state.through ? QVariant(dayNumber(*state.through)) : QVariant();
        case Column::Review:
            return state.nextReview ? QVariant(dayNumber(*state.nextReview)) : QVariant();
        default:
            return {};
    }
}

QVariant PortfolioModel::scale(const report::CampaignState& state, int role) {
    const kpi::Value* worst = state.worst();
    const auto range = worst ? rangeOf(*worst) : std::nullopt;
    if (role == TargetRole)
        return worst && worst->target ? QVariant(*worst->target) : QVariant();
    if (!range)
        return {};
    if (role == LowRole)
        return range->low;
    if (role == HighRole)
        return range->high;
    // Each campaign has a scale of its own: the range and the target with some air.
    const double low = worst->target ? std::min(range->low, *worst->target) : range->low;
    const double high = worst->target ? std::max(range->high, *worst->target) : range->high;
    const double air = std::max((high - low) * 0.35, 1e-9);
    return role == ScaleFromRole ? low - air : high + air;
}

QVariant PortfolioModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const report::CampaignState& row = state(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
        case Qt::DisplayRole:
            return text(row, column);
        case Qt::ToolTipRole:
            return column == Column::Campaign ? text(row, column) : QVariant();
        case KindRole:
            return static_cast<int>(kindOf(column));
        case NoteRole:
            return note(row, column);
        case StrongRole:
            return column == Column::Campaign;
        case NumberRole:
            return number(row, column);
        case StatusRole:
            return row.status ? QVariant(static_cast<int>(*row.status)) : QVariant();
        case TargetRole:
        case LowRole:
        case HighRole:
        case ScaleFromRole:
        case ScaleToRole:
            return column == Column::Forecast ? scale(row, role) : QVariant();
        default:
            return {};
    }
}

}  // namespace goalpost::ui
