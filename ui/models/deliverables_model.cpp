// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/deliverables_model.hpp"

#include "ui/widgets/cell_delegate.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/widgets/pill.hpp"
#include "ui/words/text.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

using model::DeliverableStatus;
using Column = DeliverablesModel::Column;

constexpr std::array<const char*, DeliverablesModel::ColumnCount> Titles{
    QT_TR_NOOP("Deliverable"), QT_TR_NOOP("Type"),   QT_TR_NOOP("Due"),   QT_TR_NOOP("Status"),
    QT_TR_NOOP("Turn"),        QT_TR_NOOP("Waits"),  QT_TR_NOOP("Round"), QT_TR_NOOP("Checked"),
    QT_TR_NOOP("Draft"),       QT_TR_NOOP("Address")};

constexpr std::array<ChecklistPoint, 4> Points{
    {{"claims", QT_TRANSLATE_NOOP("checklist", "Claims are right")},
     {"disclosure", QT_TRANSLATE_NOOP("checklist", "Marked as advertising (#ad)")},
     {"link", QT_TRANSLATE_NOOP("checklist", "Link leads where it should")},
     {"code", QT_TRANSLATE_NOOP("checklist", "Code works")}}};

TagKind kindOf(DeliverableStatus status) {
    switch (status) {
        case DeliverableStatus::Planned:
            return TagKind::Neutral;
        case DeliverableStatus::Draft:
        case DeliverableStatus::InReview:
            return TagKind::Accent;
        case DeliverableStatus::ChangesAsked:
            return TagKind::Warning;
        default:
            return TagKind::Positive;
    }
}

QString hostOf(const std::string& address) {
    const QString text = toQt(address);
    const qsizetype begin = text.indexOf(u"://"_s);
    return begin < 0 ? text : text.mid(begin + 3);
}

}  // namespace

std::span<const ChecklistPoint> checklist() {
    return Points;
}

QString statusText(DeliverableStatus status) {
    static constexpr const char* Names[] = {
        QT_TRANSLATE_NOOP("Deliverable", "Planned"),       QT_TRANSLATE_NOOP("Deliverable", "Draft"),
        QT_TRANSLATE_NOOP("Deliverable", "In review"),     QT_TRANSLATE_NOOP("Deliverable", "Changes asked"),
        QT_TRANSLATE_NOOP("Deliverable", "Approved"),      QT_TRANSLATE_NOOP("Deliverable", "Live"),
        QT_TRANSLATE_NOOP("Deliverable", "Live, verified")};
    return QCoreApplication::translate("Deliverable", Names[static_cast<std::size_t>(status)]);
}

QString turnText(model::Turn turn) {
    return turn == model::Turn::Brand ? QCoreApplication::translate("Deliverable", "Ours")
                                      : QCoreApplication::translate("Deliverable", "Creator’s");
}

bool isPublished(const model::Deliverable& piece) {
    return piece.status == DeliverableStatus::Live || piece.status == DeliverableStatus::Verified;
}

void DeliverablesModel::show(Session::Snapshot plan, const Id& campaign, Date today) {
    beginResetModel();
    m_plan = std::move(plan);
    m_today = today;
    m_rows.clear();
    if (const model::Campaign* shown = m_plan ? m_plan->campaign(campaign) : nullptr)
        for (const model::Partnership& partnership : shown->partnerships)
            for (const model::Deliverable& piece : partnership.deliverables)
                m_rows.push_back({&partnership, &piece});
    endResetModel();
}

int DeliverablesModel::rowOf(const Id& deliverable) const {
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].piece->id == deliverable)
            return static_cast<int>(row);
    return -1;
}

int DeliverablesModel::liveCount() const {
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return isPublished(*row.piece); }));
}

int DeliverablesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DeliverablesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DeliverablesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return tr(Titles[static_cast<std::size_t>(section)]);
    if (role == HiddenAtFirstRole)
        return static_cast<Column>(section) == Column::Address;
    return {};
}

QString DeliverablesModel::creatorOf(const Row& row) const {
    const model::Creator* creator = m_plan->creator(row.partnership->creator);
    return creator ? toQt(creator->name) : unknownText();
}

std::optional<int> DeliverablesModel::waitingDays(const model::Deliverable& piece) const {
    if (!piece.turn || !piece.waitingSince || isPublished(piece))
        return std::nullopt;
    return std::max(0, dayNumber(m_today) - dayNumber(*piece.waitingSince));
}

QString DeliverablesModel::text(const Row& row, Column column) const {
    const model::Deliverable& piece = *row.piece;
    switch (column) {
        case Column::Piece:
            return toQt(piece.name);
        case Column::Type:
            return toQt(piece.type);
        case Column::Due:
            return piece.due ? dayText(*piece.due) : unknownText();
        case Column::Status:
            return piece.status ? statusText(*piece.status) : QString();
        case Column::Turn:
            return piece.turn && !isPublished(piece) ? turnText(*piece.turn) : QString();
        case Column::Waiting:
            if (const auto days = waitingDays(piece))
                return tr("%n day(s)", nullptr, *days);
            return {};
        case Column::Round:
            return piece.round ? countText(*piece.round) : QString();
        case Column::Checklist:
            return tr("%1 of %2")
                .arg(countText(static_cast<qint64>(piece.checked.size())),
                     countText(static_cast<qint64>(Points.size())));
        case Column::Draft:
            return hostOf(piece.draftLink);
        case Column::Address:
            return hostOf(piece.permalink);
    }
    return {};
}

QVariant DeliverablesModel::number(const Row& row, Column column) const {
    const model::Deliverable& piece = *row.piece;
    switch (column) {
        case Column::Due:
            return piece.due ? QVariant(dayNumber(*piece.due)) : QVariant();
        case Column::Status:
            return piece.status ? QVariant(static_cast<int>(*piece.status)) : QVariant();
        case Column::Waiting:
            if (const auto days = waitingDays(piece))
                return *days;
            return {};
        case Column::Round:
            return piece.round ? QVariant(*piece.round) : QVariant();
        case Column::Checklist:
            return static_cast<int>(piece.checked.size());
        default:
            return {};
    }
}

QVariant DeliverablesModel::tag(const Row& row, Column column) const {
    const model::Deliverable& piece = *row.piece;
    if (column == Column::Status && piece.status)
        return static_cast<int>(kindOf(*piece.status));
    if (column == Column::Turn && piece.turn)
        return static_cast<int>(*piece.turn == model::Turn::Brand ? TagKind::Warning : TagKind::Neutral);
    return {};
}

QVariant DeliverablesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = m_rows.at(at(index.row()));
    const auto column = static_cast<Column>(index.column());
    switch (role) {
        case Qt::DisplayRole:
            return text(row, column);
        case Qt::ToolTipRole:
            return column == Column::Piece || column == Column::Draft ? text(row, column) : QVariant();
        case KindRole:
            return static_cast<int>(column == Column::Piece                              ? CellKind::TwoLines
                                    : column == Column::Status || column == Column::Turn ? CellKind::Tag
                                                                                         : CellKind::Text);
        case NoteRole:
            return column == Column::Piece ? creatorOf(row) : QString();
        case StrongRole:
            return column == Column::Piece;
        case NumberRole:
            return number(row, column);
        case TagRole:
            return tag(row, column);
        case CopyRole:
            if (column == Column::Draft)
                return toQt(row.piece->draftLink);
            return column == Column::Address ? QVariant(toQt(row.piece->permalink)) : QVariant();
        default:
            return {};
    }
}

}  // namespace goalpost::ui
