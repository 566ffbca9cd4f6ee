// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "imports/reader.hpp"
#include "imports/rows.hpp"
#include "imports/sniff.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"
#include "support/workbooks.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace goalpost;
using namespace goalpost::imports;
using test::textRow;
using test::writeOds;
using test::Xlsx;
using Lines = std::vector<std::string>;

namespace {

/// One row of cells with these numbers, all with the style.
std::string numbers(const std::vector<std::string>& list, int style = 0) {
    std::string row = "<row>";
    for (const std::string& number : list)
        row += "<c s=\"" + std::to_string(style) + "\"><v>" + number + "</v></c>";
    return row + "</row>";
}

/// All rows of all sheets: sheet, line and cells, "One 3: a|b||c".
std::vector<std::string> rowsOf(const std::filesystem::path& file) {
    const auto source = openRows(file, {});
    RowBlock block;
    std::vector<std::string> rows;
    while (source->next(block))
        for (const Row& row : block.rows) {
            std::string text = block.sheet.name + (block.sheet.hidden ? " (hidden) " : " ") +
                               std::to_string(row.line) + ": ";
            for (std::size_t i = 0; i < row.count; ++i)
                text += (i > 0 ? "|" : "") + std::string(block.cellsOf(row)[i]);
            rows.push_back(std::move(text));
        }
    return rows;
}

/// Of the only sheet, without its name: "3: a|b||c".
std::vector<std::string> linesOf(const std::filesystem::path& file) {
    std::vector<std::string> rows = rowsOf(file);
    for (std::string& row : rows)
        row.erase(0, row.find(' ') + 1);
    return rows;
}

}  // namespace

TEST_CASE("cells of a sheet come as their texts and plain numbers") {
    const test::TempFolder folder;
    Xlsx book;
    book.texts = {"<t>Caf\xC3\xA9</t>", "<r><t xml:space=\"preserve\">two </t></r><r><t>runs</t></r>",
                  "<t>\xE6\x9D\xB1</t><rPh sb=\"0\" eb=\"1\"><t>\xE3\x81\xB2</t></rPh>",
                  "<t>a_x000A_b _x0020 c</t>"};
    book.sheets = {{"One",
                    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                    "<c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c></row>"
                    "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c>"
                    "<c r=\"B2\" t=\"str\"><f>A1&amp;\"x\"</f><v>A&amp;x</v></c>"
                    "<c r=\"C2\" t=\"b\"><v>1</v></c><c r=\"D2\" t=\"e\"><v>#N/A</v></c></row>"
                    "<row r=\"3\"><c r=\"A3\"><f>SUM(B1:B2)</f><v>12</v></c><c r=\"B3\" t=\"d\">"
                    "<v>2026-07-01T12:34:56</v></c><c r=\"C3\" t=\"b\"><v>0</v></c></row>"}};
    CHECK(linesOf(book.write(folder / "book.xlsx")) ==
          Lines{"1: Caf\xC3\xA9|two runs|\xE6\x9D\xB1|a\nb _x0020 c", "2: inline|A&x|TRUE|#N/A",
                "3: 12|2026-07-01 12:34:56|FALSE"});
}

TEST_CASE("a number is given in its shortest plain form, but no digit is made up") {
    const test::TempFolder folder;
    Xlsx book;
    book.sheets = {
        {"One", numbers({"70416", "1.1000000000000001", "7767.0", "1.0E7", "1.2345678E7", "12.50"}) +
                    numbers({"5.0000000000000001E-4", "-3.0", "0.12722645699977875"}) +
                    numbers({"1.23E+17", "1.2345678901234567E+17", "7.204703086211199E18",
                             "7204703086211198976", "1.2345678901234567E+16"})}};
    CHECK(
        linesOf(book.write(folder / "book.xlsx")) ==
        Lines{
            "1: 70416|1.1|7767|10000000|12345678|12.50", "2: 0.0005|-3|0.12722645699977875",
            "3: 1.23E+17|1.2345678901234567E+17|7.204703086211199E18|7204703086211198976|12345678901234567"});
}

