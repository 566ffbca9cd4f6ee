// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/kpi.hpp"
#include "method/method.hpp"
#include "support/catch.hpp"
#include "ui/help/help_pages.hpp"
#include "ui/help/help_topic.hpp"
#include "ui/help/help_window.hpp"
#include "ui/open_window.hpp"
#include "ui/pages/catalogue.hpp"
#include "ui/words/text.hpp"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextBlock>

using namespace goalpost;
using namespace Qt::Literals::StringLiterals;
using test::OpenWindow;

namespace {

ui::HelpWindow* helpOf(OpenWindow& open) {
    auto* help = open.window().findChild<ui::HelpWindow*>();
    REQUIRE(help);
    REQUIRE(help->isVisible());
    return help;
}

void pressHelp(OpenWindow& open) {
    open.child<QAction>("helpOnThis")->trigger();
}

}  // namespace

TEST_CASE("every page of the window, every rule and every KPI has a page in the help") {
    for (const ui::pages::Entry& entry : ui::pages::catalogue()) {
        INFO(entry.id);
        CHECK(ui::help::find(u"screen/"_s + QString::fromLatin1(entry.id)));
    }
    for (const method::Rule& rule : method::catalogue()) {
        INFO(rule.id);
        CHECK(ui::help::find(u"rule/"_s + ui::toQt(rule.id)));
    }
    for (const kpi::Kpi& kpi : kpi::catalogue()) {
        INFO(kpi.id);
        CHECK(ui::help::find(u"kpi/"_s + ui::toQt(kpi.id)));
    }
}

TEST_CASE("every page of the help has a title and text, and all its links lead to pages") {
    QStringList ids;
    for (const ui::help::HelpPage& page : ui::help::pages()) {
        INFO(page.id.toStdString());
        CHECK_FALSE(ids.contains(page.id));
        ids << page.id;
        CHECK_FALSE(page.title.isEmpty());
        CHECK(page.text.startsWith(u"# "_s + page.title));
        CHECK(page.text.size() > page.title.size() + 60);
        for (const QString& link : ui::help::linksIn(page.text)) {
            INFO(link.toStdString());
            CHECK(ui::help::find(link));
            CHECK(link != page.id);
        }
    }
}

TEST_CASE("a rule's help says how strict it is, as the catalogue has it") {
    const std::map<method::Strength, QString> words{{method::Strength::Axiom, u"*Axiom"_s},
                                                    {method::Strength::Conditional, u"*Conditional"_s},
                                                    {method::Strength::Heuristic, u"*Heuristic"_s},
                                                    {method::Strength::Speculation, u"*A hint"_s}};
    for (const method::Rule& rule : method::catalogue()) {
        INFO(rule.id);
        const ui::help::HelpPage* page = ui::help::find(u"rule/"_s + ui::toQt(rule.id));
        REQUIRE(page);
        const QString said = page->text.section(u'\n', 2, 2);
        CHECK(said.startsWith(words.at(rule.strength)));
        CHECK(said.contains(rule.origin == method::Origin::Text ? u"the method's text"_s
                                                                : u"argued by Goalpost"_s));
    }
}

TEST_CASE("a KPI's help is its row of the catalogue") {
    const ui::help::HelpPage* page = ui::help::find(u"kpi/clicks"_s);
    REQUIRE(page);
    const kpi::Kpi* clicks = kpi::find("clicks");
    CHECK(page->title == ui::coreText(clicks->name));
    for (const std::string_view text : {clicks->meaning, clicks->formula, clicks->example})
        CHECK(page->text.contains(ui::toQt(text)));
    CHECK(page->text.contains(u"(kpi/session-duration)"_s));
    CHECK(page->text.contains(u"Higher is better"_s));
}

TEST_CASE("the help is searched for words in titles and texts, titles first") {
    const auto found = ui::help::search(u"companion"_s);
    REQUIRE_FALSE(found.empty());
    CHECK(found.front()->id == u"rule/KPI-COMPANION"_s);
    const auto baseline = ui::help::search(u"BASELINE percent"_s);
    REQUIRE_FALSE(baseline.empty());
    CHECK(baseline.front()->id == u"rule/SMART-BASELINE"_s);
    CHECK(ui::help::search(u"kpi-fit"_s).front()->id == u"rule/KPI-FIT"_s);
    CHECK(ui::help::search(u"xylophone"_s).empty());
    CHECK(ui::help::search({}).size() == ui::help::pages().size());
    CHECK(ui::help::search({}).front()->id == u"guide/start"_s);
}

