// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

class QScrollArea;
class QWidget;

namespace goalpost::ui {

/// A part of a page that scrolls down; across only where large text or a long language leaves no other way.
/// The content fills its width and has its page's background.
QScrollArea* newScroll(QWidget* content);

}  // namespace goalpost::ui
