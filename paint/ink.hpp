// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "paint/theme.hpp"

#include <QtGui/QFont>
#include <QtGui/QFontMetricsF>

class QPaintDevice;

namespace goalpost::paint {

/// What all painting functions draw with: colours, the body font, and how many units of the painter make
/// one design pixel (1/96 inch): 1 in a widget, 12.5 on paper at 1200 dpi. Fonts are measured on `device`;
/// null is the screen.
struct Ink {
    const Theme& theme;
    QFont body;
    double unit = 1;
    const QPaintDevice* device = nullptr;

    QFont font(TextRole role) const { return fontFor(role, body); }
    QFontMetricsF metrics(TextRole role) const {
        return device ? QFontMetricsF(font(role), device) : QFontMetricsF(font(role));
    }
    double px(double designPixels) const { return designPixels * unit; }
};

}  // namespace goalpost::paint
