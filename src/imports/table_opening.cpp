// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/table_opening.hpp"

#include "base/text.hpp"
#include "imports/cell_kind.hpp"
#include "imports/values.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace goalpost::imports {

namespace {

constexpr std::size_t MostHeaders = 3;
constexpr std::size_t MostTitles = 8;

enum class Shape : std::uint8_t { Blank, Word, Value, Link };

Shape shapeOf(std::string_view cell) {
    switch (cellKind(cell)) {
        case CellKind::Empty:
        case CellKind::Missing:
            return Shape::Blank;
        case CellKind::Integer:
        case CellKind::Number:
        case CellKind::Money:
        case CellKind::Percent:
        case CellKind::Date:
        case CellKind::DateTime:
        case CellKind::Time:
            return Shape::Value;
        case CellKind::Url:
        case CellKind::Email:
        case CellKind::Ip:
            return Shape::Link;
        default:
            return Shape::Word;
    }
}

using Shapes = std::vector<Shape>;

Shape shapeAt(const Shapes& row, std::size_t column) {
    return column < row.size() ? row[column] : Shape::Blank;
}

std::size_t filled(const Shapes& row) {
    return static_cast<std::size_t>(
        std::count_if(row.begin(), row.end(), [](Shape s) { return s != Shape::Blank; }));
}

bool isYear(std::string_view text) {
    const auto year = parseCount(trim(text));
    return year && *year >= 1900 && *year <= 2100;
}

bool isDay(std::string_view text) {
    const CellKind kind = cellKind(text);
    return kind == CellKind::Date || kind == CellKind::DateTime;
}

/// Values that head columns all the same: years, or dates side by side, over cells that are neither.
bool namesPeriods(std::span<const HeldRow> rows, std::size_t at, const Shapes& shapes) {
    const HeldRow& row = rows[at];
    std::size_t years = 0;
    std::size_t dates = 0;
    std::size_t values = 0;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        if (shapes[i] != Shape::Value)
            continue;
        ++values;
        years += isYear(row.cells[i]);
        dates += isDay(row.cells[i]);
        for (const HeldRow& below : rows.subspan(at + 1)) {
            const std::string_view cell = i < below.cells.size() ? std::string_view(below.cells[i]) : "";
            const Shape shape = shapeOf(cell);
            if (shape == Shape::Word || shape == Shape::Link || isYear(cell) || isDay(cell))
                return false;
        }
    }
    return values >= 2 && (years == values || dates == values) &&
           (shapes.empty() || shapes.front() != Shape::Value);
}

bool isHeaderLike(const Shapes& row, bool periods) {
    const bool fits = std::none_of(
        row.begin(), row.end(), [&](Shape s) { return s == Shape::Link || (s == Shape::Value && !periods); });
    return fits && filled(row) > 0;
}

/// All filled cells of the column from that row on are values, or all are addresses.
bool isTypedFrom(const std::vector<Shapes>& rows, std::size_t from, std::size_t column) {
    std::size_t values = 0;
    std::size_t links = 0;
    for (std::size_t r = from; r < rows.size(); ++r) {
        const Shape shape = shapeAt(rows[r], column);
        if (shape == Shape::Word)
            return false;
        values += shape == Shape::Value;
        links += shape == Shape::Link;
    }
    return (values > 0) != (links > 0);
}

/// An upper row of a header: as full as the one below, or spread over it as merged cells are.
bool heads(const Shapes& upper, const Shapes& lower) {
    const std::size_t cells = filled(upper);
    if (cells < 2 || upper.size() > lower.size())
        return false;
    if (cells * 10 >= filled(lower) * 8)
        return true;
    std::size_t last = 0;
    for (std::size_t i = 0; i < upper.size(); ++i)
        if (upper[i] != Shape::Blank)
            last = i;
    return lower.size() >= 4 && (last + 1) * 2 > lower.size();
}

/// True where the row alone names every column, each otherwise.
bool namesAll(const std::vector<std::string>& cells, std::size_t columns) {
    std::set<std::string> names;
    for (const std::string& cell : cells)
        if (trim(cell).empty() || !names.insert(foldCase(trim(cell))).second)
            return false;
    return cells.size() == columns;
}

