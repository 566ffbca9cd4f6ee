// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/navigation.hpp"
#include "ui/prompts.hpp"
#include "ui/session.hpp"

#include <QMainWindow>

#include <map>

class QActionGroup;
class QProgressBar;
class QStackedWidget;

namespace goalpost::ui {

class JumpBox;
struct JumpItem;
class LockedPage;
class Notice;
class RecentFiles;

/// The frame: menus, navigation, the pages of the catalogue, the status bar. It knows no page by name
/// except the one shown first.
class MainWindow : public QMainWindow {
    Q_OBJECT
  public:
    MainWindow();
    ~MainWindow() override;

    Session& session() { return m_session; }
    Prompts& prompts() { return m_prompts; }
    /// Opens a workspace or hands a data file to the page that takes it.
    void openFile(const QString& file);
    void showPage(const QString& id);
    QString currentPage() const { return m_current; }

  protected:
    /// Tables tell what is chosen in them as a status tip.
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void buildMenus();
    void buildFileMenu();
    void buildViewMenu();
    void buildStatusBar();
    void buildJump();
    void connectSession();
    QAction* newAction(QMenu* menu, const QString& name, const QString& text, const QKeySequence& keys,
                       const QString& icon, void (MainWindow::*act)());
    Page* pageOf(const QString& id);

    void newWorkspace();
    void openWorkspace();
    void openSample();
    void closeWorkspace();
    void undo();
    void redo();
    void jump();
    void jumpTo(const JumpItem& item);
    void nextRegion();
    void toggleNavigation();
    void about();

    void showFileState();
    void showLock();
    void goToChange(const QString& what);
    void goToSubject(const QString& page, const Id& campaign, const Id& subject);
    void showCollapse();
    void noteRecent();
    void offerCopy(const QString& path, const QString& message);
    void restoreState();

    Session m_session;
    Prompts m_prompts;
    Navigation* m_navigation;
    QStackedWidget* m_pages;
    LockedPage* m_locked;
    Notice* m_notice;
    JumpBox* m_jump = nullptr;
    std::map<QString, Page*> m_made;  ///< pages are made when they are first shown
    QString m_current;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_close = nullptr;
    QAction* m_collapse = nullptr;
    std::map<QString, QAction*> m_pageActions;
    QLabel* m_saved = nullptr;
    QLabel* m_fileName = nullptr;
    QLabel* m_dataThrough = nullptr;
    QLabel* m_chosen = nullptr;
    QProgressBar* m_working = nullptr;
    std::optional<bool> m_collapseChoice;  ///< unset: by the window's width
};

}  // namespace goalpost::ui
