// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/text.hpp"
#include "imports/table_rows.hpp"

#include <algorithm>
#include <ostream>

namespace goalpost::imports {

namespace {

void writeCell(std::string& out, std::string_view cell) {
    if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += cell;
        return;
    }
    out += '"';
    for (const char c : cell) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

template <class List>
void writeRow(std::string& out, const List& cells) {
    // A lone empty cell would be a blank line, which readers skip.
    if (cells.size() == 1 && std::string_view(cells[0]).empty())
        out += "\"\"";
    else
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0)
                out += ',';
            writeCell(out, cells[i]);
        }
    out += "\r\n";
}

}  // namespace

const TableShape& tableOf(const Sniff& sniff, int table) {
    for (const TableShape& shape : sniff.tables)
        if (shape.index == table)
            return shape;
    throw InputError("", "\"" + sniff.file.filename().string() + "\" has " +
                             counted(static_cast<long long>(sniff.tables.size()), "table", "tables") +
                             ", so there is no table " + std::to_string(table) + ".");
}

bool RecordLines::isRecord(std::span<const std::string_view> cells, std::int64_t line) {
    if (m_shape->rows == 0 || line < m_shape->firstLine || line > m_shape->lastLine)
        return false;
    const auto& leftOut = m_shape->leftOut;
    while (m_next < leftOut.size() && leftOut[m_next] < line)
        ++m_next;
    if (m_next < leftOut.size() && leftOut[m_next] == line)
        return false;
    return std::any_of(cells.begin(), cells.end(), [](auto cell) { return !trim(cell).empty(); });
}

std::optional<std::string_view> cellBeyond(const TableShape& shape, std::span<const std::string_view> cells) {
    for (std::size_t i = shape.columns.size(); i < cells.size(); ++i)
        if (!trim(cells[i]).empty())
            return cells[i];
    return std::nullopt;
}

namespace {

/// Each record with all its cells; missing ones at the end are blank.
void readRecords(const Sniff& sniff, const TableShape& shape, const std::function<bool(Cells&)>& row) {
    RecordLines lines(shape);
    const auto source = openRows(sniff.file, sniff.dialect);
    RowBlock block;
    Cells cells;
    while (source->next(block)) {
        if (block.sheet.number > shape.sheetNumber)
            return;
        if (block.sheet.number < shape.sheetNumber)
            continue;
        for (const Row& one : block.rows) {
            if (one.line > shape.lastLine)
                return;
            const auto values = ownCells(shape, block.cellsOf(one));
            if (!lines.isRecord(values, one.line))
                continue;
            cells.line = one.line;
            cells.values.assign(values.begin(), values.end());
            if (cells.values.size() < shape.columns.size())
                cells.values.resize(shape.columns.size());
            if (!row(cells))
                return;
        }
    }
}

}  // namespace

void readTable(const Sniff& sniff, int table, const std::function<bool(const Cells&)>& row) {
    const TableShape& shape = tableOf(sniff, table);
    readRecords(sniff, shape, [&](Cells& cells) {
        cells.values.resize(shape.columns.size());
        return row(cells);
    });
}

void writeTable(const Sniff& sniff, int table, std::ostream& out) {
    const TableShape& shape = tableOf(sniff, table);
    std::vector<std::string_view> header;
    for (const Column& column : shape.columns)
        header.push_back(column.header);
    std::string text;
    writeRow(text, header);
    readRecords(sniff, shape, [&](Cells& cells) {
        // Nothing is lost: a row with more cells than the table has columns keeps them.
        while (cells.values.size() > shape.columns.size() && trim(cells.values.back()).empty())
            cells.values.pop_back();
        writeRow(text, cells.values);
        if (text.size() > 64 * 1024) {
            out.write(text.data(), static_cast<std::streamsize>(text.size()));
            text.clear();
        }
        return out.good();
    });
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    if (!out)
        throw FileError("The table could not be written; check that there is room on the disk.");
}

}  // namespace goalpost::imports
