// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/import.hpp"
#include "imports/untold.hpp"
#include "store/measured_fixture.hpp"
#include "support/catch.hpp"
#include "support/workbooks.hpp"

#include <nlohmann/json.hpp>

// A workbook whose sheets are of several kinds: each is what it is by itself.

using namespace goalpost;
using model::Measure;
using test::MeasuredWorkspace;
using test::textRow;

namespace {

/// A channel's videos, a shop's orders, and a cover sheet.
std::filesystem::path newBook(const test::TempFolder& folder) {
    test::Xlsx book;
    book.sheets = {
        {"Cover", textRow({"Prepared by", "Remarks"}) + textRow({"Mara", "First version"}) +
                      textRow({"Ines", "Looked through"})},
        {"Videos", textRow({"Content", "Video title", "Video publish time", "Duration", "Views",
                            "Watch time (hours)", "Subscribers"}) +
                       textRow({"qZ1-hearth01", "Lentils", "Jul 2, 2026", "412", "1200", "18.25", "10"}) +
                       textRow({"bK2kneading", "Bread", "Jul 9, 2026", "300", "312", "2.25", "-1"})},
        {"Orders", textRow({"Order ID", "Order date", "Total", "Currency", "Promo code"}) +
                       textRow({"A-17", "2026-07-03", "80.50", "EUR", "THEO10"}) +
                       textRow({"A-18", "2026-07-04", "20", "EUR", ""})}};
    return book.write(folder / "book.xlsx");
}

edit::ImportOptions ofChannel() {
    edit::ImportOptions options;
    options.creator = "youtube:theocooks";
    return options;
}

}  // namespace

TEST_CASE("Each sheet of a workbook is recognised by itself") {
    const test::TempFolder folder;
    const auto sniff = imports::sniff(newBook(folder));
    REQUIRE(sniff.tables.size() == 3);
    CHECK(sniff.format.id == "youtube-studio-content");
    CHECK(sniff.tables[0].format.empty());
    CHECK(sniff.tables[1].format == "youtube-studio-content");
    CHECK(sniff.tables[2].format == "orders");
    CHECK(sniff.tables[0].columns[1].target.empty());
    CHECK(sniff.tables[2].columns[2].target.id() == "revenue");
}

TEST_CASE("Of a workbook the known sheets are imported, and the others are named with the reason") {
    MeasuredWorkspace w;
    const auto report = edit::importFile(*w.workspace, newBook(w.folder), ofChannel());
    CHECK(report.read.read == 4);
    CHECK(report.read.rejected == 0);
    CHECK(report.booked.postsCreated == 2);
    CHECK(report.booked.orders.added == 2);
    CHECK(report.read.totals[Measure::Views] == 1512);
    CHECK(report.read.totals[Measure::Orders] == 2);
    const auto tables = edit::toJson(report)["tables"];
    REQUIRE(tables.size() == 3);
    CHECK(tables[0]["sheet"] == "Cover");
    CHECK(tables[0]["booked_as"] == "not imported: no known export has its columns");
    CHECK(tables[1]["booked_as"] == "lifetime totals of posts");
    CHECK(tables[2]["booked_as"] == "orders");
    CHECK(tables[2]["format"] == "orders");
    w.workspace->undo();
    CHECK(w.workspace->posts({}).empty());
}

TEST_CASE("Whose videos they are is asked, although the orders beside them have codes") {
    MeasuredWorkspace w;
    const auto file = newBook(w.folder);
    CHECK_THROWS_AS(edit::importFile(*w.workspace, file, {}), imports::Untold);
    CHECK_FALSE(edit::isAccountTold(imports::sniff(file), {}));
    CHECK(edit::isAccountTold(imports::sniff(file), ofChannel()));
}

TEST_CASE(
    "A sheet of no known kind is imported once its columns are mapped, and the others stay as they are") {
    MeasuredWorkspace w;
    test::Xlsx book;
    book.sheets = {
        {"Videos", textRow({"Content", "Video title", "Video publish time", "Views", "Subscribers"}) +
                       textRow({"qZ1-hearth01", "Lentils", "Jul 2, 2026", "1200", "10"})},
        {"Own", textRow({"Wann", "Was", "Zahl"}) + textRow({"2026-07-03", "bK2kneading", "7"})}};
    const auto file = book.write(w.folder / "book.xlsx");
    auto options = ofChannel();
    options.mapping = {{"Wann", "date"}, {"Was", "post-id"}, {"Zahl", "views"}};
    const auto report = edit::importFile(*w.workspace, file, options);
    CHECK(report.read.rejected == 0);
    CHECK(report.read.tables[0].totals[Measure::Views] == 1200);
    CHECK(report.read.tables[1].totals[Measure::Views] == 7);
    CHECK(report.read.tables[1].bookedAs == "values of days of posts");
}

