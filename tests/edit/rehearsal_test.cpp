// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/rehearsal.hpp"

#include "base/error.hpp"
#include "edit/campaign.hpp"
#include "edit/campaign_life.hpp"
#include "method/method.hpp"
#include "store/measured_fixture.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <cstdlib>

using namespace goalpost;
using edit::RehearsalReport;
using model::Measure;
using model::Plan;
using test::MeasuredWorkspace;

namespace {

const Date Today = *parseIsoDate("2026-05-20");

/// Days before the campaign; TikTok tells no impressions; nobody tells sessions.
constexpr std::string_view Sample =
    "Date,Platform,Account,Post ID,UTM content,Impressions,Clicks,Title\n"
    "2026-05-01,Instagram,theocooks,P1,reel-1,1000,30,Use THEO10\n"
    "2026-05-02,Instagram,theocooks,P1,reel-1,1000,20,Use THEO10\n"
    "2026-05-02,TikTok,theotok,T1,,,7,A story\n";

/// The fixture's summer campaign with two primary KPIs from two sources, and a code.
Plan trafficPlan(const MeasuredWorkspace& w) {
    Plan plan = w.workspace->plan();
    model::Campaign& summer = plan.campaigns.at(0);
    summer.goal = model::GoalChoice{.primary = model::Goal::WebsiteTraffic, .secondary = std::nullopt};
    for (const auto& [kpi, source, owner] : {std::array{"click-through-rate", "platform exports", "Lena"},
                                             std::array{"session-duration", "web analytics", ""}}) {
        model::KpiChoice choice;
        choice.id = Id{std::string("choice-") + kpi};
        choice.kpi = kpi;
        choice.role = model::Role::Primary;
        choice.dataSource = source;
        choice.dataOwner = owner;
        summer.kpis.push_back(choice);
    }
    summer.partnerships.at(0).promoCode = "THEO10";
    return plan;
}

struct Scene {
    MeasuredWorkspace w;
    Plan plan = trafficPlan(w);
    RehearsalReport rehearse(std::string_view sample = Sample,
                             const edit::RehearsalOptions& options = {}) const {
        return edit::rehearse(plan, w.campaign, {w.folder.write("sample.csv", sample)}, options, Today);
    }
    Plan kept(const RehearsalReport& report, std::string_view on = "2026-05-20") const {
        return edit::keepRehearsal(plan, report, {.by = "ana", .on = *parseIsoDate(on), .note = " dry "})
            .plan;
    }
};

/// The rules' ids and messages that keep the tools phase shut on data.
std::vector<std::string> holding(const Plan& plan) {
    std::vector<std::string> texts;
    for (const auto& finding : method::gate(plan, plan.campaigns.at(0), model::Phase::Tools, Today))
        if (finding.rule == "KPI-DATA")
            texts.push_back(finding.message.text());
    return texts;
}

}  // namespace

TEST_CASE("A rehearsal computes every primary KPI out of the sample alone, on whichever days it is") {
    const Scene scene;
    const auto report = scene.rehearse();
    REQUIRE(report.kpis.size() == 2);
    const auto& rate = report.kpis[0];
    CHECK(rate.kpi == "click-through-rate");
    CHECK(rate.computes);
    CHECK(rate.value.value == Approx(0.025));  // 50 clicks of 2,000 impressions; TikTok's post tells none
    CHECK(rate.missing.empty());
    CHECK(edit::whatIsMissing(rate).empty());
    REQUIRE(report.days);
    CHECK(report.days->from == parseIsoDate("2026-05-01"));
    CHECK(report.days->to == parseIsoDate("2026-05-02"));
    CHECK(report.files.at(0).read.read == 3);
}

