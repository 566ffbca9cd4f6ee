// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "command_line.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

using namespace goalpost;
using test::CommandLine;

namespace {

/// A plan whose one primary KPI is forbidden for its goal.
constexpr auto WrongKpi = R"({"campaigns": [{"name": "Loud", "goal": {"primary": "sales"},
  "kpis": [{"id": "impressions", "goal": "sales", "role": "primary"}]}]})";

}  // namespace

TEST_CASE("A call without a command, with an unknown one or with a wrong option is wrong usage") {
    const CommandLine call;
    const auto workspace = call.planned();
    const std::vector<std::vector<std::string>> wrong = {
        {},
        {"fly"},
        {"new"},
        {"kpis", workspace},
        {"kpis", workspace, "--campaign", "First Flush 2026", "--by", "mood"},
        {"kpis", workspace, "--campaign", "First Flush 2026", "--from", "2026-02-30"},
        {"kpis", workspace, "--campaign", "First Flush 2026", "--from", "2026-08-02", "--to", "2026-08-01"},
        {"show", workspace, "--today", "yesterday"},
        {"show", workspace, "--colour"},
        {"import", workspace, CommandLine::fixture("daily.csv"), "--assign", "all"},
        {"import", workspace, CommandLine::fixture("daily.csv"), "--assign", "some"},
        {"report", workspace, "--kind", "results", "--campaign", "First Flush 2026", "-o",
         call.file("a.doc")},
        {"report", workspace, "--kind", "poem", "--campaign", "First Flush 2026", "-o", call.file("a.csv")},
        {"report", workspace, "--kind", "results", "--campaign", "First Flush 2026"},
    };
    for (const auto& arguments : wrong) {
        const auto ended = call(arguments);
        INFO(Catch::StringMaker<std::vector<std::string>>::convert(arguments));
        CHECK(ended.status == 2);
        CHECK(ended.out.empty());
        CHECK(ended.err.starts_with("goalpost-cli: "));
        CHECK(ended.err.ends_with(".\n"));
    }
}

TEST_CASE("A call that is missing its command or names an unknown one is told which") {
    const CommandLine call;
    CHECK(call({}).err.find("a command is needed") != std::string::npos);
    CHECK(call({"fly"}).err ==
          "goalpost-cli: 'fly' is no command; 'goalpost-cli --help' tells what can be said.\n");
    const auto mistyped = call({"--today", "2026-08-01", "shwo", "work.goalpost", "--json"});
    CHECK(mistyped.status == 2);
    CHECK(mistyped.err ==
          "goalpost-cli: 'shwo' is no command; did you mean 'show'? 'goalpost-cli --help' tells what can be "
          "said.\n");
    // A command that is known and has a word too many is no such case.
    CHECK(call({"due", "work.goalpost", "shwo"}).err.find("is no command") == std::string::npos);
}

TEST_CASE("Help and version are asked for and end well") {
    const CommandLine call;
    CHECK(call.done({"--help"}).out.find("kpis") != std::string::npos);
    CHECK(call.done({"import", "--help"}).out.find("--dry-run") != std::string::npos);
    CHECK(call.done({"--version"}).out.find('.') != std::string::npos);
}

TEST_CASE("What cannot be done ends with 1, one sentence on standard error and nothing on standard output") {
    const CommandLine call;
    const auto workspace = call.planned();
    const test::TempFolder other;
    const auto refused = [&](std::vector<std::string> arguments, std::string_view word) {
        const auto ended = call(arguments);
        INFO(ended.err);
        CHECK(ended.status == 1);
        CHECK(ended.out.empty());
        CHECK(ended.err.starts_with("goalpost-cli: "));
        CHECK(ended.err.find(word) != std::string::npos);
    };
    refused({"new", workspace}, workspace);
    refused({"show", call.file("none.goalpost")}, "none.goalpost");
    refused({"show", other.write("empty.goalpost", "").string()}, "empty.goalpost");
    refused({"show", other.write("song.goalpost", "la la la la la la la la").string()}, "song.goalpost");
    refused({"apply", workspace, call.file("none.json")}, "none.json");
    refused({"apply", workspace, other.write("broken.json", "{\"brands\": [").string()}, "line 1");
    refused({"sniff", call.file("none.csv")}, "none.csv");
    refused({"import", workspace, call.file("none.csv")}, "none.csv");
    refused({"undo", call.file("none.goalpost")}, "none.goalpost");
    refused({"redo", workspace}, "nothing to redo");
}

