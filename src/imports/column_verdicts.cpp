// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/columns.hpp"
#include "imports/currencies.hpp"
#include "imports/header_hints.hpp"
#include "imports/values.hpp"

#include <algorithm>

namespace goalpost::imports {

namespace {

/// Fewer cells are all of one type, or text.
constexpr std::int64_t CellsForStrays = 20;
/// Odds against ids that end like rounded numbers by chance, as a power of two: two of 18 digits.
constexpr double SuspiciousBits = 19.0;

constexpr std::int64_t ShortestPhone = 6;

bool isFewStrays(std::int64_t cells, std::int64_t all) {
    return cells > 0 && (cells == all || (all >= CellsForStrays && cells * 20 >= all * 19));
}

}  // namespace

std::int64_t ColumnEvidence::filled() const {
    return m_numbers + m_dated + m_yearless + m_durations + m_booleans + m_ruined + m_texts;
}

bool ColumnEvidence::isMost(std::int64_t cells) const {
    return isFewStrays(cells, filled());
}

bool ColumnEvidence::isMainly(std::int64_t cells) const {
    return cells * 2 > filled();
}

bool ColumnEvidence::mostOfNumbers(std::int64_t cells) const {
    return isFewStrays(cells, m_numbers);
}

bool ColumnEvidence::isTyped() const {
    return isMost(m_numbers) || isMost(m_dated) || isMost(m_yearless) || isMost(m_durations) ||
           isMost(m_numbers + m_ruined) || isMost(m_durations + m_maybeMinutes);
}

bool ColumnEvidence::isUndecided() const {
    const auto undecided = [](const auto& counts) {
        // Where the year may stand at either end, further cells seldom tell more.
        const auto end = counts.begin() + static_cast<std::size_t>(DateOrder::ShortYear);
        const std::int64_t most = *std::max_element(counts.begin(), end);
        return most > 0 && std::count(counts.begin(), end, most) > 1;
    };
    const bool maybeDays = m_yearless > 0 || (m_maybeDays > 0 && m_maybeDays == m_numbers);
    return undecided(m_dates) || (maybeDays && undecided(m_days));
}

char ColumnEvidence::provenDecimal() const {
    if (m_dotProofs == m_commaProofs || !isMainly(m_numbers))
        return '\0';
    return m_dotProofs > m_commaProofs ? '.' : ',';
}

bool ColumnEvidence::hasOpenDecimal() const {
    return m_openDots + m_openCommas > 0 && isMainly(m_numbers) && provenDecimal() == '\0';
}

char ColumnEvidence::decimalIfWhole() const {
    if (!hasOpenDecimal() || m_openOdd == 0 || (m_openDots > 0 && m_openCommas > 0))
        return '\0';
    return m_openDots > 0 ? ',' : '.';
}

/// Years of what is measured are those around now, and stay while days go on.
ColumnEvidence::YearAt ColumnEvidence::shortYearAt() const {
    const std::int64_t fitting = m_dates[static_cast<std::size_t>(DateOrder::ShortYear)];
    const std::int64_t most = *std::max_element(m_dates.begin(), m_dates.end());
    if (fitting == 0 || fitting < most || m_shortDates < fitting)
        return YearAt::Last;
    // With dots the day stands first: 01.07.26.
    if (m_dottedDates > 0)
        return YearAt::Last;
    const std::int64_t otherwise = std::max(m_dates[static_cast<std::size_t>(DateOrder::DayFirst)],
                                            m_dates[static_cast<std::size_t>(DateOrder::MonthFirst)]);
    if (otherwise < fitting || !m_last.mayBeYears())
        return m_first.mayBeYears() || otherwise < fitting ? YearAt::First : YearAt::Last;
    if (!m_first.mayBeYears() || (m_last.width() == 0 && m_first.width() > 0))
        return YearAt::Last;
    return m_first.width() == 0 && m_last.width() > 0 ? YearAt::First : YearAt::Either;
}

bool ColumnEvidence::isAmbiguousDate() const {
    const bool dated = isMainly(m_dated);
    if (dated && shortYearAt() != YearAt::Last)
        return shortYearAt() == YearAt::Either;
    // With dots the day stands first: 01.03.2026.
    if (m_dottedDates > 0 && m_dottedDates >= (dated ? m_dated : m_yearless))
        return false;
    const auto& counts = dated ? m_dates : m_days;
    const std::int64_t day = counts[static_cast<std::size_t>(DateOrder::DayFirst)];
    const std::int64_t month = counts[static_cast<std::size_t>(DateOrder::MonthFirst)];
    const std::int64_t most = *std::max_element(counts.begin(), counts.end());
    // Alike, or each for some of the cells only.
    return (dated || isMost(m_yearless)) && most > 0 && std::max(day, month) == most &&
           std::min(day, month) > 0 && (day == month || most < (dated ? m_dated : m_yearless));
}

std::optional<DateOrder> ColumnEvidence::orderNotAhead(std::optional<Date> written) const {
    if (!written || !isMainly(m_dated) || !isAmbiguousDate() || !m_lastDayFirst || !m_lastMonthFirst)
        return std::nullopt;
    // Where the file was made, the next day may have begun.
    const Date last = *written + std::chrono::days(1);
    if ((*m_lastDayFirst > last) == (*m_lastMonthFirst > last))
        return std::nullopt;
    return *m_lastDayFirst > last ? DateOrder::MonthFirst : DateOrder::DayFirst;
}

bool ColumnEvidence::hasLostZeros() const {
    return m_lostZeros > 0 && m_twoDigitMonths > 0 && m_oneDigitMonths == 0;
}

DateOrder ColumnEvidence::likeliestOrder(const std::array<std::int64_t, OrdersWritten>& counts,
                                         const FileStyle& style) const {
    const std::int64_t most = *std::max_element(counts.begin(), counts.end());
    if (&counts == &m_dates && !style.dateOrderTold && shortYearAt() == YearAt::First)
        return DateOrder::ShortYear;
    if (const auto order = orderNotAhead(style.written);
        order && &counts == &m_dates && !style.dateOrderTold && shortYearAt() == YearAt::Last)
        return *order;
    const auto usual = static_cast<std::size_t>(style.dateOrder);
    if (usual < OrdersWritten &&
        (style.dateOrderTold ? counts[usual] > 0 : (counts[usual] == most && m_dottedDates == 0)))
        return style.dateOrder;
    for (const DateOrder order :
         {DateOrder::Iso, DateOrder::YearFirst, DateOrder::Named, DateOrder::DayFirst, DateOrder::MonthFirst,
          DateOrder::Compact, DateOrder::Month, DateOrder::Week, DateOrder::ShortYear})
        if (counts[static_cast<std::size_t>(order)] == most)
            return order;
    return style.dateOrder;
}

bool ColumnEvidence::hasSuspiciousIds() const {
    return m_rounded > 0 && m_rounded == m_idChecks && m_roundedBits >= SuspiciousBits;
}

bool ColumnEvidence::isIdentifier(const HeaderHints& hints) const {
    if (m_percents + m_money + m_abbreviated + m_fractions > 0)
        return false;
    if (m_long * 2 > m_numbers || (m_ruined > 0 && (m_ruined + m_long) * 2 > m_numbers + m_ruined))
        return true;
    if (m_openDots + m_openCommas > 0)
        return false;
    if (hints.id || (hints.phone && (m_wholeDigits == 0 || m_shortest >= ShortestPhone)))
        return true;
    if (m_wholeDigits < m_numbers)
        return false;
    // Zeros in front keep ids apart; those of days counted from 0000 or 01 do not.
    const bool counted = m_least <= 1 && m_most - m_least < m_wholeDigits * 2;
    return m_zeroLed > 0 && !hints.numbering && !counted &&
           (m_shortest == m_longest || m_zeroLed * 10 >= m_wholeDigits);
}

std::optional<ColumnEvidence::Verdict> ColumnEvidence::dateInNumbers(const HeaderHints& hints) const {
    const auto dates = [&](CellType type, DateOrder order) { return Verdict{type, m_numbers, order, false}; };
    if (mostOfNumbers(m_compact) && (hints.date || m_compact >= 3))
        return dates(CellType::Date, DateOrder::Compact);
    if (hints.date && mostOfNumbers(m_serials))
        return dates(m_times > 0 ? CellType::DateTime : CellType::Date, DateOrder::Serial);
    if ((hints.date || hints.time) && mostOfNumbers(m_unixSeconds))
        return dates(CellType::DateTime, DateOrder::UnixSeconds);
    if ((hints.date || hints.time) && mostOfNumbers(m_unixMilliseconds))
        return dates(CellType::DateTime, DateOrder::UnixMilliseconds);
    if (hints.date && mostOfNumbers(m_maybeDays)) {
        const bool dayFirst = m_days[static_cast<std::size_t>(DateOrder::DayFirst)] >=
                              m_days[static_cast<std::size_t>(DateOrder::MonthFirst)];
        return Verdict{CellType::Date, m_numbers, dayFirst ? DateOrder::DayFirst : DateOrder::MonthFirst,
                       true, dayFirst && hasLostZeros()};
    }
    return std::nullopt;
}

ColumnEvidence::Verdict ColumnEvidence::numberVerdict(const HeaderHints& hints, const Column& column) const {
    if (isIdentifier(hints))
        return {CellType::Identifier, m_numbers + m_ruined};
    if (const auto dates = dateInNumbers(hints))
        return *dates;
    const auto number = [&](CellType type) { return Verdict{type, m_numbers}; };
    if ((m_percents > 0 && m_percents * 20 >= m_numbers) || (hints.percent && m_money == 0))
        return number(CellType::Percent);
    if (hints.seconds && m_money + m_abbreviated == 0)
        return number(CellType::Duration);
    if ((m_money > 0 && m_money * 20 >= m_numbers) || !currencyInHeader(column.name).empty())
        return number(CellType::Money);
    const bool openFraction = (column.decimal == '.' ? m_openDots : m_openCommas) > 0 && m_openOdd > 0;
    return number(m_fractions > 0 || openFraction ? CellType::Decimal : CellType::Integer);
}

ColumnEvidence::Verdict ColumnEvidence::verdict(const HeaderHints& hints, const Column& column,
                                                const FileStyle& style) const {
    if (isMost(m_dated) || (hints.date && isMainly(m_dated)))
        return {m_times * 2 >= m_dated ? CellType::DateTime : CellType::Date, m_dated,
                likeliestOrder(m_dates, style), false};
    if (isMost(m_yearless) || (hints.date && m_yearless > 0 && isMost(m_yearless + m_maybeDays)))
        return {CellType::Date, m_yearless + m_maybeDays, likeliestOrder(m_days, style), true,
                hasLostZeros()};
    if ((m_durations > 0 || (m_maybeMinutes > 0 && hints.watched)) && isMost(m_durations + m_maybeMinutes))
        return {CellType::Duration, m_durations + m_maybeMinutes};
    if (isMost(m_numbers) || (isMost(m_numbers + m_ruined) && (hints.id || m_long + m_ruined > m_numbers)))
        return numberVerdict(hints, column);
    if (m_ruined > 0 && isMost(m_numbers + m_ruined))
        return {CellType::Identifier, m_numbers + m_ruined};
    if (isMost(m_booleans))
        return {CellType::Boolean, m_booleans};
    if (hints.id && filled() > 0 && m_numbers + m_ruined + m_texts == filled() && m_blankless == m_texts)
        return {CellType::Identifier, filled()};
    return {CellType::Text, filled()};
}

void ColumnEvidence::settleDecimal(Column& column, const FileStyle& style) const {
    const char proven = style.decimalTold ? '\0' : provenDecimal();
    const bool open = m_openDots + m_openCommas > 0;
    column.decimal = proven != '\0' ? proven : style.decimal;
    if (style.decimalTold || (style.decimalProven && !style.alsoNumbers))
        return;
    column.ambiguousDecimal = hasOpenDecimal() || (style.alsoNumbers && open && isMost(m_numbers));
    column.decimalUnknown = !column.ambiguousDecimal && proven == '\0';
    const char whole = m_openDots == 0 ? '.' : m_openCommas == 0 ? ',' : '\0';
    if (column.ambiguousDecimal && style.counts && whole != '\0')
        column.decimal = whole;
    else if (column.ambiguousDecimal && hasDecimalComma(m_currency))
        column.decimal = ',';
    // Percentages of four digits are rarer than those with three decimals.
    else if (proven == '\0' && m_percentDots != m_percentCommas)
        column.decimal = m_percentDots > m_percentCommas ? '.' : ',';
}

void ColumnEvidence::settleCurrency(Column& column) const {
    if (column.type != CellType::Money)
        return;
    const std::string_view told = currencyInHeader(column.name);
    column.mixedCurrencies = m_otherCurrencyCells > 0;
    if (!told.empty())
        column.currency = told;
    else if (!column.mixedCurrencies)
        column.currency = m_currency;
}

void ColumnEvidence::settle(Column& column, const FileStyle& style) const {
    const HeaderHints hints = hintsOf(column.name);
    column.notes.clear();
    column.example.clear();
    column.guess.clear();
    column.ambiguousDecimal = false;
    column.decimalUnknown = false;
    settleDecimal(column, style);
    const Verdict found = verdict(hints, column, style);
    column.type = found.type;
    const bool dates = found.type == CellType::Date || found.type == CellType::DateTime;
    // Cells that cannot be read are refused one by one: the others are read as they are written.
    const bool maybeDates = !dates && isMainly(m_dated);
    column.dateOrder = dates ? found.order : maybeDates ? likeliestOrder(m_dates, style) : style.dateOrder;
    column.lacksYear = found.lacksYear;
    column.lostZeros = found.lostZeros && found.order == DateOrder::DayFirst;
    column.ambiguousDate =
        (dates || maybeDates) && isAmbiguousDate() && !style.dateOrderTold && !orderNotAhead(style.written);
    column.strays = found.type == CellType::Text ? 0 : filled() - found.ofType;
    const bool numbers = (found.type == CellType::Text && isMainly(m_numbers)) ||
                         found.type == CellType::Integer || found.type == CellType::Decimal ||
                         found.type == CellType::Money || found.type == CellType::Percent ||
                         found.type == CellType::Duration;
    column.ambiguousDecimal = column.ambiguousDecimal && numbers;
    column.isFraction = (hints.rate || hints.percent) && m_percents == 0 && m_aboveOne == 0 &&
                        m_fractions > 0 &&
                        (found.type == CellType::Decimal || found.type == CellType::Percent);
    column.isAbbreviated = numbers && m_abbreviated > (found.type == CellType::Duration ? m_maybeMinutes : 0);
    column.roundedIds = hasSuspiciousIds();
    column.ruinedIds = m_ruined + (column.roundedIds ? m_rounded : 0);
    if (column.ambiguousDecimal)
        column.example = m_openExample;
    else if (column.ruinedIds > 0)
        column.example = m_ruinedExample;
    settleCurrency(column);
    tell(column, style);
}

}  // namespace goalpost::imports
