// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/import_mapping.hpp"

#include "base/date.hpp"
#include "base/error.hpp"
#include "edit/import.hpp"
#include "imports/fingerprint.hpp"
#include "imports/sniff.hpp"
#include "store/workspace.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <nlohmann/json.hpp>

// What the columns of a file go to has to be said once.

using namespace goalpost;
using model::Measure;

namespace {

constexpr const char* July =
    "Wer,Wann,Was,Zahl A,Zahl B\nmaya,2026-07-01,reel-1,10,2\nmaya,2026-07-02,reel-1,7,1\n";
constexpr const char* August = "WER,Wann,Was,Zahl A,Zahl B\nmaya,2026-08-01,reel-1,30,3\n";

edit::ImportOptions mapped() {
    edit::ImportOptions options;
    options.creator = "tiktok:maya";
    options.mapping = {{"Wann", "date"}, {"Was", "post-id"}, {"Zahl A", "views"}, {"Zahl B", "likes"}};
    return options;
}

edit::ImportOptions unmapped() {
    edit::ImportOptions options;
    options.creator = "tiktok:maya";
    return options;
}

}  // namespace

TEST_CASE("Columns that were mapped once are known in the next file with the same headers") {
    const test::TempFolder folder;
    const auto workspace = store::Workspace::create(folder / "w.goalpost");
    const auto first = edit::importFile(*workspace, folder.write("july.csv", July), mapped());
    CHECK_FALSE(first.mappedOn);
    CHECK(first.read.totals[Measure::Views] == 17);
    REQUIRE(workspace->plan().importMappings.size() == 1);
    const auto second = edit::importFile(*workspace, folder.write("august.csv", August), unmapped());
    CHECK(second.mappedOn == workspace->plan().importMappings.front().on);
    CHECK(second.read.rejected == 0);
    CHECK(second.read.totals[Measure::Views] == 30);
    CHECK(second.read.totals[Measure::Likes] == 3);
    CHECK(second.booked.postsMatched == 1);
    CHECK(second.booked.postsCreated == 0);
}

TEST_CASE("A mapping is part of the import's step, and a dry run remembers nothing") {
    const test::TempFolder folder;
    const auto workspace = store::Workspace::create(folder / "w.goalpost");
    auto options = mapped();
    options.dryRun = true;
    edit::importFile(*workspace, folder.write("july.csv", July), options);
    CHECK(workspace->plan().importMappings.empty());
    edit::importFile(*workspace, folder / "july.csv", mapped());
    CHECK(workspace->plan().importMappings.size() == 1);
    workspace->undo();
    CHECK(workspace->plan().importMappings.empty());
}

TEST_CASE("A mapping that is said anew takes the place of the one before, and can be forgotten") {
    const test::TempFolder folder;
    const auto workspace = store::Workspace::create(folder / "w.goalpost");
    edit::importFile(*workspace, folder.write("july.csv", July), mapped());
    auto options = mapped();
    options.mapping = {{"Wann", "date"}, {"Was", "post-id"}, {"Zahl A", "impressions"}};
    edit::importFile(*workspace, folder.write("august.csv", August), options);
    REQUIRE(workspace->plan().importMappings.size() == 1);
    const auto mapping = workspace->plan().importMappings.front();
    CHECK(std::count(mapping.columns.begin(), mapping.columns.end(), "Zahl A: impressions") == 1);
    CHECK(std::count(mapping.columns.begin(), mapping.columns.end(), "Zahl B: ") == 1);
    CHECK_THROWS_AS(edit::forgetMapping(workspace->plan(), "none"), Error);
    const auto act = edit::forgetMapping(workspace->plan(), mapping.fingerprint);
    edit::perform(*workspace, act, *makeDate(2026, 9, 1));
    CHECK(workspace->plan().importMappings.empty());
}

TEST_CASE("A proposal that was agreed to is remembered by its columns") {
    const test::TempFolder folder;
    const auto workspace = store::Workspace::create(folder / "w.goalpost");
    const std::string headers = "Posted;Clip;Plays\n";
    const std::string link = "https://www.tiktok.com/@maya/video/730000000000000000";
    const auto july = folder.write("july.csv", headers + "2026-07-02;" + link + "1;12\n");
    const auto sniff = imports::sniff(july);
    REQUIRE(sniff.format.proposed);
    edit::ImportOptions options;
    options.format = sniff.format.id;
    options.keepColumns = true;
    edit::importFile(*workspace, july, options);
    REQUIRE(workspace->plan().importMappings.size() == 1);
    auto august = imports::sniff(folder.write("august.csv", headers + "2026-08-02;" + link + "2;5\n"));
    const auto* remembered = edit::rememberedFor(workspace->plan(), august);
    REQUIRE(remembered != nullptr);
    REQUIRE(imports::applyMapping(*remembered, august));
    CHECK_FALSE(august.format.proposed);
    CHECK(august.format.id == sniff.format.id);
    CHECK(edit::importFile(*workspace, folder / "august.csv", {}).mappedOn == remembered->on);
}

