// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "ui/models/figures_grid_model.hpp"
#include "ui/open_window.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/words/text.hpp"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace goalpost;
using model::Measure;
using test::OpenWindow;

namespace {

edit::GridPost gridPost(const char* id, const char* title, const char* permalink) {
    edit::GridPost post;
    post.post = {id};
    post.title = title;
    post.platform = "instagram";
    post.permalink = permalink;
    return post;
}

/// Two posts and the figures likes, shares and watch time.
struct Grid {
    ui::FiguresGridModel model;
    Grid() {
        auto tart = gridPost("1", "Picnic tart", "https://www.instagram.com/p/C1/");
        tart.told[Measure::Likes] = 40;
        model.show({tart, gridPost("2", "Table for eight", "https://www.instagram.com/p/C2/")},
                   {Measure::Likes, Measure::Shares, Measure::WatchTime});
    }
    QModelIndex at(int row, int measure) const {
        return model.index(row, ui::FiguresGridModel::FirstMeasure + measure);
    }
    bool type(int row, int measure, const char* text) {
        return model.setData(at(row, measure), QString::fromUtf8(text), Qt::EditRole);
    }
};

void planTwoPosts(OpenWindow& open) {
    open.session().change([](model::Plan plan) {
        model::Creator maya;
        maya.id = {"maya"};
        maya.name = "Maya Sets";
        maya.accounts.push_back({{"account"}, "instagram", "mayasets", "", std::nullopt, std::nullopt});
        plan.creators.push_back(maya);
        model::Partnership partnership;
        partnership.id = {"partnership"};
        partnership.creator = {"maya"};
        for (const char* name : {"C1", "C2"}) {
            model::Deliverable piece;
            piece.id = {name};
            piece.name = name;
            piece.permalink = std::string("https://www.instagram.com/p/") + name + "/";
            partnership.deliverables.push_back(piece);
        }
        model::KpiChoice choice;
        choice.id = {"choice"};
        choice.kpi = "shares";
        choice.role = model::Role::Primary;
        plan.campaigns.front().goal = model::GoalChoice{model::Goal::Engagement, std::nullopt};
        plan.campaigns.front().kpis.push_back(choice);
        plan.campaigns.front().partnerships.push_back(partnership);
        return edit::Act{std::move(plan), "Plan"};
    });
    open.settle();
}

void enterFigures(OpenWindow& open) {
    open.show("imports");
    open.settle();
    QTest::mouseClick(open.child<QPushButton>("enterFigures"), Qt::LeftButton);
    GOALPOST_UNTIL(open.child<QTableView>("figuresTable")->model()->rowCount() == 2);
}

QList<QStringList> block(const char* text) {
    return ui::DataTable::cellsOf(QString::fromUtf8(text));
}

}  // namespace

