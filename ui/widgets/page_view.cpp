// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/page_view.hpp"

#include "ui/look/look.hpp"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace goalpost::ui {

namespace {

constexpr double ScreenResolution = 96;
constexpr double SmallestZoom = 0.25;
constexpr double LargestZoom = 4;
constexpr double Step = 1.25;
constexpr int Gap = 16;
constexpr int LineHeight = 40;

bool isNear(double a, double b) {
    return std::abs(a - b) < 0.01;
}

}  // namespace

PageView::PageView(QWidget* parent) : QAbstractScrollArea(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    verticalScrollBar()->setSingleStep(LineHeight);
    horizontalScrollBar()->setSingleStep(LineHeight);
    tell();
}

void PageView::showPages(int count, QSizeF inches) {
    const bool sameShape = count == m_count && inches == m_inches;
    const int before = page();
    m_count = count;
    m_inches = inches;
    m_pictures.clear();
    applyFit();
    arrange();
    if (!sameShape)
        goTo(std::clamp(before, 0, std::max(0, count - 1)));
    ask();
    viewport()->update();
    m_told = -1;
    tell();
}

void PageView::give(int page, double dotsPerInch, const QImage& picture) {
    if (page >= m_count)
        return;
    Picture& known = m_pictures[page];
    if (!known.image.isNull() && !isNear(dotsPerInch, wanted()))
        return;
    known.image = picture;
    known.dotsPerInch = dotsPerInch;
    viewport()->update();
}

QSize PageView::sheet() const {
    const QSizeF size = m_inches * (ScreenResolution * m_zoom);
    return {static_cast<int>(std::lround(size.width())), static_cast<int>(std::lround(size.height()))};
}

QRect PageView::placeOf(int page) const {
    const QSize size = sheet();
    const int left = std::max(Gap, (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
    const int top = Gap + page * (size.height() + Gap) - verticalScrollBar()->value();
    return {QPoint(left, top), size};
}

double PageView::wanted() const {
    return ScreenResolution * m_zoom * devicePixelRatioF();
}

int PageView::page() const {
    if (m_count == 0)
        return 0;
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    return std::clamp(middle / (sheet().height() + Gap), 0, m_count - 1);
}

void PageView::goTo(int page) {
    const int number = std::clamp(page, 0, std::max(0, m_count - 1));
    verticalScrollBar()->setValue(number * (sheet().height() + Gap));
    ask();
    tell();
}

void PageView::setZoom(double zoom) {
    m_fit = Fit::No;
    const int before = page();
    const double share =
        static_cast<double>(verticalScrollBar()->value() - before * (sheet().height() + Gap)) /
        std::max(1, sheet().height());
    m_zoom = std::clamp(zoom, SmallestZoom, LargestZoom);
    arrange();
    verticalScrollBar()->setValue(before * (sheet().height() + Gap) +
                                  static_cast<int>(std::lround(share * sheet().height())));
    ask();
    viewport()->update();
    emit moved();
}

void PageView::zoomIn() {
    setZoom(m_zoom * Step);
}

void PageView::zoomOut() {
    setZoom(m_zoom / Step);
}

void PageView::setFit(Fit fit) {
    const int before = page();
    m_fit = fit;
    applyFit();
    arrange();
    goTo(before);
    viewport()->update();
    emit moved();
}

void PageView::applyFit() {
    if (m_fit == Fit::No)
        return;
    const double across = (viewport()->width() - 2 * Gap) / (m_inches.width() * ScreenResolution);
    const double down = (viewport()->height() - 2 * Gap) / (m_inches.height() * ScreenResolution);
    m_zoom = std::clamp(m_fit == Fit::Width ? std::min(across, 1.5) : std::min(across, down), SmallestZoom,
                        LargestZoom);
}

void PageView::arrange() {
    const QSize size = sheet();
    const int height = m_count == 0 ? 0 : Gap + m_count * (size.height() + Gap);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, size.width() + 2 * Gap - viewport()->width()));
}

