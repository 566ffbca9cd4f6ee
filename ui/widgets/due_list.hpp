// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/due_model.hpp"
#include "ui/widgets/card.hpp"

class QListView;
class QStackedLayout;

namespace goalpost::ui {

class FailedRead;
class Pill;

/// What cannot wait in the open workspace, worst first, each with one action: Enter, or a click on it.
class DueList : public Card {
    Q_OBJECT
  public:
    explicit DueList(QWidget* parent = nullptr);

    void show(std::vector<report::DueItem> items, Date today, const QString& workspace);
    /// Nothing is open.
    void clear();
    /// What is due could not be read.
    void fail(const QString& message);
    DueModel& model() { return m_model; }

  signals:
    void chosen(const QString& pageId, const goalpost::Id& campaign, const goalpost::Id& subject);

    /// It is to be read once more.
    void again();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void open(const QModelIndex& index);

    DueModel m_model;
    QListView* m_list;
    QStackedLayout* m_stack;
    Pill* m_count;
    QLabel* m_foot;
    FailedRead* m_failed;
};

}  // namespace goalpost::ui
