// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/freshness.hpp"

#include "support/catch.hpp"

using namespace goalpost;
using model::Measure;

namespace {

Date on(std::string_view iso) {
    return *parseIsoDate(iso);
}

/// One primary KPI in a campaign from July to September.
model::Campaign campaignWith(std::string_view kpi) {
    model::Campaign campaign;
    campaign.from = on("2026-07-01");
    campaign.to = on("2026-09-30");
    for (const auto role : {model::Role::Primary, model::Role::Contextual}) {
        model::KpiChoice choice;
        choice.id = Id{"choice"};
        choice.kpi = role == model::Role::Primary ? kpi : "likes";
        choice.role = role;
        campaign.kpis.push_back(choice);
    }
    return campaign;
}

using Told = std::vector<std::pair<Measure, std::string_view>>;

report::Freshness fresh(std::string_view kpi, const Told& told, std::string_view today = "2026-08-30") {
    model::NewestDays newest{};
    for (const auto& [measure, day] : told)
        newest[static_cast<std::size_t>(measure)] = on(day);
    const auto all = report::freshnessOf(model::Plan{}, campaignWith(kpi), newest, on(today));
    REQUIRE(all.size() == 1);
    return all[0];
}

std::string says(std::string_view kpi, const Told& told, std::string_view today = "2026-08-30") {
    return report::sentenceOf(fresh(kpi, told, today), on(today)).text();
}

}  // namespace

TEST_CASE("Data reach as far as the input that ends first") {
    CHECK(says("session-duration", {{Measure::SessionTime, "2026-08-29"},
                                    {Measure::Sessions, "2026-08-28"}}) == "data through 28 Aug, 2 days old");
    CHECK(says("referral-sessions", {{Measure::Sessions, "2026-08-29"}}) == "data through 29 Aug, 1 day old");
    CHECK(says("referral-sessions", {{Measure::Sessions, "2026-08-30"}}) == "data through 30 Aug");
    CHECK(says("referral-sessions", {{Measure::Sessions, "2026-12-30"}}, "2027-01-02") ==
          "data through 30 Dec 2026, 3 days old");
}

TEST_CASE("Of what a rate can be divided by the newest counts") {
    CHECK(fresh("click-through-rate", {{Measure::Clicks, "2026-08-29"},
                                       {Measure::Impressions, "2026-08-01"},
                                       {Measure::Views, "2026-08-27"}})
              .through == on("2026-08-27"));
}

TEST_CASE("An input without any value is named, and no data at all is said so") {
    CHECK(says("referral-sessions", {{Measure::Likes, "2026-08-29"}}) == "no data yet");
    CHECK(says("form-completion-rate", {{Measure::Sessions, "2026-08-29"}}) == "no form completions yet");
    CHECK(says("click-through-rate", {{Measure::Clicks, "2026-08-29"}}) == "no impressions or views yet");
}

TEST_CASE("Data that are older than a week are said to be, unless the campaign is all told") {
    CHECK_FALSE(fresh("reach", {{Measure::Reach, "2026-08-23"}}).stale);
    CHECK(fresh("reach", {{Measure::Reach, "2026-08-22"}}).stale);
    CHECK(says("reach", {{Measure::Reach, "2026-08-22"}}) ==
          "older than a week: data through 22 Aug, 8 days old");
    CHECK(fresh("reach", {{Measure::Reach, "2026-09-29"}}, "2026-11-01").stale);
    CHECK_FALSE(fresh("reach", {{Measure::Reach, "2026-09-30"}}, "2026-11-01").stale);
}

TEST_CASE("What Goalpost does not measure has no freshness") {
    model::NewestDays newest{};
    CHECK(
        report::freshnessOf(model::Plan{}, campaignWith("share-of-voice"), newest, on("2026-08-30")).empty());
    CHECK(report::freshnessOf(model::Plan{}, campaignWith("no-such-kpi"), newest, on("2026-08-30")).empty());
}
