// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/session/prompts.hpp"
#include "ui/session/session.hpp"
#include "ui/window/file_acts.hpp"
#include "ui/window/navigation.hpp"
#include "ui/window/regions.hpp"

#include <QLineEdit>
#include <QMainWindow>

#include <cstdint>
#include <map>
#include <memory>

namespace goalpost::ui {

class ChartView;
class FileStatus;
class HelpDesk;
class JumpBox;
struct JumpItem;
class LockedPage;
class Menus;
class Notice;
class PageStack;

/// The frame: menus, navigation, the pages of the catalogue, the status bar. It knows no page by name
/// except those shown first. What the menus offer is in window/commands.cpp.
class MainWindow : public QMainWindow {
    Q_OBJECT
  public:
    MainWindow();
    ~MainWindow() override;

    Session& session() { return m_session; }
    Prompts& prompts() { return m_prompts; }
    FileActs& fileActs() { return m_fileActs; }
    Menus& menus() { return *m_menus; }
    HelpDesk& helpDesk() { return *m_helpDesk; }
    /// A page of the help.
    Q_INVOKABLE void showHelp(const QString& page);

    /// Opens a workspace or hands a data file to the page that takes it.
    void openFile(const QString& file);
    void showPage(const QString& id);
    QString currentPage() const { return m_current; }
    /// Null while a locked step says why.
    Page* shownPage() const;
    /// Made where it was not yet; null where it needs a workspace.
    Page* madePage(const QString& id);
    /// A page and what is to be seen on it; campaign and subject may be empty.
    void goToSubject(const QString& page, const Id& campaign, const Id& subject);

    void newWorkspace();
    void openWorkspace();
    void openElsewhere();
    void jump();
    void stepRegion(int by);
    void toggleNavigation();
    bool isNavigationCollapsed() const;
    bool mayExpandNavigation() const;
    void find();
    void toggleChart();
    /// A button beside the campaign that is looked at.
    void pressOnCampaign(const char* button);
    /// A line over the foot of the page.
    void tell(const QString& text);

    /// What has the keyboard, also while a menu or the jump box is open.
    QWidget* keyboardTarget() const;
    QLineEdit* filterOnPage() const;
    ChartView* chartOnPage() const;

  signals:
    /// Of the catalogue, also while its step is locked.
    void pageShown(const QString& id);

  protected:
    /// Tab and Shift+Tab go over the page as it is read.
    bool focusNextPrevChild(bool next) override;
    /// Tables tell what is chosen in them as a status tip.
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    QWidget* newMiddle();
    void connectSession();
    Page* pageOf(const QString& id);
    void jumpTo(const JumpItem& item);
    void followKeyboard(QWidget* now);
    bool isLost(const QWidget* before, const QWidget* now) const;
    /// Where what had it went, the keyboard goes to the page that is shown, unless somebody has put it
    /// elsewhere than Qt handed it.
    void keepKeyboard(const QWidget* handed);

    void endEdit();
    void showFirst();
    void showFileState();
    void showLock();
    void turnTo(QWidget* page);
    void goToChange(const QString& what, bool isImport);
    void showCollapse();
    QString placeToRemember() const;
    void rememberPage();
    void noteRecent();
    void offerCopy(const QString& path, const QString& message);

    std::unique_ptr<Session> m_owned = std::make_unique<Session>();  ///< outlives the window while it ends
    Session& m_session = *m_owned;
    Prompts m_prompts;
    FileActs m_fileActs;
    Regions m_regions;
    Navigation* m_navigation = nullptr;
    PageStack* m_pages = nullptr;
    LockedPage* m_locked = nullptr;
    Notice* m_notice = nullptr;
    std::int64_t m_offered = 0;  ///< the act that the notice's Undo takes back
    FileStatus* m_status = nullptr;
    JumpBox* m_jump = nullptr;
    Menus* m_menus = nullptr;
    HelpDesk* m_helpDesk = nullptr;
    std::map<QString, Page*> m_made;  ///< pages are made when they are first shown
    QString m_current;
    QPointer<QWidget> m_keyboard;
    std::optional<bool> m_collapseChoice;  ///< unset: by the window's width
};

}  // namespace goalpost::ui
