// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "report/freshness.hpp"
#include "ui/models/lane_model.hpp"
#include "ui/pages/page.hpp"

#include <vector>

class QComboBox;
class QLineEdit;

namespace goalpost::ui {

class Lane;

/// The KPIs of the campaign for one of its goals, in three lanes, with the search that adds one.
class KpiLanes : public QWidget {
    Q_OBJECT
  public:
    explicit KpiLanes(Surroundings around, QWidget* parent = nullptr);

    /// Shows the goal that was looked at, where the campaign has it, else the primary one.
    void show(const model::Campaign& campaign);
    /// How far the data of the primary KPIs reach.
    void showFreshness(const std::vector<report::Freshness>& freshness);
    std::optional<model::Goal> goal() const { return m_goal; }
    void setGoal(std::optional<model::Goal> goal) { m_goal = goal; }
    /// Opens the KPIs of one's own, with a copy of a KPI or with a new one.
    void defineKpi(const QString& copyOf);
    /// Puts the keyboard on the card of a chosen KPI, whichever of the goals it is for.
    void reveal(const Id& choice);
    /// Puts it into the search that adds a KPI for the goal.
    void askFor(model::Goal goal);
    /// The row beside the search, for what else is done with KPIs.
    QHBoxLayout* heading() const { return m_heading; }

  signals:
    /// Another of the campaign's goals is looked at.
    void goalShown();
    void problem(const QString& sentence);

  private:
    void buildHeading(QVBoxLayout& column);
    void connectLane(Lane* lane);
    void fillSearch();
    /// Lists what the plan's KPIs are now, where they are others than before.
    void showSearch();
    void showGoals(const model::Campaign& campaign);
    void showLanes();
    void place(const QString& kpi, std::optional<model::Role> role);
    void addTyped();
    void suggest();
    void nameSource(const QString& choice, const QString& current);

    Session& m_session;
    Prompts& m_prompts;
    QHBoxLayout* m_heading = nullptr;
    QLabel* m_title = nullptr;
    QComboBox* m_shownGoal = nullptr;
    QLineEdit* m_search = nullptr;
    QPushButton* m_suggest = nullptr;
    std::vector<const kpi::Kpi*> m_searched;  ///< that the search lists
    std::vector<Lane*> m_lanes;
    std::optional<model::Goal> m_goal;  ///< whose KPIs are shown
    QString m_followed;                 ///< the KPI just moved; the focus goes with it
};

}  // namespace goalpost::ui
