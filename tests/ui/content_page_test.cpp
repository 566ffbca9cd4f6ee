// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/creator.hpp"
#include "edit/import.hpp"
#include "edit/partnership.hpp"
#include "support/catch.hpp"
#include "ui/models/table_rows.hpp"
#include "ui/typing.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/words/text.hpp"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QTimer>

#include <algorithm>

using namespace goalpost;
using test::OpenWindow;

namespace {

std::vector<model::Deliverable> piecesOf(OpenWindow& open) {
    std::vector<model::Deliverable> pieces;
    for (const model::Partnership& partnership : open.session().campaign()->partnerships)
        pieces.insert(pieces.end(), partnership.deliverables.begin(), partnership.deliverables.end());
    return pieces;
}

const model::Deliverable& pieceNamed(const std::vector<model::Deliverable>& pieces, std::string_view name) {
    const auto found =
        std::find_if(pieces.begin(), pieces.end(), [&](const auto& each) { return each.name == name; });
    REQUIRE(found != pieces.end());
    return *found;
}

/// Opens the first row's form and returns its name.
std::string openFirst(OpenWindow& open) {
    auto* table = open.child<ui::DataTable>("deliverablesTable");
    table->selectRow(0);
    emit table->opened(table->sourceOf(table->model()->index(0, 0)));
    open.settle();
    return test::lineText(open, "pieceName").toStdString();
}

}  // namespace

TEST_CASE("a deliverable is renamed and dated, and undo takes the steps back one by one") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("content");
    const std::string before = openFirst(open);
    const auto due = pieceNamed(piecesOf(open), before).due;
    test::type(open, "pieceName", QStringLiteral("Winter table"));
    test::type(open, "pieceDue", QStringLiteral("2026-12-12"));
    CHECK(pieceNamed(piecesOf(open), "Winter table").due == makeDate(2026, 12, 12));
    test::undo(open);
    CHECK(pieceNamed(piecesOf(open), "Winter table").due == due);
    test::undo(open);
    CHECK(pieceNamed(piecesOf(open), before).due == due);
}

TEST_CASE("whose turn it is, since when, the round and the checklist of a deliverable are kept") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("content");
    const std::string name = openFirst(open);
    test::choose(open, "pieceTurn", QStringLiteral("brand"));
    test::type(open, "pieceSince", QStringLiteral("2026-11-20"));
    test::type(open, "pieceRound", QStringLiteral("2"));
    open.click("check-disclosure");
    const model::Deliverable piece = pieceNamed(piecesOf(open), name);
    CHECK(piece.turn == model::Turn::Brand);
    CHECK(piece.waitingSince == makeDate(2026, 11, 20));
    CHECK(piece.round == 2);
    CHECK(piece.checked == std::vector<std::string>{"disclosure"});
}

TEST_CASE("the month shows the days of what is due, and Table leads back to the rows") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("content");
    open.click("contentMonth");
    CHECK(open.child<QWidget>("monthView")->isVisible());
    CHECK_FALSE(open.child<QWidget>("deliverablesTable")->isVisible());
    open.click("contentGrid");
    CHECK(open.child<QWidget>("deliverablesTable")->isVisible());
}

TEST_CASE("the model of deliverables keeps the promises of item models") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("content");
    auto* table = open.child<ui::DataTable>("deliverablesTable");
    const QAbstractItemModelTester tester(table->rows()->sourceModel(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(table->model()->rowCount() == static_cast<int>(piecesOf(open).size()));
    openFirst(open);
    test::type(open, "pieceName", QStringLiteral("Winter table"));
    test::undo(open);
    CHECK(table->model()->rowCount() == static_cast<int>(piecesOf(open).size()));
}

TEST_CASE("for whom a deliverable is added is asked without holding up the window") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("content");
    const std::size_t before = piecesOf(open).size();
    bool closed = false;
    QTimer hang;  // a menu that waits inside of the click would wait for ever
    QObject::connect(&hang, &QTimer::timeout, &hang, [&] {
        closed = true;
        if (QWidget* menu = QApplication::activePopupWidget())
            menu->close();
    });
    hang.start(0);
    QTest::mouseClick(open.child<QAbstractButton>("addPiece"), Qt::LeftButton);
    hang.stop();
    CHECK_FALSE(closed);
    auto* menu = open.child<QMenu>("addDeliverableMenu");
    REQUIRE(menu->isVisible());
    REQUIRE(menu->actions().size() > 1);
    menu->setActiveAction(menu->actions().constFirst());
    QTest::keyClick(menu, Qt::Key_Return);
    open.settle();
    CHECK(piecesOf(open).size() == before + 1);
    CHECK_FALSE(open.window().findChild<QMenu*>(QStringLiteral("addDeliverableMenu")));
}