TEST_CASE("days and times are told by the cells' formats") {
    const test::TempFolder folder;
    Xlsx book;
    // 46204 is 1 July 2026: 126 years of 365 days and 31 leap days since 1900, with Excel's own 29 February.
    const std::vector<std::string> day = {"46204"};
    const std::vector<std::string> noon = {"46204.5"};
    book.formats = {"14",
                    "22",
                    "dd/mm/yyyy hh:mm",
                    "[$-407]d. mmmm yyyy;@",
                    "yyyy\\-mm\\-dd",
                    "[h]:mm:ss",
                    "20",
                    "mm:ss.0",
                    "0.0%",
                    "#,##0.00\\ [$\xE2\x82\xAC-407]",
                    "&quot;Day &quot;0",
                    "[Red]0.00",
                    "mmm"};
    SECTION("dates") {
        std::string rows;
        for (int style = 1; style <= 5; ++style)
            rows += numbers({"46204", "46204.5"}, style);
        book.sheets = {{"One", rows}};
        CHECK(linesOf(book.write(folder / "book.xlsx")) ==
              Lines{"1: 2026-07-01|2026-07-01 12:00:00", "2: 2026-07-01 00:00:00|2026-07-01 12:00:00",
                    "3: 2026-07-01 00:00:00|2026-07-01 12:00:00", "4: 2026-07-01|2026-07-01 12:00:00",
                    "5: 2026-07-01|2026-07-01 12:00:00"});
    }
    SECTION("times") {
        // 1:02:03 is 3723 of 86,400 seconds; one and a half days are 36 hours.
        book.sheets = {{"One", numbers({"0.043090277777777776", "1.5", "0"}, 6) +
                                   numbers({"0.043090277777777776", "0.25"}, 7) +
                                   numbers({"4.3055555555555555E-2"}, 8)}};
        CHECK(linesOf(book.write(folder / "book.xlsx")) ==
              Lines{"1: 1:02:03|36:00:00|0:00:00", "2: 1:02:03|6:00:00", "3: 1:02:00"});
    }
    SECTION("numbers whose formats have letters") {
        book.sheets = {{"One", numbers({"0.385"}, 9) + numbers({"1234.5"}, 10) + numbers({"7"}, 11) +
                                   numbers({"2.5"}, 12) + numbers({"46204"}, 13)}};
        CHECK(linesOf(book.write(folder / "book.xlsx")) ==
              Lines{"1: 0.385", "2: 1234.5", "3: 7", "4: 2.5", "5: 2026-07-01"});
    }
    SECTION("Excel's 29 February 1900") {
        book.sheets = {{"One", numbers({"1", "59", "60", "61", "0", "-5", "0.5"}, 1)}};
        CHECK(linesOf(book.write(folder / "book.xlsx")) ==
              Lines{"1: 1900-01-01|1900-02-28|60|1900-03-01|0|-5|12:00:00"});
    }
    SECTION("days counted from 1904") {
        book.workbookPr = "<workbookPr date1904=\"1\"/>";
        book.sheets = {{"One", numbers({"44742", "0"}, 1)}};
        CHECK(linesOf(book.write(folder / "book.xlsx")) == Lines{"1: 2026-07-01|1904-01-01"});
    }
}

TEST_CASE("rows and cells stand where their references say, or one after the other") {
    const test::TempFolder folder;
    Xlsx book;
    book.sheets = {{"One",
                    "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"D2\"><v>2</v></c><c r=\"E2\" s=\"0\"/></row>"
                    "<row r=\"3\"/><row r=\"9\"><c r=\"A9\"><v>3</v></c><c><v>4</v></c></row>"
                    "<row><c><v>5</v></c><c/><c><v>6</v></c></row>"}};
    CHECK(linesOf(book.write(folder / "book.xlsx")) == Lines{"1: ", "2: |1||2", "8: ", "9: 3|4", "10: 5||6"});
}

TEST_CASE(
    "a text over several columns is repeated in a header of groups, not where it is a title or a record") {
    const test::TempFolder folder;
    Xlsx book;
    book.sheets = {
        {"One",
         textRow({"Report of July"}) + textRow({"", "Organic", "", "Paid"}) +
             textRow({"Post", "Likes", "Views", "Likes", "Views"}) +
             "<row><c t=\"inlineStr\"><is><t>a</t></is></c><c t=\"inlineStr\"><is><t>none</t></is></c><c/>"
             "<c><v>5</v></c></row>",
         "", "A1:E1 B2:C2 D2:E2 B4:C4 A5:A7"}};
    CHECK(linesOf(book.write(folder / "book.xlsx")) ==
          Lines{"1: Report of July", "2: |Organic|Organic|Paid|Paid", "3: Post|Likes|Views|Likes|Views",
                "4: a|none||5"});
}

