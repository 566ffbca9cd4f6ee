// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "command_line.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <fstream>

using namespace goalpost;
using test::CommandLine;
using test::kpiIn;

namespace {

constexpr auto Campaign = "First Flush 2026";

constexpr auto Own = R"({
 "custom_kpis": [
  {"id": "keep-rate", "name": "Keep rate", "meaning": "how much is liked or kept of what is seen",
   "formula": "(likes + 2 × saves) / views", "unit": "percent", "better": "higher", "base": "views",
   "fits": [{"goal": "website-traffic", "role": "noise", "why": "keeping is not visiting"}]},
  {"id": "save-price", "name": "Price of a save", "formula": "cost / saves", "unit": "money", "better": "lower"},
  {"id": "odd", "name": "Odd figure", "formula": "likes / views - 2 * saves / views", "unit": "multiple"}
 ],
 "campaigns": [{"name": "First Flush 2026", "kpis": [
  {"id": "referral-sessions", "goal": "website-traffic", "role": "primary", "data_source": "shop analytics"},
  {"id": "keep-rate", "goal": "website-traffic", "role": "primary", "data_source": "platform exports"},
  {"id": "odd", "goal": "website-traffic", "role": "contextual"}]}]
})";

constexpr auto More = R"({"campaigns": [{"name": "First Flush 2026", "objectives": [
 {"kpi": "referral-sessions", "direction": "increase", "target": 800, "scope": "from creator campaigns",
  "baseline": {"value": 640, "from": "2026-04-01", "to": "2026-06-30", "source": "measured"},
  "from": "2026-07-01", "to": "2026-09-30", "evaluate": "2026-10-05",
  "business_objective": "A third of sales from the own shop"},
 {"kpi": "keep-rate", "direction": "increase", "target": 0.05, "scope": "of creators' posts",
  "baseline": {"value": 0.04, "from": "2026-04-01", "to": "2026-06-30", "source": "measured"},
  "from": "2026-07-01", "to": "2026-09-30", "evaluate": "2026-10-05",
  "business_objective": "A third of sales from the own shop"}]}]})";

std::string fileOf(const CommandLine& call, const char* name, const std::string& text) {
    std::string path = call.file(name);
    std::ofstream(path) << text;
    return path;
}

std::string withData(const CommandLine& call) {
    const std::string file = call.planned();
    call.done({"apply", file, fileOf(call, "own.json", Own)});
    call.done({"import", file,
               fileOf(call, "own.csv",
                      "Date,Published,Platform,Account,Post ID,Views,Likes,Saves\n"
                      "2026-07-09,2026-07-08,Instagram,miraholm,E1,400,30,5\n"
                      "2026-07-19,2026-07-18,Instagram,miraholm,E2,600,20,10\n"
                      "2026-07-29,2026-07-28,Instagram,miraholm,E3,1000,50,10\n"),
               "--campaign", Campaign, "--assign", "all"});
    return file;
}

}  // namespace

