// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "adoption/business_case.hpp"
#include "ui/session/session.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice_field.hpp"

class QGridLayout;

namespace goalpost::ui {

/// What a pilot is worth as far as its figures tell, line by line so that it can be checked by hand, and
/// the decision about it: what, who, when, why.
class BusinessCaseCard : public Card {
    Q_OBJECT
  public:
    explicit BusinessCaseCard(Session& session, QWidget* parent = nullptr);
    /// Null shows nothing.
    void show(const model::Pilot* pilot);

  private:
    struct Line {
        QLabel* name;
        QLabel* how;
        QLabel* amount;
    };
    Line newLine(QGridLayout* grid, const QString& name, const QString& text);
    void addDecision();
    void showCase(const adoption::BusinessCase& found);
    void showDecision(const model::Pilot& pilot);
    void showButton();
    void conclude();
    void reopen();

    Session& m_session;
    Id m_pilot;
    std::optional<Date> m_end;
    QLabel* m_net;
    QLabel* m_range;
    Line m_saved;
    Line m_tool;
    Line m_training;
    QLabel* m_missing;
    QWidget* m_open;
    ChoiceField* m_what;
    ChoiceField* m_stage;
    LineField* m_by;
    DateField* m_on;
    NotesField* m_why;
    QLabel* m_fault;
    QPushButton* m_conclude;
    QLabel* m_early;
    QWidget* m_decided;
    QLabel* m_decision;
    QLabel* m_reason;
};

}  // namespace goalpost::ui
