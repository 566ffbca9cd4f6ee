// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "command_line.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

using namespace goalpost;
using test::CommandLine;

namespace {

std::string workspaceOf(const CommandLine& call, std::string_view plan) {
    const test::TempFolder other;
    const auto workspace = call.file("named.goalpost");
    call.done({"new", workspace});
    call.done({"apply", workspace, other.write("plan.json", plan).string()});
    return workspace;
}

std::string budgetOf(const CommandLine& call, const std::string& workspace, const std::string& name) {
    return call.done({"show", workspace, "--json", "--campaign", name}).json()["campaigns"][0]["budget"];
}

}  // namespace

TEST_CASE("A campaign's own name wins over a brand's and a campaign's name that look like it") {
    const CommandLine call;
    const auto workspace = workspaceOf(call, R"({"brands": [{"name": "B"}], "campaigns": [
        {"name": "C", "brand": "B", "budget": "1.00"}, {"name": "B/C", "budget": "2.00"}]})");
    CHECK(budgetOf(call, workspace, "b/c") == "2.00");
    CHECK(budgetOf(call, workspace, "C") == "1.00");
}

TEST_CASE("Of campaigns with one name each can be named, the one without a brand too") {
    const CommandLine call;
    const auto workspace = workspaceOf(call, R"({"brands": [{"name": "B"}], "campaigns": [
        {"name": "C", "budget": "1.00"}, {"name": "C", "brand": "B", "budget": "2.00"}]})");
    const auto ended = call({"show", workspace, "--campaign", "C"});
    CHECK(ended.status == 1);
    CHECK(ended.err.find("'/C' or 'B/C'") != std::string::npos);
    CHECK(budgetOf(call, workspace, "/C") == "1.00");
    CHECK(budgetOf(call, workspace, "B/C") == "2.00");
}

TEST_CASE("Every command works with a campaign that has no brand") {
    const CommandLine call;
    const auto workspace = workspaceOf(call, R"({"campaigns": [{"name": "Bare"}]})");
    call.done({"show", workspace, "--campaign", "Bare"});
    call.done({"check", workspace, "--campaign", "Bare"});
    call.done(
        {"import", workspace, CommandLine::fixture("daily.csv"), "--campaign", "Bare", "--assign", "all"});
    call.done({"kpis", workspace, "--campaign", "Bare", "--by", "creator"});
    for (const auto* kind : {"plan", "results"})
        call.done({"report", workspace, "--kind", kind, "--campaign", "Bare", "-o", call.file("r.csv")});
}

TEST_CASE("Names from files cannot steer the terminal") {
    const CommandLine call;
    const auto workspace = workspaceOf(call, R"({"campaigns": [{"name": "Red"}]})");
    const test::TempFolder other;
    const auto data = other.write("day\x1b[2J.csv", test::readFile(CommandLine::fixture("daily.csv")));
    const std::string name = "Red";
    const auto plain = [](const std::string& text) { return text.find('\x1b') == std::string::npos; };
    CHECK(plain(call.done({"import", workspace, data.string(), "--campaign", name}).out));
    CHECK(plain(call.done({"imports", workspace}).out));
    CHECK(plain(call.done({"undo", workspace, "--list"}).out));
    CHECK(plain(call.done({"show", workspace}).out));
    CHECK(plain(call.done({"check", workspace}).out));
    CHECK(plain(call.done({"kpis", workspace, "--campaign", name}).out));
    CHECK(plain(call({"show", workspace, "--campaign", name + "\x1b[31m"}).err));
    CHECK(plain(call.done({"undo", workspace}).out));
}
