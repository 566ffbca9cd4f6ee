// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "command_line.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

using namespace goalpost;
using test::CommandLine;
using test::kpiIn;

namespace {

constexpr auto Name = "First Flush 2026";

std::string read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

struct ClosingScene {
    CommandLine call{"2026-10-06"};
    test::TempFolder folder;
    std::string workspace = call.planned();

    ClosingScene() { import("data.csv", "2026-07-10,500\n2026-08-20,250\n2026-09-29,100\n"); }

    void import(std::string_view name, const std::string& rows) const {
        std::string text = "Date,Platform,Account,Post ID,Permalink,Sessions\n";
        std::istringstream lines(rows);
        for (std::string line; std::getline(lines, line);)
            text += line.substr(0, 10) + ",instagram,miraholm,M1,https://www.instagram.com/p/M1/" +
                    line.substr(10) + "\n";
        call.done({"import", workspace, folder.write(std::string(name), text).string(), "--campaign", Name});
    }
    test::Ended apply(std::string_view campaign) const {
        const auto plan = folder.write(
            "plan.json", R"({"campaigns": [{"name": "First Flush 2026", )" + std::string(campaign) + "}]}");
        return call({"apply", workspace, plan.string()});
    }
    void close() const { REQUIRE(apply(R"("phase": "closed")").status == 0); }
    Json campaign() const { return call.done({"show", workspace, "--json"}).json()["campaigns"][0]; }
    Json kpis() const { return call.done({"kpis", workspace, "--campaign", Name, "--json"}).json(); }
    /// All that a closed campaign prints.
    std::string prints(const CommandLine& caller) const {
        std::string text = caller.done({"kpis", workspace, "--campaign", Name}).out;
        for (const char* by : {"creator", "platform", "post", "day", "week", "month"})
            text += caller.done({"kpis", workspace, "--campaign", Name, "--by", by, "--json"}).out;
        for (const char* kind : {"results", "plan"})
            for (const char* ending : {".csv", ".json"}) {
                const auto out = (folder / (std::string(kind) + ending)).string();
                caller.done({"report", workspace, "--kind", kind, "--campaign", Name, "-o", out});
                text += read(out);
            }
        return text + caller.done({"forecast", workspace, "--campaign", Name}).out;
    }
};

}  // namespace

TEST_CASE("Closing writes each objective's result with days, spend, posts and creators") {
    const ClosingScene s;
    s.close();
    const Json campaign = s.campaign();
    const Json result = campaign["objectives"][0]["result"];
    CHECK(result["value"] == 850);  // 500 + 250 + 100
    CHECK(result["from"] == "2026-07-01");
    CHECK(result["to"] == "2026-09-30");
    CHECK(result["source"] == "measured");
    CHECK(result["spend"] == "3500.00");  // 2,000 and 1,500, everything delivered
    CHECK(result["posts"] == 1);
    CHECK(result["creators"] == 1);
    REQUIRE(campaign["closings"].size() == 1);
    CHECK(campaign["closings"][0]["on"] == "2026-10-06");
}

TEST_CASE("A closed campaign prints the same for ever") {
    const ClosingScene s;
    s.close();
    const auto before = s.prints(s.call);
    REQUIRE(before.find("850") != std::string::npos);
    CHECK(s.call.done({"verify", s.workspace}).status == 0);
    s.call.done({"apply", s.workspace,
                 s.folder
                     .write("later.json",
                            R"({"benchmarks": [{"kpi": "referral-sessions", "typical": 40, "source": "own"}],
                                "custom_kpis": [{"id": "own-total", "name": "Own total",
                                  "formula": "sessions * 2", "unit": "count", "better": "higher"}],
                                "brands": [{"name": "Harbour Tea", "currency": "USD"}]})")
                     .string()});
    const CommandLine muchLater("2027-03-01");
    CHECK(s.prints(muchLater) == before);
}

TEST_CASE("Late results stand in an addendum beside figures that stay, and refunds too") {
    const ClosingScene s;
    s.close();
    const Json before = s.kpis();
    CHECK(before["addendum"] == Json::array());
    s.import("late.csv", "2026-08-20,230\n2026-09-30,50\n");
    Json after = s.kpis();
    // 850 − 20 corrected + 50 late = 880
    const Json late = after["addendum"].at(0);
    CHECK(late["id"] == "referral-sessions");
    CHECK(late["value"] == 850);
    CHECK(late["value_now"] == 880);
    CHECK(late["difference"] == 30);
    CHECK(late["data_through"] == "2026-09-30");
    after["addendum"] = Json::array();
    CHECK(after == before);
    const auto out = (s.folder / "results.csv").string();
    s.call.done({"report", s.workspace, "--kind", "results", "--campaign", Name, "-o", out});
    CHECK(read(out).find("Addendum,referral-sessions,850,880,30") != std::string::npos);
    s.call.done({"undo", s.workspace});
    CHECK(s.kpis() == before);
}

