// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "ui/open_window.hpp"
#include "ui/text.hpp"
#include "ui/widgets/kpi_card.hpp"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace goalpost;
using test::OpenWindow;

namespace {

// Two posts on two days: 120 + 80 + 55 = 255 likes.
constexpr auto Daily =
    "Date,Platform,Account,Post ID,Permalink,Impressions,Reach,Likes,Comments,Shares,Saves\r\n"
    "2026-07-02,Instagram,mayasets,C8x1,https://www.instagram.com/p/C8x1/,4000,3100,120,9,4,11\r\n"
    "2026-07-03,Instagram,mayasets,C8x1,https://www.instagram.com/p/C8x1/,2500,1900,80,5,2,6\r\n"
    "2026-07-03,Instagram,mayasets,C8x2,https://www.instagram.com/p/C8x2/,1800,1500,55,3,1,4\r\n";

constexpr auto WithBadDay =
    "Date,Platform,Account,Post ID,Permalink,Likes\r\n"
    "2026-07-02,Instagram,mayasets,C8x1,https://www.instagram.com/p/C8x1/,120\r\n"
    "2026-06-31,Instagram,mayasets,C8x1,https://www.instagram.com/p/C8x1/,7\r\n";

void chooseLikes(OpenWindow& open) {
    open.show("goal");
    open.click("goal-engagement");
    auto* search = open.child<QLineEdit>("addKpi");
    search->setText(QStringLiteral("likes"));
    QTest::keyClick(search, Qt::Key_Return);
    open.settle();
}

/// Offers the file and waits for the dry run.
void review(OpenWindow& open, const std::filesystem::path& file) {
    open.show("imports");
    QSignalSpy tried(&open.session(), &ui::Session::importTried);
    open.window().openFile(ui::pathText(file));
    GOALPOST_UNTIL(tried.count() > 0);
    open.settle();
}

QString likesOnResults(OpenWindow& open) {
    open.show("results");
    open.settle();
    return open.child<ui::KpiCard>("kpi-likes")->valueShown();
}

}  // namespace

TEST_CASE("an imported file changes the figure on Results, and undo in the menu takes it back") {
    OpenWindow open(OpenWindow::With::Campaign);
    chooseLikes(open);
    CHECK(likesOnResults(open) == QStringLiteral("—"));

    review(open, open.folder().write("daily.csv", Daily));
    CHECK(open.session().file().imports.empty());  // a dry run books nothing
    QSignalSpy tried(&open.session(), &ui::Session::importTried);
    open.child<QCheckBox>("assignAll")->click();
    GOALPOST_UNTIL(tried.count() > 0);
    open.settle();
    CHECK(open.child<QLabel>("rowsNew")->text() == QStringLiteral("3"));
    QSignalSpy imported(&open.session(), &ui::Session::imported);
    open.click("import");
    GOALPOST_UNTIL(imported.count() == 1);
    open.click("showResults");
    CHECK(open.window().currentPage() == QStringLiteral("results"));
    CHECK(likesOnResults(open) == QStringLiteral("255"));
    CHECK(open.child<QLabel>("dataThrough")->text().contains(QStringLiteral("3 Jul 2026")));

    open.child<QAction>("undo")->trigger();
    open.settle();
    CHECK(likesOnResults(open) == QStringLiteral("—"));
    CHECK(open.session().file().imports.front().undone);
}

TEST_CASE("posts from outside the campaign's dates are told before the import and on Results") {
    constexpr auto Early =
        "Date,Published,Platform,Account,Post ID,Likes\r\n"
        "2026-05-03,2026-05-02,Instagram,mayasets,E1,90\r\n"
        "2026-05-09,2026-05-08,Instagram,mayasets,E2,70\r\n";
    OpenWindow open(OpenWindow::With::Campaign);
    chooseLikes(open);
    review(open, open.folder().write("early.csv", Early));
    QSignalSpy tried(&open.session(), &ui::Session::importTried);
    open.child<QCheckBox>("assignAll")->click();
    GOALPOST_UNTIL(tried.count() > 0);
    open.settle();
    const auto said =
        QStringLiteral("2 posts of this campaign were published outside 1 Jul – 30 Sep and are not counted.");
    CHECK(open.child<QLabel>("consequence")->text().startsWith(said));
    open.click("import");
    open.settle();
    CHECK(likesOnResults(open) == QStringLiteral("—"));
    bool told = false;
    for (const ui::Banner* banner : open.window().findChildren<ui::Banner*>())
        told = told || (banner->isVisible() && banner->text().contains(said));
    CHECK(told);
}

TEST_CASE("importing the same file again says that nothing would change") {
    OpenWindow open(OpenWindow::With::Campaign);
    const auto file = open.folder().write("daily.csv", Daily);
    review(open, file);
    open.click("import");
    open.settle();
    review(open, file);
    CHECK(open.child<QLabel>("rowsNew")->text() == QStringLiteral("0"));
    CHECK(open.child<QLabel>("rowsIdentical")->text() == QStringLiteral("3"));
    CHECK_FALSE(open.child<QPushButton>("import")->isEnabled());
}

TEST_CASE("a rejected row is listed and its list can be saved") {
    OpenWindow open(OpenWindow::With::Campaign);
    review(open, open.folder().write("bad.csv", WithBadDay));
    CHECK(open.child<QLabel>("rowsNew")->text() == QStringLiteral("1"));
    CHECK(open.child<QLabel>("rowsRejected")->text() == QStringLiteral("1"));
    CHECK(open.child<QTableView>("rejectsTable")->model()->rowCount() == 1);
    const auto out = open.folder() / "rejected.csv";
    open.window().prompts().answerNext(ui::pathText(out));
    open.click("saveRejects");
    const std::string list = test::readFile(out);
    CHECK(list.find("2026-06-31") != std::string::npos);
}

TEST_CASE("a file that is no table leaves the page as it was and says why") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("imports");
    open.window().openFile(ui::pathText(open.folder().write("empty.csv", "")));
    auto* banner = open.window().centralWidget()->findChild<ui::Banner*>();
    REQUIRE(banner);
    GOALPOST_UNTIL(!open.window().findChildren<ui::Banner*>().isEmpty());
    GOALPOST_UNTIL([&] {
        for (const ui::Banner* each : open.window().findChildren<ui::Banner*>())
            if (each->isVisible() && each->text().contains(QStringLiteral("empty.csv")))
                return true;
        return false;
    }());
}