TEST_CASE("What is due has a note and asks for nothing that is no task") {
    const CommandLine call;
    const auto workspace = call.file("sample.goalpost");
    call.done({"new", workspace, "--sample"});
    const auto due = call.done({"due", workspace}).out;
    CHECK(due.find("Note") != std::string::npos);
    CHECK(due.find("To do") == std::string::npos);
}

TEST_CASE("A wrong campaign name is told with the nearest one") {
    const CommandLine call;
    const auto workspace = call.planned();
    for (const std::string command : {"kpis", "show", "check"}) {
        const auto ended = call({command, workspace, "--campaign", "Frist Flush 2026"});
        CHECK(ended.status == 1);
        CHECK(ended.err.find("did you mean 'First Flush 2026'?") != std::string::npos);
    }
}

TEST_CASE("Every error in a plan document names its JSON pointer, and nothing of it is stored") {
    const CommandLine call;
    const auto workspace = call.planned();
    const auto before = call.done({"dump", workspace}).out;
    const test::TempFolder other;
    const auto refused = [&](std::string_view plan, std::string_view pointer) {
        const auto ended = call({"apply", workspace, other.write("plan.json", plan).string()});
        INFO(ended.err);
        CHECK(ended.status == 1);
        CHECK(ended.out.empty());
        CHECK(ended.err.find(pointer) != std::string::npos);
        CHECK(call.done({"dump", workspace}).out == before);
    };
    refused(R"({"brands": [{"name": "New"}, {"nmae": "Newer"}]})", "/brands/1");
    refused(R"({"brands": [{"name": "New", "currency": 7}]})", "/brands/0/currency");
    refused(R"({"campaigns": [{"name": "New", "from": "2026-02-30"}]})", "/campaigns/0/from");
    refused(R"({"campaigns": [{"name": "New", "goal": {"primary": "fame"}}]})", "/campaigns/0/goal/primary");
}

TEST_CASE("A plan that breaks an axiom is refused whole, with the rule's id") {
    const CommandLine call;
    const auto workspace = call.planned();
    const auto before = call.done({"dump", workspace}).out;
    const test::TempFolder other;
    const auto ended = call({"apply", workspace, other.write("wrong.json", WrongKpi).string()});
    CHECK(ended.status == 1);
    CHECK(ended.out.empty());
    CHECK(ended.err.find("KPI-FIT") != std::string::npos);
    CHECK(call.done({"dump", workspace}).out == before);
}

TEST_CASE("The option --json stands before the command or behind it, with the same result") {
    const CommandLine call;
    const auto workspace = call.planned();
    const std::vector<std::vector<std::string>> reading = {
        {"show", workspace},
        {"check", workspace},
        {"imports", workspace},
        {"undo", workspace, "--list"},
        {"kpis", workspace, "--campaign", "First Flush 2026"},
        {"dump", workspace},
        {"verify", workspace},
        {"sniff", CommandLine::fixture("daily.csv")},
        {"table", CommandLine::fixture("daily.csv")},
    };
    for (const auto& arguments : reading) {
        INFO(arguments.front());
        auto before = arguments;
        before.insert(before.begin(), "--json");
        auto behind = arguments;
        behind.push_back("--json");
        const auto first = call.done(before);
        CHECK(first.out == call.done(behind).out);
        CHECK_NOTHROW(first.json());
        CHECK(first.err.empty());
        CHECK(call.done(arguments).out != first.out);
    }
}

TEST_CASE("Commands that change something print one JSON document too") {
    const CommandLine call;
    const auto workspace = call.file("new.goalpost");
    CHECK(call.done({"new", workspace, "--json"}).json()["file"] == workspace);
    CHECK(call.done({"apply", workspace, CommandLine::fixture("plan.json"), "--json"}).json()["changed"] ==
          true);
    CHECK(call.done({"undo", workspace, "--json"}).json()["undone"]["undone"] == true);
    CHECK(call.done({"redo", workspace, "--json"}).json()["redone"]["undone"] == false);
    const auto backup = call.done({"backup", workspace, "--json"}).json()["backup"].get<std::string>();
    CHECK(std::filesystem::file_size(backup) > 0);
}
