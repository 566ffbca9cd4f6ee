// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "command_line.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <fstream>

using namespace goalpost;
using test::CommandLine;

namespace {

constexpr auto ForecastPlan = R"({"brands": [{"name": "Oak", "currency": "EUR",
    "business_objectives": [{"name": "More sales"}]}],
  "creators": [{"name": "Maya", "accounts": [{"platform": "instagram", "handle": "mayasets"}]}],
  "campaigns": [{"name": "Autumn", "brand": "Oak", "goal": {"primary": "engagement"},
    "kpis": [{"id": "shares", "role": "primary", "data_source": "export"},
             {"id": "share-rate", "role": "primary", "data_source": "export"}],
    "objectives": [{"kpi": "shares", "direction": "reach", "target": 250, "scope": "of her posts",
      "from": "2026-09-01", "to": "2026-11-30", "evaluate": "2026-12-05", "planned_posts": 5,
      "baseline": {"value": 200, "from": "2026-06-01", "to": "2026-08-30", "source": "measured"},
      "business_objective": "More sales"}],
    "partnerships": [{"creator": "Maya", "status": "shortlisted"}]}]})";

/// So many posts of 40 shares each, in June.
std::string dailyTable(int posts) {
    std::string csv = "Date,Platform,Account,Post ID,Shares,Reach\n";
    for (int i = 1; i <= posts; ++i)
        csv += "2026-06-" + std::string(i < 10 ? "0" : "") + std::to_string(i) + ",Instagram,mayasets,P" +
               std::to_string(i) + ",40,1000\n";
    return csv;
}

void write(const std::string& path, std::string_view text) {
    std::ofstream(path, std::ios::binary) << text;
}

Json forecastAfter(const CommandLine& call, int posts) {
    const auto workspace = call.file("work.goalpost");
    call.done({"new", workspace});
    write(call.file("plan.json"), ForecastPlan);
    call.done({"apply", workspace, call.file("plan.json")});
    write(call.file("daily.csv"), dailyTable(posts));
    call.done({"import", workspace, call.file("daily.csv")});
    return call.done({"forecast", workspace, "--campaign", "Autumn", "--json"}).json().at("forecasts").at(0);
}

}  // namespace

TEST_CASE("An objective is forecast from what the creator's posts have brought") {
    const CommandLine call;
    const Json told = forecastAfter(call, 6);
    CHECK(told.at("middle") == 200.0);  // five posts of 40
    CHECK(told.at("low") == 200.0);
    CHECK(told.at("chance") == 0.0);
    CHECK(told.at("why").is_null());
    CHECK(told.at("bases").at(0).at("history") == "creator-on-platform");
    CHECK(told.at("bases").at(0).at("posts") == 6);
    CHECK(told.at("options").at(0).at("what") == "2 more posts by Maya");
    CHECK(told.at("options").at(0).at("chance") == 1.0);  // seven of 40 are 280
    CHECK(told.at("options").at(0).at("cost").is_null());
    const auto text = call.done({"forecast", call.file("work.goalpost"), "--campaign", "Autumn"}).out;
    CHECK(text.find("Expected 200, 80% range 200; target 250, chance under 1%.") != std::string::npos);
}

TEST_CASE("Too little history gives a sentence instead of a number") {
    const CommandLine call;
    const Json told = forecastAfter(call, 4);
    CHECK(told.at("middle").is_null());
    CHECK(told.at("chance").is_null());
    CHECK(told.at("why").get<std::string>().ends_with(
        "at least 7 days old: 4; needed: 10. A market benchmark with its source and day would do, too."));
}

TEST_CASE("check warns of a target out of reach, and of none once a reason is written") {
    const CommandLine call;
    forecastAfter(call, 6);  // 200 expected, 250 promised
    const auto smartA = [&] {
        const Json told = call.done({"check", call.file("work.goalpost"), "--json"}).json();
        Json found = Json::array();
        for (const auto& one : told.at("findings"))
            if (one.at("rule") == "SMART-A")
                found.push_back(one);
        return found;
    };
    REQUIRE(smartA().size() == 1);
    CHECK(smartA()[0].at("state") == "broken");
    CHECK(smartA()[0].at("subject") == "campaign/Autumn/objective/shares");
    CHECK(smartA()[0].at("reason").is_null());
    write(call.file("reason.json"), R"({"reasons": [{"rule": "SMART-A",
        "subject": "campaign/Autumn/objective/shares", "reason": "a recipe of the year", "by": "Eva"}]})");
    call.done({"apply", call.file("work.goalpost"), call.file("reason.json")});
    CHECK(smartA()[0].at("reason") == "a recipe of the year");
}

TEST_CASE("A market benchmark gives the forecast that history cannot, and its figures stand in order") {
    const CommandLine call;
    CHECK(forecastAfter(call, 2).at("middle").is_null());
    write(call.file("market.json"), R"({"benchmarks": [{"kpi": "shares", "platform": "instagram", "low": 30,
        "typical": 30, "high": 30, "source": "trade report", "as_of": "2026-03-01"}]})");
    call.done({"apply", call.file("work.goalpost"), call.file("market.json")});
    const Json told =
        call.done({"forecast", call.file("work.goalpost"), "--campaign", "Autumn", "--json"}).json();
    CHECK(told.at("forecasts").at(0).at("middle") == 150.0);  // five posts of 30
    CHECK(told.at("forecasts").at(0).at("bases").at(0).at("history") == "market");
    CHECK(told.at("forecasts").at(0).at("bases").at(0).at("source") == "trade report");
    write(call.file("wrong.json"), R"({"benchmarks": [{"kpi": "shares", "platform": "tiktok", "low": 30,
        "typical": 20, "high": 40, "source": "trade report", "as_of": "2026-03-01"}]})");
    const auto refused = call({"apply", call.file("work.goalpost"), call.file("wrong.json")});
    CHECK(refused.status == 1);
    CHECK(refused.err.find("/benchmarks/0") != std::string::npos);
    CHECK(refused.err.find("not in that order") != std::string::npos);
}
