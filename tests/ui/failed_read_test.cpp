// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/failed_read.hpp"

#include "store/database.hpp"
#include "support/catch.hpp"
#include "ui/open_window.hpp"
#include "ui/pages/page.hpp"
#include "ui/widgets/data_table.hpp"

#include <QListView>
#include <QPushButton>

using namespace goalpost;
using namespace Qt::Literals::StringLiterals;
using test::OpenWindow;

namespace {

/// Another name for a table: what reads it fails until it has its own again.
void rename(OpenWindow& open, const std::string& from, const std::string& to) {
    open.session().ask(
        &open.window(),
        [sql = "ALTER TABLE " + from + " RENAME TO " + to](store::Workspace& workspace) {
            workspace.database().exec(sql);
            return true;
        },
        [](bool /*done*/) {});
    open.settle();
}

bool isTold(OpenWindow& open, const char* name) {
    const auto* failed = open.child<ui::FailedRead>(name);
    if (!failed->isVisible())
        return false;
    for (const QLabel* label : failed->findChildren<QLabel*>())
        if (label->text().contains(u"post_month"_s))
            return true;
    return false;
}

}  // namespace

TEST_CASE("what Portfolio and Home cannot read is told in the page, and trying again reads it") {
    OpenWindow open(OpenWindow::With::Sample);
    rename(open, "campaign_day", "other_day");
    open.show("portfolio");
    const auto* failed = open.child<ui::FailedRead>("portfolioFailed");
    GOALPOST_UNTIL(failed->isVisible());
    open.session().lookAt(open.session().plan()->campaigns.front().id);
    open.session().lookAt(open.session().plan()->campaigns.back().id);  // the page of Home is to be read anew
    open.show("home");
    const QWidget* home = open.window().shownPage();
    GOALPOST_UNTIL(home->findChild<ui::FailedRead*>(u"dueFailed"_s)->isVisible());
    CHECK(open.window().prompts().asked().isEmpty());
    rename(open, "other_day", "campaign_day");
    QTest::mouseClick(home->findChild<QPushButton*>(u"dueAgain"_s), Qt::LeftButton);
    open.settle();
    CHECK_FALSE(home->findChild<ui::FailedRead*>(u"dueFailed"_s)->isVisible());
    CHECK(home->findChild<QListView*>(u"dueList"_s)->isVisible());
    open.window().showPage(u"portfolio"_s);
    open.click("portfolioAgain");
    auto* table = open.child<ui::DataTable>("portfolioTable");
    GOALPOST_UNTIL(table->isVisible() && table->model()->rowCount() == 1);
    CHECK(open.window().prompts().asked().isEmpty());
}

TEST_CASE("creators and a creator's history that cannot be read say so where they would stand") {
    OpenWindow open(OpenWindow::With::Sample);
    rename(open, "post_month", "other_month");
    open.show("creators");
    auto* table = open.child<ui::DataTable>("allCreators");
    GOALPOST_UNTIL(open.child<ui::FailedRead>("creatorsFailed")->isVisible());
    CHECK(isTold(open, "creatorsFailed"));
    CHECK_FALSE(table->isVisible());
    rename(open, "other_month", "post_month");
    open.click("creatorsAgain");
    GOALPOST_UNTIL(table->isVisible() && table->model()->rowCount() > 0);
    rename(open, "post_month", "other_month");
    table->choose(0);
    QTest::keyClick(table, Qt::Key_Return);
    open.settle();
    const auto history = [&] { return open.child<QWidget>("creatorHistory"); };
    GOALPOST_UNTIL(history()->findChild<QPushButton*>(u"historyAgain"_s));
    rename(open, "other_month", "post_month");
    open.click("historyAgain");
    GOALPOST_UNTIL(!history()->findChild<QPushButton*>(u"historyAgain"_s));
    CHECK(open.window().prompts().asked().isEmpty());
}
