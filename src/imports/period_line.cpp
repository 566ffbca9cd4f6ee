// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/period_line.hpp"

#include "base/text.hpp"
#include "imports/sniff.hpp"
#include "imports/values.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace goalpost::imports {

namespace {

constexpr std::array<std::string_view, 16> Between = {
    " - ",  " \u2013 ", " \u2014 ", "\u2013",  " to ",     " bis ", " a ", " al ",
    " au ", " até ",    " do ",     " until ", " \u2192 ", " ~ ",   "~",   "-"};
constexpr std::array<std::string_view, 15> AllTime = {
    "all time",        "alle zeiten",      "gesamter zeitraum", "gesamte laufzeit",  "todo el período",
    "todo el tiempo",  "todo período",     "todo o período",    "todos os períodos", "tutto il periodo",
    "depuis le début", "toute la période", "lifetime",          "maximum",           "sempre"};
// Month first before day first: it is what the platforms' American exports write.
constexpr std::array<DateOrder, 6> Orders = {DateOrder::Iso,        DateOrder::Named,    DateOrder::YearFirst,
                                             DateOrder::MonthFirst, DateOrder::DayFirst, DateOrder::Compact};

std::optional<Period> between(std::string_view first, std::string_view last) {
    if (first.size() < 6 || last.size() < 6)
        return std::nullopt;
    for (const DateOrder order : Orders) {
        const auto from = parseDate(first, order);
        const auto to = parseDate(last, order);
        if (from && to && *from <= *to)
            return Period{*from, *to};
    }
    return std::nullopt;
}

/// "May 5 - May 15, 2026": the year stands once, at the end.
std::string yearOf(std::string_view text) {
    for (std::size_t i = 0; i + 4 <= text.size(); ++i)
        if (isDigits(text.substr(i, 4)) && (text.substr(i, 2) == "19" || text.substr(i, 2) == "20"))
            return std::string(text.substr(i, 4));
    return {};
}

std::optional<Period> periodOf(std::string_view text) {
    for (const std::string_view sign : Between)
        for (std::size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + 1)) {
            const std::string_view first = trim(text.substr(0, at));
            const std::string_view last = trim(text.substr(at + sign.size()));
            if (const auto period = between(first, last))
                return period;
            const std::string year = yearOf(last);
            if (!year.empty() && yearOf(first).empty())
                if (const auto period = between(std::string(first) + ", " + year, last))
                    return period;
        }
    return std::nullopt;
}

}  // namespace

std::optional<Period> periodIn(std::string_view line) {
    constexpr std::size_t Longest = 200;
    line = trim(line);
    if (line.size() > Longest || !hasDigit(line))
        return std::nullopt;
    if (const auto period = periodOf(line))
        return period;
    // "Period: …", or a title in a cell beside it.
    for (const std::string_view mark : {": ", ", "})
        if (const std::size_t at = line.find(mark); at != std::string_view::npos)
            if (const auto period = periodOf(trim(line.substr(at + mark.size()))))
                return period;
    return std::nullopt;
}

bool saysAllTime(std::string_view line) {
    std::string text = foldHeader(line);
    if (const std::size_t colon = text.find(": "); colon != std::string::npos)
        text.erase(0, colon + 2);
    return std::find(AllTime.begin(), AllTime.end(), text) != AllTime.end();
}

}  // namespace goalpost::imports
