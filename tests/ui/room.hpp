// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/open_window.hpp"

#include <QStringList>

namespace goalpost::test {

/// Class and name of a widget, and in what it lies.
QString placeOf(const QWidget& widget);
/// Labels and buttons in `window` that are seen and have less room than their text needs.
QStringList cutOff(QWidget& window);
/// Every page in both of the usual sizes; where `scrolls` is false, without a bar across.
void checkRoom(OpenWindow& open, bool scrolls = false);

}  // namespace goalpost::test
