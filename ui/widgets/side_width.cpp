// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/side_width.hpp"

#include "ui/look/text_size.hpp"

#include <QEvent>
#include <QWidget>

#include <algorithm>

namespace goalpost::ui {

namespace {

class SideWidth : public QObject {
  public:
    SideWidth(QWidget* side, int width) : QObject(side), m_side(side), m_width(width) {
        side->setFixedWidth(scaled(width));
        side->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show) {
            const int width = std::max(scaled(m_width), m_side->minimumSizeHint().width());
            if (m_side->minimumWidth() != width)
                m_side->setFixedWidth(width);
        }
        return QObject::eventFilter(watched, event);
    }

  private:
    QWidget* m_side;
    int m_width;
};

}  // namespace

void setSideWidth(QWidget* side, int width) {
    new SideWidth(side, width);
}

}  // namespace goalpost::ui