TEST_CASE("A campaign that is closed early is over: result and page tell the same cost, and it is said") {
    const ClosingScene s;
    // A contract without pieces is earned at the campaign's end: 2,000 and, at the end, 1,500.
    const auto plan = s.folder.write("fee.json", R"({"campaigns": [{"name": "First Flush 2026",
        "partnerships": [{"creator": "Mira Holm", "status": "active", "fee": "2000.00",
            "deliverables": [{"name": "First pour", "status": "live",
                              "permalink": "https://www.instagram.com/p/M1/"}]},
          {"creator": "Jon Vale", "status": "active", "fee": "1500.00", "deliverables": []}]}]})");
    s.call.done({"apply", s.workspace, plan.string()});
    const auto close =
        s.folder.write("close.json", R"({"campaigns": [{"name": "First Flush 2026", "phase": "closed"}]})");
    const auto ended = s.call.done({"apply", s.workspace, close.string(), "--today", "2026-08-25"});
    CHECK(ended.err.find("before its last day, 30 September 2026") != std::string::npos);
    CHECK(s.campaign()["objectives"][0]["result"]["spend"] == "3500.00");
    const Json kpis = s.kpis();
    CHECK(kpiIn(kpis, Name, "spend")["value"] == "3500.00");
    CHECK(kpiIn(kpis, Name, "referral-sessions")["forecast"].is_null());
}

TEST_CASE("The next cycle begins with what the closed one came to") {
    const ClosingScene s;
    CHECK(s.call({"next-cycle", s.workspace, "--campaign", Name}).status == 1);
    s.close();
    const auto early = s.call({"next-cycle", s.workspace, "--campaign", Name, "--start", "2026-07-15"});
    CHECK(early.status == 1);
    CHECK(early.err.find("let it begin later") != std::string::npos);
    const auto told =
        s.call.done({"next-cycle", s.workspace, "--campaign", Name, "--name", "Second Flush", "--json"})
            .json();
    CHECK(told["from"] == "2026-10-01");
    CHECK(told["to"] == "2026-12-31");
    const Json next =
        s.call.done({"show", s.workspace, "--json", "--campaign", "Second Flush"}).json()["campaigns"][0];
    const Json objective = next["objectives"][0];
    CHECK(objective["direction"] == "increase");
    CHECK(objective["baseline"]["value"] == 850);
    CHECK(objective["baseline"]["spend"] == "3500.00");
    CHECK(objective["baseline"]["to"] == "2026-09-30");
    CHECK_FALSE(objective.contains("target"));
    CHECK_FALSE(objective.contains("result"));
    CHECK(next["phase"] == "goal");
}

TEST_CASE("What a closed campaign is judged by cannot change until it is reopened with a reason") {
    const ClosingScene s;
    s.close();
    const auto refused = s.apply(R"("objectives": [{"kpi": "referral-sessions", "from": "2026-07-01",
                                     "target": 900}])");
    CHECK(refused.status == 1);
    CHECK(refused.err.find("was closed on") != std::string::npos);
    CHECK(s.apply(R"("partnerships": [{"creator": "Mira Holm"}, {"creator": "Jon Vale", "fee": "10.00"}])")
              .status == 1);
    CHECK(s.apply(R"("partnerships": [{"creator": "Mira Holm"}, {"creator": "Jon Vale", "note": "a pleasure",
                       "payments": [{"amount": "1500.00", "paid": "2026-10-20"}]}])")
              .status == 0);
    CHECK(s.apply(R"("phase": "execution")").status == 1);
    CHECK(s.apply(R"("phase": "execution", "revisions": [{"what": "phase", "why": "A late invoice."}])")
              .status == 0);
    CHECK(s.apply(R"("partnerships": [{"creator": "Mira Holm"}, {"creator": "Jon Vale", "fee": "1600.00"}])")
              .status == 0);
    s.close();
    const Json campaign = s.campaign();
    CHECK(campaign["closings"].size() == 2);
    CHECK(campaign["revisions"][0]["was"] == "closed");
    CHECK(campaign["objectives"][0]["result"]["spend"] == "3600.00");
}

TEST_CASE("A bundle takes a closed campaign along as it was") {
    const ClosingScene s;
    s.close();
    const auto bundle = (s.folder / "bundle.json").string();
    const auto other = (s.folder / "other.goalpost").string();
    s.call.done({"export", s.workspace, "-o", bundle});
    s.call.done({"new", other});
    s.call.done({"import-bundle", other, bundle});
    CHECK(s.call.done({"dump", other}).out == s.call.done({"dump", s.workspace}).out);
    CHECK(s.call.done({"kpis", other, "--campaign", Name, "--json"}).out ==
          s.call.done({"kpis", s.workspace, "--campaign", Name, "--json"}).out);
}
