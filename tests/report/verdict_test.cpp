// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/verdict.hpp"

#include "support/catch.hpp"

#include <rapidcheck.h>

using namespace goalpost;
using namespace goalpost::report;

namespace {

const Period Quarter{*makeDate(2026, 7, 1), *makeDate(2026, 9, 30)};

kpi::Value valueOf(std::string_view id) {
    kpi::Value value;
    const kpi::Kpi* row = kpi::find(id);
    REQUIRE(row != nullptr);
    value.id = row->id;
    value.unit = row->unit;
    value.base = row->bases.empty() ? "" : "sessions";
    value.role = model::Role::Primary;
    return value;
}

Verdict verdictFor(std::vector<kpi::Value> values, Date today, const Evidence& evidence = {}) {
    model::Plan plan;
    model::Campaign campaign;
    campaign.from = Quarter.from;
    campaign.to = Quarter.to;
    plan.campaigns.push_back(campaign);
    Figures figures;
    figures.total.currency = "USD";
    figures.total.rows.push_back({});
    figures.total.rows.front().kpis = std::move(values);
    return verdictOf({plan, plan.campaigns.front(), today, evidence}, figures);
}

std::string leadFor(const kpi::Value& value, bool over) {
    return verdictFor({value},
                      over ? Quarter.to + std::chrono::days{1} : Quarter.from + std::chrono::days{60})
        .lead.text();
}

/// The whole verdict on one KPI, where data is there up to a day.
std::string saidOf(const kpi::Value& value, Date today, Date through) {
    Evidence evidence;
    evidence.total.groups.emplace_back();
    evidence.total.groups[0].lastDay = through;
    return verdictFor({value}, today, evidence).text();
}

bool has(const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the verdict names forecast and target") {
    kpi::Value value = valueOf("referral-sessions");
    value.value = 15940;
    value.target = 22800;
    value.forecast = 23700;
    value.forecastLow = 22300;
    value.forecastHigh = 25100;
    CHECK(
        leadFor(value, false) ==
        "On course for 23.7K referral sessions against a target of 22.8K. The 80% range holds both reaching "
        "and missing it.");
    value.value = 21000;
    CHECK(leadFor(value, true) == "Referral sessions ended at 21,000, below its target of 22,800.");
}

TEST_CASE("the verdict says when there is nothing to judge") {
    kpi::Value value = valueOf("referral-sessions");
    value.why = "No sessions were measured.";
    CHECK(saidOf(value, Quarter.from, Quarter.from) ==
          "Referral sessions cannot be told. No sessions were measured.");  // other figures are there
    CHECK(verdictFor({}, Quarter.from).lead.text() ==
          "No primary KPI is chosen yet, so there is nothing to judge.");
    value.value = 120;
    CHECK(has(leadFor(value, false), "without a target there is nothing to judge"));
    value.status = kpi::Status::Benchmarking;
    CHECK(has(leadFor(value, false), "benchmarking cycle"));
    CHECK_FALSE(has(leadFor(value, false), "target"));
    CHECK(has(leadFor(value, true), "preliminary until the campaign is closed"));
}

TEST_CASE("the verdict on a campaign without data says when there will be some, or that there is none") {
    const kpi::Value value = valueOf("referral-sessions");
    const kpi::Value other = valueOf("session-duration");
    const auto said = [&](Date today) { return verdictFor({value, other}, today).text(); };
    CHECK(said(Quarter.from - std::chrono::days{1}) ==
          "The campaign begins on 1 July 2026; nothing has been measured yet.");
    CHECK(said(Quarter.to) ==
          "No data yet: nothing has been measured for the campaign; import an export of its posts.");
    CHECK(said(Quarter.to + std::chrono::days{1}) ==
          "No data yet: the campaign ended on 30 September 2026, but nothing has been measured; import the "
          "exports of its posts.");
    Evidence undated;
    undated.published.emplace_back();
    CHECK(verdictFor({value, other}, Quarter.to, undated).text() ==
          "No data yet: nothing has been measured from 1 July to 30 September 2026. 1 post of this campaign "
          "has no publish date and is not counted; import a file that tells when it was published.");
    Evidence outside;
    outside.published.emplace_back();
    outside.published[0].published = *makeDate(2026, 5, 4);
    CHECK(verdictFor({value, other}, Quarter.to, outside).text() ==
          "No data yet: nothing has been measured from 1 July to 30 September 2026. 1 post of this campaign "
          "was published outside 1 Jul – 30 Sep 2026 and is not counted.");
}

TEST_CASE("without a target the verdict tells the figure and that nothing is judged") {
    kpi::Value value = valueOf("referral-sessions");
    value.value = 120;
    CHECK(leadFor(value, false) ==
          "Referral sessions stands at 120; without a target there is nothing to judge.");
    CHECK(leadFor(value, true) ==
          "Referral sessions ended at 120; without a target there is nothing to judge.");
}

TEST_CASE("a total that is still short of its target is not called a miss before the end") {
    kpi::Value value = valueOf("referral-sessions");
    value.value = 100;
    value.target = 22800;
    CHECK(standingOf(value, false) == Standing::Unknown);
    CHECK(standingOf(value, true) == Standing::Worse);
    CHECK_FALSE(has(leadFor(value, false), "below"));
}

TEST_CASE("figures that round to the same digits are still told apart") {
    kpi::Value value = valueOf("referral-sessions");
    value.value = 10000;
    value.target = 22800;
    value.forecast = 22799;
    CHECK(leadFor(value, false) == "On course for 22,799 referral sessions against a target of 22,800.");
    value.forecast = 22799.9;
    CHECK(has(leadFor(value, false), "by a hair short"));
}

TEST_CASE("the worst primary KPI gives the status") {
    kpi::Value good = valueOf("referral-sessions");
    good.value = good.target = 5;
    good.status = kpi::Status::Ahead;
    kpi::Value bad = valueOf("bounce-rate");
    bad.value = 0.6;
    bad.target = 0.4;
    bad.status = kpi::Status::OffTrack;
    const Verdict verdict = verdictFor({good, bad}, Quarter.from);
    CHECK(verdict.status == kpi::Status::OffTrack);
    REQUIRE(verdict.rest.size() == 2);
    CHECK(verdict.rest[0].text() ==
          "Bounce rate is at 60.00%, above its target of 40.00%, which is too much.");
    CHECK(verdict.rest[1].text() == "Bounce rate decides the status: Off track.");
    CHECK(verdictFor({bad}, Quarter.from).rest.empty());
}

TEST_CASE("no verdict claims what the figures contradict") {
    CHECK(rc::check([] {
        const std::string id = *rc::gen::element<std::string>(
            "referral-sessions", "bounce-rate", "cost-per-lead", "session-duration", "click-through-rate");
        kpi::Value value = valueOf(id);
        const bool lower = kpi::find(id)->better == kpi::Better::Lower;
        const auto number = [] { return *rc::gen::inRange(0, 60) / 10.0; };
        const auto perhaps = [&]() -> std::optional<double> {
            return *rc::gen::inRange(0, 4) == 0 ? std::nullopt : std::optional(number());
        };
        value.value = perhaps();
        value.target = perhaps();
        const bool over = *rc::gen::arbitrary<bool>();
        if (isTotal(value) && !over)
            value.forecast = perhaps();
        if (value.forecast) {
            value.forecastLow = *value.forecast - number();
            value.forecastHigh = *value.forecast + number();
        }
        const std::string text = leadFor(value, over);
        RC_ASSERT((has(text, "No data yet") || has(text, "cannot be told")) == !value.value.has_value());
        if (!value.value)
            return;
        RC_ASSERT(has(text, "nothing to judge") == !value.target.has_value());
        if (!value.target)
            return;
        const double figure = !over && value.forecast ? *value.forecast : *value.value;
        const double target = *value.target;
        const bool better = lower ? figure < target : figure > target;
        if (has(text, "above its target"))
            RC_ASSERT(figure > target);
        if (has(text, "below its target"))
            RC_ASSERT(figure < target);
        if (has(text, "exactly at"))
            RC_ASSERT(figure == target);
        if (has(text, "which is good") || has(text, "just better") || has(text, "hair better"))
            RC_ASSERT(better);
        if (has(text, "too much") || has(text, "just short") || has(text, "hair short"))
            RC_ASSERT((!better && figure != target));
        if (has(text, "whole 80% range beats"))
            RC_ASSERT((lower ? *value.forecastHigh < target : *value.forecastLow > target));
        if (has(text, "whole 80% range misses"))
            RC_ASSERT((lower ? *value.forecastLow > target : *value.forecastHigh < target));
        if (over && figure != target)
            RC_ASSERT(has(text, "ended at"));
    }));
}