TEST_CASE("Sheets of two platforms are of one creator's accounts on each") {
    MeasuredWorkspace w;
    test::Xlsx book;
    book.sheets = {
        {"YouTube", textRow({"Content", "Video title", "Video publish time", "Views", "Subscribers"}) +
                        textRow({"qZ1-hearth01", "Lentils", "Jul 2, 2026", "1200", "10"})},
        {"TikTok", textRow({"Date", "Video Views", "Profile Views", "Likes", "Comments", "Shares"}) +
                       textRow({"2026-07-01", "40", "3", "2", "1", "0"})}};
    const auto file = book.write(w.folder / "book.xlsx");
    const auto sniff = imports::sniff(file);
    REQUIRE(sniff.tables[1].format == "tiktok-overview");
    const auto report = edit::importFile(*w.workspace, file, ofChannel());
    CHECK(report.read.rejected == 0);
    const auto& plan = w.workspace->plan();
    const auto has = [&](std::string_view platform) {
        return std::any_of(plan.creators.begin(), plan.creators.end(), [&](const auto& creator) {
            return std::any_of(creator.accounts.begin(), creator.accounts.end(), [&](const auto& account) {
                return account.platform == platform && account.handle == "theocooks";
            });
        });
    };
    CHECK(has("youtube"));
    CHECK(has("tiktok"));
}

TEST_CASE("Columns of a known export that are not taken are named, and can be mapped by hand") {
    MeasuredWorkspace w;
    const auto file = w.folder.write("videos.csv",
                                     "Content,Video title,Video publish time,Views,Subscribers,"
                                     "Average view duration,Kudos\n"
                                     "qZ1-hearth01,Lentils,\"Jul 2, 2026\",1200,10,0:00:55,31\n");
    auto options = ofChannel();
    options.dryRun = true;
    const auto before = edit::importFile(*w.workspace, file, options);
    CHECK(before.read.tables[0].notTaken == std::vector<std::string>{"Average view duration", "Kudos"});
    CHECK(before.read.tables[0].leftOut.empty());
    options.mapping = {{"Kudos", "likes"}};
    const auto mapped = edit::importFile(*w.workspace, file, options);
    CHECK(mapped.format == "youtube-studio-content");
    CHECK(mapped.read.totals[Measure::Likes] == 31);
    CHECK(mapped.read.totals[Measure::Views] == 1200);
    CHECK(mapped.read.tables[0].notTaken == std::vector<std::string>{"Average view duration"});
}

TEST_CASE("Up to which day totals count is told with who says so") {
    MeasuredWorkspace w;
    const auto file = w.folder.write("videos.csv",
                                     "Content,Video title,Video publish time,Views,Subscribers\n"
                                     "qZ1-hearth01,Lentils,\"Jul 2, 2026\",1200,10\n");
    auto options = ofChannel();
    const auto first = edit::importFile(*w.workspace, file, options);
    REQUIRE(first.asOf);
    CHECK(first.asOf->from == imports::AsOfFrom::Change);
    const auto again = edit::importFile(*w.workspace, file, options);
    REQUIRE(again.asOf);
    CHECK(again.asOf->from == imports::AsOfFrom::Before);
    CHECK(again.asOf->day == first.asOf->day);
    options.asOf = makeDate(2026, 8, 20);
    options.dryRun = true;
    const auto said = edit::importFile(*w.workspace, file, options);
    REQUIRE(said.asOf);
    CHECK(said.asOf->from == imports::AsOfFrom::Said);
    CHECK(said.asOf->day == makeDate(2026, 8, 20));
    // Rows that have days of their own count on these.
    const auto days = w.folder.write(
        "days.csv", "Date,Platform,Account,Post ID,Likes\n2026-07-01,Instagram,theocooks,P1,4\n");
    CHECK_FALSE(edit::importFile(*w.workspace, days, {}).asOf);
}
