// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "report/report.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>

namespace goalpost::report {
namespace {

using Line = std::vector<std::string>;

std::string plainNumber(double value) {
    if (!std::isfinite(value))
        return {};
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

std::string optionalNumber(std::optional<double> value) {
    return value ? plainNumber(*value) : std::string();
}

bool isPlainNumber(std::string_view text) {
    double value = 0;
    if (text.starts_with('+'))
        text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && std::isfinite(value);
}

/// Without control characters; line breaks and tabs inside become blanks.
std::string onOneLine(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n' || c == '\t')
            out += ' ';
        else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f)
            out += c;
    }
    return out;
}

/// What spreadsheets and the importers before them drop at the front of a cell.
std::string_view withoutLeadingBlanks(std::string_view text) {
    static constexpr std::array<std::string_view, 12> Blanks{
        " ", "\t", "\r", "\n", "\v", "\f", "\u00A0", "\u200B", "\u2007", "\u202F", "\u3000", "\uFEFF"};
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view blank : Blanks)
            if (text.starts_with(blank)) {
                text.remove_prefix(blank.size());
                found = true;
            }
    }
    return text;
}

bool opensFormula(std::string_view text) {
    static constexpr std::array<std::string_view, 8> Openers{"=", "+", "-", "@", "＝", "＋", "－", "＠"};
    return std::ranges::any_of(Openers, [&](std::string_view opener) { return text.starts_with(opener); });
}

std::string quoted(const std::string& field) {
    if (field.find_first_of(",\"\r\n;") == std::string::npos && field == trim(field))
        return field;
    std::string out = "\"";
    for (const char c : field) {
        out += c;
        if (c == '"')
            out += '"';
    }
    return out + '"';
}

std::string fieldOf(const Cell& cell) {
    if (cell.number)
        return plainNumber(*cell.number);
    if (!cell.csv.empty())
        return withoutFormula(cell.csv);
    return cell.text == Unknown ? std::string() : withoutFormula(cell.text);
}

void appendCells(std::vector<Line>& lines, const std::string& name, const Table& table,
                 const std::vector<Cell>& cells) {
    Line line{name};
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Cell cell = i < cells.size() ? cells[i] : Cell{};
        if (!table.columns[i].interval) {
            line.push_back(fieldOf(cell));
            continue;
        }
        line.push_back(optionalNumber(cell.low));
        line.push_back(optionalNumber(cell.high));
    }
    lines.push_back(std::move(line));
}

void append(std::vector<Line>& lines, const Table& table) {
    const std::string name = withoutFormula(table.title.text());
    Line header{name};
    for (const TableColumn& column : table.columns) {
        const std::string title = withoutFormula(column.csv.empty() ? column.title : column.csv);
        if (!column.interval) {
            header.push_back(title);
            continue;
        }
        header.push_back(title + " low");
        header.push_back(title + " high");
    }
    lines.push_back(std::move(header));
    for (const auto& row : table.rows)
        appendCells(lines, name, table, row);
    if (table.totals)
        appendCells(lines, name, table, *table.totals);
}

/// A chart as a table: one line a day, a column for each series, two more for a band.
void append(std::vector<Line>& lines, const LineChart& chart) {
    const std::string name = withoutFormula(chart.title.text());
    Line header{name, "Date"};
    std::map<double, std::map<std::size_t, std::string>> days;
    const auto take = [&](const std::vector<Point>& points, const std::string& title) {
        const std::size_t column = header.size();
        header.push_back(withoutFormula(title));
        for (const Point& point : points)
            days[point.x][column] = optionalNumber(point.y);
    };
    for (const Series& series : chart.series) {
        take(series.points, series.name.text());
        if (!series.low.empty() && !series.high.empty()) {
            take(series.low, series.name.text() + " low");
            take(series.high, series.name.text() + " high");
        }
    }
    const std::size_t width = header.size();
    lines.push_back(std::move(header));
    for (const auto& [day, values] : days) {
        Line line(width);
        line[0] = name;
        line[1] = isoDate(dateOfDay(static_cast<std::int32_t>(std::floor(day))));
        for (const auto& [column, text] : values)
            line[column] = text;
        lines.push_back(std::move(line));
    }
}

void appendFacts(std::vector<Line>& lines, const Document& document) {
    const auto fact = [&](std::string_view name, const std::string& text) {
        if (!text.empty())
            lines.push_back({"Report", std::string(name), withoutFormula(text)});
    };
    fact("Kind", document.kind);
    fact("Brand", document.brand);
    fact("Campaign", document.title);
    fact("About", document.subtitle);
    fact("Covers", document.span);
    fact("Status", document.status ? std::string(kpi::nameOf(*document.status)) : std::string());
    fact("Notes", document.footer);
    for (const std::string& remark : document.remarks)
        fact("Notes", remark);
}

}  // namespace

std::string withoutFormula(std::string_view cell) {
    const bool startsWithBreak = cell.starts_with('\t') || cell.starts_with('\r');
    const std::string text = onOneLine(cell);
    const bool dangerous =
        startsWithBreak || (opensFormula(withoutLeadingBlanks(cell)) && !isPlainNumber(trim(cell)));
    return dangerous ? "'" + text : text;
}

std::string toCsv(const Document& document) {
    std::vector<Line> lines;
    appendFacts(lines, document);
    for (const Block& block : document.blocks) {
        if (const auto* table = std::get_if<Table>(&block))
            append(lines, *table);
        else if (const auto* chart = std::get_if<LineChart>(&block))
            append(lines, *chart);
    }
    std::size_t width = 0;
    for (const Line& line : lines)
        width = std::max(width, line.size());
    std::string out = "\uFEFF";
    for (const Line& line : lines) {
        for (std::size_t i = 0; i < width; ++i) {
            out += i == 0 ? "" : ",";
            out += i < line.size() ? quoted(line[i]) : std::string();
        }
        out += "\r\n";
    }
    return out;
}

}  // namespace goalpost::report
