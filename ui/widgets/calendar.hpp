// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"

class QCalendarWidget;

namespace goalpost::ui {

/// A month to choose a day from, in the colours of the window. It opens at `shown` and turns as far as days
/// can be typed.
QCalendarWidget* newCalendar(Date shown);

}  // namespace goalpost::ui
