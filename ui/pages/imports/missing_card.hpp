// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "report/missing_figures.hpp"
#include "ui/widgets/card.hpp"

namespace goalpost::ui {

/// What is still missing of the campaign's primary KPIs, in a few lines.
class MissingCard : public Card {
    Q_OBJECT
  public:
    MissingCard();

    void show(const QString& campaign, const report::MissingFigures& missing, Date today);
    /// No campaign is there to ask for.
    void showNothing();

  signals:
    void listWanted();
    void entryWanted();

  private:
    QLabel* m_said;
    QLabel* m_people;
    QPushButton* m_list;
    QPushButton* m_enter;
};

}  // namespace goalpost::ui
