// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/window/windows.hpp"

#include "support/catch.hpp"
#include "ui/models/recent_files.hpp"
#include "ui/open_window.hpp"
#include "ui/words/text.hpp"

#include <QAction>
#include <QApplication>
#include <QLibraryInfo>
#include <QScreen>
#include <QVersionNumber>

using namespace goalpost;
using namespace Qt::Literals::StringLiterals;
using test::OpenWindow;

namespace {

QString fileIn(const OpenWindow& open, const char* name) {
    return ui::pathText(open.folder() / name);
}

/// Makes a workspace and gives it back.
QString newFile(OpenWindow& open, const char* name) {
    const QString file = fileIn(open, name);
    open.session().create(file);
    open.settle();
    open.session().close();
    open.settle();
    return file;
}

void waitFor(ui::MainWindow& window) {
    window.prompts().setSilent(true);
    GOALPOST_UNTIL(!window.session().isBusy());
}

/// Closes what a test opened beside its own window.
void closeOthers(OpenWindow& open) {
    const std::vector<ui::MainWindow*> windows = ui::windows::all();
    for (ui::MainWindow* window : windows)
        if (window != &open.window()) {
            const QPointer<ui::MainWindow> gone = window;
            window->close();
            GOALPOST_UNTIL(!gone);
        }
}

}  // namespace

TEST_CASE("a new window has a session of its own") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.child<QAction>("newWindow")->trigger();
    REQUIRE(ui::windows::all().size() == 2);
    ui::MainWindow& second = *ui::windows::all().back();
    CHECK_FALSE(second.session().isOpen());
    CHECK(second.pos() != open.window().pos());
    second.session().create(fileIn(open, "Second.goalpost"));
    waitFor(second);
    CHECK(second.windowTitle() == u"Second — Goalpost"_s);
    CHECK(open.window().windowTitle() == u"Test — Goalpost"_s);
    CHECK(open.session().plan()->campaigns.size() == 1);
    CHECK(second.session().plan()->campaigns.empty());
    closeOthers(open);
    CHECK(ui::windows::all().size() == 1);
    CHECK(open.session().isOpen());
}

TEST_CASE("a file that another window has open raises that window") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    ui::MainWindow& second = ui::windows::openNew();
    waitFor(second);
    second.activateWindow();
    GOALPOST_UNTIL(second.isActiveWindow());
    second.session().open(open.session().file().path);
    waitFor(second);
    CHECK_FALSE(second.session().isOpen());
    CHECK(second.prompts().asked().isEmpty());
    GOALPOST_UNTIL(open.window().isActiveWindow());
    closeOthers(open);
}

TEST_CASE("Open in new window opens the file beside this one, once") {
    OpenWindow open(OpenWindow::With::Nothing);
    const QString file = newFile(open, "Other.goalpost");
    for (int times = 0; times < 2; ++times) {
        open.window().prompts().answerNext(file);
        open.child<QAction>("openInNewWindow")->trigger();
        REQUIRE(ui::windows::all().size() == 2);
        waitFor(*ui::windows::all().back());
        CHECK(ui::windows::all().back()->session().file().path == file);
    }
    CHECK_FALSE(open.session().isOpen());
    closeOthers(open);
}

TEST_CASE("several files of the command line are opened in as many windows") {
    OpenWindow open(OpenWindow::With::Nothing);
    const QStringList files{newFile(open, "A.goalpost"), newFile(open, "B.goalpost")};
    ui::windows::openAll(open.window(), {files[0], files[1], files[0]});
    REQUIRE(ui::windows::all().size() == 2);
    waitFor(*ui::windows::all().back());
    open.settle();
    CHECK(open.session().file().path == files[0]);
    CHECK(ui::windows::all().back()->session().file().path == files[1]);
    closeOthers(open);
}

TEST_CASE("each workspace's window comes back where it was") {
    // Newer Qt makes a window that comes back as small as its screen.
    if (QLibraryInfo::version() >= QVersionNumber(6, 5) &&
        QGuiApplication::primaryScreen()->size().width() < 1300) {
        WARN("skipped: the screen is smaller than the windows");
        return;
    }
    OpenWindow open(OpenWindow::With::Nothing);
    const QString file = newFile(open, "Placed.goalpost");
    const QString other = newFile(open, "Else.goalpost");
    const auto sizeAfter = [&](const QString& path, const QSize& size) {
        ui::MainWindow& window = ui::windows::openNew(path);
        waitFor(window);
        const QSize before = window.size();
        window.resize(size);
        closeOthers(open);
        return before;
    };
    sizeAfter(file, {1111, 711});
    sizeAfter(other, {1222, 722});
    CHECK(sizeAfter(file, {1111, 711}) == QSize(1111, 711));
    CHECK(sizeAfter(other, {1222, 722}) == QSize(1222, 722));
}

TEST_CASE("recent workspaces are the same in all windows") {
    OpenWindow open(OpenWindow::With::Nothing);
    const ui::RecentFiles list;
    REQUIRE(list.rowCount() == 0);
    ui::MainWindow& second = ui::windows::openNew();
    waitFor(second);
    second.session().create(fileIn(open, "Shared.goalpost"));
    waitFor(second);
    REQUIRE(list.rowCount() == 1);
    CHECK(list.index(0).data().toString() == u"Shared"_s);
    closeOthers(open);
}
