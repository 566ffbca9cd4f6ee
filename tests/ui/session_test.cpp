// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "store/database.hpp"
#include "support/catch.hpp"
#include "ui/open_window.hpp"
#include "ui/widgets/banner.hpp"
#include "ui/words/text.hpp"

#include <QAbstractButton>
#include <QDirIterator>
#include <QFile>
#include <QLineEdit>
#include <QThread>

#include <algorithm>

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

/// All of them are called the same.
ui::Session::Verb renaming(const char* name) {
    return [name](model::Plan plan) {
        plan.brands.at(0).name = name;
        return edit::Act{std::move(plan), "Rename the brand"};
    };
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

TEST_CASE("an edit made while another workspace opens is stored where it was made") {
    OpenWindow open(OpenWindow::With::Campaign);
    const QString first = open.session().file().path;
    QSignalSpy failed(&open.session(), &ui::Session::failed);
    open.session().create(ui::pathText(open.folder() / "Other.goalpost"));
    open.session().change(renaming("There"));  // the first workspace is still on screen
    open.settle();
    CHECK(open.session().plan()->brands.empty());
    CHECK(failed.isEmpty());
    open.session().open(first);
    open.settle();
    CHECK(open.session().plan()->brands.at(0).name == "There");
}

TEST_CASE("an edit made while the workspace closes is stored") {
    OpenWindow open(OpenWindow::With::Campaign);
    const QString first = open.session().file().path;
    open.session().close();
    open.session().change(renaming("There"));
    open.settle();
    CHECK_FALSE(open.session().isOpen());
    open.session().open(first);
    open.settle();
    CHECK(open.session().plan()->brands.at(0).name == "There");
}

TEST_CASE("what stands in a field when another workspace opens belongs to the one before") {
    OpenWindow open(OpenWindow::With::Campaign);
    const QString first = open.session().file().path;
    open.show("campaigns");
    auto* owner = open.child<QLineEdit>("detailOwner");
    owner->setFocus();
    QTest::keyClicks(owner, QStringLiteral("Lena Fischer"));
    open.session().create(ui::pathText(open.folder() / "Other.goalpost"));
    open.settle();
    CHECK(open.session().plan()->campaigns.empty());
    open.session().open(first);
    open.settle();
    CHECK(open.session().plan()->campaigns.at(0).owner == "Lena Fischer");
}

TEST_CASE("an edit that is refused after another workspace opened is a draft of its own workspace") {
    OpenWindow open(OpenWindow::With::Campaign);
    const QString first = open.session().file().path;
    open.session().create(ui::pathText(open.folder() / "Other.goalpost"));
    open.session().drafts().send(QStringLiteral("brand/name"), QStringLiteral("There"), [&] {
        open.session().change([](const model::Plan&) -> edit::Act { throw Error("It cannot be."); });
    });
    open.settle();
    CHECK(open.session().drafts().of(QStringLiteral("brand/name")).isEmpty());
    open.session().open(first);
    open.settle();
    CHECK(open.session().drafts().of(QStringLiteral("brand/name")) == QStringLiteral("There"));
}

TEST_CASE("an edit of a workspace that is left and shown again at once loses no text") {
    OpenWindow open(OpenWindow::With::Campaign);
    const QString form = QStringLiteral("brand/name");
    const QString first = open.session().file().path;
    open.session().drafts().keep(form, QStringLiteral("The"));  // the file has an earlier state of it
    open.settle();
    open.session().create(ui::pathText(open.folder() / "Other.goalpost"));
    open.session().open(first);
    SECTION("refused") {
        open.session().drafts().send(form, QStringLiteral("There"), [&] {
            open.session().change([](const model::Plan&) -> edit::Act { throw Error("It cannot be."); });
        });
        open.settle();
        CHECK(open.session().drafts().of(form) == QStringLiteral("There"));
        open.session().close();
        open.session().open(first);
        open.settle();
        CHECK(open.session().drafts().of(form) == QStringLiteral("There"));
    }
    SECTION("stored, it is no draft any more") {
        open.session().drafts().send(form, QStringLiteral("There"),
                                     [&] { open.session().change(renaming("There")); });
        open.settle();
        CHECK(open.session().plan()->brands.at(0).name == "There");
        CHECK(open.session().drafts().of(form).isEmpty());
    }
}

TEST_CASE("the notice's Undo takes back its own act and no later one, whatever that is called") {
    OpenWindow open(OpenWindow::With::Campaign);
    QSignalSpy failed(&open.session(), &ui::Session::failed);
    open.session().change(renaming("There"), ui::Session::Notice::OfferUndo);
    open.session().change(renaming("Elsewhere"));
    open.settle();
    open.click("noticeAction");
    CHECK(failed.size() == 1);
    CHECK(open.session().plan()->brands.at(0).name == "Elsewhere");
    open.session().change(renaming("Somewhere"), ui::Session::Notice::OfferUndo);
    open.settle();
    open.click("noticeAction");
    CHECK(failed.size() == 1);
    CHECK(open.session().plan()->brands.at(0).name == "Elsewhere");
}

TEST_CASE("the notice's Undo is gone with its workspace") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.session().change(renaming("There"), ui::Session::Notice::OfferUndo);
    open.settle();
    CHECK(open.child<QAbstractButton>("noticeAction")->isVisible());
    open.session().create(ui::pathText(open.folder() / "Other.goalpost"));
    open.settle();
    CHECK_FALSE(open.child<QAbstractButton>("noticeAction")->isVisible());
}

