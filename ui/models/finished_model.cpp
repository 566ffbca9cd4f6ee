// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/finished_model.hpp"

#include "ui/models/portfolio_model.hpp"
#include "ui/widgets/cell_delegate.hpp"
#include "ui/words/text.hpp"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

constexpr std::array<const char*, FinishedModel::ColumnCount> FinishedTitles{
    QT_TR_NOOP("Campaign and KPI"), QT_TR_NOOP("Result"), QT_TR_NOOP("Outcome")};

bool isOutcome(const kpi::Value& value) {
    return value.status == kpi::Status::Achieved || value.status == kpi::Status::Missed ||
           value.status == kpi::Status::Benchmarking;
}

CellKind cellOf(FinishedModel::Column column) {
    return column == FinishedModel::Column::Outcome ? CellKind::Status : CellKind::TwoLines;
}

}  // namespace

void FinishedModel::show(Session::Snapshot plan, std::shared_ptr<const Standing> standing) {
    beginResetModel();
    m_plan = std::move(plan);
    m_standing = std::move(standing);
    m_rows.clear();
    for (const report::CampaignState& state : m_standing->states) {
        const model::Campaign* campaign = m_plan->campaign(state.campaign);
        if (!campaign ||
            PortfolioModel::groupOf(*campaign, m_standing->today) != PortfolioModel::Which::Finished)
            continue;
        for (const kpi::Value& value : state.primary)
            if (isOutcome(value))
                m_rows.push_back({&state, &value});
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row& a, const Row& b) {
        // A finished campaign without dates was closed by hand: it comes last.
        const auto endOf = [](const Row& row) { return row.state->period ? row.state->period->to : Date{}; };
        return endOf(a) > endOf(b);
    });
    endResetModel();
}

int FinishedModel::countOf(kpi::Status status) const {
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(),
                                          [&](const Row& row) { return row.value->status == status; }));
}

int FinishedModel::achieved() const {
    return countOf(kpi::Status::Achieved);
}

int FinishedModel::withTarget() const {
    return achieved() + countOf(kpi::Status::Missed);
}

int FinishedModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FinishedModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FinishedModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return tr(FinishedTitles[static_cast<std::size_t>(section)]);
}

QString FinishedModel::text(const Row& row, Column column) const {
    switch (column) {
        case Column::Objective:
            return toQt(m_plan->campaign(row.state->campaign)->name);
        case Column::Result:
            return valueText(row.value->value, row.value->unit, toQt(row.state->currency));
        case Column::Outcome:
            return statusText(*row.value->status);
    }
    return {};
}

QString FinishedModel::note(const Row& row, Column column) const {
    switch (column) {
        case Column::Objective: {
            const auto* kpi = kpi::kpiOf(*row.value);
            return kpi ? coreText(kpi->name) : toQt(row.value->id);
        }
        case Column::Result:
            return row.value->target
                       ? tr("target %1")
                             .arg(valueText(*row.value->target, row.value->unit, toQt(row.state->currency)))
                       : tr("no target");
        case Column::Outcome:
            return {};
    }
    return {};
}

QVariant FinishedModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = m_rows.at(static_cast<std::size_t>(index.row()));
    const auto column = static_cast<Column>(index.column());
    switch (role) {
        case Qt::DisplayRole:
            return text(row, column);
        case Qt::ToolTipRole:
            return column == Column::Objective ? text(row, column) : QVariant();
        case KindRole:
            return static_cast<int>(cellOf(column));
        case NoteRole:
            return note(row, column);
        case StrongRole:
            return column == Column::Objective;
        case StatusRole:
            return static_cast<int>(*row.value->status);
        default:
            return {};
    }
}

}  // namespace goalpost::ui
