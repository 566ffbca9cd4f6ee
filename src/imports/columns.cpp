// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/columns.hpp"

#include "base/text.hpp"
#include "imports/number_parts.hpp"
#include "imports/values.hpp"

#include <algorithm>
#include <limits>

namespace goalpost::imports {

namespace {

constexpr std::size_t LongDigits = 15;
constexpr std::size_t LongestValue = 72;
constexpr std::size_t LongestExample = 40;
constexpr std::size_t MostRoundedSeen = 8;
constexpr std::int64_t SurelyText = 500;

constexpr std::int64_t FirstSerial = 36'526;  // 2000-01-01
constexpr std::int64_t LastSerial = 55'153;   // 2050-12-31
constexpr std::int64_t FirstUnix = 946'684'800;
constexpr std::int64_t LastUnix = 2'556'057'600;

bool isSerial(std::int64_t value) {
    return value >= FirstSerial && value <= LastSerial;
}

bool isCompactDay(std::int64_t value) {
    const std::int64_t year = value / 10'000;
    return year >= 1990 && year <= 2079 &&
           makeDate(static_cast<int>(year), static_cast<int>(value / 100 % 100),
                    static_cast<int>(value % 100));
}

/// The quick way for the dates that most files have.
bool isCommonIsoDay(std::string_view text) {
    const auto date = parseIsoDate(text);
    return date && *date >= Date{std::chrono::days(0)} && *date < Date{std::chrono::days(47'482)};
}

/// True where the number is more than 1, as its digits before the decimal sign tell.
bool isAboveOne(std::string_view digits, char decimal, DigitsFit fit) {
    const std::string_view whole = digits.substr(0, digits.find(decimal));
    return whole.size() > 1 ||
           (!whole.empty() && (whole.front() > '1' || (whole.front() == '1' && fit == DigitsFit::Fraction)));
}

void keep(std::string& example, std::string_view text) {
    if (example.empty())
        example = shortened(text, LongestExample);
}

}  // namespace

void ColumnEvidence::lookAtDigits(std::string_view text) {
    ++m_numbers;
    ++m_wholeDigits;
    const std::size_t n = text.size();
    const auto length = static_cast<std::int64_t>(n);
    m_shortest = m_wholeDigits == 1 ? length : std::min(m_shortest, length);
    m_longest = std::max(m_longest, length);
    std::int64_t value = std::numeric_limits<std::int64_t>::max();
    if (n <= 18) {
        value = 0;
        for (const char c : text)
            value = value * 10 + (c - '0');
    }
    m_least = m_wholeDigits == 1 ? value : std::min(m_least, value);
    m_most = std::max(m_most, value);
    m_aboveOne += value > 1;
    m_zeroLed += n > 1 && text.front() == '0';
    if (n < 5)
        return;
    m_serials += n == 5 && isSerial(value);
    m_compact += n == 8 && isCompactDay(value);
    m_unixSeconds += value >= FirstUnix && value <= LastUnix;
    m_unixMilliseconds += value / 1000 >= FirstUnix && value / 1000 <= LastUnix;
    m_long += n >= LongDigits;
    if (n >= 17) {
        ++m_idChecks;
        if (const auto bits = roundedBits(text)) {
            ++m_rounded;
            // The same id again is no further evidence.
            if (m_roundedSeen.size() < MostRoundedSeen &&
                std::find(m_roundedSeen.begin(), m_roundedSeen.end(), text) == m_roundedSeen.end()) {
                m_roundedSeen.emplace_back(text);
                m_roundedBits += *bits;
            }
            keep(m_ruinedExample, text);
        }
    }
}

void ColumnEvidence::lookAtWord(std::string_view text) {
    if (isMissingMark(text)) {
        ++m_missing;
        return;
    }
    if (isBooleanWord(text)) {
        ++m_booleans;
        return;
    }
    ++m_texts;
    m_blankless += text.find(' ') == std::string_view::npos;
    keep(m_strayText, text);
}

void ColumnEvidence::lookAtCurrency(std::string_view code) {
    if (code.empty())
        return;
    if (m_currency.empty())
        m_currency = code;
    if (code == m_currency) {
        ++m_currencyCells;
    } else {
        m_otherCurrency = code;
        ++m_otherCurrencyCells;
    }
}

void ColumnEvidence::lookAtNumber(const NumberParts& parts, std::string_view text) {
    const std::string_view digits = parts.digits();
    const DigitsFit dot = digitsFit(digits, '.');
    const DigitsFit comma = digitsFit(digits, ',');
    ++m_numbers;
    m_percents += parts.percent;
    m_money += parts.money;
    m_abbreviated += parts.factor != 1;
    lookAtCurrency(parts.currency);
    const bool open = dot != DigitsFit::None && comma != DigitsFit::None;
    if (open && digits.find_first_of(".,") != std::string_view::npos) {
        ++m_aboveOne;
        const bool byDot = digits.find('.') != std::string_view::npos;
        if (parts.percent) {
            ++(byDot ? m_percentDots : m_percentCommas);
            ++m_fractions;
            return;
        }
        ++(byDot ? m_openDots : m_openCommas);
        m_openOdd += !digits.ends_with("000");
        keep(m_openExample, text);
        return;
    }
    const DigitsFit fit = dot != DigitsFit::None ? dot : comma;
    m_fractions += fit == DigitsFit::Fraction && parts.factor == 1;
    m_aboveOne += parts.factor != 1 || isAboveOne(digits, dot != DigitsFit::None ? '.' : ',', fit);
    if (open)
        return;
    ++(dot != DigitsFit::None ? m_dotProofs : m_commaProofs);
    if (!parts.isPlain() || parts.negative)
        return;
    // Asked no longer once most of the column's numbers are no days.
    const bool mayBeDays = m_numbers < 64 || m_maybeDays * 2 >= m_numbers;
    if (mayBeDays && digits.size() <= 5 && dot != DigitsFit::None)
        if (const unsigned orders = yearlessOrdersOf(text)) {
            ++m_maybeDays;
            const std::size_t month = digits.size() - 1 - digits.find('.');
            ++(month == 2 ? m_twoDigitMonths : isMonthWithoutZero(digits) ? m_lostZeros : m_oneDigitMonths);
            for (std::size_t i = 0; i < OrdersWritten; ++i)
                m_days[i] += (orders >> i) & 1u;
        }
    const std::size_t sign = digits.find_first_of(".,");
    if (sign == 5)
        if (const auto whole = parseCount(digits.substr(0, sign)); whole && isSerial(*whole)) {
            ++m_serials;
            ++m_times;
        }
}

void ColumnEvidence::Span::take(int value) {
    least = std::min(least, value);
    most = std::max(most, value);
}

bool ColumnEvidence::lookAtDate(std::string_view text) {
    const DateLook look = dateLookOf(text);
    if (look.orders == 0 && look.yearless == 0)
        return false;
    const bool dated = look.orders != 0;
    ++(dated ? m_dated : m_yearless);
    for (std::size_t i = 0; i < OrdersWritten; ++i)
        (dated ? m_dates : m_days)[i] += ((dated ? look.orders : look.yearless) >> i) & 1u;
    if (look.dayFirst)
        m_lastDayFirst = std::max(m_lastDayFirst, look.dayFirst);
    if (look.monthFirst)
        m_lastMonthFirst = std::max(m_lastMonthFirst, look.monthFirst);
    if (look.first >= 0) {
        ++m_shortDates;
        m_first.take(look.first);
        m_last.take(look.last);
    }
    m_times += look.time;
    m_dottedDates += text.find('.') != std::string_view::npos;
    return true;
}

void ColumnEvidence::look(std::string_view cell) {
    const std::string_view text = visible(cell);
    if (text.empty())
        return;
    if (isDigits(text))
        return lookAtDigits(text);
    if (text.size() == 10 && text[4] == '-' && text[7] == '-' && isCommonIsoDay(text)) {
        ++m_dated;
        ++m_dates[static_cast<std::size_t>(DateOrder::Iso)];
        return;
    }
    // What is text by now stays text, whatever single cells look like.
    if (m_texts > SurelyText && m_texts * 2 > seen()) {
        ++m_texts;
        m_blankless += text.find(' ') == std::string_view::npos;
        return;
    }
    bool digit = false;
    bool high = false;
    for (const char c : text) {
        digit = digit || (c >= '0' && c <= '9');
        high = high || static_cast<unsigned char>(c) >= 0x80;
    }
    if (text.size() > LongestValue || (!digit && !high))
        return lookAtWord(text);
    if (const auto parts = takeApart(text); parts && (digitsFit(parts->digits(), '.') != DigitsFit::None ||
                                                      digitsFit(parts->digits(), ',') != DigitsFit::None)) {
        lookAtNumber(*parts, text);
        if (parts->factor == 1'000'000 && (text.ends_with('m') || text.ends_with('M')) && parseDuration(text))
            ++m_maybeMinutes;
        return;
    }
    if (!digit)
        return lookAtWord(text);
    if (lookAtDate(text))
        return;
    if (parseDuration(text)) {
        ++m_durations;
    } else if (isRuinedId(text)) {
        ++m_ruined;
        m_ruinedExample = shortened(text, LongestExample);
    } else if (isScientific(text)) {
        ++m_numbers;
        ++m_fractions;
        m_aboveOne += text.find('-', 1) == std::string_view::npos;
    } else {
        lookAtWord(text);
    }
}

}  // namespace goalpost::imports
