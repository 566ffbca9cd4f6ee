// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/table_rows.hpp"

#include "support/catch.hpp"
#include "ui/open_window.hpp"
#include "ui/things.hpp"
#include "ui/widgets/data_table.hpp"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QScrollBar>

#include <algorithm>
#include <optional>
#include <random>
#include <set>

using namespace goalpost;
using namespace Qt::Literals::StringLiterals;
using test::FailAtOnce;
using test::manyThings;
using test::shownIds;
using test::Thing;
using test::ThingColumns;
using test::Things;

namespace {

/// What a table of things has to show, worked out anew each time.
struct Expected {
    QStringList words;
    bool evenOnly = false;
    std::vector<std::pair<int, Qt::SortOrder>> sorts;  ///< the last one first

    void sort(int column, Qt::SortOrder order) {
        std::erase_if(sorts, [&](const auto& each) { return column < 0 || each.first == column; });
        if (column >= 0)
            sorts.insert(sorts.begin(), {column, order});
    }
    std::vector<int> idsOf(const Things& things) const {
        std::vector<Thing> shown;
        for (const Thing& thing : things.list) {
            const QString all = thing.name + u' ' + (thing.size ? QString::number(*thing.size) : QString()) +
                                u' ' + thing.kind;
            if ((!evenOnly || thing.id % 2 == 0) &&
                std::all_of(words.begin(), words.end(),
                            [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); }))
                shown.push_back(thing);
        }
        for (auto by = sorts.rbegin(); by != sorts.rend(); ++by)
            std::stable_sort(shown.begin(), shown.end(), [&](const Thing& a, const Thing& b) {
                const bool down = by->second == Qt::DescendingOrder;
                const auto less = [&](const auto& left, const auto& right) {
                    return down ? right < left : left < right;
                };
                if (by->first == 0)
                    return less(a.name, b.name);
                if (by->first == 2)
                    return less(a.kind, b.kind);
                return a.size && (!b.size || less(*a.size, *b.size));
            });
        std::vector<int> ids;
        for (const Thing& thing : shown)
            ids.push_back(thing.id);
        return ids;
    }
};

/// Things, filters and sorts by chance, the same with each run.
class Chance {
  public:
    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_engine); }
    std::vector<Thing> things(int most) {
        static const QStringList Names{u"ana"_s, u"ben"_s, u"cleo"_s, u"dev"_s, u"eva"_s};
        static const QStringList Kinds{u"post"_s, u"reel"_s, u"story"_s};
        std::vector<Thing> list;
        for (int count = 1 + below(most); count > 0; --count)
            list.push_back({m_next++, Names[below(5)],
                            below(4) == 0 ? std::nullopt : std::optional<double>(below(6)), Kinds[below(3)]});
        return list;
    }
    QString words() {
        static const QStringList All{u""_s, u""_s, u"E"_s, u"an"_s, u"post"_s, u"e 3"_s, u"nobody"_s};
        return All[below(7)];
    }

  private:
    std::mt19937 m_engine{20'261'130};
    int m_next = 1;
};

std::set<int> idsAt(const Things& things, const QList<int>& rows) {
    std::set<int> ids;
    for (const int row : rows)
        ids.insert(things.list[static_cast<std::size_t>(row)].id);
    return ids;
}

}  // namespace