/// What groups of columns are called where that changes nothing: "Paid" and "TikTok" are not among them.
constexpr std::array<std::string_view, 48> Headings = {
    "meta",       "metadata",      "metrics",      "metric",      "kpi",
    "kpis",       "post",          "posts",        "post info",   "post details",
    "post data",  "content",       "details",      "info",        "information",
    "general",    "general info",  "overview",     "performance", "performance metrics",
    "results",    "engagement",    "data",         "stats",       "statistics",
    "insights",   "creator",       "creator info", "influencer",  "influencer info",
    "campaign",   "campaign info", "basics",       "kennzahlen",  "leistung",
    "ergebnisse", "allgemein",     "angaben",      "beitrag",     "inhalt",
    "métricas",   "datos",         "resultados",   "résultats",   "données",
    "dati",       "risultati",     "gegevens"};

}  // namespace

Opening openingOf(std::span<const HeldRow> held) {
    std::vector<Shapes> rows;
    std::size_t width = 0;
    for (const HeldRow& row : held) {
        Shapes shapes;
        for (const std::string& cell : row.cells)
            shapes.push_back(shapeOf(cell));
        width = std::max(width, shapes.size());
        rows.push_back(std::move(shapes));
    }
    if (rows.size() < 2)
        return {};
    std::size_t best = 0;
    std::size_t bestScore = 0;
    for (std::size_t p = 0; p + 1 < rows.size() && p <= MostTitles; ++p) {
        // One odd record at the end must not make a header of the one before it.
        const std::size_t below = rows.size() - p - 1;
        if (p > below + 1)
            break;
        const bool periods = namesPeriods(held, p, rows[p]);
        if (!isHeaderLike(rows[p], periods))
            continue;
        std::size_t score = 0;
        for (std::size_t column = 0; column < width; ++column) {
            const Shape shape = shapeAt(rows[p], column);
            score += (shape == Shape::Word || shape == Shape::Value) && isTypedFrom(rows, p + 1, column);
        }
        if (score > bestScore) {
            best = p;
            bestScore = score;
        }
    }
    if (bestScore == 0) {
        std::size_t typed = 0;
        for (std::size_t column = 0; column < width; ++column)
            typed += shapeAt(rows[0], column) != Shape::Blank && isTypedFrom(rows, 0, column);
        return {0, typed > 0 && !namesPeriods(held, 0, rows[0]) ? 0u : 1u};
    }
    Opening opening{best, 1};
    while (opening.titles > 0 && opening.headers < MostHeaders &&
           isHeaderLike(rows[opening.titles - 1],
                        namesPeriods(held, opening.titles - 1, rows[opening.titles - 1])) &&
           heads(rows[opening.titles - 1], rows[best])) {
        --opening.titles;
        ++opening.headers;
    }
    return opening;
}

std::vector<std::string> headerOf(std::span<const HeldRow> headers) {
    if (namesAll(headers.front().cells, headers.back().cells.size()))
        return headers.front().cells;
    std::vector<std::string> names = headers.back().cells;
    for (std::size_t r = headers.size() - 1; r-- > 0;) {
        std::string_view above;
        for (std::size_t i = 0; i < names.size(); ++i) {
            const std::string_view own =
                i < headers[r].cells.size() ? std::string_view(headers[r].cells[i]) : std::string_view();
            if (!trim(own).empty())
                above = trim(own);
            const std::string_view below = trim(names[i]);
            if (above.empty() || foldCase(above) == foldCase(below))
                continue;
            names[i] = below.empty() ? std::string(above) : std::string(above) + " / " + std::string(below);
        }
    }
    return names;
}

std::vector<std::string> withoutHeadings(const std::vector<std::string>& names) {
    constexpr std::string_view Between = " / ";
    std::vector<std::string> own;
    std::set<std::string> distinct;
    for (std::string_view name : names) {
        for (auto at = name.find(Between); at != std::string_view::npos; at = name.find(Between)) {
            const std::string heading = foldCase(trim(name.substr(0, at)));
            if (std::find(Headings.begin(), Headings.end(), heading) == Headings.end())
                break;
            name.remove_prefix(at + Between.size());
        }
        if (!name.empty() && !distinct.insert(foldCase(name)).second)
            return names;
        own.emplace_back(name);
    }
    return own;
}

}  // namespace goalpost::imports
