// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/window/menus.hpp"

#include "support/catch.hpp"
#include "ui/models/jump_model.hpp"
#include "ui/open_window.hpp"
#include "ui/pages/catalogue.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/widgets/jump_box.hpp"
#include "ui/widgets/notice.hpp"
#include "ui/window/command.hpp"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>

using namespace goalpost;
using namespace Qt::Literals::StringLiterals;
using test::OpenWindow;

namespace {

QAction* actionOf(OpenWindow& open, const ui::Command& command) {
    return open.window().menus().action(QString::fromLatin1(command.id));
}

QList<QAction*> inMenus(OpenWindow& open) {
    QList<QAction*> found;
    for (QAction* top : open.window().menuBar()->actions())
        found << top->menu()->actions();
    return found;
}

bool isThere(ui::MainWindow& window, const ui::PlaceOnPage& place) {
    ui::Page* page = window.shownPage();
    if (!page)
        return false;
    if (page->metaObject()->indexOfMethod(QByteArray(place.what) + "()") >= 0)
        return true;
    const auto* widget = page->findChild<QWidget*>(QString::fromLatin1(place.what));
    return widget && widget->isVisible() && widget->isEnabled();
}

QString noticeOf(OpenWindow& open) {
    return open.window().findChild<ui::Notice*>()->text();
}

constexpr OpenWindow::With States[] = {OpenWindow::With::Nothing, OpenWindow::With::EmptyWorkspace,
                                       OpenWindow::With::Campaign, OpenWindow::With::Sample};

}  // namespace

TEST_CASE("the menus have every command, and what is not possible says why") {
    for (const auto with : States) {
        OpenWindow open(with);
        const QList<QAction*> there = inMenus(open);
        for (const ui::Command& command : ui::commands()) {
            INFO(command.id);
            QAction* action = actionOf(open, command);
            REQUIRE(action);
            CHECK(there.count(action) == 1);
            CHECK((command.act || command.at[0].page));
            if (!action->isEnabled())
                CHECK(action->statusTip().endsWith(u'.'));
        }
    }
}

TEST_CASE("no two commands share a shortcut or a name") {
    OpenWindow open(OpenWindow::With::Sample);
    QStringList names;
    QStringList keys;
    for (const QAction* action : open.window().actions()) {
        CHECK_FALSE(names.contains(action->objectName()));
        names << action->objectName();
        const ui::Command* command = ui::findCommand(action->objectName());
        const QString key =
            command && command->keys ? QString::fromLatin1(command->keys) : action->shortcut().toString();
        INFO(key.toStdString());
        CHECK((key.isEmpty() || !keys.contains(key)));
        keys << key;
    }
}

TEST_CASE("every command that is possible finds its place on its page") {
    for (const auto with : States) {
        OpenWindow open(with);
        for (const ui::Command& command : ui::commands())
            for (const ui::PlaceOnPage& place : command.at) {
                if (!place.page || !actionOf(open, command)->isEnabled())
                    continue;
                INFO(command.id << " on " << place.page);
                open.show(place.page);
                GOALPOST_UNTIL(isThere(open.window(), place));
            }
    }
}

TEST_CASE("the Edit menu is that of what has the keyboard") {
    OpenWindow open(OpenWindow::With::Sample);
    open.window().activateWindow();
    open.show("campaigns");
    auto* table = open.child<ui::DataTable>("campaignTable");
    table->setFocus();
    table->choose(0);
    QMenu* edit = open.window().menuBar()->actions().at(1)->menu();
    emit edit->aboutToShow();
    CHECK(open.child<QAction>("copy")->isEnabled());
    CHECK_FALSE(open.child<QAction>("cut")->isEnabled());
    CHECK_FALSE(open.child<QAction>("cut")->statusTip().isEmpty());
    emit edit->aboutToHide();
    QApplication::clipboard()->clear();
    open.child<QAction>("copy")->trigger();
    const QString name = QString::fromStdString(open.session().plan()->campaigns.front().name);
    CHECK(QApplication::clipboard()->text().contains(u'\t'));

    auto* filter = open.child<QLineEdit>("campaignTableFilter");
    open.child<QAction>("findOnPage")->trigger();
    CHECK(QApplication::focusWidget() == filter);
    filter->setText(u"word"_s);
    open.child<QAction>("selectAll")->trigger();
    open.child<QAction>("cut")->trigger();
    CHECK(filter->text().isEmpty());
    CHECK(QApplication::clipboard()->text() == u"word"_s);
    open.child<QAction>("paste")->trigger();
    CHECK(filter->text() == u"word"_s);
}

