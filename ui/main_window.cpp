// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/main_window.hpp"

#include "ui/help/help_desk.hpp"
#include "ui/help/help_topic.hpp"
#include "ui/look/look.hpp"
#include "ui/look/text_size.hpp"
#include "ui/models/recent_files.hpp"
#include "ui/pages/locked_page.hpp"
#include "ui/session/changed_place.hpp"
#include "ui/session/opening.hpp"
#include "ui/widgets/chart_view.hpp"
#include "ui/widgets/deliverable_form.hpp"
#include "ui/widgets/drawer.hpp"
#include "ui/widgets/file_warnings.hpp"
#include "ui/widgets/jump_box.hpp"
#include "ui/widgets/notice.hpp"
#include "ui/window/file_status.hpp"
#include "ui/window/menus.hpp"
#include "ui/window/page_stack.hpp"
#include "ui/window/reading_order.hpp"
#include "ui/window/window_state.hpp"
#include "ui/window/windows.hpp"
#include "ui/words/text.hpp"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QResizeEvent>
#include <QScreen>
#include <QSettings>
#include <QStatusTipEvent>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

constexpr int CollapseBelow = 1360;
constexpr int TitleBar = 36;
const QString CollapsedKey = u"window/navigationCollapsed"_s;

/// The details beside a table: a drawer or a form.
QWidget* detailsOn(const QWidget* page) {
    for (Drawer* drawer : page->findChildren<Drawer*>())
        if (drawer->isVisible())
            return drawer;
    for (DeliverableForm* form : page->findChildren<DeliverableForm*>())
        if (form->isVisible())
            return form;
    return nullptr;
}

}  // namespace

MainWindow::MainWindow() : m_fileActs(m_session, m_prompts, [this](const QString& text) { tell(text); }) {
    Look::instance();
    setObjectName(u"mainWindow"_s);
    windows::enlist(*this);
    m_prompts.setParent(this);
    m_session.setShownElsewhere(
        [this](const QString& path, bool copy) { return windows::raiseHolder(*this, path, copy); });
    setMinimumSize(1024, 640);
    resize(QSize(1440, 900).boundedTo(screen()->availableSize() - QSize(0, TitleBar)));
    setAcceptDrops(true);
    setCentralWidget(newMiddle());
    m_jump = new JumpBox(this);
    connect(m_jump, &JumpBox::chosen, this, &MainWindow::jumpTo);
    m_status = new FileStatus(m_session);
    setStatusBar(m_status);
    help::setTopic(m_status, u"guide/files"_s);
    help::setTopic(m_jump, u"guide/window"_s);
    help::setTopic(m_locked, u"rule/GOAL-FIRST"_s);
    m_menus = new Menus(*this);
    menuBar()->setCornerWidget(
        newJumpField(menuBar(), m_menus->action(u"jump"_s)->shortcut(), [this] { jump(); }));
    // A menu bar gives its corner its place only when its own size changes.
    connect(&Look::instance(), &Look::resized, menuBar(), [bar = menuBar()] {
        QTimer::singleShot(0, bar, [bar] {
            QResizeEvent again(bar->size(), bar->size());
            QCoreApplication::sendEvent(bar, &again);
        });
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* before, QWidget* now) {
        followKeyboard(now);
        if (isLost(before, now))
            QMetaObject::invokeMethod(
                this, [this, handed = QPointer<QWidget>(now)] { keepKeyboard(handed); },
                Qt::QueuedConnection);
    });
    connectSession();
    connect(&Look::instance(), &Look::resized, this, &MainWindow::showCollapse);
    m_helpDesk = new HelpDesk(*this);
    const QSettings settings;
    if (settings.contains(CollapsedKey))
        m_collapseChoice = settings.value(CollapsedKey).toBool();
    window_state::restore(*this, {});
    showCollapse();
    showPage(u"home"_s);
    showFileState();
    if (!settings.isWritable())
        tell(tr("%1 cannot be written: how the window and its tables look is not kept. Make the "
                "folder writable to keep it.")
                 .arg(settings.fileName()));
}

MainWindow::~MainWindow() {
    qApp->disconnect(this);  // the keyboard moves while the parts of the window go
    windows::dismiss(*this);
    Session::end(std::move(m_owned));
}