TEST_CASE("A rehearsal tells which inputs are missing, on which platform, and from whom") {
    const Scene scene;
    const auto report = scene.rehearse();
    const auto& rate = report.kpis.at(0);
    REQUIRE(rate.platforms.size() == 1);
    CHECK(rate.platforms[0].platform == "tiktok");
    CHECK(rate.platforms[0].missing.all.empty());
    CHECK(rate.platforms[0].missing.oneOf == std::vector{Measure::Impressions, Measure::Views});
    const auto& duration = report.kpis.at(1);
    CHECK_FALSE(duration.computes);
    CHECK(duration.missing.all == std::vector{Measure::SessionTime});
    CHECK(duration.missing.oneOf == std::vector{Measure::Sessions});
    CHECK(edit::whatIsMissing(duration).text() ==
          "The sample lacks session seconds and sessions; nobody is named who delivers it.");
    CHECK(kpi::wordsOf(rate.platforms[0].missing).text() == "impressions or views");
}

TEST_CASE("Links and codes of the plan are looked for in the sample") {
    const Scene scene;
    const auto seen = [&](std::string_view sample) {
        std::vector<std::string> list;
        for (const auto& mark : scene.rehearse(sample).marks)
            list.push_back(mark.text + (mark.seen ? " seen" : " not"));
        return list;
    };
    const std::string address = "https://www.instagram.com/theocooks/reel/AbC2/?igsh=x";
    CHECK(seen(Sample) == std::vector<std::string>{"reel-1 seen", address + " not", "THEO10 seen"});
    CHECK(seen("Date,Platform,Account,Post ID,UTM content,Clicks,Title\n"
               "2026-05-01,Instagram,theocooks,P1,reel-12,30,THEO100\n") ==
          std::vector<std::string>{"reel-1 not", address + " not", "THEO10 not"});
}

TEST_CASE("A rehearsal leaves the workspace and the temporary folder as they were") {
    const Scene scene;
    const auto before = scene.w.workspace->dump();
    // Others rehearse at the same time; a temporary folder of one's own.
    const test::TempFolder own;
    const char* usual = std::getenv("TMPDIR");
    const std::string folder = usual ? usual : "";
    ::setenv("TMPDIR", own.path().c_str(), 1);
    const auto folders = [] {
        std::size_t count = 0;
        for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::temp_directory_path()))
            count += entry.path().filename().string().starts_with("goalpost-rehearsal-") ? 1 : 0;
        return count;
    };
    const auto there = folders();
    scene.rehearse();
    CHECK_THROWS_AS(scene.rehearse("nothing"), Error);
    CHECK(folders() == there);
    usual ? ::setenv("TMPDIR", folder.c_str(), 1) : ::unsetenv("TMPDIR");
    CHECK(scene.w.workspace->dump() == before);
}

TEST_CASE("What a rehearsal showed is kept by data source, and a later one of the day takes its place") {
    Scene scene;
    scene.plan = scene.kept(scene.rehearse());
    const auto& entries = scene.plan.campaigns.at(0).rehearsals;
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].source == "platform exports");
    CHECK(entries[0].computes == std::vector<std::string>{"click-through-rate"});
    CHECK(entries[0].lacking.empty());
    CHECK(entries[0].sample == "sample.csv");
    CHECK(entries[0].by == "ana");
    CHECK(entries[0].note == "dry");
    CHECK_FALSE(entries[0].links);  // one link was seen, the address was not: that proves neither
    CHECK(entries[0].codes == model::Answer::Yes);
    CHECK(entries[1].source == "web analytics");
    CHECK(entries[1].lacking == std::vector<std::string>{"session-duration"});
    const Id id = entries[1].id;
    const auto analytics = scene.rehearse(
        "Date,Platform,Account,Post ID,Sessions,Session seconds\n"
        "2026-05-03,Instagram,theocooks,P1,10,300\n",
        {.source = "Web Analytics"});
    REQUIRE(analytics.kpis.size() == 1);
    CHECK(analytics.kpis[0].value.value == 30.0);
    scene.plan = scene.kept(analytics);
    CHECK(scene.plan.campaigns.at(0).rehearsals.size() == 2);
    CHECK(scene.plan.campaigns.at(0).rehearsals[1].id == id);
    CHECK(scene.plan.campaigns.at(0).rehearsals[1].computes == std::vector<std::string>{"session-duration"});
    scene.plan = scene.kept(analytics, "2026-05-21");
    CHECK(scene.plan.campaigns.at(0).rehearsals.size() == 3);
}

