// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "ui/open_window.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/words/text.hpp"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

#include <filesystem>

// What a review asks and shows beside its steps.

using namespace goalpost;
using test::OpenWindow;

namespace {

QString textOf(OpenWindow& open, const char* label) {
    return open.child<QLabel>(label)->text();
}

void review(OpenWindow& open, const std::filesystem::path& file) {
    open.show("imports");
    open.window().openFile(ui::pathText(file));
    GOALPOST_UNTIL(open.child<QPushButton>("importNext")->isVisible());
    open.settle();
}

void untilCounted(OpenWindow& open) {
    GOALPOST_UNTIL(textOf(open, "rowsNew") != QStringLiteral("—"));
    open.settle();
}

void choose(QComboBox* box, const QVariant& id) {
    const int index = box->findData(id);
    REQUIRE(index >= 0);
    box->setCurrentIndex(index);
    emit box->activated(index);
}

/// Sixty columns, four of which are known.
std::string wideFile() {
    std::string header = "Date,Platform,Account,Post ID", row = "2026-07-02,Instagram,mayasets,C8x1";
    for (int i = 1; i <= 56; ++i) {
        header += ",Extra " + std::to_string(i);
        row += "," + std::to_string(i);
    }
    return header + ",Likes\n" + row + ",120\n";
}

/// As one types it: what is set by the program is no edit.
void type(OpenWindow& open, const char* field, const QString& text) {
    auto* line = open.child<QLineEdit>(field);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
}

void planTheo(OpenWindow& open) {
    open.session().change([](model::Plan plan) {
        model::Creator theo;
        theo.id = {"theo"};
        theo.name = "Theo Brandt";
        theo.accounts.push_back({{"account"}, "instagram", "theocooks", "", std::nullopt, std::nullopt});
        plan.creators.push_back(theo);
        return edit::Act{std::move(plan), "Plan"};
    });
    open.settle();
}

}  // namespace

TEST_CASE("in a long list of columns one is found by its name, and those that are not imported are listed") {
    OpenWindow open(OpenWindow::With::Campaign);
    review(open, open.folder().write("wide.csv", wideFile()));
    auto* table = open.child<QTableView>("mappingTable");
    REQUIRE(table->model()->rowCount() == 61);
    auto* find = open.child<QLineEdit>("findColumn");
    REQUIRE(find->isVisible());
    const auto shown = [&] {
        int rows = 0;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            rows += table->isRowHidden(row) ? 0 : 1;
        return rows;
    };
    CHECK(shown() == 61);
    find->setText(QStringLiteral("extra 5"));
    CHECK(shown() == 8);  // 5, and 50 to 56
    find->clear();
    open.child<QComboBox>("whichColumns")->setCurrentIndex(1);
    CHECK(shown() == 5);
    open.child<QComboBox>("whichColumns")->setCurrentIndex(2);
    CHECK(shown() == 56);
}

TEST_CASE("a short list of columns has no finder") {
    OpenWindow open(OpenWindow::With::Campaign);
    review(open, open.folder().write("short.csv",
                                     "Date,Platform,Account,Post ID,Likes\n"
                                     "2026-07-02,Instagram,mayasets,C8x1,120\n"));
    CHECK_FALSE(open.child<QLineEdit>("findColumn")->isVisible());
    CHECK(open.child<QTableView>("mappingTable")->model()->rowCount() == 5);
}

TEST_CASE("what a file is, its header and its quotes can be said where they are read otherwise") {
    OpenWindow open(OpenWindow::With::Campaign);
    review(open, open.folder().write("own.csv",
                                     "Stand,Kanal\n2026-07-05,mayasets\n"
                                     "Date,Post ID,Likes\n2026-07-02,p1,120\n2026-07-03,p1,130\n"));
    open.click("howRead");
    auto* header = open.child<QSpinBox>("readHeader");
    CHECK(header->value() == -1);
    header->setValue(3);
    GOALPOST_UNTIL(textOf(open, "fact6") == QStringLiteral("2"));
    open.settle();
    choose(open.child<QComboBox>("readFormat"), QStringLiteral("generic-snapshots"));
    GOALPOST_UNTIL(textOf(open, "fact1").contains(QStringLiteral("stood on several days")));
    open.settle();
    CHECK(open.child<QSpinBox>("readHeader")->value() == 3);
    choose(open.child<QComboBox>("readQuote"), 0);
    open.settle();
    CHECK(open.child<QComboBox>("readQuote")->currentData().toInt() == 0);
    CHECK(open.child<QComboBox>("readFormat")->currentData().toString() ==
          QStringLiteral("generic-snapshots"));
}

