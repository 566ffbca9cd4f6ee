// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/data_table.hpp"

#include "kpi/kpi.hpp"
#include "support/catch.hpp"
#include "ui/models/table_rows.hpp"
#include "ui/open_window.hpp"
#include "ui/widgets/cell_delegate.hpp"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStandardItemModel>
#include <QStatusTipEvent>

using namespace goalpost;
using namespace Qt::Literals::StringLiterals;
using ui::DataTable;

namespace {

constexpr auto Fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

/// Creator and fee; a fee that is not known is an empty cell.
QStandardItemModel* newFees(QObject* owner) {
    auto* model = new QStandardItemModel(0, 2, owner);
    model->setHorizontalHeaderLabels({u"Creator"_s, u"Fee"_s});
    model->setHeaderData(1, Qt::Horizontal, static_cast<int>(kpi::Unit::Count), ui::SumRole);
    const std::pair<QString, std::optional<double>> rows[] = {
        {u"Theo 10"_s, 520}, {u"anna"_s, std::nullopt}, {u"Theo 9"_s, 75}, {u"=Clara"_s, 1300}};
    for (const auto& [name, fee] : rows) {
        auto* cell = new QStandardItem(fee ? QString::number(*fee) : QString());
        if (fee)
            cell->setData(*fee, ui::NumberRole);
        model->appendRow({new QStandardItem(name), cell});
    }
    return model;
}

QStringList firstColumn(const DataTable& table) {
    QStringList list;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        list << table.model()->index(row, 0).data().toString();
    return list;
}

/// What a window would show in its status bar.
class StatusWindow : public QWidget {
  public:
    QString told;
    bool event(QEvent* event) override {
        if (event->type() == QEvent::StatusTip)
            told = static_cast<QStatusTipEvent*>(event)->tip();
        return QWidget::event(event);
    }
};

}  // namespace

TEST_CASE("a table sorts names as people do and puts what is unknown last, both ways") {
    test::CleanSettings clean;
    QObject owner;
    DataTable table(u"fees"_s, u"Fees"_s, newFees(&owner), DataTable::Sorting::On, 32);
    const QAbstractItemModelTester tester(table.rows(), Fatal);
    table.sortByColumn(0, Qt::AscendingOrder);
    CHECK(firstColumn(table) == QStringList{u"=Clara"_s, u"anna"_s, u"Theo 9"_s, u"Theo 10"_s});
    table.sortByColumn(1, Qt::AscendingOrder);
    CHECK(firstColumn(table) == QStringList{u"Theo 9"_s, u"Theo 10"_s, u"=Clara"_s, u"anna"_s});
    table.sortByColumn(1, Qt::DescendingOrder);
    CHECK(firstColumn(table) == QStringList{u"=Clara"_s, u"Theo 10"_s, u"Theo 9"_s, u"anna"_s});
}

TEST_CASE("a sorted table follows when its rows change") {
    test::CleanSettings clean;
    QObject owner;
    auto* model = newFees(&owner);
    DataTable table(u"fees"_s, u"Fees"_s, model, DataTable::Sorting::On, 32);
    const QAbstractItemModelTester tester(table.rows(), Fatal);
    table.sortByColumn(1, Qt::AscendingOrder);
    auto* cell = new QStandardItem(u"600"_s);
    cell->setData(600.0, ui::NumberRole);
    model->appendRow({new QStandardItem(u"Jonas"_s), cell});
    CHECK(firstColumn(table) == QStringList{u"Theo 9"_s, u"Theo 10"_s, u"Jonas"_s, u"=Clara"_s, u"anna"_s});
    model->removeRow(0);
    CHECK(firstColumn(table) == QStringList{u"Theo 9"_s, u"Jonas"_s, u"=Clara"_s, u"anna"_s});
}

TEST_CASE("the filter keeps the rows in which every word occurs") {
    test::CleanSettings clean;
    QObject owner;
    DataTable table(u"fees"_s, u"Fees"_s, newFees(&owner), DataTable::Sorting::On, 32);
    QWidget holder;
    QLineEdit* filter = table.newFilter(u"Name"_s);
    filter->setParent(&holder);
    filter->setText(u"THEO 52"_s);
    CHECK(firstColumn(table) == QStringList{u"Theo 10"_s});
    filter->setText(u"nobody"_s);
    CHECK(firstColumn(table).isEmpty());
    QTest::keyClick(filter, Qt::Key_Escape);
    CHECK(filter->text().isEmpty());
    CHECK(firstColumn(table).size() == 4);
}

TEST_CASE("chosen rows are copied as cells, as text and as an HTML table, without formulas") {
    test::CleanSettings clean;
    QObject owner;
    auto* model = newFees(&owner);
    model->item(2, 0)->setText(u"Theo \"T\" <b>"_s);
    DataTable table(u"fees"_s, u"Fees"_s, model, DataTable::Sorting::On, 32);
    table.setMultiple(true);
    table.selectRow(2);
    table.selectionModel()->select(table.model()->index(3, 0),
                                   QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const std::unique_ptr<QMimeData> data(table.newMimeData(true));
    CHECK(data->text() == u"Creator\tFee\n\"Theo \"\"T\"\" <b>\"\t75\n'=Clara\t1300\n"_s);
    CHECK(data->html().contains(u"<td>Theo &quot;T&quot; &lt;b&gt;</td><td>75</td>"_s));
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text() == u"\"Theo \"\"T\"\" <b>\"\t75\n'=Clara\t1300\n"_s);
    CHECK(DataTable::cellsOf(data->text()).at(1) == QStringList{u"Theo \"T\" <b>"_s, u"75"_s});
}

