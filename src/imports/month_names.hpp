// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

/// Names of months and weekdays in the languages of the exports: English, German, French, Spanish,
/// Portuguese, Italian, Dutch, Polish, Swedish, Danish, Norwegian, Finnish, Czech, Turkish, Russian,
/// Ukrainian, Bulgarian, Romanian, Hungarian, Greek and Indonesian. Japanese, Chinese and Korean count their
/// months.
namespace goalpost::imports {

/// 1 to 12 for a month's name or a beginning of three letters and more that means one month only, whatever
/// its case and accents; 0 for any other word.
int monthNamed(std::string_view word);
/// True for a weekday's name or a beginning of two letters and more.
bool isWeekday(std::string_view word);

}  // namespace goalpost::imports
