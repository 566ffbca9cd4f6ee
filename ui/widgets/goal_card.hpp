// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "method/profile.hpp"
#include "ui/look/look.hpp"

#include <QAbstractButton>

namespace goalpost::ui {

/// One of the five goals, as a card to choose: what it is for, which KPIs measure it. A click or Space
/// makes it the primary goal, the arrow keys go to the next one; Shift+Space, the context menu or its box the
/// secondary one.
class GoalCard : public QAbstractButton {
    Q_OBJECT
  public:
    enum class State { Free, Primary, Secondary };

    GoalCard(model::Goal goal, QWidget* parent = nullptr);

    model::Goal goal() const { return m_goal; }
    State state() const { return m_state; }
    /// `mayBeSecondary`: there is a primary goal and it is another one.
    void show(State state, bool mayBeSecondary);
    /// The kind of creator and the tool settings that go with it, told beside the card.
    void showProfile(const method::Profile& profile);
    void setCompact(bool compact);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  signals:
    void primaryWanted(goalpost::model::Goal goal);
    /// Not wanted any more when it is the secondary one already.
    void secondaryToggled(goalpost::model::Goal goal);

    /// As a campaign of its own.
    void splitWanted(goalpost::model::Goal goal);

    /// By an arrow key: the card before or after.
    void neighbourWanted(int step);
    /// The keyboard came or went.
    void focusChanged();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

  private:
    QRectF boxRect() const;
    void paintMark(QPainter& painter) const;

    model::Goal m_goal;
    QString m_definition;
    QString m_kpis;
    QString m_profile;
    QString m_icon;
    State m_state = State::Free;
    bool m_mayBeSecondary = false;
    bool m_compact = false;
};

}  // namespace goalpost::ui
