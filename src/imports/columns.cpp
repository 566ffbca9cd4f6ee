// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/columns.hpp"

#include "base/text.hpp"
#include "imports/values.hpp"

#include <algorithm>
#include <string>

namespace goalpost::imports {

namespace {

constexpr std::size_t LongDigits = 15;

bool isNumberWith(std::string_view text, char decimal) {
    return parseMoney(text, decimal).has_value();
}

/// Too long, or with more letters than a currency code has.
bool isSurelyNoNumber(std::string_view text) {
    constexpr std::ptrdiff_t CurrencyLetters = 3;
    return text.size() > 40 || std::count_if(text.begin(), text.end(), [](char c) {
                                   return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
                               }) > CurrencyLetters;
}

bool hasDigit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A comma or dot that can only be the decimal sign: not followed by exactly three digits, or after a
/// leading zero, or the last of two different signs.
bool provesDecimal(std::string_view text, char sign, char other) {
    const std::size_t at = text.rfind(sign);
    if (at == std::string_view::npos || text.find(sign) != at)
        return false;
    const std::size_t group = text.find(other);
    if (group != std::string_view::npos)
        return group < at;
    std::size_t digits = 0;
    while (at + 1 + digits < text.size() && text[at + 1 + digits] >= '0' && text[at + 1 + digits] <= '9')
        ++digits;
    if (digits != 3)
        return digits > 0;
    std::size_t before = 0;
    while (before < at && text[at - 1 - before] >= '0' && text[at - 1 - before] <= '9')
        ++before;
    return before == 0 || before > 3 || text[at - before] == '0';
}

}  // namespace

void ColumnEvidence::lookAtNumber(std::string_view text) {
    if (isSurelyNoNumber(text)) {
        ++m_other;
        return;
    }
    const bool dot = isNumberWith(text, '.');
    const bool comma = isNumberWith(text, ',');
    if (!dot && !comma) {
        ++m_other;
        return;
    }
    ++m_filled;
    if (text.back() == '%')
        text.remove_suffix(1);
    if (!parseNumber(text, '.') && !parseNumber(text, ','))
        ++m_money;
    if (dot != comma)
        ++(dot ? m_dotDecimal : m_commaDecimal);
    else if (provesDecimal(text, '.', ','))
        ++m_dotDecimal;
    else if (provesDecimal(text, ',', '.'))
        ++m_commaDecimal;
    else
        m_openDecimal += text.find_first_of(",.") != std::string_view::npos;
    const auto number = parseMoney(text, comma && !dot ? ',' : '.');
    ++(number && number->scale > 0 ? m_fraction : m_whole);
}

void ColumnEvidence::look(std::string_view cell) {
    const std::string_view text = trim(cell);
    if (text.empty())
        return;
    if (isDigits(text)) {
        ++m_filled;
        ++m_whole;
        m_long += text.size() >= LongDigits;
        if (text.size() != 8 || !parseDate(text, DateOrder::Compact))
            m_compactDates = false;
        return;
    }
    if (isMissingMark(text)) {
        ++m_missing;
        return;
    }
    m_compactDates = false;
    if (!hasDigit(text)) {
        ++m_other;
        isBooleanWord(text) ? ++m_boolean : ++m_texts;
        return;
    }
    if (const unsigned orders = dateOrdersOf(text)) {
        ++m_filled;
        ++m_dates;
        m_orders &= orders;
        m_times += hasTime(text);
        m_dottedDates += text.find('.') != std::string_view::npos;
        return;
    }
    if (text.find(':') != std::string_view::npos && parseClock(text)) {
        ++m_filled;
        ++m_clock;
        return;
    }
    if (text.back() == '%') {
        const std::string_view number = trim(text.substr(0, text.size() - 1));
        const std::int64_t before = m_other;
        lookAtNumber(number.empty() ? text : number);
        m_percent += m_other == before;
        return;
    }
    lookAtNumber(text);
}

char ColumnEvidence::provenDecimal() const {
    if (m_other > 0 || m_dotDecimal == m_commaDecimal)
        return '\0';
    return m_dotDecimal > m_commaDecimal ? '.' : ',';
}

bool ColumnEvidence::isAmbiguousDate() const {
    constexpr unsigned Both =
        1u << static_cast<unsigned>(DateOrder::DayFirst) | 1u << static_cast<unsigned>(DateOrder::MonthFirst);
    return m_dates > 0 && m_other == 0 && (m_orders & Both) == Both;
}

CellType ColumnEvidence::type(char decimal) const {
    if (m_other > 0)
        return m_boolean == m_other && m_filled == 0 ? CellType::Boolean : CellType::Text;
    if (m_filled == 0)
        return CellType::Text;
    if (m_dates > 0)
        return m_dates < m_filled ? CellType::Text : (m_times > 0 ? CellType::DateTime : CellType::Date);
    if (m_clock > 0)
        return m_clock == m_filled ? CellType::Duration : CellType::Text;
    if (m_percent > 0)
        return CellType::Percent;
    if (m_money > 0)
        return CellType::Money;
    if (m_long * 2 > m_filled)
        return CellType::Identifier;
    // Digits with a sign before three of them: thousands where the sign is not the decimal one.
    if (m_fraction > 0 && (decimal == '.' || m_commaDecimal > 0))
        return CellType::Decimal;
    return CellType::Integer;
}

void ColumnEvidence::settle(Column& column, const FileStyle& style) const {
    const DateOrder usualOrder = style.dateOrder;
    const char proven = style.decimalTold ? '\0' : provenDecimal();
    column.decimal = proven != '\0' ? proven : style.decimal;
    column.ambiguousDate = isAmbiguousDate() && !style.dateOrderTold;
    column.ambiguousDecimal =
        hasOpenDecimal() && proven == '\0' && !style.decimalProven && !style.decimalTold;
    column.type = type(column.decimal);
    const auto allows = [&](DateOrder order) { return (m_orders >> static_cast<unsigned>(order)) & 1u; };
    if (m_dates > 0 && m_orders != 0) {
        if (allows(usualOrder) && m_dottedDates == 0)
            column.dateOrder = usualOrder;
        else
            for (const DateOrder order : {DateOrder::Iso, DateOrder::YearFirst, DateOrder::Named,
                                          DateOrder::DayFirst, DateOrder::MonthFirst, DateOrder::Compact})
                if (allows(order)) {
                    column.dateOrder = order;
                    break;
                }
    } else if (m_dates == 0 && m_compactDates && m_filled > 0 && m_other == 0) {
        column.dateOrder = DateOrder::Compact;
    } else {
        column.dateOrder = usualOrder;
    }
}

}  // namespace goalpost::imports