TEST_CASE("a typed figure waits beside what was told, and a blank takes it back") {
    Grid grid;
    CHECK(grid.at(0, 0).data().toString() == QStringLiteral("40"));
    CHECK(grid.at(1, 0).data().toString() == QStringLiteral("—"));
    CHECK(grid.type(0, 0, "1,250"));
    CHECK(grid.type(0, 2, "1:30"));
    CHECK(grid.at(0, 0).data().toString() == QStringLiteral("1,250"));
    REQUIRE(grid.model.written().size() == 1);
    CHECK(grid.model.written()[0].post == Id{"1"});
    CHECK(grid.model.written()[0].values[Measure::Likes] == 1250);
    CHECK(grid.model.written()[0].values[Measure::WatchTime] == 90'000);  // milliseconds
    CHECK_FALSE(grid.model.written()[0].values[Measure::Shares].has_value());
    grid.type(0, 0, " ");
    grid.type(0, 2, "n/a");
    CHECK(grid.model.written().empty());
    CHECK(grid.at(0, 0).data().toString() == QStringLiteral("40"));
}

TEST_CASE("zero is a figure, words and negative counts are faults that stay to be corrected") {
    Grid grid;
    grid.type(0, 0, "0");
    grid.type(0, 1, "many");
    grid.type(1, 1, "-3");
    CHECK(grid.model.figures() == 1);
    CHECK(grid.model.faults() == 2);
    CHECK(grid.at(0, 1).data().toString() == QStringLiteral("many"));
    CHECK(grid.at(0, 1).data(Qt::ToolTipRole).toString().contains(QStringLiteral("is no figure")));
    CHECK(grid.model.written()[0].values[Measure::Likes] == 0);
}

TEST_CASE("a block without titles goes to the right and down from the cell that has the keyboard") {
    Grid grid;
    const auto pasted = grid.model.paste(grid.at(0, 1), block("5\t10\n7\t-\n9\t9\n"));
    CHECK(pasted.figures == 3);
    CHECK(pasted.posts == 2);
    CHECK(pasted.unknown == QStringList{QStringLiteral("9")});  // there is no third post
    const auto written = grid.model.written();
    REQUIRE(written.size() == 2);
    CHECK(written[0].values[Measure::Shares] == 5);
    CHECK(written[0].values[Measure::WatchTime] == 10'000);
    CHECK(written[1].values[Measure::Shares] == 7);
    CHECK_FALSE(written[1].values[Measure::WatchTime].has_value());
}

TEST_CASE("titles that came along say which column goes where, addresses which row") {
    Grid grid;
    const auto pasted = grid.model.paste(
        grid.at(0, 0), block("Link\tShares\tMood\tLikes\ninstagram.com/p/C2\t3\tgood\t12\nhttps://"
                             "instagram.com/p/C9/\t4\tbad\t1\nPicnic tart\t6\t\tx\n"));
    CHECK(pasted.figures == 3);
    CHECK(pasted.unread == 1);
    CHECK(pasted.unknown == QStringList{QStringLiteral("https://instagram.com/p/C9/")});
    CHECK(pasted.left == QStringList{QStringLiteral("Mood")});
    const auto written = grid.model.written();
    REQUIRE(written.size() == 2);
    CHECK(written[0].values[Measure::Shares] == 6);
    CHECK(written[1].post == Id{"2"});
    CHECK(written[1].values[Measure::Shares] == 3);
    CHECK(written[1].values[Measure::Likes] == 12);
}

TEST_CASE("a column of posts is known by what stands in it, and rows without one go nowhere") {
    Grid grid;
    const auto pasted =
        grid.model.paste(grid.at(0, 0), block("Video\tLikes\nTable for eight\t12\nSomething else\t9\n"));
    CHECK(pasted.figures == 1);
    CHECK(pasted.unknown == QStringList{QStringLiteral("Something else")});
    REQUIRE(grid.model.written().size() == 1);
    CHECK(grid.model.written()[0].post == Id{"2"});
    Grid other;
    CHECK(other.model.paste(other.at(0, 0), block("Video\tLikes\nUnknown\t12\n")).figures == 0);
    CHECK(other.model.written().empty());
}

TEST_CASE("what was typed while figures were saved stays") {
    Grid grid;
    grid.type(0, 0, "12");
    const auto saved = grid.model.written();
    grid.type(0, 0, "13");
    grid.type(1, 0, "7");
    grid.model.forgetSaved(saved);
    CHECK(grid.model.figures() == 2);
    grid.model.forgetSaved(grid.model.written());
    CHECK(grid.model.figures() == 0);
}

TEST_CASE("only posts that lack a figure are listed where that is wanted, and what was typed stays") {
    Grid grid;
    auto whole = gridPost("3", "Whole", "");
    for (const Measure measure : {Measure::Likes, Measure::Shares, Measure::WatchTime})
        whole.told[measure] = 1;
    grid.type(1, 0, "8");
    grid.model.show({whole, gridPost("2", "Table for eight", "")},
                    {Measure::Likes, Measure::Shares, Measure::WatchTime});
    CHECK(grid.model.rowCount() == 2);
    grid.model.showLacking(true);
    REQUIRE(grid.model.rowCount() == 1);
    CHECK(grid.model.index(0, 0).data().toString() == QStringLiteral("Table for eight"));
    CHECK(grid.model.written().size() == 1);
}

TEST_CASE("figures are pasted into the grid, saved as one act and taken back by one undo") {
    OpenWindow open(OpenWindow::With::Campaign);
    planTwoPosts(open);
    open.show("imports");
    open.settle();
    QTest::mouseClick(open.child<QPushButton>("enterFigures"), Qt::LeftButton);
    auto* table = open.child<QTableView>("figuresTable");
    GOALPOST_UNTIL(table->model()->rowCount() == 2);
    CHECK_FALSE(open.child<QPushButton>("saveFigures")->isEnabled());
    QApplication::clipboard()->setText(
        QStringLiteral("Link\tShares\r\ninstagram.com/p/C1\t12\r\ninstagram.com/p/C2\t30\r\n"));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_V, Qt::ControlModifier);
    CHECK(open.child<QLabel>("entrySaid")->text() == QStringLiteral("Pasted 2 figures of 2 posts."));
    open.child<QLineEdit>("entryAsOf")->setText(QStringLiteral("2026-07-20"));
    QTest::keyClick(open.child<QLineEdit>("entryAsOf"), Qt::Key_Return);
    open.child<QLineEdit>("entryBy")->setText(QStringLiteral("Eva"));
    open.click("saveFigures");
    GOALPOST_UNTIL(open.session().file().imports.size() == 1);
    open.settle();
    GOALPOST_UNTIL(table->model()->index(0, 2).data().toString() == QStringLiteral("12"));
    CHECK(open.session().file().imports.front().added == 2);
    open.session().undo();
    open.settle();
    GOALPOST_UNTIL(table->model()->index(0, 2).data().toString() == QStringLiteral("—"));
    CHECK(open.session().file().imports.front().undone);
}

TEST_CASE("pasted figures are read as those of a file are: by what their column proves") {
    Grid grid;
    // Whole things are counted, and one cell proves that a comma has the decimals.
    const auto pasted = grid.model.paste(grid.at(0, 0), block("12,5k\t2.500\n1,2k\t1.250\n"));
    CHECK(pasted.figures == 4);
    CHECK(pasted.unread == 0);
    const auto written = grid.model.written();
    REQUIRE(written.size() == 2);
    CHECK(written[0].values[Measure::Likes] == 12'500);
    CHECK(written[0].values[Measure::Shares] == 2'500);
    CHECK(written[1].values[Measure::Likes] == 1'200);
    CHECK(written[1].values[Measure::Shares] == 1'250);
}

TEST_CASE("a pasted figure that can be read in two ways is asked about, unless a cell beside it decides") {
    Grid grid;
    const auto open = grid.model.paste(grid.at(0, 0), block("3.000\n"));
    CHECK(open.figures == 0);
    CHECK(open.unread == 1);
    CHECK(open.open.contains(QStringLiteral("This could be 3 or 3,000")));
    CHECK(
        grid.at(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("This could be 3 or 3,000")));
    const auto decided = grid.model.paste(grid.at(0, 0), block("3.000\n1.234.567\n"));
    CHECK(decided.figures == 2);
    CHECK(grid.model.written()[0].values[Measure::Likes] == 3'000);
}

TEST_CASE("a single typed figure is read in the one way it can be") {
    Grid grid;
    grid.type(0, 0, "12,5k");
    grid.type(0, 1, "2.500");
    grid.type(1, 0, "2,5");
    CHECK(grid.model.written()[0].values[Measure::Likes] == 12'500);
    CHECK(grid.model.written()[0].values[Measure::Shares] == 2'500);
    CHECK(grid.model.faults() == 1);  // half a like
}

TEST_CASE("figures that are not saved outlive the page, the workspace and the window") {
    OpenWindow open(OpenWindow::With::Campaign);
    planTwoPosts(open);
    enterFigures(open);
    auto* table = open.child<QTableView>("figuresTable");
    QApplication::clipboard()->setText(QStringLiteral("Link\tShares\r\ninstagram.com/p/C1\t12\r\n"));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_V, Qt::ControlModifier);
    open.child<QLineEdit>("entryNote")->setText(QStringLiteral("By mail"));
    QTest::keyClick(open.child<QLineEdit>("entryNote"), Qt::Key_Return);
    // A cell that is still open is taken along.
    table->setCurrentIndex(table->model()->index(1, 2));
    table->edit(table->currentIndex());
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(editor);
    editor->setText(QStringLiteral("30"));
    open.show("home");
    const QString path = open.session().file().path;
    open.session().close();
    open.settle();
    GOALPOST_UNTIL(!open.session().isOpen());
    open.session().open(path);
    GOALPOST_UNTIL(open.session().isOpen());
    open.settle();
    open.show("imports");
    open.settle();
    REQUIRE(open.child<QLabel>("waitingFigures")->isVisible());
    open.click("continueFigures");
    GOALPOST_UNTIL(table->model()->rowCount() == 2 &&
                   table->model()->index(0, 2).data().toString() == QStringLiteral("12"));
    CHECK(table->model()->index(1, 2).data().toString() == QStringLiteral("30"));
    CHECK(open.child<QLineEdit>("entryNote")->text() == QStringLiteral("By mail"));
    CHECK(open.child<QPushButton>("saveFigures")->isEnabled());
    open.click("saveFigures");
    GOALPOST_UNTIL(open.session().file().imports.size() == 1);
    open.settle();
    open.click("entryBack");
    CHECK_FALSE(open.child<QLabel>("waitingFigures")->isVisible());
}
