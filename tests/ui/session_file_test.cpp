// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/file_head.hpp"
#include "store/open.hpp"
#include "support/catch.hpp"
#include "ui/open_window.hpp"
#include "ui/window/windows.hpp"
#include "ui/words/text.hpp"

#include <QFile>
#include <QPointer>
#include <QSemaphore>

#include <atomic>
#include <memory>

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

/// Keeps a file's thread at work until it is let go, as a backup that takes long would.
class LongWork {
  public:
    explicit LongWork(ui::MainWindow& window) {
        window.session().ask(
            &window,
            [state = m_state](store::Workspace&) {
                state->begun.release();
                state->wasLetGo = state->mayGo.tryAcquire(1, 20'000);
                state->isOver = true;
                return 0;
            },
            [](int) {});
        REQUIRE(m_state->begun.tryAcquire(1, 20'000));
    }
    ~LongWork() { letGo(); }
    void letGo() { m_state->mayGo.release(); }
    /// Nobody had to wait for so long that it gave up.
    bool wasLetGo() const { return m_state->wasLetGo; }
    bool isOver() const { return m_state->isOver; }

  private:
    struct State {
        QSemaphore begun, mayGo;
        std::atomic<bool> wasLetGo = false, isOver = false;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

/// A second window that shows the file, or none; closed at the end.
class SecondWindow {
  public:
    explicit SecondWindow(const QString& path) : m_window(&ui::windows::openNew(path)) {
        waitForWindow(*m_window);
        REQUIRE(m_window->session().isOpen() != path.isEmpty());
    }
    ~SecondWindow() { close(); }
    ui::MainWindow& window() { return *m_window; }
    ui::Session& session() { return m_window->session(); }
    void close() {
        if (m_window)
            m_window->close();
        CHECK(QTest::qWaitFor([&] { return !m_window; }, 20'000));
    }

  private:
    QPointer<ui::MainWindow> m_window;
};

/// As a program does that keeps folders alike on several computers: another file gets the name.
void replaceFile(const QString& path) {
    const QString other = path + QStringLiteral(".incoming");
    REQUIRE(QFile::copy(path, other));
    std::filesystem::rename(ui::toPath(other), ui::toPath(path));
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
    SecondWindow second(path);
    LongWork work(second.window());
    second.session().change(brandNamed("There"));
    second.close();
    CHECK(store::OpenFile::isOpen(ui::toPath(path)));
    open.session().open(path);  // waits for the other one's end
    work.letGo();
    open.settle();
    CHECK(work.wasLetGo());
    REQUIRE(open.session().isOpen());
    CHECK(open.session().plan()->brands.at(0).name == "There");
}

TEST_CASE("a file that another window is leaving is opened as soon as it is free") {
    OpenWindow open(OpenWindow::With::Campaign);
    const QString path = closed(open);
    QSignalSpy failed(&open.session(), &ui::Session::failed);
    SecondWindow second(path);
    LongWork work(second.window());
    second.session().change(brandNamed("There"));
    SECTION("for none") {
        second.session().close();
    }
    SECTION("for another one") {
        second.session().create(ui::pathText(open.folder() / "Other.goalpost"));
    }
    open.session().open(path);
    work.letGo();
    open.settle();
    CHECK(failed.isEmpty());
    REQUIRE(open.session().isOpen());
    CHECK(open.session().plan()->brands.at(0).name == "There");
}

TEST_CASE("of two windows that wait for each other's file one is refused and none stands still") {
    OpenWindow open(OpenWindow::With::Campaign);
    const QString first = closed(open);
    const QString second = ui::pathText(open.folder() / "Second.goalpost");
    open.session().create(second);
    open.settle();
    SecondWindow other(first);
    QSignalSpy failedHere(&open.session(), &ui::Session::failed);
    QSignalSpy failedThere(&other.session(), &ui::Session::failed);
    // Neither window turns in between, so that each still has its first file.
    open.session().create(ui::pathText(open.folder() / "Third.goalpost"));
    other.session().create(ui::pathText(open.folder() / "Fourth.goalpost"));
    open.session().open(first);
    other.session().open(second);
    open.settle();
    waitForWindow(other.window());
    CHECK(failedHere.size() + failedThere.size() == 1);
    CHECK((open.session().file().path == first) == failedHere.isEmpty());
    CHECK((other.session().file().path == second) == failedThere.isEmpty());
}

TEST_CASE("a fresh sample in place of the one on screen waits for no other window") {
    OpenWindow open(OpenWindow::With::Sample);
    SecondWindow second(QString{});
    second.session().create(ui::pathText(open.folder() / "Second.goalpost"));
    waitForWindow(second.window());
    open.session().change(brandNamed("Mine"));
    open.settle();
    LongWork work(second.window());
    second.close();
    QSignalSpy opened(&open.session(), &ui::Session::opened);
    open.session().openSample();
    GOALPOST_UNTIL(!opened.isEmpty());
    CHECK_FALSE(work.isOver());
    CHECK(open.session().plan()->brands.at(0).name != "Mine");
}

TEST_CASE("a workspace that was replaced on the disk can be opened again") {
    OpenWindow open(OpenWindow::With::Campaign);
    const QString path = open.session().file().path;
    QSignalSpy failed(&open.session(), &ui::Session::failed);
    replaceFile(path);
    open.session().change(brandNamed("Nowhere"));
    open.settle();
    REQUIRE(failed.size() == 1);
    SECTION("at once") {
        open.session().open(path);
    }
    SECTION("closed and opened in one breath") {
        open.session().close();
        open.session().open(path);
    }
    open.settle();
    open.session().change(brandNamed("There"));
    open.settle();
    CHECK(failed.size() == 1);
    CHECK(open.session().plan()->brands.at(0).name == "There");
    closed(open);
    open.session().open(path);
    open.settle();
    CHECK(open.session().plan()->brands.at(0).name == "There");
}

TEST_CASE("nothing is created in the place of a workspace that is open") {
    OpenWindow open(OpenWindow::With::Campaign);
    const QString path = open.session().file().path;
    SecondWindow second(QString{});
    QSignalSpy opened(&open.session(), &ui::Session::opened);
    QSignalSpy failedHere(&open.session(), &ui::Session::failed);
    QSignalSpy failedThere(&second.session(), &ui::Session::failed);
    open.session().create(path);
    open.settle();
    second.session().create(path);
    waitForWindow(second.window());
    for (const QSignalSpy* failed : {&failedHere, &failedThere}) {
        REQUIRE(failed->size() == 1);
        CHECK(failed->front().front().toString() ==
              path + QStringLiteral(" exists already; nothing was written."));
    }
    CHECK(opened.isEmpty());
    CHECK(open.session().plan()->campaigns.size() == 1);
    CHECK_FALSE(second.session().isOpen());
    open.session().close();
    open.session().create(path);
    open.settle();
    CHECK(failedHere.size() == 2);
    CHECK_FALSE(open.session().isOpen());
}
