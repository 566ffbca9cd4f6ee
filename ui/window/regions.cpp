// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/window/regions.hpp"

#include <QApplication>

#include <algorithm>

namespace goalpost::ui {

namespace {

bool takesKeyboard(const QWidget* widget, Qt::FocusPolicy how) {
    return (widget->focusPolicy() & how) && widget->isVisible() && widget->isEnabled();
}

/// Whether the widget belongs to this region and to no region inside it.
bool isIn(const QWidget* widget, const QWidget* region, const std::vector<QWidget*>& regions) {
    if (widget != region && !region->isAncestorOf(widget))
        return false;
    return std::ranges::none_of(regions, [&](const QWidget* other) {
        return other && other != region && region->isAncestorOf(other) &&
               (other == widget || other->isAncestorOf(widget));
    });
}

QWidget* firstIn(QWidget* region, const std::vector<QWidget*>& regions) {
    if (takesKeyboard(region, Qt::ClickFocus))
        return region;
    // The order of the Tab key.
    for (QWidget* next = region->nextInFocusChain(); next && next != region; next = next->nextInFocusChain())
        if (takesKeyboard(next, Qt::TabFocus) && isIn(next, region, regions))
            return next;
    return nullptr;
}

}  // namespace

void Regions::step(const std::vector<QWidget*>& regions, int by) {
    QWidget* focused = QApplication::focusWidget();
    const auto count = static_cast<int>(regions.size());
    int now = by > 0 ? -1 : count;
    for (int i = 0; i < count; ++i)
        if (regions[static_cast<std::size_t>(i)] && focused &&
            isIn(focused, regions[static_cast<std::size_t>(i)], regions))
            now = i;
    if (now >= 0 && now < count)
        m_last[regions[static_cast<std::size_t>(now)]] = focused;
    for (int tried = 0; tried < count; ++tried) {
        now = ((now + by) % count + count) % count;
        QWidget* region = regions[static_cast<std::size_t>(now)];
        if (!region || !region->isVisible())
            continue;
        QWidget* last = m_last[region];
        QWidget* next = last && takesKeyboard(last, Qt::ClickFocus) && isIn(last, region, regions)
                            ? last
                            : firstIn(region, regions);
        if (next) {
            next->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

}  // namespace goalpost::ui
