// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "paint/theme.hpp"

#include <QtCore/QRectF>
#include <QtCore/QString>
#include <QtGui/QIcon>
#include <QtGui/QPixmap>

class QPainter;

/// The project's own line symbols (resources/icons, a grid of 20, one stroke), drawn in any colour.
/// A name is the file's name without ".svg": "target", "chevron-down".
namespace goalpost::paint {

bool hasIcon(const QString& name);
/// Draws the symbol as lines into the rectangle; stays sharp in a PDF.
void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& colour);
/// A square picture of `size` device-independent pixels, kept in QPixmapCache.
QPixmap iconPixmap(const QString& name, int size, const QColor& colour, double devicePixelRatio = 1);
/// An icon for buttons and menus: text colour, disabled colour when disabled, accent when checked or
/// selected. Takes the colours as they are now: build it anew when the theme changes.
QIcon icon(const QString& name, const Theme& theme);
/// The same in one colour for all states except disabled.
QIcon icon(const QString& name, const Theme& theme, const QColor& colour);

}  // namespace goalpost::paint