QWidget* MainWindow::newMiddle() {
    auto* middle = new QWidget;
    auto* row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_navigation = new Navigation(m_session);
    m_pages = new PageStack;
    row->addWidget(m_navigation);
    auto* column = new QVBoxLayout;
    column->addWidget(new FileWarnings(m_session));
    column->addWidget(m_pages, 1);
    row->addLayout(column, 1);
    m_locked = new LockedPage;
    m_pages->add(m_locked);
    connect(m_locked, &LockedPage::goTo, this, &MainWindow::showPage);
    m_notice = new Notice(this);
    connect(m_notice, &Notice::acted, this, [this] { m_session.undoOnly(m_offered); });
    return middle;
}

void MainWindow::connectSession() {
    connect(m_navigation, &Navigation::chosen, this, &MainWindow::showPage);
    connect(m_navigation, &Navigation::campaignChosen, &m_session, &Session::lookAt);
    connect(&m_session, &Session::opened, this, &MainWindow::showFirst);
    connect(&m_session, &Session::shownAlready, this, &MainWindow::showFirst);
    connect(&m_session, &Session::leaving, this, [this] {
        rememberPage();
        const QPointer<QWidget> keyboard = focusWidget();
        endEdit();
        if (keyboard)
            keyboard->setFocus();
        m_notice->hide();
    });
    connect(&m_session, &Session::closed, this, [this] {
        showPage(u"home"_s);
        showFileState();
    });
    // What is told of an act comes after this.
    connect(&m_session, &Session::planChanged, m_notice, &QWidget::hide);
    connect(&m_session, &Session::planChanged, this, &MainWindow::showFileState);
    connect(&m_session, &Session::planChanged, this, &MainWindow::noteRecent);
    connect(&m_session, &Session::planChanged, this, &MainWindow::showLock);
    connect(&m_session, &Session::campaignChanged, this, &MainWindow::showLock);
    connect(&m_session, &Session::campaignChanged, m_menus, &Menus::refresh);
    connect(&m_session, &Session::undoOffered, this, [this](const QString& label, qint64 number) {
        m_offered = number;
        m_notice->tell(Notice::doneText(label), tr("Undo"));
    });
    connect(&m_session, &Session::undone, this, [this](const QString& label, bool isImport) {
        goToChange(tr("Undone: %1").arg(label), isImport);
    });
    connect(&m_session, &Session::redone, this, [this](const QString& label, bool isImport) {
        goToChange(tr("Done again: %1").arg(label), isImport);
    });
    connect(&m_session, &Session::failed, this,
            [this](const QString& message) { m_prompts.tell(tr("Goalpost"), message); });
    connect(&m_session, &Session::heldElsewhere, this, &MainWindow::offerCopy);
}

void MainWindow::showFirst() {
    noteRecent();
    showFileState();
    const QString last = window_state::pageOf(placeToRemember());
    const pages::Entry* entry = pages::find(last);
    if (entry && entry->needsWorkspace)
        showPage(last);
    else
        showPage(m_session.file().dataThrough ? u"results"_s : u"goal"_s);
}

/// The sample is made anew each time, wherever it lies.
QString MainWindow::placeToRemember() const {
    return m_session.file().sample ? QString() : m_session.file().path;
}

void MainWindow::rememberPage() {
    if (m_session.isOpen())
        window_state::rememberPage(placeToRemember(), m_current);
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
    m_pages->add(page);
    m_made[id] = page;
    return page;
}

void MainWindow::showPage(const QString& id) {
    const pages::Entry* entry = pages::find(id);
    if (!entry || (entry->needsWorkspace && !m_session.isOpen()))
        return;
    if (id != m_current && m_notice->offers())
        m_notice->hide();
    m_current = id;
    m_navigation->mark(id);
    m_menus->setPage(id);
    showLock();
    emit pageShown(id);
}

Page* MainWindow::shownPage() const {
    return qobject_cast<Page*>(m_pages->shown());
}

Page* MainWindow::madePage(const QString& id) {
    const pages::Entry* entry = pages::find(id);
    return entry && (m_session.isOpen() || !entry->needsWorkspace) ? pageOf(id) : nullptr;
}

