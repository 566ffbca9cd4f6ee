// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "imports/sniff_parts.hpp"

#include <map>
#include <set>

namespace goalpost::imports {

namespace {

constexpr std::size_t MostTold = 20;

std::string_view sentenceOf(Oddity oddity) {
    switch (oddity) {
        case Oddity::StrayQuote:
            return "A quote inside a cell is not doubled; it is kept as it is.";
        case Oddity::Mended:
            return "The row's quotes or delimiters do not fit the other rows; it is read so that it does.";
        case Oddity::OpenQuote:
            break;
    }
    return "A quote is opened and never closed; the cell is taken to end on its line.";
}

void tellWidths(Sniff& sniff, const TableShape& table) {
    const auto columns = static_cast<long long>(table.columns.size());
    if (table.tooLongInAll > 0)
        sniff.problems.push_back({table.tooLong.empty() ? 0 : table.tooLong.front(), table.sheet,
                                  counted(table.tooLongInAll, "row has", "rows have") +
                                      " more cells than the table's " +
                                      counted(columns, "column", "columns") +
                                      ", this the first; a delimiter too many moves values."});
    // Blank cells at the end of a row are often not written, and then in many rows; those of a sheet never
    // are.
    if (table.tooShortInAll > 0 && table.sheet.empty() && table.tooShortInAll * 4 <= table.rows * 3 + 3)
        sniff.problems.push_back(
            {0, table.sheet,
             counted(table.tooShortInAll, "row has", "rows have") + " fewer cells than the table's " +
                 counted(columns, "column", "columns") + "; the missing ones are taken for blank."});
}

void tellHeader(Sniff& sniff, const TableShape& table) {
    if (table.rows == 0)
        sniff.problems.push_back({table.headerLine, table.sheet, "The table has a header and no record."});
    if (table.headerRows == 0)
        sniff.problems.push_back({0, table.sheet, "The table has no header; its columns are numbered."});
    std::map<std::string, int> names;
    for (const Column& column : table.columns)
        if (!column.name.empty())
            ++names[foldHeader(column.name)];
    for (const Column& column : table.columns) {
        int& times = names[foldHeader(column.name)];
        if (times > 1)
            sniff.problems.push_back(
                {table.headerLine, table.sheet, "Several columns are named \"" + column.name + "\"."});
        times = 0;
    }
}

}  // namespace

void tellProblems(Sniff& sniff, const Oddities& odd) {
    std::size_t told = 0;
    for (const OddLine& line : odd.lines)
        if (told++ < MostTold)
            sniff.problems.push_back({line.line, {}, std::string(sentenceOf(line.oddity))});
    if (odd.inAll > static_cast<std::int64_t>(MostTold))
        sniff.problems.push_back(
            {0,
             {},
             "In all " + std::to_string(odd.inAll) + " rows have quotes or delimiters that do not fit."});
    if (odd.zeros > 0)
        sniff.problems.push_back(
            {0, {}, counted(odd.zeros, "zero byte is", "zero bytes are") + " left out."});
    if (odd.broken > 0)
        sniff.problems.push_back({0,
                                  {},
                                  "Some characters are not UTF-8, though the file says so; they are read as "
                                  "\uFFFD. Name the encoding if it is another."});
    for (const TableShape& table : sniff.tables) {
        tellHeader(sniff, table);
        tellWidths(sniff, table);
    }
}

}  // namespace goalpost::imports
