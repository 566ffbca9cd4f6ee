// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/elided_label.hpp"

#include "ui/look/text_size.hpp"

#include <QPainter>

namespace goalpost::ui {

ElidedLabel::ElidedLabel(paint::TextRole role, Tone tone, Qt::TextElideMode mode, QWidget* parent)
    : QLabel(parent), m_mode(mode) {
    setTextFormat(Qt::PlainText);
    withTextSize(this, [this, role] { setFont(fontOf(role)); });
    if (tone != Tone::Text)
        setTone(this, tone);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString& text) {
    QLabel::setText(text);
    showWholeTextWhereElided();
    update();
}

QSize ElidedLabel::minimumSizeHint() const {
    return {fontMetrics().horizontalAdvance(u'…') * 3, fontMetrics().height()};
}

QSize ElidedLabel::sizeHint() const {
    return {fontMetrics().horizontalAdvance(text()) + 2, fontMetrics().height()};
}

void ElidedLabel::showWholeTextWhereElided() {
    setToolTip(fontMetrics().horizontalAdvance(text()) > width() ? text() : QString());
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    showWholeTextWhereElided();
}

void ElidedLabel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), static_cast<int>(alignment()) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), m_mode, width()));
}

}  // namespace goalpost::ui
