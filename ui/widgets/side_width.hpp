// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace goalpost::ui {

/// Gives a column beside the main part of a page this width, or what its words need where they are longer.
void setSideWidth(QWidget* side, int width);

}  // namespace goalpost::ui
