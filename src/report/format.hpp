// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "kpi/kpi.hpp"

#include <optional>
#include <string>
#include <string_view>

/// Numbers and dates as people read them. A value that is not known is "—", never 0; minus is "−".
namespace goalpost::report {

inline constexpr std::string_view Unknown = "—";

/// In full, as cards show it: "15,940", "1.72%", "$15,000", "$0.62" (cents only under 10), "2:04",
/// "3.24×", "12.4 a day". A value that is not finite is "∞" or "—".
std::string formatted(double value, kpi::Unit unit, std::string_view currency);
/// For axes, labels and narrow columns: from 10,000 on three significant digits with K, M or B
/// ("22.8K", "$1.84M"); rates with one decimal.
std::string abbreviated(double value, kpi::Unit unit, std::string_view currency);

std::string formatted(std::optional<double> value, kpi::Unit unit, std::string_view currency);
std::string abbreviated(std::optional<double> value, kpi::Unit unit, std::string_view currency);
/// A figure as files carry it: money to the ten-thousandth, as amounts are held; others as they are.
std::optional<double> exported(std::optional<double> value, kpi::Unit unit);
/// Two bounds that belong together: "1.61–1.83%", "$0.50–$0.70", "22.3K–25.1K".
std::string rangeText(double low, double high, kpi::Unit unit, std::string_view currency);
/// A part of a whole without decimals: "71%".
std::string shareText(double share);
/// A relative change, always signed: "+29.9%", "−4.0%", "±0.0%".
std::string changeText(double change);
/// "1 July 2026"; with `other`, "1 July to 30 August 2026".
std::string longDate(Date date);
std::string longSpan(Date from, Date to);
/// "30 Aug"
std::string dayAndMonth(Date date);
/// "July 2026"
std::string monthText(Date date);
/// "YouTube", "Instagram", "X"; another platform's word with a capital.
std::string platformName(std::string_view platform);

}  // namespace goalpost::report
