// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/campaign.hpp"
#include "support/catch.hpp"
#include "ui/open_window.hpp"
#include "ui/pages/imports/file_look.hpp"
#include "ui/widgets/kpi_card.hpp"
#include "ui/widgets/step_trail.hpp"
#include "ui/words/text.hpp"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include <filesystem>
#include <string>

using namespace goalpost;
using test::OpenWindow;

namespace {

// Two posts on two days: 120 + 80 + 55 = 255 likes.
constexpr auto Daily =
    "Date,Platform,Account,Post ID,Permalink,Impressions,Reach,Likes,Comments,Shares,Saves\r\n"
    "2026-07-02,Instagram,mayasets,C8x1,https://www.instagram.com/p/C8x1/,4000,3100,120,9,4,11\r\n"
    "2026-07-03,Instagram,mayasets,C8x1,https://www.instagram.com/p/C8x1/,2500,1900,80,5,2,6\r\n"
    "2026-07-03,Instagram,mayasets,C8x2,https://www.instagram.com/p/C8x2/,1800,1500,55,3,1,4\r\n";

/// A day of the post, as a file of its own.
std::string dayOf(const std::string& post) {
    return "Date,Platform,Account,Post ID,Likes\r\n2026-07-02,Instagram,mayasets," + post + ",120\r\n";
}

constexpr auto WithBadDay =
    "Date,Platform,Account,Post ID,Permalink,Likes\r\n"
    "2026-07-02,Instagram,mayasets,C8x1,https://www.instagram.com/p/C8x1/,120\r\n"
    "2026-06-31,Instagram,mayasets,C8x1,https://www.instagram.com/p/C8x1/,7\r\n";

constexpr auto Foreign =
    "Aaa,Platform,Bbb,Ccc,Ddd\r\n"
    "2026-07-02,Instagram,mayasets,C8x1,12\r\n";

/// Its columns are matched by their names and values.
constexpr auto Proposed =
    "Wann,Platform,Wer,Beitrag,Klicks\r\n"
    "2026-07-02,Instagram,mayasets,C8x1,12\r\n";

constexpr auto YouTube =
    "Content,Video title,Video publish time,Views,Watch time (hours),Subscribers,Impressions\r\n"
    "a1B2c3D4e5F,Roast on Sunday,\"Jul 2, 2026\",1200,34.5,8,9000\r\n"
    "f6G7h8I9j0K,Picnic box,\"Jul 9, 2026\",800,20.25,3,7000\r\n";

void chooseLikes(OpenWindow& open) {
    open.show("goal");
    open.click("goal-engagement");
    auto* search = open.child<QLineEdit>("addKpi");
    search->setText(QStringLiteral("likes"));
    QTest::keyClick(search, Qt::Key_Return);
    open.settle();
}

QString textOf(OpenWindow& open, const char* label) {
    return open.child<QLabel>(label)->text();
}

void untilReviewed(OpenWindow& open) {
    GOALPOST_UNTIL(open.child<QPushButton>("importNext")->isVisible());
    open.settle();
}

void untilCounted(OpenWindow& open) {
    GOALPOST_UNTIL(textOf(open, "rowsNew") != QStringLiteral("—"));
    open.settle();
}

/// Offers the file and waits until it stands there.
void review(OpenWindow& open, const std::filesystem::path& file) {
    open.show("imports");
    open.window().openFile(ui::pathText(file));
    untilReviewed(open);
}

void toLastStep(OpenWindow& open) {
    open.click("importNext");
    open.click("importNext");
}

void choose(OpenWindow& open, const char* field, const char* id) {
    auto* box = open.child<QComboBox>(field);
    const int index = box->findData(QString::fromLatin1(id));
    REQUIRE(index >= 0);
    box->setCurrentIndex(index);
    emit box->activated(index);
    open.settle();
}

void importNow(OpenWindow& open) {
    QSignalSpy imported(&open.session(), &ui::Session::imported);
    open.click("import");
    GOALPOST_UNTIL(imported.count() == 1);
    open.settle();
}

/// What a person does in a cell of "Goes to".
void sendColumn(OpenWindow& open, int row, const char* target) {
    auto* table = open.child<QTableView>("mappingTable");
    table->setCurrentIndex(table->model()->index(row, 2));
    QTest::keyClick(table, Qt::Key_Down, Qt::AltModifier);
    choose(open, "targetEditor", target);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

bool isToldInBanner(OpenWindow& open, const QString& words) {
    for (const ui::Banner* each : open.window().findChildren<ui::Banner*>())
        if (each->isVisible() && each->text().contains(words))
            return true;
    return false;
}

QString likesOnResults(OpenWindow& open) {
    open.show("results");
    open.settle();
    return open.child<ui::KpiCard>("kpi-likes")->valueShown();
}

}  // namespace

TEST_CASE("an imported file changes the figure on Results as it was foretold, and one undo takes it back") {
    OpenWindow open(OpenWindow::With::Campaign);
    chooseLikes(open);
    CHECK(likesOnResults(open) == QStringLiteral("—"));

    review(open, open.folder().write("daily.csv", Daily));
    untilCounted(open);
    CHECK(open.session().file().imports.empty());  // a dry run books nothing
    open.click("importNext");
    choose(open, "importAssign", "all");
    untilCounted(open);
    open.click("importNext");
    CHECK(textOf(open, "rowsNew") == QStringLiteral("3"));
    CHECK(textOf(open, "effectBefore0") == QStringLiteral("—"));
    CHECK(textOf(open, "effectAfter0") == QStringLiteral("255"));
    CHECK(textOf(open, "importFacts").contains(QStringLiteral("2 posts for the campaign")));
    importNow(open);
    CHECK(textOf(open, "noticeText").contains(QStringLiteral("daily.csv")));
    open.click("showResults");
    CHECK(open.window().currentPage() == QStringLiteral("results"));
    CHECK(likesOnResults(open) == QStringLiteral("255"));
    CHECK(textOf(open, "dataThrough").contains(QStringLiteral("3 Jul 2026")));

    open.child<QAction>("undo")->trigger();
    open.settle();
    CHECK(open.window().currentPage() == QStringLiteral("results"));
    CHECK(textOf(open, "noticeText").startsWith(QStringLiteral("Undone:")));
    CHECK(likesOnResults(open) == QStringLiteral("—"));
    CHECK(open.session().file().imports.front().undone);
}

TEST_CASE(
    "posts from outside the campaign's dates and undated ones are told before the import and on Results") {
    constexpr auto Early =
        "Date,Published,Platform,Account,Post ID,Likes\r\n"
        "2026-05-03,2026-05-02,Instagram,mayasets,E1,90\r\n"
        "2026-05-09,2026-05-08,Instagram,mayasets,E2,70\r\n"
        "2026-05-10,,Instagram,mayasets,E3,60\r\n";
    OpenWindow open(OpenWindow::With::Campaign);
    chooseLikes(open);
    review(open, open.folder().write("early.csv", Early));
    choose(open, "importAssign", "all");
    toLastStep(open);
    untilCounted(open);
    const auto said = QStringLiteral(
        "2 posts of this campaign were published outside 1 Jul – 30 Sep 2026 and are not counted.");
    const auto undated = QStringLiteral(
        "1 post of this campaign has no publish date and is not counted; import a file that tells when it "
        "was "
        "published.");
    GOALPOST_UNTIL(textOf(open, "importFacts").startsWith(said + QStringLiteral("\n\n") + undated));
    importNow(open);
    CHECK(likesOnResults(open) == QStringLiteral("—"));
    CHECK(isToldInBanner(open, said));
    CHECK(isToldInBanner(open, undated));
}

TEST_CASE("a breakdown is refused on the first step, before anybody is asked whose it is") {
    OpenWindow open(OpenWindow::With::Campaign);
    review(open, open.folder().write("geography.csv",
                                     "Geography,Views,Watch time (hours)\r\nTotal,300,12.5\r\nDE,200,8.25\r\n"
                                     "AT,100,4.25\r\n"));
    CHECK_FALSE(open.child<QPushButton>("importNext")->isEnabled());
    CHECK(textOf(open, "importReason") ==
          QStringLiteral(
              "This file cannot be imported: a breakdown of the channel's views tells neither posts nor "
              "days; export the tab Content."));
}

TEST_CASE("a file whose posts another campaign has says which, and what to do") {
    OpenWindow open(OpenWindow::With::Campaign);
    const auto file = open.folder().write("daily.csv", Daily);
    review(open, file);
    open.click("importNext");
    choose(open, "importAssign", "all");
    untilCounted(open);
    open.click("importNext");
    importNow(open);
    open.session().change([](model::Plan plan) {
        const Id brand = plan.brands.back().id;
        return edit::addCampaign(std::move(plan), "Autumn Table", brand,
                                 Period{*makeDate(2026, 10, 1), *makeDate(2026, 12, 31)});
    });
    open.settle();
    const auto plan = open.session().plan();
    open.click("cancelImport");
    review(open, file);
    open.click("importNext");
    choose(open, "importCampaign", plan->campaignNamed("Autumn Table")->id.text.c_str());
    choose(open, "importAssign", "all");
    untilCounted(open);
    const auto said = QStringLiteral(
        "2 posts of this file belong to the campaign \"Summer Table 2026\" and count there alone; to count "
        "them "
        "for \"Autumn Table\", undo the import that put them there and import the file again.");
    CHECK(textOf(open, "importReason").endsWith(said));
    open.click("importNext");
    CHECK(textOf(open, "importFacts").startsWith(said));
}

TEST_CASE("a file whose posts two other campaigns have says both") {
    OpenWindow open(OpenWindow::With::Campaign);
    for (const char* name : {"Autumn Table", "Winter Table"})
        open.session().change([name](model::Plan plan) {
            const Id brand = plan.brands.back().id;
            return edit::addCampaign(std::move(plan), name, brand,
                                     Period{*makeDate(2026, 6, 1), *makeDate(2026, 12, 31)});
        });
    open.settle();
    const auto reviewFor = [&](const std::filesystem::path& file, const char* campaign) {
        review(open, file);
        open.click("importNext");
        choose(open, "importCampaign", open.session().plan()->campaignNamed(campaign)->id.text.c_str());
        choose(open, "importAssign", "all");
        untilCounted(open);
    };
    const auto import = [&](const std::filesystem::path& file, const char* campaign) {
        reviewFor(file, campaign);
        open.click("importNext");
        importNow(open);
        open.click("cancelImport");
    };
    import(open.folder().write("first.csv", dayOf("C8x1")), "Summer Table 2026");
    import(open.folder().write("second.csv", dayOf("C8x2")), "Autumn Table");
    std::string both = dayOf("C8x1");
    both += dayOf("C8x2").substr(both.find('\n') + 1);
    reviewFor(open.folder().write("both.csv", both), "Winter Table");
    const QString said = textOf(open, "importReason");
    INFO(said.toStdString());
    CHECK(said.startsWith(
        QStringLiteral("Nothing would change: every row of this file is in the workspace. ")));
    for (const char* owner : {"Summer Table 2026", "Autumn Table"})
        CHECK(said.count(QStringLiteral("1 post of this file belongs to the campaign \"%1\" and counts there "
                                        "alone; to count it for \"Winter Table\"")
                             .arg(QLatin1String(owner))) == 1);
}

TEST_CASE("a file goes from choosing to done by the keyboard alone, and the notice takes it back") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("imports");
    open.window().activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&open.window()));
    open.window().prompts().answerNext(ui::pathText(open.folder().write("daily.csv", Daily)));
    QTest::keyClick(open.child<QPushButton>("chooseFile"), Qt::Key_Space);
    untilReviewed(open);
    untilCounted(open);
    auto* trail = open.child<ui::StepTrail>("importTrail");
    GOALPOST_UNTIL(trail->step() == 1);
    QTest::keyClick(open.window().focusWidget(), Qt::Key_Right, Qt::AltModifier);
    GOALPOST_UNTIL(trail->step() == 2);
    QTest::keyClick(open.window().focusWidget(), Qt::Key_Right, Qt::AltModifier);
    GOALPOST_UNTIL(trail->step() == 3);
    QTest::keyClick(open.window().focusWidget(), Qt::Key_Left, Qt::AltModifier);
    GOALPOST_UNTIL(trail->step() == 2);
    QTest::keyClick(open.window().focusWidget(), Qt::Key_Right, Qt::AltModifier);
    QSignalSpy imported(&open.session(), &ui::Session::imported);
    GOALPOST_UNTIL(open.window().focusWidget() == open.child<QPushButton>("import"));
    // Import is locked and counted anew when the workspace changes under it, and gets the keyboard back.
    open.session().change([](model::Plan plan) {
        plan.campaigns.front().name = "Autumn Table";
        return edit::Act{std::move(plan), "Rename"};
    });
    open.settle();
    GOALPOST_UNTIL(open.window().focusWidget() == open.child<QPushButton>("import"));
    QTest::keyClick(open.window().focusWidget(), Qt::Key_Space);
    GOALPOST_UNTIL(imported.count() == 1);
    open.settle();
    GOALPOST_UNTIL(trail->step() == 4);
    CHECK(open.session().file().imports.size() == 1);
    auto* undo = open.child<QPushButton>("noticeAction");
    undo->setFocus();
    QTest::keyClick(undo, Qt::Key_Space);
    open.settle();
    CHECK(open.session().file().imports.front().undone);
}

