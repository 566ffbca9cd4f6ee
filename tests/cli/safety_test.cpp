// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "command_line.hpp"
#include "store/workspace.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

using namespace goalpost;
using test::CommandLine;

namespace {

/// Another process that has the workspace open, until it is destroyed.
class Holder {
  public:
    explicit Holder(const std::string& file) {
        int ready[2];
        REQUIRE(::pipe(ready) == 0);
        REQUIRE(::pipe(m_end) == 0);
        m_process = ::fork();
        REQUIRE(m_process >= 0);
        if (m_process == 0)
            hold(file, ready[1]);
        ::close(ready[1]);
        char told = 'n';
        const auto got = ::read(ready[0], &told, 1);
        ::close(ready[0]);
        REQUIRE(got == 1);
        REQUIRE(told == 'y');
    }
    ~Holder() {
        ::close(m_end[1]);
        ::close(m_end[0]);
        ::waitpid(m_process, nullptr, 0);
    }
    Holder(const Holder&) = delete;
    Holder& operator=(const Holder&) = delete;
    std::string process() const { return std::to_string(m_process); }

  private:
    [[noreturn]] void hold(const std::string& file, int ready) {
        ::close(m_end[1]);
        char told = 'y';
        try {
            store::OpenOptions options;
            options.automaticBackups = false;
            const auto workspace = store::Workspace::open(file, options);
            if (::write(ready, &told, 1) == 1 && ::read(m_end[0], &told, 1) < 0)
                ::_exit(2);
        } catch (const std::exception&) {
            told = 'n';
            ::_exit(::write(ready, &told, 1) == 1 ? 1 : 2);
        }
        ::_exit(0);
    }

    int m_end[2] = {};
    pid_t m_process = -1;
};

}  // namespace

TEST_CASE("A workspace that another process holds is read from a copy and not written, naming the holder") {
    const CommandLine call;
    const auto workspace = call.planned();
    const auto content = call.done({"dump", workspace}).out;
    const Holder holder(workspace);
    const std::vector<std::vector<std::string>> reading = {
        {"dump", workspace},
        {"show", workspace},
        {"check", workspace},
        {"verify", workspace},
        {"imports", workspace},
        {"backups", workspace},
        {"undo", workspace, "--list"},
        {"kpis", workspace, "--campaign", "First Flush 2026"},
        {"report", workspace, "--kind", "plan", "--campaign", "First Flush 2026", "-o", call.file("r.csv")},
        {"backup", workspace, "-o", call.file("copy.goalpost")},
        {"restore", workspace, "-o", call.file("restored.goalpost")},
    };
    for (const auto& arguments : reading) {
        INFO(arguments.front());
        call.done(arguments);
    }
    const std::vector<std::vector<std::string>> writing = {
        {"apply", workspace, CommandLine::fixture("plan.json")},
        {"import", workspace, CommandLine::fixture("daily.csv")},
        {"undo", workspace},
        {"redo", workspace},
    };
    for (const auto& arguments : writing) {
        INFO(arguments.front());
        const auto ended = call(arguments);
        CHECK(ended.status == 1);
        CHECK(ended.err.find(holder.process()) != std::string::npos);
    }
    CHECK(call.done({"dump", workspace}).out == content);
    CHECK(call.done({"dump", call.file("copy.goalpost")}).out == content);
    CHECK(call.done({"dump", call.file("restored.goalpost")}).out == content);
}

TEST_CASE("A backup that is not what its note says is not restored") {
    const CommandLine call;
    const auto workspace = call.planned();
    const std::string backup = call.done({"backup", workspace, "--json"}).json()["backup"];
    const auto restored = call.file("restored.goalpost");
    call.done({"restore", backup, "-o", restored});
    CHECK(call.done({"dump", restored}).out == call.done({"dump", workspace}).out);

    // Bytes 92 to 95 hold a number that no reader of the content looks at.
    std::fstream(backup, std::ios::in | std::ios::out | std::ios::binary).seekp(92) << '\x7f';
    const auto changed = call.file("changed.goalpost");
    const auto ended = call({"restore", backup, "-o", changed});
    CHECK(ended.status == 1);
    CHECK(ended.err.find("is not what was written") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(changed));
}

