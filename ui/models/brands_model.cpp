// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/brands_model.hpp"

#include "ui/widgets/cell_delegate.hpp"
#include "ui/words/text.hpp"

#include <QLocale>

#include <algorithm>

namespace goalpost::ui {

void BrandsModel::show(std::shared_ptr<const model::Plan> plan) {
    beginResetModel();
    m_plan = std::move(plan);
    endResetModel();
}

int BrandsModel::rowOf(const Id& brand) const {
    for (int row = 0; row < rowCount(); ++row)
        if (idAt(row) == brand)
            return row;
    return -1;
}

Id BrandsModel::idAt(int row) const {
    return row >= 0 && row < rowCount() ? m_plan->brands[static_cast<std::size_t>(row)].id : Id{};
}

int BrandsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_plan ? 0 : static_cast<int>(m_plan->brands.size());
}

int BrandsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(Columns.size());
}

QVariant BrandsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ColumnRow& column = Columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((column.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(tr(column.title)) : QVariant();
}

int BrandsModel::campaignsOf(const model::Brand& brand) const {
    return static_cast<int>(std::count_if(m_plan->campaigns.begin(), m_plan->campaigns.end(),
                                          [&](const auto& campaign) { return campaign.brand == brand.id; }));
}

QString BrandsModel::text(const model::Brand& brand, Column column) const {
    switch (column) {
        case Column::Brand:
            return toQt(brand.name);
        case Column::Currency:
            return brand.currency.empty() ? unknownText() : toQt(brand.currency);
        case Column::FiscalYear:
            return QLocale().standaloneMonthName(brand.fiscalYearStartMonth.value_or(1));
        case Column::Campaigns:
            return countText(campaignsOf(brand));
        case Column::Objectives:
            return countText(static_cast<qint64>(brand.businessObjectives.size()));
        case Column::Competitors: {
            QStringList names;
            for (const std::string& name : brand.competitors)
                names << toQt(name);
            return names.isEmpty() ? unknownText() : names.join(QStringLiteral(", "));
        }
    }
    return {};
}

QVariant BrandsModel::number(const model::Brand& brand, Column column) const {
    switch (column) {
        case Column::FiscalYear:
            return brand.fiscalYearStartMonth.value_or(1);
        case Column::Campaigns:
            return campaignsOf(brand);
        case Column::Objectives:
            return static_cast<int>(brand.businessObjectives.size());
        default:
            return text(brand, column);
    }
}

QVariant BrandsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const model::Brand& brand = m_plan->brands[static_cast<std::size_t>(index.row())];
    const Column column = Columns[static_cast<std::size_t>(index.column())].column;
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return text(brand, column);
        case Qt::TextAlignmentRole:
            return headerData(index.column(), Qt::Horizontal, role);
        case NumberRole:
            return number(brand, column);
        case StrongRole:
            return column == Column::Brand;
        default:
            return {};
    }
}

}  // namespace goalpost::ui
