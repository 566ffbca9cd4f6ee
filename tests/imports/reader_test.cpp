// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/reader.hpp"

#include "base/error.hpp"
#include "imports/row_sums.hpp"
#include "imports/synonyms.hpp"
#include "imports/values.hpp"
#include "model/listing.hpp"
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

namespace {

std::string dailyWith(std::string_view header, const std::vector<std::string>& cells) {
    std::string text = "Date,Platform,Account,Post ID," + std::string(header) + "\n";
    for (std::size_t i = 0; i < cells.size(); ++i)
        text += "2026-07-01,TikTok,theo,post-" + std::to_string(i) + ",\"" + cells[i] + "\"\n";
    return text;
}

}  // namespace

TEST_CASE("a header's unit counts, and what else stands in its brackets is no figure that was asked for") {
    const test::TempFolder folder;
    const auto totals = [&](std::string_view header, const std::vector<std::string>& cells) {
        return read(sniff(folder.write("units.csv", dailyWith(header, cells))), {}, Ignore);
    };
    CHECK(totals("Views (k)", {"12", "1.5"}).totals[Measure::Views] == 13'500);
    CHECK(totals("Impressions (Mio)", {"2"}).totals[Measure::Impressions] == 2'000'000);
    CHECK(totals("Revenue (k€)", {"2.5"}).totals[Measure::Revenue] == 25'000'000);
    // 2.5 hours are 9,000,000 milliseconds.
    CHECK(totals("Watch time (hr)", {"2.5"}).totals[Measure::WatchTime] == 9'000'000);
    CHECK(totals("Watch time (mins)", {"2.5"}).totals[Measure::WatchTime] == 150'000);
    CHECK(totals("Watch time (sec)", {"90"}).totals[Measure::WatchTime] == 90'000);
    CHECK(totals("Kijktijd (uur)", {"2"}).totals[Measure::WatchTime] == 7'200'000);
    CHECK(totals("Watch time hours", {"2"}).totals[Measure::WatchTime] == 7'200'000);
    // A known format has no such header; its unit counts all the same.
    const Sniff dutch = sniff(folder.write("nl.csv",
                                           "Inhoud,Videotitel,Weergaven,Kijktijd (uur)\n"
                                           "abcdEFGhij1,Hallo,100,\"2,5\"\nabcdEFGhij2,Dag,200,3\n"));
    CHECK(dutch.format.id == "youtube-studio-content");
    CHECK(read(dutch, {}, Ignore).totals[Measure::WatchTime] == 19'800'000);
    // Neither "thousand thousands" nor thousands is certain.
    CHECK(totals("Views (k)", {"3", "12k"}).rejected == 1);
    const auto targetOf = [&](std::string_view header) {
        const Sniff found = sniff(folder.write("words.csv", dailyWith(header, {"12", "17"})));
        return found.tables.front().columns.back().target.id();
    };
    CHECK(targetOf("Likes (USD)") == "likes");
    CHECK(targetOf("Likes (total)") == "likes");
    CHECK(targetOf("Likes (paid)") == "paid-likes");
    CHECK(targetOf("Likes (ads)") == "paid-likes");
    CHECK(targetOf("Likes (first 24h)").empty());
    CHECK(targetOf("Link clicks target").empty());
    CHECK(targetOf("Views (m)").empty());
}

TEST_CASE("a percentage proves no decimal sign for other columns") {
    const test::TempFolder folder;
    const Sniff found = sniff(folder.write("growth.csv",
                                           "Date,Platform,Account,Post ID,Views,Revenue (USD),Growth %\n"
                                           "2026-07-01,TikTok,theo,a,\"3,000\",\"1,500\",\"1,250%\"\n"
                                           "2026-07-02,TikTok,theo,b,\"4,000\",\"2,500\",\"1,125%\"\n"));
    CHECK_FALSE(found.decimalProven);
    const ReadResult result = read(found, {}, Ignore);
    CHECK(result.totals[Measure::Views] == 7'000);
    REQUIRE_FALSE(result.tables.front().guesses.empty());
    CHECK(result.tables.front().guesses.front().find("\"3,000\" in \"Views\"") != std::string::npos);
}

TEST_CASE("a sign that first shows in a row nobody looked at is refused, not guessed") {
    const test::TempFolder folder;
    std::vector<std::string> cells(6'000, "7");
    // Of the rows from 5,000 on each sixteenth is looked at: 5,600 is, 5,603 is not.
    cells[5'603] = "12.000";
    const Sniff found = sniff(folder.write("late.csv", dailyWith("Views", cells)));
    const ReadResult result = read(found, {}, Ignore);
    CHECK(result.totals[Measure::Views] == 5'999 * 7);
    REQUIRE(result.rejects.size() == 1);
    CHECK(result.rejects.front().value == "12.000");
    SniffOptions told;
    told.decimal = ',';
    CHECK(read(sniff(found.file, told), {}, Ignore).totals[Measure::Views] == 5'999 * 7 + 12'000);
    told.decimal = '.';
    CHECK(read(sniff(found.file, told), {}, Ignore).totals[Measure::Views] == 5'999 * 7 + 12);
}

TEST_CASE("what can be read in two ways is read as counts are written, and said") {
    const test::TempFolder folder;
    const ReadResult counts =
        read(sniff(folder.write("a.csv", dailyWith("Views", {"3.000", "12.000"}))), {}, Ignore);
    CHECK(counts.totals[Measure::Views] == 15'000);
    REQUIRE(counts.tables.front().guesses.size() == 1);
    CHECK(counts.tables.front().guesses.front().find("may be 3000 or 3") != std::string::npos);
    const ReadResult days = read(
        sniff(folder.write("b.csv", "Date,Platform,Account,Post ID,Views\n02/03/2026,TikTok,theo,a,7\n")), {},
        Ignore);
    REQUIRE(days.tables.front().guesses.size() == 1);
    CHECK(days.tables.front().guesses.front().find("day first is taken") != std::string::npos);
}

TEST_CASE("minutes are no millions where times are measured") {
    const test::TempFolder folder;
    const Sniff found = sniff(folder.write("m.csv", dailyWith("Watch time", {"5m", "12m"})));
    CHECK(found.tables.front().columns.back().type == CellType::Duration);
    CHECK_FALSE(found.tables.front().columns.back().isAbbreviated);
    CHECK(read(found, {}, Ignore).totals[Measure::WatchTime] == 17 * 60'000);
    // Five minutes or five million hours: neither.
    CHECK(read(sniff(folder.write("h.csv", dailyWith("Watch time (hours)", {"5m", "2"}))), {}, Ignore)
              .rejected == 1);
}

TEST_CASE("a comment's post is no YouTube video by the length of its id") {
    const test::TempFolder folder;
    const auto platformOf = [&](std::string_view id) {
        std::string platform;
        const Sniff found =
            sniff(folder.write("comments.csv", "Comment ID,Post ID,Username,Comment,Date\nU1," +
                                                   std::string(id) + ",ada,Which pan is it,2026-07-05\n"));
        CHECK(found.format.id == "comments");
        read(found, {}, [&](const model::Record& record) { platform = record.platform; });
        return platform;
    };
    CHECK(platformOf("dQw4w9WgXcQ") == "youtube");
    CHECK(platformOf("C8x1kQ_9zAb").empty());
}

TEST_CASE("a row of ads that names none is no ad") {
    const test::TempFolder folder;
    const Sniff found = sniff(folder.write(
        "ads.csv",
        "Reporting starts,Reporting ends,Campaign name,Ad name,Impressions,Link clicks,Amount spent (USD)\n"
        "2026-07-01,2026-07-07,,,300,30,12.50\n"
        "2026-07-01,2026-07-07,Summer,One,100,10,4.25\n"
        "2026-07-01,2026-07-07,Summer,Two,200,20,8.25\n"));
    CHECK(found.format.id == "meta-ads");
    const ReadResult result = read(found, {}, Ignore);
    CHECK(result.totals[Measure::Impressions] == 300);
    REQUIRE(result.rejects.size() == 1);
    CHECK(result.rejects.front().line == 2);
}

TEST_CASE("a returning customer is no new one") {
    const test::TempFolder folder;
    const Sniff found = sniff(folder.write("orders.csv",
                                           "Order ID,Date,Total,Promo code,Returning customer?\n"
                                           "1001,2026-07-01,12.50,MAYA10,yes\n"
                                           "1002,2026-07-02,13.50,MAYA10,no\n"));
    CHECK(found.format.id == "orders");
    CHECK(found.tables.front().columns.back().target.empty());
}

TEST_CASE("a report's own sum is no ad, whatever it is called") {
    const test::TempFolder folder;
    const Sniff found = sniff(folder.write("ads.csv",
                                           "Campaign name,Day,Impressions,Link clicks,Amount spent (USD)\n"
                                           "Results from 2 campaigns,2026-07-01,300,30,12.50\n"
                                           "Summer,2026-07-01,100,10,4.25\n"
                                           "Results from the survey,2026-07-01,200,20,8.25\n"
                                           "Autumn,2026-07-01,50,5,2.25\n"));
    CHECK(found.tables.front().totalsRows == 1);
    CHECK(found.tables.front().rows == 3);
}

TEST_CASE("figures that are added up keep their own copies of what names them") {
    imports::RowSums sums;
    {
        std::string code = "ANN10-and-a-text-too-long-to-be-kept-in-place";
        model::Record record;
        record.promoCode = code;
        record.values[model::Measure::Clicks] = 3;
        sums.add(record, 0);
        std::fill(code.begin(), code.end(), '?');
    }
    std::string told;
    sums.each([&](const model::Record& record, std::size_t) { told = record.promoCode; });
    CHECK(told == "ANN10-and-a-text-too-long-to-be-kept-in-place");
}

TEST_CASE("A result lists the first hundred thousand rejects and counts the rest") {
    imports::ReadResult result;
    for (std::int64_t line = 1; line <= 100'003; ++line)
        result.list({line, "", "", "it is no number"});
    CHECK(result.rejects.size() == 100'000);
    CHECK(result.rejects.back().line == 100'000);
    CHECK(result.unlisted == 3);
}

TEST_CASE("One cell that cannot be read costs its row and no other") {
    const test::TempFolder folder;
    const auto read = [&](std::string_view header, std::initializer_list<std::string_view> rows) {
        std::string text(header);
        for (const auto row : rows)
            text += "\r\n" + std::string(row);
        std::vector<std::pair<std::int32_t, std::int64_t>> told;
        const auto result = imports::read(
            sniff(folder.write("one.csv", text + "\r\n")), {}, [&](const model::Record& record) {
                told.emplace_back(record.day, record.values[Measure::Revenue].value_or(0));
            });
        CHECK(result.rejected == 1);
        return told;
    };
    const auto day = [](std::string_view text) { return dayNumber(*parseIsoDate(text)); };
    using Told = std::vector<std::pair<std::int32_t, std::int64_t>>;
    CHECK(read("Date;Platform;Account;Post ID;Revenue",
               {"13/07/2026;instagram;maya;C1;1.059,90", "31/06/2026;instagram;maya;C2;2,00",
                "02/07/2026;instagram;maya;C3;3,50"}) ==
          Told{{day("2026-07-13"), 10'599'000}, {day("2026-07-02"), 35'000}});
    CHECK(read("Date;Platform;Account;Post ID;Revenue",
               {"2026-07-13;instagram;maya;C1;59,90", "2026-07-14;instagram;maya;C2;abc",
                "2026-07-15;instagram;maya;C3;3,50"}) ==
          Told{{day("2026-07-13"), 599'000}, {day("2026-07-15"), 35'000}});
}

namespace {

/// One measure of every record of a file.
std::vector<std::int64_t> valuesIn(std::string_view text, Measure measure, std::int64_t rejected = 0) {
    const test::TempFolder folder;
    std::vector<std::int64_t> values;
    const auto result = imports::read(
        sniff(folder.write("values.csv", text)), {},
        [&](const model::Record& record) { values.push_back(record.values[measure].value_or(-1)); });
    CHECK(result.rejected == rejected);
    return values;
}

}  // namespace

TEST_CASE("A clock of two parts under a header of hours is hours and minutes") {
    constexpr std::string_view Head = "Date,Platform,Account,Post ID,";
    CHECK(valuesIn(std::string(Head) + "Watch time (hours)\n2026-07-01,instagram,maya,C1,10:30\n"
                                       "2026-07-02,instagram,maya,C2,1:30\n",
                   Measure::WatchTime) == std::vector<std::int64_t>{37'800'000, 5'400'000});
    CHECK(valuesIn(std::string(Head) + "Watch time\n2026-07-01,instagram,maya,C1,10:30\n"
                                       "2026-07-02,instagram,maya,C2,1:30\n",
                   Measure::WatchTime) == std::vector<std::int64_t>{630'000, 90'000});
}

TEST_CASE("Three digits behind the only sign before a unit of time are refused: they may be thousands") {
    CHECK_FALSE(parseDuration("1,234 s"));
    CHECK_FALSE(parseDuration("1.234 h"));
    CHECK(parseDuration("0.234 s") == 234);
    CHECK(parseDuration("1.5 h") == 5'400'000);
    CHECK(parseDuration("PT1.234S") == 1'234);
}

TEST_CASE("A list of posts on several platforms is no platform's export, whatever its headers are") {
    const test::TempFolder folder;
    const auto found = sniff(folder.write(
        "posts.csv",
        "Platform,Creator,Permalink,Date posted,Views,Likes,Comments,Shares\n"
        "Instagram,maya,https://www.instagram.com/p/C1abcDEfgh1/,2026-07-01,100,10,1,2\n"
        "TikTok,maya,https://www.tiktok.com/@maya/video/7312345678901234567,2026-07-02,200,20,1,2\n"
        "YouTube,maya,https://www.youtube.com/watch?v=dQw4w9WgXcQ,2026-07-03,300,30,1,2\n"));
    CHECK(found.format.id == "generic-posts");
    std::vector<std::string> platforms;
    imports::read(found, {}, [&](const model::Record& record) { platforms.emplace_back(record.platform); });
    CHECK(platforms == std::vector<std::string>{"instagram", "tiktok", "youtube"});
}

TEST_CASE("A post whose address is of another platform than its row is refused") {
    const test::TempFolder folder;
    const auto result = imports::read(
        sniff(folder.write("posts.csv",
                           "Platform,Creator,Post URL,Date,Views\n"
                           "Instagram,maya,https://www.instagram.com/p/C1abcDEfgh1/,2026-07-01,100\n"
                           "Instagram,maya,https://www.instagram.com/p/C1abcDEfgh2/,2026-07-01,100\n"
                           "Instagram,maya,https://www.tiktok.com/@maya/video/7312345678901234567,2026-07-02,"
                           "200\n")),
        {}, [](const model::Record&) {});
    REQUIRE(result.rejects.size() == 1);
    CHECK(result.rejects[0].line == 4);
}

TEST_CASE("Lists read units of headers and dates without a year, and refuse what rests on an unknown sign") {
    const test::TempFolder folder;
    std::vector<std::int64_t> totals;
    const auto read = [&](std::string_view text) {
        totals.clear();
        return imports::read(sniff(folder.write("orders.csv", text)), {}, [&](const model::Record& record) {
            totals.push_back(record.listing->total.value_or(-1));
        });
    };
    CHECK(read("Order ID,Date,Total (k€)\n1,2026-07-01,10\n2,2026-07-02,2.5\n").rejected == 0);
    CHECK(totals == std::vector<std::int64_t>{100'000'000, 25'000'000});
    CHECK(read("Order ID,Date,Total\n1,13 Sep,10\n2,14 Sep,20\n").rejected == 0);
}

TEST_CASE("One bad byte or a cut end leaves a file in UTF-8 what it is") {
    const test::TempFolder folder;
    std::string text = "Date,Créateur,Vues\n";
    for (int i = 0; i < 30; ++i)
        text += "2026-07-01,Élodie Bœuf,5\n";
    const auto broken = sniff(folder.write("broken.csv", text + "2026-07-02,\xFF,6\n"));
    CHECK(broken.dialect.encoding == Encoding::Utf8);
    CHECK(broken.tables.front().columns[1].name == "Créateur");
    CHECK_FALSE(broken.problems.empty());
    CHECK(sniff(folder.write("cut.csv", text + "2026-07-02,\xC3")).dialect.encoding == Encoding::Utf8);
    // Its only letter beyond ASCII, at the very end, is no beginning of another one.
    CHECK(sniff(folder.write("latin.csv", "Title,Views\nSoup,5\nTea,6\nCaf\xE9")).dialect.encoding ==
          Encoding::Windows1252);
}

TEST_CASE("Of a header that is longer than any only the beginning is folded for the formats") {
    CHECK(plainHeader(std::string(300'000, 'a')).size() == LongestHeader);
    CHECK(plainHeader("Views") == "views");
}

TEST_CASE("An id that a spreadsheet took for a formula is refused and becomes no post") {
    CHECK(isRuinedId("#NAME?"));
    CHECK(isRuinedId(" #WERT! "));
    CHECK_FALSE(isRuinedId("#tea"));
    CHECK(valuesIn("Date,Platform,Account,Post ID,Views\n2026-07-01,youtube,maya,#NAME?,5\n"
                   "2026-07-02,youtube,maya,dQw4w9WgXcQ,6\n",
                   Measure::Views, 1) == std::vector<std::int64_t>{6});
}
