// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/creators_model.hpp"

#include "report/leading.hpp"
#include "report/scale.hpp"
#include "ui/widgets/cell_delegate.hpp"
#include "ui/words/text.hpp"
#include "ui/words/where_text.hpp"

#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

QString kpiName(const kpi::Value* value) {
    const kpi::Kpi* row = value ? kpi::kpiOf(*value) : nullptr;
    return row ? coreText(row->name) : QString();
}

std::optional<double> valueOf(const kpi::Row& row, const kpi::Value* which) {
    const kpi::Value* own = which ? valueIn(row, which->id) : nullptr;
    return own ? own->value : std::nullopt;
}

QVariant variant(std::optional<double> number) {
    return number ? QVariant(*number) : QVariant();
}

}  // namespace

void CreatorsModel::show(std::shared_ptr<const Results> results) {
    beginResetModel();
    m_results = std::move(results);
    m_rows = m_results ? m_results->figures.creators.rows : std::vector<kpi::Row>{};
    m_total = m_results ? m_results->leadingTotal() : nullptr;
    m_rate = m_results ? m_results->leadingRate() : nullptr;
    std::ranges::stable_sort(m_rows, [this](const kpi::Row& a, const kpi::Row& b) {
        return valueOf(a, m_total).value_or(-1) > valueOf(b, m_total).value_or(-1);
    });
    m_mostTotal = 0;
    for (const kpi::Row& row : m_rows)
        m_mostTotal = std::max(m_mostTotal, valueOf(row, m_total).value_or(0));
    findScale();
    endResetModel();
}

void CreatorsModel::findScale() {
    m_scaleFrom = m_scaleTo = 0;
    if (!m_rate)
        return;
    double low = m_rate->target.value_or(m_rate->value.value_or(0));
    double high = low;
    bool any = false;
    for (const kpi::Row& row : m_rows) {
        const kpi::Value* value = valueIn(row, m_rate->id);
        if (!value || !value->low || !value->high || !std::isfinite(*value->high))
            continue;
        low = std::min(low, *value->low);
        high = std::max(high, *value->high);
        any = true;
    }
    if (!any)
        return;
    const report::Scale scale = report::niceScale(low, high, m_rate->unit);
    m_scaleFrom = scale.from;
    m_scaleTo = scale.to;
}

QString CreatorsModel::targetNote() const {
    if (!m_rate || m_scaleTo <= m_scaleFrom)
        return {};
    const QString currency = toQt(m_results->currency());
    const QString range = tr("%1 interval drawn from %2 to %3")
                              .arg(kpiName(m_rate), valueText(m_scaleFrom, m_rate->unit, currency),
                                   valueText(m_scaleTo, m_rate->unit, currency));
    if (!m_rate->target)
        return range + u'.';
    return range + u". "_s +
           tr("Dashed line: target %1.").arg(valueText(*m_rate->target, m_rate->unit, currency));
}

QString CreatorsModel::coverageNote() const {
    const auto coverage = m_results ? report::coverageOf(m_results->figures, m_total) : std::nullopt;
    if (!coverage || coverage->whole <= 0)
        return {};
    const QString currency = toQt(m_results->currency());
    const auto figure = [&](double value) { return valueText(value, m_total->unit, currency); };
    if (!coverage->hasRest())
        return tr("%1: the creators have all %2 of the campaign.")
            .arg(kpiName(m_total), figure(coverage->whole));
    return tr("%1: the creators have %2 of the campaign’s %3 (%4); %5 belong to no creator.")
        .arg(kpiName(m_total), figure(coverage->credited), figure(coverage->whole),
             percentText(coverage->credited / coverage->whole), figure(coverage->rest()));
}

int CreatorsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CreatorsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(Columns.size());
}

