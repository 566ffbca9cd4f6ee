// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "ui/look/look.hpp"
#include "ui/typing.hpp"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace goalpost;
using namespace Qt::Literals::StringLiterals;
using test::OpenWindow;

namespace {

/// Counts the Esc that reach it.
class EscCounter : public QWidget {
  public:
    int count = 0;

  protected:
    void keyPressEvent(QKeyEvent* event) override { count += event->key() == Qt::Key_Escape ? 1 : 0; }
};

}  // namespace

TEST_CASE("Enter and Space both press the button that has the keyboard, once each") {
    ui::Look::instance();
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    for (QAbstractButton* button :
         std::initializer_list<QAbstractButton*>{new QPushButton(u"Push"_s), new QToolButton}) {
        INFO(button->metaObject()->className());
        button->setFocusPolicy(Qt::StrongFocus);
        column->addWidget(button);
        window.show();
        QSignalSpy clicked(button, &QAbstractButton::clicked);
        int wanted = 0;
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}) {
            QTest::keyClick(button, key);
            CHECK(clicked.size() == ++wanted);
        }
        QTest::keyClick(button, Qt::Key_Return, Qt::ControlModifier);
        QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, {}, true);
        QApplication::sendEvent(button, &held);
        CHECK(clicked.size() == wanted);
        button->setEnabled(false);
        QTest::keyClick(button, Qt::Key_Return);
        CHECK(clicked.size() == wanted);
    }
}

TEST_CASE("Enter ticks no box, and in a field it presses no button nearby") {
    ui::Look::instance();
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* box = new QCheckBox(u"Box"_s);
    auto* line = new QLineEdit;
    auto* button = new QPushButton(u"Push"_s);
    for (QWidget* part : std::initializer_list<QWidget*>{box, line, button})
        column->addWidget(part);
    window.show();
    QSignalSpy clicked(button, &QPushButton::clicked);
    QTest::keyClick(box, Qt::Key_Return);
    QTest::keyClick(line, Qt::Key_Return);
    CHECK_FALSE(box->isChecked());
    CHECK(clicked.isEmpty());
}

TEST_CASE("Enter on a button of a page does what a click does") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("objectives");
    auto* go = open.child<QPushButton>("objectivesToGoal");
    go->setFocus();
    QTest::keyClick(go, Qt::Key_Return);
    CHECK(open.window().currentPage() == u"goal"_s);
}

TEST_CASE("Esc in a list reaches what the list stands in") {
    ui::Look::instance();
    EscCounter window;
    auto* list = new QListWidget(&window);
    list->addItems({u"One"_s, u"Two"_s});
    window.show();
    QTest::keyClick(list, Qt::Key_Escape);
    CHECK(window.count == 1);
    // While an entry is being written, Esc belongs to its editor.
    list->item(0)->setFlags(list->item(0)->flags() | Qt::ItemIsEditable);
    list->editItem(list->item(0));
    auto* editor = list->findChild<QLineEdit*>();
    REQUIRE(editor);
    QTest::keyClick(editor, Qt::Key_Escape);
    CHECK(window.count == 1);
}

TEST_CASE("Ctrl+Z is the text's own while it has something to take back, else the workspace's") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.window().activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&open.window()));
    open.show("goal");
    open.click("goal-website-traffic");
    auto* search = open.child<QLineEdit>("addKpi");
    search->setFocus();
    QTest::keyClicks(search, u"cli"_s);
    const auto goal = [&] { return open.session().campaign()->primaryGoal(); };
    QTest::keyClick(search, Qt::Key_Z, Qt::ControlModifier);
    open.settle();
    CHECK(search->text().isEmpty());
    REQUIRE(goal() == model::Goal::WebsiteTraffic);
    search->setText({});
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Z, Qt::ControlModifier);
    open.settle();
    CHECK_FALSE(goal());
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    open.settle();
    CHECK(goal() == model::Goal::WebsiteTraffic);
}

TEST_CASE("undo from the KPI search takes back the KPI that was added there") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.window().activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&open.window()));
    open.show("goal");
    open.click("goal-engagement");
    auto* search = open.child<QLineEdit>("addKpi");
    search->setFocus();
    test::type(open, "addKpi", u"likes"_s);
    REQUIRE(open.session().campaign()->kpis.size() == 1);
    QTest::keyClick(search, Qt::Key_Z, Qt::ControlModifier);
    open.settle();
    CHECK(open.session().campaign()->kpis.empty());
    CHECK(search->text().isEmpty());
}

TEST_CASE("Tab after an edit selects the next field's text, also once the edit is stored") {
    OpenWindow open(OpenWindow::With::Sample);
    open.window().activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&open.window()));
    open.show("objectives");
    struct Step {
        const char* field;
        const char* text;
        const char* next;
    };
    for (const Step& step : {Step{"objectiveScope", "from nano creators", "objectiveChange"},
                             Step{"objectiveChange", "+30%", "objectiveTarget"},
                             Step{"objectiveFrom", "2 Jul 2026", "objectiveTo"}}) {
        INFO(step.field);
        auto* line = open.child<QLineEdit>(step.field);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, QString::fromLatin1(step.text));
        QTest::keyClick(line, Qt::Key_Tab);
        open.settle();
        auto* next = open.child<QLineEdit>(step.next);
        CHECK(QApplication::focusWidget() == next);
        REQUIRE_FALSE(next->text().isEmpty());
        CHECK(next->selectedText() == next->text());
    }
}
