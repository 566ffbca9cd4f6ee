// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace goalpost::cli {

/// Rows of text in aligned columns for a terminal: headers, then rows, two blanks between columns.
/// Columns that are empty in every row are left out; the last one is never padded.
class TextTable {
  public:
    struct Column {
        std::string title;
        bool right = false;  ///< for figures
    };

    explicit TextTable(std::vector<Column> columns);
    /// Missing cells at the end are empty; what would steer the terminal is taken out (base/plain_line.hpp).
    void add(std::vector<std::string> cells);
    bool empty() const { return m_rows.empty(); }
    void print(std::ostream& out) const;

  private:
    void printRow(std::ostream& out, const std::vector<std::string>& cells,
                  const std::vector<std::size_t>& widths) const;

    std::vector<Column> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

/// Characters as a terminal counts them: code points, combining marks left out.
std::size_t shownWidth(std::string_view text);

}  // namespace goalpost::cli
