// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/adoption/stage_cell.hpp"
#include "ui/session/session.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/entry_form.hpp"

namespace goalpost::ui {

/// The creator workflow as it is done today, stage by stage, with the rank that says where a tool may help
/// most; the chosen stage is written below.
class WorkflowMap : public Card {
    Q_OBJECT
  public:
    explicit WorkflowMap(Session& session, QWidget* parent = nullptr);

    void refresh();
    /// Chooses the stage of this step; false when there is none.
    bool reveal(const Id& step);
    /// Opens the fields of the chosen stage.
    bool edit();

  private:
    void step(StageCell* from, int by);
    void open(StageCell* cell);
    void showChosen();
    StageCell* chosen() const;
    const model::WorkflowStep* stepOf(model::Stage stage) const;
    QString arithmeticOf(const adoption::RankedStage& ranked) const;
    void unmap();

    Session& m_session;
    std::vector<StageCell*> m_cells;
    QLabel* m_arithmetic;
    QPushButton* m_edit;
    QPushButton* m_unmap;
    EntryForm<model::WorkflowStep> m_form;
};

}  // namespace goalpost::ui
