// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/creators/creator_acts.hpp"
#include "ui/models/creator_list_model.hpp"
#include "ui/pages/page.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/creator_drawer.hpp"
#include "ui/widgets/creator_filter.hpp"
#include "ui/widgets/data_table.hpp"

class QSplitter;
class QStackedWidget;

namespace goalpost::ui {

class FailedRead;

/// All creators of the workspace: the filter, the table, and the details of the current one.
class CreatorsTable : public QWidget {
    Q_OBJECT
  public:
    explicit CreatorsTable(Surroundings around, QWidget* parent = nullptr);

    void refresh();
    /// Shows and chooses the creator, also when a filter hides it.
    void reveal(const Id& creator);
    void openDrawer();
    /// Puts the keyboard on the rows.
    void takeFocus();
    /// Asks for a name and adds the creator.
    void addCreator();
    /// Narrows the table to those who are no partners yet.
    void showOthers();
    /// False where the clipboard holds no text.
    bool pasteFromClipboard();
    void clearFilters();
    CreatorDrawer* drawer() const { return m_drawer; }

  signals:
    void partnershipWanted(const goalpost::Id& creator);
    /// What could not be done, and who is meant, if anybody.
    void problem(const QString& sentence, const goalpost::Id& creator);

  private:
    QWidget* newTableCard();
    QWidget* newNothing();
    void connectTable();
    void take(std::shared_ptr<const CreatorList> list);
    void applyFilter();
    void showCounts();
    void showCurrent();
    void closeDrawer();
    void finish(const CreatorAct& act);
    std::vector<Id> chosen() const;
    Id current() const;

    Surroundings m_around;
    CreatorListModel m_model;
    QSplitter* m_splitter;
    CreatorFilter* m_filter;
    QStackedWidget* m_tableOrNothing;
    Card* m_card;
    DataTable* m_table;
    QLineEdit* m_words;
    QPushButton* m_add;
    QLabel* m_nothing;
    FailedRead* m_failed;
    bool m_hasFailed = false;  ///< the last reading
    QPushButton* m_clear;
    CreatorDrawer* m_drawer;
    std::shared_ptr<const Engagements> m_engagements;
    QString m_measuredBy;  ///< the imports that the engagements were made of
    Id m_wanted;           ///< to be chosen when it is there
    bool m_editWanted = false;
    int m_question = 0;
};

}  // namespace goalpost::ui