TEST_CASE("the status of several deliverables is changed from their menu, and undo takes it back as one") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("content");
    auto* table = open.child<ui::DataTable>("deliverablesTable");
    const std::vector<model::Deliverable> before = piecesOf(open);
    REQUIRE(before.size() > 2);
    table->selectAll();
    table->setFocus();
    open.child<QAction>("menuOfChosen")->trigger();
    auto* status = open.child<QMenu>("chosenStatus");
    QAction* approved = nullptr;
    for (QAction* action : status->actions())
        if (action->text() == QStringLiteral("Approved"))
            approved = action;
    REQUIRE(approved);
    CHECK_FALSE(approved->isChecked());
    approved->trigger();
    open.child<QMenu>("tableMenu")->close();
    open.settle();
    for (const model::Deliverable& piece : piecesOf(open))
        CHECK(piece.status == model::DeliverableStatus::Approved);
    test::undo(open);
    const std::vector<model::Deliverable> after = piecesOf(open);
    REQUIRE(after.size() == before.size());
    for (std::size_t i = 0; i < after.size(); ++i)
        CHECK(after[i].status == before[i].status);
}

TEST_CASE("content without deliverables says what to do, and the first is due within the campaign") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.session().change([](model::Plan plan) {
        model::Creator maya;
        maya.id = Id::create();
        maya.name = "Maya";
        const Id id = maya.id;
        plan = edit::addCreator(std::move(plan), maya).plan;
        plan.campaigns.front().from = makeDate(2025, 3, 1);
        plan.campaigns.front().to = makeDate(2025, 4, 30);
        const Id campaign = plan.campaigns.front().id;
        return edit::addPartners(std::move(plan), campaign, {id});
    });
    open.settle();
    open.show("content");
    REQUIRE(open.child<QWidget>("contentNothing")->isVisible());
    CHECK_FALSE(open.child<QWidget>("contentPosts")->isVisible());
    edit::ImportOptions options;
    options.campaign = open.session().campaign()->name;
    options.assignAll = true;
    QSignalSpy imported(&open.session(), &ui::Session::imported);
    open.session().importFile(ui::pathText(open.folder().write("daily.csv",
                                                               "Date,Platform,Account,Post ID,Likes\r\n"
                                                               "2025-03-02,Instagram,mayasets,C8x1,120\r\n"
                                                               "2025-03-03,Instagram,mayasets,C8x2,80\r\n")),
                              options);
    GOALPOST_UNTIL(imported.count() == 1);
    open.settle();
    GOALPOST_UNTIL(open.child<QWidget>("contentPosts")->isVisible());
    QStringList said;
    for (const QLabel* label : open.child<QWidget>("contentNothing")->findChildren<QLabel*>())
        said << label->text();
    CHECK(said.join(u' ').contains(QStringLiteral("Imported for this campaign: 2 posts.")));
    open.click("addFirstPiece");
    open.settle();
    CHECK_FALSE(open.child<QWidget>("contentNothing")->isVisible());
    REQUIRE(piecesOf(open).size() == 1);
    CHECK(piecesOf(open).front().due == makeDate(2025, 4, 30));
}

TEST_CASE("the columns of the deliverables fill the table with and without the details beside it") {
    OpenWindow open(OpenWindow::With::Sample);
    open.window().resize(1440, 900);
    open.show("content");
    auto* table = open.child<ui::DataTable>("deliverablesTable");
    CHECK(table->horizontalHeader()->length() == table->viewport()->width());
    openFirst(open);
    QTest::keyClick(table, Qt::Key_Delete);
    open.settle();
    CHECK(open.child<QLabel>("noticeText")->text().startsWith(QStringLiteral("Removed ")));
    CHECK(table->horizontalHeader()->length() == table->viewport()->width());
}