TEST_CASE("The tools phase stays shut until each primary KPI has computed in its newest rehearsal") {
    Scene scene;
    CHECK(
        holding(scene.plan) ==
        std::vector<std::string>{"No rehearsal has shown that platform exports delivers click-through rate.",
                                 "No rehearsal has shown that web analytics delivers session duration."});
    scene.plan = scene.kept(scene.rehearse());
    CHECK(holding(scene.plan) ==
          std::vector<std::string>{
              "Session duration did not compute in the rehearsal of web analytics on 20 May 2026."});
    scene.plan = scene.kept(scene.rehearse("Date,Platform,Account,Post ID,Sessions,Session seconds\n"
                                           "2026-05-03,Instagram,theocooks,P1,10,300\n",
                                           {.source = "web analytics"}),
                            "2026-05-21");
    CHECK(holding(scene.plan).empty());
    CHECK(method::check(scene.plan, Today).size() ==
          method::check(scene.kept(scene.rehearse(), "2026-05-22"), Today)
              .size());  // nothing in the goal phase
    scene.plan.campaigns.at(0).rehearsals.clear();
    scene.plan.campaigns.at(0).phase = model::Phase::Execution;
    CHECK(holding(scene.plan).empty());  // what runs is shown by its figures
}

TEST_CASE("A cost KPI computes in a rehearsal although no fee is agreed yet") {
    Scene scene;
    model::KpiChoice& choice = scene.plan.campaigns.at(0).kpis.at(1);
    choice.kpi = "roas";
    const auto rehearsed = [&](std::string_view revenue) {
        const auto report = scene.rehearse(
            "Date,Platform,Account,Post ID,Revenue\n"
            "2026-05-03,Instagram,theocooks,P1," +
            std::string(revenue) + "\n");
        return report.kpis.at(1);
    };
    CHECK(rehearsed("120.50").computes);
    CHECK_FALSE(rehearsed("120.50").value.value);
}

TEST_CASE("What was tested by hand goes into the source's newest rehearsal, or begins one") {
    Scene scene;
    const auto tested = [&](std::optional<model::Answer> answer) {
        return edit::noteTested(scene.plan, scene.w.campaign, "platform exports", &model::Rehearsal::links,
                                answer, {.by = "ana", .on = Today, .note = {}})
            .plan;
    };
    scene.plan = tested(model::Answer::Yes);
    REQUIRE(scene.plan.campaigns.at(0).rehearsals.size() == 1);
    CHECK(scene.plan.campaigns.at(0).rehearsals[0].links == model::Answer::Yes);
    CHECK(scene.plan.campaigns.at(0).rehearsals[0].on == Today);
    scene.plan = tested(std::nullopt);
    CHECK(scene.plan.campaigns.at(0).rehearsals.size() == 1);
    CHECK_FALSE(scene.plan.campaigns.at(0).rehearsals[0].links);
    CHECK(holding(scene.plan).size() == 2);  // a test of links shows no KPI
}

TEST_CASE("A rehearsal without a KPI to show is refused with what to do") {
    Scene scene;
    CHECK_THROWS_WITH(scene.rehearse(Sample, {.source = "the shop"}),
                      "No primary KPI of the campaign has the data source \"the shop\"; name one that stands "
                      "beside a KPI.");
    for (auto& choice : scene.plan.campaigns.at(0).kpis)
        choice.dataSource.clear();
    CHECK_THROWS_AS(scene.kept(scene.rehearse()), Error);
    scene.plan.campaigns.at(0).kpis.clear();
    CHECK_THROWS_AS(scene.rehearse(), Error);
}

TEST_CASE("Who delivers a source is named for every KPI that rests on it") {
    Scene scene;
    scene.plan.campaigns.at(0).kpis.at(1).dataSource = "Platform exports";
    const Plan plan = edit::nameDataOwner(scene.plan, scene.w.campaign, "platform exports", " Jo ").plan;
    CHECK(plan.campaigns.at(0).kpis.at(0).dataOwner == "Jo");
    CHECK(plan.campaigns.at(0).kpis.at(1).dataOwner == "Jo");
}
