// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "report/outlook.hpp"
#include "ui/pages/page.hpp"
#include "ui/widgets/card.hpp"

namespace goalpost::ui {

class OutcomeView;

/// Whether an objective can be reached with the planned posts, what that rests on, and what would help; or
/// what is lacking for a forecast.
class OutlookPanel : public Card {
    Q_OBJECT
  public:
    explicit OutlookPanel(Surroundings around, QWidget* parent = nullptr);

    void show(const Id& campaign, const Id& objective);

  private:
    void showOutlook(const report::Outlook& outlook);
    void showWhy(const QString& why);
    void showPill(const report::Outlook& outlook);
    void showOptions(const report::Outlook& outlook, const QString& currency);
    QString basisText(const report::Outlook& outlook) const;

    Session& m_session;
    Id m_campaign;
    Id m_objective;
    int m_asked = 0;  ///< counts questions, so that a late answer is dropped
    Pill* m_pill;
    QLabel* m_range;
    OutcomeView* m_outcomes;
    QWidget* m_options;
    QLabel* m_basis;
};

}  // namespace goalpost::ui
