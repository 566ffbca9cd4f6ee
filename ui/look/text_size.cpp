// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/look/text_size.hpp"

#include "ui/look/look.hpp"

#include <QWidget>

#include <cmath>
#include <utility>

namespace goalpost::ui {

namespace {

void keepScaled(QWidget* widget, int pixels, void (QWidget::*set)(int)) {
    withTextSize(widget, [widget, pixels, set] { (widget->*set)(scaled(pixels)); });
}

}  // namespace

double scaled(double pixels) {
    return pixels * Look::instance().textScale();
}

int scaled(int pixels) {
    return static_cast<int>(std::lround(scaled(static_cast<double>(pixels))));
}

int unscaled(int pixels) {
    return static_cast<int>(std::lround(pixels / Look::instance().textScale()));
}

void withTextSize(QObject* owner, std::function<void()> apply) {
    apply();
    QObject::connect(&Look::instance(), &Look::resized, owner, std::move(apply));
}

void setScaledWidth(QWidget* widget, int pixels) {
    keepScaled(widget, pixels, &QWidget::setFixedWidth);
}

void setScaledHeight(QWidget* widget, int pixels) {
    keepScaled(widget, pixels, &QWidget::setFixedHeight);
}

void setScaledMaximumWidth(QWidget* widget, int pixels) {
    keepScaled(widget, pixels, &QWidget::setMaximumWidth);
}

void setScaledMaximumHeight(QWidget* widget, int pixels) {
    keepScaled(widget, pixels, &QWidget::setMaximumHeight);
}

void setScaledMinimumWidth(QWidget* widget, int pixels) {
    keepScaled(widget, pixels, &QWidget::setMinimumWidth);
}

void setScaledMinimumHeight(QWidget* widget, int pixels) {
    keepScaled(widget, pixels, &QWidget::setMinimumHeight);
}

void setScaledSquare(QWidget* widget, int side) {
    withTextSize(widget, [widget, side] { widget->setFixedSize(scaled(side), scaled(side)); });
}

}  // namespace goalpost::ui
