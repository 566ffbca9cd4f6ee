// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/lane_model.hpp"
#include "ui/pages/page.hpp"
#include "ui/widgets/card.hpp"

#include <vector>

class QComboBox;
class QLineEdit;
class QStackedLayout;

namespace goalpost::ui {

class FindingList;
class GoalCard;
class Lane;
class NewCampaign;

/// One goal, two to three KPIs that measure it, and what the method says of both.
class GoalPage : public Page {
    Q_OBJECT
  public:
    explicit GoalPage(Surroundings around);

  protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    QWidget* newPlanning();
    QWidget* newGoals();
    QWidget* newLanes();
    void connectLane(Lane* lane);

    void choosePrimary(model::Goal goal);
    void toggleSecondary(model::Goal goal);
    void placeKpi(const QString& kpi, std::optional<model::Role> role);
    void addTypedKpi();
    void suggestKpis();
    void nameSource(const QString& choice, const QString& current);
    void giveReason(const QString& rule, const QString& subject, const QString& message);
    void showRefusal(const QString& rule, const QString& message, const QString& fix);
    void showGoals();
    /// The five cards are one stop of the Tab key: the one with the keyboard, else the primary goal.
    void placeTabStop();
    GoalCard* tabStop() const;
    void stepGoal(GoalCard* from, int step);
    void showLanes();
    void fillKpiSearch();

    PageHeader* m_header;
    Banner* m_banner;
    QStackedLayout* m_stack;
    NewCampaign* m_newCampaign;
    std::vector<GoalCard*> m_goals;
    QLabel* m_lanesTitle = nullptr;
    QComboBox* m_shownGoal = nullptr;
    QLineEdit* m_search = nullptr;
    QPushButton* m_suggest = nullptr;
    std::vector<Lane*> m_lanes;
    FindingList* m_findings = nullptr;
    std::optional<model::Goal> m_goal;  ///< whose KPIs are shown
    QString m_followed;                 ///< the KPI just moved; the focus goes with it
};

}  // namespace goalpost::ui
