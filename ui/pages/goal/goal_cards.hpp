// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/plan.hpp"

#include <QWidget>

#include <vector>

namespace goalpost::ui {

class GoalCard;

/// The five goals as cards: which one the campaign is for, and which one beside it.
class GoalCards : public QWidget {
    Q_OBJECT
  public:
    explicit GoalCards(QWidget* parent = nullptr);

    void show(const model::Plan& plan, const model::Campaign& campaign, bool readOnly);
    /// Where the keyboard is on another card it goes to the primary goal's.
    void takeToPrimary(const QWidget* focused);
    /// Onto the primary goal's card, else the first one.
    void focusPrimary();
    void setCompact(bool compact);
    GoalCard* cardOf(model::Goal goal) const;

  signals:
    void primaryWanted(goalpost::model::Goal goal);
    void secondaryToggled(goalpost::model::Goal goal);
    void splitWanted(goalpost::model::Goal goal);

  private:
    /// The five cards are one stop of the Tab key: the one with the keyboard, else the primary goal.
    void placeTabStop();
    GoalCard* tabStop() const;
    void step(GoalCard* from, int step);

    std::vector<GoalCard*> m_cards;
};

}  // namespace goalpost::ui
