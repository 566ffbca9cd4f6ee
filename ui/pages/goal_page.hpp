// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/page.hpp"

class QStackedLayout;

namespace goalpost::ui {

class FindingList;
class FootLine;
class GoalCards;
class GoalChoice;
class KpiLanes;
class NewCampaign;
class ProfileDrawer;
class RehearsalDrawer;

/// One goal, two to three KPIs that measure it, what the method says of both; at the side, when asked for,
/// the goal's creator profile and the rehearsal of its tracking.
class GoalPage : public Page {
    Q_OBJECT
  public:
    explicit GoalPage(Surroundings around);

  protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    enum class Side { Findings, Profile, Rehearsal };

    QWidget* newPlanning();
    QWidget* newFoot();
    void connectParts();
    void open(Side side);
    void showFoot(const model::Campaign& campaign);
    void showSide();
    void askFreshness(const Id& campaign);
    /// To where it is mended: a KPI's card, the search, the goal, or another page.
    void goToFinding(const QString& page, const Id& entity, const QString& subject);
    void showRefusal(const QString& rule, const QString& message, const QString& fix);

    PageHeader* m_header;
    Banner* m_banner;
    QStackedLayout* m_stack;
    NewCampaign* m_newCampaign;
    GoalCards* m_goals = nullptr;
    GoalChoice* m_choice;
    KpiLanes* m_lanes = nullptr;
    FootLine* m_profileLine = nullptr;
    FootLine* m_rehearsalLine = nullptr;
    FindingList* m_findings = nullptr;
    ProfileDrawer* m_profile = nullptr;
    RehearsalDrawer* m_rehearsal = nullptr;
    Side m_side = Side::Findings;
};

}  // namespace goalpost::ui
