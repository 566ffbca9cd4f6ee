// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/creator.hpp"
#include "support/catch.hpp"
#include "ui/help/about_box.hpp"
#include "ui/help/keyboard_sheet.hpp"
#include "ui/help/tour.hpp"
#include "ui/open_window.hpp"
#include "ui/window/command.hpp"
#include "ui/words/text.hpp"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>

#include <algorithm>

using namespace goalpost;
using namespace Qt::Literals::StringLiterals;
using test::OpenWindow;

TEST_CASE("the keyboard sheet has every shortcut there is") {
    OpenWindow open(OpenWindow::With::Sample);
    const auto lines = ui::keyLines(open.window());
    const auto has = [&](const QKeySequence& keys) {
        return std::ranges::any_of(lines, [text = keys.toString(QKeySequence::NativeText)](const auto& line) {
            return line.keys == text && !line.what.isEmpty() && !line.group.isEmpty();
        });
    };
    for (const ui::Command& command : ui::commands())
        if (command.keys) {
            INFO(command.id);
            CHECK(has(QKeySequence(QString::fromLatin1(command.keys))));
        }
    for (const QAction* action : open.window().findChildren<QAction*>())
        if (!action->shortcut().isEmpty() && open.window().actions().contains(action)) {
            INFO(action->objectName().toStdString());
            CHECK(has(action->shortcut()));
        }
    for (const QShortcut* shortcut : open.window().findChildren<QShortcut*>()) {
        INFO(shortcut->key().toString().toStdString());
        CHECK(has(shortcut->key()));
    }
    CHECK(has(QKeySequence(Qt::ALT | Qt::Key_Right)));  // of a button on Imports
}

TEST_CASE("the keyboard sheet is searched") {
    OpenWindow open(OpenWindow::With::Nothing);
    open.child<QAction>("keyboardSheet")->trigger();
    auto* sheet = open.child<ui::KeyboardSheet>("keyboardSheet");
    REQUIRE(sheet->isVisible());
    sheet->findChild<QLineEdit*>(u"keySearch"_s)->setText(u"jump"_s);
    int shown = 0;
    for (const QLabel* label : sheet->findChildren<QLabel*>())
        shown += label->isVisible() &&
                 label->text() == QKeySequence(u"Ctrl+K"_s).toString(QKeySequence::NativeText);
    CHECK(shown == 1);
    CHECK(std::ranges::none_of(sheet->findChildren<QLabel*>(), [](const QLabel* label) {
        return label->isVisible() && label->text() == u"Undo"_s;
    }));
}

TEST_CASE("About tells the versions and has the licence of every library") {
    OpenWindow open(OpenWindow::With::Nothing);
    open.child<QAction>("about")->trigger();
    auto* box = open.child<ui::AboutBox>("aboutBox");
    CHECK(open.child<QLabel>("aboutLibraries")->text().contains(QString::fromLatin1(qVersion())));
    CHECK(open.child<QLabel>("aboutLibraries")->text().contains(u"SQLite 3."_s));
    auto* list = open.child<QListWidget>("licenceList");
    auto* text = open.child<QPlainTextEdit>("licenceText");
    REQUIRE(list->count() == static_cast<int>(ui::usedLibraries().size()));
    const std::map<QString, QString> says{
        {u"MIT"_s, u"Permission is hereby granted"_s},
        {u"LGPL 3"_s, u"GNU LESSER GENERAL PUBLIC LICENSE"_s},
        {u"GPL 3"_s, u"GNU GENERAL PUBLIC LICENSE"_s},
        {u"Public domain"_s, u"public domain"_s},
        {u"Apache 2.0"_s, u"Apache License"_s},
        {u"Boost 1.0"_s, u"Boost Software License"_s},
        {u"zlib"_s, u"This software is provided 'as-is'"_s},
        {u"BSD 2-Clause"_s, u"Redistribution and use in source and binary forms"_s}};
    for (int row = 0; row < list->count(); ++row) {
        list->setCurrentRow(row);
        INFO(list->item(row)->text().toStdString());
        CHECK(text->toPlainText().contains(says.at(list->item(row)->text().section(u'\n', 1))));
    }
    box->close();
}

