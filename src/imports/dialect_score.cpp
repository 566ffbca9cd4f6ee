// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/dialect_score.hpp"

#include "base/digits.hpp"
#include "base/text.hpp"
#include "imports/columns.hpp"
#include "imports/csv.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace goalpost::imports {

namespace {

constexpr std::size_t MostRows = 600;
constexpr std::size_t MostColumns = 400;

/// What a cell is, as far as it tells a good reading from a bad one.
/// Packed are several cells that another delimiter parts.
enum class Kind : std::uint8_t { Blank, Whole, Value, Link, Word, Words, Torn, Packed };
constexpr std::size_t Kinds = 8;
using KindCounts = std::array<std::uint32_t, Kinds>;

bool isLink(std::string_view text) {
    return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
}

/// A quote at one end only, or a bracket that closes nothing: half of what was one cell.
bool isTorn(std::string_view text, char quote) {
    const char sign = quote == '\0' ? '"' : quote;
    if (text.size() == 1)
        return text.front() == sign;
    const bool begins = text.front() == sign;
    const bool ends = text.back() == sign;
    if (begins != ends)
        return std::count(text.begin(), text.end(), sign) % 2 == 1;
    return false;
}

Kind kindOf(std::string_view cell, char quote) {
    const std::string_view text = trim(cell);
    if (text.empty())
        return Kind::Blank;
    if (isDigits(text))
        return Kind::Whole;
    if (text.size() <= 40 && isValueLike(text))
        return Kind::Value;
    if (isLink(text))
        return Kind::Link;
    if (isTorn(text, quote))
        return Kind::Torn;
    constexpr std::ptrdiff_t FewestPacked = 4;
    if (std::count_if(text.begin(), text.end(), [](char c) { return c == ';' || c == '\t'; }) >= FewestPacked)
        return Kind::Packed;
    const bool words = text.find_first_of(" ,;\t|") != std::string_view::npos;
    return words ? Kind::Words : Kind::Word;
}

struct ReadRow {
    std::span<const std::string_view> cells;
    std::uint32_t width = 0;
};

/// Of all cells of a width's columns, how much each column is of one kind.
double typedOf(const std::vector<std::vector<KindCounts>>& columnsOfWidths) {
    constexpr std::array<double, Kinds> Worth = {0.0, 1.0, 1.0, 1.0, 0.85, 0.7, 0.1, 0.3};
    double sum = 0;
    double cells = 0;
    for (const auto& columns : columnsOfWidths)
        for (const auto& kinds : columns) {
            double filled = 0;
            double best = 0;
            double worth = 0;
            for (std::size_t k = 1; k < Kinds; ++k) {
                filled += kinds[k];
                worth += kinds[k] * Worth[k];
                best = std::max(best, static_cast<double>(kinds[k]));
            }
            const double values =
                kinds[static_cast<std::size_t>(Kind::Whole)] + kinds[static_cast<std::size_t>(Kind::Value)];
            const double texts =
                kinds[static_cast<std::size_t>(Kind::Word)] + kinds[static_cast<std::size_t>(Kind::Words)];
            best = std::max({best, values, texts});
            const double blank = kinds[0];
            // A blank cell tells nothing; columns of nothing but blanks tell against the delimiter.
            if (filled == 0) {
                sum += blank * 0.45;
                cells += blank;
                continue;
            }
            sum += worth * (0.6 + 0.4 * best / filled) + blank * 0.7;
            cells += filled + blank;
        }
    return cells == 0 ? 0 : sum / cells;
}

/// The rows that tell something: no blank ones and no remarks.
std::vector<ReadRow> rowsOf(const RowBlock& block) {
    std::vector<ReadRow> rows;
    for (const Row& row : block.rows) {
        const auto cells = block.cellsOf(row);
        if (row.count == 1 &&
            (trim(cells.front()).empty() || cells.front().starts_with("# ") || cells.front() == "#"))
            continue;
        rows.push_back({cells, row.count});
        if (rows.size() == MostRows)
            break;
    }
    return rows;
}

struct Evenness {
    std::size_t even = 0;                         ///< rows as wide as a neighbour
    std::size_t changes = 0;                      ///< rows of another width than the one before
    std::map<std::uint32_t, std::size_t> widths;  ///< of the even rows
};

Evenness evennessOf(const std::vector<ReadRow>& rows) {
    Evenness evenness;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool before = i > 0 && rows[i - 1].width == rows[i].width;
        const bool behind = i + 1 < rows.size() && rows[i + 1].width == rows[i].width;
        evenness.changes += i > 0 && !before;
        if (rows[i].width < 2 || !(before || behind))
            continue;
        ++evenness.even;
        ++evenness.widths[rows[i].width];
    }
    return evenness;
}

