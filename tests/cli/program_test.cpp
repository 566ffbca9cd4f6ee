// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "program.hpp"

#include "base/json.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <string>
#include <sys/wait.h>

using namespace goalpost;
using test::Program;

TEST_CASE("The program makes a workspace, imports into it, and prints its KPIs") {
    const Program program;
    const auto workspace = program.file("work.goalpost");
    REQUIRE(program({"new", workspace}).status == 0);
    REQUIRE(program({"apply", workspace, test::CommandLine::fixture("plan.json")}).status == 0);
    REQUIRE(program({"import", workspace, test::CommandLine::fixture("daily.csv"), "--campaign",
                     "First Flush 2026"})
                .status == 0);
    const auto kpis =
        program({"kpis", workspace, "--campaign", "First Flush 2026", "--today", "2026-08-30", "--json"});
    REQUIRE(kpis.status == 0);
    CHECK(kpis.err.empty());
    CHECK(parseJson(kpis.out)["campaign"] == "First Flush 2026");
    CHECK(program({"undo", workspace}).status == 0);
    CHECK(program({"redo", workspace}).status == 0);
    CHECK(program({"verify", workspace}).status == 0);
}

TEST_CASE("The program writes a report as PDF without a display") {
    const Program program;
    const auto workspace = program.file("sample.goalpost");
    const auto made = program({"new", workspace, "--sample", "--today", "2026-08-30", "--json"});
    REQUIRE(made.status == 0);
    const auto campaign = parseJson(made.out)["campaigns"].back().get<std::string>();
    for (const std::string kind : {"results", "plan"}) {
        const auto pdf = program.file(kind + ".pdf");
        const auto ended = program({"report", workspace, "--kind", kind, "--campaign", campaign, "--today",
                                    "2026-08-30", "-o", pdf});
        INFO(ended.err);
        REQUIRE(ended.status == 0);
        const auto bytes = test::readFile(pdf);
        CHECK(bytes.starts_with("%PDF-"));
        CHECK(bytes.find("%%EOF") != std::string::npos);
    }
}

TEST_CASE("The program's exit status is that of docs/cli.md") {
    const Program program;
    CHECK(program({"--help"}).status == 0);
    CHECK(program({}).status == 2);
    CHECK(program({"fly"}).status == 2);
    const auto missing = program({"--json", "show", program.file("none.goalpost")});
    CHECK(missing.status == 1);
    CHECK(missing.out.empty());
    CHECK(missing.err.starts_with("goalpost-cli: "));
    CHECK(program({"new", program.file("a.goalpost")}).status == 0);
    CHECK(program({"new", program.file("a.goalpost")}).status == 1);
}

TEST_CASE("A result that cannot be written to standard output is a failure") {
    const Program program;
    const char* name = std::getenv("GOALPOST_CLI");
    REQUIRE(name);
    const std::string command = "'" + std::string(name) + "' table '" +
                                test::CommandLine::fixture("daily.csv") + "' >/dev/full 2>'" +
                                program.file("err") + "'";
    const int status = std::system(command.c_str());
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 1);
}

TEST_CASE("Every command takes a name with anything in it, and a PDF says where it cannot") {
    const Program program;
    const std::string name =
        GENERATE(as<std::string>{}, "a b?c#d%41'e", "-f.goalpost", "line\nend", "not \xFF text");
    const auto workspace = program.file(name + ".goalpost");
    const auto campaign = "First Flush 2026";
    const std::vector<std::vector<std::string>> commands = {
        {"new", workspace, "--json"},
        {"apply", workspace, test::CommandLine::fixture("plan.json"), "--json"},
        {"kpis", workspace, "--campaign", campaign, "--json"},
        {"report", workspace, "--kind", "plan", "--campaign", campaign, "-o", program.file(name + ".csv"),
         "--json"},
        {"backup", workspace, "-o", program.file(name + ".copy"), "--json"},
        {"restore", program.file(name + ".copy"), "-o", program.file(name + " again"), "--json"},
        {"salvage", workspace, "-o", program.file(name + " saved"), "--json"},
        {"export", workspace, "-o", program.file(name + ".json"), "--json"},
        {"verify", workspace, "--json"},
    };
    for (const auto& arguments : commands) {
        const auto ended = program(arguments);
        INFO(arguments.front() << ": " << ended.err);
        CHECK(ended.status == 0);
        CHECK_NOTHROW(parseJson(ended.out));
    }
    for (const char* ending : {".goalpost", ".csv", ".copy", " again", " saved", ".json"})
        CHECK(std::filesystem::exists(program.file(name + ending)));
    const auto pdf = program(
        {"report", workspace, "--kind", "plan", "--campaign", campaign, "-o", program.file(name + ".pdf")});
    const bool isText = name.find('\xFF') == std::string::npos;
    CHECK(pdf.status == (isText ? 0 : 1));
    CHECK((pdf.err.find("its name has bytes that are no text") != std::string::npos) == !isText);
}
