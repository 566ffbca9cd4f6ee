// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/window/menus.hpp"

#include "ui/main_window.hpp"
#include "ui/models/recent_files.hpp"
#include "ui/pages/catalogue.hpp"
#include "ui/words/text.hpp"

#include <QAbstractButton>
#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QProgressBar>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

constexpr int Tries = 100;
constexpr int BetweenTries = 50;  // milliseconds

QString fromLatin(const char* text) {
    return QString::fromLatin1(text);
}

/// Ctrl+1 to 9 for the pages of the workspace, Alt+1 to 9 for the steps of the path.
QKeySequence keysOf(pages::Place place, int number) {
    if (number > 9)
        return {};
    return QKeySequence((place == pages::Place::Workspace ? u"Ctrl+%1"_s : u"Alt+%1"_s).arg(number));
}

/// Presses the button or puts the keyboard into the field; false when it is not usable.
bool use(Page& page, const char* what) {
    if (page.metaObject()->indexOfMethod(QByteArray(what) + "()") >= 0) {
        bool done = false;
        return QMetaObject::invokeMethod(&page, what, Qt::DirectConnection, Q_RETURN_ARG(bool, done)) && done;
    }
    auto* widget = page.findChild<QWidget*>(fromLatin(what));
    if (!widget || !widget->isVisible() || !widget->isEnabled())
        return false;
    if (auto* button = qobject_cast<QAbstractButton*>(widget))
        button->click();
    else
        widget->setFocus(Qt::ShortcutFocusReason);
    return true;
}

/// Still reading the file or making a report.
bool isWorking(const Session& session, const Page& page) {
    const auto bars = page.findChildren<QProgressBar*>();
    return session.isBusy() ||
           std::ranges::any_of(bars, [](const QProgressBar* bar) { return bar->isVisible(); });
}

}  // namespace

Menus::Menus(MainWindow& window) : QObject(&window), m_window(window) {
    newMenu(MenuOf::File, tr("&File"));
    newMenu(MenuOf::Edit, tr("&Edit"));
    newMenu(MenuOf::View, tr("&View"));
    newMenu(MenuOf::Campaign, tr("&Campaign"));
    newMenu(MenuOf::Creators, tr("C&reators"));
    newMenu(MenuOf::Data, tr("&Data"));
    newMenu(MenuOf::Help, tr("&Help"));
    addPages();
    m_campaigns = m_menus[MenuOf::Campaign]->addMenu(tr("&Switch to"));
    m_campaigns->setObjectName(u"campaignsMenu"_s);
    connect(m_campaigns, &QMenu::aboutToShow, this, &Menus::fillCampaigns);
    for (const Command& command : commands())
        addCommand(command);
    addAppearance();
    QMenu* edit = m_menus[MenuOf::Edit];
    connect(edit, &QMenu::aboutToShow, this, [this] { markFocused(true); });
    connect(edit, &QMenu::aboutToHide, this, [this] { markFocused(false); });
    refresh();
}

QMenu* Menus::newMenu(MenuOf which, const QString& title) {
    QMenu* menu = m_window.menuBar()->addMenu(title);
    menu->setToolTipsVisible(true);
    connect(menu, &QMenu::aboutToShow, this, &Menus::refresh);
    m_menus[which] = menu;
    return menu;
}

void Menus::addCommand(const Command& command) {
    QMenu* menu = m_menus[command.menu];
    if (command.apart)
        menu->addSeparator();
    auto* action = new QAction(titleOf(command), &m_window);
    action->setObjectName(fromLatin(command.id));
    const QKeySequence keys(command.keys ? fromLatin(command.keys) : QString());
    // What has the keyboard takes these keys by itself; the menu only names them.
    if (command.toFocus)
        action->setText(action->text() + u'\t' + keys.toString(QKeySequence::NativeText));
    else if (!command.onlyThere)
        action->setShortcut(keys);
    if (command.icon)
        action->setIcon(themedIcon(fromLatin(command.icon)));
    action->setCheckable(command.checkable);
    if (action->objectName() == u"quit"_s)
        action->setMenuRole(QAction::QuitRole);
    connect(action, &QAction::triggered, this, [this, &command] { run(command); });
    menu->addAction(action);
    m_window.addAction(action);  // so that the jump box finds it
    m_actions[action->objectName()] = action;
    if (action->objectName() == u"openWorkspace"_s)
        addRecent(menu);
}

