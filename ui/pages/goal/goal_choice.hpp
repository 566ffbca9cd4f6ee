// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/page.hpp"

class QMenu;

namespace goalpost::ui {

/// Choosing goals for the looked-at campaign, with what has to be asked before: what a change gives up, where
/// a third goal goes, and why a goal is decided anew that was settled when the Goal phase was left.
class GoalChoice : public QObject {
    Q_OBJECT
  public:
    GoalChoice(Surroundings around, QWidget* parent);

    /// Makes it the primary goal; where both places are taken by others, offers them and a campaign of its
    /// own in a menu at `card`.
    void choose(model::Goal goal, QWidget* card);
    /// Makes it the secondary goal or no longer; of a third goal asks what is meant.
    void wishSecondary(model::Goal goal, QWidget* card);
    void toggleSecondary(model::Goal goal);
    void splitOff(model::Goal goal);

  signals:
    /// The primary goal is about to be this one.
    void chosen(goalpost::model::Goal goal);
    /// Nothing was changed after all.
    void keptAsItIs();
    /// A rule forbids it, so nothing was asked.
    void forbidden(const QString& rule, const QString& message, const QString& fix);

  private:
    void makePrimary(model::Goal goal);
    void offerThird(model::Goal goal, QWidget* card);
    bool mayGiveUp(const model::Campaign& campaign, model::Goal goal);
    /// Sends the change, with the reason where it decides anew what was settled; false when it was not sent.
    bool send(const Session::Verb& verb, const QString& losses,
              Session::Notice notice = Session::Notice::None);
    bool isForbidden(const Session::Verb& verb);

    Session& m_session;
    Prompts& m_prompts;
    QWidget* m_parent;
};

}  // namespace goalpost::ui