/// The most frequent width first; without even rows that of the first row of several cells.
std::vector<std::uint32_t> widthsOf(const Evenness& evenness, const std::vector<ReadRow>& rows) {
    std::vector<std::pair<std::uint32_t, std::size_t>> counts(evenness.widths.begin(), evenness.widths.end());
    std::stable_sort(counts.begin(), counts.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    // A width of few rows in a file of another width is a coincidence.
    const std::size_t least = counts.empty() ? 0 : std::max<std::size_t>(2, counts.front().second / 50);
    std::vector<std::uint32_t> widths;
    for (const auto& [width, count] : counts)
        if (count >= least)
            widths.push_back(width);
    const auto several =
        std::find_if(rows.begin(), rows.end(), [](const ReadRow& row) { return row.width > 1; });
    if (widths.empty() && several != rows.end())
        widths.push_back(several->width);
    return widths;
}

/// The kinds of the cells of each width's columns, without the first row of a width: a header, mostly.
struct Columns {
    std::vector<std::vector<KindCounts>> kinds;
    std::size_t fitting = 0;  ///< rows of one of the widths
    std::size_t cells = 0;
    std::size_t torn = 0;
};

Columns columnsOf(const std::vector<ReadRow>& rows, const std::vector<std::uint32_t>& widths, char quote) {
    Columns columns;
    columns.kinds.resize(widths.size());
    for (std::size_t w = 0; w < widths.size(); ++w)
        columns.kinds[w].resize(std::min<std::size_t>(widths[w], MostColumns));
    std::vector<bool> headed(widths.size());
    for (const ReadRow& row : rows) {
        columns.cells += row.width;
        for (const auto cell : row.cells)
            columns.torn += !trim(cell).empty() && kindOf(cell.substr(0, 200), quote) == Kind::Torn;
        const auto found = std::find(widths.begin(), widths.end(), row.width);
        if (found == widths.end())
            continue;
        ++columns.fitting;
        const auto w = static_cast<std::size_t>(found - widths.begin());
        if (!headed[w] && rows.size() > 2) {
            headed[w] = true;
            continue;
        }
        for (std::size_t i = 0; i < columns.kinds[w].size(); ++i)
            ++columns.kinds[w][i][static_cast<std::size_t>(kindOf(row.cells[i], quote))];
    }
    return columns;
}

}  // namespace

Reading readingOf(std::string_view sample, bool whole, const Dialect& dialect) {
    Reading reading;
    std::string text(sample);
    text.append(CsvSplitter::Slack, '\0');
    RowBlock block;
    CsvSplitter splitter(dialect);
    if (splitter.split(text.data(), sample.size(), whole, block) == 0 && !sample.empty())
        splitter.splitFirstAsLine(text.data(), sample.size(), true, block);
    const std::vector<ReadRow> rows = rowsOf(block);
    reading.rows = rows.size();
    if (rows.empty())
        return reading;
    const Evenness evenness = evennessOf(rows);
    reading.widths = widthsOf(evenness, rows);
    const Columns found = columnsOf(rows, reading.widths, dialect.quote);
    reading.doubtful =
        static_cast<double>(found.torn) / static_cast<double>(std::max<std::size_t>(found.cells, 1));
    reading.typed = typedOf(found.kinds);
    const auto n = static_cast<double>(rows.size());
    reading.even =
        rows.size() == 1
            ? 0.6
            : std::max(static_cast<double>(evenness.even), 0.9 * static_cast<double>(found.fitting)) / n;
    if (reading.widths.empty())
        return reading;
    for (const KindCounts& kinds : found.kinds.front()) {
        const std::uint32_t values = kinds[1] + kinds[2];
        const std::uint32_t others = kinds[3] + kinds[4] + kinds[5] + kinds[6] + kinds[7];
        reading.values.push_back(values > 0 && values >= 9 * others);
    }
    const double changes = static_cast<double>(evenness.changes) / n;
    reading.score = std::pow(reading.even, 1.5) * reading.typed * (1.0 - 0.5 * changes) *
                    (1.0 + 0.12 * std::log2(static_cast<double>(reading.widths.front()))) *
                    (1.0 - std::min(0.8, 4.0 * reading.doubtful)) /
                    std::sqrt(static_cast<double>(reading.widths.size()));
    return reading;
}

}  // namespace goalpost::imports
