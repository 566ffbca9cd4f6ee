// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/goal/goal_choice.hpp"

#include "base/error.hpp"
#include "edit/campaign.hpp"
#include "edit/goal_change.hpp"
#include "edit/split_off.hpp"
#include "method/method.hpp"
#include "ui/models/lane_model.hpp"
#include "ui/session/explained.hpp"
#include "ui/words/text.hpp"

#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

GoalChoice::GoalChoice(Surroundings around, QWidget* parent)
    : QObject(parent), m_session(around.session), m_prompts(around.prompts), m_parent(parent) {}

void GoalChoice::choose(model::Goal goal, QWidget* card) {
    const model::Campaign* campaign = m_session.campaign();
    if (!campaign || campaign->primaryGoal() == goal)
        return;
    if (campaign->primaryGoal() && campaign->secondaryGoal() && campaign->secondaryGoal() != goal)
        offerThird(goal, card);
    else
        makePrimary(goal);
}

void GoalChoice::wishSecondary(model::Goal goal, QWidget* card) {
    const model::Campaign* campaign = m_session.campaign();
    const bool isThird = campaign && campaign->primaryGoal() && campaign->secondaryGoal() &&
                         goal != campaign->primaryGoal() && goal != campaign->secondaryGoal();
    if (isThird)
        offerThird(goal, card);
    else
        toggleSecondary(goal);
}

void GoalChoice::offerThird(model::Goal goal, QWidget* card) {
    const model::Campaign* campaign = m_session.campaign();
    auto* menu = new QMenu(m_parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"thirdGoalMenu"_s);
    QAction* why = menu->addAction(tr("Two goals are enough for a campaign"));
    why->setEnabled(false);
    menu->addSeparator();
    const auto offer = [&](const QString& name, const QString& text, auto step) {
        QAction* action = menu->addAction(text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, step);
        return action;
    };
    QAction* split = offer(u"thirdSplit"_s, tr("Split off %1 as a campaign of its own…").arg(goalText(goal)),
                           [this, goal] { splitOff(goal); });
    offer(u"thirdPrimary"_s,
          tr("Put it in the place of %1, the primary goal").arg(goalText(*campaign->primaryGoal())),
          [this, goal] { makePrimary(goal); });
    offer(u"thirdSecondary"_s,
          tr("Put it in the place of %1, the secondary goal").arg(goalText(*campaign->secondaryGoal())),
          [this, goal] { toggleSecondary(goal); });
    menu->setActiveAction(split);
    menu->popup(card->mapToGlobal(QPoint(0, card->height())));
}

bool GoalChoice::mayGiveUp(const model::Campaign& campaign, model::Goal goal) {
    QStringList losing;
    if (campaign.primaryGoal() && campaign.secondaryGoal() != goal)
        for (const model::KpiChoice& choice : choicesFor(campaign, *campaign.primaryGoal()))
            if (const kpi::Kpi* kpi = kpi::find(*m_session.plan(), choice.kpi);
                kpi && choice.role == model::Role::Primary)
                losing << coreText(kpi->name);
    if (losing.isEmpty())
        return true;
    const QString question =
        tr("These primary KPIs were chosen for %1 and have to be chosen anew for %2: %3. Undo takes the "
           "change back.");
    return m_prompts.confirm(
        tr("Change the primary goal?"),
        question.arg(goalText(*campaign.primaryGoal()), goalText(goal), losing.join(u", "_s)),
        tr("Change the goal"));
}

/// A reason is asked only for what can be done.
bool GoalChoice::isForbidden(const Session::Verb& verb) {
    try {
        method::refuseBroken(verb(*m_session.plan()).plan, todayFromClock());
    } catch (const RuleRefusal& refusal) {
        emit forbidden(toQt(refusal.rule()), coreText(refusal.why()), coreText(refusal.fix()));
        return true;
    } catch (const Error&) {  // the session tells it
    }
    return false;
}

bool GoalChoice::send(const Session::Verb& verb, const QString& losses, Session::Notice notice) {
    if (isForbidden(verb))
        return false;
    const bool sent = changeExplained(m_session, m_prompts, m_session.campaign()->id, verb, notice, losses);
    if (!sent)
        emit keptAsItIs();
    return sent;
}

void GoalChoice::makePrimary(model::Goal goal) {
    const model::Campaign* campaign = m_session.campaign();
    if (!campaign)
        return;
    const bool settled = campaign->currentPhase() > model::Phase::Goal;
    if (!settled && !mayGiveUp(*campaign, goal)) {
        emit keptAsItIs();
        return;
    }
    QStringList losses;
    for (const Sentence& loss : edit::invalidatedBy(*m_session.plan(), *campaign, goal, todayFromClock()))
        losses << u"• "_s + coreText(loss);
    const auto verb = [id = campaign->id, goal](model::Plan plan) {
        return edit::chooseGoal(std::move(plan), id, goal);
    };
    if (send(verb, losses.join(u'\n')))
        emit chosen(goal);
}

void GoalChoice::toggleSecondary(model::Goal goal) {
    const model::Campaign* campaign = m_session.campaign();
    if (!campaign)
        return;
    const std::optional<model::Goal> next =
        campaign->secondaryGoal() == goal ? std::nullopt : std::optional(goal);
    const QString losses =
        campaign->secondaryGoal()
            ? tr("What was chosen for %1 is judged no more.").arg(goalText(*campaign->secondaryGoal()))
            : QString();
    send([id = campaign->id,
          next](model::Plan plan) { return edit::chooseSecondaryGoal(std::move(plan), id, next); },
         losses);
}

void GoalChoice::splitOff(model::Goal goal) {
    const model::Campaign* campaign = m_session.campaign();
    if (!campaign)
        return;
    const auto name = m_prompts.text(
        tr("A campaign for %1").arg(goalText(goal)),
        tr("It gets the brand, days, audience and owner of this one, and takes along the KPIs and objectives "
           "for %1. What is it called?")
            .arg(goalText(goal)),
        toQt(edit::splitName(*m_session.plan(), *campaign, goal)));
    if (!name) {
        emit keptAsItIs();
        return;
    }
    send([id = campaign->id, goal,
          name = toStd(*name)](model::Plan plan) { return edit::splitOff(std::move(plan), id, goal, name); },
         tr("Its KPIs and objectives go to the new campaign."), Session::Notice::OfferUndo);
}

}  // namespace goalpost::ui
