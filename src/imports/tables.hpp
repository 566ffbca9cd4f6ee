// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/columns.hpp"
#include "imports/rows.hpp"
#include "imports/sniff.hpp"
#include "imports/table_opening.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace goalpost::imports {

/// A table with what its cells have shown.
struct FoundTable {
    TableShape shape;  ///< columns hold their headers only
    std::vector<ColumnEvidence> evidence;
};

/// Finds the tables in a file's rows: takes preambles, titles, comments, headers, totals, repeated
/// headers, blank records and footers for what they are. Fed row by row; keeps no more than a few.
class TableFinder {
  public:
    TableFinder(std::span<const std::string> totalsWords, std::span<const std::string> footerWords);
    /// What comes is of another sheet: nothing goes on from the one before.
    void beginSheet(const Sheet& sheet);
    /// The first table's header is on that line, whatever its cells look like; with 0 there is none.
    void expectHeader(std::int64_t line) { m_headerTold = line; }
    void take(std::span<const std::string_view> cells, std::int64_t line);
    std::vector<FoundTable> finish();
    /// The table that the rows so far are in, where there was none before it; else null.
    const FoundTable* onlyTable() const { return m_inside && m_tables.empty() ? &m_table : nullptr; }
    /// True where the last rows may still turn out to be totals, a footer or another table's title.
    bool isUndecided() const { return !m_held.empty() || m_deciding; }

  private:
    using Cells = std::span<const std::string_view>;
    void endSheet();
    void takeOutside(Cells cells, std::int64_t line);
    void takeInside(Cells cells, std::int64_t line);
    void takeComment(std::string_view text);
    void openTable(HeldRow header);
    void decideOpening();
    void closeTable();
    void openFromPreamble();
    void nameColumns(std::span<const HeldRow> headers);
    void addRecord(Cells cells, std::int64_t line);
    void lookBeyond(Cells cells, std::int64_t line);
    void settleWidth();
    void splitBeside();
    bool mayBeginTable(Cells cells) const;
    bool isListOfFacts() const;
    bool goesOnAfterComment(Cells cells) const;
    bool goesOnFrom(const HeldRow& header, Cells cells) const;
    void leaveOut(std::int64_t line);
    void releaseHeld();
    bool beginsTable(Cells cells) const;
    bool isComment(Cells cells) const;
    bool isRepeatedHeader(Cells cells) const;
    bool isTotals(Cells cells) const;
    bool isFooter(const HeldRow& row) const;

    std::span<const std::string> m_totalsWords;
    std::span<const std::string> m_footerWords;
    std::array<bool, 256> m_totalsBeginnings{};
    std::vector<FoundTable> m_tables;
    FoundTable m_table;
    std::size_t m_columnsInAll = 0;
    Sheet m_sheet;
    bool m_inside = false;
    bool m_commentFile = false;
    bool m_blankBefore = false;
    std::vector<std::int64_t> m_remarks;  ///< their lines, since the last table
    bool m_afterComment = false;          ///< a remark closed the last table, and no row came since
    std::vector<HeldRow> m_preamble;      ///< outside: rows that may be titles or the header
    std::vector<HeldRow> m_held;  ///< inside: rows that may be totals, footers or the next table's title
    std::optional<std::int64_t> m_headerTold;
    bool m_deciding = false;        ///< the first rows of the table wait in m_first
    std::vector<HeldRow> m_first;   ///< what was taken for the header, and the rows after it
    std::optional<HeldRow> m_next;  ///< a row that begins another table if the next one goes on with it
    std::vector<std::size_t> m_undecided;  ///< columns of which every cell counts still
    std::vector<ColumnEvidence> m_beyond;  ///< of cells beyond the header's columns
    std::vector<std::int64_t> m_beyondFilled;
    std::string m_title;
    std::optional<Date> m_from;
    std::optional<Date> m_to;
};

}  // namespace goalpost::imports
