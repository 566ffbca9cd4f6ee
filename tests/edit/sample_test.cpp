// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/sample.hpp"

#include "base/text.hpp"
#include "kpi/evaluate.hpp"
#include "method/method.hpp"
#include "model/document.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <nlohmann/json.hpp>

using namespace goalpost;
using namespace goalpost::edit;

namespace {

Date day(const char* text) {
    return *parseIsoDate(text);
}

struct Sample {
    explicit Sample(Date asOf) : today(asOf) { fillWithSample(*workspace, today); }

    const model::Campaign& campaign(const char* name) const { return *workspace->plan().campaignNamed(name); }
    model::Values sums(const model::Campaign& of) const {
        const auto measured =
            workspace->measured({.campaign = of.id, .by = model::GroupBy::Campaign, .period = *of.period()});
        REQUIRE(measured.groups.size() == 1);
        return measured.groups[0].sums;
    }

    Date today;
    test::TempFolder folder;
    std::unique_ptr<store::Workspace> workspace =
        store::Workspace::create(folder / "s.goalpost", {.actor = "tester", .backups = folder / "backups"});
};

}  // namespace

TEST_CASE("The sample breaks no rule on any day") {
    const Date today = day(GENERATE("2026-08-31", "2026-08-01", "2027-01-31", "2028-02-29", "2027-02-28",
                                    "2026-12-15", "2025-03-31"));
    const model::Plan plan = model::applyDocument({}, samplePlan(today));
    for (const auto& finding : method::check(plan, today)) {
        INFO(isoDate(today) << " " << finding.rule << " " << finding.subject << ": "
                            << finding.message.text());
        CHECK((finding.state != method::State::Broken || finding.reasoned()));
    }
}

TEST_CASE("The sample's today lies in the running campaign's second month, nothing done lies after it") {
    const Date today =
        day(GENERATE("2026-08-31", "2026-08-01", "2027-01-31", "2028-02-29", "2027-02-28", "2026-12-15"));
    INFO(isoDate(today));
    const model::Plan plan = model::applyDocument({}, samplePlan(today));
    const model::Campaign& running = *plan.campaignNamed("The Long Table");
    const model::Campaign& closed = *plan.campaignNamed("Kitchen Basics");
    CHECK(addMonths(*running.from, 1) == firstOfMonth(today));
    CHECK(*closed.to + std::chrono::days{1} == *running.from);
    CHECK(plan.brands[0].name == "Juniper Row");
    for (const auto& partnership : running.partnerships) {
        for (const auto& deliverable : partnership.deliverables) {
            CHECK((deliverable.status == model::DeliverableStatus::Live) == (*deliverable.due < today));
            CHECK(deliverable.permalink.empty() == (*deliverable.due >= today));
        }
        for (const auto& payment : partnership.payments)
            CHECK((!payment.paid || *payment.paid <= today));
    }
    for (const auto& review : plan.reviews)
        CHECK((!review.held || *review.held <= today));
}

TEST_CASE("The sample's results end yesterday and begin with their campaigns") {
    const Date today = day(GENERATE("2026-08-31", "2026-08-01", "2027-01-31", "2028-02-29", "2027-03-31"));
    const model::Plan plan = model::applyDocument({}, samplePlan(today));
    for (const auto which : {SampleCampaign::Closed, SampleCampaign::Running}) {
        const auto& campaign = plan.campaigns[which == SampleCampaign::Closed ? 0 : 1];
        Date last{};
        for (const auto& line : split(sampleResults(which, today), '\n'))
            if (const auto date = parseIsoDate(line.substr(0, 10))) {
                CHECK(campaign.period()->contains(*date));
                CHECK(*date < today);
                last = std::max(last, *date);
            }
        if (which == SampleCampaign::Running)
            CHECK(last == today - std::chrono::days{1});
    }
}

TEST_CASE("The sample's closed campaign measured the baseline of the running one") {
    const Sample sample(day(GENERATE("2026-08-31", "2027-01-31", "2028-02-29")));
    const auto& baseline = *sample.campaign("The Long Table").objectives[0].baseline;
    CHECK(baseline.value == 18240.0);
    const auto sums = sample.sums(sample.campaign("Kitchen Basics"));
    CHECK(sums[model::Measure::Sessions] == 18240);
    CHECK(sums[model::Measure::SessionTime] == 18240LL * 98 * 1000);
    CHECK(sums[model::Measure::Clicks] == 20000);
    CHECK(sums[model::Measure::Impressions] == 1250000);
    const auto spent = kpi::accruedCost(sample.campaign("Kitchen Basics"), sample.today);
    REQUIRE(spent);
    CHECK(spent->text() == "8813.50");
    CHECK(spent == baseline.spend);
}

TEST_CASE("The sample's running campaign has its figures from imported posts that match its deliverables") {
    const Sample sample(day("2026-08-31"));
    const auto& running = sample.campaign("The Long Table");
    const auto sums = sample.sums(running);
    CHECK(sums[model::Measure::Sessions] == 15940);
    const auto posts = sample.workspace->posts(running.id);
    CHECK(posts.size() == 33);
    for (const auto& post : posts) {
        INFO(post.permalink);
        CHECK_FALSE(post.deliverable.empty());
        CHECK_FALSE(post.creator.empty());
        CHECK_FALSE(post.title.empty());
    }
    CHECK(sample.workspace->plan().creators.size() == 5);
    CHECK(sample.workspace->dataThrough() == day("2026-08-30"));
    CHECK(sample.workspace->imports().size() == 2);
    CHECK(sample.workspace->verify().empty());
}

TEST_CASE("In the sample one creator's links do clearly worse than the others'") {
    const Sample sample(day("2026-08-31"));
    const auto& running = sample.campaign("The Long Table");
    const auto measured = sample.workspace->measured(
        {.campaign = running.id, .by = model::GroupBy::Creator, .period = *running.period()});
    REQUIRE(measured.groups.size() == 4);
    for (const auto& group : measured.groups) {
        const auto clicks = static_cast<double>(group.sums[model::Measure::Clicks].value());
        const double rate = clicks / static_cast<double>(group.sums[model::Measure::Impressions].value());
        INFO(group.key);
        CHECK((rate < 0.01) == (group.key == "Priya Raman"));
    }
}
