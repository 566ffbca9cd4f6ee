// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "cli/text_table.hpp"

#include "base/plain_line.hpp"

#include <algorithm>
#include <ostream>
#include <utility>

namespace goalpost::cli {

std::size_t shownWidth(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto following = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0u;
        const bool combining = byte == 0xCC || (byte == 0xCD && following < 0xB0);
        if ((byte & 0xC0) != 0x80 && !combining)
            ++width;
    }
    return width;
}

TextTable::TextTable(std::vector<Column> columns) : m_columns(std::move(columns)) {}

void TextTable::add(std::vector<std::string> cells) {
    cells.resize(m_columns.size());
    for (auto& cell : cells)
        cell = plainLine(cell);
    m_rows.push_back(std::move(cells));
}

void TextTable::print(std::ostream& out) const {
    std::vector<std::size_t> widths(m_columns.size(), 0);
    for (const auto& row : m_rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], shownWidth(row[i]));
    std::vector<std::string> titles;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        titles.push_back(m_columns[i].title);
        if (widths[i] > 0)
            widths[i] = std::max(widths[i], shownWidth(m_columns[i].title));
    }
    printRow(out, titles, widths);
    for (const auto& row : m_rows)
        printRow(out, row, widths);
}

void TextTable::printRow(std::ostream& out, const std::vector<std::string>& cells,
                         const std::vector<std::size_t>& widths) const {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (widths[i] == 0)
            continue;
        const std::string padding(widths[i] - shownWidth(cells[i]), ' ');
        line += m_columns[i].right ? padding + cells[i] : cells[i] + padding;
        line += "  ";
    }
    out << line.substr(0, line.find_last_not_of(' ') + 1) << '\n';
}

}  // namespace goalpost::cli
