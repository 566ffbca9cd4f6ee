// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/csv.hpp"

#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <rapidcheck.h>

using namespace goalpost;
using namespace goalpost::imports;

namespace {

using Table = std::vector<std::vector<std::string>>;

struct Rows {
    Table cells;
    std::vector<std::int64_t> lines;
    bool operator==(const Rows&) const = default;
};

Rows rowsOf(const std::filesystem::path& file, const Dialect& dialect, std::size_t pieceBytes) {
    CsvSource source(file, dialect, pieceBytes);
    Rows rows;
    RowBlock block;
    while (source.next(block))
        for (const Row& row : block.rows) {
            const auto cells = block.cellsOf(row);
            rows.cells.emplace_back(cells.begin(), cells.end());
            rows.lines.push_back(row.line);
        }
    return rows;
}

Rows rowsOf(std::string_view text, const Dialect& dialect = {}) {
    const test::TempFolder folder;
    return rowsOf(folder.write("data.csv", text), dialect, TextStream::DefaultPiece);
}

}  // namespace

TEST_CASE("quotes hold delimiters, line ends and doubled quotes") {
    const Rows rows = rowsOf("a,b\r\n\"x,y\",\"one\ntwo\"\r\n\"say \"\"hi\"\"\",\"\"\r\n");
    CHECK(rows.cells == Table{{"a", "b"}, {"x,y", "one\ntwo"}, {"say \"hi\"", ""}});
    CHECK(rows.lines == std::vector<std::int64_t>{1, 2, 4});
}

TEST_CASE("line ends may be mixed and the last one may be missing") {
    const Rows rows = rowsOf("a,b\n1,2\r\n3,4\r5,6");
    CHECK(rows.cells == Table{{"a", "b"}, {"1", "2"}, {"3", "4"}, {"5", "6"}});
    CHECK(rows.lines == std::vector<std::int64_t>{1, 2, 3, 4});
}

TEST_CASE("a stray quote is an ordinary character") {
    CHECK(rowsOf("a,b\n5\" screen,6\n").cells == Table{{"a", "b"}, {"5\" screen", "6"}});
    CHECK(rowsOf("a,b\n\"Smart\" TV,6\n").cells == Table{{"a", "b"}, {"\"Smart\" TV", "6"}});
    CHECK(rowsOf("a,b\n\"Smart\" TV,6\n\"Other\",7\n").cells ==
          Table{{"a", "b"}, {"\"Smart\" TV", "6"}, {"Other", "7"}});
    CHECK(rowsOf("a,b\n1,\"Hey, I missed \" it\"\n").cells ==
          Table{{"a", "b"}, {"1", "Hey, I missed \" it"}});
}

TEST_CASE("a row of another width than the file's is read as its quotes beside delimiters say") {
    Dialect dialect;
    dialect.widths = {3};
    const auto cells = [&](std::string_view row) {
        return rowsOf("a,b,c\n" + std::string(row) + "\n4,\"x, y\",6\n", dialect).cells.at(1);
    };
    using Cells = std::vector<std::string>;
    CHECK(cells("1,\"14:00,3") == Cells{"1", "\"14:00", "3"});
    CHECK(cells("1,\"14:00\"\",3") == Cells{"1", "14:00\"", "3"});
    CHECK(cells("1,\"\"14:00\",3") == Cells{"1", "\"14:00", "3"});
    CHECK(cells("1,14:00\",3") == Cells{"1", "14:00\"", "3"});
    // The quote of another cell's beginning stands before the one that would close it.
    CHECK(cells("\"1,2,\"x, y\"") == Cells{"\"1", "2", "x, y"});
    CHECK(cells("\"1,2, \"x, y\"") == Cells{"\"1", "2", "x, y"});
    CHECK(cells("\"1,\"2,\"x, y\"") == Cells{"\"1", "\"2", "x, y"});
    CHECK(cells("1,2") == Cells{"1", "2"});
    CHECK(cells("1,2,3,4") == Cells{"1", "2", "3", "4"});
}