TEST_CASE("When the second of two files cannot be imported, nothing was done and redo still works") {
    const CommandLine call;
    const auto workspace = call.planned();
    call.done({"import", workspace, CommandLine::fixture("daily.csv"), "--campaign", "First Flush 2026"});
    call.done({"undo", workspace});
    const auto history = call.done({"undo", workspace, "--list", "--json"}).out;
    const auto missing = call.file("missing.csv");
    CHECK(call({"import", workspace, CommandLine::fixture("daily.csv"), missing}).status == 1);
    CHECK(call.done({"undo", workspace, "--list", "--json"}).out == history);
    call.done({"redo", workspace});
    CHECK(call.done({"imports", workspace, "--json"}).json()["imports"].size() == 1);
}

TEST_CASE("Each command that changed something ends with a backup, and a command that did not makes none") {
    const CommandLine call;
    const auto workspace = call.planned();
    const auto reasons = [&] {
        std::vector<std::string> list;
        const auto told = call.done({"backups", workspace, "--json"}).json();
        for (const auto& backup : told["backups"])
            list.push_back(backup["reason"]);
        return list;
    };
    CHECK(reasons() == std::vector<std::string>{"close"});
    call.done({"apply", workspace, CommandLine::fixture("plan.json")});
    CHECK(reasons().size() == 1);
    call.done({"import", workspace, CommandLine::fixture("daily.csv"), "--dry-run"});
    CHECK(reasons().size() == 1);
    call.done({"import", workspace, CommandLine::fixture("daily.csv")});
    CHECK(reasons() == std::vector<std::string>{"close", "close"});
    call.done({"undo", workspace});
    CHECK(reasons().size() == 3);
}

TEST_CASE("A backup that fails is told on standard error, and the command is done all the same") {
    const CommandLine call;
    const auto workspace = call.file("work.goalpost");
    call.done({"new", workspace});
    std::ofstream(call.file("backups")) << "in the way";
    const auto ended = call.done({"apply", workspace, CommandLine::fixture("plan.json"), "--json"});
    CHECK(ended.json()["changed"] == true);
    CHECK(ended.err.find("No backup can be made") != std::string::npos);
}

TEST_CASE("Another version of the workspace beside it is told by every command that opens it") {
    const CommandLine call;
    const auto workspace = call.planned();
    const auto beside = call.file("work (conflicted copy).goalpost");
    std::filesystem::copy_file(workspace, beside);
    call.done({"import", beside, CommandLine::fixture("daily.csv")});
    for (const auto& arguments : std::vector<std::vector<std::string>>{
             {"show", workspace}, {"apply", workspace, CommandLine::fixture("plan.json")}}) {
        const auto ended = call.done(arguments);
        CHECK(ended.err.find("work (conflicted copy).goalpost in the same folder is another version") !=
              std::string::npos);
    }
    CHECK(call.done({"undo", workspace, "--list"}).out.find("Apply plan.json") != std::string::npos);
}

TEST_CASE("An applied plan is named by its file alone") {
    const CommandLine call;
    const auto workspace = call.file("work.goalpost");
    call.done({"new", workspace});
    const auto ended = call.done({"apply", workspace, CommandLine::fixture("plan.json")});
    CHECK(ended.out.find("Applied plan.json.\n") == 0);
    CHECK(call.done({"undo", workspace, "--list", "--json"}).json()["history"][0]["act"] ==
          "Apply plan.json");
}

TEST_CASE("A damaged workspace is salvaged with a report by table, and the original stays as it was") {
    const CommandLine call;
    const auto workspace = call.planned();
    call.done({"import", workspace, CommandLine::fixture("daily.csv")});
    const auto content = call.done({"dump", workspace}).out;
    const auto whole = call.done({"salvage", workspace, "-o", call.file("copy.goalpost"), "--json"}).json();
    CHECK(whole["how"] == "sound");
    CHECK(whole["damage"].is_null());
    CHECK(call.done({"dump", call.file("copy.goalpost")}).out == content);

    std::filesystem::resize_file(workspace, std::filesystem::file_size(workspace) * 6 / 10);
    const auto bytes = test::readFile(workspace);
    const auto saved = call.file("saved.goalpost");
    const auto report = call.done({"salvage", workspace, "-o", saved, "--json"}).json();
    CHECK(report["how"] == "rows");
    CHECK(report["damage"].get<std::string>().find(workspace) != std::string::npos);
    CHECK(report["backup"]["backup"].get<std::string>().find("close.goalpost") != std::string::npos);
    CHECK(report["tables"][0]["table"] == "brand");
    CHECK(report["tables"][0]["saved"] == 1);
    call.done({"verify", saved});
    CHECK(call({"salvage", workspace, "-o", saved}).status == 1);
    const auto text = call.done({"salvage", workspace, "-o", call.file("again.goalpost")}).out;
    CHECK(text.find("without the history") != std::string::npos);
    CHECK(text.find("The newest good backup, made 2") != std::string::npos);
    CHECK(test::readFile(workspace) == bytes);
}

