// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "command_line.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <fstream>

using namespace goalpost;
using test::CommandLine;

namespace {

constexpr auto Campaign = "First Flush 2026";

}  // namespace

TEST_CASE("assign gives a post to a campaign by its address, undo takes it back, --history takes it out") {
    const CommandLine call("2026-08-31");
    const std::string file = call.planned();
    const std::string data = call.file("daily.csv");
    std::ofstream(data) << "Date,Platform,Account,Post ID,Permalink,Views\n"
                           "2026-07-10,Instagram,somebody,990,https://www.instagram.com/p/Zz9/,400\n";
    call.done({"import", file, data});
    const std::string before = call.done({"dump", file}).out;
    const auto given =
        call.done({"assign", file, "instagram.com/reel/Zz9?igsh=1", "--campaign", Campaign, "--json"});
    CHECK(given.json()["moved"] == 1);
    CHECK(given.json()["posts"][0]["permalink"] == "https://www.instagram.com/p/Zz9/");
    CHECK(call.done({"dump", file}).out != before);
    CHECK(call.done({"assign", file, "990", "--campaign", Campaign}).out.find("0 posts") == 0);
    call.done({"undo", file});
    CHECK(call.done({"dump", file}).out == before);
    call.done({"redo", file});
    CHECK(call.done({"assign", file, "990", "--history", "--json"}).json()["moved"] == 1);
    // Out of the campaign it stands as it was imported.
    const auto postIn = [](const std::string& dump) {
        const auto from = dump.find("\npost\t") + 1;
        return dump.substr(from, dump.find('\n', from) - from);
    };
    CHECK(postIn(call.done({"dump", file}).out) == postIn(before));
    CHECK(call.done({"assign", file, "990", "--history", "--json"}).json()["moved"] == 0);
    CHECK(call({"assign", file, "990"}).status == 2);
    CHECK(call({"assign", file, "991", "--campaign", Campaign}).status == 1);
}