TEST_CASE("one row with another delimiter is split by it where its values then stand where others do") {
    Dialect dialect;
    dialect.widths = {4};
    dialect.values = {true, false, true, true};
    const auto cells = [&](std::string_view row) {
        return rowsOf("d,n,v,l\n" + std::string(row) + "\n", dialect).cells.at(1);
    };
    using Cells = std::vector<std::string>;
    CHECK(cells("2026-07-01 \"two words\" 5 6") == Cells{"2026-07-01", "two words", "5", "6"});
    CHECK(cells("2026-07-01;name;5;6") == Cells{"2026-07-01", "name", "5", "6"});
    CHECK(cells("only four plain words") == Cells{"only four plain words"});
}

TEST_CASE("a header with another delimiter is split the same, however small the pieces are") {
    const test::TempFolder folder;
    const auto file =
        folder.write("data.csv", "day name views likes\n2026-07-01,Theo,5,6\n2026-07-02,Maya,7,8\n");
    Dialect dialect;
    dialect.widths = {4};
    dialect.values = {true, false, true, true};
    const Rows whole = rowsOf(file, dialect, TextStream::DefaultPiece);
    CHECK(whole.cells.at(0) == std::vector<std::string>{"day", "name", "views", "likes"});
    for (const std::size_t piece : {std::size_t{1}, std::size_t{3}, std::size_t{22}})
        CHECK(rowsOf(file, dialect, piece) == whole);
}

TEST_CASE("delimiters may be of several characters, or blanks in any number") {
    Dialect dialect;
    dialect.delimiter = "||";
    CHECK(rowsOf("a||b\n1|2||\"x||y\"\n", dialect).cells == Table{{"a", "b"}, {"1|2", "x||y"}});
    dialect.delimiter = ", ";
    CHECK(rowsOf("a, b\n1, \"x, y\"\n", dialect).cells == Table{{"a", "b"}, {"1", "x, y"}});
    dialect.delimiter = " ";
    dialect.runs = true;
    CHECK(rowsOf("  a   b\n1 \"x  y\"  \n", dialect).cells == Table{{"a", "b"}, {"1", "x  y"}});
}

