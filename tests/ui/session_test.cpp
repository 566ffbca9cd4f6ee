// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/backup.hpp"
#include "support/catch.hpp"
#include "ui/open_window.hpp"
#include "ui/text.hpp"
#include "ui/widgets/banner.hpp"

#include <QDirIterator>
#include <QFile>

using namespace goalpost;
using test::OpenWindow;

namespace {

/// Why the backups of all workspaces were made, of which the tests make many.
QStringList backupReasons() {
    QStringList reasons;
    QDirIterator files(qEnvironmentVariable("XDG_DATA_HOME"), {QStringLiteral("*.goalpost")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        reasons << QFileInfo(files.next()).completeBaseName().section(u'-', -1);
    return reasons;
}

qsizetype count(const char* reason) {
    return backupReasons().count(QLatin1String(reason));
}

std::chrono::sys_seconds inMinutes(int minutes) {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()) +
           std::chrono::minutes{minutes};
}

}  // namespace

TEST_CASE("closing a workspace leaves a backup of what was done, in whatever way it is closed") {
    const auto before = count("close");
    {
        OpenWindow open(OpenWindow::With::Campaign);
        open.session().close();
        open.settle();
        CHECK(count("close") == before + 1);
        open.session().create(ui::pathText(open.folder() / "Second.goalpost"));
        test::addCampaign(open.session());
        open.settle();
        open.session().openSample();
        open.settle();
        CHECK(count("close") == before + 2);
    }
    CHECK(count("close") == before + 2);  // the sample has none
    { OpenWindow open(OpenWindow::With::Campaign); }
    CHECK(count("close") == before + 3);
    { OpenWindow open(OpenWindow::With::EmptyWorkspace); }
    CHECK(count("close") == before + 3);
}

TEST_CASE("while people work a backup is made on the file's own thread once it is due") {
    OpenWindow open(OpenWindow::With::Campaign);
    const auto before = count("work");
    open.session().backUpWhenDue(inMinutes(5));
    open.session().backUpWhenDue(inMinutes(35));
    open.session().undo();
    open.settle();
    CHECK(count("work") == before + 1);
}

TEST_CASE("what a file warns of stands across the window until it is dismissed or gone") {
    OpenWindow open(OpenWindow::With::Campaign);
    const QString path = open.session().file().path;
    auto* warning = open.child<ui::Banner>("fileWarnings");
    CHECK(warning->isHidden());
    const QString beside = ui::pathText(open.folder() / "Test (conflict).goalpost");
    open.session().close();
    open.settle();
    REQUIRE(QFile::copy(path, beside));
    open.session().open(beside);
    open.session().change([](model::Plan plan) {
        plan.brands.at(0).name = "There";
        return edit::Act{std::move(plan), "Rename there"};
    });
    open.settle();
    open.session().close();  // held, the copy could not be looked into
    open.settle();
    open.session().open(path);
    open.settle();
    CHECK(warning->isVisible());
    CHECK(warning->text().contains(QStringLiteral("Test (conflict).goalpost")));
    test::addCampaign(open.session());
    open.settle();
    warning->hide();
    open.session().undo();
    open.settle();
    CHECK(warning->isHidden());
    open.session().close();
    open.settle();
    CHECK(warning->isHidden());
}

TEST_CASE("a backup that fails while people work is told across the window") {
    OpenWindow open(OpenWindow::With::Campaign);
    const QByteArray data = qgetenv("XDG_DATA_HOME");
    const QString file = ui::pathText(open.folder().write("no folder", "in the way"));
    qputenv("XDG_DATA_HOME", QFile::encodeName(file));
    open.session().backUpWhenDue(inMinutes(35));
    auto* warning = open.child<ui::Banner>("fileWarnings");
    GOALPOST_UNTIL(warning->isVisible());
    CHECK(warning->text().contains(QStringLiteral("No backup can be made")));
    qputenv("XDG_DATA_HOME", data);
    open.session().backUpWhenDue(inMinutes(35));
    GOALPOST_UNTIL(warning->isHidden());
}

TEST_CASE("an edit that still waits when the window goes is stored") {
    const test::TempFolder folder;
    const QString path = ui::pathText(folder / "Kept.goalpost");
    {
        ui::Session session;
        session.create(path);
        GOALPOST_UNTIL(session.isOpen());
        test::addCampaign(session);  // nobody waits for it
    }
    ui::Session session;
    session.open(path);
    GOALPOST_UNTIL(session.isOpen());
    CHECK(session.plan()->campaigns.size() == 1);
}

TEST_CASE("an edit of one workspace does not reach another that opens meanwhile") {
    OpenWindow open(OpenWindow::With::Campaign);
    QSignalSpy failed(&open.session(), &ui::Session::failed);
    open.session().create(ui::pathText(open.folder() / "Other.goalpost"));
    test::addCampaign(open.session());  // the first workspace is still on screen
    open.settle();
    CHECK(open.session().plan()->campaigns.empty());
    REQUIRE(failed.size() == 1);
    CHECK(failed.front().front().toString().contains(QStringLiteral("nothing of it was changed")));
}

TEST_CASE("the notice's Undo takes back its own act and no later one") {
    OpenWindow open(OpenWindow::With::Campaign);
    const QString first = open.session().file().undoLabel;
    open.session().change([](model::Plan plan) {
        plan.brands.at(0).name = "There";
        return edit::Act{std::move(plan), "Rename there"};
    });
    open.settle();
    QSignalSpy failed(&open.session(), &ui::Session::failed);
    open.session().undoOnly(first);
    open.settle();
    CHECK(failed.size() == 1);
    CHECK(open.session().plan()->brands.at(0).name == "There");
    open.session().undoOnly(QStringLiteral("Rename there"));
    open.settle();
    CHECK(open.session().plan()->brands.at(0).name == "Juniper Row");
}
