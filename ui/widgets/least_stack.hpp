// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStackedLayout>

namespace goalpost::ui {

/// Parts of which one is shown. What it needs at least is what the shown part needs: Qt's own asks for the
/// height that the tallest would like as soon as one of them has wrapped text. It has to lie in a widget
/// before its first part comes: that is shown at once, and would be a window of its own.
class LeastStack : public QStackedLayout {
  public:
    int minimumHeightForWidth(int width) const override;
    void setGeometry(const QRect& rect) override;
};

}  // namespace goalpost::ui
