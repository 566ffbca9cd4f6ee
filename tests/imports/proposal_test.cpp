// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/evidence.hpp"
#include "imports/period_line.hpp"
#include "imports/platforms.hpp"
#include "imports/reader.hpp"
#include "imports/recognise.hpp"
#include "imports/sniff.hpp"
#include "imports/synonyms.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <map>

// What is proposed for files of no known kind, and why.

using namespace goalpost;
using namespace goalpost::imports;

namespace {

const Column& columnNamed(const Sniff& sniff, std::string_view name) {
    for (const Column& column : sniff.tables.front().columns)
        if (column.name == name)
            return column;
    FAIL("no column " << name);
    return sniff.tables.front().columns.front();
}

std::string targetOf(const Sniff& sniff, std::string_view name) {
    return columnNamed(sniff, name).target.id();
}

}  // namespace

TEST_CASE("Every word of the table goes to something that exists, and to one thing in its language") {
    for (const Language& language : languages()) {
        std::map<std::string, std::string_view> seen;
        for (const HeaderMeaning& meaning : language.headers) {
            CAPTURE(language.id, meaning.header);
            CHECK(targetWithId(meaning.target).has_value());
            const auto [place, isNew] = seen.emplace(plainHeader(meaning.header), meaning.target);
            CHECK(place->second == meaning.target);
        }
    }
}

TEST_CASE("Headers are compared without what does not change their meaning") {
    CHECK(plainHeader("Amount spent (USD)") == "amount spent");
    CHECK(plainHeader("# of Impressions") == "impressions");
    CHECK(plainHeader("post_url") == "post url");
    CHECK(plainHeader("PostURL") == "post url");
    CHECK(plainHeader("Spend [USD]") == "spend");
    CHECK(plainHeader("„Gefällt mir“-Angaben") == "gefällt mir angaben");
    CHECK(plainHeader("Watch time (hours)") == "watch time (hours)");
}

TEST_CASE("Rates and averages are nothing that is summed") {
    CHECK(isDerived(plainHeader("Avg. likes")));
    CHECK(isDerived(plainHeader("Engagement rate")));
    CHECK(isDerived(plainHeader("Views (%)")));
    CHECK(isDerived(plainHeader("Views per user")));
    CHECK_FALSE(isDerived(plainHeader("Link clicks")));
    CHECK(nearestSynonym("Avg. likes").meaning == nullptr);
}

TEST_CASE("A header is known with words added, left out or misspelt, less surely the more there are") {
    REQUIRE(synonymOf("Post Link").meaning != nullptr);
    CHECK(synonymOf("Link-Klicks").language == "de");
    const NearMeaning total = nearestSynonym("Total number of likes");
    REQUIRE(total.meaning != nullptr);
    CHECK(total.meaning->target == "likes");
    CHECK(total.likeness < 1.0);
    const NearMeaning slip = nearestSynonym("Impresions");
    REQUIRE(slip.meaning != nullptr);
    CHECK(slip.meaning->target == "impressions");
    const NearMeaning remark = nearestSynonym("Clicks (Bitly)");
    REQUIRE(remark.meaning != nullptr);
    CHECK(remark.meaning->target == "clicks");
    CHECK(nearestSynonym("Weather").meaning == nullptr);
}

TEST_CASE("Cells tell what a column is where its header does not") {
    const test::TempFolder folder;
    const Sniff found = sniff(folder.write("own.csv",
                                           "Kennwort,Wo,Wer da,Erreicht am,Aufrufe,Wetter\n"
                                           "jt2OHQh0HoQ,YouTube,@theo,2026-07-01,100,sunny\n"
                                           "AqokkXoa7uE,YouTube,@maya,2026-07-03,250,rain\n"
                                           "YPVcg45W0z4,YouTube,@maya,2026-07-09,50,rain\n"));
    CHECK(found.format.id == "generic-posts");
    CHECK(found.format.proposed);
    CHECK(targetOf(found, "Kennwort") == "post-id");
    CHECK(targetOf(found, "Wo") == "platform");
    CHECK(targetOf(found, "Wer da") == "creator");
    CHECK(targetOf(found, "Erreicht am") == "published");
    CHECK(targetOf(found, "Aufrufe") == "views");
    CHECK(targetOf(found, "Wetter").empty());
    CHECK(columnNamed(found, "Kennwort").why.find("YouTube") != std::string::npos);
    for (const Column& column : found.tables.front().columns) {
        CAPTURE(column.name);
        CHECK(column.why.ends_with('.'));
        CHECK(column.confidence >= 0);
        CHECK(column.confidence < 1);
    }
}

