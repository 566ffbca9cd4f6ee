// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "ui/models/jump_model.hpp"
#include "ui/open_window.hpp"
#include "ui/widgets/jump_box.hpp"
#include "ui/words/fuzzy.hpp"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>

using namespace goalpost;
using namespace Qt::Literals::StringLiterals;
using test::OpenWindow;

TEST_CASE("letters must occur in their order, and the beginnings of words count most") {
    CHECK_FALSE(ui::fuzzyMatch(u"tg", u"goal table"));
    CHECK(ui::fuzzyMatch(u"gt", u"goal table"));
    CHECK(ui::fuzzyMatch(u"", u"anything"));
    const auto initials = ui::fuzzyMatch(u"st", u"summer table");
    const auto inside = ui::fuzzyMatch(u"st", u"first aid");
    REQUIRE(initials);
    REQUIRE(inside);
    CHECK(initials->score > inside->score);
    CHECK(initials->places == QList<qsizetype>{0, 7});
    CHECK(ui::fuzzyMatch(u"table", u"a tall table")->places == QList<qsizetype>{7, 8, 9, 10, 11});
}

TEST_CASE("the model shows the best match first and forgets what does not match") {
    ui::JumpModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setItems({{u"Reports"_s, u"Page"_s, u"report"_s, u"reports"_s},
                    {u"Results"_s, u"Page"_s, u"chart"_s, u"results"_s},
                    {u"Maya Lindqvist"_s, u"@mayasets"_s, u"user"_s, u"creators"_s}});
    model.setPattern(u"resu"_s);
    REQUIRE(model.rowCount() == 1);
    CHECK(model.index(0).data().toString() == u"Results"_s);
    model.setPattern(u"mayasets"_s);
    REQUIRE(model.rowCount() == 1);
    CHECK(model.item(0).page == u"creators"_s);
    model.setPattern(u"zzz"_s);
    CHECK(model.rowCount() == 0);
}

TEST_CASE("Ctrl+K, a few letters and Enter lead to a page and to a campaign") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("goal");
    open.window().activateWindow();
    QTest::keyClick(&open.window(), Qt::Key_K, Qt::ControlModifier);
    auto* line = open.child<QLineEdit>("jumpText");
    GOALPOST_UNTIL(line->isVisible() && line->hasFocus());
    QTest::keyClicks(line, u"impor"_s);
    QTest::keyClick(line, Qt::Key_Return);
    CHECK(open.window().currentPage() == u"imports"_s);

    const auto plan = open.session().plan();
    const model::Campaign* other = nullptr;
    for (const model::Campaign& campaign : plan->campaigns)
        if (&campaign != open.session().campaign())
            other = &campaign;
    REQUIRE(other);
    const Id wanted = other->id;
    QTest::keyClick(&open.window(), Qt::Key_K, Qt::ControlModifier);
    GOALPOST_UNTIL(line->isVisible());
    line->setText(QString::fromStdString(other->name));
    QTest::keyClick(line, Qt::Key_Return);
    open.settle();
    CHECK(open.session().campaign()->id == wanted);
}

TEST_CASE("the jump box finds commands, and Esc gives the keyboard back") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    open.window().activateWindow();
    QTest::keyClick(&open.window(), Qt::Key_K, Qt::ControlModifier);
    auto* line = open.child<QLineEdit>("jumpText");
    GOALPOST_UNTIL(line->isVisible());
    line->setText(u"close works"_s);
    auto* list = open.child<QListView>("jumpList");
    CHECK(list->currentIndex().data().toString() == u"Close workspace"_s);
    QTest::keyClick(line, Qt::Key_Escape);
    CHECK_FALSE(line->isVisible());
    CHECK(open.session().isOpen());
}
