// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/rejected_rows.hpp"

#include "imports/period_line.hpp"
#include "imports/place.hpp"
#include "imports/rejected_rows.hpp"
#include "imports/rows.hpp"
#include "report/report.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace goalpost::edit {

namespace {

/// Writes rows whose cells no spreadsheet takes for formulas.
class CsvText {
  public:
    explicit CsvText(char delimiter) : m_delimiter(delimiter) {}
    void add(std::string_view cell) {
        if (!m_first)
            m_text += m_delimiter;
        m_first = false;
        std::string safe(cell);
        if (cell.starts_with(imports::Guard) ||
            (!cell.empty() && report::withoutFormula(cell).starts_with(imports::Guard)))
            safe.insert(safe.begin(), imports::Guard);
        if (safe.find_first_of(std::string("\"\r\n") + m_delimiter) == std::string::npos) {
            m_text += safe;
            return;
        }
        m_text += '"';
        for (const char c : safe)
            m_text += c == '"' ? std::string("\"\"") : std::string(1, c);
        m_text += '"';
    }
    void endRow() {
        m_text += "\r\n";
        m_first = true;
    }
    std::string take() { return std::move(m_text); }

  private:
    char m_delimiter;
    bool m_first = true;
    std::string m_text;
};

/// By the places of their rows; a row may have been refused twice.
using Refused = std::multimap<std::int64_t, const imports::Reject*>;

class RejectsList {
  public:
    RejectsList(const imports::Sniff& sniff, const imports::ReadResult& read)
        : m_sniff(sniff), m_csv(sniff.dialect.delimiter == ";" ? ';' : ',') {
        for (const auto& reject : read.rejects) {
            m_sheets = m_sheets || !reject.sheet.empty();
            m_refused.emplace(imports::placeOf(numberOf(reject.sheet), reject.line), &reject);
        }
        // A list that was mended and refused again keeps the notes of the new one alone.
        if (!sniff.tables.empty())
            m_notes = imports::noteColumns(sniff.tables.front());
    }

    std::string write() {
        const auto rows = imports::openRows(m_sniff.file, m_sniff.dialect);
        imports::RowBlock block;
        while (!m_refused.empty() && rows->next(block))
            for (const auto& row : block.rows) {
                const auto [from, to] = m_refused.equal_range(imports::placeOf(block.sheet.number, row.line));
                if (from == to)
                    continue;
                begin(tableAt(block.sheet.number, row.line));
                note(*from->second);
                cells(block.cellsOf(row));
                m_csv.endRow();
                m_refused.erase(from, to);
            }
        // Those that are not found any more; with none at all the header alone.
        if (m_table == nullptr && !m_sniff.tables.empty())
            begin(m_sniff.tables.front());
        for (const auto& [place, reject] : m_refused) {
            note(*reject);
            m_csv.endRow();
        }
        return m_csv.take();
    }

  private:
    int numberOf(const std::string& sheet) const {
        const auto found = std::ranges::find(m_sniff.tables, sheet, &imports::TableShape::sheet);
        return found == m_sniff.tables.end() ? 0 : found->sheetNumber;
    }

    /// The last one that begins above the line; where several stand beside each other, the first of them.
    const imports::TableShape& tableAt(int sheet, std::int64_t line) const {
        const auto* found = &m_sniff.tables.front();
        for (const auto& table : m_sniff.tables)
            if (table.sheetNumber == sheet && table.headerLine <= line &&
                (found->sheetNumber != sheet || table.headerLine > found->headerLine))
                found = &table;
        return *found;
    }

    void begin(const imports::TableShape& table) {
        if (m_table == &table)
            return;
        if (m_table != nullptr)
            m_csv.endRow();
        m_table = &table;
        bool told = false;
        for (const auto& line : table.preamble) {
            told = told || imports::periodIn(line) == table.period;
            above(line);
        }
        if (table.period && !told)
            above(isoDate(table.period->from) + " - " + isoDate(table.period->to));
        if (!table.title.empty() && table.preamble.empty())
            above(table.title);
        for (const auto& name : imports::NoteHeaders)
            if (m_sheets || name != imports::NoteHeaders.front())
                m_csv.add(name);
        header(table);
        m_csv.endRow();
    }

    void above(const std::string& line) {
        m_csv.add(line);
        m_csv.endRow();
    }

    void header(const imports::TableShape& table) {
        std::vector<std::string> headers;
        for (const auto& one : m_sniff.tables)
            if (&one == &table || (table.beside && one.beside && one.sheetNumber == table.sheetNumber &&
                                   one.headerLine == table.headerLine)) {
                headers.resize(std::max(headers.size(), one.firstColumn + one.columns.size()));
                for (std::size_t i = 0; i < one.columns.size(); ++i)
                    headers[one.firstColumn + i] = one.columns[i].header;
            }
        for (std::size_t i = m_notes; i < headers.size(); ++i)
            m_csv.add(headers[i]);
    }

    void note(const imports::Reject& reject) {
        if (m_sheets)
            m_csv.add(reject.sheet);
        m_csv.add(std::to_string(reject.line));
        for (const auto* text : {&reject.column, &reject.value, &reject.reason})
            m_csv.add(*text);
    }

    void cells(std::span<const std::string_view> cells) {
        for (std::size_t i = m_notes; i < cells.size(); ++i)
            m_csv.add(m_notes > 0 ? imports::unguarded(cells[i]) : cells[i]);
    }

    const imports::Sniff& m_sniff;
    CsvText m_csv;
    Refused m_refused;
    bool m_sheets = false;
    std::size_t m_notes = 0;
    const imports::TableShape* m_table = nullptr;
};

}  // namespace

std::string rejectsCsv(const imports::Sniff& sniff, const imports::ReadResult& read) {
    return RejectsList(sniff, read).write();
}

}  // namespace goalpost::edit
