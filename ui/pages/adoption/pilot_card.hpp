// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/adoption/pilot_line.hpp"
#include "ui/pages/adoption/pilot_log.hpp"
#include "ui/pages/adoption/pilot_measures.hpp"
#include "ui/pages/adoption/pilot_plan.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/pill.hpp"

class QComboBox;
class QStackedWidget;

namespace goalpost::ui {

/// The chosen pilot: where it stands in time; what it measured, its log, or its plan.
class PilotCard : public Card {
    Q_OBJECT
  public:
    explicit PilotCard(Session& session, QWidget* parent = nullptr);

    void refresh();
    /// Null while there is none.
    const model::Pilot* pilot() const;
    void choose(const Id& pilot);
    /// False when it is not possible.
    bool add();
    bool logWeek();

  signals:
    void pilotChanged();

  private:
    enum class View { Measured, Log, Plan };
    void addHeading();
    void addViews();
    void showView(View view);
    void remove();
    void fillChoice();

    Session& m_session;
    Id m_pilot;
    bool m_write = false;
    QComboBox* m_choice;
    Pill* m_state;
    QPushButton* m_add;
    QPushButton* m_delete;
    QPushButton* m_log;
    QStackedWidget* m_stack;  ///< nothing yet, or the pilot
    PilotLine* m_line;
    QLabel* m_length;
    QStackedWidget* m_views;
    std::vector<QPushButton*> m_segments;
    PilotMeasures* m_measures;
    PilotLogPart* m_weeks;
    PilotPlan* m_plan;
};

/// "Running", "Ended, not decided", …
QString pilotStateText(const model::Pilot& pilot, Date today);

}  // namespace goalpost::ui
