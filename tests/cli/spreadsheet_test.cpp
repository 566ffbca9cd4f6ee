// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "command_line.hpp"
#include "support/catch.hpp"
#include "support/workbooks.hpp"

#include <nlohmann/json.hpp>

#include <fstream>

using namespace goalpost;
using test::CommandLine;
using test::textRow;

TEST_CASE("A real workbook is imported with the sums that other tools counted, and once") {
    GOALPOST_NEED_SHARED(shared);
    const auto exports = shared / "data" / "exports";
    const std::string name = "linkedin/LinkedIn_Contents_2023-08_2024-08.xlsx";
    const auto truth = Json::parse(test::readFile(exports / "truth.json"))[name]["sums"];
    const std::string data = (exports / name).string();
    const CommandLine call;
    const std::string file = call.planned();
    const std::vector<std::string> import{"import", file, data, "--creator", "linkedin:arpita", "--json"};
    const auto first = call.done(import).json();
    CHECK(first["rows"]["rejected"] == 0);
    CHECK(first["totals"]["impressions"] == truth["ENGAGEMENT.Impressions"]);
    CHECK(first["totals"]["follows"] == truth["FOLLOWERS.New followers"]);
    CHECK(first["posts"]["created"] == truth["TOP POSTS.distinct_urls"]);
    const auto second = call.done(import).json();
    CHECK(second["same_file_again"] == true);
    CHECK(second["rows"]["identical"] == first["rows"]["read"]);
}

TEST_CASE("A workbook's tables are told with their sheets, and each is given as CSV") {
    const CommandLine call;
    test::Xlsx book;
    book.formats = {"14"};
    book.sheets = {
        {"Posts", textRow({"Post ID", "Views"}) + textRow({"p1", "5"})},
        {"Days", textRow({"Date", "Reach"}) + "<row><c s=\"1\"><v>46204</v></c><c><v>12.50</v></c></row>"}};
    const std::string data = book.write(call.file("any.csv")).string();
    CHECK(call.done({"table", data, "--table", "2"}).out == "Date,Reach\r\n2026-07-01,12.50\r\n");
    const auto told = call.done({"sniff", data}).out;
    CHECK(told.find("spreadsheet (.xlsx)") != std::string::npos);
    CHECK(told.find("Table 2 (sheet \"Days\")") != std::string::npos);
    CHECK(call.done({"sniff", data, "--json"}).json()["tables"][1]["sheet"] == "Days");
}

TEST_CASE("A workbook of the old kind is refused in one sentence that says what to do") {
    const CommandLine call;
    const std::string data = call.file("old.xls");
    std::ofstream(data, std::ios::binary) << "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" << std::string(2000, '\0');
    const auto ended = call({"sniff", data});
    CHECK(ended.status == 1);
    CHECK(ended.out.empty());
    CHECK(ended.err.find("open it in a spreadsheet program and save it as .xlsx or CSV.") !=
          std::string::npos);
}
