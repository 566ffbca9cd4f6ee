// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/goal/goal_cards.hpp"

#include "ui/look/text_size.hpp"
#include "ui/widgets/elided_label.hpp"
#include "ui/widgets/goal_card.hpp"
#include "ui/widgets/wrap_row.hpp"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int LeastGoals = 500;

constexpr model::Goal Goals[] = {model::Goal::BrandAwareness, model::Goal::Engagement,
                                 model::Goal::WebsiteTraffic, model::Goal::LeadGeneration,
                                 model::Goal::Sales};

}  // namespace

GoalCards::GoalCards(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(S);
    auto* heading = new QHBoxLayout;
    heading->addWidget(newLabel(tr("What is this campaign for?"), paint::TextRole::Section));
    auto* hint = new ElidedLabel(paint::TextRole::Small, Tone::Muted);
    hint->setText(tr("One primary goal. A secondary goal is optional (Shift+Space)."));
    heading->addWidget(hint);
    heading->addStretch(1);
    column->addLayout(heading);
    setScaledMinimumWidth(this, LeastGoals);
    auto* cards = new WrapRow(WrapRow::Widths::Equal);
    cards->setSpacing(S);
    for (const model::Goal goal : Goals) {
        auto* card = new GoalCard(goal);
        cards->addWidget(card, 1);
        m_cards.push_back(card);
        connect(card, &GoalCard::focusChanged, this, &GoalCards::placeTabStop);
        connect(card, &GoalCard::neighbourWanted, this, [this, card](int by) { step(card, by); });
        connect(card, &GoalCard::primaryWanted, this, &GoalCards::primaryWanted);
        connect(card, &GoalCard::secondaryToggled, this, &GoalCards::secondaryToggled);
        connect(card, &GoalCard::splitWanted, this, &GoalCards::splitWanted);
    }
    column->addLayout(cards);
}

void GoalCards::show(const model::Plan& plan, const model::Campaign& campaign, bool readOnly) {
    const auto primary = campaign.primaryGoal();
    for (GoalCard* card : m_cards) {
        const auto state = card->goal() == primary                    ? GoalCard::State::Primary
                           : card->goal() == campaign.secondaryGoal() ? GoalCard::State::Secondary
                                                                      : GoalCard::State::Free;
        card->show(state, primary && primary != card->goal());
        card->showProfile(method::profileOf(plan, card->goal()));
        card->setEnabled(!readOnly);
    }
    placeTabStop();
}

GoalCard* GoalCards::cardOf(model::Goal goal) const {
    return *std::ranges::find(m_cards, goal, &GoalCard::goal);
}

GoalCard* GoalCards::tabStop() const {
    const auto with = [this](auto&& holds) {
        const auto found = std::ranges::find_if(m_cards, holds);
        return found == m_cards.end() ? nullptr : *found;
    };
    if (GoalCard* focused = with([](const GoalCard* card) { return card->hasFocus(); }))
        return focused;
    GoalCard* primary = with([](const GoalCard* card) { return card->state() == GoalCard::State::Primary; });
    return primary ? primary : m_cards.front();
}

void GoalCards::placeTabStop() {
    const GoalCard* stop = tabStop();
    for (GoalCard* card : m_cards)
        card->setFocusPolicy(card == stop ? Qt::StrongFocus : Qt::ClickFocus);
}

void GoalCards::step(GoalCard* from, int step) {
    const auto count = static_cast<int>(m_cards.size());
    const auto now = static_cast<int>(std::ranges::find(m_cards, from) - m_cards.begin());
    m_cards[static_cast<std::size_t>((now + step + count) % count)]->setFocus(Qt::TabFocusReason);
}

void GoalCards::takeToPrimary(const QWidget* focused) {
    const auto* card = qobject_cast<const GoalCard*>(focused);
    if (!card || card->state() == GoalCard::State::Primary)
        return;
    for (GoalCard* each : m_cards)
        if (each->state() == GoalCard::State::Primary)
            each->setFocus(Qt::OtherFocusReason);
}

void GoalCards::focusPrimary() {
    GoalCard* chosen = m_cards.front();
    for (GoalCard* each : m_cards)
        if (each->state() == GoalCard::State::Primary)
            chosen = each;
    chosen->setFocus(Qt::ShortcutFocusReason);
}

void GoalCards::setCompact(bool compact) {
    for (GoalCard* card : m_cards)
        card->setCompact(compact);
}

}  // namespace goalpost::ui
