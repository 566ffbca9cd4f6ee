// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/sniff.hpp"

#include "base/error.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <nlohmann/json.hpp>

#include <sstream>

using namespace goalpost;
using namespace goalpost::imports;

namespace {

Sniff sniffed(std::string_view text) {
    static const test::TempFolder folder;
    return sniff(folder.write("data.csv", text));
}

std::string refusalOf(const std::filesystem::path& file) {
    try {
        sniff(file);
    } catch (const FileError& error) {
        return error.what();
    }
    return "";
}

bool says(const std::string& message, std::string_view words) {
    return message.find(words) != std::string::npos;
}

std::string written(std::string_view text, int table = 1) {
    std::ostringstream out;
    writeTable(sniffed(text), table, out);
    return out.str();
}

}  // namespace

TEST_CASE("a table is written as plain CSV without what surrounds it") {
    const auto text =
        "sep=;\nWeekly views\n\nName;Views\nTotal;30\nRye \"dark\"; "
        "10\n\nName;Views\n\"a\nb\";20\nTotal;30\n";
    CHECK(written(text) == "Name,Views\r\n\"Rye \"\"dark\"\"\", 10\r\n\"a\nb\",20\r\n");
    const Sniff found = sniffed(text);
    CHECK(found.tables.front().title == "Weekly views");
    CHECK(found.tables.front().headerLine == 4);
    CHECK(found.tables.front().rows == 2);
    CHECK(found.tables.front().totalsRows == 2);
}

TEST_CASE("a title in quotes is nothing odd, and a table without a header has its columns numbered") {
    const Sniff titled =
        sniffed("sep=,\n\"Reach\"\n\"Date\",\"Primary\"\n\"2026-07-01\",\"5\"\n\"2026-07-02\",\"6\"\n");
    CHECK(titled.problems.empty());
    CHECK(titled.tables.front().title == "Reach");
    const Sniff bare = sniffed("1,Theo,2026-07-01\n2,Maya,2026-07-02\n3,Zoe,2026-07-03\n");
    CHECK(bare.tables.front().headerRows == 0);
    CHECK(bare.tables.front().rows == 3);
    CHECK(bare.tables.front().columns.back().name == "Column 3");
    REQUIRE(bare.problems.size() == 1);
}

TEST_CASE("units below a header and groups above it are no records") {
    const Sniff units =
        sniffed("Date,Views,Spend\n(day),(number),(EUR)\n2026-07-01,5,1.50\n2026-07-02,6,2.50\n");
    CHECK(units.tables.front().headerRows == 2);
    CHECK(units.tables.front().columns[1].name == "Views");
    CHECK(units.tables.front().rows == 2);
    const Sniff groups = sniffed(
        ",Instagram,,TikTok,\nDate,Views,Likes,Views,Likes\n2026-07-01,5,1,7,2\n2026-07-02,6,2,8,3\n");
    std::vector<std::string> names;
    for (const Column& column : groups.tables.front().columns)
        names.push_back(column.name);
    CHECK(names == std::vector<std::string>{"Date", "Instagram / Views", "Instagram / Likes",
                                            "TikTok / Views", "TikTok / Likes"});
}

TEST_CASE("groups of columns that say nothing of them are no part of their names") {
    const Sniff groups =
        sniffed("Meta,,Metrics,\nDate,Post ID,Views,Likes\n2026-07-01,C1,5,1\n2026-07-02,C2,6,2\n");
    std::vector<std::string> names;
    std::vector<std::string> headers;
    for (const Column& column : groups.tables.front().columns) {
        names.push_back(column.name);
        headers.push_back(column.header);
    }
    CHECK(names == std::vector<std::string>{"Date", "Post ID", "Views", "Likes"});
    CHECK(headers.back() == "Metrics / Likes");
    // Paid figures are no others' figures, and two columns of one name are kept apart.
    for (const auto* text :
         {"Data,Paid,,Metrics\nDate,Views,Likes,Saves\n2026-07-01,5,1,2\n2026-07-02,6,2,3\n",
          "Data,,Metrics,\nDate,Views,Date,Likes\n2026-07-01,5,2026-07-01,1\n"
          "2026-07-02,6,2026-07-02,2\n"}) {
        const Sniff kept = sniffed(text);
        CHECK(kept.tables.front().columns[1].name.find(" / Views") != std::string::npos);
    }
}