TEST_CASE("Ctrl+E writes the report on its page and the results elsewhere") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("reports");
    const QString report = QString::fromStdString((open.folder() / "report.csv").string());
    open.window().prompts().answerNext(report);
    open.child<QAction>("exportResultsCsv")->trigger();
    GOALPOST_UNTIL(QFile::exists(report));
    CHECK(open.window().currentPage() == u"reports"_s);
    open.show("goal");
    const QString results = QString::fromStdString((open.folder() / "results.csv").string());
    open.window().prompts().answerNext(results);
    open.child<QAction>("exportResultsCsv")->trigger();
    GOALPOST_UNTIL(QFile::exists(results));
    CHECK(open.window().currentPage() == u"results"_s);
}

TEST_CASE("commands act from any page: a pilot, a review, an objective") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("home");
    CHECK_FALSE(open.child<QAction>("logPilotWeek")->isEnabled());
    open.child<QAction>("newPilot")->trigger();
    open.settle();
    CHECK(open.window().currentPage() == u"adoption"_s);
    CHECK(open.session().plan()->pilots.size() == 1);
    CHECK(open.child<QAction>("logPilotWeek")->isEnabled());
    CHECK_FALSE(open.child<QAction>("addObjectiveToCampaign")->isEnabled());
    open.child<QAction>("undo")->trigger();
    open.settle();
    CHECK(open.session().plan()->pilots.empty());
    CHECK(open.child<QAction>("redo")->isEnabled());
}

TEST_CASE("single letters are shortcuts on their page only") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("goal");
    CHECK(open.child<QAction>("logPilotWeek")->shortcut().isEmpty());
    open.show("adoption");
    CHECK(open.child<QAction>("logPilotWeek")->shortcut() == QKeySequence(u"L"_s));
}

TEST_CASE("the jump box shows every command with its shortcut, and why one is not possible") {
    OpenWindow open(OpenWindow::With::Nothing);
    open.child<QAction>("jump")->trigger();
    ui::JumpModel& model = open.window().findChild<ui::JumpBox*>()->model();
    for (const ui::Command& command : ui::commands()) {
        const QString title = ui::titleOf(command).remove(u'&');
        model.setPattern(title);
        INFO(title.toStdString());
        REQUIRE(model.rowCount() > 0);
        bool found = false;
        for (int row = 0; row < model.rowCount(); ++row) {
            const ui::JumpItem& item = model.item(row);
            if (item.action != actionOf(open, command))
                continue;
            found = true;
            if (command.keys)
                CHECK(item.note.startsWith(
                    QKeySequence(QString::fromLatin1(command.keys)).toString(QKeySequence::NativeText)));
            CHECK(item.reason.isEmpty() == (!command.whyNot || command.whyNot(open.window()).isEmpty()));
        }
        CHECK(found);
    }
    auto* line = open.child<QLineEdit>("jumpText");
    line->setText(u"Import results"_s);
    QTest::keyClick(line, Qt::Key_Return);
    CHECK(noticeOf(open) == u"Open a workspace first."_s);
}

TEST_CASE("a backup is made and the file is checked from the menus") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.child<QAction>("backUpNow")->trigger();
    open.settle();
    CHECK(noticeOf(open).startsWith(u"Backed up as "_s));
    CHECK(QFile::exists(noticeOf(open).mid(13).chopped(1)));
    open.child<QAction>("verifyFile")->trigger();
    open.settle();
    CHECK(noticeOf(open).startsWith(u"The file was read through"_s));
}
