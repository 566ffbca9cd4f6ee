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
  public:
    /// Never without what it surrounds: the base shows it also where that is out of sight.
    void setVisible(bool visible) override {
        QFocusFrame::setVisible(visible && widget() && widget()->isVisible() && widget()->hasFocus());
    }

  protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        if (!widget() || !widget()->isVisible() || !widget()->hasFocus())
            return;
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
    if (m_watched != focused) {
        if (m_watched)
            m_watched->removeEventFilter(this);
        m_watched = focused;
        if (focused)
            focused->installEventFilter(this);
    }
    const bool ringed = qobject_cast<QAbstractButton*>(focused) != nullptr && focused->parentWidget() &&
                        (focused->focusPolicy() & Qt::TabFocus) && focused->isVisible() &&
                        focused->isEnabled();
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

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::Hide:
        case QEvent::Show:
        case QEvent::EnabledChange:
        case QEvent::ParentChange:
        case QEvent::FocusOut:
            // Once it is where it will be; the keyboard may stay on what nobody sees.
            if (m_frame && event->type() != QEvent::Show)
                m_frame->hide();
            QMetaObject::invokeMethod(
                this,
                [this] {
                    if (m_frame)
                        m_frame->setWidget(nullptr);
                    follow(QApplication::focusWidget());
                },
                Qt::QueuedConnection);
            break;
        default:
            break;
    }
    return QObject::eventFilter(watched, event);
}

void drawRingInside(QPainter& painter, const QRect& place) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().accent, FocusRing::Width));
    const double inset = FocusRing::Width / 2.0;
    painter.drawRoundedRect(QRectF(place).adjusted(inset, inset, -inset, -inset),
                            paint::measure::ControlRadius, paint::measure::ControlRadius);
    painter.restore();
}

}  // namespace goalpost::ui
