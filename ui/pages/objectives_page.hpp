// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "report/outlook.hpp"
#include "ui/pages/page.hpp"

#include <atomic>
#include <memory>

class QComboBox;
class QPushButton;
class QScrollArea;
class QStackedLayout;

namespace goalpost::ui {

class BaselinePanel;
class DataTable;
class MeansPanel;
class OutlookPanel;
class ObjectiveForm;
class SentenceView;
class TargetsModel;

/// One objective of the campaign at a time: a sentence that can be checked, the fields behind it, what it
/// is compared with; below it the targets of all primary KPIs.
class ObjectivesPage : public Page {
    Q_OBJECT
  public:
    explicit ObjectivesPage(Surroundings around);

    void reveal(const Id& subject) override;
    /// An objective for the first primary KPI that has none; false when there is no such KPI.
    Q_INVOKABLE bool addMissing();

  protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    QWidget* newForm();
    QWidget* newSide();
    QWidget* newTargets();
    /// Beside the form where there is room, else at its end.
    void placeSide();
    void chooseRow(int row);
    void showRow();
    void showChooser();
    void showEmpty(const QString& icon, const QString& title, const QString& advice, QPushButton* action);
    void showObjective(const model::Campaign& campaign, const model::Objective& objective);
    /// Asks anew whether the campaign's objectives can be reached.
    void askOutlooks(const Id& campaign);
    void showOutlook();
    void addObjective();
    void removeObjective();
    void followPhrase(const QString& field);
    void showRefusal(const QString& rule, const QString& message, const QString& fix);

    PageHeader* m_header;
    Banner* m_banner;
    QComboBox* m_chooser;
    QPushButton* m_delete;
    QStackedLayout* m_stack;
    QWidget* m_empty = nullptr;
    QWidget* m_form = nullptr;
    QScrollArea* m_scroll = nullptr;
    QVBoxLayout* m_parts = nullptr;  ///< of the scrolled form
    QScrollArea* m_side = nullptr;   ///< what stands beside it; empty and hidden while that is below
    SentenceView* m_sentence = nullptr;
    ObjectiveForm* m_fields = nullptr;
    BaselinePanel* m_baseline = nullptr;
    MeansPanel* m_means = nullptr;
    OutlookPanel* m_outlook = nullptr;
    TargetsModel* m_targets;
    DataTable* m_table = nullptr;
    std::string m_kpi;  ///< of the row that is shown
    Id m_objective;     ///< empty: the KPI has none yet
    Id m_campaign;
    std::vector<report::Outlook> m_outlooks;
    /// Counts questions, so that a late one is neither worked out nor shown.
    std::shared_ptr<std::atomic<int>> m_asked = std::make_shared<std::atomic<int>>(0);
    bool m_adding = false;  ///< the keyboard goes to the first field of what comes
};

}  // namespace goalpost::ui
