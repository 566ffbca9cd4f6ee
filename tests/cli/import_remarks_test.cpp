// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "command_line.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <fstream>

using namespace goalpost;
using test::CommandLine;
using test::kpiIn;

namespace {

constexpr auto Campaign = "First Flush 2026";

}  // namespace

TEST_CASE("A total without a publish date counts on the day of its file, and everybody is told which") {
    const CommandLine call("2026-08-31");
    const std::string file = call.planned();
    const std::string data = call.file("totals.csv");
    std::ofstream(data)
        << "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,"
           "Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,Comments,Saves,Follows\n"
           "179,178,miraholm,Mira Holm,Leaves,30,,https://www.instagram.com/p/E1/,IG reel,,Lifetime,"
           "900,800,40,1,2,3,0\n"
           "180,178,miraholm,Mira Holm,Cups,30,07/09/2026 10:00,https://www.instagram.com/p/E2/,IG reel,,"
           "Lifetime,500,400,20,1,2,3,0\n";
    constexpr auto Told =
        "1 post of this campaign has no publish date and is counted on the day of its file, 20 August 2026; "
        "import a file that tells when it was published.";
    const std::vector<std::string> import{"import",   file,  data,      "--campaign", Campaign,
                                          "--assign", "all", "--as-of", "2026-08-20"};
    auto asJson = import;
    asJson.insert(asJson.end(), {"--dry-run", "--json"});
    const auto trial = call.done(asJson).json();
    CHECK(trial["posts"]["on_file_day"] == 1);
    CHECK(trial["posts"]["without_date"] == 0);
    CHECK(trial["remarks"] == Json::array({Told}));
    CHECK(call.done(import).err.find(Told) != std::string::npos);
    CHECK(call.done({"kpis", file, "--campaign", Campaign}).err.find(Told) != std::string::npos);
    const auto table = call.done({"kpis", file, "--campaign", Campaign, "--json"}).json();
    CHECK(table["posts_on_file_day"] == 1);
    CHECK(table["file_days"] == Json{{"from", "2026-08-20"}, {"to", "2026-08-20"}});
    CHECK(table["posts_without_date"] == 0);
    CHECK(kpiIn(table, Campaign, "views")["value"] == 1400);
    for (const std::string ending : {".json", ".csv"}) {
        const std::string report = call.file("totals" + ending);
        call.done({"report", file, "--kind", "results", "--campaign", Campaign, "-o", report});
        std::ifstream in(report);
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        CHECK(text.find(Told) != std::string::npos);
        if (ending == ".json")
            CHECK(text.find("without a publish date, in the month of their file.") != std::string::npos);
    }
    // In July nothing of it counts.
    const auto july =
        call.done({"kpis", file, "--campaign", Campaign, "--to", "2026-07-31", "--json"}).json();
    CHECK(july["posts_on_file_day"] == 0);
    CHECK(july["file_days"].is_null());
    CHECK(kpiIn(july, Campaign, "views")["value"] == 500);
}

TEST_CASE("Figures of a website that are imported for a campaign are told as what they are") {
    const CommandLine call("2026-08-31");
    const std::string file = call.planned();
    const std::string data = call.file("pages.csv");
    std::ofstream(data)
        << "# ----------------------------------------\n# Pages\n# Account: Tea\n# Property: Tea\n"
           "# ----------------------------------------\n#\n# All Users\n"
           "# Start date: 20260701\n# End date: 20260707\n\n"
           "Page path + query string and screen class,Views\n/,257\n/tea,43\n";
    const std::vector<std::string> import{"import", file, data, "--campaign", Campaign, "--assign", "all"};
    const auto said = call.done(import).err;
    CHECK(said.find("This file tells page views of a website, and no post; no KPI of a campaign counts them. "
                    "Import sessions and orders as a daily table with a column \"UTM content\"") !=
          std::string::npos);
    constexpr auto Told =
        "The imported figures of a website belong to no post, so no KPI of a campaign counts them";
    CHECK(call.done({"kpis", file, "--campaign", Campaign}).err.find(Told) != std::string::npos);
    const std::string report = call.file("pages.json");
    const auto reported = [&] {
        call.done({"report", file, "--kind", "results", "--campaign", Campaign, "-o", report});
        std::ifstream in(report);
        return std::string{std::istreambuf_iterator<char>(in), {}};
    };
    CHECK(reported().find(Told) != std::string::npos);
    call.done({"undo", file});
    CHECK(reported().find(Told) == std::string::npos);
}

