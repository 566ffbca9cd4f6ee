// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QWidget>

#include <map>
#include <vector>

namespace goalpost::ui {

/// The parts of the window that F6 steps through. Coming back to one finds the control that had the
/// keyboard there.
class Regions {
  public:
    /// In the order of the steps; those that are hidden or have nothing to go to are passed over.
    void step(const std::vector<QWidget*>& regions, int by);

  private:
    std::map<QWidget*, QPointer<QWidget>> m_last;
};

}  // namespace goalpost::ui
