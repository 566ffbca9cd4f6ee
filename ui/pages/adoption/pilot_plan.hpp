// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/session/session.hpp"
#include "ui/widgets/entry_form.hpp"

namespace goalpost::ui {

/// The charter of a pilot: one stage, one tool, who, when, what it is to show, when it is stopped, what it
/// costs, and what the work was like before.
class PilotPlan : public QWidget {
    Q_OBJECT
  public:
    explicit PilotPlan(Session& session, QWidget* parent = nullptr);
    void show(const model::Pilot& pilot);
    void writeName();

  private:
    void addBaseline();

    Session& m_session;
    EntryForm<model::Pilot> m_form;
    ChoiceField* m_tool;
    MoneyField* m_hourly;
    MoneyField* m_training;
};

}  // namespace goalpost::ui
