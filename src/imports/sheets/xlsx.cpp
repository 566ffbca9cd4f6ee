// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/sheets/xlsx.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "imports/sheets/cell_style.hpp"
#include "imports/sheets/column_formats.hpp"
#include "imports/sheets/merges.hpp"
#include "imports/sheets/row_filler.hpp"
#include "imports/sheets/xlsx_parts.hpp"
#include "imports/sheets/xml.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <optional>
#include <utility>

namespace goalpost::imports::sheets {

namespace {

/// Merged cells of a larger sheet are looked for only where one of its first rows has a gap, as they leave.
constexpr std::uint64_t LargeSheet = 64ULL * 1024 * 1024;
constexpr std::int64_t LastHeaderLine = 100;

std::int64_t wholeNumber(std::string_view text) {
    std::int64_t number = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? number : -1;
}

/// Reads the rows of one sheet into blocks.
class SheetReader : public XmlHandler {
  public:
    struct Around {
        SharedTexts& shared;
        const std::vector<CellFormat>& styles;
        bool from1904;
        int number;
        ColumnFormats& formats;
        std::function<std::vector<Merge>()> merges;
    };

    SheetReader(std::unique_ptr<Part> part, RowFiller& rows, Around around)
        : m_large(part->toldSize() > LargeSheet),
          m_rows(rows),
          m_around(std::move(around)),
          m_xml(std::move(part), *this) {
        m_rows.beginSheet();
    }

    /// Fills the begun block; false at the end of the sheet.
    bool fill() {
        m_full = false;
        while (!m_full)
            if (!m_xml.readOn())
                return false;
        return true;
    }
    const Part& part() const { return m_xml.part(); }
    /// Formulas whose value was not saved.
    std::int64_t unsaved() const { return m_unsaved; }

    void begin(std::string_view name, const Attributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view piece) override;

  private:
    enum class Type : std::uint8_t { Number, Shared, Inline, Text, Boolean, Error, Time };
    void beginCell(const Attributes& attributes);
    void endCell();
    void endRow();
    void applyMerges();
    const CellFormat& format() const {
        static const CellFormat General;
        return m_style < m_around.styles.size() ? m_around.styles[m_style] : General;
    }
    void takeText(std::uint32_t column, std::string_view text);
    void takeNumber(std::uint32_t column);

    bool m_large;
    RowFiller& m_rows;
    Around m_around;
    XmlReader m_xml;
    bool m_full = false;
    bool m_inSheet = false;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_inValue = false;
    bool m_inString = false;
    bool m_isFormula = false;
    std::int64_t m_unsaved = 0;
    std::int64_t m_line = 0;
    std::uint32_t m_column = 0;
    std::size_t m_style = 0;
    Type m_type = Type::Number;
    std::string m_value;
    TextRuns m_runs;
    std::optional<std::vector<Merge>> m_merges;
};

void SheetReader::begin(std::string_view name, const Attributes& attributes) {
    if (m_inCell) {
        if (name == "v")
            m_inValue = true;
        else if (name == "f")
            m_isFormula = true;
        else if (name == "is")
            m_inString = true;
        else if (m_inString)
            m_runs.begin(name);
        return;
    }
    if (m_inRow && name == "c")
        return beginCell(attributes);
    if (name == "row" && m_inSheet) {
        const std::int64_t line = wholeNumber(attributes["r"]);
        m_line = line > m_line && line < 100'000'000 ? line : m_line + 1;
        m_column = 0;
        m_inRow = true;
        m_rows.beginRow();
    } else if (name == "sheetData") {
        m_inSheet = true;
    }
}

void SheetReader::end(std::string_view name) {
    if (m_inCell) {
        if (name == "v")
            m_inValue = false;
        else if (name == "is")
            m_inString = false;
        else if (m_inString)
            m_runs.end(name);
        else if (name == "c")
            endCell();
        return;
    }
    if (name == "row" && m_inRow)
        endRow();
    else if (name == "sheetData")
        m_inSheet = false;
}

void SheetReader::text(std::string_view piece) {
    if (m_inValue)
        m_value += piece;
    else if (m_inString)
        m_runs.text(piece, m_value);
    m_rows.checkText(m_value.size());
}

void SheetReader::beginCell(const Attributes& attributes) {
    m_inCell = true;
    m_isFormula = false;
    m_value.clear();
    if (const auto place = placeOfCell(attributes["r"]))
        m_column = place->column;
    const std::string_view type = attributes["t"];
    m_type = type == "s"           ? Type::Shared
             : type == "inlineStr" ? Type::Inline
             : type == "str"       ? Type::Text
             : type == "b"         ? Type::Boolean
             : type == "e"         ? Type::Error
             : type == "d"         ? Type::Time
                                   : Type::Number;
    const std::int64_t style = wholeNumber(attributes["s"]);
    m_style = style < 0 ? 0 : static_cast<std::size_t>(style);
}

void SheetReader::endCell() {
    m_inCell = false;
    const std::uint32_t column = m_column++;
    if (m_value.empty()) {
        m_unsaved += m_isFormula && m_type != Type::Text;
        return;
    }
    switch (m_type) {
        case Type::Shared: {
            const std::int64_t index = wholeNumber(m_value);
            if (index < 0 || !m_around.shared.reach(static_cast<std::size_t>(index)))
                throw FileError(
                    "\"" + part().file().string() +
                    "\" is damaged: a cell refers to a text that is not there; save it again in the "
                    "spreadsheet program, or as CSV.");
            return takeText(column, m_around.shared[static_cast<std::size_t>(index)]);
        }
        case Type::Inline:
        case Type::Text:
            decodeEscapes(m_value, 0);
            return takeText(column, m_value);
        case Type::Error:
            return m_rows.cell(column, m_value, true);
        case Type::Boolean:
            return m_rows.cell(column, m_value == "1" || m_value == "true" ? "TRUE" : "FALSE", false);
        case Type::Time:
            return m_rows.cell(column, plainIsoTime(m_value, format().style == CellStyle::Date), false);
        case Type::Number:
            return takeNumber(column);
    }
}

void SheetReader::takeText(std::uint32_t column, std::string_view text) {
    m_rows.cell(column, text, true);
    m_around.formats.takeText(m_around.number, column, text);
}

void SheetReader::takeNumber(std::uint32_t column) {
    const CellFormat& format = this->format();
    m_rows.cell(column, styledNumber(m_value, format.style, m_around.from1904), false);
    if (format.style <= CellStyle::Percent)
        m_around.formats.take(m_around.number, column, format.style == CellStyle::Percent, format.currency);
}

void SheetReader::applyMerges() {
    if (!m_merges)
        m_merges = m_around.merges();
    const auto byRow = [](const Merge& merge, std::int64_t row) { return merge.row < row; };
    for (auto merge = std::lower_bound(m_merges->begin(), m_merges->end(), m_line, byRow);
         merge != m_merges->end() && merge->row == m_line; ++merge)
        m_rows.span(merge->first, merge->last);
}

void SheetReader::endRow() {
    m_inRow = false;
    if (m_rows.hasSeveral() && (m_merges || !m_large || (m_rows.hasGap() && m_line < LastHeaderLine)))
        applyMerges();
    m_rows.endRow(m_line);
    m_full = m_rows.isFull();
    if (m_full)
        m_xml.pause();
}

class XlsxSource : public RowSource {
  public:
    XlsxSource(const std::filesystem::path& file, const Limits& limits)
        : m_archive(file, limits), m_rows(file, limits) {
        m_workbook = readWorkbook(m_archive);
        m_styles = readStyles(m_archive, m_workbook.styles);
        m_shared.open(m_archive, m_workbook.sharedTexts);
    }

