// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/amount.hpp"
#include "base/date.hpp"

#include <QString>

#include <optional>

/// What people type becomes values: by the user's locale, forgiving signs, units and blanks. Nothing where
/// it cannot be read or could be read in two ways.
namespace goalpost::ui {

/// "12,500", "12 500", "12500".
std::optional<int> typedCount(const QString& text);
std::optional<double> typedNumber(const QString& text);
/// "25%", "25 %", "+25" are 0.25.
std::optional<double> typedShare(const QString& text);
/// "$15,000", "15000.00", "15 000 EUR"; the currency is not looked at.
std::optional<Amount> typedAmount(const QString& text);
/// "2026-07-01", "1 Jul 2026", "1 Jul" (of `today`'s year), "today", and the locale's own short form.
std::optional<Date> typedDate(const QString& text, Date today);
/// "1:38" and "98" are 98 seconds.
std::optional<double> typedSeconds(const QString& text);

}  // namespace goalpost::ui
