// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/sheets/ods.hpp"

#include "base/error.hpp"
#include "imports/sheets/archive.hpp"
#include "imports/sheets/cell_style.hpp"
#include "imports/sheets/column_formats.hpp"
#include "imports/sheets/row_filler.hpp"
#include "imports/sheets/xml.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace goalpost::imports::sheets {

namespace {

std::int64_t timesOf(std::string_view text) {
    std::int64_t times = 1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), times);
    return error == std::errc() && times > 0 ? std::min<std::int64_t>(times, 1'000'000'000) : 1;
}

/// Reads content.xml, which holds all sheets, into blocks.
class ContentReader : public XmlHandler {
  public:
    ContentReader(std::unique_ptr<Part> part, RowFiller& rows, ColumnFormats& formats)
        : m_rows(rows), m_formats(formats), m_xml(std::move(part), *this) {}

    /// Fills the begun block with rows of one sheet; false at the end.
    bool fill(RowBlock& block) {
        m_paused = false;
        if (m_times > 0)
            giveRow();
        while (!m_paused)
            if (!m_xml.readOn())
                break;
        block.sheet = m_sheet;
        return m_rows.hasRows();
    }
    const Part& part() const { return m_xml.part(); }

    void begin(std::string_view name, const Attributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view piece) override;

  private:
    struct Cell {
        std::uint32_t column = 0;
        std::uint32_t times = 1;
        std::uint32_t spans = 1;
        bool isText = false;
        std::string text;
    };

    void beginStyle(std::string_view name, const Attributes& attributes);
    void beginCell(const Attributes& attributes, bool covered);
    void beginInText(std::string_view name, const Attributes& attributes);
    void endCell();
    void giveRow();
    void pause();

    RowFiller& m_rows;
    ColumnFormats& m_formats;
    XmlReader m_xml;
    Sheet m_sheet;
    std::string m_style;
    std::set<std::string, std::less<>> m_hiddenStyles;
    int m_skipped = 0;  ///< how deep in something that is not the cells' own
    int m_tables = 0;
    bool m_paused = false;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_inParagraph = false;
    bool m_hasParagraph = false;
    bool m_told = false;  ///< the cell's attributes tell its value, so its paragraphs do not count
    std::int64_t m_line = 1;
    std::int64_t m_times = 0;  ///< that the current row is still to be given
    std::uint32_t m_column = 0;
    Cell m_cell;
    std::vector<Cell> m_cells;
};

/// Notes, drawings and recorded changes hold paragraphs, even cells, that are not the sheet's.
bool isAside(std::string_view name) {
    return name == "annotation" || name == "frame" || name == "custom-shape" || name == "shapes" ||
           name == "tracked-changes" || name == "forms" || name == "ruby-text" || name == "detective";
}

void ContentReader::beginStyle(std::string_view name, const Attributes& attributes) {
    if (name == "style")
        m_style = attributes["style:name"];
    else if (name == "table-properties" && attributes["table:display"] == "false")
        m_hiddenStyles.insert(m_style);
}

void ContentReader::begin(std::string_view name, const Attributes& attributes) {
    if (m_skipped > 0 || isAside(name)) {
        ++m_skipped;
        return;
    }
    if (m_inCell)
        return beginInText(name, attributes);
    if (name == "table") {
        if (m_tables++ > 0)
            return;
        ++m_sheet.number;
        m_sheet.name = attributes["table:name"];
        m_sheet.hidden = m_hiddenStyles.contains(attributes["table:style-name"]);
        m_rows.beginSheet();
        m_line = 1;
    } else if (m_tables == 0) {
        beginStyle(name, attributes);
    } else if (name == "table-row") {
        m_inRow = true;
        m_column = 0;
        m_cells.clear();
        m_times = timesOf(attributes["table:number-rows-repeated"]);
    } else if (m_inRow && (name == "table-cell" || name == "covered-table-cell")) {
        beginCell(attributes, name.front() == 'c');
    }
}

