// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/main_window.hpp"

#include "ui/changed_place.hpp"
#include "ui/models/recent_files.hpp"
#include "ui/opening.hpp"
#include "ui/pages/locked_page.hpp"
#include "ui/text.hpp"
#include "ui/widgets/file_warnings.hpp"
#include "ui/widgets/jump_box.hpp"
#include "ui/widgets/notice.hpp"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QStatusTipEvent>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

constexpr int CollapseBelow = 1360;
constexpr int TitleBar = 36;
const QString GeometryKey = u"window/geometry"_s;
const QString CollapsedKey = u"window/navigationCollapsed"_s;
const QString PageKey = u"window/page"_s;

}  // namespace

MainWindow::MainWindow() {
    setObjectName(u"mainWindow"_s);
    m_prompts.setParent(this);
    setMinimumSize(1024, 640);
    resize(QSize(1440, 900).boundedTo(screen()->availableSize() - QSize(0, TitleBar)));
    setAcceptDrops(true);

    auto* middle = new QWidget;
    auto* row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_navigation = new Navigation(m_session);
    m_pages = new QStackedWidget;
    m_pages->setObjectName(u"pages"_s);
    row->addWidget(m_navigation);
    auto* column = new QVBoxLayout;
    column->addWidget(new FileWarnings(m_session));
    column->addWidget(m_pages, 1);
    row->addLayout(column, 1);
    setCentralWidget(middle);
    m_locked = new LockedPage;
    m_pages->addWidget(m_locked);
    connect(m_locked, &LockedPage::goTo, this, &MainWindow::showPage);
    m_notice = new Notice(m_pages);
    connect(m_notice, &Notice::acted, this, &MainWindow::undo);

    buildMenus();
    buildStatusBar();
    buildJump();
    connectSession();
    restoreState();
    showPage(u"home"_s);
    showFileState();
}

MainWindow::~MainWindow() = default;

QAction* MainWindow::newAction(QMenu* menu, const QString& name, const QString& text,
                               const QKeySequence& keys, const QString& icon, void (MainWindow::*act)()) {
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    connect(action, &QAction::triggered, this, act);
    menu->addAction(action);
    addAction(action);  // so that the jump box finds it
    return action;
}

void MainWindow::buildMenus() {
    buildFileMenu();
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    m_undo = newAction(edit, u"undo"_s, tr("&Undo"), QKeySequence::Undo, u"undo"_s, &MainWindow::undo);
    m_redo = newAction(edit, u"redo"_s, tr("&Redo"), QKeySequence(tr("Ctrl+Shift+Z")), {}, &MainWindow::redo);
    buildViewMenu();
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    newAction(help, u"about"_s, tr("&About Goalpost"), {}, u"info"_s, &MainWindow::about);
}

void MainWindow::buildFileMenu() {
    QMenu* file = menuBar()->addMenu(tr("&File"));
    newAction(file, u"newWorkspace"_s, tr("&New workspace…"), QKeySequence::New, u"plus"_s,
              &MainWindow::newWorkspace);
    newAction(file, u"openWorkspace"_s, tr("&Open workspace…"), QKeySequence::Open, u"folder"_s,
              &MainWindow::openWorkspace);
    newAction(file, u"openSample"_s, tr("&Explore the sample"), {}, u"eye"_s, &MainWindow::openSample);
    file->addSeparator();
    m_close = newAction(file, u"closeWorkspace"_s, tr("&Close workspace"), QKeySequence::Close, {},
                        &MainWindow::closeWorkspace);
    auto* quit = new QAction(tr("&Quit"), this);
    quit->setShortcut(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
    connect(quit, &QAction::triggered, this, &QWidget::close);
    file->addAction(quit);
}

void MainWindow::buildViewMenu() {
    QMenu* view = menuBar()->addMenu(tr("&View"));
    view->setObjectName(u"viewMenu"_s);
    int number = 0;
    for (const pages::Entry& entry : pages::catalogue()) {
        const QString id = QString::fromLatin1(entry.id);
        auto* action = new QAction(themedIcon(QString::fromLatin1(entry.icon)), pages::titleOf(entry), this);
        action->setObjectName(u"show_"_s + id);
        action->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg(++number)));
        connect(action, &QAction::triggered, this, [this, id] { showPage(id); });
        view->addAction(action);
        m_pageActions[id] = action;
    }
    view->addSeparator();
    m_collapse = newAction(view, u"collapseNavigation"_s, tr("&Collapse navigation"),
                           QKeySequence(tr("Ctrl+B")), {}, &MainWindow::toggleNavigation);
    m_collapse->setCheckable(true);
    QMenu* appearance = view->addMenu(tr("&Appearance"));
    auto* group = new QActionGroup(this);
    const std::pair<Appearance, QString> choices[] = {{Appearance::System, tr("As the &system")},
                                                      {Appearance::Light, tr("&Light")},
                                                      {Appearance::Dark, tr("&Dark")}};
    for (const auto& [choice, text] : choices) {
        QAction* action = appearance->addAction(text);
        action->setObjectName(u"appearance%1"_s.arg(static_cast<int>(choice)));
        action->setCheckable(true);
        action->setChecked(Look::instance().appearance() == choice);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [choice] { Look::instance().setAppearance(choice); });
    }
}

