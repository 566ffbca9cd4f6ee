// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "command_line.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <fstream>

using namespace goalpost;
using test::CommandLine;

namespace {

void writeText(const std::string& path, std::string_view text) {
    std::ofstream(path, std::ios::binary) << text;
}

}  // namespace

TEST_CASE("missing names the post, the figure, who has it and the day, and is empty once it was imported") {
    const CommandLine call("2026-09-12");
    const auto workspace = call.file("work.goalpost");
    call.done({"new", workspace});
    writeText(call.file("plan.json"), R"({
      "creators": [{"name": "Maya", "email": "maya@example.org",
                    "accounts": [{"platform": "instagram", "handle": "mayasets"}]}],
      "campaigns": [{"name": "Autumn", "owner": "Eva", "goal": {"primary": "engagement"},
        "from": "2026-09-01", "to": "2026-09-30",
        "kpis": [{"id": "shares", "role": "primary"}],
        "partnerships": [{"creator": "Maya", "deliverables": [
          {"name": "Plum cake", "type": "reel", "due": "2026-09-03", "permalink": "https://www.instagram.com/p/P1/"}]}]}]})");
    call.done({"apply", workspace, call.file("plan.json")});
    const auto missing = [&] {
        return call.done({"missing", workspace, "--campaign", "Autumn", "--json"}).json();
    };
    Json told = missing();
    CHECK(told.at("posts") == 1);
    CHECK(told.at("lacking") == 1);
    CHECK(told.at("requests").at(0).at("whom") == "creator");
    CHECK(told.at("requests").at(0).at("email") == "maya@example.org");
    CHECK(told.at("requests").at(0).at("by") == "2026-09-10");
    CHECK(told.at("requests").at(0).at("late_days") == 2);
    CHECK(told.at("requests").at(0).at("posts").at(0).at("figures") == Json::array({"shares"}));
    const auto text = call.done({"missing", workspace, "--campaign", "Autumn", "--messages"}).out;
    CHECK(text.find("1 of 1 post lacks") != std::string::npos);
    CHECK(text.find("Maya <maya@example.org>, instagram: @mayasets") != std::string::npos);
    CHECK(text.find("    Hello Maya,") != std::string::npos);
    writeText(call.file("daily.csv"),
              "Date,Platform,Account,Post ID,Permalink,Likes\n"
              "2026-09-03,Instagram,mayasets,P1,https://www.instagram.com/p/P1/,12\n");
    call.done({"import", workspace, call.file("daily.csv"), "--campaign", "Autumn"});
    told = missing();
    CHECK(told.at("requests").at(0).at("posts").at(0).at("post").is_string());
    writeText(call.file("more.csv"),
              "Date,Platform,Account,Post ID,Permalink,Likes,Shares\n"
              "2026-09-03,Instagram,mayasets,P1,https://www.instagram.com/p/P1/,12,0\n");
    call.done({"import", workspace, call.file("more.csv"), "--campaign", "Autumn"});
    CHECK(missing().at("requests").empty());
    CHECK(call.done({"missing", workspace, "--campaign", "Autumn"}).out ==
          "Nothing is missing: every post has the figures of the primary KPIs.\n");
}