TEST_CASE("Whose rows a file holds is told by its columns as they are mapped, or from outside") {
    const test::TempFolder folder;
    const auto sniff = imports::sniff(folder.write("x.csv", "Aaa,Bbb,Ccc\n2026-07-02,mayasets,12\n"));
    edit::ImportOptions options;
    options.mapping = {{"Aaa", "date"}, {"Ccc", "likes"}};
    CHECK_FALSE(edit::isAccountTold(sniff, options));
    options.mapping.emplace_back("Bbb", "creator");
    CHECK(edit::isAccountTold(sniff, options));
    options.mapping.back().second = "title";
    CHECK_FALSE(edit::isAccountTold(sniff, options));
    options.creator = "tiktok:maya";
    CHECK(edit::isAccountTold(sniff, options));
}

TEST_CASE("Headers that differ in letter case alone are the same, and other headers are not") {
    const test::TempFolder folder;
    const auto july = imports::sniff(folder.write("july.csv", July));
    CHECK(imports::headerFingerprint(july) ==
          imports::headerFingerprint(imports::sniff(folder.write("a.csv", August))));
    const auto other =
        imports::sniff(folder.write("b.csv", "Wer,Wann,Was,Zahl A\nmaya,2026-07-01,reel-1,10\n"));
    CHECK(imports::headerFingerprint(july) != imports::headerFingerprint(other));
}

TEST_CASE("Two columns of one name keep what each was told") {
    const test::TempFolder folder;
    auto found = imports::sniff(folder.write("twice.csv", "Day,Post ID,Value,Value\n2026-07-01,p1,10,2\n"));
    found.tables[0].columns[2].target.measure = Measure::Views;
    found.tables[0].columns[3].target.measure = Measure::Likes;
    const auto mapping = imports::mappingOf(found, "goalpost-daily");
    auto again = imports::sniff(folder / "twice.csv");
    REQUIRE(imports::applyMapping(mapping, again));
    CHECK(again.tables[0].columns[2].target.measure == Measure::Views);
    CHECK(again.tables[0].columns[3].target.measure == Measure::Likes);
    CHECK(again.format.id == "goalpost-daily");
}

TEST_CASE("Files without headers are told apart by what their columns hold") {
    const test::TempFolder folder;
    const auto first = imports::sniff(
        folder.write("a.csv", "2026-07-01,reel-1,10\n2026-07-02,reel-2,20\n2026-07-03,reel-3,5\n"));
    const auto later = imports::sniff(
        folder.write("b.csv", "2026-08-01,reel-7,11\n2026-08-02,reel-8,21\n2026-08-03,reel-9,6\n"));
    const auto other = imports::sniff(
        folder.write("c.csv", "reel-1,10,2026-07-01\nreel-2,20,2026-07-02\nreel-3,5,2026-07-03\n"));
    REQUIRE(other.tables.front().headerRows == 0);
    CHECK(imports::headerFingerprint(first) == imports::headerFingerprint(later));
    CHECK(imports::headerFingerprint(first) != imports::headerFingerprint(other));
}

TEST_CASE("A mapping with which no row could be read is not remembered") {
    const test::TempFolder folder;
    const auto workspace = store::Workspace::create(folder / "w.goalpost");
    auto options = mapped();
    options.mapping = {{"Wann", "date"}, {"Zahl A", "post-id"}, {"Was", "views"}};
    const auto july = folder.write("july.csv", July);
    const auto report = edit::importFile(*workspace, july, options);
    CHECK(report.read.rejected == 2);
    CHECK(workspace->plan().importMappings.empty());
    CHECK(workspace->history().empty());
    // One row that agrees is enough.
    edit::importFile(*workspace, folder.write("mixed.csv", std::string(July) + "maya,2026-07-03,12,9,4\n"),
                     options);
    CHECK(workspace->plan().importMappings.size() == 1);
}
