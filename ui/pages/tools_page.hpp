// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/page.hpp"
#include "ui/widgets/card.hpp"

#include <vector>

class QCheckBox;
class QRadioButton;
class QStackedWidget;

namespace goalpost::ui {

class ChoiceField;
class LineField;
class NotesField;

/// The recorded decision between the goal and its execution: which tools are used, or that none is and
/// why.
class ToolsPage : public Page {
    Q_OBJECT
  public:
    explicit ToolsPage(Surroundings around);

  protected:
    void refresh() override;

  private:
    Card* newDecision();
    QWidget* newUseSide();
    QWidget* newNoneSide();
    Card* newOpens();
    void showKind(model::ToolDecision kind);
    void showTools(const model::Campaign& campaign);
    QWidget* newToolRow(const model::Tool& tool, bool used);
    Card* newFindings();
    void showFindings(const model::Campaign& campaign);
    void showOpens(const model::Campaign& campaign);
    void useTool(const Id& tool, bool used);
    void addTool();
    void clearAdded();
    void clearDecision();
    void beginExecution();
    void showRefusal(const QString& rule, const QString& message, const QString& fix);

    PageHeader* m_header;
    Banner* m_banner;
    QRadioButton* m_use = nullptr;
    QRadioButton* m_none = nullptr;
    QStackedWidget* m_sides = nullptr;
    QVBoxLayout* m_tools = nullptr;
    std::vector<QWidget*> m_toolRows;
    LineField* m_newTool = nullptr;
    ChoiceField* m_newStage = nullptr;
    QString m_added;  ///< the name of a tool on its way to the plan
    QPushButton* m_add = nullptr;
    NotesField* m_reason = nullptr;
    QPushButton* m_clear = nullptr;
    QLabel* m_opens = nullptr;
    QPushButton* m_begin = nullptr;
    QPushButton* m_adoption = nullptr;
    QVBoxLayout* m_findings = nullptr;
    QWidget* m_found = nullptr;
    Id m_campaign;
    std::optional<model::ToolsDecision> m_shown;
};

}  // namespace goalpost::ui