TEST_CASE("undo of an import from another page leads to Imports and is told above the page") {
    OpenWindow open(OpenWindow::With::Campaign);
    review(open, open.folder().write("daily.csv", Daily));
    untilCounted(open);
    toLastStep(open);
    importNow(open);
    open.show("goal");
    open.child<QAction>("undo")->trigger();
    open.settle();
    CHECK(open.window().currentPage() == QStringLiteral("imports"));
    const auto* text = open.child<QLabel>("noticeText");
    CHECK(text->text().startsWith(QStringLiteral("Undone:")));
    const QPoint middle = text->mapTo(&open.window(), text->rect().center());
    CHECK(open.window().childAt(middle) == text);
    open.show("goal");
    open.child<QAction>("redo")->trigger();
    open.settle();
    CHECK(open.window().currentPage() == QStringLiteral("imports"));
    CHECK(text->text().startsWith(QStringLiteral("Done again:")));
}

TEST_CASE("importing the same file again says that nothing would change") {
    OpenWindow open(OpenWindow::With::Campaign);
    const auto file = open.folder().write("daily.csv", Daily);
    review(open, file);
    untilCounted(open);
    toLastStep(open);
    importNow(open);
    review(open, file);
    untilCounted(open);
    toLastStep(open);
    CHECK(textOf(open, "rowsNew") == QStringLiteral("0"));
    CHECK(textOf(open, "rowsIdentical") == QStringLiteral("3"));
    CHECK_FALSE(open.child<QPushButton>("import")->isEnabled());
    CHECK(
        textOf(open, "importReason").contains(QStringLiteral("every row of this file is in the workspace")));
}