void Menus::addPages() {
    QMenu* view = m_menus[MenuOf::View];
    int inWorkspace = 0;
    int onPath = 0;
    for (const pages::Entry& entry : pages::catalogue()) {
        const bool path = entry.place == pages::Place::Path;
        if (path && onPath == 0)
            view->addSeparator();
        const QString id = fromLatin(entry.id);
        auto* action = new QAction(themedIcon(fromLatin(entry.icon)), pages::titleOf(entry), &m_window);
        action->setObjectName(u"show_"_s + id);
        action->setShortcut(keysOf(entry.place, path ? ++onPath : ++inWorkspace));
        connect(action, &QAction::triggered, this, [this, id] { m_window.showPage(id); });
        view->addAction(action);
        m_window.addAction(action);
        m_actions[action->objectName()] = action;
    }
}

void Menus::addAppearance() {
    QMenu* appearance = m_menus[MenuOf::View]->addMenu(tr("&Appearance"));
    auto* group = new QActionGroup(this);
    const std::pair<Appearance, QString> choices[] = {{Appearance::System, tr("As the &system")},
                                                      {Appearance::Light, tr("&Light")},
                                                      {Appearance::Dark, tr("&Dark")}};
    for (const auto& [choice, text] : choices) {
        auto* action = new QAction(text, &m_window);
        action->setObjectName(u"appearance%1"_s.arg(static_cast<int>(choice)));
        action->setData(tr("Appearance: %1").arg(QString(text).remove(u'&')));
        action->setCheckable(true);
        group->addAction(action);
        appearance->addAction(action);
        m_window.addAction(action);
        connect(action, &QAction::triggered, this, [choice] { Look::instance().setAppearance(choice); });
    }
    const auto check = [group] {
        group->actions().at(static_cast<int>(Look::instance().appearance()))->setChecked(true);
    };
    connect(&Look::instance(), &Look::changed, group, check);
    check();
}

void Menus::addRecent(QMenu* file) {
    QMenu* recent = file->addMenu(tr("Open &recent"));
    recent->setObjectName(u"recentMenu"_s);
    recent->setToolTipsVisible(true);
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(*recent); });
}

void Menus::fillRecent(QMenu& recent) {
    recent.clear();
    const RecentFiles files;
    for (int row = 0; row < files.rowCount(); ++row) {
        const QModelIndex index = files.index(row);
        const QString path = index.data(RecentFiles::PathRole).toString();
        const bool missing = index.data(RecentFiles::MissingRole).toBool();
        QAction* action =
            recent.addAction(index.data(RecentFiles::NameRole).toString().replace(u'&', u"&&"_s));
        action->setEnabled(!missing);
        action->setStatusTip(missing ? tr("The file is not at %1 any more; Home can locate it.").arg(path)
                                     : path);
        action->setToolTip(action->statusTip());
        connect(action, &QAction::triggered, this, [this, path] { m_window.session().open(path); });
    }
    if (recent.isEmpty())
        recent.addAction(tr("No workspace was open yet"))->setEnabled(false);
}

