// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/sniff.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "imports/dialect.hpp"
#include "imports/format.hpp"
#include "imports/recognise.hpp"
#include "imports/rows.hpp"
#include "imports/sheets/workbook.hpp"
#include "imports/sniff_parts.hpp"
#include "imports/text_stream.hpp"

#include <algorithm>

namespace goalpost::imports {

namespace {

constexpr std::size_t DialectSample = 256 * 1024;

}  // namespace

std::vector<std::string> wordsOf(std::vector<std::string_view> Format::*list) {
    std::vector<std::string> words = {};
    for (const Format* format : catalogue())
        for (const std::string_view word : format->*list)
            words.emplace_back(foldHeader(word));
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

void findDialect(Sniff& sniff, bool beginningOnly, const SniffOptions& told) {
    EncodingFound found = detectEncoding(sniff.file, beginningOnly);
    if (told.encoding && *told.encoding != found.encoding)
        found = {*told.encoding, false, "The encoding was given: " + std::string(idOf(*told.encoding)) + "."};
    sniff.dialect.encoding = found.encoding;
    sniff.dialect.bom = found.bom;
    sniff.reasons.push_back(found.reason);
    TextStream stream(sniff.file, sniff.dialect);
    std::string sample;
    bool more = true;
    while (more && sample.size() < DialectSample)
        more = stream.append(sample);
    sniff.sure =
        chooseDialect(sample, !more, {told.delimiter, told.quote, told.escape}, sniff.dialect, sniff.reasons);
}

std::vector<FoundTable> findTables(Sniff& sniff, const SniffOptions& told,
                                   const std::function<bool(const RowBlock&)>& enough) {
    const auto totals = wordsOf(&Format::totalsWords);
    const auto footers = wordsOf(&Format::footerWords);
    TableFinder finder(totals, footers);
    if (told.headerLine)
        finder.expectHeader(*told.headerLine);
    const auto rows = openRows(sniff.file, sniff.dialect);
    RowBlock block;
    int sheet = 0;
    while (rows->next(block)) {
        if (block.sheet.number != sheet)
            finder.beginSheet(block.sheet);
        sheet = block.sheet.number;
        for (const Row& row : block.rows) {
            const auto cells = block.cellsOf(row);
            if (!isSeparatorLine(cells.front(), row.line))
                finder.take(cells, row.line);
        }
        if (enough && enough(block))
            break;
    }
    for (std::string& remark : rows->remarks())
        sniff.reasons.push_back(std::move(remark));
    auto tables = finder.finish();
    if (told.headerLine.value_or(0) > 0 && std::none_of(tables.begin(), tables.end(), [&](const auto& table) {
            return table.shape.headerLine == *told.headerLine;
        }))
        throw InputError("", "\"" + sniff.file.filename().string() + "\" has no row on line " +
                                 std::to_string(*told.headerLine) + " that could be the header.");
    for (FoundTable& table : tables)
        for (std::size_t i = 0; i < table.shape.columns.size(); ++i)
            table.shape.columns[i].shown =
                rows->formatOf(table.shape.sheetNumber, table.shape.firstColumn + i);
    sniff.tables.clear();
    for (const FoundTable& table : tables)
        sniff.tables.push_back(table.shape);
    tellProblems(sniff, rows->oddities());
    sniff.tables.clear();
    return tables;
}

namespace {

constexpr std::string_view LeftOpen = "Numbers such as 1,234 leave the decimal sign open; a ";

void settleDecimal(Sniff& sniff, const std::vector<FoundTable>& tables) {
    int dots = 0;
    int commas = 0;
    bool open = false;
    for (const FoundTable& table : tables)
        for (std::size_t i = 0; i < table.evidence.size(); ++i) {
            const ColumnEvidence& column = table.evidence[i];
            // The dots of a spreadsheet's own numbers prove nothing for its texts.
            if (i < table.shape.columns.size() && table.shape.columns[i].shown.numbers)
                continue;
            dots += column.provenDecimal() == '.';
            commas += column.provenDecimal() == ',';
            open = open || column.hasOpenDecimal();
        }
    const bool guess = dots == commas && open;
    sniff.decimal = commas > dots || (guess && sniff.dialect.delimiter == ";") ? ',' : '.';
    sniff.decimalProven = dots != commas;
    if (dots + commas > 0)
        sniff.reasons.push_back(std::string("Decimals are written with a ") +
                                (sniff.decimal == '.' ? "dot" : "comma") + ": " +
                                counted(std::max(dots, commas), "column proves", "columns prove") + " it.");
    else if (open)
        sniff.reasons.push_back(std::string(LeftOpen) + (sniff.decimal == '.' ? "dot" : "comma") +
                                " is taken, as the delimiter suggests.");
}

/// A spreadsheet's numbers are plain; that they are money or percentages, their formats tell.
void settleColumn(Column& column, const ColumnEvidence& evidence, FileStyle style) {
    style.alsoNumbers = column.shown.alsoTexts;
    if (column.shown.numbers && !column.shown.alsoTexts && evidence.provenDecimal() != ',') {
        style.decimalTold = true;
        style.decimal = '.';
    }
    evidence.settle(column, style);
    const bool plain = column.type == CellType::Integer || column.type == CellType::Decimal;
    if (plain && !column.shown.currency.empty())
        column.type = CellType::Money;
    if (column.type == CellType::Money && column.currency.empty())
        column.currency = column.shown.currency;
    if (plain || column.type == CellType::Percent)
        column.isFraction = column.isFraction || column.shown.percent;
}

bool isCounted(const Column& column) {
    return column.target.measure && model::rowOf(*column.target.measure).scale == model::Scale::Count;
}

/// `draft`: the same file with the targets of its columns, where they are known by now.
void settleColumns(Sniff& sniff, const std::vector<FoundTable>& tables, const SniffOptions& told,
                   const Sniff* draft) {
    FileStyle style;
    style.decimalTold = told.decimal.has_value();
    style.dateOrderTold = told.dateOrder.has_value();
    style.decimal = sniff.decimal;
    style.decimalProven = sniff.decimalProven;
    style.written = writtenOn(sniff.file);
    for (std::size_t t = 0; t < tables.size(); ++t) {
        const Format* format = draft == nullptr ? nullptr : find(draft->tables[t].format);
        if (draft != nullptr && format == nullptr)
            format = find(draft->format.id);
        style.dateOrder = told.dateOrder.value_or(format ? format->dateOrder : DateOrder::Iso);
        for (std::size_t i = 0; i < tables[t].evidence.size(); ++i) {
            Column& column = sniff.tables[t].columns[i];
            style.counts = draft != nullptr && isCounted(draft->tables[t].columns[i]);
            settleColumn(column, tables[t].evidence[i], style);
            sniff.reasons.insert(sniff.reasons.end(), column.notes.begin(), column.notes.end());
        }
    }
}

/// "1,234" views are no 1.234 views: what is counted tells the decimal sign where no column proves it.
void proveByCounts(Sniff& sniff, const Sniff& draft, const std::vector<FoundTable>& tables) {
    std::string named;
    char proven = '\0';
    for (std::size_t t = 0; t < tables.size(); ++t)
        for (std::size_t i = 0; i < tables[t].evidence.size(); ++i) {
            const Column& column = draft.tables[t].columns[i];
            if (!column.ambiguousDecimal || !isCounted(column))
                continue;
            const char sign = tables[t].evidence[i].decimalIfWhole();
            if (sign == '\0')
                continue;
            if (proven != '\0' && sign != proven)
                return;
            if (proven == '\0')
                named = "\"" + column.example + "\" in \"" + column.name + "\"";
            proven = sign;
        }
    if (proven == '\0')
        return;
    sniff.decimal = proven;
    sniff.decimalProven = true;
    std::erase_if(sniff.reasons, [](const std::string& reason) { return reason.starts_with(LeftOpen); });
    sniff.reasons.push_back("Things that are counted are whole, so that " + named +
                            " has thousands, and decimals are written with a " +
                            (proven == '.' ? "dot." : "comma."));
}

void tellTables(Sniff& sniff) {
    for (const TableShape& table : sniff.tables) {
        std::string sentence =
            "Table " + std::to_string(table.index) +
            (table.headerRows == 0  ? std::string(" has no header")
             : table.headerRows > 1 ? " has a header of " + std::to_string(table.headerRows) +
                                          " rows from line " + std::to_string(table.headerLine)
                                    : " has its header on line " + std::to_string(table.headerLine)) +
            (table.sheet.empty() ? "" : " of the sheet \"" + table.sheet + "\"") + " and " +
            counted(table.rows, "record", "records");
        if (!sniff.format.proposed && !sniff.format.id.empty() && table.format != sniff.format.id) {
            const Format* format = find(table.format);
            sentence += format ? ", of the format \"" + std::string(format->name) + "\""
                               : ", and no known export has its columns";
        }
        if (table.totalsRows > 0)
            sentence +=
                "; " + counted(table.totalsRows, "row of totals is", "rows of totals are") + " left out";
        sniff.reasons.push_back(sentence + ".");
    }
}

}  // namespace

std::string Target::id() const {
    if (!measure)
        return field;
    return (paid ? "paid-" : "") + std::string(model::rowOf(*measure).id);
}

namespace {

void recognise(Sniff& sniff, const SniffOptions& told) {
    if (told.format)
        recogniseAs(sniff, *told.format);
    else
        imports::recognise(sniff);
}

}  // namespace

std::optional<Date> writtenOn(const std::filesystem::path& file) {
    std::error_code error;
    const auto written = std::filesystem::last_write_time(file, error);
    if (error)
        return std::nullopt;
    return std::chrono::floor<std::chrono::days>(std::chrono::file_clock::to_sys(written));
}

void conclude(Sniff& sniff, const std::vector<FoundTable>& tables, const SniffOptions& told) {
    for (const FoundTable& table : tables)
        sniff.tables.push_back(table.shape);
    settleDecimal(sniff, tables);
    if (told.decimal)
        sniff.decimal = *told.decimal;
    // Once for the types that recognition weighs, once more with the format's own order of dates.
    Sniff draft = sniff;
    settleColumns(draft, tables, told, nullptr);
    recognise(draft, told);
    if (!told.decimal)
        proveByCounts(sniff, draft, tables);
    settleColumns(sniff, tables, told, &draft);
    recognise(sniff, told);
    tellTables(sniff);
}

void tellWorkbook(Sniff& sniff, sheets::Kind kind) {
    sniff.container = sheets::idOf(kind);
    sniff.dialect.delimiter.clear();
    sniff.dialect.quote = '\0';
    sniff.dialect.escape = '\0';
    sniff.sure = 1;
    sniff.reasons.push_back(std::string("The file is a spreadsheet (.") + sniff.container +
                            "), whose cells and sheets are told apart by the file itself.");
}

Sniff sniff(const std::filesystem::path& file, const SniffOptions& told,
            const std::function<bool()>& stopped) {
    Sniff sniff;
    sniff.file = file;
    if (const auto kind = sheets::kindOf(file); kind != sheets::Kind::None)
        tellWorkbook(sniff, kind);
    else
        findDialect(sniff, false, told);
    const std::vector<FoundTable> tables = findTables(sniff, told, [&](const RowBlock&) {
        if (stopped && stopped())
            throw Cancelled();
        return false;
    });
    if (tables.empty() && !sniff.container.empty())
        throw FileError("\"" + file.string() + "\" holds no table: none of its sheets has a header row.");
    if (tables.empty())
        throw FileError("\"" + file.string() +
                        "\" holds no table: from line 1, byte 1 to its end there is no header row.");
    conclude(sniff, tables, told);
    return sniff;
}

}  // namespace goalpost::imports
