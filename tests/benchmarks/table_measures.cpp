// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/figure.hpp"
#include "first_paint.hpp"
#include "ui/look/look.hpp"
#include "ui/models/table_rows.hpp"
#include "ui/widgets/cell_delegate.hpp"
#include "ui/widgets/data_table.hpp"
#include "window_measures.hpp"

#include <QAbstractTableModel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSortFilterProxyModel>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::benchmarks {

namespace {

constexpr int Columns = 8;

/// As many rows as asked for; even columns are texts, odd ones numbers, neither in order.
class ManyRows : public QAbstractTableModel {
  public:
    explicit ManyRows(int rows) : m_rows(rows) {}

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : Columns; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (orientation != Qt::Horizontal)
            return {};
        if (role == ui::SumRole && section % 2 == 1)
            return static_cast<int>(Unit::Count);
        return role == Qt::DisplayRole ? u"Column %1"_s.arg(section + 1) : QVariant();
    }
    QVariant data(const QModelIndex& index, int role) const override {
        const auto mixed = static_cast<int>((index.row() + 1) * 7919LL * (index.column() + 3) % 104'729);
        const bool number = index.column() % 2 == 1;
        if (role == Qt::DisplayRole)
            return number ? QString::number(mixed) : u"Creator %1 of the list"_s.arg(mixed);
        if (role == ui::NumberRole && number)
            return static_cast<double>(mixed);
        return {};
    }

  private:
    int m_rows;
};

/// Until everything that it caused is done and painted.
double took(const std::function<void()>& step) {
    const double start = now();
    step();
    QApplication::processEvents();
    return now() - start;
}

void scroll(QTableView& table) {
    for (const int part : {4, 2, 1}) {
        table.verticalScrollBar()->setValue(table.verticalScrollBar()->maximum() / part);
        QApplication::processEvents();
    }
}

}  // namespace

int tellTable(int rows) {
    ui::Look::instance();
    ManyRows model(rows);
    QSortFilterProxyModel proxy;
    proxy.setFilterKeyColumn(-1);
    proxy.setSourceModel(&model);
    QTableView plain;
    plain.setModel(&proxy);
    plain.setSortingEnabled(true);
    plain.resize(1200, 700);
    auto* ours = ui::newTable(u"benchmarkTable"_s, u"Rows"_s, &model);
    ours->setMultiple(true);
    ours->resize(1200, 700);
    QLineEdit* filter = ours->newFilter({});

    const auto tell = [&](const char* what, const std::function<void()>& mine,
                          const std::function<void()>& theirs) {
        const double first = took(mine);
        std::printf("%s %.1f %.1f\n", what, first, took(theirs));
    };
    tell(
        "shown", [&] { ours->show(); }, [&] { plain.show(); });
    tell(
        "sorted-by-text", [&] { ours->sortByColumn(0, Qt::AscendingOrder); },
        [&] { plain.sortByColumn(0, Qt::AscendingOrder); });
    tell(
        "sorted-by-number", [&] { ours->sortByColumn(1, Qt::DescendingOrder); },
        [&] { plain.sortByColumn(1, Qt::DescendingOrder); });
    // The texts of a long table are read a few milliseconds at a time; meanwhile the window answers.
    double longest = 0;
    const auto filterBy = [&](const QString& words) {
        longest = std::max(longest, took([&] { filter->setText(words); }));
        while (ours->rows()->isReading())
            longest = std::max(longest, took([] {}));
    };
    tell(
        "filtered-at-first", [&] { filterBy(u"creator 77"_s); },
        [&] { proxy.setFilterFixedString(u"Creator 77"_s); });
    std::printf("longest-block-of-it %.1f -\n", longest);
    filterBy({});
    proxy.setFilterFixedString({});
    QApplication::processEvents();
    tell(
        "filtered",
        [&] {
            filter->setText(u"creator 77"_s);
            emit filter->textEdited(filter->text());
        },
        [&] { proxy.setFilterFixedString(u"Creator 77"_s); });
    tell(
        "unfiltered",
        [&] {
            filter->clear();
            emit filter->textEdited({});
        },
        [&] { proxy.setFilterFixedString({}); });
    tell(
        "all-chosen", [&] { ours->selectAll(); }, [&] { plain.selectAll(); });
    tell(
        "scrolled", [&] { scroll(*ours); }, [&] { scroll(plain); });
    return 0;
}

}  // namespace goalpost::benchmarks
