// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/page.hpp"

class QTabWidget;

namespace goalpost::ui {

class BusinessCaseCard;
class PilotCard;
class ToolsTab;
class TrainingTab;
class WorkflowMap;

/// AI adoption: map the work, pilot one tool in one stage, decide by its figures, keep people able.
class AdoptionPage : public Page {
    Q_OBJECT
  public:
    explicit AdoptionPage(Surroundings around);
    void reveal(const Id& subject) override;
    /// Each shows its tab; false when it is not possible.
    Q_INVOKABLE bool editWorkflow();
    Q_INVOKABLE bool newPilot();
    Q_INVOKABLE bool logWeek();

  protected:
    void refresh() override;

  private:
    QWidget* newWorkflowTab();

    PageHeader* m_header;
    Banner* m_banner;
    QTabWidget* m_tabs;
    WorkflowMap* m_map;
    PilotCard* m_pilot;
    BusinessCaseCard* m_case;
    TrainingTab* m_training;
    ToolsTab* m_tools;
};

}  // namespace goalpost::ui