TEST_CASE("months that head several columns are repeated as well, numbers of a record are not") {
    const test::TempFolder folder;
    Xlsx book;
    book.formats = {"mmm yyyy"};
    // 46204 and 46235 are the firsts of July and August 2026.
    book.sheets = {
        {"One",
         "<row><c/><c s=\"1\"><v>46204</v></c><c/><c s=\"1\"><v>46235</v></c></row>" +
             textRow({"Post", "Likes", "Views", "Likes", "Views"}) +
             "<row><c "
             "t=\"inlineStr\"><is><t>a</t></is></c><c><v>1</v></c><c/><c><v>2</v></c><c><v>3</v></c></row>",
         "", "B1:C1 D1:E1 B3:C3"}};
    CHECK(linesOf(book.write(folder / "book.xlsx")) ==
          Lines{"1: |2026-07-01|2026-07-01|2026-08-01|2026-08-01", "2: Post|Likes|Views|Likes|Views",
                "3: a|1||2|3"});
}

TEST_CASE("a column whose numbers are all shown as percentages or in one currency is told as such") {
    const test::TempFolder folder;
    const auto formatsOf = [](const std::filesystem::path& file) {
        const auto source = openRows(file, {});
        RowBlock block;
        while (source->next(block)) {
        }
        std::string all;
        for (std::size_t i = 0; i < 5; ++i) {
            const ColumnFormat format = source->formatOf(1, i);
            all += (i > 0 ? "|" : "") + format.currency + (format.percent ? "%" : "");
        }
        return all;
    };
    Xlsx book;
    book.formats = {"10", "#,##0.00\\ [$\xE2\x82\xAC-407]", "[$CHF] 0", "&quot;$&quot;#,##0"};
    const auto row = [](std::initializer_list<int> styles) {
        std::string text = "<row>";
        for (const int style : styles)
            text += "<c s=\"" + std::to_string(style) + "\"><v>0.5</v></c>";
        return text + "</row>";
    };
    book.sheets = {{"One", row({1, 2, 3, 4, 2}) + row({1, 2, 3, 4, 3})}};
    CHECK(formatsOf(book.write(folder / "book.xlsx")) == "%|EUR|CHF|USD|");
    const auto cell = [](const std::string& type) {
        return "<table:table-cell office:value-type=\"" + type + "\" office:value=\"0.5\"/>";
    };
    CHECK(formatsOf(writeOds(folder / "book.ods",
                             "<table:table table:name=\"One\"><table:table-row>" + cell("percentage") +
                                 cell("currency\" office:currency=\"EUR") + cell("float") +
                                 "</table:table-row></table:table>")) == "%|EUR|||");
}

TEST_CASE("formats of a sheet make its plain numbers money and fractions") {
    const test::TempFolder folder;
    Xlsx book;
    book.formats = {"10", "#,##0.00\\ [$kr-41D]"};
    std::string rows = textRow({"Post ID", "Share", "Paid", "Views"});
    for (const std::string id : {"a", "b", "c"})
        rows += "<row><c t=\"inlineStr\"><is><t>" + id +
                "</t></is></c><c s=\"1\"><v>0.25</v></c><c s=\"2\"><v>12.5</v></c><c><v>7</v></c></row>";
    book.sheets = {{"One", rows}};
    const Sniff found = sniff(book.write(folder / "book.xlsx"));
    REQUIRE(found.tables.size() == 1);
    const auto& columns = found.tables[0].columns;
    CHECK(columns[1].isFraction);
    CHECK(columns[2].type == CellType::Money);
    CHECK(columns[2].currency == "SEK");
    CHECK(columns[3].type == CellType::Integer);
}

TEST_CASE("a number's dot is a decimal sign, whatever texts beside it say") {
    const test::TempFolder folder;
    Xlsx book;
    std::string rows = textRow({"Post ID", "Hours", "Price"});
    for (const std::string id : {"a", "b", "c"})
        rows += "<row><c t=\"inlineStr\"><is><t>" + id +
                "</t></is></c><c><v>1.234</v></c><c t=\"inlineStr\"><is><t>12,5</t></is></c></row>";
    book.sheets = {{"One", rows}};
    const Sniff found = sniff(book.write(folder / "book.xlsx"));
    REQUIRE(found.tables.size() == 1);
    CHECK(found.tables[0].columns[1].decimal == '.');
    CHECK_FALSE(found.tables[0].columns[1].ambiguousDecimal);
    CHECK(found.tables[0].columns[2].decimal == ',');
}

