// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "imports/sheets/workbook.hpp"
#include "imports/sniff.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"
#include "support/workbooks.hpp"

// Spreadsheets that are not read: of other kinds, damaged, or made to fill the memory.

using namespace goalpost;
using namespace goalpost::imports;
using Catch::Matchers::ContainsSubstring;
using test::writeArchive;
using test::Xlsx;

namespace {

std::string refusalOf(const std::filesystem::path& file) {
    try {
        sniff(file);
    } catch (const FileError& error) {
        return error.what();
    }
    return "";
}

std::string refusalWithin(const std::filesystem::path& file, const sheets::Limits& limits) {
    try {
        const auto source = sheets::openWorkbook(file, sheets::kindOf(file, limits), limits);
        RowBlock block;
        while (source->next(block)) {
        }
    } catch (const FileError& error) {
        return error.what();
    }
    return "";
}

const std::string OneRow = "<row><c><v>1</v></c><c t=\"inlineStr\"><is><t>text</t></is></c></row>";

Xlsx bookOf(int rows) {
    Xlsx book;
    std::string text;
    for (int i = 0; i < rows; ++i)
        text += OneRow;
    book.sheets = {{"One", text}};
    return book;
}

test::Parts with(const std::string& name, const std::string& bytes) {
    test::Parts parts = bookOf(2).parts();
    for (auto& [part, content] : parts)
        if (part == name)
            content = bytes;
    return parts;
}

std::string oldFile(const std::string& stream) {
    std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    bytes.resize(1536);
    bytes[30] = 9;  // sectors of 512 bytes
    bytes[48] = 1;  // the directory is in the second after the header
    for (std::size_t i = 0; i < stream.size(); ++i)
        bytes[1024 + 2 * i] = stream[i];
    return bytes;
}

}  // namespace

