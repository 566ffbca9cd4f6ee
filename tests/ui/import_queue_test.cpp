// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "ui/open_window.hpp"
#include "ui/pages/imports/dropped_files.hpp"
#include "ui/pages/imports/watched_folder.hpp"
#include "ui/words/text.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

#include <filesystem>

using namespace goalpost;
using test::OpenWindow;

namespace {

std::string day(const std::string& post, int likes) {
    return "Date,Platform,Account,Post ID,Likes\r\n2026-07-02,Instagram,mayasets," + post + "," +
           std::to_string(likes) + "\r\n";
}

constexpr auto Unreadable =
    "Date,Platform,Account,Post ID,Likes\r\n"
    "2026-07-02,Instagram,mayasets,C8x7,120\r\n"
    "2026-06-31,Instagram,mayasets,C8x7,7\r\n";

constexpr auto Channel =
    "Content,Video title,Video publish time,Views,Watch time (hours),Subscribers,Impressions\r\n"
    "a1B2c3D4e5F,Roast on Sunday,\"Jul 2, 2026\",1200,34.5,8,9000\r\n";

// Proposed by its columns' words and values, and a known export of nobody.
constexpr auto Sheet =
    "Posted;Clip;Plays;Hearts\r\n"
    "2026-07-02;https://www.tiktok.com/@mayasets/video/7300000000000000001;1200;30\r\n"
    "2026-07-15;https://www.tiktok.com/@mayasets/video/7300000000000000002;900;20\r\n";
constexpr auto LaterSheet =
    "Posted;Clip;Plays;Hearts\r\n"
    "2026-07-22;https://www.tiktok.com/@mayasets/video/7300000000000000003;700;11\r\n";

constexpr auto NoExport = "Aaa,Bbb,Ccc\r\nrot,Ulm,q\r\n";

QString join(const std::vector<std::filesystem::path>& files) {
    QStringList list;
    for (const auto& file : files)
        list << ui::pathText(file);
    return list.join(QLatin1Char('\n'));
}

QAbstractItemModel* queue(OpenWindow& open) {
    return open.child<QTableView>("queueTable")->model();
}

QString stateOf(OpenWindow& open, int row) {
    return queue(open)->index(row, 6).data().toString();
}

/// Chooses the files and waits until each is judged.
void choose(OpenWindow& open, const std::vector<std::filesystem::path>& files) {
    open.show("imports");
    open.window().prompts().answerNext(join(files));
    open.click("chooseFile");
    GOALPOST_UNTIL(queue(open)->rowCount() == static_cast<int>(files.size()));
    GOALPOST_UNTIL([&] {
        for (int row = 0; row < queue(open)->rowCount(); ++row)
            if (stateOf(open, row).startsWith(QStringLiteral("Being")))
                return false;
        return true;
    }());
    open.settle();
}

void chooseRow(OpenWindow& open, int row) {
    open.child<QTableView>("queueTable")->selectRow(row);
    open.settle();
}

void importAll(OpenWindow& open) {
    open.click("queueImport");
    GOALPOST_UNTIL(!open.child<QPushButton>("queueTakeBack")->isHidden());
    open.settle();
}

std::size_t counting(OpenWindow& open) {
    std::size_t count = 0;
    for (const auto& batch : open.session().file().imports)
        count += batch.undone ? 0 : 1;
    return count;
}

}  // namespace

TEST_CASE("files that ask nothing are imported together by one button, and taken back by one") {
    OpenWindow open(OpenWindow::With::Campaign);
    choose(open,
           {open.folder().write("a.csv", day("C8x1", 120)), open.folder().write("b.csv", day("C8x2", 80))});
    CHECK(stateOf(open, 0) == QStringLiteral("Ready"));
    CHECK(stateOf(open, 1) == QStringLiteral("Ready"));
    CHECK(queue(open)->index(0, 3).data().toString() == QStringLiteral("1"));
    CHECK(open.session().file().imports.empty());
    CHECK(open.child<QPushButton>("queueImport")->text() == QStringLiteral("Import 2 ready files"));
    importAll(open);
    CHECK(stateOf(open, 0) == QStringLiteral("Imported"));
    CHECK(counting(open) == 2);
    open.click("queueTakeBack");
    GOALPOST_UNTIL(counting(open) == 0);
    GOALPOST_UNTIL(stateOf(open, 1) == QStringLiteral("Ready"));
}

