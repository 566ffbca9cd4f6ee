// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/log.hpp"
#include "command_line.hpp"
#include "store/workspace.hpp"
#include "support/catch.hpp"

#include <fstream>
#include <set>

using namespace goalpost;
using test::CommandLine;
namespace fs = std::filesystem;

namespace {

constexpr auto Name = "Canarina Quill", Mail = "canary-7q@example.org", Secret = "sk-CANARY-7Q2x";

bool tellsOfCanary(const std::string& text) {
    return text.find("Canarina") != std::string::npos || text.find("canary-7q") != std::string::npos ||
           text.find("CANARY-7Q2x") != std::string::npos;
}

/// The log goes to this file until the end of the test.
struct Logging {
    explicit Logging(const std::string& file) { log::toFile(file); }
    ~Logging() { log::toFile("/dev/null"); }
};

}  // namespace

TEST_CASE("People and secrets stand in the workspace, its copies and what was asked for, and nowhere else") {
    const CommandLine call;
    const Logging logging(call.file("goalpost.log"));
    const auto workspace = call.planned();
    const auto plan = call.file("people.json"), wrong = call.file("wrong.json"),
               values = call.file("values.csv"), bundle = call.file("all.json");
    std::ofstream(plan) << R"({"creators": [{"name": ")" << Name << R"(", "email": ")" << Mail
                        << R"(", "note": ")" << Secret
                        << R"(", "accounts": [{"platform": "instagram", "handle": "canary-7q"}]}]})";
    std::ofstream(wrong) << R"({"creators": [{"name": ")" << Name << R"(", "email": ")" << Mail
                         << R"(", "age": 7}]})";
    std::ofstream(values)
        << "Post ID,Account username,Account name,Description,Permalink,Publish time,Views,Likes\n"
        << "77,canary-7q," << Name << "," << Secret << ",,07/03/2026 10:00,12,many\n";
    call.done({"apply", workspace, plan});
    CHECK(call({"apply", workspace, wrong}).status == 1);
    call({"import", workspace, values});
    CHECK(call({"kpis", workspace, "--campaign", Name}).status == 1);
    call.done({"export", workspace, "-o", bundle});
    call.done({"backup", workspace});
    call.done({"salvage", workspace, "-o", call.file("salvaged.goalpost")});
    {
        // As the window does it: acts are named after people, and what fails is logged.
        const auto open = store::Workspace::open(workspace, {.backups = call.file("backups")});
        auto changed = open->plan();
        changed.creators.front().note = Secret;
        open->commit(changed, std::string("Change ") + Name);
        open->backUp("manual");
        fs::rename(workspace, call.file("moved.goalpost"));
        try {
            open->commit({}, "Clear");
            FAIL("was stored");
        } catch (const Error& error) {
            log::failure(error);
        }
        CHECK_THROWS_AS(store::Workspace::open(call.file(Mail)), FileError);
    }
    const std::string damaged = call.file(std::string(Mail) + ".goalpost");
    std::ofstream(damaged) << Name;
    try {
        store::Workspace::open(damaged);
    } catch (const Error& error) {
        log::failure(error);
    }
    fs::remove(damaged);

    const std::set<std::string> asked = {plan, wrong, values, bundle};
    int holding = 0, others = 0;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(plan).parent_path())) {
        if (!entry.is_regular_file() || asked.contains(entry.path().string()))
            continue;
        INFO(entry.path());
        CHECK_FALSE(tellsOfCanary(entry.path().filename().string()));
        const bool tells = tellsOfCanary(test::readFile(entry.path()));
        if (entry.path().extension() == ".goalpost")
            holding += tells;
        else
            CHECK_FALSE(tells);
        others += entry.path().extension() != ".goalpost";
    }
    CHECK(holding >= 4);  // the workspace, its backups, the salvaged one: looking does find what is there
    CHECK(others >= 3);   // the log and the notes of the backups
    CHECK(test::readFile(call.file("goalpost.log")).find("a file could not be used") != std::string::npos);
}
