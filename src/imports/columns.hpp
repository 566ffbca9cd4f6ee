// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/cell_kind.hpp"
#include "imports/sniff.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace goalpost::imports {

/// What the file, its format or a person tells of values that the cells of a column leave open.
struct FileStyle {
    char decimal = '.';
    bool decimalProven = false;  ///< by another column; else it is a guess, and columns that rest on it ask
    bool decimalTold = false;    ///< by a person, whatever the cells show
    DateOrder dateOrder = DateOrder::Iso;
    bool dateOrderTold = false;
};

/// What the cells of one column have in common, gathered cell by cell.
class ColumnEvidence {
  public:
    void look(std::string_view cell);
    /// True where every cell so far is a number, a date or a mark for "no value", and there was at
    /// least one number or date.
    bool isTyped() const { return m_other == 0 && m_filled > 0; }
    bool isEmpty() const { return m_filled + m_other + m_missing == 0; }
    /// Cells that were not blank.
    std::int64_t seen() const { return m_filled + m_other + m_missing; }

    /// True while dates fit several orders, so that every further cell counts.
    bool isUndecided() const { return m_dates > 0 && (m_orders & (m_orders - 1)) != 0; }

    /// The decimal sign that the cells prove, or '\0' where they leave it open.
    char provenDecimal() const;
    /// True where "1,234" or "1.234" leaves open what the sign means.
    bool hasOpenDecimal() const { return m_openDecimal > 0 && m_other == 0; }
    /// True where the dates fit day first and month first alike.
    bool isAmbiguousDate() const;
    /// Fills in everything of the column that its header and cells tell, and what is odd about it as
    /// `notes`; `style` decides what they leave open.
    void settle(Column& column, const FileStyle& style) const;

  private:
    void lookAtNumber(std::string_view text);
    CellType type(char decimal) const;

    std::int64_t m_filled = 0;
    std::int64_t m_other = 0;
    std::int64_t m_missing = 0;
    std::int64_t m_whole = 0;
    std::int64_t m_fraction = 0;
    std::int64_t m_percent = 0;
    std::int64_t m_money = 0;
    std::int64_t m_clock = 0;
    std::int64_t m_boolean = 0;
    std::int64_t m_long = 0;
    std::int64_t m_dates = 0;
    std::int64_t m_times = 0;
    std::int64_t m_texts = 0;
    std::int64_t m_dotDecimal = 0;
    std::int64_t m_commaDecimal = 0;
    std::int64_t m_openDecimal = 0;
    std::int64_t m_dottedDates = 0;
    unsigned m_orders = ~0u;
    bool m_compactDates = true;
};

}  // namespace goalpost::imports
