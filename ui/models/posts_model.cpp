// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/posts_model.hpp"

#include "ui/widgets/cell_delegate.hpp"
#include "ui/words/text.hpp"
#include "ui/words/where_text.hpp"

#include <algorithm>
#include <functional>

namespace goalpost::ui {

void PostsModel::show(std::shared_ptr<const Results> results) {
    beginResetModel();
    m_results = std::move(results);
    m_rows.clear();
    m_posts.clear();
    m_kpis.clear();
    if (m_results) {
        m_kpis = m_results->postKpis;
        for (const kpi::Row& row : m_results->figures.posts.rows)
            m_rows.push_back(&row);
        for (const model::Post& post : m_results->evidence.published)
            m_posts.emplace(post.id.text, &post);
    }
    if (!m_kpis.empty())
        std::ranges::stable_sort(m_rows, std::greater<>(), [this](const kpi::Row* row) {
            const kpi::Value* value = valueIn(*row, m_kpis.front());
            return value ? value->value.value_or(-1) : -1;
        });
    endResetModel();
}

const kpi::Kpi* PostsModel::kpiOf(int column) const {
    const auto number = static_cast<std::size_t>(column) - Columns.size();
    return column >= static_cast<int>(Columns.size()) && number < m_kpis.size()
               ? kpi::find(*m_results->plan, m_kpis[number])
               : nullptr;
}

int PostsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PostsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(Columns.size() + m_kpis.size());
}

QVariant PostsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const kpi::Kpi* kpi = kpiOf(section);
    const bool right = kpi || Columns[static_cast<std::size_t>(section)].right;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return kpi ? coreText(kpi->formula) : QString();
    if (role != Qt::DisplayRole)
        return {};
    return kpi ? coreText(kpi->name) : tr(Columns[static_cast<std::size_t>(section)].title);
}

const model::Post* PostsModel::postOf(const kpi::Row& row) const {
    const auto found = m_posts.find(row.id.text);
    return found == m_posts.end() ? nullptr : found->second;
}

QVariant PostsModel::number(const kpi::Row& row, int column) const {
    if (const kpi::Kpi* kpi = kpiOf(column)) {
        const kpi::Value* value = valueIn(row, kpi->id);
        return value && value->value ? QVariant(*value->value) : QVariant();
    }
    const model::Post* post = postOf(row);
    if (Columns[static_cast<std::size_t>(column)].column == Column::Published)
        return post && post->published ? QVariant(dayNumber(*post->published)) : QVariant();
    return text(row, column);
}

QVariant PostsModel::text(const kpi::Row& row, int column) const {
    if (const kpi::Kpi* kpi = kpiOf(column)) {
        const kpi::Value* value = valueIn(row, kpi->id);
        return valueText(value ? value->value : std::nullopt, kpi->unit, toQt(m_results->currency()));
    }
    const model::Post* post = postOf(row);
    switch (Columns[static_cast<std::size_t>(column)].column) {
        case Column::Post:
            return toQt(row.label.empty() ? row.key : row.label);
        case Column::Creator: {
            const model::Creator* creator = post ? m_results->plan->creator(post->creator) : nullptr;
            return creator ? toQt(creator->name) : unknownText();
        }
        case Column::Platform:
            return post ? toQt(report::platformName(post->platform)) : QString();
        case Column::Published:
            return post && post->published ? dayText(*post->published, m_results->today) : unknownText();
    }
    return {};
}

QVariant PostsModel::where(const kpi::Row& row, int column) const {
    const kpi::Kpi* kpi = kpiOf(column);
    const kpi::Value* value = kpi ? valueIn(row, kpi->id) : nullptr;
    return value ? whereText(*value, toQt(m_results->currency())) : text(row, column);
}

QVariant PostsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const kpi::Row& row = *m_rows[static_cast<std::size_t>(index.row())];
    const bool isKpi = kpiOf(index.column()) != nullptr;
    switch (role) {
        case Qt::DisplayRole:
            return text(row, index.column());
        case Qt::ToolTipRole:
            return where(row, index.column());
        case Qt::TextAlignmentRole:
            return headerData(index.column(), Qt::Horizontal, role);
        case NumberRole:
            return number(row, index.column());
        case StrongRole:
            return isKpi && index.column() == static_cast<int>(Columns.size());
        default:
            return {};
    }
}

}  // namespace goalpost::ui
