// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "command_line.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <fstream>

using namespace goalpost;
using test::CommandLine;

namespace {

/// Maya's reel is planned with its address; nothing of it was imported.
std::string withPlannedReel(const CommandLine& call) {
    const auto workspace = call.file("work.goalpost");
    call.done({"new", workspace});
    std::ofstream(call.file("plan.json"), std::ios::binary) << R"({
      "creators": [{"name": "Maya", "accounts": [{"platform": "instagram", "handle": "mayasets"}]}],
      "campaigns": [{"name": "Autumn", "goal": {"primary": "engagement"}, "from": "2026-08-01", "to": "2026-09-30",
        "kpis": [{"id": "shares", "role": "primary"}],
        "partnerships": [{"creator": "Maya", "deliverables": [
          {"name": "Plum cake", "type": "reel", "due": "2026-08-20",
           "permalink": "https://www.instagram.com/p/P1/"}]}]}]})";
    call.done({"apply", workspace, call.file("plan.json")});
    return workspace;
}

double sharesOf(const CommandLine& call, const std::string& workspace) {
    const Json kpis = call.done({"kpis", workspace, "--campaign", "Autumn", "--json"}).json();
    const Json value = test::kpiIn(kpis, "Autumn", "shares").at("value");
    return value.is_null() ? -1 : value.get<double>();
}

}  // namespace

TEST_CASE("enter writes figures of a post by its address as one act, and undo takes them back") {
    const CommandLine call("2026-08-30");
    const auto workspace = withPlannedReel(call);
    const auto told = call.done({"enter", workspace, "--campaign", "Autumn", "--post", "instagram.com/p/P1",
                                 "--as-of", "2026-08-28", "shares=12", "likes=300", "--by", "Eva", "--json"})
                          .json();
    CHECK(told.at("new") == 1);
    CHECK(told.at("batch").is_string());
    CHECK(sharesOf(call, workspace) == 12);
    CHECK(call.done({"missing", workspace, "--campaign", "Autumn", "--json"}).json().at("requests").empty());
    call.done({"undo", workspace});
    CHECK(sharesOf(call, workspace) == -1);
}

TEST_CASE("enter refuses what is no figure, no measure and no post, and changes nothing") {
    const CommandLine call("2026-08-30");
    const auto workspace = withPlannedReel(call);
    const auto refused = [&](const std::string& post, const std::string& figure) {
        return call({"enter", workspace, "--campaign", "Autumn", "--post", post, figure});
    };
    CHECK(refused("Plum cake", "shares=many").status == 2);
    CHECK(refused("Plum cake", "shares").status == 2);
    CHECK(refused("Plum cake", "share=3").err.find("did you mean \"shares\"") != std::string::npos);
    CHECK(refused("instagram.com/p/P9", "shares=3").status == 1);
    CHECK(refused("Plum cake", "shares=-3").status == 1);
    CHECK(call.done({"imports", workspace, "--json"}).json().at("imports").empty());
    CHECK(refused("plum CAKE", "shares=3").status == 0);
    CHECK(sharesOf(call, workspace) == 3);
}