TEST_CASE("Everything goes out as a bundle and into a new workspace, and is the same") {
    const CommandLine call;
    const auto workspace = call.file("sample.goalpost");
    call.done({"new", workspace, "--sample"});
    const auto bundle = call.file("all.json");
    const auto written = call.done({"export", workspace, "-o", bundle, "--json"}).json();
    CHECK(written["posts"].get<int>() > 0);
    const auto copy = call.file("copy.goalpost");
    CHECK(call({"import-bundle", copy, bundle}).status == 1);
    call.done({"new", copy});
    const auto read = call.done({"import-bundle", copy, bundle, "--json"}).json();
    CHECK(read["values"] == written["values"]);
    CHECK(call.done({"dump", copy}).out == call.done({"dump", workspace}).out);
    call.done({"verify", copy});
    CHECK(call.done({"backups", copy, "--json"}).json()["backups"].size() == 1);

    const auto again = call({"import-bundle", copy, bundle});
    CHECK(again.status == 1);
    CHECK(again.err.find("is not empty") != std::string::npos);
    CHECK(call({"export", workspace, "-o", workspace}).status == 2);
    CHECK(call({"export", workspace, "-o", call.file("no folder/all.json")}).status == 1);
    const auto perms = std::filesystem::status(bundle).permissions();
    CHECK((perms & std::filesystem::perms(077)) == std::filesystem::perms::none);
}

TEST_CASE("A bundle that breaks an axiom or names an unknown KPI is refused whole") {
    const CommandLine call;
    const auto workspace = call.planned();
    const auto bundle = call.file("all.json");
    call.done({"export", workspace, "-o", bundle});
    int made = 0;
    const auto changed = [&](const std::string& from, const std::string& to) {
        std::string text = test::readFile(bundle);
        const auto at = text.find(from);
        REQUIRE(at != std::string::npos);
        std::ofstream(call.file("changed.json")) << text.replace(at, from.size(), to);
        const auto fresh = call.file(std::to_string(++made) + ".goalpost");
        call.done({"new", fresh});
        const auto ended = call({"import-bundle", fresh, call.file("changed.json")});
        CHECK(ended.status == 1);
        CHECK(call.done({"show", fresh}).out.find("First Flush") == std::string::npos);
        return ended.err;
    };
    CHECK(changed("\"id\": \"referral-sessions\"", "\"id\": \"fame\"").find("/plan/campaigns/0/kpis/0/id") !=
          std::string::npos);
    CHECK(changed("\"id\": \"referral-sessions\"", "\"id\": \"impressions\"").find("GOAL-FIRST") !=
          std::string::npos);
}

TEST_CASE("A bundle whose only fault is a KPI that does not fit the goal is refused by that rule") {
    const CommandLine call;
    const auto workspace = call.file("work.goalpost"), bundle = call.file("all.json"),
               plan = call.file("plan.json");
    std::ofstream(plan) << R"({"campaigns": [{"name": "Bare", "goal": {"primary": "brand-awareness"},
        "kpis": [{"id": "impressions", "goal": "brand-awareness", "role": "primary"}]}]})";
    call.done({"new", workspace});
    call.done({"apply", workspace, plan});
    call.done({"export", workspace, "-o", bundle});
    std::string text = test::readFile(bundle);
    const std::string from = "\"id\": \"impressions\"";
    REQUIRE(text.find(from) != std::string::npos);
    REQUIRE(text.find(from) == text.rfind(from));
    std::ofstream(call.file("changed.json"))
        << text.replace(text.find(from), from.size(), "\"id\": \"conversion-rate\"");
    const auto fresh = call.file("fresh.goalpost");
    call.done({"new", fresh});
    const auto empty = call.done({"dump", fresh}).out;
    const auto ended = call({"import-bundle", fresh, call.file("changed.json")});
    CHECK(ended.status == 1);
    CHECK(ended.err.find("KPI-FIT") != std::string::npos);
    CHECK(call.done({"dump", fresh}).out == empty);
    call.done({"import-bundle", fresh, bundle});
    CHECK(call.done({"dump", fresh}).out == call.done({"dump", workspace}).out);
}