TEST_CASE("Addresses tell the platform, and an address on none is no post's") {
    CHECK(platformOfAddress("https://www.instagram.com/reel/C8x1/") == "instagram");
    CHECK(platformOfAddress("https://m.youtube.com/watch?v=jt2OHQh0HoQ") == "youtube");
    CHECK(platformOfAddress("https://twitter.com/maya/status/1") == "x");
    CHECK(platformOfAddress("https://notinstagram.com/p/1").empty());
    CHECK(platformOfAddress("instagram.com").empty());
    CHECK(platformOfName("IG") == "instagram");
    CHECK(platformOfName(" Twitter ") == "x");
    CHECK(platformOfName("Instagram stories").empty());
    CHECK(platformNamedIn("top_insta.csv") == "instagram");
    CHECK(platformNamedIn("Threads views") == "threads");
    CHECK(platformNamedIn("Comment threads").empty());
    CHECK(platformNamedIn("TikTok and Instagram").empty());
    CHECK(platformNamedIn("Instant results").empty());
    const test::TempFolder folder;
    const Sniff found = sniff(folder.write("own.csv",
                                           "Clip,Seen\n"
                                           "https://www.tiktok.com/@maya/video/7567452112981069079,100\n"
                                           "https://www.tiktok.com/@maya/video/7567452112981069080,50\n"));
    CHECK(targetOf(found, "Clip") == "permalink");
    CHECK(found.tables.front().platform == "tiktok");
    const Sniff elsewhere = sniff(folder.write("elsewhere.csv",
                                               "post_id,post_url,platform,likes\n"
                                               "1,http://hartman.example/,Instagram,10\n"
                                               "2,http://barron.example/,Instagram,12\n"));
    CHECK(targetOf(elsewhere, "post_url").empty());
    CHECK(columnNamed(elsewhere, "post_url").why.find("on no platform") != std::string::npos);
}

TEST_CASE("Posts that stand on several days are snapshots where their figures never fall") {
    const test::TempFolder folder;
    const std::string header = "Tag,Video-URL,Aufrufe\n";
    std::string grows = header;
    std::string falls = header;
    for (int day = 1; day <= 8; ++day) {
        const std::string start =
            "2026-07-0" + std::to_string(day) + ",https://www.tiktok.com/@maya/video/7567452112981069079,";
        grows += start + std::to_string(100 + day) + "\n";
        falls += start + std::to_string(day % 2 == 0 ? 40 : 90) + "\n";
    }
    const Sniff totals = sniff(folder.write("grows.csv", grows));
    CHECK(totals.format.id == "generic-snapshots");
    CHECK(targetOf(totals, "Tag") == "date");
    const Sniff days = sniff(folder.write("falls.csv", falls));
    CHECK(days.format.id == "generic-daily");
}

TEST_CASE("A watch time below the video's length is an average and not taken") {
    const test::TempFolder folder;
    const Sniff found = sniff(folder.write("own.csv",
                                           "post_date,description,views,watch_time,duration\n"
                                           "2026-01-01,Rye,12450,22,35\n2026-01-02,Oven,9000,11,20\n"
                                           "2026-01-03,Salt,8000,40,60\n2026-01-04,Water,100,7,15\n"));
    CHECK(found.format.id == "generic-posts");
    CHECK(targetOf(found, "watch_time").empty());
    CHECK(columnNamed(found, "watch_time").why.find("4 of 4") != std::string::npos);
}

TEST_CASE(
    "An export is known by the words of its program, though its figures have names in another language") {
    const test::TempFolder folder;
    const Sniff visits =
        sniff(folder.write("ga4.csv",
                           "# Traffic-Akquisition\n# Startdatum: 20260701\n# Enddatum: 20260731\n"
                           "Sitzung – Quelle/Medium,Sitzungen,Engagement-Rate,Ereignisse pro "
                           "Sitzung,Anzahl der Ereignisse,Schlüsselereignisse,Gesamtumsatz\n"
                           "instagram / influencer,120,0.67,5,600,4,99.90\n"));
    CHECK(visits.format.id == "ga4");
    CHECK(targetOf(visits, "Sitzungen") == "sessions");
    CHECK(targetOf(visits, "Gesamtumsatz") == "revenue");
    const Sniff posts = sniff(folder.write(
        "posts.csv",
        "Identifiant de publication,Nom d’utilisateur du compte,Heure de publication,Permalien,"
        "Vues,Couverture,Mentions J’aime\n"
        "18013820987824089,mayasets,03/17/2026 13:45,https://www.instagram.com/reel/DVmUh6njKpP/,"
        "45453,32219,1973\n"));
    CHECK(posts.format.id == "instagram-content");
    CHECK_FALSE(posts.format.proposed);
    CHECK(targetOf(posts, "Couverture") == "reach");
}

TEST_CASE("A file without figures gets no proposal") {
    const test::TempFolder folder;
    const Sniff found = sniff(folder.write("own.csv", "Colour,Weather\nred,sunny\nblue,rain\n"));
    CHECK(found.format.id.empty());
    CHECK_FALSE(found.format.proposed);
}

