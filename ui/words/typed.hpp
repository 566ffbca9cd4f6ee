// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/amount.hpp"
#include "base/date.hpp"

#include <QString>

#include <optional>
#include <vector>

/// What people type becomes values: by the user's locale, forgiving signs, units and blanks. Nothing where
/// it cannot be read or could be read in two ways.
namespace goalpost::ui {

/// "12,500", "12 500", "12500".
std::optional<int> typedCount(const QString& text);
std::optional<double> typedNumber(const QString& text);
/// A sentence where the last three digits are thousands to some and decimals to others: "12.000", which is
/// refused as a number; else empty. Shares are never so large, and amounts may have `decimals` of their own.
QString unclearNumber(const QString& text, int decimals = 2);
/// The number with the digits it has, written so that typedNumber() reads it again.
QString plainNumber(double number);
/// "25%", "25 %", "+25" are 0.25.
std::optional<double> typedShare(const QString& text);
/// "$15,000", "15000.00", "15 000 EUR"; the currency is not looked at, but has so many `decimals`.
std::optional<Amount> typedAmount(const QString& text, int decimals = 2);
/// "2026-07-01", "1 Jul 2026", "1 Jul" (of `today`'s year), "today", "31.12.2026", the locale's own short
/// form, and figures with slashes where only one order of day and month gives a day.
std::optional<Date> typedDate(const QString& text, Date today);
/// Every day that the text could be; more than one where day and month could change places.
std::vector<Date> typedDates(const QString& text, Date today);
/// Why it is no day, as a sentence that says what to type; empty where it is one.
QString dateFault(const QString& text, Date today);
/// "1:38" and "98" are 98 seconds.
std::optional<double> typedSeconds(const QString& text);

}  // namespace goalpost::ui
