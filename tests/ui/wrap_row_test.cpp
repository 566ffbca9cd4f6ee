// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/wrap_row.hpp"

#include "support/catch.hpp"
#include "ui/widgets/least_stack.hpp"

#include <QLabel>
#include <QPointer>
#include <QSpacerItem>
#include <QVBoxLayout>
#include <QWidget>

#include <memory>

using namespace goalpost;
using namespace Qt::Literals::StringLiterals;
using ui::WrapRow;

namespace {

/// Room that counts how many of its kind went.
class CountedSpacer : public QSpacerItem {
  public:
    explicit CountedSpacer(int& gone) : QSpacerItem(20, 20), m_gone(gone) {}
    ~CountedSpacer() override { ++m_gone; }

  private:
    int& m_gone;
};

/// Parts that are at least 100 wide and 40 high, 10 between them.
struct RowOf {
    RowOf(int number, WrapRow::Widths widths) : row(new WrapRow(widths)) {
        whole.setLayout(row);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(10);
        for (int i = 0; i < number; ++i) {
            auto* part = new QWidget;
            part->setMinimumSize(100, 40);
            row->addWidget(part, 1);
            parts << part;
        }
    }
    void lie(int width, int height) {
        whole.resize(width, height);
        whole.show();
        row->activate();
    }

    QWidget whole;
    WrapRow* row;
    QList<QWidget*> parts;
};

}  // namespace

TEST_CASE("parts stand side by side while each has its least width, else in more rows") {
    RowOf three(3, WrapRow::Widths::ByStretch);
    CHECK(three.row->rowsIn(320) == 1);  // 3 × 100 and two gaps
    CHECK(three.row->rowsIn(319) == 2);
    CHECK(three.row->rowsIn(210) == 2);  // the fuller row has two of them
    CHECK(three.row->rowsIn(209) == 3);
    CHECK(three.row->minimumSize().width() == 100);
    CHECK(three.row->minimumHeightForWidth(320) == 40);
    CHECK(three.row->minimumHeightForWidth(210) == 90);
    CHECK(three.row->minimumHeightForWidth(150) == 140);
}

TEST_CASE("parts of one width keep it in a last row that is not full") {
    RowOf five(5, WrapRow::Widths::Equal);
    five.lie(350, 200);
    CHECK(five.parts[0]->geometry() == QRect(0, 0, 110, 95));  // three columns: (350 − 20) / 3
    CHECK(five.parts[2]->geometry() == QRect(240, 0, 110, 95));
    CHECK(five.parts[4]->geometry() == QRect(120, 105, 110, 95));
}

TEST_CASE("a part's share of the room is its stretch; from right to left it begins at the right") {
    RowOf two(2, WrapRow::Widths::ByStretch);
    auto* fixed = new QWidget;
    fixed->setFixedSize(60, 40);
    two.row->addWidget(fixed);
    two.lie(400, 40);
    CHECK(two.parts[0]->width() == 160);  // (400 − 20 − 60) / 2
    CHECK(two.parts[1]->x() == 170);
    CHECK(fixed->x() == 340);
    two.whole.setLayoutDirection(Qt::RightToLeft);
    two.row->activate();
    CHECK(fixed->x() == 0);
    CHECK(two.parts[0]->x() == 240);
}

TEST_CASE("a hidden part takes no room in a row that wraps") {
    RowOf three(3, WrapRow::Widths::ByStretch);
    three.parts[1]->hide();
    CHECK(three.row->rowsIn(210) == 1);
    three.lie(210, 40);
    CHECK(three.parts[2]->x() == 110);
}

TEST_CASE("a row that wraps takes its nested layouts and all other parts with it when it goes") {
    int gone = 0;
    const QPointer<QLayout> nested(new QVBoxLayout);
    nested->addItem(new CountedSpacer(gone));
    {
        RowOf none(0, WrapRow::Widths::ByStretch);
        none.row->addLayout(nested.data());
        none.row->addItem(new CountedSpacer(gone));
        none.row->addItem(new CountedSpacer(gone));
        none.lie(400, 40);
        CHECK(gone == 0);
    }
    CHECK(gone == 3);
    CHECK(nested.isNull());
}

TEST_CASE("a nested layout that goes by itself leaves the row that wraps, and one that is taken is free") {
    RowOf two(2, WrapRow::Widths::ByStretch);
    auto* first = new QVBoxLayout;
    auto* second = new QVBoxLayout;
    two.row->addLayout(first);
    two.row->addLayout(second);
    REQUIRE(two.row->count() == 4);
    delete first;
    REQUIRE(two.row->count() == 3);
    const std::unique_ptr<QLayoutItem> taken(two.row->takeAt(2));
    CHECK(taken.get() == second);
    CHECK(second->parent() == nullptr);
    CHECK(two.row->count() == 2);
    CHECK(two.row->takeAt(2) == nullptr);
}

TEST_CASE("a part that comes after the row was laid out is laid out with the others") {
    RowOf three(3, WrapRow::Widths::ByStretch);
    REQUIRE(three.row->rowsIn(320) == 1);
    three.row->addItem(new QSpacerItem(100, 40));
    CHECK(three.row->rowsIn(320) == 1);  // room alone is no part
    QLayout& any = *three.row;
    for (int i = 0; i < 8; ++i) {
        auto* part = new QWidget;
        part->setMinimumSize(100, 40);
        any.addWidget(part);
    }
    CHECK(three.row->rowsIn(320) == 4);  // eleven parts, three in a row
    three.lie(320, 190);
    CHECK(three.parts[0]->geometry() == QRect(0, 0, 100, 40));
}

TEST_CASE("a stack needs what its shown part needs, and not the height that the tallest would like") {
    QWidget whole;
    auto* stack = new ui::LeastStack;
    whole.setLayout(stack);
    auto* words = new QLabel(u"one word"_s);
    words->setWordWrap(true);
    auto* tall = new QWidget;
    tall->setMinimumHeight(500);
    stack->addWidget(words);
    stack->addWidget(tall);
    CHECK(stack->minimumHeightForWidth(400) < 100);
    stack->setCurrentWidget(tall);
    CHECK(stack->minimumHeightForWidth(400) == 500);
}
