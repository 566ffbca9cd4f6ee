// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/recent_files.hpp"
#include "ui/pages/page.hpp"
#include "ui/widgets/card.hpp"

class QListView;
class QStackedLayout;

namespace goalpost::ui {

class DueList;

/// Open work: new, open, the sample, the order that works, and the workspaces that were open before.
class HomePage : public Page {
    Q_OBJECT
  public:
    explicit HomePage(Surroundings around);

  protected:
    void refresh() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QWidget* newActions();
    QWidget* newOrder();
    Card* newRecentCard();

    void askWhatIsDue();
    void openCurrent();
    void removeCurrent();
    void locateCurrent();
    void showRecent();
    void showChoices();
    QString currentPath() const;
    bool currentIsMissing() const;

    RecentFiles m_recent;
    QListView* m_list = nullptr;
    DueList* m_due = nullptr;
    int m_question = 0;
    QStackedLayout* m_stack = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_locate = nullptr;
    QPushButton* m_remove = nullptr;
};

}  // namespace goalpost::ui
