// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/campaign.hpp"
#include "model/vocabulary.hpp"
#include "support/catch.hpp"
#include "ui/open_window.hpp"
#include "ui/widgets/goal_card.hpp"
#include "ui/widgets/lane.hpp"
#include "ui/widgets/notice.hpp"
#include "ui/widgets/pipeline_lane.hpp"
#include "ui/window/windows.hpp"

#include <QAction>
#include <QFocusFrame>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>

using namespace goalpost;
using namespace Qt::Literals::StringLiterals;
using test::OpenWindow;

namespace {

void activate(OpenWindow& open) {
    open.window().activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&open.window()));
}

/// What has a ring that is seen; null where there is none.
QWidget* ringed(OpenWindow& open) {
    for (const QFocusFrame* frame : open.window().findChildren<QFocusFrame*>())
        if (frame->isVisible())
            return frame->widget();
    return nullptr;
}

/// Whether the keyboard is on something of the page that is seen.
bool keyboardIsOnPage(OpenWindow& open) {
    const QWidget* now = QApplication::focusWidget();
    const QWidget* page = open.window().shownPage();
    return now && page && page->isAncestorOf(now) && now->isVisible() && now->isEnabled();
}

void addKpi(OpenWindow& open, const char* kpi) {
    auto* search = open.child<QLineEdit>("addKpi");
    search->setText(QString::fromLatin1(kpi));
    QTest::keyClick(search, Qt::Key_Return);
    open.settle();
}

edit::Act renamed(model::Plan plan, const char* name) {
    plan.campaigns.front().name = name;
    return {std::move(plan), "Rename"};
}

}  // namespace

TEST_CASE("no focus ring stays where a button was hidden, locked or deleted") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    open.show("home");
    activate(open);
    QWidget* page = open.window().shownPage();
    REQUIRE(page);
    auto* button = new QPushButton(u"One"_s, page);
    button->setGeometry(100, 100, 80, 30);
    button->show();
    const auto focus = [&] {
        button->setFocus(Qt::TabFocusReason);
        GOALPOST_UNTIL(ringed(open) == button);
    };
    focus();
    button->hide();
    GOALPOST_UNTIL(ringed(open) != button && keyboardIsOnPage(open));
    button->show();
    focus();
    button->setEnabled(false);
    GOALPOST_UNTIL(ringed(open) != button && keyboardIsOnPage(open));
    button->setEnabled(true);
    focus();
    delete button;
    GOALPOST_UNTIL(keyboardIsOnPage(open));
    CHECK((!ringed(open) || ringed(open) == QApplication::focusWidget()));
}

TEST_CASE("the button of an empty page takes its ring along when the page is filled") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    open.show("reports");
    activate(open);
    auto* create = open.child<QPushButton>("reportsCreate");
    create->setFocus(Qt::TabFocusReason);
    GOALPOST_UNTIL(ringed(open) == create);
    test::addCampaign(open.session());
    open.settle();
    GOALPOST_UNTIL(!create->isVisible() && keyboardIsOnPage(open));
    CHECK(ringed(open) != create);
    open.session().undo();
    open.settle();
    GOALPOST_UNTIL(keyboardIsOnPage(open));
}

TEST_CASE("a lane that gets the keyboard marks its first card, and an empty one itself") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("goal");
    activate(open);
    open.click("goal-website-traffic");
    addKpi(open, "referral-sessions");
    auto* primary = open.child<ui::LaneView>("lane-primary");
    REQUIRE(primary->model()->rowCount() == 1);
    primary->setFocus(Qt::TabFocusReason);
    CHECK(primary->selectionModel()->isSelected(primary->model()->index(0, 0)));
    auto* noise = open.child<ui::LaneView>("lane-noise");
    REQUIRE(noise->model()->rowCount() == 0);
    const auto foot = [&] {
        const QImage picture = noise->viewport()->grab().toImage();
        return picture.pixelColor(picture.width() / 2, picture.height() - 1);
    };
    const QColor without = foot();
    noise->setFocus(Qt::TabFocusReason);
    CHECK(foot() == ui::theme().accent);
    primary->setFocus(Qt::TabFocusReason);
    CHECK(foot() == without);
}

TEST_CASE("the goal cards are one stop of the Tab key, on the chosen goal, with arrow keys between them") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("goal");
    activate(open);
    open.click("goal-lead-generation");
    const auto stops = [&] {
        QStringList names;
        for (const ui::GoalCard* card : open.window().findChildren<ui::GoalCard*>())
            if ((card->focusPolicy() & Qt::TabFocus) == Qt::TabFocus)
                names << card->objectName();
        return names;
    };
    open.show("results");
    open.show("goal");
    open.child<QLineEdit>("addKpi")->setFocus();
    CHECK(stops() == QStringList{u"goal-lead-generation"_s});
    auto* leads = open.child<ui::GoalCard>("goal-lead-generation");
    auto* sales = open.child<ui::GoalCard>("goal-sales");
    leads->setFocus(Qt::TabFocusReason);
    QTest::keyClick(leads, Qt::Key_Right);
    CHECK(sales->hasFocus());
    CHECK(stops() == QStringList{u"goal-sales"_s});
    QTest::keyClick(sales, Qt::Key_Right);
    CHECK(open.child<ui::GoalCard>("goal-brand-awareness")->hasFocus());
    QTest::keyClick(open.child<ui::GoalCard>("goal-brand-awareness"), Qt::Key_Left);
    REQUIRE(sales->hasFocus());
    CHECK(open.session().campaign()->primaryGoal() == model::Goal::LeadGeneration);
    QTest::keyClick(sales, Qt::Key_Space);
    open.settle();
    CHECK(open.session().campaign()->primaryGoal() == model::Goal::Sales);
    open.session().undo();
    open.settle();
    GOALPOST_UNTIL(keyboardIsOnPage(open));
    open.child<QLineEdit>("addKpi")->setFocus();
    CHECK(stops() == QStringList{u"goal-lead-generation"_s});
}