void ContentReader::beginCell(const Attributes& attributes, bool covered) {
    m_inCell = true;
    m_inParagraph = false;
    m_hasParagraph = false;
    const auto limited = [](std::int64_t n) {
        return static_cast<std::uint32_t>(std::min<std::int64_t>(n, MostColumns));
    };
    m_cell.column = m_column;
    m_cell.times = limited(timesOf(attributes["table:number-columns-repeated"]));
    m_cell.spans = covered ? 1 : limited(timesOf(attributes["table:number-columns-spanned"]));
    m_cell.text.clear();
    const std::string_view type = attributes["office:value-type"];
    m_told = true;
    m_cell.isText = false;
    // What a merged cell covers is not seen, and not taken.
    if (covered) {
    } else if (attributes["calcext:value-type"] == "error") {
        m_told = false;
        m_cell.isText = true;
    } else if (type == "float" || type == "percentage" || type == "currency") {
        m_cell.text = plainNumber(attributes["office:value"]);
        m_formats.take(m_sheet.number, std::min(m_column, MostColumns - 1), type == "percentage",
                       attributes["office:currency"]);
    } else if (type == "date") {
        m_cell.text = plainIsoTime(attributes["office:date-value"], false);
    } else if (type == "time") {
        m_cell.text = plainIsoDuration(attributes["office:time-value"]);
    } else if (type == "boolean") {
        m_cell.text = attributes["office:boolean-value"] == "true" ? "TRUE" : "FALSE";
    } else {
        m_cell.text = attributes["office:string-value"];
        m_told = !m_cell.text.empty();
        m_cell.isText = true;
    }
}

void ContentReader::beginInText(std::string_view name, const Attributes& attributes) {
    if (m_told)
        return;
    if (name == "p" || name == "h") {
        if (m_hasParagraph)
            m_cell.text += '\n';
        m_inParagraph = true;
        m_hasParagraph = true;
    } else if (name == "s") {
        m_cell.text.append(
            static_cast<std::size_t>(std::min<std::int64_t>(timesOf(attributes["text:c"]), 10'000)), ' ');
        m_rows.checkText(m_cell.text.size());
    } else if (name == "tab") {
        m_cell.text += '\t';
    } else if (name == "line-break") {
        m_cell.text += '\n';
    }
}

void ContentReader::end(std::string_view name) {
    if (m_skipped > 0) {
        --m_skipped;
        return;
    }
    if (m_inCell) {
        if (name == "p" || name == "h")
            m_inParagraph = false;
        else if (name == "table-cell" || name == "covered-table-cell")
            endCell();
    } else if (name == "table-row" && m_inRow) {
        m_inRow = false;
        giveRow();
    } else if (name == "table" && --m_tables == 0 && m_rows.hasRows()) {
        pause();
    }
}

void ContentReader::text(std::string_view piece) {
    if (m_inParagraph && !m_told && m_skipped == 0)
        m_rows.checkText((m_cell.text += piece).size());
}

void ContentReader::endCell() {
    m_inCell = false;
    m_column += m_cell.times;
    if (m_cell.text.empty())
        return;
    if (m_column > MostColumns)
        m_cell.times = 1;  // the rest of the row filled with one value
    if (m_cell.isText)
        m_formats.takeText(m_sheet.number, std::min(m_cell.column, MostColumns - 1), m_cell.text);
    m_cells.push_back(m_cell);
}

/// Gives the row as often as it repeats, as far as the block can hold it.
void ContentReader::giveRow() {
    m_rows.beginRow();
    for (const Cell& cell : m_cells)
        for (std::uint32_t i = 0; i < cell.times; ++i)
            m_rows.cell(cell.column + i, cell.text, cell.isText, cell.spans);
    const std::int64_t given = m_rows.endRow(m_line, m_times);
    m_line += given;
    m_times -= given;
    if (m_rows.isFull())
        pause();
}

void ContentReader::pause() {
    if (!m_paused)
        m_xml.pause();
    m_paused = true;
}

class OdsSource : public RowSource {
  public:
    OdsSource(const std::filesystem::path& file, const Limits& limits)
        : m_archive(file, limits), m_rows(file, limits) {
        if (m_archive.textOf("META-INF/manifest.xml").find("encryption-data") != std::string::npos)
            throw FileError(
                "\"" + file.string() +
                "\" is protected by a password; open it, remove the password, and save it again.");
        m_content = std::make_unique<ContentReader>(m_archive.open("content.xml"), m_rows, m_formats);
    }

    bool next(RowBlock& block) override {
        m_rows.beginBlock(block);
        if (!m_content->fill(block))
            return false;
        m_rows.endBlock();
        block.bytesRead = m_content->part().packedRead();
        return true;
    }
    std::int64_t bytesInAll() const override { return m_archive.bytesInAll(); }
    ColumnFormat formatOf(int sheet, std::size_t column) const override {
        return m_formats.of(sheet, column);
    }

  private:
    Archive m_archive;
    RowFiller m_rows;
    ColumnFormats m_formats;
    std::unique_ptr<ContentReader> m_content;
};

}  // namespace

std::unique_ptr<RowSource> openOds(const std::filesystem::path& file, const Limits& limits) {
    return std::make_unique<OdsSource>(file, limits);
}

}  // namespace goalpost::imports::sheets