TEST_CASE("what is copied from a spreadsheet comes apart into rows and cells") {
    const auto rows = DataTable::cellsOf(u"Maya\t420\r\n\r\n\"two\nlines\"\t\n"_s);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0] == QStringList{u"Maya"_s, u"420"_s});
    CHECK(rows[1] == QStringList{u"two\nlines"_s, u""_s});
}

TEST_CASE("the sum of what is chosen stands in the status bar") {
    test::CleanSettings clean;
    StatusWindow window;
    QObject owner;
    auto* table = new DataTable(u"fees"_s, u"Fees"_s, newFees(&owner), DataTable::Sorting::On, 32);
    table->setParent(&window);
    table->setMultiple(true);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    table->setFocus();
    table->selectAll();
    // 520 + 75 + 1300; the unknown fee is no zero and no number.
    GOALPOST_UNTIL(window.told == u"4 rows chosen  ·  Fee 1,895"_s);
    // Of those that a filter leaves: 520 + 75.
    QLineEdit* filter = table->newFilter(u"Name"_s);
    filter->setParent(&window);
    filter->setText(u"theo"_s);
    GOALPOST_UNTIL(window.told == u"2 rows chosen  ·  Fee 595"_s);
    filter->clear();
    CHECK(table->chosenRows() == QList<int>{0, 2});
    table->clearSelection();
    GOALPOST_UNTIL(window.told.isEmpty());
}

TEST_CASE("the menu of the rows offers what Enter, Delete and the page's buttons do, and no more") {
    test::CleanSettings clean;
    QObject owner;
    QPushButton button(u"Send"_s);
    int sent = 0;
    int deleted = 0;
    QString opened;
    QObject::connect(&button, &QPushButton::clicked, &owner, [&] { ++sent; });
    DataTable table(u"fees"_s, u"Fees"_s, newFees(&owner), DataTable::Sorting::On, 32);
    table.show();
    const auto press = [&](const QString& text) {
        QContextMenuEvent wanted(QContextMenuEvent::Keyboard, QPoint(5, 5), table.mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(&table, &wanted);
        auto* menu = table.findChild<QMenu*>(u"tableMenu"_s);
        REQUIRE(menu);
        bool done = false;
        for (QAction* action : menu->actions())
            if (action->text() == text && action->isEnabled()) {
                action->trigger();
                done = true;
            }
        delete menu;
        return done;
    };
    table.selectRow(1);
    for (const QString& text : {u"Open"_s, u"Send"_s, u"Delete"_s, u"Paste rows"_s})
        CHECK_FALSE(press(text));
    table.offer(&button);
    QObject::connect(&table, &DataTable::deleteWanted, &owner, [&] { ++deleted; });
    QObject::connect(&table, &DataTable::opened, &owner,
                     [&](const QModelIndex& index) { opened = index.data().toString(); });
    CHECK(press(u"Open"_s));
    CHECK(opened == u"anna"_s);
    CHECK(press(u"Send"_s));
    CHECK(press(u"Delete"_s));
    CHECK(press(u"Copy"_s));
    CHECK(QApplication::clipboard()->text() == u"anna\t\n"_s);
    button.setEnabled(false);
    CHECK_FALSE(press(u"Send"_s));
    table.clearSelection();
    for (const QString& text : {u"Open"_s, u"Delete"_s, u"Copy"_s})
        CHECK_FALSE(press(text));
    CHECK(sent == 1);
    CHECK(deleted == 1);
}

TEST_CASE("columns keep their widths and order while a filter leaves no row") {
    test::CleanSettings clean;
    QObject owner;
    DataTable table(u"fees"_s, u"Fees"_s, newFees(&owner), DataTable::Sorting::On, 32);
    table.setColumnWidth(0, 333);
    table.horizontalHeader()->moveSection(0, 1);
    table.show();
    for (const QString& words : {u"theo 9"_s, u"nobody"_s, QString()}) {
        table.rows()->setWords(words);
        CHECK(table.columnWidth(0) == 333);
        CHECK(table.horizontalHeader()->visualIndex(0) == 1);
    }
    CHECK(firstColumn(table).size() == 4);
}

TEST_CASE("hidden columns, widths and order come back in the next window") {
    test::CleanSettings clean;
    QObject owner;
    {
        DataTable table(u"fees"_s, u"Fees"_s, newFees(&owner), DataTable::Sorting::On, 32);
        CHECK_FALSE(table.restoreColumns());
        table.setColumnWidth(0, 333);
        const std::unique_ptr<QMenu> menu(table.newColumnsMenu(nullptr));
        CHECK_FALSE(menu->actions().at(0)->isEnabled());
        menu->actions().at(1)->trigger();
        CHECK(table.isColumnHidden(1));
    }
    DataTable next(u"fees"_s, u"Fees"_s, newFees(&owner), DataTable::Sorting::On, 32);
    CHECK(next.restoreColumns());
    CHECK(next.isColumnHidden(1));
    CHECK(next.columnWidth(0) == 333);
}