TEST_CASE("formulas that were saved without their values are told") {
    const test::TempFolder folder;
    Xlsx book;
    book.sheets = {{"One", textRow({"Post ID", "Views"}) +
                               "<row><c><v>5</v></c><c><f>A2*2</f></c></row>"
                               "<row><c t=\"str\"><f>\"\"</f><v></v></c><c><f>1+1</f><v>2</v></c></row>"}};
    const Sniff found = sniff(book.write(folder / "book.xlsx"));
    CHECK(std::count_if(found.reasons.begin(), found.reasons.end(), [](const std::string& reason) {
              return reason.starts_with("1 cell holds a formula without a saved value");
          }) == 1);
}

TEST_CASE("all sheets are read, hidden ones too, and charts are none") {
    const test::TempFolder folder;
    Xlsx book;
    book.sheets = {{"July &amp; August", numbers({"1"})},
                   {"Empty", ""},
                   {"Old", numbers({"2"}), "hidden"},
                   {"Secret", numbers({"3"}), "veryHidden"}};
    CHECK(rowsOf(book.write(folder / "book.xlsx")) ==
          Lines{"July & August 1: 1", "Old (hidden) 1: 2", "Secret (hidden) 1: 3"});
}

TEST_CASE("files of other programs are read: absolute targets, strict names, prefixes, no shared texts") {
    const test::TempFolder folder;
    const std::string strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
    const auto file = test::writeArchive(
        folder / "book.bin",
        {{"_rels/.rels", "<p:Relationships xmlns:p=\"urn:p\"><p:Relationship Id=\"a\" Type=\"" + strict +
                             "officeDocument\" Target=\"/office/book.xml\"/></p:Relationships>"},
         {"office\\book.xml",
          "<x:workbook xmlns:x=\"urn:x\" xmlns:q=\"urn:q\"><x:sheets><x:sheet name=\"One\" q:id=\"b\"/>"
          "</x:sheets></x:workbook>"},
         {"office/_rels/book.xml.rels", "<Relationships><Relationship Id=\"b\" Type=\"" + strict +
                                            "worksheet\" Target=\"/Sheets/First.xml\"/></Relationships>"},
         {"sheets/first.xml",
          "\xEF\xBB\xBF<x:worksheet xmlns:x=\"urn:x\"><x:sheetData><x:row><x:c t=\"inlineStr\"><x:is>"
          "<x:t>a</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>"}});
    CHECK(linesOf(file) == Lines{"1: a|2"});
}

TEST_CASE("an OpenDocument sheet gives values, not what is shown of them") {
    const test::TempFolder folder;
    const auto file = writeOds(
        folder / "book.ods",
        "<table:table table:name=\"One\"><table:table-column table:number-columns-repeated=\"1024\"/>"
        "<table:table-header-rows><table:table-row>"
        "<table:table-cell office:value-type=\"string\"><text:p>Post<text:s "
        "text:c=\"2\"/><text:span>id</text:span></text:p>"
        "<office:annotation><text:p>a note</text:p></office:annotation></table:table-cell>"
        "<table:table-cell "
        "office:value-type=\"string\"><text:p>two</text:p><text:p>lines<text:tab/>x<text:line-break/>y"
        "</text:p></table:table-cell></table:table-row></table:table-header-rows>"
        "<table:table-row>"
        "<table:table-cell office:value-type=\"float\" "
        "office:value=\"1234.5\"><text:p>1.234,50</text:p></table:table-cell>"
        "<table:table-cell office:value-type=\"percentage\" office:value=\"0.385\"><text:p>38,5 "
        "%</text:p></table:table-cell>"
        "<table:table-cell office:value-type=\"currency\" office:currency=\"EUR\" "
        "office:value=\"12\"><text:p>12 \xE2\x82\xAC</text:p>"
        "</table:table-cell>"
        "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-07-01\"><text:p>1. "
        "Juli</text:p></table:table-cell>"
        "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-07-01T12:34:56.789\"/>"
        "<table:table-cell office:value-type=\"time\" office:time-value=\"PT26H02M03S\"/>"
        "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>"
        "<table:table-cell office:value-type=\"string\" "
        "office:string-value=\"told\"><text:p>shown</text:p></table:table-cell>"
        "<table:table-cell office:value-type=\"string\" calcext:value-type=\"error\" "
        "office:string-value=\"\"><text:p>#N/A</text:p>"
        "</table:table-cell></table:table-row></table:table>");
    CHECK(linesOf(file) ==
          Lines{"1: Post  id|two\nlines\tx\ny",
                "2: 1234.5|0.385|12|2026-07-01|2026-07-01 12:34:56|26:02:03|TRUE|told|#N/A"});
}