TEST_CASE("a table shows what a plain filter and sort would, whatever happens to its rows") {
    test::CleanSettings clean;
    Chance chance;
    Things things;
    ui::DataTable table(u"things"_s, u"Things"_s, &things, ui::DataTable::Sorting::On, 32);
    table.setMultiple(true);
    const QAbstractItemModelTester tester(table.rows(), FailAtOnce);
    Expected expected;
    for (int step = 0; step < 1500; ++step) {
        CAPTURE(step);
        const int rows = things.rowCount();
        const int shown = table.rows()->rowCount();
        if (shown > 0 && chance.below(3) == 0) {
            table.selectionModel()->select(table.model()->index(chance.below(shown), 0),
                                           QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
            table.selectionModel()->setCurrentIndex(table.model()->index(chance.below(shown), 1),
                                                    QItemSelectionModel::NoUpdate);
        }
        const std::set<int> chosenBefore = idsAt(things, table.chosenRows());
        const int currentBefore =
            table.currentIndex().isValid() ? table.currentIndex().data(Qt::UserRole).toInt() : -1;
        std::vector<std::pair<QPersistentModelIndex, int>> kept;
        for (int row = 0; row < shown; ++row) {
            const QModelIndex index = table.model()->index(row, row % ThingColumns);
            kept.emplace_back(index, index.data(Qt::UserRole).toInt());
        }
        bool reset = false;
        switch (chance.below(rows > 80 ? 12 : 10)) {
            case 0:
            case 1:
                things.insert(chance.below(rows + 1), chance.things(6));
                break;
            case 2: {
                std::vector<Thing> changed = chance.things(4);
                changed.resize(std::min(changed.size(), things.list.size()));
                const int first = chance.below(rows - static_cast<int>(changed.size()) + 1);
                for (std::size_t i = 0; i < changed.size(); ++i)
                    changed[i].id = things.list[static_cast<std::size_t>(first) + i].id;
                if (!changed.empty())
                    things.change(first, changed);
                break;
            }
            case 3:
                expected.words = chance.words().split(u' ', Qt::SkipEmptyParts);
                table.rows()->setWords(expected.words.join(u' '));
                break;
            case 4:
                expected.evenOnly = !expected.evenOnly;
                table.rows()->setChoice(expected.evenOnly ? std::function<bool(int)>([&](int row) {
                    return things.list[static_cast<std::size_t>(row)].id % 2 == 0;
                })
                                                          : std::function<bool(int)>());
                break;
            case 5:
            case 6: {
                const int column = chance.below(4) - 1;
                const auto order = chance.below(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
                expected.sort(column, order);
                table.sortByColumn(column, order);
                break;
            }
            case 7: {
                const int first = chance.below(std::max(rows, 1));
                const int to = chance.below(rows + 1);
                if (to < first)
                    things.move(first, std::min(rows - 1, first + chance.below(3)), to);
                else if (to > first + 1)
                    things.move(first, first + chance.below(to - first - 1), to);
                else
                    things.turnRound();
                break;
            }
            case 8:
                if (chance.below(20) == 0) {
                    things.replace(chance.things(30));
                    reset = true;
                }
                break;
            default:
                if (rows > 0) {
                    const int first = chance.below(rows);
                    things.remove(first, std::min(rows - 1, first + chance.below(6)));
                }
        }
        const std::vector<int> ids = expected.idsOf(things);
        REQUIRE(shownIds(*table.model()) == ids);
        if (reset)
            continue;
        const std::set<int> now(ids.begin(), ids.end());
        for (const auto& [index, id] : kept) {
            REQUIRE(index.isValid() == now.contains(id));
            if (index.isValid())
                REQUIRE(index.data(Qt::UserRole).toInt() == id);
        }
        std::set<int> chosenNow;
        std::set_intersection(chosenBefore.begin(), chosenBefore.end(), now.begin(), now.end(),
                              std::inserter(chosenNow, chosenNow.end()));
        REQUIRE(idsAt(things, table.chosenRows()) == chosenNow);
        if (now.contains(currentBefore)) {
            REQUIRE(table.currentIndex().isValid());
            REQUIRE(table.currentIndex().data(Qt::UserRole).toInt() == currentBefore);
        }
    }
}

TEST_CASE("rows that are equal in a column stay as they were sorted before") {
    Things things;
    things.list = {{1, u"ben"_s, 2, u"reel"_s}, {2, u"ana"_s, 3, u"post"_s}, {3, u"ana"_s, 1, u"post"_s}};
    ui::TableRows rows;
    rows.setSourceModel(&things);
    rows.sort(1);
    rows.sort(0);
    CHECK(shownIds(rows) == std::vector<int>{3, 2, 1});
    rows.sort(0, Qt::DescendingOrder);
    CHECK(shownIds(rows) == std::vector<int>{1, 3, 2});
    rows.sort(-1);
    CHECK(shownIds(rows) == std::vector<int>{1, 2, 3});
}

TEST_CASE("of all rows chosen those stay chosen that a filter leaves, and no others when it goes") {
    test::CleanSettings clean;
    Things things;
    things.list = manyThings(400);
    ui::DataTable table(u"things"_s, u"Things"_s, &things, ui::DataTable::Sorting::On, 32);
    table.setMultiple(true);
    int told = 0;
    QObject::connect(&table, &ui::DataTable::chosenChanged, &table, [&] { ++told; });
    table.selectAll();
    REQUIRE(table.chosenPlaces().size() == 400);
    told = 0;
    table.rows()->setWords(u"reel"_s);
    CHECK(table.chosenPlaces().size() == 200);
    CHECK(told == 1);
    table.rows()->setWords({});
    CHECK(table.chosenPlaces().size() == 200);
    CHECK(table.chosenRows().front() == 1);
    CHECK(table.chosenRows().back() == 399);
    CHECK(told == 1);
    table.sortByColumn(1, Qt::DescendingOrder);
    CHECK(table.chosenRows().front() == 399);
    CHECK(table.chosenPlaces().front() == 0);
}

TEST_CASE("the current row keeps its place on screen while the table is filtered") {
    test::CleanSettings clean;
    Things things;
    things.list = manyThings(400);
    ui::DataTable table(u"things"_s, u"Things"_s, &things, ui::DataTable::Sorting::On, 32);
    table.resize(400, 320);
    table.show();
    table.choose(200);
    table.verticalScrollBar()->setValue(table.verticalScrollBar()->value() + 50);
    const int top = table.visualRect(table.currentIndex()).top();
    for (const QString& words : {u"post"_s, QString()}) {
        table.rows()->setWords(words);
        CHECK(table.currentIndex().data(Qt::UserRole).toInt() == 200);
        CHECK(table.chosenRows() == QList<int>{200});
        CHECK(table.visualRect(table.currentIndex()).top() == top);
    }
    table.rows()->setWords(u"reel"_s);
    // The next one of those that stay.
    CHECK(table.currentIndex().data(Qt::UserRole).toInt() == 201);
    CHECK(table.chosenRows() == QList<int>{201});
    table.rows()->setWords(u"nothing of the kind"_s);
    CHECK_FALSE(table.currentIndex().isValid());
    CHECK(table.chosenRows().isEmpty());
}

TEST_CASE("the texts of a long table are read ahead, and the filter comes when they are there") {
    test::CleanSettings clean;
    Things things;
    things.list = manyThings(5000);
    ui::DataTable table(u"things"_s, u"Things"_s, &things, ui::DataTable::Sorting::On, 32);
    QWidget holder;
    QLineEdit* filter = table.newFilter(u"Name"_s);
    filter->setParent(&holder);
    filter->setText(u"reel"_s);
    CHECK(table.rows()->isReading());
    CHECK(table.model()->rowCount() == 5000);
    things.remove(0, 9);
    GOALPOST_UNTIL(table.model()->rowCount() == 2495);
    CHECK_FALSE(table.rows()->isReading());
    filter->setText(u"post 499"_s);
    // 499 is no post but 4990, 4992, 4994, 4996 and 4998 are; so are no others with these figures: 1499 to
    // 4499 are odd.
    CHECK(table.model()->rowCount() == 5);
}
