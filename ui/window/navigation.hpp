// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/catalogue.hpp"

#include <QFrame>

class QComboBox;
class QLabel;
class QListView;
class QStandardItem;
class QStandardItemModel;

namespace goalpost::ui {

/// The column at the left: pages of the workspace, the campaign switcher, the steps of its path. Collapsed
/// it shows symbols alone.
class Navigation : public QFrame {
    Q_OBJECT
  public:
    explicit Navigation(const Session& session, QWidget* parent = nullptr);

    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_collapsed; }
    /// Marks the page as the one shown, without choosing it again.
    void mark(const QString& pageId);

    QWidget* pageList() const;
    /// The campaign switcher and the steps of its path.
    QWidget* campaignBar() const { return m_campaignBar; }

  signals:
    void chosen(const QString& pageId);
    void campaignChosen(const goalpost::Id& campaign);

  private:
    QListView* newList(const QString& name, const QString& spoken, pages::Place place);
    void refresh();
    void refreshEntry(QStandardItem& item);
    void refreshCampaigns();

    const Session& m_session;
    QStandardItemModel* m_workspaceModel = nullptr;
    QStandardItemModel* m_pathModel = nullptr;
    QListView* m_workspaceList;
    QListView* m_pathList;
    QWidget* m_campaignBar;
    QLabel* m_pathHeading;
    QComboBox* m_switcher;
    bool m_collapsed = false;
};

}  // namespace goalpost::ui