QVariant CreatorsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ColumnRow& column = Columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((column.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (column.title)
        return tr(column.title);
    return kpiName(column.column == Column::Total ? m_total : m_rate);
}

QString CreatorsModel::note(const kpi::Row& row, Column column) const {
    if (column == Column::Interval) {
        const kpi::Value* own = m_rate ? valueIn(row, m_rate->id) : nullptr;
        return own ? coreText(own->intervalWhy) : QString();
    }
    QStringList platforms;
    for (const model::Post& post : m_results->evidence.published)
        if (post.creator == row.id && !post.platform.empty()) {
            const QString name = toQt(report::platformName(post.platform));
            if (!platforms.contains(name))
                platforms << name;
        }
    platforms << (row.posts == 1 ? tr("1 post") : tr("%1 posts").arg(row.posts));
    return platforms.join(u", "_s);
}

QVariant CreatorsModel::number(const kpi::Row& row, Column column) const {
    switch (column) {
        case Column::Creator:
            return toQt(row.label);
        case Column::Posts:
            return static_cast<double>(row.posts);
        case Column::Total:
            return variant(valueOf(row, m_total));
        case Column::Rate: {  // ordered as creators are ranked: few trials drawn towards all
            const kpi::Value* own = m_rate ? valueIn(row, m_rate->id) : nullptr;
            return own && own->drawn ? QVariant(*own->drawn) : variant(valueOf(row, m_rate));
        }
        case Column::Interval:
            return variant(valueOf(row, m_rate));
        case Column::Cost:
            return row.spend ? QVariant(row.spend->value()) : QVariant();
        case Column::CostEach: {
            const double total = valueOf(row, m_total).value_or(0);
            return row.spend && total > 0 ? QVariant(row.spend->value() / total) : QVariant();
        }
    }
    return {};
}

QVariant CreatorsModel::text(const kpi::Row& row, Column column) const {
    const QString currency = toQt(m_results->currency());
    const QVariant value = number(row, column);
    switch (column) {
        case Column::Creator:
            return row.id ? toQt(row.label) : tr("No creator known");
        case Column::Posts:
            return countText(static_cast<qint64>(row.posts));
        case Column::Total:
            return m_total ? valueText(valueOf(row, m_total), m_total->unit, currency) : QString();
        case Column::Rate:
            return m_rate ? valueText(valueOf(row, m_rate), m_rate->unit, currency) : QString();
        case Column::Interval:
            return QString();
        case Column::Cost:
        case Column::CostEach:
            return value.isValid() ? moneyText(value.toDouble(), currency) : unknownText();
    }
    return {};
}

QVariant CreatorsModel::where(const kpi::Row& row, Column column) const {
    const kpi::Value* shown = column == Column::Total                                ? m_total
                              : column == Column::Rate || column == Column::Interval ? m_rate
                                                                                     : nullptr;
    const kpi::Value* own = shown ? valueIn(row, shown->id) : nullptr;
    return own ? whereText(*own, toQt(m_results->currency())) : text(row, column);
}

QVariant CreatorsModel::intervalRole(const kpi::Row& row, int role) const {
    const kpi::Value* own = m_rate ? valueIn(row, m_rate->id) : nullptr;
    switch (role) {
        case LowRole:
            return own ? variant(own->low) : QVariant();
        case HighRole:
            return own ? variant(own->high) : QVariant();
        case TargetRole:
            return m_rate ? variant(m_rate->target) : QVariant();
        case ScaleFromRole:
            return m_scaleFrom;
        default:
            return m_scaleTo;
    }
}

QVariant CreatorsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const kpi::Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const ColumnRow& column = Columns[static_cast<std::size_t>(index.column())];
    switch (role) {
        case Qt::DisplayRole:
            return text(row, column.column);
        case Qt::TextAlignmentRole:
            return static_cast<int>((column.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case KindRole:
            return static_cast<int>(column.column == Column::Creator    ? CellKind::TwoLines
                                    : column.column == Column::Total    ? CellKind::Bar
                                    : column.column == Column::Interval ? CellKind::Interval
                                                                        : CellKind::Text);
        case NumberRole:
            return number(row, column.column);
        case NoteRole:
            return note(row, column.column);
        case MostRole:
            return m_mostTotal;
        case StrongRole:
            return column.column == Column::Rate;
        case Qt::ToolTipRole:
            return where(row, column.column);
        case LowRole:
        case HighRole:
        case TargetRole:
        case ScaleFromRole:
        case ScaleToRole:
            return column.column == Column::Interval ? intervalRole(row, role) : QVariant();
        default:
            return {};
    }
}

}  // namespace goalpost::ui
