// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/table_period.hpp"

#include "imports/values.hpp"

#include <algorithm>
#include <array>

namespace goalpost::imports {

namespace {

constexpr std::size_t LongestLine = 300;
constexpr std::size_t LongestDate = 30;

bool isWordSign(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

std::optional<Date> dateOf(std::string_view text) {
    const unsigned orders = dateOrdersOf(text);
    if (orders == 0)
        return std::nullopt;
    const auto has = [&](DateOrder order) { return (orders >> static_cast<unsigned>(order)) & 1u; };
    for (const DateOrder order : {DateOrder::Iso, DateOrder::YearFirst, DateOrder::Named, DateOrder::Compact})
        if (has(order))
            return parseDate(text, order);
    if (has(DateOrder::DayFirst) == has(DateOrder::MonthFirst) && text.find('.') == std::string_view::npos)
        return std::nullopt;
    return parseDate(text, has(DateOrder::DayFirst) ? DateOrder::DayFirst : DateOrder::MonthFirst);
}

}  // namespace

std::vector<Date> datesIn(std::string_view text) {
    text = text.substr(0, LongestLine);
    std::vector<Date> dates;
    for (std::size_t i = 0; i < text.size();) {
        if (!isWordSign(text[i]) || (i > 0 && isWordSign(text[i - 1]))) {
            ++i;
            continue;
        }
        std::size_t taken = 0;
        for (std::size_t size = std::min(LongestDate, text.size() - i); size >= 8; --size) {
            const std::size_t end = i + size;
            if (!isWordSign(text[end - 1]) || (end < text.size() && isWordSign(text[end])))
                continue;
            const std::string_view part = text.substr(i, size);
            if (const auto date = dateOf(part)) {
                dates.push_back(*date);
                taken = size;
                break;
            }
        }
        i += std::max<std::size_t>(taken, 1);
    }
    return dates;
}

void PeriodFinder::look(std::string_view line) {
    const auto dates = datesIn(line);
    if (dates.size() == 2) {
        if (dates[0] <= dates[1] && !m_period)
            m_period = Period{dates[0], dates[1]};
    } else if (dates.size() == 1) {
        if (m_lone && *m_lone < dates[0] && !m_period)
            m_period = Period{*m_lone, dates[0]};
        m_lone = dates[0];
        return;
    }
    m_lone.reset();
}

}  // namespace goalpost::imports