TEST_CASE("Add objective leaves the keyboard on the first field of the new objective") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("goal");
    open.click("goal-website-traffic");
    addKpi(open, "referral-sessions");
    open.show("objectives");
    activate(open);
    QPushButton* add = nullptr;
    for (auto* each : open.window().findChildren<QPushButton*>(u"addObjective"_s))
        add = each->isVisible() ? each : add;
    REQUIRE(add);
    add->setFocus(Qt::TabFocusReason);
    QTest::keyClick(add, Qt::Key_Space);
    open.settle();
    REQUIRE(open.session().campaign()->objectives.size() == 1);
    GOALPOST_UNTIL(keyboardIsOnPage(open));
    const QString name = QApplication::focusWidget()->objectName();
    CHECK(name.contains(u"irection"_s));
}

TEST_CASE("opening the pipeline puts the keyboard on a card, and its details leave the card in view") {
    OpenWindow open(OpenWindow::With::Sample);
    open.window().resize(1100, 700);
    open.show("creators");
    activate(open);
    auto* button = open.child<QPushButton>("viewPipeline");
    button->setFocus(Qt::TabFocusReason);
    QTest::keyClick(button, Qt::Key_Space);
    open.settle();
    GOALPOST_UNTIL(qobject_cast<ui::PipelineView*>(QApplication::focusWidget()));
    const auto* first = qobject_cast<ui::PipelineView*>(QApplication::focusWidget());
    CHECK_FALSE(first->selectionModel()->selectedIndexes().isEmpty());
    ui::PipelineView* last = nullptr;
    for (ui::PipelineView* view : open.window().findChildren<ui::PipelineView*>())
        if (view->isVisible() && view->model()->rowCount() > 0)
            last = view;
    REQUIRE(last);
    last->setFocus(Qt::TabFocusReason);
    QTest::keyClick(last, Qt::Key_Return);
    open.settle();
    const auto* scroll = open.child<QScrollArea>("pipelineScroll");
    const auto isWhole = [&] {
        const QRect lane(last->mapTo(scroll->viewport(), QPoint()), last->size());
        return scroll->viewport()->rect().contains(lane);
    };
    GOALPOST_UNTIL(isWhole());
}

TEST_CASE("a creator found in the jump box has the keyboard in the table") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("goal");
    activate(open);
    const std::string name = open.session().plan()->creators.back().name;
    QTest::keyClick(&open.window(), Qt::Key_K, Qt::ControlModifier);
    auto* line = open.child<QLineEdit>("jumpText");
    GOALPOST_UNTIL(line->isVisible() && line->hasFocus());
    line->setText(QString::fromStdString(name));
    QTest::keyClick(line, Qt::Key_Return);
    open.settle();
    REQUIRE(open.window().currentPage() == u"creators"_s);
    GOALPOST_UNTIL(QApplication::focusWidget() == open.child<QWidget>("allCreators"));
}

TEST_CASE("a second window stays on the screen") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    const QRect screen = open.window().screen()->availableGeometry();
    // As high as the screen and begun below its upper edge.
    open.window().resize(open.window().minimumWidth(), screen.height() - 40);
    open.window().move(screen.left(), screen.top() + 30);
    ui::MainWindow& second = ui::windows::openNew();
    CHECK(second.pos() != open.window().pos());
    CHECK(second.frameGeometry().top() >= screen.top());
    CHECK(second.frameGeometry().left() >= screen.left());
    CHECK(second.frameGeometry().bottom() <= screen.bottom());
    const QPointer<ui::MainWindow> gone = &second;
    second.close();
    GOALPOST_UNTIL(!gone);
}

TEST_CASE("the notice goes with the next act and with the page") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("goal");
    auto* notice = open.child<ui::Notice>("notice");
    const auto offer = [&](const char* name) {
        open.session().change([name](model::Plan plan) { return renamed(std::move(plan), name); },
                              ui::Session::Notice::OfferUndo);
        open.settle();
    };
    offer("Autumn Table");
    REQUIRE(notice->isVisible());
    offer("Winter Table");  // told anew by this act
    CHECK(notice->isVisible());
    open.session().change([](model::Plan plan) { return renamed(std::move(plan), "Spring Table"); });
    open.settle();
    CHECK_FALSE(notice->isVisible());
    offer("Summer Table");
    REQUIRE(notice->isVisible());
    open.show("results");
    CHECK_FALSE(notice->isVisible());
    open.session().undo();
    open.settle();
    CHECK(notice->text().startsWith(u"Undone:"_s));
}