TEST_CASE("a cell that grows without end is refused while it grows") {
    const test::TempFolder folder;
    sheets::Limits limits;
    limits.rowText = 50'000;
    std::string blanks;
    for (int i = 0; i < 6; ++i)
        blanks += "<text:s text:c=\"10000\"/>";
    const auto ods =
        test::writeOds(folder / "a.ods",
                       "<table:table table:name=\"A\"><table:table-row><table:table-cell "
                       "office:value-type=\"string\"><text:p>x" +
                           blanks + "</text:p></table:table-cell></table:table-row></table:table>");
    CHECK_THAT(refusalWithin(ods, limits), ContainsSubstring("a row of more than 64 MB"));
    Xlsx book;
    book.sheets = {
        {"One", "<row><c t=\"inlineStr\"><is><t>" + std::string(60'000, 'x') + "</t></is></c></row>"}};
    CHECK_THAT(refusalWithin(book.write(folder / "a.xlsx"), limits),
               ContainsSubstring("a row of more than 64 MB"));
}

TEST_CASE("spreadsheets of other kinds are refused with what to do") {
    const test::TempFolder folder;
    CHECK_THAT(refusalOf(folder.write("a.xlsx", oldFile("Workbook"))), ContainsSubstring("old kind (.xls)"));
    CHECK_THAT(refusalOf(folder.write("b.xlsx", oldFile("EncryptedPackage"))), ContainsSubstring("password"));
    CHECK_THAT(refusalOf(folder.write("c.doc", oldFile("WordDocument"))), ContainsSubstring("text document"));
    CHECK_THAT(refusalOf(writeArchive(folder / "d.zip", {{"Table data.csv", "a,b"}})),
               ContainsSubstring("unpack it"));
    CHECK_THAT(refusalOf(writeArchive(folder / "e.xlsb", {{"xl/workbook.bin", ""}})),
               ContainsSubstring(".xlsb"));
    CHECK_THAT(refusalOf(writeArchive(folder / "f.numbers", {{"Index/Document.iwa", "x"}})),
               ContainsSubstring("Numbers"));
    CHECK_THAT(refusalOf(writeArchive(folder / "g.docx",
                                      {{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", ""}})),
               ContainsSubstring("without a workbook"));
    CHECK_THAT(
        refusalOf(writeArchive(folder / "h.odt", {{"mimetype", "application/vnd.oasis.opendocument.text"},
                                                  {"content.xml", "<a/>"}})),
        ContainsSubstring("no spreadsheet"));
    CHECK_THAT(refusalOf(writeArchive(folder / "i.ods", {{"content.xml", "gibberish"},
                                                         {"META-INF/manifest.xml", "<m:encryption-data/>"}})),
               ContainsSubstring("password"));
}

TEST_CASE("damaged spreadsheets are refused in one sentence") {
    const test::TempFolder folder;
    const std::string whole = test::readFile(bookOf(5000).write(folder / "whole.xlsx"));
    CHECK_THAT(refusalOf(folder.write("half.xlsx", whole.substr(0, whole.size() / 2))),
               ContainsSubstring("is damaged"));
    CHECK_THAT(refusalOf(folder.write("no.xlsx", "PK\x03\x04 and nothing more")),
               ContainsSubstring("is damaged"));
    std::string other = whole;
    const std::size_t sheet = other.find("xl/worksheets/sheet1.xml");
    for (std::size_t i = 40; i < 60; ++i)
        other[sheet + i] = static_cast<char>(~other[sheet + i]);
    CHECK_THAT(refusalOf(folder.write("other.xlsx", other)), ContainsSubstring("is damaged"));
    CHECK_THAT(refusalOf(writeArchive(folder / "cut.xlsx",
                                      with("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + OneRow))),
               ContainsSubstring("damaged in line 1 of its part xl/worksheets/sheet1.xml"));
    CHECK_THAT(refusalOf(writeArchive(folder / "text.xlsx",
                                      with("xl/worksheets/sheet1.xml",
                                           "<worksheet><sheetData><row><c t=\"s\"><v>7</v></c></row>"
                                           "</sheetData></worksheet>"))),
               ContainsSubstring("a text that is not there"));
    test::Parts without = bookOf(2).parts();
    std::erase_if(without, [](const auto& part) { return part.first == "xl/worksheets/sheet1.xml"; });
    CHECK_THAT(refusalOf(writeArchive(folder / "without.xlsx", without)),
               ContainsSubstring("lacks its part"));
}

TEST_CASE("a document type is refused wherever it stands") {
    const test::TempFolder folder;
    const std::string bomb = "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
    for (const std::string part : {"xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml",
                                   "xl/sharedStrings.xml", "_rels/.rels", "xl/_rels/workbook.xml.rels"})
        CHECK_THAT(refusalOf(writeArchive(folder / "book.xlsx", with(part, bomb + "<a>&c;</a>"))),
                   ContainsSubstring("declares a document type"));
    CHECK_THAT(refusalOf(writeArchive(folder / "book.ods", {{"content.xml", bomb + "<a>&c;</a>"}})),
               ContainsSubstring("declares a document type"));
}

TEST_CASE("what grows beyond any export is refused while it is unpacked") {
    const test::TempFolder folder;
    const auto file = bookOf(20'000).write(folder / "book.xlsx");
    CHECK(refusalWithin(file, {}).empty());
    CHECK_THAT(refusalWithin(file, {.inflated = 500'000}),
               ContainsSubstring("grows to more than any export"));
    CHECK_THAT(refusalWithin(file, {.entries = 5}), ContainsSubstring("parts, which no spreadsheet does"));
    CHECK_THAT(refusalWithin(file, {.cells = 30'000}), ContainsSubstring("more cells than any export"));
    CHECK_THAT(refusalWithin(file, {.givenText = 30'000}), ContainsSubstring("more cells than any export"));
    Xlsx shared = bookOf(1);
    shared.texts = {"<t>" + std::string(1000, 'a') + "</t>"};
    CHECK_THAT(refusalWithin(shared.write(folder / "shared.xlsx"), {.sharedText = 900}),
               ContainsSubstring("more text in its cells than can be held"));
    // Cells far to the right make a few bytes a thousand empty cells.
    Xlsx wide;
    wide.sheets = {{"One", "<row><c r=\"XFD1\"><v>1</v></c></row><row><c r=\"XFD2\"><v>1</v></c></row>"}};
    CHECK_THAT(refusalWithin(wide.write(folder / "wide.xlsx"), {.cells = 20'000}),
               ContainsSubstring("more cells"));
    wide.sheets = {{"One", "<row><c r=\"XFD1\"><v>1</v></c><c><v>1</v></c></row>"}};
    CHECK_THAT(refusalOf(wide.write(folder / "wide.xlsx")), ContainsSubstring("more than 16,384 columns"));
}

TEST_CASE("elements within elements without end, and tags without end, are refused") {
    const test::TempFolder folder;
    std::string deep;
    for (int i = 0; i < 5000; ++i)
        deep += "<a>";
    CHECK_THAT(refusalOf(writeArchive(folder / "deep.xlsx", with("xl/worksheets/sheet1.xml", deep))),
               ContainsSubstring("is damaged"));
    CHECK_THAT(
        refusalOf(writeArchive(folder / "long.xlsx", with("xl/worksheets/sheet1.xml",
                                                          "<worksheet a=\"" + std::string(40'000'000, 'a')))),
        ContainsSubstring("is damaged"));
}
