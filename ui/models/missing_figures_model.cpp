// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/missing_figures_model.hpp"

#include "report/format.hpp"
#include "ui/widgets/cell_delegate.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/widgets/pill.hpp"
#include "ui/words/text.hpp"

#include <cstdlib>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

QString figuresText(const kpi::Inputs& inputs) {
    return coreText(kpi::wordsOf(inputs));
}

namespace {

/// A list of several figures, parted near its middle: "reach, saves," and "shares and watch time".
std::pair<QString, QString> inTwoLines(const QString& text) {
    constexpr qsizetype FitsOneLine = 20;
    if (text.size() <= FitsOneLine)
        return {text, {}};
    const qsizetype middle = text.size() / 2;
    qsizetype at = -1;
    for (qsizetype blank = text.indexOf(u' '); blank >= 0; blank = text.indexOf(u' ', blank + 1))
        if (at < 0 || std::abs(blank - middle) < std::abs(at - middle))
            at = blank;
    return at < 0 ? std::pair{text, QString()} : std::pair{text.left(at), text.mid(at + 1)};
}

}  // namespace

QString personText(const report::Request& request) {
    return request.name.empty() ? MissingFiguresModel::tr("Nobody is named who delivers it")
                                : toQt(request.name);
}

void MissingFiguresModel::show(report::MissingFigures missing, Date today) {
    beginResetModel();
    m_missing = std::move(missing);
    m_today = today;
    m_rows.clear();
    for (std::size_t request = 0; request < m_missing.requests.size(); ++request)
        for (std::size_t post = 0; post < m_missing.requests[request].posts.size(); ++post)
            m_rows.emplace_back(request, post);
    endResetModel();
}

const report::Request& MissingFiguresModel::requestOf(int row) const {
    return m_missing.requests[m_rows[static_cast<std::size_t>(row)].first];
}

const report::LackingPost& MissingFiguresModel::postOf(int row) const {
    return requestOf(row).posts[m_rows[static_cast<std::size_t>(row)].second];
}

bool MissingFiguresModel::isLate(int row) const {
    const auto& by = postOf(row).by;
    return by && *by < m_today;
}

int MissingFiguresModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MissingFiguresModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(Columns.size());
}

QVariant MissingFiguresModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    return tr(Columns[static_cast<std::size_t>(section)].title);
}

QVariant MissingFiguresModel::text(int row, Column column) const {
    const report::LackingPost& post = postOf(row);
    switch (column) {
        case Column::Whom:
            return personText(requestOf(row));
        case Column::Post:
            return toQt(post.title);
        case Column::Platform:
            return toQt(report::platformName(post.platform));
        case Column::Lacks:
            return figuresText(post.figures);
        case Column::By:
            return !post.by      ? unknownText()
                   : isLate(row) ? tr("%1, late").arg(dayText(*post.by, m_today))
                                 : dayText(*post.by, m_today);
    }
    return {};
}

QVariant MissingFiguresModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Column column = Columns[static_cast<std::size_t>(index.column())].column;
    const report::LackingPost& post = postOf(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return column == Column::Lacks ? inTwoLines(figuresText(post.figures)).first
                                           : text(index.row(), column);
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
        case CopyRole:
            return text(index.row(), column);
        case KindRole:
            return static_cast<int>(column == Column::By && isLate(index.row())         ? CellKind::Tag
                                    : column == Column::Post || column == Column::Lacks ? CellKind::TwoLines
                                                                                        : CellKind::Text);
        case TagRole:
            return static_cast<int>(TagKind::Warning);
        case NoteRole:
            if (column == Column::Lacks)
                return inTwoLines(figuresText(post.figures)).second;
            if (column != Column::Post)
                return {};
            return post.published      ? tr("published %1").arg(dayText(*post.published, m_today))
                   : post.post.empty() ? tr("was due %1; no post is known").arg(dayText(*post.due, m_today))
                                       : tr("day of publishing unknown");
        case NumberRole:
            return column == Column::By && post.by ? QVariant(dayNumber(*post.by)) : QVariant();
        default:
            return {};
    }
}

}  // namespace goalpost::ui
