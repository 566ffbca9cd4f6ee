// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/figures/results.hpp"
#include "ui/models/creators_model.hpp"
#include "ui/models/posts_model.hpp"
#include "ui/pages/page.hpp"
#include "ui/widgets/card.hpp"

#include <functional>
#include <memory>
#include <vector>

class QButtonGroup;
class QGridLayout;
class QStackedWidget;
class QTabWidget;
class QTableView;

namespace goalpost::ui {

class AddendumCard;
class ChartView;
class ContextList;
class ContextStrip;
class KpiCard;
class SpendCard;

/// Is the objective being met: the verdict, the primary KPIs, the trend, spend, creators and posts.
class ResultsPage : public Page {
    Q_OBJECT
  public:
    explicit ResultsPage(Surroundings around);

  protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    QWidget* newBody();
    QWidget* newTrendRow();
    QWidget* newTables();
    void show(std::shared_ptr<const Results> results);
    void showVerdict();
    void showCards();
    void arrangeCards();
    void arrangeTables();
    void arrangeColumns();
    void chooseKpi(std::size_t number);
    void showTrend();
    void exportCsv();
    void exportPdf();
    void write(const QString& file, std::function<void(const Results&)> writer);
    QString proposedName(const QString& ending) const;
    void tellWritten(const QString& file);

    std::shared_ptr<const Results> m_results;
    int m_question = 0;  ///< counts questions, so that a late answer to an older one is dropped
    std::size_t m_chosen = 0;

    PageHeader* m_header;
    Pill* m_period;
    QPushButton* m_csv;
    QPushButton* m_pdf;
    Banner* m_note;
    Banner* m_verdict = nullptr;
    AddendumCard* m_addendum = nullptr;
    QStackedWidget* m_stack;
    QStackedWidget* m_evidence = nullptr;
    QGridLayout* m_cardGrid = nullptr;
    std::vector<KpiCard*> m_cards;
    Card* m_trendCard = nullptr;
    ChartView* m_chart = nullptr;
    QPushButton* m_cumulative = nullptr;
    QPushButton* m_weekly = nullptr;
    SpendCard* m_spend = nullptr;
    CreatorsModel m_creators;
    PostsModel m_posts;
    QTableView* m_creatorsTable = nullptr;
    QTableView* m_postsTable = nullptr;
    Card* m_creatorsCard = nullptr;
    Card* m_postsCard = nullptr;
    Card* m_tabsCard = nullptr;
    QTabWidget* m_tabs = nullptr;
    QLabel* m_creatorsNote = nullptr;
    QWidget* m_creatorsPane = nullptr;  ///< the table of creators and its note
    ContextList* m_context = nullptr;
    ContextStrip* m_contextStrip = nullptr;
    bool m_low = false;
};

}  // namespace goalpost::ui
