// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QKeyEvent;

namespace goalpost::ui {

/// What keys do in every window alike: Enter presses the button that has the keyboard, as Space does, and
/// Esc goes past lists and tables to what they stand in. The keys of undo and redo are those of the text
/// that has the keyboard only while it has something to take back or to do again.
class KeyHabits : public QObject {
  public:
    /// Holds for the whole application.
    explicit KeyHabits(QObject* application);

  private:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace goalpost::ui