TEST_CASE("only what has to be decided asks, and says what; the others are ready") {
    OpenWindow open(OpenWindow::With::Campaign);
    choose(open, {open.folder().write("good.csv", day("C8x1", 120)),
                  open.folder().write("bad.csv", Unreadable), open.folder().write("channel.csv", Channel),
                  open.folder().write("other.csv", NoExport), open.folder().write("blank.csv", "\n\n\n")});
    CHECK(stateOf(open, 0) == QStringLiteral("Ready"));
    for (const int row : {1, 2, 3})
        CHECK(stateOf(open, row) == QStringLiteral("Asks"));
    CHECK(stateOf(open, 4) == QStringLiteral("Not possible"));
    const auto says = [&](int row) {
        chooseRow(open, row);
        return open.child<QLabel>("queueSays")->text();
    };
    CHECK(says(1).contains(QStringLiteral("1 row cannot be read")));
    CHECK(open.child<QPushButton>("queueAccept")->isVisible());
    CHECK(says(2).contains(QStringLiteral("whose posts")));
    CHECK(open.child<QComboBox>("queueCreator")->isVisible());
    CHECK_FALSE(open.child<QPushButton>("queueAccept")->isVisible());
    CHECK(says(3).contains(QStringLiteral("no export")));
    CHECK(says(4).contains(QStringLiteral("blank.csv")));
    chooseRow(open, 1);
    open.click("queueAccept");
    GOALPOST_UNTIL(stateOf(open, 1) == QStringLiteral("Ready"));
    importAll(open);
    CHECK(counting(open) == 2);
    CHECK(stateOf(open, 2) == QStringLiteral("Asks"));
}

TEST_CASE("a file that asks is reviewed by itself, and one comes back to the others") {
    OpenWindow open(OpenWindow::With::Campaign);
    choose(open,
           {open.folder().write("good.csv", day("C8x1", 120)), open.folder().write("bad.csv", Unreadable)});
    chooseRow(open, 1);
    open.click("queueReview");
    GOALPOST_UNTIL(open.child<QPushButton>("importNext")->isVisible());
    GOALPOST_UNTIL(open.child<QLabel>("rowsRejected")->text() == QStringLiteral("1"));
    open.click("importNext");
    open.click("importNext");
    QSignalSpy imported(&open.session(), &ui::Session::imported);
    open.click("import");
    GOALPOST_UNTIL(imported.count() == 1);
    open.settle();
    open.click("importNext");
    GOALPOST_UNTIL(open.child<QTableView>("queueTable")->isVisible());
    GOALPOST_UNTIL(stateOf(open, 0) == QStringLiteral("Ready"));
    CHECK(stateOf(open, 1) == QStringLiteral("Imported"));
}

TEST_CASE("a second file joins the first one in a list, and a file that is known already brings nothing") {
    OpenWindow open(OpenWindow::With::Campaign);
    const auto first = open.folder().write("a.csv", day("C8x1", 120));
    choose(open, {first, open.folder().write("b.csv", day("C8x2", 80))});
    importAll(open);
    open.click("queueCancel");
    CHECK(open.child<QPushButton>("chooseFile")->isVisible());
    open.window().openFile(ui::pathText(first));
    open.window().openFile(ui::pathText(open.folder().write("c.csv", day("C8x3", 5))));
    GOALPOST_UNTIL(queue(open)->rowCount() == 2);
    GOALPOST_UNTIL(stateOf(open, 0) == QStringLiteral("Nothing new"));
    GOALPOST_UNTIL(stateOf(open, 1) == QStringLiteral("Ready"));
}

TEST_CASE("a folder stands for the data files in it and in the folders inside it") {
    const test::TempFolder folder;
    std::filesystem::create_directories(folder / "inner");
    folder.write("b.csv", "x");
    folder.write("a.txt", "x");
    folder.write("picture.png", "x");
    folder.write("inner/c.tsv", "x");
    const QString root = ui::pathText(folder / "");
    const ui::DroppedFiles dropped = ui::sorted({root, ui::pathText(folder / "picture.png")});
    REQUIRE(dropped.data.size() == 3);
    CHECK(dropped.data[0].endsWith(QStringLiteral("a.txt")));
    CHECK(dropped.data[2].endsWith(QStringLiteral("inner/c.tsv")));
    CHECK(dropped.others == QStringList{QStringLiteral("picture.png")});
}

TEST_CASE("what arrives in the watched folder is offered until it was looked at, also after a restart") {
    const test::CleanSettings clean;
    const test::TempFolder folder;
    const QString path = QString(ui::pathText(folder / "")).chopped(1);
    folder.write("old.csv", "x");
    ui::WatchedFolder watched;
    watched.turnTo(QStringLiteral("/plans/a.goalpost"));
    watched.watch(path);
    GOALPOST_UNTIL(watched.newFiles() == QStringList{path + QStringLiteral("/old.csv")});
    watched.putAside(watched.newFiles());
    CHECK(watched.newFiles().isEmpty());
    folder.write("new.csv", "x");
    folder.write("notes.md", "x");
    GOALPOST_UNTIL(watched.newFiles() == QStringList{path + QStringLiteral("/new.csv")});
    watched.setImportsByItself(true);
    ui::WatchedFolder later;
    later.turnTo(QStringLiteral("/plans/a.goalpost"));
    GOALPOST_UNTIL(later.newFiles() == QStringList{path + QStringLiteral("/new.csv")});
    CHECK(later.importsByItself());
    ui::WatchedFolder another;
    another.turnTo(QStringLiteral("/plans/b.goalpost"));
    CHECK(another.folder().isEmpty());
}