TEST_CASE("a cell of many lines is one cell, and no limit of lines ends it") {
    std::string text = "a,b\n1,\"";
    for (int i = 0; i < 200'000; ++i)
        text += "line of a long comment\n";
    text += "\"\n2,3\n";
    const Rows rows = rowsOf(text);
    REQUIRE(rows.cells.size() == 3);
    CHECK(rows.cells[1][1].size() == 200'000 * 23);
    CHECK(rows.cells[2] == std::vector<std::string>{"2", "3"});
}

TEST_CASE("a quote that is never closed does not swallow the file") {
    CHECK(rowsOf("a,b\n\"open,1\nnext,2\n").cells == Table{{"a", "b"}, {"\"open", "1"}, {"next", "2"}});
}

TEST_CASE("a quote that is never closed leaves what stands before it in its row") {
    CHECK(rowsOf("a,b,c,d\n1,2,\"3,4\n5,6,7,8\n").cells ==
          Table{{"a", "b", "c", "d"}, {"1", "2", "\"3", "4"}, {"5", "6", "7", "8"}});
}

TEST_CASE("a line that stands between quotes as a whole is the row in it") {
    Dialect dialect;
    dialect.widths = {3};
    const Rows rows = rowsOf("a,b,c\n1,2,3\n\"4,\"\"x, y\"\",6\"\n\"7,8,9\"\n\"seven, eight\"\n", dialect);
    CHECK(rows.cells ==
          Table{{"a", "b", "c"}, {"1", "2", "3"}, {"4", "x, y", "6"}, {"7", "8", "9"}, {"seven, eight"}});
}

TEST_CASE("a backslash may escape quotes") {
    Dialect dialect;
    dialect.escape = '\\';
    CHECK(rowsOf("a,b\n\"say \\\"hi\\\"\",2\n", dialect).cells == Table{{"a", "b"}, {"say \"hi\"", "2"}});
}

TEST_CASE("a backslash outside quotes takes nothing from a cell that begins with a quote that opens none") {
    Dialect dialect;
    dialect.escape = '\\';
    dialect.widths = {3};
    CHECK(rowsOf("a,b,c\n5,\"open \\, cell,9\n6,\"x\",8\n", dialect).cells ==
          Table{{"a", "b", "c"}, {"5", "\"open , cell", "9"}, {"6", "x", "8"}});
}

TEST_CASE("quotes that open on every line and are closed on none leave every line a row") {
    std::string text = "a,b\n";
    for (int i = 0; i < 20'000; ++i)
        text += "\"x,1\n";
    const Rows open = rowsOf(text);
    CHECK(open.cells.size() == 20'001);
    CHECK(open.cells.back() == std::vector<std::string>{"\"x", "1"});
    Dialect dialect;
    dialect.widths = {2};
    const Rows closed = rowsOf(text + "y\",2\n", dialect);
    CHECK(closed.cells.size() == 20'002);
    CHECK(closed.cells.back() == std::vector<std::string>{"y\"", "2"});
    CHECK(closed.lines.back() == 20'002);
}

TEST_CASE("what is no UTF-8 in a file that says it is becomes a replacement sign, in pieces of any size") {
    const test::TempFolder folder;
    Dialect dialect;
    dialect.bom = true;
    const auto file = folder.write("data.csv",
                                   "\xEF\xBB\xBF"
                                   "caf\xE9,\xC3\xA4\xE2\x82\xAC,\xF0\x9F\n");
    for (const std::size_t piece :
         {std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{7}, std::size_t{4096}})
        CHECK(rowsOf(file, dialect, piece).cells == Table{{"caf\uFFFD", "\u00e4\u20ac", "\uFFFD\uFFFD"}});
}

TEST_CASE("the encodings of exports all become UTF-8") {
    const test::TempFolder folder;
    const auto decoded = [&](Encoding encoding, std::string_view bytes, bool bom) {
        Dialect dialect;
        dialect.encoding = encoding;
        dialect.bom = bom;
        return rowsOf(folder.write("data.csv", bytes), dialect, 3).cells;
    };
    const Table expected{{"ä", "€"}};
    CHECK(decoded(Encoding::Utf8, "\xEF\xBB\xBF\xC3\xA4,\xE2\x82\xAC\n", true) == expected);
    CHECK(decoded(Encoding::Utf16le, std::string_view("\xFF\xFE\xE4\0,\0\xAC\x20\n\0", 10), true) ==
          expected);
    CHECK(decoded(Encoding::Utf16be, std::string_view("\0\xE4\0,\x20\xAC\0\n", 8), false) == expected);
    CHECK(decoded(Encoding::Windows1252, "\xE4,\x80\n", false) == expected);
    CHECK(decoded(Encoding::Windows1251, "\xC4\xE0,1\n", false) == Table{{"Да", "1"}});
    CHECK(decoded(Encoding::Windows1250,
                  "\xB3\xF3"
                  "d\xBF,1\n",
                  false) == Table{{"łódż", "1"}});
    // U+1F600 as a pair of surrogates, cut by the pieces of three bytes
    CHECK(decoded(Encoding::Utf16le, std::string_view("\x3D\xD8\x00\xDE,\0x\0\n\0", 10), false) ==
          Table{{"\xF0\x9F\x98\x80", "x"}});
}

TEST_CASE("a NUL at the end of a piece goes, also behind the beginning of a character of the piece before") {
    const test::TempFolder folder;
    using namespace std::string_view_literals;
    const auto file = folder.write("nul.csv", "ab,c\xFF\0\0\1,\xFF\n1,2,3\n"sv);
    const Rows whole = rowsOf(file, {}, TextStream::DefaultPiece);
    CHECK(whole.cells.at(0) == std::vector<std::string>{"ab", "c\xEF\xBF\xBD\1", "\xEF\xBF\xBD"});
    for (const std::size_t piece : {1, 2, 3, 4, 5, 6, 7})
        CHECK(rowsOf(file, {}, piece) == whole);
}

TEST_CASE("a file read in small pieces gives the rows of the whole") {
    const test::TempFolder folder;
    rc::check("pieces do not matter", [&] {
        const auto marks = rc::gen::elementOf(std::string("ab1,,\"\"\n\r;x\xC3\xA4"));
        const auto text = *rc::gen::container<std::string>(marks);
        const auto piece = *rc::gen::inRange<std::size_t>(1, 9);
        RC_PRE(!text.empty());
        const auto file = folder.write("data.csv", text);
        RC_ASSERT(rowsOf(file, {}, piece) == rowsOf(file, {}, TextStream::DefaultPiece));
    });
}