void MainWindow::showHelp(const QString& page) {
    m_helpDesk->open(page);
}

void MainWindow::showLock() {
    const pages::Entry* entry = pages::find(m_current);
    if (!entry)
        return;
    const QString reason = pages::lockOf(*entry, m_session);
    if (reason.isEmpty()) {
        Page* page = pageOf(m_current);
        page->enter(m_current);
        turnTo(page);
        return;
    }
    m_locked->show(*entry, reason, pages::unlockerOf(*entry, m_session), crumbOf(m_session));
    turnTo(m_locked);
}

void MainWindow::turnTo(QWidget* page) {
    m_pages->turnTo(page);
    m_notice->raise();
}

void MainWindow::goToChange(const QString& what, bool isImport) {
    const auto before = m_session.planBefore();
    const auto changed = before && m_session.plan() ? changedPlace(*before, *m_session.plan()) : std::nullopt;
    if (const auto place = isImport ? importPlace(m_current) : changed)
        goToSubject(place->page, place->campaign, place->subject);
    m_notice->tell(what, {});  // not before: it goes with the page it was told on
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
        m_status->showChosen(static_cast<QStatusTipEvent*>(event)->tip());
        return true;
    }
    return QMainWindow::event(event);
}

void MainWindow::openFile(const QString& file) {
    if (file.endsWith(u".goalpost"_s, Qt::CaseInsensitive)) {
        m_session.open(file);
        return;
    }
    if (!m_session.isOpen() && m_session.isBusy()) {  // a workspace was named before it
        auto* waiting = new QObject(this);
        connect(&m_session, &Session::opened, waiting, [this, waiting, file] {
            waiting->deleteLater();
            disconnect(&m_session, nullptr, waiting, nullptr);
            openFile(file);
        });
        connect(&m_session, &Session::failed, waiting, &QObject::deleteLater);
        return;
    }
    for (const pages::Entry& entry : pages::catalogue()) {
        if (!entry.takes || !entry.takes(file) || (entry.needsWorkspace && !m_session.isOpen()))
            continue;
        const QString id = QString::fromLatin1(entry.id);
        pageOf(id)->offer(file);
        showPage(id);
        return;
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

void MainWindow::openElsewhere() {
    const auto file = m_prompts.fileToOpen(tr("Open in a new window"), workspaceFilter());
    if (!file)
        return;
    if (MainWindow* holder = windows::holding(*file))
        windows::bringToFront(*holder);
    else
        windows::openNew(*file);
}

void MainWindow::jump() {
    const auto reasonOf = [this](const QAction* action) { return m_menus->reasonOf(action); };
    m_jump->open(jumpItems(m_session, {}, actions(), reasonOf));
    if (!m_session.isOpen())
        return;
    m_session.ask(
        m_jump, [](store::Workspace& workspace) { return workspace.posts({}); },
        [this, reasonOf](const std::vector<model::Post>& posts) {
            if (m_jump->isVisible() && !posts.empty())
                m_jump->setItems(jumpItems(m_session, posts, actions(), reasonOf));
        });
}

void MainWindow::jumpTo(const JumpItem& item) {
    if (!item.reason.isEmpty())
        tell(item.reason);
    else if (item.action)
        item.action->trigger();
    else {
        goToSubject(item.page, item.campaign, item.subject);
        if (Page* page = shownPage(); page && !item.subject.empty())
            page->takeKeyboard();
    }
}

void MainWindow::followKeyboard(QWidget* now) {
    if (now && now != menuBar() && isAncestorOf(now) && !m_jump->isAncestorOf(now))
        m_keyboard = now;
}

/// Whether the keyboard left something of the page because that went: it was hidden, locked or deleted.
bool MainWindow::isLost(const QWidget* before, const QWidget* now) const {
    const QWidget* page = m_pages->shown();
    if (!page || QApplication::activeWindow() != this || (now && page->isAncestorOf(now)))
        return false;
    if (!now)
        return true;
    return before && before->window() == this && m_pages->isAncestorOf(before) &&
           (!before->isVisible() || !before->isEnabled());
}

void MainWindow::keepKeyboard(const QWidget* handed) {
    QWidget* page = m_pages->shown();
    QWidget* now = QApplication::focusWidget();
    const auto usable = [page](const QWidget* widget) {
        return widget && widget->isVisible() && widget->isEnabled() && page->isAncestorOf(widget);
    };
    const bool elsewhere = now && now != handed && now->isVisible() && now->isEnabled();
    if (!page || QApplication::activeWindow() != this || usable(now) || elsewhere || m_jump->isVisible())
        return;
    if (QWidget* next = usable(m_keyboard) ? m_keyboard.data() : firstAsRead(page))
        next->setFocus(Qt::OtherFocusReason);
}

QWidget* MainWindow::keyboardTarget() const {
    QWidget* now = focusWidget();
    if (now && now != menuBar() && !m_jump->isAncestorOf(now))
        return now;
    return m_keyboard && m_keyboard->isVisible() ? m_keyboard : nullptr;
}

bool MainWindow::focusNextPrevChild(bool next) {
    return stepAsRead(this, next) || QMainWindow::focusNextPrevChild(next);
}

void MainWindow::stepRegion(int by) {
    QWidget* page = m_pages->shown();
    m_regions.step({m_navigation->pageList(), m_navigation->campaignBar(), page, detailsOn(page), m_status},
                   by);
}

QLineEdit* MainWindow::filterOnPage() const {
    for (QLineEdit* line : m_pages->shown()->findChildren<QLineEdit*>())
        if (line->objectName().endsWith(u"Filter"_s) && line->isVisible() && line->isEnabled())
            return line;
    return nullptr;
}

void MainWindow::find() {
    if (QLineEdit* filter = filterOnPage()) {
        filter->setFocus(Qt::ShortcutFocusReason);
        filter->selectAll();
    }
}

ChartView* MainWindow::chartOnPage() const {
    ChartView* first = nullptr;
    for (ChartView* chart : m_pages->shown()->findChildren<ChartView*>()) {
        if (!chart->isVisible())
            continue;
        if (chart == m_keyboard || (m_keyboard && chart->isAncestorOf(m_keyboard)))
            return chart;
        first = first ? first : chart;
    }
    return first;
}

void MainWindow::toggleChart() {
    if (ChartView* chart = chartOnPage())
        chart->setTable(!chart->isTable());
}

void MainWindow::pressOnCampaign(const char* button) {
    const Id campaign = m_session.campaign()->id;
    goToSubject(u"campaigns"_s, campaign, campaign);
    auto* there = m_pages->shown()->findChild<QPushButton*>(QString::fromLatin1(button));
    if (there && there->isEnabled())
        there->click();
}

void MainWindow::tell(const QString& text) {
    m_notice->tell(text, {});
}

void MainWindow::toggleNavigation() {
    m_collapseChoice = !m_navigation->isCollapsed();
    QSettings().setValue(CollapsedKey, *m_collapseChoice);
    showCollapse();
}

bool MainWindow::isNavigationCollapsed() const {
    return m_navigation->isCollapsed();
}

bool MainWindow::mayExpandNavigation() const {
    return width() >= scaled(CollapseBelow);
}

void MainWindow::showCollapse() {
    const bool collapsed = !mayExpandNavigation() || m_collapseChoice.value_or(false);
    if (collapsed != m_navigation->isCollapsed())
        m_navigation->setCollapsed(collapsed);
    if (m_menus)
        m_menus->refresh();
}

void MainWindow::showFileState() {
    const bool open = m_session.isOpen();
    setWindowTitle(open ? tr("%1 — Goalpost").arg(m_session.file().name) : tr("Goalpost"));
    m_status->refresh();
    m_navigation->setVisible(open);
    m_menus->refresh();
}

/// Leaving a field ends the edit in it.
void MainWindow::endEdit() {
    if (QWidget* editor = focusWidget())
        editor->clearFocus();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_session.isImporting() &&
        !m_prompts.confirm(tr("Stop the import?"),
                           tr("An import is running; closing takes back what it has begun."),
                           tr("Stop and close"))) {
        event->ignore();
        return;
    }
    endEdit();
    window_state::remember(*this, placeToRemember());
    rememberPage();
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
