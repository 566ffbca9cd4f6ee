// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/window/reading_order.hpp"

#include <QGridLayout>
#include <QList>
#include <QWidget>

#include <algorithm>
#include <utility>
#include <vector>

namespace goalpost::ui {

namespace {

void collectFrom(QWidget* widget, QList<QWidget*>& order);

/// In the order of a grid's rows, in other layouts as they were added.
std::vector<QLayoutItem*> itemsOf(QLayout* layout) {
    const auto* grid = qobject_cast<QGridLayout*>(layout);
    std::vector<std::pair<std::pair<int, int>, QLayoutItem*>> placed;
    for (int i = 0; i < layout->count(); ++i) {
        int row = 0;
        int column = 0;
        int rows = 0;
        int columns = 0;
        if (grid)
            grid->getItemPosition(i, &row, &column, &rows, &columns);
        placed.emplace_back(std::pair(row, column), layout->itemAt(i));
    }
    std::ranges::stable_sort(placed, {}, [](const auto& item) { return item.first; });
    std::vector<QLayoutItem*> items;
    for (const auto& [place, item] : placed)
        items.push_back(item);
    return items;
}

void collectFrom(QLayout* layout, QList<QWidget*>& order) {
    for (QLayoutItem* item : itemsOf(layout))
        if (QWidget* widget = item->widget())
            collectFrom(widget, order);
        else if (QLayout* inner = item->layout())
            collectFrom(inner, order);
}

bool isIn(QLayout* layout, QWidget* widget) {
    if (!layout)
        return false;
    if (layout->indexOf(widget) >= 0)
        return true;
    for (int i = 0; i < layout->count(); ++i)
        if (isIn(layout->itemAt(i)->layout(), widget))
            return true;
    return false;
}

/// What no layout places: the parts of splitters, scroll areas and tabs, and what floats.
std::vector<QWidget*> placedByHand(const QWidget* widget) {
    std::vector<QWidget*> parts;
    for (QObject* child : widget->children())
        if (auto* part = qobject_cast<QWidget*>(child);
            part && !part->isWindow() && !isIn(widget->layout(), part))
            parts.push_back(part);
    const bool mirrored = widget->isRightToLeft();
    std::ranges::stable_sort(parts, {}, [mirrored](const QWidget* part) {
        return std::pair(part->y(), mirrored ? -part->geometry().right() : part->x());
    });
    return parts;
}

void collectFrom(QWidget* widget, QList<QWidget*>& order) {
    if (!widget->isVisible())
        return;
    // One of several choices that is not the chosen one takes no Tab, but can have the keyboard.
    const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isEnabled();
    const bool hasKeyboard = widget == widget->window()->focusWidget();
    if ((takesTab || hasKeyboard) && !widget->focusProxy())
        order << widget;
    if (widget->layout())
        collectFrom(widget->layout(), order);
    for (QWidget* part : placedByHand(widget))
        collectFrom(part, order);
}

}  // namespace

bool stepAsRead(QWidget* window, bool next) {
    QList<QWidget*> order;
    collectFrom(window, order);
    const qsizetype count = order.size();
    const qsizetype now = order.indexOf(window->focusWidget());
    if (now < 0)
        return false;
    order[(now + (next ? 1 : count - 1)) % count]->setFocus(next ? Qt::TabFocusReason
                                                                 : Qt::BacktabFocusReason);
    return true;
}

QWidget* firstAsRead(QWidget* part) {
    QList<QWidget*> order;
    collectFrom(part, order);
    for (QWidget* widget : order)
        if (widget->isEnabled())
            return widget;
    return nullptr;
}

}  // namespace goalpost::ui
