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
    CHECK(text.find("Expected 200, 80% range 200; target 250, chance 0%.") != std::string::npos);
}

TEST_CASE("Too little history gives a sentence instead of a number") {
    const CommandLine call;
    const Json told = forecastAfter(call, 4);
    CHECK(told.at("middle").is_null());
    CHECK(told.at("chance").is_null());
    CHECK(told.at("why").get<std::string>().ends_with("at least 7 days old: 4; needed: 10."));
}