TEST_CASE("A line above a table tells its period") {
    const Period july{*makeDate(2026, 7, 1), *makeDate(2026, 7, 31)};
    CHECK(periodIn("2026-07-01 - 2026-07-31") == july);
    CHECK(periodIn("July 1, 2026 - July 31, 2026") == july);
    CHECK(periodIn("July 1 - July 31, 2026") == july);
    CHECK(periodIn("7/1/2026 - 7/31/2026") == july);
    CHECK(periodIn("Zeitraum: 01.07.2026 bis 31.07.2026") == july);
    CHECK(periodIn("20260701-20260731") == july);
    CHECK_FALSE(periodIn("Campaign report"));
    CHECK_FALSE(periodIn("2026-07-31 - 2026-07-01"));
    CHECK(saysAllTime("All time"));
    CHECK(saysAllTime("Zeitraum: Alle Zeiten"));
    CHECK_FALSE(saysAllTime("All times of the year"));
}

TEST_CASE("Ids of eleven signs are YouTube's where they cannot be Instagram's") {
    const test::TempFolder folder;
    const auto platformOf = [&](const std::string& first, const std::string& second) {
        const Sniff found =
            sniff(folder.write("ids.csv", "Kennwort,Erreicht am,Aufrufe\n" + first + ",2026-07-01,100\n" +
                                              second + ",2026-07-02,90\n"));
        CHECK(targetOf(found, "Kennwort") == "post-id");
        return found.tables.front().platform;
    };
    CHECK(platformOf("jt2OHQh0HoQ", "AqokkXoa7uE") == "youtube");
    CHECK(platformOf("C8x1kQ_9zAb", "DAx1kQ_9zAd") == "instagram");
    CHECK(platformOf("C8x1kQ_9zAc", "DAx1kQ_9zAg").empty());
    // A word is no id.
    const Sniff words = sniff(folder.write("w.csv", "Ort,Erreicht am,Aufrufe\nSwitzerland,2026-07-01,1\n"));
    CHECK(targetOf(words, "Ort").empty());
}

TEST_CASE("A column with faults is still what its header says, and its faults are refused") {
    const test::TempFolder folder;
    const Sniff found =
        sniff(folder.write("faults.csv",
                           "Post URL,Posted,Views,Mood\n"
                           "https://www.tiktok.com/@mila/video/739980000000001,2026-03-01,100,a\n"
                           "https://www.tiktok.com/@mila/video/739980000000002,yesterday,2oo,b\n"
                           "https://www.tiktok.com/@mila/video/739980000000003,2026-03-03,99,c\n"
                           "https://www.tiktok.com/@mila/video/739980000000004,31.02.2026,98,d\n"));
    CHECK(targetOf(found, "Views") == "views");
    CHECK(targetOf(found, "Posted") == "published");
    const ReadResult result = read(found, {}, [](const model::Record&) {});
    CHECK(result.totals[model::Measure::Views] == 199);
    CHECK(result.rejected == 2);
    CHECK(result.tables.front().leftOut == std::vector<std::string>{"Mood"});
}

TEST_CASE("Days that a spreadsheet has counted are days under every language's header") {
    const test::TempFolder folder;
    const auto publishedOf = [&](std::string_view header, const ReadOptions& options) {
        const Sniff found = sniff(
            folder.write("serial.csv", "Link," + std::string(header) +
                                           ",Aufrufe\n"
                                           "https://www.tiktok.com/@a/video/730000000000001,46081,101\n"
                                           "https://www.tiktok.com/@a/video/730000000000002,46082,102\n"));
        std::vector<std::int32_t> days;
        read(found, options, [&](const model::Record& record) { days.push_back(record.published); });
        return days;
    };
    // 46023 is 1 January 2026; 58 days later is 28 February, after it comes March.
    const std::vector<std::int32_t> days = {dayNumber(*makeDate(2026, 2, 28)),
                                            dayNumber(*makeDate(2026, 3, 1))};
    CHECK(publishedOf("Ver\u00F6ffentlicht", {}) == days);
    ReadOptions byHand;
    byHand.mapping = {{"Kalender", "published"}, {"Link", "permalink"}, {"Aufrufe", "views"}};
    CHECK(publishedOf("Kalender", byHand) == days);
}

TEST_CASE(
    "A table with posts' addresses is of posts and not an account's days, whatever else its headers fit") {
    const test::TempFolder folder;
    const Sniff found =
        sniff(folder.write("posts.csv",
                           "Link;Datum;Aufrufe;Likes\n"
                           "https://www.instagram.com/reel/DHWRIh00LiR/;2026-03-01;11240;905\n"
                           "https://www.instagram.com/reel/DHWRIh01LiR/;2026-03-01;10494;860\n"
                           "https://www.instagram.com/reel/DHWRIh02LiR/;2026-03-02;8602;951\n"));
    CHECK(found.format.proposed);
    CHECK(find(found.format.id)->subject == Subject::Post);
    CHECK(found.tables.front().columns.front().target.field == "permalink");
    CHECK(found.tables.front().platform == "instagram");
}
