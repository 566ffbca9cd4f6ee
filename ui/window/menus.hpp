// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/window/command.hpp"

#include <QObject>

#include <map>

class QAction;
class QMenu;

namespace goalpost::ui {

/// The menu bar: every command of the catalogue as an action, the pages, the recent workspaces, the
/// campaigns, the appearance. What is not possible is disabled and says why.
class Menus : public QObject {
    Q_OBJECT
  public:
    explicit Menus(MainWindow& window);

    QAction* action(const QString& id) const;
    /// Marks what is possible now. The commands that go to the keyboard's place stay open: what has the
    /// keyboard answers for them.
    void refresh();
    /// Which page is shown, for shortcuts that hold on some pages only.
    void setPage(const QString& id);
    /// Why the action cannot be used now; empty when it can. Also for those that go to the keyboard's place.
    QString reasonOf(const QAction* action) const;

  private:
    QMenu* newMenu(MenuOf which, const QString& title);
    void addCommand(const Command& command);
    void addPages();
    void addAppearance();
    void addRecent(QMenu* file);
    void fillRecent(QMenu& recent);
    void fillCampaigns();
    void markFocused(bool marked);
    void run(const Command& command);
    void press(const Command& command);
    /// Waits for a page that is still reading; `patience` counts the tries left.
    void pressWhenReady(const Command& command, const PlaceOnPage& place, int patience);

    MainWindow& m_window;
    std::map<MenuOf, QMenu*> m_menus;
    std::map<QString, QAction*> m_actions;
    QMenu* m_campaigns = nullptr;
};

}  // namespace goalpost::ui
