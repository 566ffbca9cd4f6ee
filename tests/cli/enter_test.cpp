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

TEST_CASE("evidence lists what was given with figures, and writes it out as it was") {
    const CommandLine call("2026-08-30");
    const auto workspace = withPlannedReel(call);
    std::ofstream(call.file("screen.png"), std::ios::binary) << "a picture";
    CHECK(call.done({"evidence", workspace}).out.starts_with("No evidence is kept"));
    call.done({"enter", workspace, "--campaign", "Autumn", "--post", "Plum cake", "shares=12", "--by", "Eva",
               "--note", "on her phone", "--evidence", call.file("screen.png")});
    const auto list = call.done({"evidence", workspace, "--json"}).json().at("evidence");
    REQUIRE(list.size() == 1);
    CHECK(list[0].at("name") == "screen.png");
    CHECK(list[0].at("size") == 9);
    CHECK(list[0].at("who") == "Eva");
    CHECK(list[0].at("note") == "on her phone");
    CHECK(list[0].at("kept") == true);
    call.done({"evidence", workspace, "--take", "1", "-o", call.file("out.png")});
    std::ifstream in(call.file("out.png"), std::ios::binary);
    CHECK(std::string(std::istreambuf_iterator<char>(in), {}) == "a picture");
    CHECK(call({"evidence", workspace, "--take", "2", "-o", call.file("out.png")}).status == 1);
    CHECK(call({"evidence", workspace, "--take", "1"}).status == 2);
    CHECK(call({"evidence", workspace, "--take", "1", "-o", workspace}).status == 2);
    const auto itself = call({"enter", workspace, "--campaign", "Autumn", "--post", "Plum cake", "shares=13",
                              "--evidence", workspace});
    CHECK(itself.status == 1);
    CHECK(itself.err.find("is the workspace itself and no evidence") != std::string::npos);
    CHECK(sharesOf(call, workspace) == 12);
}
