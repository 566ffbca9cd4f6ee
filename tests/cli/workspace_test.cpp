// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "command_line.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <sys/stat.h>

using namespace goalpost;
using test::CommandLine;

namespace {

/// Bytes and time of the last change.
struct Looks {
    std::string bytes;
    std::int64_t seconds, nanoseconds;
    bool operator==(const Looks&) const = default;
};

Looks looks(const std::string& file) {
    struct stat status {};
    REQUIRE(::stat(file.c_str(), &status) == 0);
    return {test::readFile(file), status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

}  // namespace

TEST_CASE("The example plan can be applied, shown and applied again without a change") {
    const CommandLine call;
    const auto example = (test::sourceFolder() / "docs/plan-example.json").string();
    const auto workspace = call.file("example.goalpost");
    call.done({"new", workspace});
    CHECK(call.done({"apply", workspace, example, "--json"}).json()["changed"] == true);
    const auto dump = call.done({"dump", workspace}).out;

    CHECK(call.done({"apply", workspace, example, "--json"}).json()["changed"] == false);
    CHECK(call.done({"dump", workspace}).out == dump);

    const test::TempFolder other;
    const auto shown = call.done({"show", workspace, "--json"}).out;
    const auto document = other.write("shown.json", shown).string();
    CHECK(call.done({"apply", workspace, document, "--json"}).json()["changed"] == false);
    CHECK(call.done({"dump", workspace}).out == dump);

    const auto fresh = call.file("again.goalpost");
    call.done({"new", fresh});
    call.done({"apply", fresh, document});
    CHECK(call.done({"show", fresh, "--json"}).out == shown);
    CHECK(call.done({"undo", workspace, "--list", "--json"}).json()["history"].size() == 1);
}

TEST_CASE("A campaign's document holds that campaign and what it refers to") {
    const CommandLine call;
    const auto workspace = call.file("example.goalpost");
    call.done({"new", workspace});
    call.done({"apply", workspace, (test::sourceFolder() / "docs/plan-example.json").string()});
    call.done({"apply", workspace, CommandLine::fixture("plan.json")});
    const auto document = call.done({"show", workspace, "--json", "--campaign", "first flush 2026"}).json();
    REQUIRE(document["campaigns"].size() == 1);
    CHECK(document["campaigns"][0]["name"] == "First Flush 2026");
    CHECK(document["brands"].size() == 1);
    const auto text = call.done({"show", workspace, "--campaign", "First Flush 2026"}).out;
    CHECK(text.find("Harbour Tea") != std::string::npos);
    CHECK(text.find("Summer Table") == std::string::npos);
}

TEST_CASE("Commands that only read leave the file's bytes and time of change as they were") {
    const CommandLine call;
    const auto workspace = call.planned();
    call.done({"import", workspace, CommandLine::fixture("daily.csv"), "--campaign", "First Flush 2026"});
    const auto before = looks(workspace);
    const std::vector<std::vector<std::string>> reading = {
        {"show", workspace},
        {"check", workspace},
        {"imports", workspace},
        {"undo", workspace, "--list"},
        {"kpis", workspace, "--campaign", "First Flush 2026", "--by", "day"},
        {"report", workspace, "--kind", "results", "--campaign", "First Flush 2026", "-o",
         call.file("r.csv")},
        {"dump", workspace},
        {"backup", workspace, "-o", call.file("copy.goalpost")},
        {"verify", workspace},
    };
    for (const auto& arguments : reading) {
        INFO(arguments.front());
        call.done(arguments);
        CHECK(looks(workspace) == before);
    }
}

TEST_CASE("Applying the same again and importing with --dry-run leave the content as it was") {
    const CommandLine call;
    const auto workspace = call.planned();
    const auto before = call.done({"dump", workspace}).out;
    call.done({"apply", workspace, CommandLine::fixture("plan.json")});
    const auto report = call.done({"import", workspace, CommandLine::fixture("daily.csv"), "--campaign",
                                   "First Flush 2026", "--dry-run", "--json"})
                            .json();
    CHECK(report["rows"]["new"] == 4);
    CHECK(call.done({"dump", workspace}).out == before);
    CHECK(call.done({"imports", workspace, "--json"}).json()["imports"].empty());
}

TEST_CASE("Findings have the shape of the contract, and open ones end with 0") {
    const CommandLine call;
    const auto workspace = call.file("open.goalpost");
    call.done({"new", workspace});
    const test::TempFolder other;
    const auto plan = other.write("plan.json", R"({"campaigns": [{"name": "Bare"}]})").string();
    call.done({"apply", workspace, plan});
    const auto findings = call.done({"check", workspace, "--json"}).json()["findings"];
    REQUIRE_FALSE(findings.empty());
    for (const auto& finding : findings) {
        CHECK(finding["state"] == "open");
        CHECK_FALSE(finding["rule"].get<std::string>().empty());
        CHECK_FALSE(finding["message"].get<std::string>().empty());
        CHECK(finding["subject"].get<std::string>().starts_with("campaign/Bare"));
        CHECK(finding.contains("strength"));
        CHECK(finding.contains("fix"));
        CHECK(finding["reason"].is_null());
    }
    CHECK(call.done({"check", workspace}).out.find("Bare") != std::string::npos);
}

TEST_CASE("A backup holds the same content and can be restored to a new name only") {
    const CommandLine call;
    const auto workspace = call.planned();
    const auto content = call.done({"dump", workspace}).out;
    const auto copy = call.file("copy.goalpost");
    const auto restored = call.file("restored.goalpost");
    call.done({"backup", workspace, "-o", copy});
    call.done({"restore", copy, "-o", restored});
    CHECK(call.done({"dump", restored}).out == content);
    CHECK(call.done({"verify", restored, "--json"}).json()["ok"] == true);
    CHECK(call({"restore", copy, "-o", workspace}).status == 1);
    CHECK(call.done({"dump", workspace}).out == content);
}

TEST_CASE("A backup cannot be written over its own workspace, nor a report") {
    const CommandLine call;
    const auto workspace = call.planned();
    const auto before = test::readFile(workspace);
    CHECK(call({"backup", workspace, "-o", workspace}).status == 2);
    const auto csv = call.file("work.csv");
    std::filesystem::create_symlink(workspace, csv);
    CHECK(call({"report", workspace, "--kind", "results", "--campaign", "First Flush 2026", "-o", csv})
              .status == 2);
    CHECK(test::readFile(workspace) == before);
}

TEST_CASE("The sample is complete and in order") {
    const CommandLine call;
    const auto workspace = call.file("sample.goalpost");
    const auto campaigns = call.done({"new", workspace, "--sample", "--json"}).json()["campaigns"];
    REQUIRE(campaigns.size() == 2);
    CHECK(call.done({"verify", workspace, "--json"}).json()["ok"] == true);
    const auto document = call.done({"show", workspace, "--json"}).json();
    for (const auto* part : {"brands", "creators", "campaigns", "pilots", "reviews", "tools", "workflow"})
        CHECK_FALSE(document[part].empty());
    for (const auto& campaign : campaigns) {
        const auto kpis =
            call.done({"kpis", workspace, "--campaign", campaign.get<std::string>(), "--json"}).json();
        REQUIRE(kpis["rows"].size() == 1);
        bool anyPrimary = false;
        for (const auto& kpi : kpis["rows"][0]["kpis"])
            anyPrimary = anyPrimary || (kpi["role"] == "primary" && kpi["value"].is_number());
        CHECK(anyPrimary);
    }
    CHECK(call({"new", workspace, "--sample"}).status == 1);
}

TEST_CASE("Dates of the plan in the wrong order are refused where they come in") {
    const CommandLine call;
    const auto workspace = call.planned();
    const test::TempFolder other;
    const auto before = call.done({"dump", workspace}).out;
    const auto plan =
        other.write("plan.json", R"({"campaigns": [{"name": "First Flush 2026", "to": "2026-06-30"}]})")
            .string();
    const auto campaign = call({"apply", workspace, plan});
    CHECK(campaign.status == 1);
    CHECK(campaign.err.find("/campaigns/0/to") != std::string::npos);
    const auto objective =
        call({"apply", workspace,
              other
                  .write("objective.json", R"({"campaigns": [{"name": "First Flush 2026", "objectives": [
                      {"kpi": "referral-sessions", "direction": "benchmark",
                       "from": "2026-07-01", "to": "2026-06-30"}]}]})")
                  .string()});
    CHECK(objective.status == 1);
    CHECK(objective.err.find("SMART-T") != std::string::npos);
    CHECK(call.done({"dump", workspace}).out == before);
}

TEST_CASE("A campaign that tells only its end has KPIs and reports long after it") {
    const CommandLine call("2026-12-24");
    const auto workspace = call.file("end.goalpost");
    call.done({"new", workspace});
    const test::TempFolder other;
    const auto plan = other.write("plan.json", R"({"campaigns": [{"name": "Bare", "to": "2026-06-30"}]})");
    call.done({"apply", workspace, plan.string()});
    const auto kpis = call.done({"kpis", workspace, "--campaign", "Bare", "--json"}).json();
    CHECK(kpis["from"] == "2026-06-30");
    CHECK(kpis["to"] == "2026-06-30");
    call.done({"report", workspace, "--kind", "results", "--campaign", "Bare", "-o", call.file("r.json")});
    CHECK(call({"kpis", workspace, "--campaign", "Bare", "--from", "2026-07-01"}).status == 2);
}