TEST_CASE("repeated rows and columns of an OpenDocument sheet are told, and the empty end of it is not") {
    const test::TempFolder folder;
    const std::string one = "<table:table-cell office:value-type=\"float\" office:value=\"1\"/>";
    const auto file = writeOds(
        folder / "book.ods",
        "<table:table table:name=\"One\"><table:table-row table:number-rows-repeated=\"2\">" + one +
            "<table:table-cell table:number-columns-repeated=\"2\"/>"
            "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"float\" "
            "office:value=\"2\"/>"
            "<table:table-cell table:number-columns-repeated=\"16379\"/></table:table-row>"
            "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell "
            "table:number-columns-repeated=\"16384\"/>"
            "</table:table-row><table:table-row>" +
            one +
            "</table:table-row><table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell "
            "table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"
            "<table:table table:name=\"Two\" table:style-name=\"ta2\"><table:table-row>" +
            one + "</table:table-row></table:table>",
        "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties "
        "table:display=\"false\"/></style:style>");
    CHECK(rowsOf(file) ==
          Lines{"One 1: 1|||2|2", "One 2: 1|||2|2", "One 5: ", "One 6: 1", "Two (hidden) 1: 1"});
}

TEST_CASE("a row that repeats through a whole sheet is given block by block") {
    const test::TempFolder folder;
    const auto file =
        writeOds(folder / "book.ods",
                 "<table:table table:name=\"One\"><table:table-row table:number-rows-repeated=\"100000\">"
                 "<table:table-cell office:value-type=\"float\" office:value=\"1\"/>"
                 "<table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell>"
                 "</table:table-row></table:table>");
    const auto source = openRows(file, {});
    RowBlock block;
    std::int64_t rows = 0;
    while (source->next(block)) {
        CHECK(block.rows.size() <= 8192);
        for (const Row& row : block.rows) {
            REQUIRE(row.line == ++rows);
            REQUIRE(block.cellsOf(row)[1] == "x");
        }
    }
    CHECK(rows == 100'000);
}

TEST_CASE("a covered cell of an OpenDocument header has the text of the one that covers it") {
    const test::TempFolder folder;
    const auto text = [](const std::string& words, int spans) {
        return "<table:table-cell office:value-type=\"string\" table:number-columns-spanned=\"" +
               std::to_string(spans) + "\"><text:p>" + words + "</text:p></table:table-cell>" +
               (spans > 1 ? "<table:covered-table-cell table:number-columns-repeated=\"" +
                                std::to_string(spans - 1) + "\"/>"
                          : "");
    };
    const auto file =
        writeOds(folder / "book.ods", "<table:table table:name=\"One\"><table:table-row>" + text("Title", 4) +
                                          "</table:table-row><table:table-row>" + text("Organic", 2) +
                                          text("Paid", 2) + "</table:table-row></table:table>");
    CHECK(linesOf(file) == Lines{"1: Title", "2: Organic|Organic|Paid|Paid"});
}

TEST_CASE("tables of several sheets are told with their sheets and rows") {
    const test::TempFolder folder;
    Xlsx book;
    book.formats = {"14"};
    book.sheets = {{"Posts", textRow({"All posts"}) +
                                 "<row r=\"3\"><c t=\"inlineStr\"><is><t>Post ID</t></is></c>"
                                 "<c t=\"inlineStr\"><is><t>Views</t></is></c></row>" +
                                 textRow({"p1", "5"}) + textRow({"p2", "7"})},
                   {"Days",
                    textRow({"Date", "Reach"}) + "<row><c s=\"1\"><v>46204</v></c><c><v>100</v></c></row>"
                                                 "<row><c s=\"1\"><v>46205</v></c><c><v>50</v></c></row>",
                    "hidden"}};
    const Sniff found = sniff(book.write(folder / "posts.csv"));
    CHECK(found.container == "xlsx");
    REQUIRE(found.tables.size() == 2);
    CHECK(found.tables[0].sheet == "Posts");
    CHECK(found.tables[0].title == "All posts");
    CHECK(found.tables[0].headerLine == 3);
    CHECK(found.tables[0].rows == 2);
    CHECK(found.tables[1].sheet == "Days");
    CHECK(found.tables[1].hidden);
    CHECK(found.tables[1].headerLine == 1);
    CHECK(found.tables[1].columns[0].type == CellType::Date);
    Lines records;
    readTable(found, 2, [&](const Cells& cells) {
        records.push_back(std::to_string(cells.line) + " " + std::string(cells.values[0]));
        return true;
    });
    CHECK(records == Lines{"2 2026-07-01", "3 2026-07-02"});
    const Json json = toJson(found);
    CHECK(json["tables"][1]["sheet"] == "Days");
    CHECK(json["delimiter"].is_null());
}

TEST_CASE("rows of two sheets are booked, and a refused one is told with its sheet") {
    const test::TempFolder folder;
    const std::vector<std::string> header = {"Date", "Platform", "Account", "Post ID", "Views"};
    const auto row = [](const std::string& id, const std::string& views) {
        return textRow({"2026-07-01", "TikTok", "theo", id, views});
    };
    Xlsx book;
    book.sheets = {{"First", textRow(header) + row("a", "5") + row("b", "6")},
                   {"Second", textRow(header) + row("c", "many") + row("d", "7")}};
    const Sniff found = sniff(book.write(folder / "daily.xlsx"));
    std::vector<std::int64_t> lines;
    const ReadResult result =
        read(found, {}, [&](const model::Record& record) { lines.push_back(record.line); });
    CHECK(result.read == 4);
    CHECK(result.totals[model::Measure::Views] == 18);
    REQUIRE(result.rejects.size() == 1);
    CHECK(result.rejects[0].sheet == "Second");
    CHECK(result.rejects[0].line == 2);
    REQUIRE(lines.size() == 3);
    const ReadResult refused = read(found, {}, [&](const model::Record& record) {
        if (record.postId == "d")
            throw InputError("", "not this one");
    });
    REQUIRE(refused.rejects.size() == 2);
    CHECK(refused.rejects[1].sheet == "Second");
    CHECK(refused.rejects[1].line == 3);
    CHECK(lines[1] < lines[2]);  // though both are third rows of their sheets
}

TEST_CASE("computed amounts are as exact as they are shown") {
    const test::TempFolder folder;
    Xlsx book;
    book.sheets = {{"One", numbers({"0.30000000000000004", "1234.5600000000002", "9.9999999999999994E-2",
                                    "0.12722645699977875"})}};
    CHECK(linesOf(book.write(folder / "book.xlsx")) == Lines{"1: 0.3|1234.56|0.1|0.12722645699977875"});
}

TEST_CASE("the numbers of a spreadsheet say nothing of the texts among them") {
    const test::TempFolder folder;
    Xlsx book;
    book.texts = {"<t>1.500</t>", "<t>2.250</t>", "<t>Datum</t>", "<t>Umsatz</t>"};
    const std::string header = "<row><c t=\"s\"><v>2</v></c><c t=\"s\"><v>3</v></c></row>";
    const auto row = [](int day, const std::string& cell) {
        return "<row><c t=\"inlineStr\"><is><t>2026-07-0" + std::to_string(day) + "</t></is></c>" + cell +
               "</row>";
    };
    book.sheets = {{"One", header + row(1, "<c t=\"s\"><v>0</v></c>") + row(2, "<c t=\"s\"><v>1</v></c>") +
                               row(3, "<c><v>800.5</v></c>")}};
    const Sniff mixed = sniff(book.write(folder / "mixed.xlsx"));
    CHECK(mixed.tables.front().columns.back().ambiguousDecimal);
    CHECK_FALSE(mixed.decimalProven);
    book.sheets = {{"One", header + row(1, "<c><v>1.5</v></c>") + row(2, "<c><v>2.125</v></c>")}};
    const Sniff plain = sniff(book.write(folder / "plain.xlsx"));
    CHECK_FALSE(plain.tables.front().columns.back().ambiguousDecimal);
    CHECK(plain.tables.front().columns.back().decimal == '.');
}