TEST_CASE("Posts that another campaign has are told with it, and what to do") {
    const CommandLine call;
    const std::string file = call.planned();
    const std::string plan = call.file("second.json");
    std::ofstream(plan)
        << R"({"campaigns": [{"name": "Second Flush", "from": "2026-07-01", "to": "2026-09-30"}]})";
    call.done({"apply", file, plan});
    const std::string data = call.file("posts.csv");
    std::ofstream(data) << "Date,Published,Platform,Account,Post ID,Views\n"
                           "2026-07-09,2026-07-08,Instagram,miraholm,E1,900\n"
                           "2026-07-10,2026-07-08,Instagram,miraholm,E2,700\n";
    call.done({"import", file, data, "--campaign", Campaign, "--assign", "all"});
    const std::vector<std::string> again{"import",       file,       data, "--campaign",
                                         "Second Flush", "--assign", "all"};
    const auto ended = call.done(again);
    CHECK(ended.err.find("2 posts of this file belong to the campaign \"First Flush 2026\" and count there "
                         "alone; to count them for \"Second Flush\", undo the import that put them there and "
                         "import the file again.") != std::string::npos);
    CHECK(ended.out.find("0 in creator history, 2 in other campaigns") != std::string::npos);
    auto asJson = again;
    asJson.emplace_back("--json");
    const auto posts = call.done(asJson).json()["posts"];
    CHECK(posts["in_campaign"] == 0);
    CHECK(posts["in_history"] == 0);
    CHECK(posts["in_other_campaigns"] == 2);
    const auto without = call.done({"import", file, data}).err;
    CHECK(without.find("2 posts of this file belong to the campaign \"First Flush 2026\" and count there.") !=
          std::string::npos);
}

TEST_CASE("A breakdown is refused without asking whose it is") {
    const CommandLine call;
    const std::string file = call.planned();
    const std::string data = call.file("geography.csv");
    std::ofstream(data) << "Geography,Views,Watch time (hours)\nTotal,300,12.5\nDE,200,8.25\nAT,100,4.25\n";
    const auto ended = call.done({"import", file, data, "--campaign", Campaign});
    CHECK(ended.out.find("not imported: a breakdown of the channel's views tells neither posts nor days") !=
          std::string::npos);
}

TEST_CASE("Totals whose days nothing in the file tells are imported once somebody says them") {
    const CommandLine call("2026-08-31");
    const std::string file = call.planned();
    const std::string data = call.file("tags.csv");
    std::ofstream(data) << "Session source / medium,Session manual ad content,Sessions,Key events\n"
                           "instagram / influencer,mira_reel,120,4\n"
                           "instagram / influencer,mira_story,30,0\n";
    const std::vector<std::string> import{"import", file, data, "--campaign", Campaign};
    const auto with = [&](const std::vector<std::string>& more) {
        auto words = import;
        words.insert(words.end(), more.begin(), more.end());
        return words;
    };
    const auto refused = call.done(with({"--json"})).json();
    CHECK(refused["rows"]["new"] == 0);
    CHECK(refused["tables"][0]["lacks_period"] == true);
    CHECK(call.done(import).out.find("--period-from and --period-to say them.") != std::string::npos);
    const std::vector<std::string> july{"--period-from", "2026-07-01", "--period-to", "2026-07-31", "--json"};
    const auto told = call.done(with(july)).json();
    CHECK(told["rows"]["new"] == 2);
    CHECK(told["totals"]["sessions"] == 150);
    CHECK(told["totals"]["key-events"] == 4);
    CHECK(told["tables"][0]["booked_as"].get<std::string>().starts_with("totals of the period"));
    // Said again they are the same.
    CHECK(call.done(with(july)).json()["rows"]["identical"] == 2);
    CHECK(call(with({"--period-from", "2026-07-01"})).status != 0);
    CHECK(call(with({"--period-from", "2026-07-31", "--period-to", "2026-07-01"})).err.find("is before") !=
          std::string::npos);
}
