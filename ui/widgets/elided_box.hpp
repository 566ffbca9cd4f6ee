// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QComboBox>

namespace goalpost::ui {

/// A box of choices whose chosen text ends in an ellipsis where it is too long, instead of being cut off.
class ElidedBox : public QComboBox {
  public:
    using QComboBox::QComboBox;

  protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace goalpost::ui