TEST_CASE("KPIs of one's own: defined, chosen, measured, and in every answer") {
    const CommandLine call;
    const std::string file = withData(call);
    const Json table = call.done({"kpis", file, "--campaign", Campaign, "--json"}).json();
    const Json keep = kpiIn(table, Campaign, "keep-rate");
    CHECK(keep["value"].get<double>() == Approx(0.075));  // (100 + 2 × 25) ÷ 2,000
    CHECK(keep["numerator"] == 150);
    CHECK(keep["denominator"] == 2000);
    CHECK(keep["base"] == "views");
    CHECK(keep["role"] == "primary");
    CHECK(keep["n"] == 3);
    CHECK(keep["method"] == "cluster");
    CHECK(keep["low"].get<double>() < 0.075);
    const Json price = kpiIn(table, Campaign, "save-price");
    CHECK(price["value"] == "140.00");  // 3,500 by 25
    CHECK(price["currency"] == "EUR");
    CHECK(price["role"].is_null());
    const Json odd = kpiIn(table, Campaign, "odd");
    CHECK(odd["value"].get<double>() == Approx(0.025));  // 100 ÷ 2,000 − 50 ÷ 2,000
    CHECK(odd["low"].is_null());
    CHECK(odd["interval_why"] == "no interval: the formula is no ratio of two sums");

    const std::string text = call.done({"kpis", file, "--campaign", Campaign}).out;
    CHECK(text.find("Keep rate") != std::string::npos);
    CHECK(text.find("7.50%") != std::string::npos);
    const Json creators =
        call.done({"kpis", file, "--campaign", Campaign, "--by", "creator", "--json"}).json();
    CHECK(kpiIn(creators, "Mira Holm", "keep-rate")["value"].get<double>() == Approx(0.075));
    // Mira's 2,000 by 25 saves.
    CHECK(kpiIn(creators, "Mira Holm", "save-price")["value"] == "80.00");
    CHECK(call.done({"show", file}).out.find("keep-rate") != std::string::npos);
    const std::string findings = call({"check", file, "--campaign", Campaign}).out;
    CHECK(findings.find("Keep rate is noise for the goal Website traffic. keeping is not visiting") !=
          std::string::npos);
    const std::string report = call.file("report.csv");
    call.done({"report", file, "--kind", "results", "--campaign", Campaign, "-o", report});
    std::ifstream in(report);
    const std::string csv{std::istreambuf_iterator<char>(in), {}};
    CHECK(csv.find("Keep rate") != std::string::npos);
}

TEST_CASE("An objective may be about a KPI of one's own, and its sentence names it") {
    const CommandLine call;
    const std::string file = withData(call);
    call.done({"apply", file, fileOf(call, "more.json", More)});
    const Json keep =
        kpiIn(call.done({"kpis", file, "--campaign", Campaign, "--json"}).json(), Campaign, "keep-rate");
    CHECK(keep["target"].get<double>() == Approx(0.05));
    CHECK(keep["progress"].get<double>() == Approx(3.5));  // (7.5 − 4) ÷ (5 − 4)
    CHECK_FALSE(keep["status"].is_null());
    const std::string report = call.file("plan.json");
    call.done({"report", file, "--kind", "plan", "--campaign", Campaign, "-o", report});
    std::ifstream in(report);
    const std::string plan{std::istreambuf_iterator<char>(in), {}};
    CHECK(plan.find("Increase keep rate of creators' posts to 5") != std::string::npos);
    const std::string told = call.done({"forecast", file, "--campaign", Campaign}).out;
    CHECK(told.find("Keep rate") != std::string::npos);
}

TEST_CASE("A formula that is none is refused with its place, and nothing is stored") {
    const CommandLine call;
    const std::string file = call.planned();
    const std::string before = call.done({"show", file, "--json"}).out;
    const auto ended =
        call({"apply", file, fileOf(call, "bad.json", R"({"custom_kpis": [{"id": "price", "name": "Price",
                                    "formula": "cost / safes", "unit": "money"}]})")});
    CHECK(ended.status != 0);
    CHECK(ended.err.find("/custom_kpis/0/formula") != std::string::npos);
    CHECK(ended.err.find("did you mean \"saves\"?") != std::string::npos);
    CHECK(call.done({"show", file, "--json"}).out == before);
}

TEST_CASE("A workspace with KPIs of one's own goes through a bundle and comes back the same") {
    const CommandLine call;
    const std::string file = withData(call);
    const std::string bundle = call.file("all.json");
    call.done({"export", file, "-o", bundle});
    const std::string again = call.file("again.goalpost");
    call.done({"new", again});
    call.done({"import-bundle", again, bundle});
    const auto kpis = [&](const std::string& of) {
        return call.done({"kpis", of, "--campaign", Campaign, "--json"}).out;
    };
    CHECK(kpis(again) == kpis(file));
}
