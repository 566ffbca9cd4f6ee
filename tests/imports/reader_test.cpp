// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/reader.hpp"

#include "base/error.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

using namespace goalpost;
using namespace goalpost::imports;
using model::Measure;

namespace {

/// A daily table of more than a megabyte, so that a second thread reads it.
std::string largeTable(int rows) {
    std::string text = "Date,Platform,Account,Post ID,Views,Likes\n";
    for (int i = 0; i < rows; ++i)
        text += "2026-07-01,TikTok,theo,post-" + std::to_string(i) + "," + std::to_string(i) + ",1\n";
    return text;
}

const auto Ignore = [](const model::Record&) {};

}  // namespace

TEST_CASE("a large file is booked row for row in its order") {
    const test::TempFolder folder;
    constexpr int Rows = 60'000;
    const Sniff found = sniff(folder.write("large.csv", largeTable(Rows)));
    std::int64_t next = 0;
    bool inOrder = true;
    std::int64_t lastBytes = 0;
    const ReadResult result = read(
        found, {},
        [&](const model::Record& record) {
            inOrder = inOrder && record.values[Measure::Views] == next &&
                      record.postId == "post-" + std::to_string(next) && record.platform == "tiktok";
            ++next;
        },
        [&](std::int64_t bytes, std::int64_t all) {
            inOrder = inOrder && bytes > lastBytes && bytes <= all;
            lastBytes = bytes;
            return true;
        });
    CHECK(inOrder);
    CHECK(next == Rows);
    CHECK(result.read == Rows);
    CHECK(result.rejected == 0);
    CHECK(result.totals[Measure::Likes] == Rows);
    // 0 + 1 + … + 59,999
    CHECK(result.totals[Measure::Views] == 1'799'970'000);
    CHECK_FALSE(result.totals[Measure::Comments].has_value());
    CHECK(lastBytes == static_cast<std::int64_t>(std::filesystem::file_size(found.file)));
}

TEST_CASE("stopping a large import ends it with Cancelled") {
    const test::TempFolder folder;
    const Sniff found = sniff(folder.write("large.csv", largeTable(60'000)));
    CHECK_THROWS_AS(read(found, {}, Ignore, [](std::int64_t, std::int64_t) { return false; }), Cancelled);
}

TEST_CASE("an error while booking comes out of a large import") {
    const test::TempFolder folder;
    const Sniff found = sniff(folder.write("large.csv", largeTable(60'000)));
    const auto fail = [](const model::Record& record) {
        if (record.postId == "post-40000")
            throw FileError("The disk is full.");
    };
    CHECK_THROWS_WITH(read(found, {}, fail), "The disk is full.");
}

TEST_CASE("a row that cannot be booked is listed and its values are not counted") {
    const test::TempFolder folder;
    const Sniff found = sniff(folder.write("few.csv", largeTable(3)));
    const ReadResult result = read(found, {}, [](const model::Record& record) {
        if (record.postId == "post-1")
            throw InputError("", "That post belongs to another brand.");
    });
    CHECK(result.read == 3);
    CHECK(result.rejected == 1);
    REQUIRE(result.rejects.size() == 1);
    CHECK(result.rejects.front().line == 3);
    CHECK(result.rejects.front().reason == "That post belongs to another brand.");
    CHECK(result.totals[Measure::Views] == 2);
    CHECK(result.totals[Measure::Likes] == 2);
}

TEST_CASE("a missing value stays missing and is never zero") {
    const test::TempFolder folder;
    const Sniff found = sniff(folder.write("few.csv",
                                           "Date,Platform,Account,Post ID,Views,Likes\n"
                                           "2026-07-01,tiktok,theo,p1,N/A,0\n"));
    read(found, {}, [](const model::Record& record) {
        CHECK_FALSE(record.values[Measure::Views].has_value());
        CHECK(record.values[Measure::Likes] == 0);
    });
}

TEST_CASE("a mapping makes an unknown table readable") {
    const test::TempFolder folder;
    const Sniff found = sniff(folder.write("own.csv", "When,Clip,Plays\n2026-07-01,c1,5\n2026-07-02,c1,6\n"));
    CHECK(found.format.proposed);
    CHECK(found.format.confidence < 0.6);
    CHECK_THROWS_AS(read(found, {}, Ignore), InputError);
    ReadOptions options;
    options.platform = "TikTok";
    options.mapping = {{"When", "date"}, {"Clip", "post-id"}, {"plays", "views"}};
    const ReadResult result = read(found, options, [](const model::Record& record) {
        CHECK(record.platform == "tiktok");
        CHECK(record.postId == "c1");
    });
    CHECK(result.totals[Measure::Views] == 11);
    options.mapping = {{"When", "date"}, {"Clip", "post-id"}, {"plays", "vews"}};
    CHECK_THROWS_AS(read(found, options, Ignore), InputError);
    options.mapping = {{"No such column", "views"}};
    CHECK_THROWS_AS(read(found, options, Ignore), InputError);
}

TEST_CASE("an unknown format is refused and the nearest one proposed") {
    const test::TempFolder folder;
    const Sniff found = sniff(folder.write("few.csv", largeTable(1)));
    ReadOptions options;
    options.format = "goalpost-dayly";
    CHECK_THROWS_WITH(read(found, options, Ignore),
                      "There is no import format \"goalpost-dayly\"; did you mean \"goalpost-daily\"?");
}

TEST_CASE("rows without a platform are rejected until it is named") {
    const test::TempFolder folder;
    const Sniff found = sniff(folder.write("few.csv", "Date,Account,Post ID,Views\n2026-07-01,theo,p1,5\n"));
    CHECK(read(found, {}, Ignore).rejected == 1);
    ReadOptions options;
    options.platform = "youtube";
    CHECK(read(found, options, Ignore).rejected == 0);
}

TEST_CASE("lifetime totals stand at the day that is asked, else at the file's last change") {
    const test::TempFolder folder;
    const auto file = folder.write("posts.csv",
                                   "Content,Video title,Video publish time,Views\n"
                                   "abc,Title,\"Jul 2, 2026\",5\n");
    const auto day = [&](const ReadOptions& options) {
        std::int32_t found = 0;
        read(sniff(file), options, [&](const model::Record& record) { found = record.day; });
        return isoDate(dateOfDay(found));
    };
    ReadOptions options;
    options.asOf = makeDate(2026, 8, 30);
    CHECK(day(options) == "2026-08-30");
    const std::chrono::sys_seconds noon =
        std::chrono::sys_days{std::chrono::year{2026} / 8 / 15} + std::chrono::hours{12};
    std::filesystem::last_write_time(file, std::chrono::file_clock::from_sys(noon));
    CHECK(day({}) == "2026-08-15");
}

TEST_CASE("ids that a spreadsheet has rounded refuse their rows with advice") {
    const test::TempFolder folder;
    const auto rejectsOf = [&](const char* name, const std::string& ids) {
        return read(sniff(folder.write(name, "Date,Platform,Account,Post ID,Views\n" + ids)), {}, Ignore)
            .rejects;
    };
    const auto exponent = rejectsOf("exponent.csv",
                                    "2026-07-01,tiktok,theo,1.43E+18,5\n"
                                    "2026-07-02,tiktok,theo,1432747650101747715,6\n");
    REQUIRE(exponent.size() == 1);
    CHECK(exponent.front().value == "1.43E+18");
    CHECK(exponent.front().reason.find("without opening it in a spreadsheet") != std::string::npos);
    const auto zeros = rejectsOf("zeros.csv",
                                 "2026-07-01,tiktok,theo,1432793754507920000,5\n"
                                 "2026-07-02,tiktok,theo,1432747650101740000,6\n");
    CHECK(zeros.size() == 2);
    CHECK(rejectsOf("chance.csv",
                    "2026-07-01,tiktok,theo,1432793754507920000,5\n"
                    "2026-07-02,tiktok,theo,1432747650101747715,6\n")
              .empty());
}

TEST_CASE("shortened numbers, durations and days without a year are booked as they are meant") {
    const test::TempFolder folder;
    const Sniff found = sniff(folder.write("short.csv",
                                           "Date,Platform,Account,Post ID,Views,Watch time\n"
                                           "Sep 27,tiktok,theo,p1,48.5k,1:02:03\n"
                                           "Mar 1,tiktok,theo,p1,900,5m 3s\n"));
    ReadOptions options;
    options.asOf = *makeDate(2026, 3, 10);
    std::vector<std::int32_t> days;
    std::int64_t views = 0;
    std::int64_t watched = 0;
    read(found, options, [&](const model::Record& record) {
        days.push_back(record.day);
        views += record.values[Measure::Views].value_or(0);
        watched += record.values[Measure::WatchTime].value_or(0);
    });
    CHECK(days == std::vector{dayNumber(*makeDate(2025, 9, 27)), dayNumber(*makeDate(2026, 3, 1))});
    CHECK(views == 49'400);
    // 3,723 s and 303 s in milliseconds
    CHECK(watched == 4'026'000);
}