void PageView::ask() {
    if (!isVisible())
        return;
    const int shown = page();
    std::erase_if(m_pictures, [&](const auto& entry) { return std::abs(entry.first - shown) > 4; });
    for (int i = std::max(0, shown - 1); i < std::min(m_count, shown + 3); ++i) {
        if (!placeOf(i).intersects(viewport()->rect()))
            continue;
        Picture& picture = m_pictures[i];
        if (isNear(picture.asked, wanted()))
            continue;
        picture.asked = wanted();
        emit pictureWanted(i, picture.asked);
    }
}

bool PageView::isDrawn() const {
    for (int i = 0; i < m_count; ++i) {
        const auto known = m_pictures.find(i);
        const bool sharp = known != m_pictures.end() && !known->second.image.isNull() &&
                           isNear(known->second.dotsPerInch, wanted());
        if (placeOf(i).intersects(viewport()->rect()) && !sharp)
            return false;
    }
    return m_count > 0;
}

void PageView::tell() {
    const int now = m_count == 0 ? -2 : page();
    if (now == m_told)
        return;
    m_told = now;
    setAccessibleName(m_count == 0 ? tr("Preview of the report")
                                   : tr("Preview of the report, page %1 of %2").arg(now + 1).arg(m_count));
    emit moved();
}

void PageView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(viewport());
    const paint::Theme& now = theme();
    painter.fillRect(viewport()->rect(), now.sunken);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int i = 0; i < m_count; ++i) {
        const QRect place = placeOf(i);
        if (!place.intersects(viewport()->rect()))
            continue;
        painter.fillRect(place, Qt::white);
        const auto known = m_pictures.find(i);
        if (known != m_pictures.end() && !known->second.image.isNull())
            painter.drawImage(place, known->second.image);
        painter.setPen(now.border);
        painter.drawRect(place.adjusted(-1, -1, 0, 0));
    }
    if (hasFocus()) {
        painter.setPen(QPen(now.accent, 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void PageView::showEvent(QShowEvent* event) {
    QAbstractScrollArea::showEvent(event);
    ask();
}

void PageView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    const int before = page();
    const double zoom = m_zoom;
    applyFit();
    arrange();
    if (!isNear(zoom, m_zoom)) {
        verticalScrollBar()->setValue(before * (sheet().height() + Gap));
        emit moved();
    }
    ask();
}

void PageView::scrollContentsBy(int /*dx*/, int /*dy*/) {
    viewport()->update();
    ask();
    tell();
}

void PageView::keyPressEvent(QKeyEvent* event) {
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (control && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal))
        zoomIn();
    else if (control && event->key() == Qt::Key_Minus)
        zoomOut();
    else if (control && event->key() == Qt::Key_0)
        setZoom(1);
    else if (event->key() == Qt::Key_PageDown)
        goTo(page() + 1);
    else if (event->key() == Qt::Key_PageUp)
        goTo(page() - 1);
    else if (event->key() == Qt::Key_Home)
        goTo(0);
    else if (event->key() == Qt::Key_End)
        goTo(m_count - 1);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

bool PageView::event(QEvent* event) {
    // The keys for larger and smaller text are those of the preview while it has the keyboard.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* keys = static_cast<QKeyEvent*>(event);
        const int zoom[] = {Qt::Key_Plus, Qt::Key_Equal, Qt::Key_Minus, Qt::Key_0};
        if (keys->modifiers().testFlag(Qt::ControlModifier) &&
            std::ranges::find(zoom, keys->key()) != std::end(zoom))
            event->accept();
    }
    return QAbstractScrollArea::event(event);
}

void PageView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void PageView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void PageView::wheelEvent(QWheelEvent* event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() > 0)
        zoomIn();
    else if (event->angleDelta().y() < 0)
        zoomOut();
    event->accept();
}

}  // namespace goalpost::ui
