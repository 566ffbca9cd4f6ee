// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "program.hpp"
#include "support/catch.hpp"
#include "support/small_disk.hpp"

using namespace goalpost;
using test::CommandLine;
using test::Program;

namespace {

constexpr auto Campaign = "First Flush 2026";

/// Everything a planner does in a day.
void requireWorking(const Program& program, const std::string& expected) {
    const auto workspace = program.file("work.goalpost");
    const std::vector<std::vector<std::string>> day = {
        {"new", workspace},
        {"apply", workspace, CommandLine::fixture("plan.json")},
        {"import", workspace, CommandLine::fixture("daily.csv"), "--campaign", Campaign},
        {"kpis", workspace, "--campaign", Campaign},
        {"report", workspace, "--kind", "plan", "--campaign", Campaign, "-o", program.file("plan.pdf")},
        {"undo", workspace},
        {"verify", workspace},
    };
    for (const auto& arguments : day) {
        const auto ended = program(arguments);
        INFO(arguments.front() << ": " << ended.err);
        CHECK(ended.status == 0);
        const bool changes =
            arguments.front() == "apply" || arguments.front() == "import" || arguments.front() == "undo";
        CHECK((ended.err.find(expected) != std::string::npos) == changes);
    }
}

}  // namespace

TEST_CASE(
    "With a home that cannot be written and no runtime folder the work is done, and no backup is told") {
    const test::SmallDisk disk;
    GOALPOST_NEED_DISK(disk);
    REQUIRE(disk.makeReadOnly());
    Program program;
    program.environment = {{"HOME", disk.path().string()},
                           {"XDG_DATA_HOME", ""},
                           {"XDG_CONFIG_HOME", ""},
                           {"XDG_CACHE_HOME", ""},
                           {"XDG_RUNTIME_DIR", ""}};
    requireWorking(
        program,
        "Your work is stored, but its newest state has no backup. No backup can be made: the folder " +
            (disk / ".local/share/goalpost/backups/").string());
}

TEST_CASE("Without a home and without a folder for temporary files the work is done, and no backup is told") {
    Program program;
    program.environment = {{"HOME", ""}, {"XDG_DATA_HOME", ""}, {"TMPDIR", program.file("nowhere")}};
    requireWorking(program,
                   "Your work is stored, but its newest state has no backup. There is no folder for "
                   "temporary files: " +
                       program.file("nowhere"));
}

TEST_CASE("What needs room for a private copy says so where there is none, and leaves everything as it was") {
    const Program made;
    const auto workspace = made.file("work.goalpost");
    REQUIRE(made({"new", workspace}).status == 0);
    REQUIRE(made({"apply", workspace, CommandLine::fixture("plan.json")}).status == 0);
    const auto bytes = test::readFile(workspace);
    const test::SmallDisk disk;
    Program program;
    std::string words;
    SECTION("no such folder") {
        program.environment["TMPDIR"] = program.file("nowhere");
        words = "There is no folder for temporary files: " + program.file("nowhere") +
                " cannot be used; set TMPDIR "
                "to one that can.";
    }
    SECTION("a full one") {
        GOALPOST_NEED_DISK(disk);
        disk.fill();
        program.environment["TMPDIR"] = disk.path().string();
        words = "; make room";
    }
    const auto out = program.file("out.goalpost");
    for (const std::string command : {"salvage", "restore"}) {
        const auto ended = program({command, workspace, "-o", out});
        INFO(command << ": " << ended.err);
        CHECK(ended.status == 1);
        CHECK(ended.err.find(words) != std::string::npos);
        CHECK_FALSE(std::filesystem::exists(out));
    }
    CHECK(test::readFile(workspace) == bytes);
}
