// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace goalpost::ui {

/// Moves the keyboard from the control that has it to the next one (or the one before) as the window is
/// read: what its layouts place, in rows from above, each from its beginning; then what floats over it; then
/// round again. Pages make many of their parts when they know what to show, and Qt would walk them in the
/// order in which they were made. False where the keyboard is in no such control.
bool stepAsRead(QWidget* window, bool next);
/// The first control of a part that the Tab key comes to; null where there is none.
QWidget* firstAsRead(QWidget* part);

}  // namespace goalpost::ui
