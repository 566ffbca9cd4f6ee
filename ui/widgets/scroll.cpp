// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/scroll.hpp"

#include <QCoreApplication>
#include <QEvent>
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

void makeRoom(QWidget* asking) {
    for (QWidget* around = asking->parentWidget(); around; around = around->parentWidget())
        QCoreApplication::sendPostedEvents(around, QEvent::LayoutRequest);
}

}  // namespace goalpost::ui