TEST_CASE("F1 opens the page of what has the keyboard") {
    OpenWindow open(OpenWindow::With::Sample);
    open.window().activateWindow();
    open.show("goal");
    open.child<QWidget>("goal-sales")->setFocus();
    pressHelp(open);
    CHECK(helpOf(open)->page() == u"screen/goal"_s);

    auto* path = open.child<QListView>("pathList");
    path->setFocus();
    path->setCurrentIndex(path->model()->index(1, 0));
    open.settle();
    path->setFocus();
    pressHelp(open);
    CHECK(helpOf(open)->page() == u"screen/objectives"_s);

    open.show("results");
    const auto cards = open.window().findChildren<QWidget*>(QRegularExpression(u"^kpi-"_s));
    REQUIRE_FALSE(cards.isEmpty());
    cards.first()->setFocus();
    pressHelp(open);
    CHECK(helpOf(open)->page() == u"kpi/"_s + cards.first()->objectName().mid(4));
}

TEST_CASE("a finding leads to the help of its rule") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("goal");
    auto* rule = open.child<QPushButton>("rule-GOAL-FIRST");
    QTest::mouseClick(rule, Qt::LeftButton);
    CHECK(helpOf(open)->page() == u"rule/GOAL-FIRST"_s);
}

TEST_CASE("links, back and forward lead through the help, Esc closes it") {
    OpenWindow open(OpenWindow::With::Nothing);
    open.window().showHelp(u"guide/start"_s);
    ui::HelpWindow* help = helpOf(open);
    auto* text = help->findChild<ui::HelpBrowser*>();
    CHECK(text->document()->firstBlock().text() == u"Goalpost in one page"_s);
    emit text->anchorClicked(QUrl(u"screen/goal"_s));
    CHECK(help->page() == u"screen/goal"_s);
    emit text->anchorClicked(QUrl(u"https://example.com/"_s));
    CHECK(help->page() == u"screen/goal"_s);
    emit text->anchorClicked(QUrl(u"rule/GOAL-FOCUS"_s));
    help->findChild<QAction*>(u"helpBackKey"_s)->trigger();
    help->findChild<QAction*>(u"helpBackKey"_s)->trigger();
    CHECK(help->page() == u"guide/start"_s);
    CHECK_FALSE(help->findChild<QPushButton*>(u"helpBack"_s)->isEnabled());
    help->findChild<QAction*>(u"helpForwardKey"_s)->trigger();
    CHECK(help->page() == u"screen/goal"_s);
    help->activateWindow();
    GOALPOST_UNTIL(help->isActiveWindow());
    QTest::keyClick(text, Qt::Key_Escape);
    CHECK_FALSE(help->isVisible());
}

TEST_CASE("the help is searched by keyboard") {
    OpenWindow open(OpenWindow::With::Nothing);
    open.window().showHelp(u"guide/start"_s);
    ui::HelpWindow* help = helpOf(open);
    auto* words = help->findChild<QLineEdit*>(u"helpSearch"_s);
    auto* list = help->findChild<QListView*>(u"helpList"_s);
    CHECK(list->model()->rowCount() == static_cast<int>(ui::help::pages().size()));
    words->setText(u"attribution coverage"_s);
    words->setText(u"companion"_s);
    QTest::keyClick(words, Qt::Key_Return);
    CHECK(help->page() == u"rule/KPI-COMPANION"_s);
    words->setText(u"xylophone"_s);
    CHECK_FALSE(list->model()->index(0, 0).flags().testFlag(Qt::ItemIsEnabled));
}

TEST_CASE("the help reads no file and no address") {
    ui::HelpBrowser browser;
    for (const QString& name :
         {u"file:///etc/passwd"_s, u"https://example.com/x.png"_s, u":/help/guide/start.md"_s})
        for (const int type : {QTextDocument::HtmlResource, QTextDocument::ImageResource,
                               QTextDocument::StyleSheetResource, QTextDocument::MarkdownResource})
            CHECK_FALSE(browser.loadResource(type, QUrl(name)).isValid());
}