TEST_CASE("the diagnostics hold versions and sizes and nothing personal") {
    OpenWindow open(OpenWindow::With::Campaign);
    const QString canary = u"Zanzibarella"_s;
    open.session().change([](model::Plan plan) {
        model::Creator creator;
        creator.id = Id::create();
        creator.name = "Zanzibarella";
        creator.email = "zanzibarella@example.com";
        creator.note = "Zanzibarella knows";
        return edit::addCreator(std::move(plan), creator);
    });
    open.settle();
    QApplication::clipboard()->clear();
    open.child<QAction>("copyDiagnostics")->trigger();
    open.settle();
    const QString text = QApplication::clipboard()->text();
    INFO(text.toStdString());
    CHECK(text.contains(u"Qt: %1"_s.arg(QString::fromLatin1(qVersion()))));
    CHECK(text.contains(u"SQLite: 3."_s));
    CHECK(text.contains(u"schema: "_s));
    CHECK(text.contains(u"creator: 1\n"_s));
    CHECK(text.contains(u"bytes: %1"_s.arg(open.session().file().size)));
    for (const QString& personal :
         {canary, u"Juniper"_s, u"Summer Table"_s, u"example.com"_s, u"Test.goalpost"_s, QDir::homePath(),
          QDir::tempPath() + u'/', ui::pathText(open.folder() / "")})
        CHECK_FALSE(text.contains(personal, Qt::CaseInsensitive));
    CHECK_FALSE(text.contains(u'/' + QString::fromLocal8Bit(qgetenv("USER")) + u'/'));
}

TEST_CASE("the tour comes by itself once, on the sample, and Esc skips it") {
    OpenWindow open(OpenWindow::With::Nothing);
    open.window().prompts().setSilent(false);
    open.window().activateWindow();
    open.session().openSample();
    open.settle();
    auto* tour = open.child<ui::Tour>("tour");
    CHECK(tour->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    GOALPOST_UNTIL(!open.window().findChild<ui::Tour*>());
    open.session().close();
    open.settle();
    open.session().openSample();
    open.settle();
    CHECK_FALSE(open.window().findChild<ui::Tour*>());
}

TEST_CASE("the tour points at real controls and is walked by keyboard") {
    for (const QSize size : {QSize(1440, 900), QSize(1280, 720)}) {
        OpenWindow open(OpenWindow::With::Sample);
        open.window().resize(size);
        open.window().activateWindow();
        open.child<QAction>("takeTour")->trigger();
        auto* tour = open.child<ui::Tour>("tour");
        for (int step = 0; step < ui::Tour::steps(); ++step) {
            INFO("step " << step);
            CHECK(tour->step() == step);
            GOALPOST_UNTIL(tour->target());
            CHECK(tour->target()->isVisible());
            CHECK(open.window().rect().contains(tour->geometry()));
            CHECK_FALSE(tour->accessibleName().isEmpty());
            open.settle();
            QTest::keyClick(open.child<QPushButton>("tourNext"), Qt::Key_Space);
        }
        GOALPOST_UNTIL(!open.window().findChild<ui::Tour*>());
    }
}

TEST_CASE("Esc ends the tour from anywhere in the window, after an edit has had it") {
    OpenWindow open(OpenWindow::With::Sample);
    open.window().activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&open.window()));
    for (const char* elsewhere : {"pageList", "lane-primary", "addKpi", "goal-sales"}) {
        INFO(elsewhere);
        open.child<QAction>("takeTour")->trigger();
        open.click("tourNext");
        REQUIRE(open.window().currentPage() == u"goal"_s);
        auto* there = open.child<QWidget>(elsewhere);
        there->setFocus();
        QTest::keyClick(there, Qt::Key_Escape);
        GOALPOST_UNTIL(!open.window().findChild<ui::Tour*>());
        CHECK(QApplication::focusWidget() == there);
    }
    open.child<QAction>("takeTour")->trigger();
    open.click("tourNext");
    open.click("tourNext");
    auto* scope = open.child<QLineEdit>("objectiveScope");
    const QString before = scope->text();
    scope->setFocus();
    QTest::keyClicks(scope, u"unfinished"_s);
    QTest::keyClick(scope, Qt::Key_Escape);
    CHECK(scope->text() == before);
    CHECK(open.child<ui::Tour>("tour")->isVisible());
    QTest::keyClick(scope, Qt::Key_Escape);
    GOALPOST_UNTIL(!open.window().findChild<ui::Tour*>());
}

TEST_CASE("who turns the page by hand takes the tour along, or leaves it") {
    OpenWindow open(OpenWindow::With::Sample);
    open.window().activateWindow();
    open.child<QAction>("takeTour")->trigger();
    auto* tour = open.child<ui::Tour>("tour");
    REQUIRE(tour->step() == 0);
    open.show("imports");
    CHECK(tour->step() == 3);
    GOALPOST_UNTIL(tour->target());
    CHECK(tour->target()->objectName() == u"chooseFile"_s);
    open.show("goal");
    CHECK(tour->step() == 1);
    auto* list = open.child<QWidget>("pageList");
    list->setFocus();
    open.show("results");
    CHECK(tour->step() == 4);
    CHECK(list->hasFocus());
    open.show("creators");
    CHECK(open.window().currentPage() == u"creators"_s);
    GOALPOST_UNTIL(!open.window().findChild<ui::Tour*>());
    CHECK(list->hasFocus());
    open.child<QAction>("takeTour")->trigger();
    open.session().close();
    open.settle();
    GOALPOST_UNTIL(!open.window().findChild<ui::Tour*>());
}