TEST_CASE("where every line stands between quotes as a whole, the rows are what is in them") {
    const std::string_view text =
        "\"Date,Title,Views\"\r\n\"2026-07-01,\"\"Soup, hot\"\",5\"\r\n\"2026-07-02,Tea,6\"\r\n";
    CHECK(written(text, 1) == "Date,Title,Views\r\n2026-07-01,\"Soup, hot\",5\r\n2026-07-02,Tea,6\r\n");
    // One column of texts with commas is one column.
    CHECK(sniffed("\"Comment\"\n\"Nice, really\"\n\"Well, well\"\n").tables.front().columns.size() == 1);
}

TEST_CASE("tables beside each other are two, and each has its own records") {
    const std::string_view text =
        "Date,Views,,Date,Likes\n2026-07-01,5,,2026-07-01,1\n2026-07-02,6,,,\n2026-07-03,7,,,\n";
    const Sniff found = sniffed(text);
    REQUIRE(found.tables.size() == 2);
    CHECK(written(text, 1) == "Date,Views\r\n2026-07-01,5\r\n2026-07-02,6\r\n2026-07-03,7\r\n");
    CHECK(written(text, 2) == "Date,Likes\r\n2026-07-01,1\r\n");
    CHECK(found.tables[1].rows == 1);
}

TEST_CASE("a remark among the records ends no table, and dates in a record head no columns") {
    const std::string_view remarked =
        "Name,Views,Day\n# as of Monday\nTheo,5,2026-07-01\nMaya,6,2026-07-02\n# more\nZoe,7,2026-07-03\n";
    const Sniff found = sniffed(remarked);
    REQUIRE(found.tables.size() == 1);
    CHECK(written(remarked) ==
          "Name,Views,Day\r\nTheo,5,2026-07-01\r\nMaya,6,2026-07-02\r\nZoe,7,2026-07-03\r\n");
    const Sniff dated = sniffed(
        "Name,Born,Left,Mission\nTheo,1930-08-05,2012-08-25,One\nMaya,1930-01-20,,Two\n"
        "Zoe,1932-03-15,1969-11-19,Two\nOla,1923-11-18,1998-07-21,Three\n");
    CHECK(dated.tables.front().headerLine == 1);
    CHECK(dated.tables.front().rows == 4);
    CHECK(sniffed("Name,2024,2025\nTheo,15,12\nMaya,8,31\n").tables.front().headerLine == 1);
}

TEST_CASE("each choice can be overruled") {
    const test::TempFolder folder;
    const auto file = folder.write("data.csv", "a;b,c\n1,5;2,5\n");
    SniffOptions told;
    told.delimiter = ",";
    CHECK(sniff(file, told).tables.front().columns.front().name == "a;b");
    told.delimiter = ";";
    told.headerLine = 0;
    const Sniff bare = sniff(file, told);
    CHECK(bare.tables.front().rows == 2);
    told.headerLine = 2;
    CHECK(sniff(file, told).tables.front().columns.front().name == "1,5");
}

TEST_CASE("headers keep their soft hyphens in the file and lose them in names") {
    const Sniff found = sniffed("Auf\xC2\xADrufe ,b\n1,2\n");
    CHECK(found.tables.front().columns.front().header == "Auf\xC2\xADrufe ");
    CHECK(found.tables.front().columns.front().name == "Aufrufe");
}

