// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "program.hpp"
#include "support/catch.hpp"
#include "support/small_disk.hpp"

#include <fstream>
#include <iterator>

using namespace goalpost;
using test::CommandLine;
namespace fs = std::filesystem;

namespace {

constexpr auto Before = "what stood here before";
constexpr auto Campaign = "First Flush 2026";

/// Nothing is left beside the old files and what fills the disk.
std::vector<std::string> namesIn(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

TEST_CASE("A report or an export that does not fit on the disk leaves the old file as it was, and says why") {
    const test::SmallDisk disk;
    GOALPOST_NEED_DISK(disk);
    const CommandLine call;
    const auto workspace = call.planned();
    call.done({"import", workspace, CommandLine::fixture("daily.csv"), "--campaign", Campaign});
    const std::string name = GENERATE("report.csv", "report.json", "all.json");
    const auto target = disk / name;
    std::ofstream(target) << Before;
    disk.fill();
    const auto arguments = name == "all.json"
                               ? std::vector<std::string>{"export", workspace, "-o", target.string()}
                               : std::vector<std::string>{"report",     workspace, "--kind", "results",
                                                          "--campaign", Campaign,  "-o",     target.string()};
    const auto ended = call(arguments);
    CHECK(ended.status == 1);
    CHECK(ended.out.empty());
    CHECK(ended.err ==
          "goalpost-cli: " + target.string() +
              " could not be written: the disk is full; make room or choose another folder. What "
              "stood there is as it was.\n");
    CHECK(test::readFile(target) == Before);
    CHECK(namesIn(disk.path()) == std::vector<std::string>{name == "all.json" ? name : "filler",
                                                           name == "all.json" ? "filler" : name});
    disk.makeRoom();
    call.done(arguments);
    CHECK(test::readFile(target).size() > 100);
    CHECK(namesIn(disk.path()) == std::vector<std::string>{name});
}

TEST_CASE("A PDF that does not fit on the disk leaves the old file as it was, and says why") {
    const test::SmallDisk disk;
    GOALPOST_NEED_DISK(disk);
    const test::Program program;
    const auto workspace = program.file("work.goalpost");
    REQUIRE(program({"new", workspace}).status == 0);
    REQUIRE(program({"apply", workspace, CommandLine::fixture("plan.json")}).status == 0);
    const auto target = disk / "report.pdf";
    std::ofstream(target) << Before;
    disk.fill();
    const auto ended = program({"report", workspace, "--kind", "plan", "--campaign", Campaign, "-o",
                                target.string(), "--today", "2026-08-30"});
    CHECK(ended.status == 1);
    CHECK(ended.err.find("goalpost-cli: The report could not be written to " + target.string() + ": ") == 0);
    CHECK(ended.err.find("No space left on device. Choose another place or free some room") !=
          std::string::npos);
    CHECK(test::readFile(target) == Before);
    CHECK(namesIn(disk.path()) == std::vector<std::string>{"filler", "report.pdf"});
}

TEST_CASE("A backup or a salvaged workspace that does not fit on the disk leaves nothing behind") {
    const test::SmallDisk disk;
    GOALPOST_NEED_DISK(disk);
    const CommandLine call;
    const auto workspace = call.planned();
    disk.fill();
    for (const std::string command : {"backup", "salvage"}) {
        const auto target = (disk / "copy.goalpost").string();
        const auto ended = call({command, workspace, "-o", target});
        INFO(command << ": " << ended.err);
        CHECK(ended.status == 1);
        CHECK(ended.err.find("full") != std::string::npos);
        CHECK(namesIn(disk.path()) == std::vector<std::string>{"filler"});
    }
}