TEST_CASE("nothing of the watched folder is imported without a look unless that is wanted") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("imports");
    std::filesystem::create_directories(open.folder() / "exports");
    open.folder().write("exports/a.csv", day("C8x1", 120));
    open.window().prompts().answerNext(ui::pathText(open.folder() / "exports"));
    open.click("watchChoose");
    GOALPOST_UNTIL(open.child<QPushButton>("watchLook")->isVisible());
    CHECK(open.child<QLabel>("watchedSaid")->text() == QStringLiteral("1 new file."));
    CHECK(counting(open) == 0);
    open.click("watchPutAside");
    CHECK_FALSE(open.child<QPushButton>("watchLook")->isVisible());
    open.child<QCheckBox>("watchByItself")->click();
    open.folder().write("exports/b.csv", day("C8x2", 80));
    GOALPOST_UNTIL(counting(open) == 1);
    CHECK(open.session().file().imports.front().file == "b.csv");
}

TEST_CASE("columns that were mapped by hand once ask nothing in the next file with the same headers") {
    OpenWindow open(OpenWindow::With::Campaign);
    edit::ImportOptions mapped;
    mapped.mapping = {{"Posted", "published"}, {"Clip", "permalink"}, {"Plays", "impressions"}};
    QSignalSpy imported(&open.session(), &ui::Session::imported);
    open.session().importFile(ui::pathText(open.folder().write("july.csv", Sheet)), mapped);
    GOALPOST_UNTIL(imported.count() == 1);
    choose(open, {open.folder().write("august.csv", LaterSheet), open.folder().write("other.csv", NoExport)});
    CHECK(stateOf(open, 0) == QStringLiteral("Ready"));
    CHECK(stateOf(open, 1) == QStringLiteral("Asks"));
    chooseRow(open, 0);
    CHECK(open.child<QLabel>("queueSays")->text().contains(QStringLiteral("as you mapped them")));
    open.click("queueReview");
    auto* columns = open.child<QTableView>("mappingTable");
    GOALPOST_UNTIL(columns->isVisible());
    CHECK(columns->model()->index(2, 2).data().toString() == QStringLiteral("Impressions"));
    CHECK(columns->model()->index(2, 3).data().toString() == QStringLiteral("Remembered"));
    GOALPOST_UNTIL(open.child<QLabel>("rowsNew")->text() == QStringLiteral("1"));
}

TEST_CASE("a proposal that somebody agreed to asks only once") {
    OpenWindow open(OpenWindow::With::Campaign);
    choose(open, {open.folder().write("july.csv", Sheet), open.folder().write("good.csv", day("C8x1", 120))});
    CHECK(stateOf(open, 0) == QStringLiteral("Asks"));
    chooseRow(open, 0);
    open.click("queueAccept");
    GOALPOST_UNTIL(stateOf(open, 0) == QStringLiteral("Ready"));
    importAll(open);
    CHECK(open.session().plan()->importMappings.size() == 1);
    open.click("queueCancel");
    choose(open, {open.folder().write("august.csv", LaterSheet),
                  open.folder().write("better.csv", day("C8x2", 20))});
    CHECK(stateOf(open, 0) == QStringLiteral("Ready"));
}

TEST_CASE("a watched folder imports a file by itself whose columns were mapped before") {
    OpenWindow open(OpenWindow::With::Campaign);
    edit::ImportOptions mapped;
    mapped.mapping = {{"Posted", "published"}, {"Clip", "permalink"}, {"Plays", "impressions"}};
    QSignalSpy imported(&open.session(), &ui::Session::imported);
    open.session().importFile(ui::pathText(open.folder().write("july.csv", Sheet)), mapped);
    GOALPOST_UNTIL(imported.count() == 1);
    open.show("imports");
    std::filesystem::create_directories(open.folder() / "exports");
    open.window().prompts().answerNext(ui::pathText(open.folder() / "exports"));
    open.click("watchChoose");
    open.child<QCheckBox>("watchByItself")->click();
    open.folder().write("exports/august.csv", LaterSheet);
    GOALPOST_UNTIL(counting(open) == 2);
    CHECK(open.session().file().imports.front().file == "august.csv");
}