TEST_CASE("a header may begin with a number sign, remarks are left out") {
    const Sniff header = sniffed("# of Orders,Day\n3,2026-07-01\n4,2026-07-02\n");
    REQUIRE(header.tables.size() == 1);
    CHECK(header.tables.front().columns.front().name == "# of Orders");
    const Sniff remarks = sniffed("# Start date: 20260701\n# End date: 20260702\nDay,Orders\n1,3\n2,4\n");
    REQUIRE(remarks.tables.size() == 1);
    CHECK(remarks.tables.front().period == Period{*makeDate(2026, 7, 1), *makeDate(2026, 7, 2)});
    CHECK(remarks.tables.front().rows == 2);
}

TEST_CASE("stacked tables with titles are told apart") {
    const Sniff found =
        sniffed("First\nDate,Primary\n2026-07-01,3\n2026-07-02,4\n\nSecond\nDate,Primary\n2026-07-01,5\n");
    REQUIRE(found.tables.size() == 2);
    CHECK(found.tables[0].title == "First");
    CHECK(found.tables[0].rows == 2);
    CHECK(found.tables[1].title == "Second");
    CHECK(found.tables[1].rows == 1);
}

TEST_CASE("an order number with a number sign is no remark") {
    CHECK(sniffed("Name,Total\n#1001,5\n#1002,6\n").tables.front().rows == 2);
}

TEST_CASE("short rows are filled with blanks, long ones keep their cells") {
    CHECK(written("a,b,c\n1,2,3\n4\n5,6,7,8\n") == "a,b,c\r\n1,2,3\r\n4,,\r\n5,6,7,8\r\n");
}

TEST_CASE("the delimiter is the one that makes sense of the whole file") {
    CHECK(sniffed("a;b\n1,5;2,5\n3,5;4,25\n").dialect.delimiter == ";");
    CHECK(sniffed("a;b\n1,5;2,5\n3,5;4,25\n").decimal == ',');
    CHECK(sniffed("a\tb\nx, y\t2\nz, w\t4\n").dialect.delimiter == "\t");
    CHECK(sniffed("a,tags\n1,x|y|z\n2,x\n").dialect.delimiter == ",");
    CHECK(sniffed("a|b\n1|2\n3|4\n").dialect.delimiter == "|");
}

TEST_CASE("rows with cells too many do not hand the table to a comma in its amounts") {
    std::string text = "Post;Link;Views;Likes;Comments;Reach;Spend;extra;more\n";
    for (int i = 0; i < 24; ++i)
        text += "Spring for all " + std::to_string(i) + ";https://www.instagram.com/reel/DHWRIh0" +
                std::to_string(i) + "LiR/;" + std::to_string(3000 + i * 7) + ";990;19;26775;343,0" +
                std::to_string(i % 10) + " \u20ac" + (i % 5 == 4 ? ";extra;more\n" : "\n");
    const Sniff found = sniffed(text);
    CHECK(found.dialect.delimiter == ";");
    CHECK(found.tables.front().rows == 24);
    CHECK(found.tables.front().headerLine == 1);
}

TEST_CASE("a decimal comma inside quotes is found beside a comma as delimiter") {
    const Sniff found = sniffed("Campaign,Cost,Clicks\nRye,\"15,00\",29\nOats,\"2,87\",2\n");
    CHECK(found.dialect.delimiter == ",");
    CHECK(found.decimal == ',');
    CHECK(found.tables.front().columns[1].type == CellType::Decimal);
}

TEST_CASE("a header on a line that the file does not have is refused") {
    static const test::TempFolder folder;
    const auto file = folder.write("data.csv", "Name,Views\nTheo,5\n");
    SniffOptions told;
    told.headerLine = 99;
    CHECK_THROWS_WITH(sniff(file, told), "\"data.csv\" has no row on line 99 that could be the header.");
}

