// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
// What a table does when the model below it changes.
#include "support/catch.hpp"
#include "ui/models/table_rows.hpp"
#include "ui/open_window.hpp"
#include "ui/things.hpp"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>

#include <memory>

using namespace goalpost;
using namespace Qt::Literals::StringLiterals;
using test::FailAtOnce;
using test::manyThings;
using test::shownIds;
using test::Things;

TEST_CASE("a model that goes while its texts are read takes its rows with it, and the next one is filtered") {
    auto things = std::make_unique<Things>();
    things->list = manyThings(5000);
    ui::TableRows rows;
    rows.setSourceModel(things.get());
    rows.setWords(u"reel"_s);
    REQUIRE(rows.isReading());
    REQUIRE(rows.rowCount() == 5000);
    things.reset();
    CHECK_FALSE(rows.isReading());
    CHECK(rows.rowCount() == 0);
    CHECK(rows.columnCount() == 0);
    Things next;
    next.list = manyThings(9);
    rows.setSourceModel(&next);
    CHECK(shownIds(rows) == std::vector<int>{1, 3, 5, 7});
    CHECK_FALSE(rows.isReading());
}

TEST_CASE("a model that is reset while its texts are read is filtered at once") {
    Things things;
    things.list = manyThings(5000);
    ui::TableRows rows;
    const QAbstractItemModelTester tester(&rows, FailAtOnce);
    rows.setSourceModel(&things);
    rows.setWords(u"reel"_s);
    REQUIRE(rows.isReading());
    int steps = 0;
    QObject::connect(&rows, &ui::TableRows::stepDone, &rows, [&] { ++steps; });
    things.replace(manyThings(3000));
    CHECK(rows.rowCount() == 1500);
    GOALPOST_UNTIL(!rows.isReading());
    CHECK(rows.rowCount() == 1500);
    CHECK(steps == 0);
    rows.setWords(u"post"_s);
    CHECK(rows.rowCount() == 1500);
    CHECK(rows.index(0, 0).data(Qt::UserRole).toInt() == 0);
    CHECK(steps == 1);
}

TEST_CASE("rows that move in the model move in the table where it has the model's order, and only there") {
    Things things;
    things.list = manyThings(6);
    ui::TableRows rows;
    const QAbstractItemModelTester tester(&rows, FailAtOnce);
    rows.setSourceModel(&things);
    rows.setWords(u"reel"_s);
    REQUIRE(shownIds(rows) == std::vector<int>{1, 3, 5});
    const QPersistentModelIndex first(rows.index(0, 2));
    things.move(0, 1, 5);  // 2 3 4 0 1 5
    CHECK(shownIds(rows) == std::vector<int>{3, 1, 5});
    CHECK(first.row() == 1);
    CHECK(first.column() == 2);
    CHECK(first.data(Qt::UserRole).toInt() == 1);
    rows.sort(1, Qt::DescendingOrder);
    things.move(5, 5, 0);  // 5 2 3 4 0 1
    CHECK(shownIds(rows) == std::vector<int>{5, 3, 1});
    CHECK(rows.sourceRow(0) == 0);
    CHECK(first.row() == 2);
    rows.setWords({});
    CHECK(shownIds(rows) == std::vector<int>{5, 4, 3, 2, 1, 0});
}

TEST_CASE("a column that goes is neither filtered nor sorted by, until it comes again") {
    Things things;
    things.list = manyThings(6);
    ui::TableRows rows;
    const QAbstractItemModelTester tester(&rows, FailAtOnce);
    rows.setSourceModel(&things);
    rows.sort(2);
    REQUIRE(shownIds(rows) == std::vector<int>{0, 2, 4, 1, 3, 5});
    things.takeLastColumn();
    CHECK(rows.columnCount() == 2);
    CHECK(shownIds(rows) == std::vector<int>{0, 1, 2, 3, 4, 5});
    rows.setWords(u"reel"_s);
    CHECK(rows.rowCount() == 0);
    things.giveLastColumn();
    CHECK(shownIds(rows) == std::vector<int>{1, 3, 5});
    rows.setWords({});
    CHECK(shownIds(rows) == std::vector<int>{0, 2, 4, 1, 3, 5});
}