void MainWindow::buildStatusBar() {
    m_saved = newLabel({}, paint::TextRole::Small);
    m_saved->setObjectName(u"savedState"_s);
    m_fileName = newLabel({}, paint::TextRole::Small);
    m_fileName->setObjectName(u"fileState"_s);
    m_dataThrough = newLabel({}, paint::TextRole::Small);
    m_dataThrough->setObjectName(u"dataThrough"_s);
    m_working = new QProgressBar;
    m_working->setRange(0, 0);
    m_working->setFixedWidth(80);
    m_working->setAccessibleName(tr("Working"));
    m_working->hide();
    for (QLabel* label : {m_saved, m_fileName, m_dataThrough}) {
        label->setContentsMargins(paint::space::S, 0, paint::space::S, 0);
        statusBar()->addWidget(label);
    }
    m_chosen = newLabel({}, paint::TextRole::Small);
    m_chosen->setObjectName(u"chosenRows"_s);
    statusBar()->addPermanentWidget(m_chosen);
    statusBar()->addPermanentWidget(m_working);
    QLabel* promise = newLabel(tr("Local file, nothing leaves this computer"), paint::TextRole::Small);
    promise->setContentsMargins(paint::space::S, 0, paint::space::S, 0);
    statusBar()->addPermanentWidget(promise);
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::connectSession() {
    connect(m_navigation, &Navigation::chosen, this, &MainWindow::showPage);
    connect(m_navigation, &Navigation::campaignChosen, &m_session, &Session::lookAt);
    connect(&m_session, &Session::opened, this, [this] {
        noteRecent();
        showFileState();
        const QString last = QSettings().value(PageKey).toString();
        const pages::Entry* entry = pages::find(last);
        if (entry && entry->needsWorkspace)
            showPage(last);
        else
            showPage(m_session.file().dataThrough ? u"results"_s : u"goal"_s);
    });
    connect(&m_session, &Session::closed, this, [this] {
        showPage(u"home"_s);
        showFileState();
    });
    connect(&m_session, &Session::planChanged, this, &MainWindow::showFileState);
    connect(&m_session, &Session::planChanged, this, &MainWindow::noteRecent);
    connect(&m_session, &Session::planChanged, this, &MainWindow::showLock);
    connect(&m_session, &Session::campaignChanged, this, &MainWindow::showLock);
    connect(&m_session, &Session::undoOffered, this,
            [this](const QString& label) { m_notice->tell(label, tr("Undo")); });
    connect(&m_session, &Session::undone, this,
            [this](const QString& label) { goToChange(tr("Undone: %1").arg(label)); });
    connect(&m_session, &Session::redone, this,
            [this](const QString& label) { goToChange(tr("Done again: %1").arg(label)); });
    connect(&m_session, &Session::failed, this,
            [this](const QString& message) { m_prompts.tell(tr("Goalpost"), message); });
    connect(&m_session, &Session::heldElsewhere, this, &MainWindow::offerCopy);
    connect(&m_session, &Session::busyChanged, m_working, &QWidget::setVisible);
}

void MainWindow::noteRecent() {
    if (!m_session.file().sample)
        RecentFiles::note(m_session.file(), static_cast<int>(m_session.plan()->campaigns.size()));
}

void MainWindow::offerCopy(const QString& path, const QString& message) {
    if (m_prompts.confirm(tr("Open a read-only copy?"), message, tr("Open a copy")))
        m_session.openCopy(path);
}

Page* MainWindow::pageOf(const QString& id) {
    if (const auto made = m_made.find(id); made != m_made.end())
        return made->second;
    const pages::Entry* entry = pages::find(id);
    if (!entry)
        return nullptr;
    if (entry->viewOf) {
        Page* page = pageOf(QString::fromLatin1(entry->viewOf));
        m_made[id] = page;
        return page;
    }
    Page* page = entry->make({m_session, m_prompts});
    connect(page, &Page::goTo, this, &MainWindow::showPage);
    connect(page, &Page::goToSubject, this, &MainWindow::goToSubject);
    m_pages->addWidget(page);
    m_made[id] = page;
    return page;
}

void MainWindow::showPage(const QString& id) {
    const pages::Entry* entry = pages::find(id);
    if (!entry || (entry->needsWorkspace && !m_session.isOpen()))
        return;
    m_current = id;
    m_navigation->mark(id);
    showLock();
}

void MainWindow::showLock() {
    const pages::Entry* entry = pages::find(m_current);
    if (!entry)
        return;
    const QString reason = pages::lockOf(*entry, m_session);
    if (reason.isEmpty()) {
        Page* page = pageOf(m_current);
        page->enter(m_current);
        m_pages->setCurrentWidget(page);
        return;
    }
    m_locked->show(*entry, reason, pages::unlockerOf(*entry, m_session), crumbOf(m_session));
    m_pages->setCurrentWidget(m_locked);
}

void MainWindow::goToChange(const QString& what) {
    m_notice->tell(what, {});
    const auto before = m_session.planBefore();
    const auto place = before && m_session.plan() ? changedPlace(*before, *m_session.plan()) : std::nullopt;
    if (place)
        goToSubject(place->page, place->campaign, place->subject);
}

void MainWindow::goToSubject(const QString& page, const Id& campaign, const Id& subject) {
    const pages::Entry* entry = pages::find(page);
    if (!entry)
        return;
    if (m_session.plan() && m_session.plan()->campaign(campaign))
        m_session.lookAt(campaign);
    if (page != m_current)
        showPage(page);
    if (!subject.empty() && m_current == page && pages::lockOf(*entry, m_session).isEmpty())
        pageOf(page)->reveal(subject);
}

bool MainWindow::event(QEvent* event) {
    if (event->type() == QEvent::StatusTip) {
        m_chosen->setText(static_cast<QStatusTipEvent*>(event)->tip());
        return true;
    }
    return QMainWindow::event(event);
}

void MainWindow::openFile(const QString& file) {
    if (file.endsWith(u".goalpost"_s, Qt::CaseInsensitive)) {
        m_session.open(file);
        return;
    }
    for (const pages::Entry& entry : pages::catalogue()) {
        const QString id = QString::fromLatin1(entry.id);
        if (entry.needsWorkspace && !m_session.isOpen())
            continue;
        if (pageOf(id)->offer(file)) {
            showPage(id);
            return;
        }
    }
    m_prompts.tell(tr("Goalpost"), m_session.isOpen()
                                       ? tr("“%1” is neither a workspace nor a data file.").arg(file)
                                       : tr("Open a workspace first, then drop “%1” again to import it.")
                                             .arg(QFileInfo(file).fileName()));
}

void MainWindow::newWorkspace() {
    askForNewWorkspace(m_session, m_prompts);
}

void MainWindow::openWorkspace() {
    askForWorkspace(m_session, m_prompts);
}

void MainWindow::openSample() {
    m_session.openSample();
}

void MainWindow::closeWorkspace() {
    m_session.close();
}

void MainWindow::undo() {
    m_session.undo();
}

void MainWindow::redo() {
    m_session.redo();
}

void MainWindow::buildJump() {
    m_jump = new JumpBox(this);
    QMenu* view = menuBar()->findChild<QMenu*>(u"viewMenu"_s);
    QAction* open = newAction(view, u"jump"_s, tr("&Search or jump to…"), QKeySequence(tr("Ctrl+K")),
                              u"search"_s, &MainWindow::jump);
    QAction* region = newAction(view, u"nextRegion"_s, tr("Next &region"), QKeySequence(u"F6"_s), {},
                                &MainWindow::nextRegion);
    region->setToolTip(tr("Navigation, page, menus"));
    menuBar()->setCornerWidget(newJumpField(menuBar(), open->shortcut(), [this] { jump(); }));
    connect(m_jump, &JumpBox::chosen, this, &MainWindow::jumpTo);
}

void MainWindow::jump() {
    const QList<QAction*> commands = actions();
    m_jump->open(jumpItems(m_session, {}, commands));
    if (!m_session.isOpen())
        return;
    m_session.ask(
        m_jump, [](store::Workspace& workspace) { return workspace.posts({}); },
        [this, commands](const std::vector<model::Post>& posts) {
            if (m_jump->isVisible() && !posts.empty())
                m_jump->setItems(jumpItems(m_session, posts, commands));
        });
}

void MainWindow::jumpTo(const JumpItem& item) {
    if (item.action) {
        item.action->trigger();
        return;
    }
    goToSubject(item.page, item.campaign, item.subject);
}

void MainWindow::nextRegion() {
    QWidget* regions[] = {m_navigation, m_pages->currentWidget()};
    const QWidget* now = QApplication::focusWidget();
    const bool inFirst = now && regions[0]->isAncestorOf(now);
    QWidget* next = regions[inFirst || !regions[0]->isVisible() ? 1 : 0];
    for (QWidget* child : next->findChildren<QWidget*>())
        if ((child->focusPolicy() & Qt::TabFocus) && child->isVisible() && child->isEnabled()) {
            child->setFocus(Qt::ShortcutFocusReason);
            return;
        }
}

void MainWindow::toggleNavigation() {
    m_collapseChoice = !m_navigation->isCollapsed();
    QSettings().setValue(CollapsedKey, *m_collapseChoice);
    showCollapse();
}

void MainWindow::showCollapse() {
    const bool collapsed = width() < CollapseBelow || m_collapseChoice.value_or(false);
    if (collapsed != m_navigation->isCollapsed())
        m_navigation->setCollapsed(collapsed);
    m_collapse->setChecked(collapsed);
    m_collapse->setEnabled(width() >= CollapseBelow);
}

void MainWindow::about() {
    QMessageBox box(QMessageBox::NoIcon, tr("About Goalpost"), {}, QMessageBox::Ok, this);
    box.setTextFormat(Qt::PlainText);
    box.setText(tr("Goalpost %1").arg(QApplication::applicationVersion()));
    box.setInformativeText(
        tr("Goal-first planning of creator campaigns. Everything stays in a file on this computer."));
    box.exec();
}

void MainWindow::showFileState() {
    const Session::FileState& file = m_session.file();
    const bool open = m_session.isOpen();
    setWindowTitle(open ? tr("%1 — Goalpost").arg(file.name) : tr("Goalpost"));
    m_saved->setText(!open ? tr("No workspace open")
                     : file.readOnly
                         ? tr("Read-only")
                         : tr("Saved %1").arg(QLocale().toString(file.savedAt.time(), u"HH:mm"_s)));
    m_saved->setToolTip(file.readOnlyReason);
    m_fileName->setText(open ? tr("%1, %2").arg(QFileInfo(file.path).fileName(), sizeText(file.size))
                             : QString());
    m_fileName->setToolTip(file.path);
    m_dataThrough->setText(file.dataThrough ? tr("Data through %1").arg(dateText(*file.dataThrough))
                                            : QString());
    m_undo->setText(file.undoLabel.isEmpty() ? tr("&Undo") : tr("&Undo %1").arg(file.undoLabel));
    m_undo->setEnabled(!file.undoLabel.isEmpty() && !file.readOnly);
    m_redo->setText(file.redoLabel.isEmpty() ? tr("&Redo") : tr("&Redo %1").arg(file.redoLabel));
    m_redo->setEnabled(!file.redoLabel.isEmpty() && !file.readOnly);
    m_close->setEnabled(open);
    m_navigation->setVisible(open);
    for (const auto& [id, action] : m_pageActions)
        action->setEnabled(open || !pages::find(id)->needsWorkspace);
}

void MainWindow::restoreState() {
    const QSettings settings;
    if (settings.contains(GeometryKey))
        restoreGeometry(settings.value(GeometryKey).toByteArray());
    if (settings.contains(CollapsedKey))
        m_collapseChoice = settings.value(CollapsedKey).toBool();
    if (!settings.isWritable())
        m_notice->tell(tr("%1 cannot be written: how the window and its tables look is not kept. Make the "
                          "folder writable to keep it.")
                           .arg(settings.fileName()),
                       {});
    showCollapse();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_session.isImporting() &&
        !m_prompts.confirm(tr("Stop the import?"),
                           tr("An import is running; closing takes back what it has begun."),
                           tr("Stop and close"))) {
        event->ignore();
        return;
    }
    // Leaving a field ends the edit in it.
    if (QWidget* editor = focusWidget())
        editor->clearFocus();
    QSettings().setValue(GeometryKey, saveGeometry());
    QSettings().setValue(PageKey, m_current);
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    showCollapse();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().constFirst().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) {
            event->acceptProposedAction();
            openFile(url.toLocalFile());
        }
}

}  // namespace goalpost::ui
