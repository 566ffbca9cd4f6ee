// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "ui/look/look.hpp"
#include "ui/room.hpp"
#include "ui/shots/gallery.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/window/menus.hpp"

#include <QAction>
#include <QCheckBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QStyle>
#include <QStyleOption>

#include <algorithm>
#include <utility>

using namespace goalpost;
using namespace Qt::Literals::StringLiterals;
using test::OpenWindow;
using ui::Look;

namespace {

/// Text of this size, and of the ordinary one again afterwards.
class TextOf {
  public:
    explicit TextOf(int percent) { Look::instance().setTextSize(percent); }
    ~TextOf() { Look::instance().setTextSize(100); }
    TextOf(const TextOf&) = delete;
    TextOf& operator=(const TextOf&) = delete;
};

/// The shown page once its layout has come to rest.
QImage settledPicture(OpenWindow& open) {
    QImage last;
    const auto isStill = [&] {
        const QImage now = open.window().shownPage()->grab().toImage();
        return std::exchange(last, now) == now;
    };
    GOALPOST_UNTIL(isStill());
    return last;
}

void checkGallery() {
    ui::Gallery gallery;
    gallery.show();
    QStringList list;
    const bool fits = QTest::qWaitFor([&] { return (list = test::cutOff(gallery)).isEmpty(); }, 2'000);
    INFO(list.join(u'\n').toStdString());
    CHECK(fits);
}

}  // namespace

TEST_CASE("the commands for larger and smaller text change the window that is open, and are remembered") {
    const TextOf ordinary(100);
    OpenWindow open(OpenWindow::With::Sample);
    open.show("creators");
    auto* title = open.window().shownPage()->findChild<QLabel*>(u"pageTitle"_s);
    auto* table = open.child<ui::DataTable>("allCreators");
    const double points = title->font().pointSizeF();
    const int row = table->rowHeight(0);
    const auto press = [&open](const char* command) {
        open.window().menus().refresh();
        open.window().menus().action(QString::fromLatin1(command))->trigger();
        open.settle();
    };
    for (int step = 0; step < 4; ++step)
        press("largerText");
    CHECK(Look::instance().textSize() == 175);
    CHECK(title->font().pointSizeF() == Approx(points * 1.75));
    CHECK(table->rowHeight(0) == Approx(row * 1.75).margin(1));
    Look::instance().restore();
    CHECK(Look::instance().textSize() == 175);
    press("smallerText");
    CHECK(title->font().pointSizeF() == Approx(points * 1.5));
    press("ordinaryText");
    CHECK(title->font().pointSizeF() == Approx(points));
    CHECK(table->rowHeight(0) == row);
}

TEST_CASE("text goes no further than twice its size, and the menu says so") {
    const TextOf large(200);
    OpenWindow open(OpenWindow::With::Nothing);
    open.window().menus().refresh();
    const QAction* larger = open.window().menus().action(u"largerText"_s);
    CHECK(open.window().menus().reasonOf(larger) == u"The text is as large as it goes."_s);
    Look::instance().stepTextSize(1);
    CHECK(Look::instance().textSize() == 200);
}

TEST_CASE("no text of the sample is cut off at twice its size; pages scroll") {
    const TextOf large(200);
    OpenWindow open(OpenWindow::With::Sample);
    test::checkRoom(open, true);
}

TEST_CASE("a page looks as before once its text has been large and ordinary again") {
    const TextOf ordinary(100);
    OpenWindow open(OpenWindow::With::Sample);
    for (const char* page : {"goal", "results", "campaigns"}) {
        open.show(page);
        const QImage before = settledPicture(open);
        Look::instance().setTextSize(200);
        open.settle();
        Look::instance().setTextSize(100);
        open.settle();
        const auto isAsBefore = [&] { return open.window().shownPage()->grab().toImage() == before; };
        INFO(page);
        CHECK(QTest::qWaitFor(isAsBefore, 2'000));
    }
}

TEST_CASE("no text in the gallery of widgets is cut off, also at twice its size") {
    checkGallery();
    const TextOf large(200);
    checkGallery();
}

TEST_CASE("marks to be checked and symbols in fields and menus grow with the text") {
    QCheckBox box;
    QRadioButton radio;
    QLineEdit line;
    const auto sideOf = [](QWidget& widget, QStyle::SubElement mark) {
        QStyleOptionButton option;
        option.initFrom(&widget);
        return widget.style()->subElementRect(mark, &option, &widget).width();
    };
    for (const int percent : {100, 200}) {
        const TextOf size(percent);
        INFO(percent);
        // 14 pixels inside a border of one, which stays one.
        CHECK(sideOf(box, QStyle::SE_CheckBoxIndicator) == 14 * percent / 100 + 2);
        CHECK(sideOf(radio, QStyle::SE_RadioButtonIndicator) == 14 * percent / 100 + 2);
        CHECK(line.style()->pixelMetric(QStyle::PM_LineEditIconSize, nullptr, &line) == 16 * percent / 100);
        CHECK(line.style()->pixelMetric(QStyle::PM_SmallIconSize) == 16 * percent / 100);
    }
}

TEST_CASE(
    "the stages of the workflow stand in two rows at twice the size of text, each as high as it needs") {
    const TextOf large(200);
    OpenWindow open(OpenWindow::With::Sample);
    open.window().resize(1280, 720);
    open.show("adoption");
    const auto* first = open.child<QWidget>("stage-discovery");
    const auto* last = open.child<QWidget>("stage-payment");
    GOALPOST_UNTIL(last->y() > first->y());
    CHECK(first->height() == 2 * 178);
    CHECK(last->y() == first->y() + first->height());
    CHECK(last->width() >= 2 * 118);
}

TEST_CASE("a table keeps room for its titles, a row and the bar across on a low window") {
    const TextOf large(200);
    OpenWindow open(OpenWindow::With::Sample);
    open.window().resize(1280, 720);
    open.show("portfolio");
    const auto* table = open.child<ui::DataTable>("portfolioTable");
    const int bar = table->horizontalScrollBar()->isVisible() ? table->horizontalScrollBar()->height() : 0;
    CHECK(table->viewport()->height() + bar >= table->rowHeight(0));
    CHECK(table->viewport()->height() >= 2 * 46);
}

TEST_CASE("at twice the size of text pages get longer and not wider; tables scroll across by themselves") {
    const TextOf large(200);
    OpenWindow open(OpenWindow::With::Sample);
    for (const QSize size : {QSize(1440, 900), QSize(1280, 720)}) {
        open.window().resize(size);
        for (const char* page : {"home", "portfolio", "goal", "objectives", "content", "results"}) {
            open.show(page);
            auto* frame = open.child<QStackedWidget>("pages")->currentWidget();
            QList<QScrollArea*> areas = frame->findChildren<QScrollArea*>();
            areas << qobject_cast<QScrollArea*>(frame);
            const auto isNotWider = [&areas] {
                return std::ranges::all_of(areas, [](const QScrollArea* area) {
                    return !area->isVisible() || area->horizontalScrollBar()->maximum() == 0;
                });
            };
            INFO(page << " at " << size.width());
            CHECK(QTest::qWaitFor(isNotWider, 2'000));
        }
    }
}

TEST_CASE("the field for searching stays within the window whatever the size of the text becomes") {
    const TextOf ordinary(100);
    OpenWindow open(OpenWindow::With::Sample);
    open.window().resize(1280, 720);
    open.show("results");
    const auto* field = open.child<QWidget>("jumpField");
    const auto rightEdge = [&] { return field->mapTo(&open.window(), QPoint(field->width(), 0)).x(); };
    for (const int percent : {110, 150, 200, 100}) {
        Look::instance().setTextSize(percent);
        open.settle();
        INFO(percent);
        CHECK(QTest::qWaitFor([&] { return rightEdge() <= open.window().width(); }, 2'000));
    }
}
