// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/finished_model.hpp"
#include "ui/models/portfolio_model.hpp"
#include "ui/pages/page.hpp"

#include <array>

class QButtonGroup;
class QStackedLayout;

namespace goalpost::ui {

class Card;
class DataTable;
class EmptyState;
class DueList;
class FailedRead;
class WrapRow;

/// All campaigns beside each other without mixing their goals: which one needs me, which decision waits.
class PortfolioPage : public Page {
    Q_OBJECT
  public:
    explicit PortfolioPage(Surroundings around);

  protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    QWidget* newStrip();
    QWidget* newTableCard();
    QWidget* newFinishedCard();
    void show(std::shared_ptr<const Standing> standing);
    void showRows();
    void showStrip();
    void showSpend();
    void showFinished();
    void arrangeColumns();
    PortfolioModel::Which which() const;

    PageHeader* m_header;
    QButtonGroup* m_which;
    QStackedLayout* m_stack;
    FailedRead* m_failed;
    WrapRow* m_pills = nullptr;
    QLabel* m_spend = nullptr;
    QLabel* m_spendNote = nullptr;
    QLabel* m_waiting = nullptr;
    QLabel* m_waitingNote = nullptr;
    PortfolioModel m_model;
    EmptyState* m_noneOf = nullptr;
    DataTable* m_table = nullptr;
    DueList* m_due = nullptr;
    FinishedModel m_finishedModel;
    DataTable* m_finished = nullptr;
    Card* m_finishedCard = nullptr;
    std::shared_ptr<const Standing> m_standing;
    int m_question = 0;
};

}  // namespace goalpost::ui