void Menus::fillCampaigns() {
    m_campaigns->clear();
    const auto plan = m_window.session().plan();
    if (!plan)
        return;
    for (const model::Campaign& campaign : plan->campaigns) {
        if (campaign.archived)
            continue;
        QAction* action = m_campaigns->addAction(toQt(campaign.name).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(&campaign == m_window.session().campaign());
        connect(action, &QAction::triggered, this,
                [this, id = campaign.id] { m_window.session().lookAt(id); });
    }
}

QAction* Menus::action(const QString& id) const {
    const auto found = m_actions.find(id);
    return found == m_actions.end() ? nullptr : found->second;
}

QString Menus::reasonOf(const QAction* action) const {
    const Command* command = findCommand(action->objectName());
    if (command && command->whyNot)
        return command->whyNot(m_window);
    return action->isEnabled() ? QString() : action->statusTip();
}

void Menus::refresh() {
    const Session& session = m_window.session();
    const auto mark = [](QAction* action, const QString& reason) {
        action->setEnabled(reason.isEmpty());
        action->setStatusTip(reason);
        action->setToolTip(reason);
    };
    for (const Command& command : commands())
        if (!command.toFocus)
            mark(m_actions[fromLatin(command.id)], command.whyNot ? command.whyNot(m_window) : QString());
    for (const pages::Entry& entry : pages::catalogue())
        mark(m_actions[u"show_"_s + fromLatin(entry.id)],
             entry.needsWorkspace && !session.isOpen() ? tr("Open a workspace first.") : QString());
    const bool any = session.plan() && !session.plan()->campaigns.empty();
    mark(m_campaigns->menuAction(), any ? QString() : tr("Make a campaign first."));
    const Session::FileState& file = session.file();
    m_actions[u"undo"_s]->setText(file.undoLabel.isEmpty() ? tr("&Undo")
                                                           : tr("&Undo %1").arg(file.undoLabel));
    m_actions[u"redo"_s]->setText(file.redoLabel.isEmpty() ? tr("&Redo")
                                                           : tr("&Redo %1").arg(file.redoLabel));
    m_actions[u"collapseNavigation"_s]->setChecked(m_window.isNavigationCollapsed());
    m_actions[u"fullScreen"_s]->setChecked(m_window.isFullScreen());
}

void Menus::markFocused(bool marked) {
    for (const Command& command : commands())
        if (command.toFocus) {
            QAction* action = m_actions[fromLatin(command.id)];
            const QString reason = marked ? command.whyNot(m_window) : QString();
            action->setEnabled(reason.isEmpty());
            action->setStatusTip(reason);
            action->setToolTip(reason);
        }
}

void Menus::setPage(const QString& id) {
    for (const Command& command : commands())
        if (command.onlyThere) {
            const bool there = id == QLatin1String(command.at[0].page);
            m_actions[fromLatin(command.id)]->setShortcut(there ? QKeySequence(fromLatin(command.keys))
                                                                : QKeySequence());
        }
}

void Menus::run(const Command& command) {
    const QString reason = command.whyNot && !command.toFocus ? command.whyNot(m_window) : QString();
    if (!reason.isEmpty())
        m_window.tell(reason);
    else if (command.act)
        command.act(m_window);
    else
        press(command);
    refresh();
}

void Menus::press(const Command& command) {
    PlaceOnPage place = command.at[0];
    for (const PlaceOnPage& other : command.at)
        if (other.page && m_window.currentPage() == QLatin1String(other.page))
            place = other;
    m_window.showPage(fromLatin(place.page));
    pressWhenReady(command, place, Tries);
}

void Menus::pressWhenReady(const Command& command, const PlaceOnPage& place, int patience) {
    const QString id = fromLatin(place.page);
    if (m_window.currentPage() != id)
        return;
    Page* page = m_window.shownPage();
    if (page && use(*page, place.what))
        return;
    if (!page || patience == 0 || !isWorking(m_window.session(), *page)) {
        m_window.tell(QCoreApplication::translate("commands", command.unready));
        return;
    }
    QTimer::singleShot(BetweenTries, this,
                       [this, &command, place, patience] { pressWhenReady(command, place, patience - 1); });
}

}  // namespace goalpost::ui
