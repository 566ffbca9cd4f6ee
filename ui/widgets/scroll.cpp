// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/scroll.hpp"

#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

QScrollArea* newScroll(QWidget* content) {
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    content->setObjectName(u"scrolled"_s);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

}  // namespace goalpost::ui