TEST_CASE("a question that breaks answers with the sentence of the error") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    QString said;
    open.session().ask(
        &open.window(), [](store::Workspace&) -> int { throw Error("It cannot be read."); },
        [&](int) { said = QStringLiteral("answered"); }, [&](const QString& why) { said = why; });
    open.settle();
    CHECK(said == QStringLiteral("It cannot be read."));
    QSignalSpy failed(&open.session(), &ui::Session::failed);
    open.session().ask(
        &open.window(), [](store::Workspace&) -> int { throw Error("Nor this."); }, [](int) {});
    open.settle();
    REQUIRE(failed.size() == 1);
    CHECK(failed.front().front().toString() == QStringLiteral("Nor this."));
}

TEST_CASE("results that cannot be read are told on the page") {
    OpenWindow open(OpenWindow::With::Sample);
    open.session().act(
        &open.window(),
        [](store::Workspace& workspace) { workspace.database().exec("ALTER TABLE post RENAME TO gone"); },
        [] {}, [](const QString& why) { FAIL(why.toStdString()); });
    open.settle();
    open.show("results");
    const auto banners = open.window().findChildren<ui::Banner*>();
    CHECK(std::ranges::any_of(banners, [](const ui::Banner* banner) {
        return banner->isVisible() && banner->text().contains(QStringLiteral("post"));
    }));
}

TEST_CASE("an import without a workspace says so and is over") {
    OpenWindow open(OpenWindow::With::Nothing);
    QSignalSpy failed(&open.session(), &ui::Session::importFailed);
    open.session().importFile(ui::pathText(open.folder().write("data.csv", "date,views\n")), {});
    open.settle();
    CHECK(failed.size() == 1);
    CHECK_FALSE(open.session().isImporting());
}

TEST_CASE("text is laid out and painted on one thread, whatever else goes on beside the window") {
    OpenWindow open(OpenWindow::With::Nothing);
    QObject asker;
    std::vector<QThread*> threads;
    const auto fail = [](const QString& /*message*/) {};
    for (int job = 0; job < 6; ++job) {
        open.session().inBackground(
            &asker, [] { return 0; }, [](int /*nothing*/) {}, fail);
        open.session().onPaintThread(
            &asker, [] { return QThread::currentThread(); },
            [&threads](QThread* thread) { threads.push_back(thread); }, fail);
    }
    GOALPOST_UNTIL(threads.size() == 6);
    CHECK(std::ranges::count(threads, threads.front()) == 6);
    CHECK(threads.front() != QThread::currentThread());
}

TEST_CASE("what made the sample is not undone, what its user does is") {
    OpenWindow open(OpenWindow::With::Sample);
    ui::Session& session = open.session();
    CHECK(session.file().undoLabel.isEmpty());
    const auto campaigns = session.plan()->campaigns.size();
    session.undo();
    open.settle();
    CHECK(session.plan()->campaigns.size() == campaigns);
    CHECK(session.file().dataThrough.has_value());
    session.change([](model::Plan plan) {
        plan.campaigns.at(0).owner = "Somebody else";
        return edit::Act{std::move(plan), "Change owner"};
    });
    open.settle();
    CHECK(session.file().undoLabel == QStringLiteral("Change owner"));
    session.undo();
    open.settle();
    CHECK(session.file().undoLabel.isEmpty());
}
