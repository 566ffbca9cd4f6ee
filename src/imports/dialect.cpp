// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/dialect.hpp"

#include "base/text.hpp"
#include "imports/columns.hpp"
#include "imports/csv.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace goalpost::imports {

namespace {

constexpr std::array<char, 4> Delimiters = {',', ';', '\t', '|'};
constexpr std::size_t MostRows = 400;

std::string nameOf(char delimiter) {
    switch (delimiter) {
        case ',':
            return "a comma";
        case ';':
            return "a semicolon";
        case '\t':
            return "a tab";
        default:
            return std::string("\"") + delimiter + "\"";
    }
}

/// How well a reading of the sample holds together: rows that are as wide as a neighbour, weighted by
/// their width, times the share of cells that are blank, a value, or a short text without another
/// delimiter in it.
double scoreOf(std::string_view sample, bool whole, const Dialect& dialect) {
    std::string text(sample);
    text.append(CsvSplitter::Slack, '\0');
    RowBlock block;
    CsvSplitter(dialect).split(text.data(), sample.size(), whole, block);
    const std::size_t rows = std::min(block.rows.size(), MostRows);
    if (rows == 0)
        return 0;
    double even = 0;
    double counted = 0;
    double cells = 0;
    double meaning = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        const Row& row = block.rows[i];
        const auto values = block.cellsOf(row);
        if (row.count == 1 && (trim(values.front()).empty() || values.front().starts_with('#')))
            continue;
        ++counted;
        const bool likeBefore = i > 0 && block.rows[i - 1].count == row.count;
        const bool likeAfter = i + 1 < rows && block.rows[i + 1].count == row.count;
        if (row.count > 1 && (likeBefore || likeAfter))
            even += 1.0;
        for (const auto cell : values) {
            ++cells;
            const bool foreign = cell.find_first_of(",;\t|") != std::string_view::npos;
            meaning += isValueLike(cell) || cell.empty() ? 1.0 : (foreign ? 0.4 : 0.8);
        }
    }
    if (counted == 0 || cells == 0)
        return 0;
    const double width = static_cast<double>(block.cells.size()) / static_cast<double>(block.rows.size());
    return even / counted * (meaning / cells) * (1.0 + 0.1 * std::log2(std::max(width, 1.0)));
}

/// True where quotes inside quoted cells are written \" rather than "".
bool escapesWithBackslash(std::string_view sample) {
    std::size_t slashed = 0;
    std::size_t doubled = 0;
    for (std::size_t i = 1; i + 1 < sample.size(); ++i) {
        if (sample[i] != '"')
            continue;
        const char after = sample[i + 1];
        const bool closes =
            after == ',' || after == ';' || after == '\t' || after == '|' || after == '\n' || after == '\r';
        slashed += sample[i - 1] == '\\' && !closes;
        if (after == '"') {
            ++doubled;
            ++i;
        }
    }
    return slashed > 0 && slashed > doubled;
}

char separatorNamed(std::string_view sample) {
    if (!sample.starts_with("sep=") && !sample.starts_with("SEP="))
        return '\0';
    if (sample.size() < 6 || (sample[5] != '\r' && sample[5] != '\n'))
        return '\0';
    return sample[4];
}

}  // namespace

bool isSeparatorLine(std::string_view firstCell, std::int64_t line) {
    return line == 1 && firstCell.size() <= 5 &&
           (firstCell.starts_with("sep=") || firstCell.starts_with("SEP="));
}

void chooseDialect(std::string_view sample, bool sampleIsWhole, Dialect& dialect,
                   std::vector<std::string>& reasons) {
    if (escapesWithBackslash(sample)) {
        dialect.escape = '\\';
        reasons.emplace_back("Quotes inside cells are written with a backslash before them.");
    }
    if (const char named = separatorNamed(sample)) {
        dialect.delimiter = std::string(1, named);
        reasons.push_back("The first line names the delimiter: " + nameOf(named) + ".");
        return;
    }
    double best = 0;
    char choice = ',';
    for (const char delimiter : Delimiters) {
        if (sample.find(delimiter) == std::string_view::npos)
            continue;
        dialect.delimiter = std::string(1, delimiter);
        const double score = scoreOf(sample, sampleIsWhole, dialect);
        if (score > best) {
            best = score;
            choice = delimiter;
        }
    }
    dialect.delimiter = std::string(1, choice);
    reasons.push_back(best > 0 ? "Read with " + nameOf(choice) + " as delimiter, the rows are most even."
                               : "No delimiter gives even rows; the file is read as one column.");
}

}  // namespace goalpost::imports
