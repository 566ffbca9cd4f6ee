// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/json.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdlib>
#include <string>
#include <sys/wait.h>
#include <vector>

using namespace goalpost;

namespace {

struct Ended {
    int status;
    std::string out;
    std::string err;
};

/// The real program, as a shell would start it.
class Program {
  public:
    Ended operator()(const std::vector<std::string>& arguments) const {
        const char* program = std::getenv("GOALPOST_CLI");
        REQUIRE(program);
        std::string command = "XDG_DATA_HOME=" + quoted((m_folder / "data").string()) + " " + quoted(program);
        for (const auto& argument : arguments)
            command += " " + quoted(argument);
        const auto out = m_folder / "out";
        const auto err = m_folder / "err";
        command += " >" + quoted(out.string()) + " 2>" + quoted(err.string()) + " </dev/null";
        const int status = std::system(command.c_str());
        REQUIRE(WIFEXITED(status));
        return {WEXITSTATUS(status), test::readFile(out), test::readFile(err)};
    }
    std::string file(std::string_view name) const { return (m_folder / name).string(); }

  private:
    static std::string quoted(const std::string& text) {
        std::string out = "'";
        for (const char c : text)
            out += c == '\'' ? std::string("'\\''") : std::string(1, c);
        return out + "'";
    }

    test::TempFolder m_folder;
};

std::string fixture(std::string_view name) {
    return (test::sourceFolder() / "tests/cli/fixtures" / name).string();
}

}  // namespace

TEST_CASE("The program makes a workspace, imports into it, and prints its KPIs") {
    const Program program;
    const auto workspace = program.file("work.goalpost");
    REQUIRE(program({"new", workspace}).status == 0);
    REQUIRE(program({"apply", workspace, fixture("plan.json")}).status == 0);
    REQUIRE(program({"import", workspace, fixture("daily.csv"), "--campaign", "First Flush 2026"}).status ==
            0);
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
    const std::string command = "'" + std::string(name) + "' table '" + fixture("daily.csv") +
                                "' >/dev/full 2>'" + program.file("err") + "'";
    const int status = std::system(command.c_str());
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 1);
}
