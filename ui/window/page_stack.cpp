// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/window/page_stack.hpp"

#include <QEvent>
#include <QLayout>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

class PageScroll : public QScrollArea {
  public:
    explicit PageScroll(QWidget* page);

    QSize minimumSizeHint() const override { return {}; }

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    /// The smallest that the page can be in a frame of that width.
    QSize least(int width) const;
    void arrange();

    bool m_arranging = false;
};

PageScroll::PageScroll(QWidget* page) {
    setObjectName(u"pageScroll"_s);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    setWidget(page);
    // Placed here and not by setWidgetResizable, which would give a page with wrapped text the height it
    // would like, where the frame has less but enough.
    page->installEventFilter(this);
    arrange();
}

bool PageScroll::eventFilter(QObject* watched, QEvent* event) {
    const bool done = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        arrange();
    return done;
}

void PageScroll::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    arrange();
}

QSize PageScroll::least(int width) const {
    const QWidget* page = widget();
    const QSize hint = page->minimumSizeHint().expandedTo(page->minimumSize());
    const int wide = std::max(width, hint.width());
    const bool wraps = page->layout() && page->layout()->hasHeightForWidth();
    return {hint.width(), wraps ? page->layout()->totalMinimumHeightForWidth(wide) : hint.height()};
}

void PageScroll::arrange() {
    if (m_arranging || !widget())
        return;
    const QScopedValueRollback busy(m_arranging, true);
    const QSize room = maximumViewportSize();
    const int bar = verticalScrollBar()->sizeHint().width();
    QSize size = least(room.width());
    // A bar takes room from the other direction.
    const bool tall = size.height() > room.height();
    const bool wide = size.width() > room.width() - (tall ? bar : 0);
    const bool nowTall = size.height() > room.height() - (wide ? bar : 0);
    const QSize left(room.width() - (nowTall ? bar : 0), room.height() - (wide ? bar : 0));
    size = least(left.width()).expandedTo(left);
    widget()->resize(size);
}

}  // namespace

PageStack::PageStack(QWidget* parent) : QStackedWidget(parent) {
    setObjectName(u"pages"_s);
}

void PageStack::add(QWidget* page) {
    addWidget(new PageScroll(page));
}

void PageStack::turnTo(QWidget* page) {
    for (int i = 0; i < count(); ++i) {
        auto* scroll = static_cast<QScrollArea*>(widget(i));
        if (scroll->widget() != page || i == currentIndex())
            continue;
        scroll->horizontalScrollBar()->setValue(0);
        scroll->verticalScrollBar()->setValue(0);
        setCurrentIndex(i);
    }
}

QWidget* PageStack::shown() const {
    auto* scroll = static_cast<QScrollArea*>(currentWidget());
    return scroll ? scroll->widget() : nullptr;
}

}  // namespace goalpost::ui
