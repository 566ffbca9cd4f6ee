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

    /// While it is being worked out.
    void wait();
    void showWhy(const QString& why);
    void show(const model::Campaign& campaign, const model::Objective& objective,
              const report::Outlook& outlook);

  private:
    void showNeeds(const model::Objective& objective, const report::Outlook& outlook);
    void showPill(const report::Outlook& outlook);
    void showOptions(const report::Outlook& outlook, const QString& currency);

    Session& m_session;
    Prompts& m_prompts;
    QString m_subject;  ///< of the finding for which a reason may be written
    QString m_message;
    Pill* m_pill;
    QLabel* m_range;
    OutcomeView* m_outcomes;
    QWidget* m_options;
    QLabel* m_basis;
    QLabel* m_warning;
    QPushButton* m_reason;
};

QString standingText(kpi::Standing standing);
/// Everything that is neither likely nor within reach.
bool isWarning(kpi::Standing standing);

}  // namespace goalpost::ui
