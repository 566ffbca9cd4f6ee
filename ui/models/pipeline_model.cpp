// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/pipeline_model.hpp"

#include "report/format.hpp"
#include "ui/creators/creator_list.hpp"
#include "ui/words/text.hpp"

#include <QMimeData>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

bool isDone(const model::Deliverable& deliverable) {
    return deliverable.status == model::DeliverableStatus::Live ||
           deliverable.status == model::DeliverableStatus::Verified;
}

}  // namespace

NextDue nextDueOf(const model::Partnership& partnership) {
    NextDue next;
    const auto take = [&](const QString& what, std::optional<Date> on) {
        if (next.what.isEmpty() || (on && (!next.on || *on < *next.on)))
            next = {what, on};
    };
    for (const model::Deliverable& deliverable : partnership.deliverables)
        if (!isDone(deliverable))
            take(toQt(deliverable.name.empty() ? deliverable.type : deliverable.name), deliverable.due);
    for (const model::Payment& payment : partnership.payments)
        if (!payment.paid)
            take(PipelineModel::tr("Payment"), payment.due);
    return next;
}

PipelineModel::PipelineModel(model::PartnershipStatus status, QObject* parent)
    : QAbstractListModel(parent), m_status(status) {}

PipelineModel::Card PipelineModel::cardOf(const model::Plan& plan, const model::Partnership& partnership) {
    Card card{partnership, tr("Unknown creator"), {}};
    const model::Creator* creator = plan.creator(partnership.creator);
    if (!creator)
        return card;
    card.name = toQt(creator->name);
    const model::Account* largest = nullptr;
    for (const model::Account& account : creator->accounts)
        if (!largest || account.followers.value_or(-1) > largest->followers.value_or(-1))
            largest = &account;
    if (largest) {
        card.under = toQt(report::platformName(largest->platform));
        if (largest->followers)
            card.under += u", "_s + shortText(*largest->followers, kpi::Unit::Count);
    }
    return card;
}

void PipelineModel::show(std::shared_ptr<const model::Plan> plan, const model::Campaign* campaign, Date today,
                         const QString& words) {
    std::vector<Card> next;
    if (campaign)
        for (const model::Partnership& partnership : campaign->partnerships)
            if (partnership.status.value_or(model::PartnershipStatus::Shortlisted) == m_status)
                if (Card card = cardOf(*plan, partnership);
                    words.isEmpty() || card.name.contains(words, Qt::CaseInsensitive))
                    next.push_back(std::move(card));
    const QString currency = campaign ? toQt(plan->currencyOf(*campaign)) : QString();
    if (next == m_cards && currency == m_currency && today == m_today)
        return;
    beginResetModel();
    m_cards = std::move(next);
    m_currency = currency;
    m_today = today;
    endResetModel();
}

int PipelineModel::rowOf(const Id& partnership) const {
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        if (m_cards[i].partnership.id == partnership)
            return static_cast<int>(i);
    return -1;
}

std::optional<Amount> PipelineModel::fees() const {
    std::optional<Amount> sum;
    for (const Card& card : m_cards)
        if (card.partnership.fee)
            sum = sum.value_or(Amount{}) + *card.partnership.fee;
    return sum;
}

int PipelineModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_cards.size());
}

QVariant PipelineModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Card& card = m_cards[static_cast<std::size_t>(index.row())];
    const NextDue next = nextDueOf(card.partnership);
    const auto late = next.on && *next.on < m_today ? (m_today - *next.on).count() : 0;
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return card.name;
        case Qt::AccessibleTextRole:
            return tr("%1, fee %2, next: %3 %4")
                .arg(card.name, data(index, FeeRole).toString(), data(index, DueRole).toString(),
                     data(index, WhenRole).toString());
        case IdRole:
            return toQt(card.partnership.id.text);
        case UnderRole:
            return card.under;
        case FeeRole:
            return card.partnership.fee ? moneyText(*card.partnership.fee, m_currency) : unknownText();
        case DueRole:
            return next.what.isEmpty() ? tr("Nothing due") : next.what;
        case WhenRole:
            if (late > 0)
                return tr("%n day(s) late", nullptr, static_cast<int>(late));
            return next.on ? dayText(*next.on) : QString();
        case LateRole:
            return late > 0;
        default:
            return {};
    }
}

Qt::ItemFlags PipelineModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
}

QStringList PipelineModel::mimeTypes() const {
    return {QString::fromLatin1(MimeType)};
}

QMimeData* PipelineModel::mimeData(const QModelIndexList& indexes) const {
    if (indexes.isEmpty())
        return nullptr;
    auto* mime = new QMimeData;
    mime->setData(QString::fromLatin1(MimeType), indexes.constFirst().data(IdRole).toString().toUtf8());
    return mime;
}

bool PipelineModel::canDropMimeData(const QMimeData* data, Qt::DropAction /*action*/, int /*row*/,
                                    int /*column*/, const QModelIndex& /*parent*/) const {
    return data->hasFormat(QString::fromLatin1(MimeType));
}

bool PipelineModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                 const QModelIndex& parent) {
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    emit dropped(QString::fromUtf8(data->data(QString::fromLatin1(MimeType))), m_status);
    // The plan moves it; the view must not take the card out of the other lane by itself.
    return false;
}

}  // namespace goalpost::ui