TEST_CASE(
    "several files tell together what they would make of the campaign's KPIs, before they are imported") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.session().change([](model::Plan plan) {
        model::KpiChoice choice;
        choice.id = {"choice"};
        choice.kpi = "likes";
        choice.role = model::Role::Primary;
        plan.campaigns.front().goal = model::GoalChoice{model::Goal::Engagement, std::nullopt};
        plan.campaigns.front().kpis.push_back(choice);
        return edit::Act{std::move(plan), "Plan"};
    });
    const auto daily = [](const char* date, int likes) {
        return "Date,Platform,Account,Post ID,Likes\r\n" + std::string(date) + ",Instagram,mayasets,C8x1," +
               std::to_string(likes) + "\r\n";
    };
    edit::ImportOptions all;
    all.campaign = open.session().plan()->campaigns.front().name;
    all.assignAll = true;
    QSignalSpy imported(&open.session(), &ui::Session::imported);
    open.session().importFile(ui::pathText(open.folder().write("a.csv", daily("2026-07-02", 120))), all);
    GOALPOST_UNTIL(imported.count() == 1);
    choose(open, {open.folder().write("b.csv", daily("2026-07-03", 80)),
                  open.folder().write("c.csv", daily("2026-07-04", 5))});
    const auto after = [&] { return open.child<QLabel>("queueEffectAfter0"); };
    GOALPOST_UNTIL(after()->isVisible() && after()->text() == QStringLiteral("205"));  // 120 + 80 + 5
    CHECK(open.child<QLabel>("queueEffectBefore0")->text() == QStringLiteral("120"));
    CHECK(counting(open) == 1);
    chooseRow(open, 1);
    open.click("queueRemove");
    GOALPOST_UNTIL(after()->isVisible() && after()->text() == QStringLiteral("200"));
    importAll(open);
    CHECK(open.child<QLabel>("queueEffectAfter0")->text() == QStringLiteral("200"));
}

TEST_CASE("files that wait are for the workspace to which they were brought") {
    OpenWindow open(OpenWindow::With::Campaign);
    choose(open,
           {open.folder().write("a.csv", day("C8x1", 120)), open.folder().write("b.csv", day("C8x2", 80))});
    open.session().create(ui::pathText(open.folder() / "other.goalpost"));
    open.settle();
    CHECK(queue(open)->rowCount() == 0);
}

TEST_CASE("a file that was changed since it was read is read again when it comes again") {
    OpenWindow open(OpenWindow::With::Campaign);
    const auto first = open.folder().write("a.csv", day("C8x1", 120));
    choose(open, {first, open.folder().write("b.csv", day("C8x2", 80))});
    importAll(open);
    CHECK(stateOf(open, 0) == QStringLiteral("Imported"));
    open.folder().write("a.csv", day("C8x1", 150));
    open.window().openFile(ui::pathText(first));
    GOALPOST_UNTIL(stateOf(open, 0) == QStringLiteral("Ready"));
    CHECK(queue(open)->index(0, 4).data().toString() == QStringLiteral("1"));  // changed
}

TEST_CASE("what arrived in the watched folder stays new until it was imported or left out") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("imports");
    std::filesystem::create_directories(open.folder() / "exports");
    open.folder().write("exports/a.csv", day("C8x1", 120));
    open.folder().write("exports/b.csv", day("C8x2", 80));
    open.window().prompts().answerNext(ui::pathText(open.folder() / "exports"));
    open.click("watchChoose");
    GOALPOST_UNTIL(open.child<QPushButton>("watchLook")->isVisible());
    open.click("watchLook");
    GOALPOST_UNTIL(queue(open)->rowCount() == 2 && stateOf(open, 1) == QStringLiteral("Ready"));
    open.click("queueCancel");
    CHECK(open.child<QLabel>("watchedSaid")->text() == QStringLiteral("2 new files."));
    open.click("watchLook");
    GOALPOST_UNTIL(queue(open)->rowCount() == 2 && stateOf(open, 1) == QStringLiteral("Ready"));
    chooseRow(open, 0);
    open.click("queueRemove");
    GOALPOST_UNTIL(stateOf(open, 0) == QStringLiteral("Ready"));
    importAll(open);
    open.click("queueCancel");
    CHECK_FALSE(open.child<QPushButton>("watchLook")->isVisible());
}

TEST_CASE("taking one import back says so of its file alone, wherever it is taken back") {
    OpenWindow open(OpenWindow::With::Campaign);
    choose(open,
           {open.folder().write("a.csv", day("C8x1", 120)), open.folder().write("b.csv", day("C8x2", 80))});
    importAll(open);
    open.session().undo();
    GOALPOST_UNTIL(stateOf(open, 1) == QStringLiteral("Ready"));
    CHECK(stateOf(open, 0) == QStringLiteral("Imported"));
    CHECK(counting(open) == 1);
}
