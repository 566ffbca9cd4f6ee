// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "ui/open_window.hpp"
#include "ui/pages/catalogue.hpp"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QFocusFrame>
#include <QLabel>
#include <QLineEdit>

using namespace goalpost;
using test::OpenWindow;

namespace {

/// Widgets that a person acts on and that lack an object name or a spoken name.
QStringList nameless(QWidget& window) {
    QStringList list;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        const bool acts = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget) ||
                          qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractItemView*>(widget);
        if (!acts || !widget->isVisible() || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        if (widget->parentWidget() && widget->parentWidget()->inherits("QLineEdit"))
            continue;  // the symbol inside a field
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        const bool named = spoken && !spoken->text(QAccessible::Name).isEmpty();
        const bool inner = widget->inherits("QHeaderView") || widget->inherits("QTabBar") ||
                           widget->inherits("QTableCornerButton");
        if (!inner && (!named || widget->objectName().isEmpty()))
            list << QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') +
                        widget->objectName();
    }
    return list;
}

}  // namespace

TEST_CASE("everything a person acts on has an object name and a spoken name, on every page") {
    for (const auto with :
         {OpenWindow::With::Nothing, OpenWindow::With::EmptyWorkspace, OpenWindow::With::Sample}) {
        OpenWindow open(with);
        for (const ui::pages::Entry& entry : ui::pages::catalogue()) {
            open.show(entry.id);
            INFO(entry.id);
            INFO(nameless(open.window()).join(QLatin1String(", ")).toStdString());
            CHECK(nameless(open.window()).isEmpty());
        }
    }
}

TEST_CASE("labels show plain text only") {
    OpenWindow open(OpenWindow::With::Sample);
    for (const ui::pages::Entry& entry : ui::pages::catalogue())
        open.show(entry.id);
    for (const QLabel* label : open.window().findChildren<QLabel*>())
        if (!label->text().isEmpty()) {
            INFO(label->text().toStdString());
            CHECK(label->textFormat() == Qt::PlainText);
        }
}

TEST_CASE("the button that has the keyboard is surrounded by a ring that nothing cuts off") {
    OpenWindow open(OpenWindow::With::Nothing);
    open.window().activateWindow();
    auto* button = open.child<QWidget>("homeOpen");
    button->setFocus();
    const QFocusFrame* ring = nullptr;
    GOALPOST_UNTIL((ring = open.window().findChild<QFocusFrame*>()) && ring->isVisible());
    const QRect around(ring->mapToGlobal(QPoint(0, 0)), ring->size());
    const QRect inside(button->mapToGlobal(QPoint(0, 0)), button->size());
    CHECK(around.contains(inside.adjusted(-2, -2, 2, 2)));
    CHECK(ring->visibleRegion().boundingRect() == ring->rect());
}

TEST_CASE("the arrow keys reach every goal card in the order on screen") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("goal");
    open.window().activateWindow();
    auto* first = open.child<QWidget>("goal-brand-awareness");
    first->setFocus();
    GOALPOST_UNTIL(first->hasFocus());
    QStringList order;
    for (int i = 0; i < 5; ++i) {
        order << QApplication::focusWidget()->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    }
    CHECK(order == QStringList{QStringLiteral("goal-brand-awareness"), QStringLiteral("goal-engagement"),
                               QStringLiteral("goal-website-traffic"), QStringLiteral("goal-lead-generation"),
                               QStringLiteral("goal-sales")});
}
