// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
// What is done with deliverables as a whole: added, removed, and several changed at once.
#include "edit/deliverable.hpp"
#include "ui/pages/content_page.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/words/text.hpp"

#include <QMenu>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

/// In a week, but within the campaign.
Date firstDueOf(const model::Campaign& campaign, Date today) {
    Date due = today + std::chrono::days{7};
    if (campaign.to)
        due = std::min(due, *campaign.to);
    return campaign.from ? std::max(due, *campaign.from) : due;
}

}  // namespace

void ContentPage::add(QWidget* button) {
    const model::Campaign* campaign = session().campaign();
    const auto plan = session().plan();
    std::vector<Id> partnerships;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"addDeliverableMenu"_s);
    for (const model::Partnership& partnership : campaign->partnerships) {
        const model::Creator* creator = plan->creator(partnership.creator);
        if (!creator || partnership.status == model::PartnershipStatus::Declined)
            continue;
        partnerships.push_back(partnership.id);
        connect(menu->addAction(tr("For %1").arg(toQt(creator->name))), &QAction::triggered, this,
                [this, in = campaign->id, id = partnership.id] { addFor(in, id); });
    }
    if (partnerships.size() > 1) {
        menu->popup(button->mapToGlobal(QPoint(0, button->height())));
        return;
    }
    menu->deleteLater();
    if (!partnerships.empty())
        addFor(campaign->id, partnerships.front());
}

void ContentPage::addFor(const Id& campaign, const Id& partnershipId) {
    const model::Campaign* known = session().plan()->campaign(campaign);
    if (!known)
        return;
    m_adding = partnershipId;
    session().change([id = campaign, partnership = m_adding, name = toStd(tr("New deliverable")),
                      due = firstDueOf(*known, todayFromClock())](model::Plan plan) {
        // A second new one gets a number.
        for (int number = 1;; ++number)
            try {
                const std::string each = number == 1 ? name : name + " " + std::to_string(number);
                return edit::addDeliverable(plan, id, partnership, each, due);
            } catch (const Error&) {
                if (number > 99)
                    throw;
            }
    });
}

std::vector<const model::Deliverable*> ContentPage::chosen() const {
    std::vector<const model::Deliverable*> pieces;
    for (const int row : m_table->chosenRows())
        pieces.push_back(&m_model.deliverable(row));
    return pieces;
}

void ContentPage::changeChosen(const QString& label, const OneAct& change, Session::Notice notice) {
    const model::Campaign* campaign = session().campaign();
    std::vector<Id> pieces;
    for (const model::Deliverable* piece : chosen())
        pieces.push_back(piece->id);
    if (!campaign || pieces.empty())
        return;
    session().change(
        [id = campaign->id, pieces, many = toStd(label), change](model::Plan plan) {
            edit::Act act{std::move(plan), many};
            for (const Id& piece : pieces) {
                edit::Act next = change(std::move(act.plan), id, piece);
                act.plan = std::move(next.plan);
                if (pieces.size() == 1)
                    act.label = next.label;
            }
            return act;
        },
        notice);
}

void ContentPage::remove() {
    changeChosen(tr("Remove %n deliverable(s)", nullptr, static_cast<int>(chosen().size())),
                 edit::removeDeliverable, Session::Notice::OfferUndo);
}

template <class Word>
void ContentPage::addChoices(QMenu& menu, Word model::Deliverable::*member,
                             const std::vector<std::pair<Word, QString>>& words) {
    const auto pieces = chosen();
    for (const auto& [word, text] : words) {
        QAction* action = menu.addAction(text, this, [this, member, word = word] {
            changeChosen(tr("Change %n deliverable(s)", nullptr, static_cast<int>(chosen().size())),
                         [member, word, today = todayFromClock()](model::Plan plan, const Id& campaign,
                                                                  const Id& piece) {
                             return edit::changeDeliverable(
                                 std::move(plan), campaign, piece,
                                 [&](model::Deliverable& stored) { stored.*member = word; }, today);
                         });
        });
        action->setCheckable(true);
        action->setChecked(std::all_of(pieces.begin(), pieces.end(),
                                       [&](const auto* piece) { return piece->*member == word; }));
    }
    menu.setEnabled(!session().file().readOnly);
}

void ContentPage::addToMenu(QMenu* menu) {
    using Status = decltype(model::Deliverable::status);
    using Turn = decltype(model::Deliverable::turn);
    std::vector<std::pair<Status, QString>> statuses;
    for (const auto& [status, id] : model::Words<model::DeliverableStatus>::List)
        statuses.emplace_back(status, statusText(status));
    std::vector<std::pair<Turn, QString>> turns{{Turn{}, tr("Nobody’s")}};
    for (const auto& [turn, id] : model::Words<model::Turn>::List)
        turns.emplace_back(turn, turnText(turn));
    QMenu* status = menu->addMenu(tr("Status"));
    status->setObjectName(u"chosenStatus"_s);
    addChoices(*status, &model::Deliverable::status, statuses);
    QMenu* turn = menu->addMenu(tr("Whose turn"));
    turn->setObjectName(u"chosenTurn"_s);
    addChoices(*turn, &model::Deliverable::turn, turns);
}

}  // namespace goalpost::ui
