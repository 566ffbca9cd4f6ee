// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

class QScrollArea;
class QWidget;

namespace goalpost::ui {

/// A part of a page that scrolls down; across only where large text or a long language leaves no other way.
/// The content fills its width and has its page's background.
QScrollArea* newScroll(QWidget* content);
/// Lets the room that this widget asks for take effect at once, up to its window. Else each layout on the way
/// waits for its turn, and what has come after the page is painted cut off once.
void makeRoom(QWidget* asking);

}  // namespace goalpost::ui
