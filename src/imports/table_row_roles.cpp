// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
// What one row is to the table it stands in or beside: a remark, a header once more, totals, a footer, or
// the beginning of another table.
#include "base/text.hpp"
#include "imports/cells.hpp"
#include "imports/tables.hpp"
#include "imports/values.hpp"

#include <algorithm>

namespace goalpost::imports {

/// A '#' that begins a remark. A header such as "# of Impressions" has further cells beside it and
/// stands in a file without remarks; an order's "#1001" has no blank after the sign.
bool TableFinder::isComment(Cells cells) const {
    const std::string_view text = cells.front();
    if (text.empty() || text.front() != '#')
        return false;
    if (text.size() > 1 && text[1] != ' ' && text[1] != '-' && text[1] != '=' && text[1] != '#' &&
        text[1] != '\t')
        return false;
    return m_commentFile || isSingle(cells);
}

/// A remark may tell the period (two dates written YYYYMMDD, whatever the language) or a title.
void TableFinder::takeComment(std::string_view text) {
    m_commentFile = true;
    while (text.starts_with('#'))
        text.remove_prefix(1);
    text = trim(text);
    if (text.find_first_not_of("-=# ") == std::string_view::npos)
        return;
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) {
        m_title = std::string(text);
        return;
    }
    const auto date = parseDate(text.substr(colon + 1), DateOrder::Compact);
    if (!date)
        return;
    if (m_from && !m_to) {
        m_to = date;
    } else {
        m_from = date;
        m_to.reset();
    }
}

/// A remark among the records ends no table: a row as wide as the last one's, with values where it has
/// values, goes on with it.
bool TableFinder::goesOnAfterComment(Cells cells) const {
    if (!m_afterComment || !m_preamble.empty() || m_tables.empty() || m_tables.back().shape.beside ||
        isSingle(cells) || m_tables.back().shape.sheetNumber != m_sheet.number)
        return false;
    const FoundTable& table = m_tables.back();
    if (cells.size() != table.shape.columns.size())
        return false;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (trim(cells[i]) != trim(table.shape.columns[i].header) && table.evidence[i].isTyped() &&
            !isBlank(cells[i]) && !isMissingMark(cells[i]) && !isValueLike(cells[i]))
            return false;
    return table.shape.rows == 0 ? !isOfWords(cells)
                                 : std::any_of(cells.begin(), cells.end(), isValueLike) ||
                                       std::none_of(table.evidence.begin(), table.evidence.end(),
                                                    [](const auto& column) { return column.isTyped(); });
}

bool TableFinder::isRepeatedHeader(Cells cells) const {
    const auto& columns = m_table.shape.columns;
    if (cells.size() != columns.size() || columns.size() < 2)
        return false;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (trim(cells[i]) != trim(columns[i].header))
            return false;
    return true;
}

bool TableFinder::isTotals(Cells cells) const {
    // What groups rows often stands before, blank in the row of totals.
    const auto filled = std::find_if(cells.begin(), cells.end(), [](auto cell) { return !isBlank(cell); });
    const std::string_view first = filled == cells.end() ? std::string_view() : *filled;
    if (first.empty() || first.size() > 48 || !m_totalsBeginnings[static_cast<unsigned char>(first.front())])
        return false;
    const std::string text = foldHeader(first);
    return std::any_of(m_totalsWords.begin(), m_totalsWords.end(), [&](const std::string& word) {
        if (!text.starts_with(word))
            return false;
        // "Total:", "Results from 12 ads".
        const std::string_view rest = std::string_view(text).substr(word.size());
        return rest.empty() || rest.front() == ':' ||
               (word.find(' ') != std::string::npos && rest.size() > 1 && rest.front() == ' ' &&
                isDigits(rest.substr(1, 1)));
    });
}

bool TableFinder::isFooter(const HeldRow& row) const {
    const std::string_view text = row.cells.front();
    const std::string folded = foldHeader(text);
    for (const std::string& word : m_footerWords)
        if (folded.starts_with(word))
            return true;
    const bool sentence = folded.find(' ') != std::string::npos && folded.size() >= 12;
    const bool alone = row.cells.size() == 1 && m_table.shape.columns.size() > 2;
    return sentence && (alone || m_table.evidence.front().isTyped());
}

/// The rows so far are names and values beside each other, as above a report: "Start date, 2026-07-01".
bool TableFinder::isListOfFacts() const {
    constexpr std::size_t MostFacts = 12;
    // A row of words above values is a header.
    if (m_first.size() > MostFacts || isOfWords(viewsOf(m_first.front().cells)))
        return false;
    return std::none_of(m_first.begin(), m_first.end(), [](const HeldRow& row) {
        return filledCells(viewsOf(row.cells)) > 2 || isBlank(row.cells.front()) ||
               isValueLike(row.cells.front());
    });
}

/// A row of words where the table has numbers, after a blank row or a title: another table's header.
bool TableFinder::beginsTable(Cells cells) const {
    const bool titled = !m_held.empty() && !m_held.back().totals;
    if ((!m_blankBefore && !titled) || isSingle(cells) || !isOfWords(cells))
        return false;
    for (std::size_t i = 0; i < cells.size() && i < m_table.evidence.size(); ++i)
        if (m_table.evidence[i].isTyped() && !isBlank(cells[i]) && !isMissingMark(cells[i]))
            return true;
    return false;
}

/// A row of words without a blank row before it, where the table has values in several columns, or wider or
/// narrower than the table: perhaps the header of the next one.
bool TableFinder::mayBeginTable(Cells cells) const {
    constexpr std::int64_t FewestRows = 3;
    const auto& evidence = m_table.evidence;
    if (m_table.shape.rows < FewestRows || cells.size() < 2 || filledCells(cells) < cells.size() ||
        !isOfWords(cells))
        return false;
    std::size_t over = 0;
    for (std::size_t i = 0; i < cells.size() && i < evidence.size(); ++i)
        over += evidence[i].isTyped() && !isMissingMark(cells[i]);
    return over >= 2 || (over >= 1 && cells.size() != evidence.size());
}

/// The row after such a header is as wide, and has values where the header has words.
bool TableFinder::goesOnFrom(const HeldRow& header, Cells cells) const {
    if (cells.size() != header.cells.size())
        return false;
    std::size_t typed = 0;
    std::size_t over = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        typed += isValueLike(cells[i]);
        over += i < m_table.evidence.size() && m_table.evidence[i].isTyped() && isValueLike(cells[i]);
    }
    return header.cells.size() == m_table.shape.columns.size() ? over >= 2 : typed >= 1;
}

}  // namespace goalpost::imports