TEST_CASE("whose an account is of which only the name is known is answered in the review") {
    OpenWindow open(OpenWindow::With::Campaign);
    planTheo(open);
    review(open, open.folder().write("list.csv",
                                     "Name,Handle,Platform,Followers\nTheo Brandt,theo.b,TikTok,5000\n"
                                     "Nora Lind,noralind,TikTok,700\n"));
    untilCounted(open);
    CHECK(textOf(open, "rowsNew") == QStringLiteral("1"));
    CHECK(textOf(open, "rowsRejected") == QStringLiteral("1"));
    open.click("importNext");
    open.click("importNext");
    REQUIRE(open.child<QLabel>("whoseOpen")->isVisible());
    open.click("answerWhose");
    choose(open.child<QComboBox>("whose1"), QStringLiteral("same"));
    GOALPOST_UNTIL(textOf(open, "rowsNew") == QStringLiteral("2"));
    open.settle();
    CHECK(textOf(open, "rowsRejected") == QStringLiteral("0"));
    open.click("importNext");
    CHECK_FALSE(open.child<QLabel>("whoseOpen")->isVisible());
    QSignalSpy imported(&open.session(), &ui::Session::imported);
    open.click("import");
    GOALPOST_UNTIL(imported.count() == 1);
    open.settle();
    const auto& creators = open.session().plan()->creators;
    const auto theo = std::ranges::find(creators, "Theo Brandt", &model::Creator::name);
    REQUIRE(theo != creators.end());
    CHECK(theo->accounts.size() == 2);
}

TEST_CASE("the last step says up to which day totals count and which columns are not taken") {
    OpenWindow open(OpenWindow::With::Campaign);
    review(open, open.folder().write("videos.csv",
                                     "Content,Video title,Video publish time,Views,Subscribers,Kudos\n"
                                     "qZ1-hearth01,Lentils,\"Jul 2, 2026\",1200,10,3\n"));
    open.click("importNext");
    type(open, "importCreator", QStringLiteral("youtube:mayasets"));
    untilCounted(open);
    open.click("importNext");
    CHECK(textOf(open, "importFacts").contains(QStringLiteral("Not taken: Kudos.")));
    CHECK(textOf(open, "importFacts").contains(QStringLiteral("when the file was last changed")));
    open.click("importBack");
    type(open, "importAsOf", QStringLiteral("2026-08-20"));
    GOALPOST_UNTIL(textOf(open, "importFacts").contains(QStringLiteral("20 Aug 2026, as you said")));
}

TEST_CASE("the shop is asked for where a file holds orders, and counts") {
    OpenWindow open(OpenWindow::With::Campaign);
    const auto orders = open.folder().write("orders.csv",
                                            "Order ID,Order date,Total,Currency\n"
                                            "#1001,2026-07-02,40.00,EUR\n"
                                            "#1002,2026-07-03,25.50,EUR\n");
    review(open, orders);
    open.click("importNext");
    CHECK(open.child<QLineEdit>("importShop")->isVisible());
    untilCounted(open);
    open.click("importNext");
    CHECK(textOf(open, "importFacts").contains(QStringLiteral("The list is as of")));
    CHECK(textOf(open, "importFacts").contains(QStringLiteral("Orders: 2 new, 0 changed, 0 identical.")));
    CHECK(textOf(open, "importFacts").contains(QStringLiteral("65.50")));
    CHECK_FALSE(textOf(open, "importFacts").contains(QStringLiteral("creator history")));
    QSignalSpy imported(&open.session(), &ui::Session::imported);
    open.click("import");
    GOALPOST_UNTIL(imported.count() == 1);
    open.settle();
    review(open, orders);
    open.click("importNext");
    untilCounted(open);
    CHECK(textOf(open, "rowsRejected") == QStringLiteral("0"));
    // They stand without a shop's name, and would count twice with one.
    type(open, "importShop", QStringLiteral("North"));
    GOALPOST_UNTIL(textOf(open, "rowsRejected") == QStringLiteral("2"));
}

TEST_CASE("a folder that is dropped is looked through beside the window, and one without data says so") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("imports");
    std::filesystem::create_directories(open.folder() / "exports" / "july");
    std::filesystem::create_directories(open.folder() / "empty");
    for (const char* name : {"exports/a.csv", "exports/july/b.csv"})
        open.folder().write(
            name, std::string("Date,Platform,Account,Post ID,Likes\n2026-07-02,Instagram,mayasets,") +
                      (name[8] == 'a' ? "C1" : "C2") + ",120\n");
    open.window().openFile(ui::pathText(open.folder() / "exports"));
    auto* table = open.child<QTableView>("queueTable");
    GOALPOST_UNTIL(table->model()->rowCount() == 2);
    open.settle();
}

TEST_CASE("the days of totals that nothing in the file dates are asked for, and open the import") {
    OpenWindow open(OpenWindow::With::Campaign);
    review(open, open.folder().write("tags.csv",
                                     "Session source / medium,Session manual ad content,Sessions\n"
                                     "instagram / influencer,maya_reel,120\n"
                                     "instagram / influencer,maya_story,30\n"));
    open.click("importNext");
    auto* from = open.child<QLineEdit>("importFrom");
    GOALPOST_UNTIL(from->isVisible());
    CHECK_FALSE(open.child<QPushButton>("import")->isEnabled());
    type(open, "importFrom", QStringLiteral("2026-07-01"));
    GOALPOST_UNTIL(textOf(open, "importReason").contains(QStringLiteral("both the first and the last day")));
    type(open, "importTo", QStringLiteral("2026-07-31"));
    GOALPOST_UNTIL(textOf(open, "rowsNew") == QStringLiteral("2"));
    CHECK(from->isVisible());  // to be told otherwise
}
