// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "command_line.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <fstream>

// Whose figures are, and which post's, where a file tells it by less than an id.

using namespace goalpost;
using test::CommandLine;
using test::kpiIn;

namespace {

constexpr auto Campaign = "First Flush 2026";

std::string write(const CommandLine& call, std::string_view name, std::string_view text) {
    const std::string path = call.file(name);
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

}  // namespace

TEST_CASE("A list's creator of whom only the name is known is asked about, and each answer is taken") {
    const CommandLine call("2026-08-31");
    const std::string file = call.planned();
    const auto list =
        write(call, "tiktok list.csv", "Rank,Name,Username,Follower Count\n1,Mira Holm,@mira.h,7.4M\n");
    const auto asked = call.done({"import", file, list});
    CHECK(asked.out.find("--whose \"tiktok:mira.h=Mira Holm\"") != std::string::npos);
    CHECK(asked.out.find("1 rejected") != std::string::npos);
    const auto countOf = [&](const std::string& name) {
        const auto plan = call.done({"show", file, "--json"}).json();
        for (const auto& creator : plan["creators"])
            if (creator["name"] == name)
                return static_cast<int>(creator["accounts"].size());
        return 0;
    };
    const int before = countOf("Mira Holm");
    REQUIRE(before > 0);
    SECTION("for one account, the same") {
        call.done({"import", file, list, "--whose", "tiktok:@Mira.H=mira holm"});
        CHECK(countOf("Mira Holm") == before + 1);
        // From now on it is known by its handle.
        CHECK(call.done({"import", file, list, "--json"}).json()["rows"]["rejected"] == 0);
        call.done({"undo", file});
        CHECK(countOf("Mira Holm") == before);
    }
    SECTION("for one account, somebody new") {
        const auto json = call.done({"import", file, list, "--whose", "tiktok:mira.h=new", "--json"}).json();
        CHECK(json["creators"]["created"] == 1);
        CHECK(countOf("Mira Holm") == before);
        CHECK(countOf("Mira Holm (@mira.h)") == 1);
    }
    SECTION("for all") {
        call.done({"import", file, list, "--namesakes", "same"});
        CHECK(countOf("Mira Holm") == before + 1);
    }
    SECTION("for all, as others of the same name") {
        call.done({"import", file, list, "--namesakes", "new"});
        CHECK(countOf("Mira Holm (@mira.h)") == 1);
    }
    SECTION("faults in answers") {
        CHECK(call({"import", file, list, "--whose", "mira.h"}).status == 2);
        const auto unknown = call({"import", file, list, "--whose", "tiktok:mira.h=Mira Home"});
        CHECK(unknown.status == 1);
        CHECK(unknown.err.find("did you mean \"Mira Holm\"?") != std::string::npos);
        CHECK(countOf("Mira Holm") == before);
    }
}

TEST_CASE("A sheet's posts by title and day are those of the export that comes later with their ids") {
    const CommandLine call("2026-08-31");
    const std::string file = call.planned();
    const auto sheet = write(call, "sheet.csv",
                             "Post title,Published,Likes,Comments\n"
                             "Leaves of the first flush,2026-07-10,40,4\n"
                             "How we pick,2026-07-12,25,2\n");
    const auto first = call.done({"import", file, sheet, "--creator", "instagram:miraholm", "--as-of",
                                  "2026-07-31", "--json"})
                           .json();
    CHECK(first["posts"]["created"] == 2);
    const auto data =
        write(call, "instagram.csv",
              "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,"
              "Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,Comments,Saves,Follows\n"
              "179,178,miraholm,Mira Holm,Leaves of the first flush,30,07/10/2026 18:31,"
              "https://www.instagram.com/p/E1/,IG reel,,Lifetime,900,800,44,1,5,3,0\n"
              "180,178,miraholm,Mira Holm,How we pick,30,07/12/2026 10:02,https://www.instagram.com/p/E2/,IG "
              "reel,,Lifetime,500,400,26,1,2,3,0\n");
    const auto second = call.done({"import", file, data, "--as-of", "2026-08-20", "--json"}).json();
    CHECK(second["posts"]["created"] == 0);
    CHECK(second["posts"]["matched"] == 2);
    const std::string before = call.done({"dump", file}).out;
    CHECK(before.find("untold-") == std::string::npos);
    // The sheet again finds them, and its older totals change nothing.
    const auto again = call.done({"import", file, sheet, "--creator", "instagram:miraholm", "--as-of",
                                  "2026-07-31", "--json"})
                           .json();
    CHECK(again["posts"]["matched"] == 2);
    CHECK(again["rows"]["identical"] == 2);
    CHECK(call.done({"dump", file}).out == before);
}

TEST_CASE("A file of no known kind that is mapped by hand tells the format that this makes it") {
    const CommandLine call("2026-08-31");
    const std::string file = call.planned();
    const auto data = write(call, "strange.csv", "Wer,Wann,Was,Zahl A\nmaya,2026-07-01,reel-1,10\n");
    const auto mapping = write(call, "m.json", R"({"Wann": "date", "Was": "post-id", "Zahl A": "views"})");
    const auto json =
        call.done({"import", file, data, "--mapping", mapping, "--creator", "tiktok:maya", "--json"}).json();
    CHECK(json["format"] == "generic-daily");
    CHECK(json["totals"]["views"] == 10);
    CHECK(call.done({"imports", file, "--json"}).json()["imports"][0]["format"] == "generic-daily");
}

TEST_CASE("An affiliate report's commission and a campaign's ad spend are kept as money") {
    const CommandLine call("2026-08-31");
    const std::string file = call.planned();
    const auto report = write(call, "partners.csv",
                              "Partner,Promo code,Date,Clicks,Orders,Revenue,Commission\n"
                              "Somebody,NOBODY5,2026-07-03,120,4,310.50,31.05\n"
                              "Somebody,NOBODY5,2026-07-04,10,1,20.00,2.00\n");
    CHECK(call.done({"import", file, report, "--json"}).json()["totals"]["commission"] == "33.05");
    const auto ads = write(call, "ads.csv",
                           "Campaign Name;Date;Spend [USD];# of Impressions;# of Website Clicks\n"
                           "Flush;1.08.2026;2280,5;82702;7016\nFlush;15.08.2026;1757;121040;8110\n");
    CHECK(call.done({"import", file, ads, "--json"}).json()["totals"]["ad-spend"] == "4037.50");
    // It goes through a bundle and back.
    const std::string bundle = call.file("b.json");
    const std::string copy = call.file("copy.goalpost");
    call.done({"export", file, "-o", bundle});
    call.done({"new", copy});
    call.done({"import-bundle", copy, bundle});
    CHECK(call.done({"dump", copy}).out == call.done({"dump", file}).out);
}

TEST_CASE("A post that two creators published together counts once, by its id and by its address") {
    const CommandLine call("2026-08-31");
    const std::string file = call.planned();
    constexpr auto Headers =
        "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,"
        "Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,Comments,Saves,Follows\n";
    const auto mira = write(call, "mira.csv",
                            std::string(Headers) +
                                "179,178,miraholm,Mira Holm,Leaves,30,07/10/2026 18:31,"
                                "https://www.instagram.com/p/E1/,IG reel,,Lifetime,900,800,44,1,5,3,0\n");
    // Ana's own export has the post under the same address and, as some exports do, another id.
    const auto ana =
        write(call, "ana.csv",
              std::string(Headers) +
                  "279,278,anapours,Ana Pours,Leaves,30,07/10/2026 18:31,"
                  "https://www.instagram.com/reel/E1/?igsh=1,IG reel,,Lifetime,900,800,44,1,5,3,0\n"
                  "280,278,anapours,Ana Pours,Alone,30,07/11/2026 18:31,"
                  "https://www.instagram.com/p/A2/,IG reel,,Lifetime,50,40,4,0,0,0,0\n");
    const auto assigned = [&](const std::string& data) {
        return call
            .done({"import", file, data, "--campaign", Campaign, "--assign", "all", "--as-of", "2026-08-20",
                   "--json"})
            .json();
    };
    CHECK(assigned(mira)["shared_posts"].empty());
    const auto second = assigned(ana);
    CHECK(second["posts"]["created"] == 1);
    REQUIRE(second["shared_posts"].size() == 1);
    CHECK(second["shared_posts"][0]["creator"] == "Mira Holm");
    CHECK(second["shared_posts"][0]["also_of"] == "Ana Pours");
    const auto table = call.done({"kpis", file, "--campaign", Campaign, "--json"}).json();
    CHECK(kpiIn(table, Campaign, "views")["value"] == 950);
    CHECK(assigned(ana)["same_file_again"] == true);
}

TEST_CASE("A file with rows of Facebook and Instagram books each for the named creator's account there") {
    const CommandLine call("2026-08-31");
    const std::string file = call.planned();
    const auto both = write(call, "both.csv",
                            "Post ID,Platform,Publish time,Title,Likes,Comments\n"
                            "901,Facebook,2026-07-10 10:02,Leaves,7,1\n"
                            "801,Instagram,2026-07-10 18:31,Leaves,44,5\n");
    call.done({"import", file, both, "--creator", "Mira Holm", "--as-of", "2026-08-20"});
    const auto plan = call.done({"show", file, "--json"}).json();
    for (const auto& creator : plan["creators"])
        if (creator["name"] == "Mira Holm") {
            REQUIRE(creator["accounts"].size() == 2);
            CHECK(creator["accounts"][1]["platform"] == "facebook");
            CHECK(creator["accounts"][1]["handle"] == "miraholm");
        }
    CHECK(plan["creators"].size() == 2);
}

TEST_CASE("Measured commission stands beside the accrued cost, and KPIs of cost say that they leave it out") {
    const CommandLine call("2026-08-31");
    const std::string file = call.planned();
    const auto code = write(call, "code.json",
                            R"({"campaigns": [{"name": "First Flush 2026", "partnerships": [
                                {"creator": "Mira Holm"}, {"creator": "Jon Vale", "promo_code": "JON10"}]}]})");
    call.done({"apply", file, code});
    const auto report = write(call, "partners.csv",
                              "Partner,Promo code,Date,Clicks,Orders,Revenue,Commission\n"
                              "Jon V.,JON10,2026-07-13,120,4,310.50,31.05\n");
    call.done({"import", file, report, "--campaign", Campaign});
    const auto table = call.done({"kpis", file, "--campaign", Campaign, "--json"}).json();
    const auto& costs = table["rows"][0]["measured_costs"];
    REQUIRE(costs.size() == 1);
    CHECK(costs[0]["measure"] == "commission");
    CHECK(costs[0]["value"] == "31.05");
    CHECK(costs[0]["planned"].is_null());
    const auto cpa = kpiIn(table, Campaign, "cpa");
    CHECK(cpa["numerator"] == "3500.00");
    CHECK(cpa["value"] == "875.00");
    CHECK(cpa["note"].get<std::string>().find("without the measured commission") != std::string::npos);
    CHECK(call.done({"kpis", file, "--campaign", Campaign}).out.find("is not in accrued cost") !=
          std::string::npos);
    // The code's orders are those of the video, and of its platform.
    const auto platforms =
        call.done({"kpis", file, "--campaign", Campaign, "--by", "platform", "--json"}).json();
    CHECK(kpiIn(platforms, "youtube", "orders")["value"] == 4);
}