TEST_CASE("more columns than a spreadsheet has are refused, and so is what is packed or no text") {
    static const test::TempFolder folder;
    std::string wide = "a";
    for (int i = 0; i < 17'000; ++i)
        wide += ",a" + std::to_string(i);
    wide += "\n" + std::string(17'000, ',') + "1\n";
    CHECK(says(refusalOf(folder.write("data.csv", wide)), "16,384 columns at most"));
    CHECK(says(refusalOf(folder.write("data.csv", "\x1F\x8B\x08 and so on")), "is compressed; unpack it"));
    std::string noise;
    for (int i = 0; i < 400; ++i)
        noise += static_cast<char>(1 + i * 37 % 255);
    CHECK(says(refusalOf(folder.write("data.csv", noise)), "full of control characters"));
}

TEST_CASE("a file that is no table is refused with the reason") {
    const test::TempFolder folder;
    CHECK_THROWS_AS(sniff(folder / "missing.csv"), FileError);
    CHECK_THROWS_AS(sniff(folder.path()), FileError);
    CHECK(says(refusalOf(folder.write("empty.csv", "")), "is empty"));
    CHECK(says(refusalOf(folder.write("blank.csv", "\n\n , \n")), "holds no table"));
    CHECK(says(refusalOf(folder.write("book.xlsx", "PK\x03\x04 and so on")), "spreadsheet"));
    CHECK(says(refusalOf(folder.write("zero.csv", std::string_view("a,b\n1,2\0\n", 9))),
               "zero byte at byte 7"));
    CHECK_THROWS_AS(readTable(sniffed("a,b\n1,2\n"), 2, [](const Cells&) { return true; }), InputError);
}

TEST_CASE("the JSON form has the fields that others rely on") {
    const Json json =
        toJson(sniffed("\xEF\xBB\xBF"
                       "Date,Account,Views\n2026-07-01,mayasets,12\n"));
    CHECK(json["encoding"] == "utf-8");
    CHECK(json["bom"] == true);
    CHECK(json["delimiter"] == ",");
    CHECK(json["quote"] == "\"");
    CHECK(json["escape"] == "\"");
    CHECK(json["decimal"] == ".");
    CHECK(json["format"]["id"] == "goalpost-daily");
    const Json& table = json["tables"][0];
    CHECK(table["header"] == Json({"Date", "Account", "Views"}));
    CHECK(table["header_line"] == 1);
    CHECK(table["rows"] == 1);
    CHECK(table["totals_rows"] == 0);
    CHECK(table["columns"][0]["type"] == "date");
    CHECK(table["columns"][0]["measure"] == "date");
    CHECK(table["columns"][1]["measure"] == "creator");
    CHECK(table["columns"][2]["name"] == "Views");
    CHECK(table["columns"][2]["type"] == "integer");
    CHECK(table["columns"][2]["measure"] == "views");
    CHECK(json["reasons"].size() > 2);
}

TEST_CASE("what a format knows to be an id is one whatever its cells look like") {
    const Sniff found = sniffed(
        "Content,Video title,Video publish time,Views,Watch time (hours)\n"
        "abcDEF12345,Bread,\"Sep 9, 2024\",10,0.5\n");
    CHECK(found.format.id == "youtube-studio-content");
    CHECK(found.tables.front().columns.front().type == CellType::Identifier);
    CHECK(found.tables.front().columns[1].type == CellType::Text);
}

TEST_CASE("what is counted tells thousands from decimals") {
    const std::string rows = "Date,Account,Views,Likes\n2026-07-01,maya,1.234,3.000\n2026-07-02,maya,17,9\n";
    const Sniff counted = sniffed(rows);
    CHECK(counted.decimal == ',');
    const Column& views = counted.tables.front().columns[2];
    CHECK(views.type == CellType::Integer);
    CHECK_FALSE(views.ambiguousDecimal);
    // The other column rests on it.
    CHECK_FALSE(counted.tables.front().columns[3].ambiguousDecimal);
    // Three thousand or three: asked.
    const Sniff open = sniffed("Date,Account,Views\n2026-07-01,maya,3.000\n2026-07-02,maya,17\n");
    CHECK(open.tables.front().columns[2].ambiguousDecimal);
    CHECK(toJson(open)["tables"][0]["columns"][2]["ambiguous_decimal"] == true);
    CHECK(toJson(open)["tables"][0]["columns"][2]["example"] == "3.000");
}