    bool next(RowBlock& block) override {
        m_rows.beginBlock(block);
        for (; m_at < m_workbook.sheets.size(); ++m_at) {
            const SheetPart& sheet = m_workbook.sheets[m_at];
            if (!m_reader)
                openSheet(sheet);
            const bool more = m_reader->fill();
            block.bytesRead = m_done + m_reader->part().packedRead();
            if (!more) {
                m_done = block.bytesRead;
                m_unsaved += m_reader->unsaved();
                m_reader.reset();
            }
            if (!m_rows.hasRows())
                continue;
            block.sheet = {static_cast<int>(m_at) + 1, sheet.name, sheet.hidden};
            m_rows.endBlock();
            m_at += !more;
            return true;
        }
        m_shared.readRest();  // what is wrong in them is told, used or not
        return false;
    }
    std::int64_t bytesInAll() const override { return m_archive.bytesInAll(); }
    std::vector<std::string> remarks() const override {
        if (m_unsaved == 0)
            return {};
        return {
            counted(m_unsaved, "cell holds a formula", "cells hold formulas") +
            " without a saved value, taken for empty; open the file in a spreadsheet program and save it."};
    }

    ColumnFormat formatOf(int sheet, std::size_t column) const override {
        return m_formats.of(sheet, column);
    }

  private:
    void openSheet(const SheetPart& sheet) {
        const auto merges = [this, &sheet] { return readMerges(*m_archive.openAgain(sheet.part)); };
        m_reader =
            std::make_unique<SheetReader>(m_archive.open(sheet.part), m_rows,
                                          SheetReader::Around{m_shared, m_styles, m_workbook.from1904,
                                                              static_cast<int>(m_at) + 1, m_formats, merges});
    }

    Archive m_archive;
    RowFiller m_rows;
    Workbook m_workbook;
    std::vector<CellFormat> m_styles;
    ColumnFormats m_formats;
    SharedTexts m_shared;
    std::size_t m_at = 0;
    std::int64_t m_done = 0;
    std::int64_t m_unsaved = 0;
    std::unique_ptr<SheetReader> m_reader;
};

}  // namespace

bool hasWorkbook(Archive& archive) {
    return !workbookPart(archive).empty();
}

std::unique_ptr<RowSource> openXlsx(const std::filesystem::path& file, const Limits& limits) {
    return std::make_unique<XlsxSource>(file, limits);
}

}  // namespace goalpost::imports::sheets
