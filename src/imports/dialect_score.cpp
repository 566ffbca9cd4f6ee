// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/dialect_score.hpp"

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
enum class Kind : std::uint8_t { Blank, Whole, Value, Link, Word, Words, Torn };
constexpr std::size_t Kinds = 7;

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
    if (std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return Kind::Whole;
    if (text.size() <= 40 && isValueLike(text))
        return Kind::Value;
    if (isLink(text))
        return Kind::Link;
    if (isTorn(text, quote))
        return Kind::Torn;
    const bool words = text.find_first_of(" ,;\t|") != std::string_view::npos;
    return words ? Kind::Words : Kind::Word;
}

struct ReadRow {
    std::span<const std::string_view> cells;
    std::uint32_t width = 0;
};

/// Of all cells of a width's columns, how much each column is of one kind.
double typedOf(const std::vector<std::vector<std::array<std::uint32_t, Kinds>>>& columnsOfWidths) {
    constexpr std::array<double, Kinds> Worth = {0.0, 1.0, 1.0, 1.0, 0.85, 0.7, 0.1};
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

}  // namespace

Reading readingOf(std::string_view sample, bool whole, const Dialect& dialect) {
    Reading reading;
    std::string text(sample);
    text.append(CsvSplitter::Slack, '\0');
    RowBlock block;
    CsvSplitter splitter(dialect);
    std::size_t used = splitter.split(text.data(), sample.size(), whole, block);
    if (used == 0 && !sample.empty())
        splitter.splitFirstAsLine(text.data(), sample.size(), true, block);
    std::vector<ReadRow> rows;
    for (const Row& row : block.rows) {
        const auto cells = block.cellsOf(row);
        std::uint32_t width = row.count;
        if (width == 1 &&
            (trim(cells.front()).empty() || cells.front().starts_with("# ") || cells.front() == "#"))
            continue;
        rows.push_back({cells, width});
        if (rows.size() == MostRows)
            break;
    }
    reading.rows = rows.size();
    if (rows.empty())
        return reading;

    std::map<std::uint32_t, std::size_t> together;
    std::size_t even = 0;
    std::size_t patterns = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool before = i > 0 && rows[i - 1].width == rows[i].width;
        const bool behind = i + 1 < rows.size() && rows[i + 1].width == rows[i].width;
        patterns += i > 0 && !before;
        if (rows[i].width < 2 || !(before || behind))
            continue;
        ++even;
        ++together[rows[i].width];
    }
    std::vector<std::pair<std::uint32_t, std::size_t>> widths(together.begin(), together.end());
    std::stable_sort(widths.begin(), widths.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    // A width of few rows in a file of another width is a coincidence.
    const std::size_t least = widths.empty() ? 0 : std::max<std::size_t>(2, widths.front().second / 50);
    for (const auto& [width, count] : widths)
        if (count >= least)
            reading.widths.push_back(width);
    if (reading.widths.empty())
        for (const ReadRow& row : rows)
            if (row.width > 1) {
                reading.widths.push_back(row.width);
                break;
            }

    std::vector<std::vector<std::array<std::uint32_t, Kinds>>> columns(reading.widths.size());
    for (std::size_t w = 0; w < columns.size(); ++w)
        columns[w].resize(std::min<std::size_t>(reading.widths[w], MostColumns));
    std::size_t fitting = 0;
    std::size_t cellsInAll = 0;
    std::size_t torn = 0;
    std::vector<bool> headed(columns.size());
    for (const ReadRow& row : rows) {
        cellsInAll += row.width;
        for (const auto cell : row.cells)
            torn += !trim(cell).empty() && kindOf(cell.substr(0, 200), dialect.quote) == Kind::Torn;
        const auto found = std::find(reading.widths.begin(), reading.widths.end(), row.width);
        if (found == reading.widths.end())
            continue;
        ++fitting;
        const auto w = static_cast<std::size_t>(found - reading.widths.begin());
        // The first row of a width is a header, mostly.
        if (!headed[w] && rows.size() > 2) {
            headed[w] = true;
            continue;
        }
        for (std::size_t i = 0; i < columns[w].size(); ++i)
            ++columns[w][i][static_cast<std::size_t>(kindOf(row.cells[i], dialect.quote))];
    }
    reading.doubtful = static_cast<double>(torn) / static_cast<double>(std::max<std::size_t>(cellsInAll, 1));
    reading.typed = typedOf(columns);
    const auto n = static_cast<double>(rows.size());
    reading.even =
        rows.size() == 1 ? 0.6 : std::max(static_cast<double>(even), 0.9 * static_cast<double>(fitting)) / n;
    if (!columns.empty())
        for (const auto& kinds : columns.front()) {
            const std::uint32_t values = kinds[1] + kinds[2];
            const std::uint32_t others = kinds[3] + kinds[4] + kinds[5] + kinds[6];
            reading.values.push_back(values > 0 && values >= 9 * others);
        }
    const double width = reading.widths.empty() ? 1 : reading.widths.front();
    const double changes = static_cast<double>(patterns) / n;
    if (reading.widths.empty()) {
        reading.score = 0;
        return reading;
    }
    reading.score = std::pow(reading.even, 1.5) * reading.typed * (1.0 - 0.5 * changes) *
                    (1.0 + 0.12 * std::log2(width)) * (1.0 - std::min(0.8, 4.0 * reading.doubtful)) /
                    std::sqrt(static_cast<double>(reading.widths.size()));
    return reading;
}

}  // namespace goalpost::imports