TEST_CASE("a rejected row is told in full and its list can be saved") {
    OpenWindow open(OpenWindow::With::Campaign);
    review(open, open.folder().write("bad.csv", WithBadDay));
    untilCounted(open);
    toLastStep(open);
    CHECK(textOf(open, "rowsNew") == QStringLiteral("1"));
    CHECK(textOf(open, "rowsRejected") == QStringLiteral("1"));
    CHECK(open.child<QTableView>("rejectsTable")->model()->rowCount() == 1);
    const QString full = textOf(open, "rejectInFull");
    CHECK(full.contains(QStringLiteral("Line 3")));
    CHECK(full.contains(QStringLiteral("“Date”")));
    CHECK(full.contains(QStringLiteral("“2026-06-31”")));
    const auto out = open.folder() / "rejected.csv";
    open.window().prompts().answerNext(ui::pathText(out));
    open.click("saveRejects");
    GOALPOST_UNTIL(std::filesystem::exists(out));
    const std::string list = test::readFile(out);
    CHECK(list.find("2026-06-31") != std::string::npos);
}

TEST_CASE("an obvious repair of a rejected row is one click, and can be taken back") {
    OpenWindow open(OpenWindow::With::Campaign);
    review(open, open.folder().write("words.csv",
                                     "Date,Platform,Account,Post ID,Likes,Shares\r\n"
                                     "2026-07-02,Instagram,mayasets,C8x1,134 likes,4\r\n"
                                     "2026-07-03,Instagram,mayasets,C8x1,80,hidden\r\n"
                                     "2026-06-31,Instagram,mayasets,C8x1,9,1\r\n"));
    untilCounted(open);
    toLastStep(open);
    CHECK(textOf(open, "rowsRejected") == QStringLiteral("3"));
    auto* table = open.child<QTableView>("rejectsTable");
    CHECK(table->model()->index(0, 2).data().toString() == QStringLiteral("Take 134"));
    CHECK(table->model()->index(1, 2).data().toString() == QStringLiteral("Leave the value out"));
    CHECK(table->model()->index(2, 2).data().toString().isEmpty());
    table->selectRow(2);
    CHECK_FALSE(open.child<QPushButton>("fixReject")->isVisible());
    table->selectRow(0);
    open.click("fixReject");
    GOALPOST_UNTIL(textOf(open, "rowsRejected") == QStringLiteral("2"));
    GOALPOST_UNTIL(textOf(open, "fixedCells").startsWith(QStringLiteral("Read repaired: 1 cell.")));
    open.click("unfixRejects");
    GOALPOST_UNTIL(textOf(open, "rowsRejected") == QStringLiteral("3"));
    open.settle();
    open.click("fixAllRejects");
    GOALPOST_UNTIL(textOf(open, "rowsRejected") == QStringLiteral("1"));
    open.settle();
    importNow(open);
    CHECK(open.session().file().imports.front().added == 2);
    CHECK(open.session().file().imports.front().rejected == 1);
}

