// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/rejected_rows.hpp"

#include "edit/import.hpp"
#include "store/measured_fixture.hpp"
#include "support/catch.hpp"
#include "support/workbooks.hpp"

#include <fstream>

// Rejected rows are written whole: somebody mends them and imports the list.

using namespace goalpost;
using model::Measure;
using test::MeasuredWorkspace;
using test::textRow;

namespace {

edit::ImportOptions forSummer() {
    edit::ImportOptions options;
    options.campaign = "Summer";
    return options;
}

std::string listOf(const edit::ImportReport& report) {
    return edit::rejectsCsv(*report.sniff, report.read);
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

/// What a program that was told nothing makes of a cell in the list.
std::string rowWith(const std::string& title) {
    return "Date,Platform,Account,Post ID,Title,Likes\n2026-07-01,Instagram,theocooks,P1," + title +
           ",many\n";
}

}  // namespace

TEST_CASE("A list of rejected rows holds every cell of the row under the file's header") {
    MeasuredWorkspace w;
    const auto report =
        edit::importFile(*w.workspace,
                         w.folder.write("daily.csv",
                                        "Date,Platform,Account,Post ID,Likes,Remark\n"
                                        "2026-07-01,Instagram,theocooks,P1,4,fine\n"
                                        "2026-07-02,Instagram,@theocooks,P1,many,\"so, \"\"so\"\"\"\n"),
                         forSummer());
    const std::string list = listOf(report);
    CHECK(list.starts_with(
        "line,column,value,reason,Date,Platform,Account,Post ID,Likes,Remark\r\n3,Likes,many,"));
    CHECK(list.ends_with(",2026-07-02,Instagram,'@theocooks,P1,many,\"so, \"\"so\"\"\"\r\n"));
}

TEST_CASE("A mended list of rejected rows is imported as the rest of its file") {
    MeasuredWorkspace w;
    const auto report = edit::importFile(*w.workspace,
                                         w.folder.write("daily.csv",
                                                        "Date;Platform;Account;Post ID;Likes;Views\n"
                                                        "2026-07-01;Instagram;theocooks;P1;4;1.200\n"
                                                        "2026-07-02;Instagram;@theocooks;P1;many;2.300\n"
                                                        "2026-07-03;Instagram;theocooks;P1;x;3.400\n"),
                                         forSummer());
    REQUIRE(report.read.rejected == 2);
    const std::string list = listOf(report);
    const auto mended = w.folder.write("mended.csv", replaced(list, "P1;many", "P1;9"));
    const auto sniff = imports::sniff(mended);
    CHECK(sniff.format.id == "goalpost-daily");
    const auto again = edit::importFile(*w.workspace, mended, forSummer());
    CHECK(again.format == "goalpost-daily");
    CHECK(again.read.rejected == 1);
    CHECK(again.booked.added == 1);
    CHECK(again.booked.creatorsCreated == 0);  // the guard before "@" is no part of the handle
    CHECK(w.sums()[Measure::Likes] == 13);
    CHECK(w.sums()[Measure::Views] == 3500);
    // What is refused once more is listed with one set of notes.
    const std::string rest = listOf(again);
    CHECK(
        rest.starts_with("line;column;value;reason;Date;Platform;Account;Post ID;Likes;Views\r\n3;Likes;x;"));
    CHECK(rest.ends_with(";2026-07-03;Instagram;theocooks;P1;x;3.400\r\n"));
}

TEST_CASE("A mapping of the file is the mapping of its list of rejected rows") {
    MeasuredWorkspace w;
    edit::ImportOptions options = forSummer();
    options.creator = "instagram:theocooks";
    options.mapping = {{"Wann", "date"}, {"Was", "post-id"}, {"Zahl", "likes"}};
    const auto report = edit::importFile(
        *w.workspace, w.folder.write("own.csv", "Wann,Was,Zahl\n2026-07-01,P1,4\n2026-07-02,P1,viel\n"),
        options);
    REQUIRE(report.read.rejected == 1);
    options.mapping.clear();
    const auto again = edit::importFile(
        *w.workspace, w.folder.write("mended.csv", replaced(listOf(report), "P1,viel", "P1,6")), options);
    CHECK(again.mappedOn);
    CHECK(again.booked.added == 1);
    CHECK(w.sums()[Measure::Likes] == 10);
}

TEST_CASE("What stands above a table stands above its rejected rows, so that they keep its days") {
    MeasuredWorkspace w;
    const auto report = edit::importFile(
        *w.workspace,
        w.folder.write("pages.csv",
                       "# Pages\n# Property: Tea\n# Start date: 20260701\n# End date: 20260707\n\n"
                       "Page path + query string and screen class,Views\n/,257\n/tea,many\n"),
        {});
    REQUIRE(report.read.rejected == 1);
    const auto mended = w.folder.write("mended.csv", replaced(listOf(report), "/tea,many", "/tea,43"));
    const auto again = edit::importFile(*w.workspace, mended, {});
    CHECK(again.booked.added == 1);
    CHECK(again.read.totals[Measure::PageViews] == 43);
}

TEST_CASE("No cell of a list of rejected rows begins as a formula, and each is read back as it stood") {
    MeasuredWorkspace w;
    for (const std::string title :
         {"=HYPERLINK(1)", "+1+1", "@SUM(A1)", "-2+3", "'quoted", "=cmd|' /C calc'!A0"}) {
        const auto report =
            edit::importFile(*w.workspace, w.folder.write("a.csv", rowWith(title)), forSummer());
        const std::string list = listOf(report);
        CHECK(list.find("," + title) == std::string::npos);
        CHECK(list.find(",'" + title) != std::string::npos);
        const auto mended = w.folder.write("b.csv", replaced(list, ",many\r\n", ",3\r\n"));
        edit::importFile(*w.workspace, mended, forSummer());
        const auto posts = w.workspace->posts(w.campaign);
        CHECK(std::any_of(posts.begin(), posts.end(), [&](const auto& post) { return post.title == title; }));
        w.workspace->undo();
    }
    // A plain number is none.
    const auto report = edit::importFile(*w.workspace,
                                         w.folder.write("c.csv",
                                                        "Date,Platform,Account,Post ID,Likes\n"
                                                        "2026-07-01,Instagram,theocooks,P1,-5\n"),
                                         forSummer());
    CHECK(listOf(report).find(",P1,-5\r\n") != std::string::npos);
}

TEST_CASE("Rejected rows of a workbook stand under the headers of their sheets") {
    MeasuredWorkspace w;
    test::Xlsx book;
    book.sheets = {{"July", textRow({"Date", "Platform", "Account", "Post ID", "Likes"}) +
                                textRow({"2026-07-01", "Instagram", "theocooks", "P1", "many"})},
                   {"All", textRow({"Date", "Platform", "Account", "Post ID", "Views"}) +
                               textRow({"2026-07-02", "Instagram", "theocooks", "P1", "7"}) +
                               textRow({"2026-07-03", "Instagram", "theocooks", "P1", "few"})}};
    const auto report = edit::importFile(*w.workspace, book.write(w.folder / "book.xlsx"), forSummer());
    REQUIRE(report.read.rejected == 2);
    std::string list = listOf(report);
    CHECK(list.starts_with(
        "sheet,line,column,value,reason,Date,Platform,Account,Post ID,Likes\r\nJuly,2,Likes,many,"));
    CHECK(list.find("\r\n\r\nsheet,line,column,value,reason,Date,Platform,Account,Post "
                    "ID,Views\r\nAll,3,Views,few,") != std::string::npos);
    list = replaced(replaced(std::move(list), "P1,many", "P1,5"), "P1,few", "P1,8");
    edit::importFile(*w.workspace, w.folder.write("mended.csv", list), forSummer());
    CHECK(w.sums()[Measure::Likes] == 5);
    CHECK(w.sums()[Measure::Views] == 15);
}

TEST_CASE("A list of rejected orders can be mended as well") {
    MeasuredWorkspace w;
    const auto report =
        edit::importFile(*w.workspace,
                         w.folder.write("orders.csv",
                                        "Order ID;Order date;Total;Currency;Promo code;Refund\n"
                                        "A-17;03.07.2026;1.234,50;EUR;THEO10;\n"
                                        "A-18;14.07.2026;80,00;EUR;;80,00\n"
                                        "A-19;15.07.2026;n.n.b.;EUR;;\n"),
                         {});
    REQUIRE(report.read.rejected == 1);
    const auto again = edit::importFile(
        *w.workspace, w.folder.write("mended.csv", replaced(listOf(report), "n.n.b.;EUR", "10,50;EUR")), {});
    CHECK(again.booked.orders.added == 1);
    CHECK(again.booked.revenue() == 105'000);
}
