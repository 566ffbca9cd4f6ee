// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/adoption/briefings.hpp"

class QComboBox;

namespace goalpost::ui {

/// Who can work with a tool and who may overrule it: operators by area of training, escalation rules, the
/// overrides so far, and the briefings beyond marketing.
class TrainingTab : public QWidget {
    Q_OBJECT
  public:
    explicit TrainingTab(Session& session, QWidget* parent = nullptr);

    void refresh();
    bool reveal(const Id& subject);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void addOperators();
    void addEscalation();
    void addOverrides();
    void showOperators(const model::Tool& tool);
    void showEscalation(const model::Tool& tool);
    void showOverrides(const model::Tool& tool);
    /// The date of an area of training: today, or taken back.
    void toggle(const QModelIndex& cell);
    const model::Tool* tool() const;
    QString form(const char* what, const Id& id) const;

    Session& m_session;
    Id m_tool;
    QComboBox* m_choice;
    QWidget* m_chooser;
    QWidget* m_perTool;
    QLabel* m_noTool;
    EntryList* m_operators;
    EntryList* m_escalation;
    EntryList* m_overrides;
    Briefings* m_briefings;
    QLabel* m_areas;
    EntryForm<model::Operator> m_operatorForm;
    EntryForm<model::Escalation> m_escalationForm;
    EntryForm<model::Override> m_overrideForm;
};

}  // namespace goalpost::ui