TEST_CASE("the preview says above each column what it goes to, and marks what is rejected") {
    OpenWindow open(OpenWindow::With::Campaign);
    review(open, open.folder().write("bad.csv", WithBadDay));
    untilCounted(open);
    auto* table = open.child<QTableView>("previewTable");
    const auto title = [&](int column) {
        return table->model()->headerData(column, Qt::Horizontal).toString();
    };
    CHECK(title(6) == QStringLiteral("Likes\n→ Likes"));
    sendColumn(open, 5, "");
    CHECK(title(6) == QStringLiteral("Likes\nnot imported"));
    sendColumn(open, 5, "likes");
    untilCounted(open);
    GOALPOST_UNTIL(
        table->model()->index(1, 1).data(Qt::ToolTipRole).toString().contains(QStringLiteral("no date")));
    CHECK_FALSE(
        table->model()->index(0, 1).data(Qt::ToolTipRole).toString().contains(QStringLiteral("no date")));
}

TEST_CASE("a large file is shown by its beginning, and its rows are filled in") {
    OpenWindow open(OpenWindow::With::Campaign);
    std::string text = "Date,Platform,Account,Post ID,Likes\n";
    for (int i = 0; i < 120'000; ++i)
        text += isoDate(dateOfDay(20'600 + i % 200)) + ",Instagram,mayasets,MM" + std::to_string(i / 200) +
                "," + std::to_string(i % 97) + "\n";
    REQUIRE(text.size() > 4 * 1024 * 1024);
    review(open, open.folder().write("large.csv", text));
    CHECK(open.child<QTableView>("previewTable")->model()->rowCount() == 12);
    GOALPOST_UNTIL(textOf(open, "fact6") == QStringLiteral("120,000"));
}

TEST_CASE("a file of no known format stays locked until its needed columns are chosen by hand") {
    OpenWindow open(OpenWindow::With::Campaign);
    review(open, open.folder().write("foreign.csv", Foreign));
    CHECK_FALSE(open.child<QPushButton>("importNext")->isEnabled());
    CHECK(textOf(open, "importReason").contains(QStringLiteral("question")));
    sendColumn(open, 0, "date");
    sendColumn(open, 2, "creator");
    CHECK(textOf(open, "importReason").contains(QStringLiteral("one more question")));
    sendColumn(open, 3, "post-id");
    sendColumn(open, 4, "clicks");
    untilCounted(open);
    toLastStep(open);
    CHECK(textOf(open, "rowsNew") == QStringLiteral("1"));
    importNow(open);
    CHECK(open.session().file().imports.front().added == 1);
}

TEST_CASE("a mapping that was proposed by evidence is completed by hand") {
    OpenWindow open(OpenWindow::With::Campaign);
    review(open, open.folder().write("proposed.csv", Proposed));
    sendColumn(open, 2, "creator");
    sendColumn(open, 3, "post-id");
    untilCounted(open);
    CHECK(textOf(open, "rowsNew") == QStringLiteral("1"));
}

TEST_CASE("dates that can be read in two ways wait for a yes, which Alt+N goes to") {
    OpenWindow open(OpenWindow::With::Campaign);
    review(open, open.folder().write("two-ways.csv",
                                     "Platform,Account,Post ID,Date,Likes\r\n"
                                     "Instagram,mayasets,C8x1,03/04/2026,120\r\n"
                                     "Instagram,mayasets,C8x1,05/06/2026,80\r\n"));
    auto* table = open.child<QTableView>("mappingTable");
    CHECK(table->currentIndex().row() == 3);
    table->setCurrentIndex(table->model()->index(0, 0));
    CHECK_FALSE(open.child<QPushButton>("confirmColumn")->isVisible());
    open.window().activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&open.window()));
    QTest::keyClick(table, Qt::Key_N, Qt::AltModifier);
    CHECK(table->currentIndex().row() == 3);
    open.click("confirmColumn");
    untilCounted(open);
    CHECK(open.child<QPushButton>("importNext")->isEnabled());
}

TEST_CASE("dates that can be read in two ways are read the other way by one click") {
    OpenWindow open(OpenWindow::With::Campaign);
    review(open, open.folder().write("two-ways.csv",
                                     "Platform,Account,Post ID,Date,Likes\r\n"
                                     "Instagram,mayasets,C8x1,03/04/2026,120\r\n"
                                     "Instagram,mayasets,C8x1,05/06/2026,80\r\n"));
    const QString asked = textOf(open, "columnReason");
    INFO(asked.toStdString());
    CHECK(asked.contains(QStringLiteral("3 Apr 2026 with the day first")));
    CHECK(asked.contains(QStringLiteral("4 Mar 2026 with the month first")));
    auto* other = open.child<QPushButton>("readOtherwise");
    CHECK(other->text() == QStringLiteral("Month first"));
    open.click("readOtherwise");
    GOALPOST_UNTIL(!other->isVisible());
    untilCounted(open);
    CHECK(textOf(open, "rowsNew") == QStringLiteral("2"));
    CHECK(open.child<QComboBox>("readDates")->currentText() == QStringLiteral("Month first"));
}

TEST_CASE("a file that does not say whose posts it holds waits for a creator") {
    OpenWindow open(OpenWindow::With::Campaign);
    review(open, open.folder().write("youtube.csv", YouTube));
    open.click("importNext");
    CHECK(textOf(open, "importReason").contains(QStringLiteral("whose posts")));
    auto* creator = open.child<QLineEdit>("importCreator");
    creator->setFocus();
    QTest::keyClicks(creator, QStringLiteral("mayasets"));
    QTest::keyClick(creator, Qt::Key_Return);
    CHECK(textOf(open, "importCreatorMessage").contains(QStringLiteral("youtube:mayasets")));
    creator->selectAll();
    QTest::keyClicks(creator, QStringLiteral("youtube:mayasets"));
    QTest::keyClick(creator, Qt::Key_Return);
    untilCounted(open);
    CHECK(textOf(open, "rowsNew") == QStringLiteral("2"));
}

TEST_CASE("Esc leaves a review without a question, and one can go on with it") {
    OpenWindow open(OpenWindow::With::Campaign);
    review(open, open.folder().write("foreign.csv", Foreign));
    sendColumn(open, 0, "date");
    QTest::keyClick(open.child<QTableView>("mappingTable"), Qt::Key_Escape);
    open.settle();
    CHECK(open.window().prompts().asked().isEmpty());
    CHECK(textOf(open, "leftReview").contains(QStringLiteral("foreign.csv")));
    open.click("continueReview");
    auto* table = open.child<QTableView>("mappingTable");
    CHECK(table->isVisible());
    CHECK(table->model()->index(0, 2).data().toString() == QStringLiteral("Day"));
}

TEST_CASE("an import that is cancelled while it runs changes nothing and can be begun again") {
    OpenWindow open(OpenWindow::With::Campaign);
    std::string text = "Date,Platform,Account,Post ID,Likes\n";
    for (int i = 0; i < 60'000; ++i)
        text += isoDate(dateOfDay(20'600 + i % 200)) + ",Instagram,mayasets,M" + std::to_string(i / 200) +
                "," + std::to_string(i % 97) + "\n";
    review(open, open.folder().write("long.csv", text));
    untilCounted(open);
    toLastStep(open);
    QSignalSpy cancelled(&open.session(), &ui::Session::importCancelled);
    QTest::mouseClick(open.child<QPushButton>("import"), Qt::LeftButton);
    QTest::mouseClick(open.child<QPushButton>("cancelImport"), Qt::LeftButton);
    GOALPOST_UNTIL(cancelled.count() == 1);
    open.settle();
    CHECK(open.session().file().imports.empty());
    CHECK(isToldInBanner(open, QStringLiteral("nothing was changed")));
    importNow(open);
    CHECK(open.session().file().imports.size() == 1);
}

TEST_CASE("a file that is no table leaves the page as it was and says why with line and byte") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("imports");
    open.window().openFile(ui::pathText(open.folder().write("blank.csv", "\n\n\n")));
    GOALPOST_UNTIL(isToldInBanner(open, QStringLiteral("blank.csv")));
    CHECK(isToldInBanner(open, QStringLiteral("line 1, byte 1")));
    CHECK(open.child<QPushButton>("chooseFile")->isVisible());
}

TEST_CASE("the list of imports tells what each did, and takes the last one back") {
    OpenWindow open(OpenWindow::With::Campaign);
    review(open, open.folder().write("daily.csv", Daily));
    untilCounted(open);
    toLastStep(open);
    importNow(open);
    open.click("cancelImport");
    CHECK(open.child<QTableView>("batchesTable")->model()->rowCount() == 1);
    CHECK(textOf(open, "batchDetails").contains(QStringLiteral("3 rows read: 3 new")));
    open.click("undoImport");
    CHECK(open.session().file().imports.front().undone);
    CHECK(textOf(open, "batchDetails").contains(QStringLiteral("Taken back")));
    CHECK_FALSE(open.child<QPushButton>("undoImport")->isEnabled());
}

TEST_CASE("a file of which no post counts says why, and the last step counts them all") {
    OpenWindow open(OpenWindow::With::Campaign);
    chooseLikes(open);
    open.show("imports");
    CHECK(open.child<QWidget>("noImports")->isVisible());
    CHECK_FALSE(open.child<QWidget>("batchesTable")->isVisible());
    review(open, open.folder().write("daily.csv", Daily));
    untilCounted(open);
    toLastStep(open);
    CHECK(open.child<QLabel>("whyNoneCounts")->isVisible());
    CHECK(textOf(open, "whyNoneCounts").contains(QStringLiteral("it has no deliverables")));
    CHECK(textOf(open, "effectAfter0") == QStringLiteral("—"));
    open.click("countAllPosts");
    GOALPOST_UNTIL(textOf(open, "effectAfter0") == QStringLiteral("255"));
    CHECK_FALSE(open.child<QLabel>("whyNoneCounts")->isVisible());
    CHECK_FALSE(open.child<QPushButton>("countAllPosts")->isVisible());
    importNow(open);
    CHECK(textOf(open, "noticeText") == QStringLiteral("Imported daily.csv"));
    CHECK(open.child<QWidget>("noImports")->isHidden());
    CHECK(likesOnResults(open) == QStringLiteral("255"));
}

TEST_CASE("a large file of no known kind shows its first rows while the rest of it is read") {
    OpenWindow open(OpenWindow::With::Campaign);
    std::string text = "Aaa,Bbb\r\n";
    for (int i = 0; i < 500'000; ++i)
        text += "rot,gruen " + std::to_string(i % 7) + "\r\n";
    const auto glance = ui::lookAtBeginning(ui::pathText(open.folder().write("large.csv", text)));
    REQUIRE(glance);
    CHECK(glance->isGlance);
    CHECK(glance->lines.front().size() == 12);
    review(open, open.folder() / "large.csv");
    GOALPOST_UNTIL(open.child<QLabel>("fact6")->text() == QStringLiteral("500,000"));
    CHECK(open.child<QTableView>("previewTable")->model()->rowCount() == 12);
}
