// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/least_stack.hpp"

namespace goalpost::ui {

int LeastStack::minimumHeightForWidth(int width) const {
    QLayoutItem* shown = itemAt(currentIndex());
    if (!shown)
        return 0;
    return shown->hasHeightForWidth() ? shown->minimumHeightForWidth(width) : shown->minimumSize().height();
}

void LeastStack::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);  // Qt's own forgets where it lies
    QStackedLayout::setGeometry(rect);
}

}  // namespace goalpost::ui
