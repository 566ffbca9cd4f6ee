// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Numbers as people read them, in the neutral English of the command line and of reports. A value
/// that is not known is "—", never 0; minus is "−".
namespace goalpost {

/// What a number counts, and with it how it is written.
enum class Unit : std::uint8_t { Count, Percent, Money, Seconds, Multiple, Score, PerDay };
std::string_view idOf(Unit unit);  ///< "per-day"

/// A number that stays one until it is written: what it counts, and in which form it stands in its sentence.
struct Figure {
    enum class Form : std::uint8_t {
        Full,   ///< "15,940", "1.72%", "$0.62"
        Brief,  ///< "22.8K"
        Share,  ///< a part of a whole without decimals: "71%"
        Exact,  ///< with the digits it has: "25%", "49.90", "110 s (1:50)"
        Plain,  ///< digits alone: "1234"
        Words,  ///< a word up to twelve: "four"
    };
    double value = 0;
    Unit unit = Unit::Count;
    std::string currency{};
    Form form = Form::Full;
    bool operator==(const Figure&) const = default;
};
/// The figure in English.
std::string textOf(const Figure& figure);

inline constexpr std::string_view Unknown = "—";

/// In full, as cards show it: "15,940", "1.72%", "$15,000", "$0.62" (cents only under 10), "2:04",
/// "3.24×", "12.4 a day". A value that is not finite is "∞" or "—".
std::string formatted(double value, Unit unit, std::string_view currency);
/// The decimals of an amount of money in full: none from 10 on, else cents, and where an amount is less than
/// a cent as many as its first two digits take.
int moneyDecimals(double value, std::string_view currency);
/// Whether what is shown of an amount is not all of it: $12,001 of 12,000.50.
bool isShownRounded(double value, std::string_view currency);
/// For axes, labels and narrow columns: from 10,000 on three significant digits with K, M or B
/// ("22.8K", "$1.84M"); rates with one decimal.
std::string abbreviated(double value, Unit unit, std::string_view currency);

std::string formatted(std::optional<double> value, Unit unit, std::string_view currency);
std::string abbreviated(std::optional<double> value, Unit unit, std::string_view currency);
/// A figure as files carry it: money to the ten-thousandth, as amounts are held; others as they are.
std::optional<double> exported(std::optional<double> value, Unit unit);
/// Two bounds that belong together: "1.61–1.83%", "$0.50–$0.70", "22.3K–25.1K".
std::string rangeText(double low, double high, Unit unit, std::string_view currency);
/// A part of a whole without decimals: "71%".
std::string shareText(double share);
/// A relative change, always signed: "+29.9%", "−4.0%", "±0.0%".
std::string changeText(double change);

}  // namespace goalpost
