// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/empty_state.hpp"

namespace goalpost::ui {

/// What stands in the place of figures that could not be read: the sentence of the error, and "Try again".
class FailedRead : public EmptyState {
    Q_OBJECT
  public:
    /// The name is that of the button, with "Again" behind it.
    explicit FailedRead(const QString& name, QWidget* parent = nullptr);

  signals:
    void again();
};

}  // namespace goalpost::ui
