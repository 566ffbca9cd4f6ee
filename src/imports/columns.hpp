// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/cell_kind.hpp"
#include "imports/sniff.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace goalpost::imports {

struct NumberParts;
struct HeaderHints;

/// What the file, its format or a person tells of values that the cells of a column leave open.
struct FileStyle {
    char decimal = '.';
    bool decimalProven = false;  ///< by another column; else it is a guess, and columns that rest on it ask
    bool decimalTold = false;    ///< by a person, whatever the cells show
    bool alsoNumbers =
        false;            ///< a spreadsheet's numbers stand among its texts: they prove nothing for these
    bool counts = false;  ///< the column's figures are whole, so that "3.000" is rather 3000
    DateOrder dateOrder = DateOrder::Iso;
    bool dateOrderTold = false;
    std::optional<Date> written{};  ///< when the file was: nothing was measured on later days
};

/// What the cells of one column have in common, gathered cell by cell. The type is that of all filled cells,
/// or of 19 in 20 where there are twenty and more; the others are strays.
class ColumnEvidence {
  public:
    void look(std::string_view cell);
    /// True where the cells are numbers, dates, durations or marks for "no value" but for strays, and there
    /// was at least one value.
    bool isTyped() const;
    bool isEmpty() const { return seen() == 0; }
    /// Cells that were not blank.
    std::int64_t seen() const { return filled() + m_missing; }

    /// True while dates fit several orders, so that every further cell counts.
    bool isUndecided() const;

    /// The decimal sign that the cells prove, or '\0' where they leave it open.
    char provenDecimal() const;
    /// True where "1,234" or "1.234" leaves open what the sign means.
    bool hasOpenDecimal() const;
    /// The decimal sign where open numbers must be whole; '\0' where they leave it open even then ("3.000").
    char decimalIfWhole() const;
    /// True where the dates fit day first and month first alike.
    bool isAmbiguousDate() const;
    /// Of day first and month first the one that has no day ahead of the file, where the other has; nothing
    /// where that does not tell them apart.
    std::optional<DateOrder> orderNotAhead(std::optional<Date> written) const;
    /// Fills in everything of the column that its header and cells tell, and what is odd about it as
    /// `notes`; `style` decides what they leave open.
    void settle(Column& column, const FileStyle& style) const;

  private:
    static constexpr std::size_t OrdersWritten = 9;  ///< those of DateOrder that need no header

    struct Verdict {
        CellType type = CellType::Text;
        std::int64_t ofType = 0;
        DateOrder order = DateOrder::Iso;  ///< of dates
        bool lacksYear = false;
        bool lostZeros = false;
    };

    void lookAtDigits(std::string_view text);
    void lookAtWord(std::string_view text);
    void lookAtNumber(const NumberParts& parts, std::string_view text);
    bool lookAtDate(std::string_view text);
    void lookAtCurrency(std::string_view code);

    std::int64_t filled() const;
    bool isMost(std::int64_t cells) const;
    /// More than half of them: what the others are read by, whatever the column as a whole is.
    bool isMainly(std::int64_t cells) const;
    bool mostOfNumbers(std::int64_t cells) const;
    Verdict verdict(const HeaderHints& hints, const Column& column, const FileStyle& style) const;
    Verdict numberVerdict(const HeaderHints& hints, const Column& column) const;
    std::optional<Verdict> dateInNumbers(const HeaderHints& hints) const;
    bool isIdentifier(const HeaderHints& hints) const;
    bool hasSuspiciousIds() const;
    /// All months of days without a year have two digits but for "20.1", which a spreadsheet made of 20.10.
    bool hasLostZeros() const;
    DateOrder likeliestOrder(const std::array<std::int64_t, OrdersWritten>& counts,
                             const FileStyle& style) const;
    void settleDecimal(Column& column, const FileStyle& style) const;
    void settleCurrency(Column& column) const;
    void tell(Column& column, const FileStyle& style) const;
    void tellDates(Column& column) const;

    // Every filled cell is counted by one of these.
    std::int64_t m_numbers = 0;
    std::int64_t m_dated = 0;
    std::int64_t m_yearless = 0;  ///< days without a year that are no numbers
    std::int64_t m_durations = 0;
    std::int64_t m_booleans = 0;
    std::int64_t m_ruined = 0;
    std::int64_t m_texts = 0;

    std::int64_t m_missing = 0;  ///< marks for "no value", which fill no cell

    // Among the numbers:
    std::int64_t m_wholeDigits = 0;  ///< digits only
    std::int64_t m_long = 0;
    std::int64_t m_zeroLed = 0;
    std::int64_t m_compact = 0;
    std::int64_t m_serials = 0;
    std::int64_t m_unixSeconds = 0;
    std::int64_t m_unixMilliseconds = 0;
    std::int64_t m_aboveOne = 0;
    std::int64_t m_fractions = 0;
    std::int64_t m_percents = 0;
    std::int64_t m_money = 0;
    std::int64_t m_abbreviated = 0;
    std::int64_t m_maybeMinutes = 0;
    std::int64_t m_maybeDays = 0;  ///< "13.09": numbers that could be days without a year
    std::int64_t m_dotProofs = 0;
    std::int64_t m_commaProofs = 0;
    std::int64_t m_percentDots = 0;  ///< "1.250%": rarely thousands, but no proof for other columns
    std::int64_t m_percentCommas = 0;
    std::int64_t m_openDots = 0;
    std::int64_t m_openCommas = 0;
    std::int64_t m_openOdd = 0;  ///< open ones that do not end in three zeros

    std::int64_t m_idChecks = 0;  ///< ids of 17 digits and more
    std::int64_t m_rounded = 0;
    double m_roundedBits = 0;  ///< the odds against such endings by chance, as powers of two

    std::array<std::int64_t, OrdersWritten> m_dates{};
    std::array<std::int64_t, OrdersWritten> m_days{};  ///< without a year, by order
    std::int64_t m_twoDigitMonths = 0;                 ///< "13.09", day first
    std::int64_t m_oneDigitMonths = 0;                 ///< "13.9"
    std::int64_t m_lostZeros = 0;                      ///< "20.1"
    std::optional<Date> m_lastDayFirst;                ///< the latest day so read
    std::optional<Date> m_lastMonthFirst;
    /// The numbers at one end of dates with two digits for the year.
    struct Span {
        int least = 99;
        int most = -1;
        void take(int value);
        int width() const { return most - least; }
        bool mayBeYears() const { return least >= 5 && most <= 40; }
    };
    enum class YearAt : std::uint8_t { First, Last, Either };
    YearAt shortYearAt() const;
    Span m_first;
    Span m_last;
    std::int64_t m_shortDates = 0;
    std::int64_t m_times = 0;
    std::int64_t m_dottedDates = 0;

    std::int64_t m_blankless = 0;  ///< texts without a blank
    std::int64_t m_shortest = 0;   ///< of the digits-only cells
    std::int64_t m_longest = 0;
    std::int64_t m_least = 0;
    std::int64_t m_most = 0;

    std::string_view m_currency;
    std::int64_t m_currencyCells = 0;
    std::string_view m_otherCurrency;
    std::int64_t m_otherCurrencyCells = 0;

    std::vector<std::string> m_roundedSeen;
    std::string m_openExample;
    std::string m_ruinedExample;
    std::string m_strayText;
};

}  // namespace goalpost::imports
