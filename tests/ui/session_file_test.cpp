// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/file_head.hpp"
#include "store/open.hpp"
#include "support/catch.hpp"
#include "ui/open_window.hpp"
#include "ui/session/endings.hpp"
#include "ui/window/windows.hpp"
#include "ui/words/text.hpp"

#include <QFile>
#include <QSemaphore>

using namespace goalpost;
using test::OpenWindow;

namespace {

/// As another program that has the file open.
using OtherProgram = store::FileHold;

ui::Session::Verb brandNamed(const char* name) {
    return [name](model::Plan plan) {
        plan.brands.at(0).name = name;
        return edit::Act{std::move(plan), "Rename the brand"};
    };
}

/// Closes the window's workspace and gives its path.
QString closed(OpenWindow& open) {
    const QString path = open.session().file().path;
    open.session().close();
    open.settle();
    return path;
}

void waitForWindow(ui::MainWindow& window) {
    window.prompts().setSilent(true);
    GOALPOST_UNTIL(!window.session().isBusy());
}

}  // namespace

TEST_CASE("a sample that another program has open is left alone, and a copy is offered") {
    OpenWindow open(OpenWindow::With::Sample);
    open.session().change(brandNamed("Mine"));
    open.settle();
    const QString path = closed(open);
    const std::string before = test::readFile(ui::toPath(path));
    const OtherProgram other(ui::toPath(path));
    QSignalSpy held(&open.session(), &ui::Session::heldElsewhere);
    open.window().prompts().answerNext(true);
    open.session().openSample();
    open.settle();
    CHECK(held.size() == 1);
    CHECK(test::readFile(ui::toPath(path)) == before);
    REQUIRE(open.session().isOpen());
    CHECK(open.session().file().readOnly);
    CHECK(open.session().file().sample);
    CHECK(open.session().plan()->brands.at(0).name == "Mine");
}

TEST_CASE("a workspace on screen stays when the sample is held by another program") {
    OpenWindow open(OpenWindow::With::Sample);
    const QString sample = closed(open);
    const QString path = ui::pathText(open.folder() / "Test.goalpost");
    open.session().create(path);
    test::addCampaign(open.session());
    open.settle();
    const OtherProgram other(ui::toPath(sample));
    open.session().openSample();
    open.settle();
    CHECK(open.session().file().path == path);
    CHECK(open.session().destination() == path);
    open.session().change(brandNamed("There"));
    open.settle();
    CHECK(open.session().plan()->brands.at(0).name == "There");
}

TEST_CASE("opening the file that is open shows it and keeps its lock") {
    OpenWindow open(OpenWindow::With::Campaign);
    const QString path = open.session().file().path;
    const QString link = ui::pathText(open.folder() / "Link.goalpost");
    REQUIRE(QFile::link(path, link));
    open.window().showPage(QStringLiteral("home"));
    QSignalSpy opened(&open.session(), &ui::Session::opened);
    QSignalSpy failed(&open.session(), &ui::Session::failed);
    for (const QString& way : {path, link}) {
        open.window().showPage(QStringLiteral("home"));
        open.session().open(way);
        open.settle();
        CHECK(open.window().currentPage() != QStringLiteral("home"));
    }
    CHECK(opened.isEmpty());
    CHECK(failed.isEmpty());
    CHECK_THROWS_AS(OtherProgram(ui::toPath(path)), store::HeldElsewhere);
    CHECK(open.session().plan()->campaigns.size() == 1);
}

TEST_CASE("a file that is opened again before it was left is not given away in between") {
    OpenWindow open(OpenWindow::With::Campaign);
    const QString path = open.session().file().path;
    QSignalSpy failed(&open.session(), &ui::Session::failed);
    open.session().create(ui::pathText(open.folder() / "Other.goalpost"));
    open.session().open(path);
    open.session().change(brandNamed("There"));
    open.settle();
    CHECK(failed.isEmpty());
    CHECK(open.session().file().path == path);
    CHECK(open.session().plan()->brands.at(0).name == "There");
    open.session().close();
    open.session().open(path);
    open.settle();
    CHECK(open.session().file().path == path);
    CHECK_THROWS_AS(OtherProgram(ui::toPath(path)), store::HeldElsewhere);
}

TEST_CASE("a copy does not stand in the way of its file, and is shown once") {
    OpenWindow open(OpenWindow::With::Campaign);
    const QString path = closed(open);
    auto other = std::make_unique<OtherProgram>(ui::toPath(path));
    open.window().prompts().answerNext(true);
    open.session().open(path);
    open.settle();
    REQUIRE(open.session().isOpen());
    CHECK(open.session().isCopy());
    ui::MainWindow& second = ui::windows::openNew();
    waitForWindow(second);
    second.session().openCopy(path);  // there is one already
    waitForWindow(second);
    CHECK_FALSE(second.session().isOpen());
    other.reset();
    second.session().open(path);
    waitForWindow(second);
    REQUIRE(second.session().isOpen());
    CHECK_FALSE(second.session().file().readOnly);
    second.session().close();
    waitForWindow(second);
    open.session().open(path);
    open.settle();
    CHECK_FALSE(open.session().isCopy());
    CHECK_FALSE(open.session().file().readOnly);
    const QPointer<ui::MainWindow> gone = &second;
    second.close();
    GOALPOST_UNTIL(!gone);
}

TEST_CASE("a window goes at once, while its file is still at work, and nothing of it is lost") {
    OpenWindow open(OpenWindow::With::Campaign);
    const QString path = closed(open);
    const QPointer<ui::MainWindow> second = &ui::windows::openNew(path);
    waitForWindow(*second);
    REQUIRE(second->session().isOpen());
    const auto gate = std::make_shared<QSemaphore>();
    const auto wasOpened = std::make_shared<std::atomic<bool>>(false);
    second->session().ask(
        second.data(),
        [gate, wasOpened](store::Workspace&) {
            *wasOpened = gate->tryAcquire(1, 5000);  // a backup that takes long
            return 0;
        },
        [](int) {});
    second->session().change(brandNamed("There"));
    second->close();
    GOALPOST_UNTIL(!second);
    CHECK(store::OpenFile::isOpen(ui::toPath(path)));
    gate->release();
    open.session().open(path);  // waits for the other one's end
    open.settle();
    CHECK(*wasOpened);
    REQUIRE(open.session().isOpen());
    CHECK(open.session().plan()->brands.at(0).name == "There");
}
