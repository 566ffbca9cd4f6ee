// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

class QObject;
class QWidget;

/// What a larger text takes with it: widths and heights that the design gives for text of the ordinary size.
namespace goalpost::ui {

/// Pixels of the design at the size that text has now.
int scaled(int pixels);
double scaled(double pixels);
/// And back: what is remembered fits text of any size.
int unscaled(int pixels);

/// Does it now, and again whenever the size of the text changes, as long as `owner` lives.
void withTextSize(QObject* owner, std::function<void()> apply);

/// QWidget's own of these names, following the size of the text.
void setScaledWidth(QWidget* widget, int pixels);
void setScaledHeight(QWidget* widget, int pixels);
void setScaledMaximumWidth(QWidget* widget, int pixels);
void setScaledMaximumHeight(QWidget* widget, int pixels);
void setScaledMinimumWidth(QWidget* widget, int pixels);
void setScaledMinimumHeight(QWidget* widget, int pixels);
/// A fixed size for a symbol, as wide as high.
void setScaledSquare(QWidget* widget, int side);

}  // namespace goalpost::ui
