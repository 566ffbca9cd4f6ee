// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/look/focus_ring.hpp"

#include "ui/look/look.hpp"

#include <QAbstractButton>
#include <QApplication>
#include <QPainter>

namespace goalpost::ui {

namespace {

class RingFrame : public QFocusFrame {
  protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme().accent, FocusRing::Width));
        const double inset = FocusRing::Width / 2.0;
        const double radius = paint::measure::ControlRadius + FocusRing::Gap;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius, radius);
    }
};

}  // namespace

FocusRing::FocusRing(QObject* parent) : QObject(parent) {
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
    // With text of another size everything moves: the frame is placed anew once that is done.
    connect(
        &Look::instance(), &Look::resized, this,
        [this] {
            if (m_frame)
                m_frame->setWidget(nullptr);
            follow(QApplication::focusWidget());
        },
        Qt::QueuedConnection);
}

void FocusRing::follow(QWidget* focused) {
    const bool ringed = qobject_cast<QAbstractButton*>(focused) != nullptr && focused->parentWidget() &&
                        (focused->focusPolicy() & Qt::TabFocus);
    if (!ringed) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    // The frame lives among the siblings of what it surrounds and goes with them.
    if (!m_frame)
        m_frame = new RingFrame;
    m_frame->setWidget(focused);
}

}  // namespace goalpost::ui
