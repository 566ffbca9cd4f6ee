// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/effects_model.hpp"

#include "kpi/kpi.hpp"
#include "ui/help/help_topic.hpp"
#include "ui/widgets/cell_delegate.hpp"
#include "ui/widgets/pill.hpp"
#include "ui/words/text.hpp"

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

QString nameText(const kpi::Value& value) {
    const kpi::Kpi* row = kpi::kpiOf(value);
    return row ? coreText(row->name) : toQt(value.id);
}

TagKind kindOf(kpi::Status status) {
    switch (status) {
        case kpi::Status::Ahead:
        case kpi::Status::OnTrack:
        case kpi::Status::Achieved:
            return TagKind::Positive;
        case kpi::Status::AtRisk:
            return TagKind::Warning;
        case kpi::Status::OffTrack:
        case kpi::Status::Missed:
            return TagKind::Negative;
        case kpi::Status::Benchmarking:
            return TagKind::Bench;
        case kpi::Status::Planning:
            break;
    }
    return TagKind::Neutral;
}

}  // namespace

void EffectsModel::show(std::vector<KpiEffect> effects, const QString& currency) {
    beginResetModel();
    m_effects = std::move(effects);
    m_currency = currency;
    endResetModel();
}

int EffectsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_effects.size());
}

int EffectsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(Columns.size());
}

QVariant EffectsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ColumnRow& column = Columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((column.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(tr(column.title)) : QVariant();
}

QString EffectsModel::text(const KpiEffect& effect, Column column) const {
    const kpi::Value& before = effect.before;
    switch (column) {
        case Column::Kpi:
            return nameText(before);
        case Column::Before:
            return valueText(before.value, before.unit, m_currency);
        case Column::After:
            return effect.after ? valueText(effect.after->value, before.unit, m_currency) : unknownText();
        case Column::Change:
            if (!effect.after || !before.value || !effect.after->value || *before.value == 0)
                return unknownText();
            if (*effect.after->value == *before.value)
                return tr("none");
            return signedPercent(*effect.after->value / *before.value - 1);
        case Column::Status:
            return effect.after && effect.after->status ? statusText(*effect.after->status) : QString();
    }
    return {};
}

QVariant EffectsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const KpiEffect& effect = m_effects[static_cast<std::size_t>(index.row())];
    const ColumnRow& column = Columns[static_cast<std::size_t>(index.column())];
    switch (role) {
        case help::TopicRole:
            return u"kpi/"_s + toQt(effect.before.id);
        case Qt::DisplayRole:
            return text(effect, column.column);
        case Qt::ToolTipRole:
            if (column.column == Column::After && effect.after && !effect.after->value)
                return coreText(effect.after->why);
            return text(effect, column.column);
        case Qt::TextAlignmentRole:
            return static_cast<int>((column.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case KindRole:
            return static_cast<int>(column.column == Column::Status ? CellKind::Tag : CellKind::Text);
        case TagRole:
            return static_cast<int>(effect.after && effect.after->status ? kindOf(*effect.after->status)
                                                                         : TagKind::Neutral);
        case StrongRole:
            return column.column == Column::After;
        default:
            return {};
    }
}

}  // namespace goalpost::ui
