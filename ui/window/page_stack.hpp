// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStackedWidget>

namespace goalpost::ui {

/// The pages of a window, one of them shown. A page is as large as the stack, and larger only where its parts
/// cannot be smaller, as with large text or in a small window; then it scrolls.
class PageStack : public QStackedWidget {
  public:
    explicit PageStack(QWidget* parent = nullptr);

    void add(QWidget* page);
    void turnTo(QWidget* page);
    /// The page that is shown; null before the first.
    QWidget* shown() const;
};

}  // namespace goalpost::ui
