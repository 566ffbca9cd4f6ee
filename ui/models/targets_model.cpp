// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/targets_model.hpp"

#include "kpi/promise.hpp"
#include "method/campaign_view.hpp"
#include "ui/help/help_topic.hpp"
#include "ui/widgets/cell_delegate.hpp"
#include "ui/words/text.hpp"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

QString unitText(const kpi::Kpi& kpi, const QString& currency) {
    switch (kpi.unit) {
        case kpi::Unit::Count:
            return TargetsModel::tr("number");
        case kpi::Unit::Percent:
            return TargetsModel::tr("percent");
        case kpi::Unit::Money:
            return currency;
        case kpi::Unit::Seconds:
            return TargetsModel::tr("minutes");
        case kpi::Unit::Multiple:
            return TargetsModel::tr("times");
        case kpi::Unit::Score:
            return TargetsModel::tr("score");
        case kpi::Unit::PerDay:
            return TargetsModel::tr("a day");
    }
    return {};
}

void TargetsModel::show(std::shared_ptr<const model::Plan> plan, const Id& campaignId) {
    beginResetModel();
    m_plan = std::move(plan);
    m_campaign = campaignId;
    m_rows.clear();
    const model::Campaign* campaign = m_plan ? m_plan->campaign(m_campaign) : nullptr;
    const auto add = [this](const std::string& kpi, const Id& objective) {
        const bool known = std::any_of(m_rows.begin(), m_rows.end(), [&](const Row& row) {
            return row.kpi == kpi && (objective.empty() || row.objective == objective);
        });
        if (!known)
            m_rows.push_back({kpi, objective});
    };
    if (campaign) {
        for (const model::Goal goal : method::goalsOf(*campaign))
            for (const model::KpiChoice* choice : method::primaryKpis(*campaign, goal)) {
                for (const model::Objective& objective : campaign->objectives)
                    if (objective.kpi == choice->kpi)
                        add(choice->kpi, objective.id);
                add(choice->kpi, {});
            }
        for (const model::Objective& objective : campaign->objectives)
            add(objective.kpi, objective.id);
    }
    endResetModel();
}

void TargetsModel::showOutlooks(std::vector<report::Outlook> outlooks) {
    m_outlooks = std::move(outlooks);
    if (const int rows = rowCount(); rows > 0) {
        const int column = static_cast<int>(Column::Forecast);
        emit dataChanged(index(0, column), index(rows - 1, column));
    }
}

int TargetsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TargetsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(Columns.size());
}

QVariant TargetsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ColumnRow& column = Columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((column.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && column.column == Column::Daily)
        return tr("Told where the objective and its baseline last a different number of days.");
    return role == Qt::DisplayRole ? QVariant(tr(column.title)) : QVariant();
}

const model::Objective* TargetsModel::objectiveOf(const Row& row) const {
    const model::Campaign* campaign = m_plan->campaign(m_campaign);
    for (const model::Objective& objective : campaign->objectives)
        if (objective.id == row.objective)
            return &objective;
    return nullptr;
}

QString TargetsModel::text(const Row& row, Column column) const {
    const kpi::Kpi* kpi = kpi::find(*m_plan, row.kpi);
    const QString currency = toQt(m_plan->currencyOf(*m_plan->campaign(m_campaign)));
    if (column == Column::Kpi)
        return kpi ? coreText(kpi->name) : toQt(row.kpi);
    if (column == Column::Unit)
        return kpi ? unitText(*kpi, currency) : unknownText();
    const model::Objective* objective = objectiveOf(row);
    if (!objective || !kpi)
        return column == Column::Target ? tr("No objective yet") : unknownText();
    const kpi::Promise promise = kpi::promiseOf(*kpi, *objective);
    switch (column) {
        case Column::Baseline:
            return valueText(objective->baseline ? objective->baseline->value : std::nullopt, kpi->unit,
                             currency);
        case Column::Target:
            if (objective->direction == model::Direction::Benchmark)
                return objective->evaluate ? tr("Set %1").arg(dateText(*objective->evaluate))
                                           : tr("Set when it ends");
            return valueText(promise.target, kpi->unit, currency);
        case Column::Change:
            return promise.change ? signedPercent(*promise.change) : unknownText();
        case Column::Daily:
            if (const auto daily = promise.unitChange(kpi::Effort::Days))
                return signedPercent(*daily);
            return unknownText();
        case Column::Forecast:
            for (const report::Outlook& outlook : m_outlooks)
                if (outlook.objective == row.objective && outlook.forecast.low && outlook.forecast.high)
                    return tr("%1 – %2").arg(shortText(*outlook.forecast.low, kpi->unit, currency),
                                             shortText(*outlook.forecast.high, kpi->unit, currency));
            return unknownText();
        default:
            return {};
    }
}

QVariant TargetsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const Column column = Columns[static_cast<std::size_t>(index.column())].column;
    switch (role) {
        case help::TopicRole:
            return u"kpi/"_s + toQt(row.kpi);
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return text(row, column);
        case Qt::TextAlignmentRole:
            return headerData(index.column(), Qt::Horizontal, role);
        case StrongRole:
            return column == Column::Target;
        default:
            return {};
    }
}

}  // namespace goalpost::ui
