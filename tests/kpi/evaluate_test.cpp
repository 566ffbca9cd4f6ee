// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/evaluate.hpp"

#include "tests/kpi/measured_builder.hpp"
#include "tests/support/catch.hpp"

using namespace goalpost;
using namespace goalpost::test;
using model::GroupBy;

namespace {

bool says(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// Four posts with 420, 310, 95 and 600 engagements over 12,000, 9,000, 5,000 and 11,000 people.
model::Group fourPosts() {
    using enum Measure;
    return group("Theo Brandt", {{{Likes, 380}, {Comments, 24}, {Shares, 11}, {Saves, 5}, {Reach, 12000}},
                                 {{Likes, 280}, {Comments, 16}, {Shares, 9}, {Saves, 5}, {Reach, 9000}},
                                 {{Likes, 80}, {Comments, 10}, {Shares, 5}, {Saves, 0}, {Reach, 5000}},
                                 {{Likes, 540}, {Comments, 30}, {Shares, 20}, {Saves, 10}, {Reach, 11000}}});
}

model::Partnership withFee(std::string creator, std::string_view fee, model::PartnershipStatus status) {
    model::Partnership partnership;
    partnership.creator = Id{std::move(creator)};
    partnership.fee = Amount::parse(fee);
    partnership.status = status;
    return partnership;
}

/// A fee of 4,200 with one of two videos live, 80 of product on 2 July and a boost of 250 on 20 July.
model::Campaign withTheo() {
    auto out = campaign();
    auto theo = withFee("theo", "4200.00", model::PartnershipStatus::Contracted);
    theo.deliverables.resize(2);
    theo.deliverables[0].status = model::DeliverableStatus::Live;
    theo.deliverables[1].status = model::DeliverableStatus::Planned;
    theo.costs.push_back({Id{}, "product", Amount::parse("80.00"), day("2026-07-02")});
    theo.costs.push_back({Id{}, "boost", Amount::parse("250.00"), day("2026-07-20")});
    theo.payments.push_back({Id{}, Amount::parse("2100.00"), day("2026-07-25"), day("2026-07-28")});
    theo.payments.push_back({Id{}, Amount::parse("2100.00"), day("2026-08-29"), std::nullopt});
    out.partnerships.push_back(theo);
    return out;
}

}  // namespace

TEST_CASE("An engagement rate is sums over sums with the posts as clusters, at every level") {
    for (const auto by : {GroupBy::Campaign, GroupBy::Creator, GroupBy::Platform, GroupBy::Month}) {
        const auto rate = valueOf("engagement-rate", measured(fourPosts(), by));
        REQUIRE(rate.value);
        CHECK(*rate.value == Approx(0.038514).margin(5e-7));
        CHECK(rate.numerator == 1425.0);
        CHECK(rate.denominator == 37000.0);
        CHECK(rate.base == "reach");
        CHECK(rate.n == 4);
        CHECK(rate.method == "cluster");
        CHECK(*rate.low == Approx(0.0177).margin(5e-5));
        CHECK(*rate.high == Approx(0.0593).margin(5e-5));
        CHECK(rate.source == "imported");
        CHECK(rate.asOf == day("2026-08-30"));
        CHECK(rate.note.empty());
    }
}

TEST_CASE("A mean of the posts' rates is never taken") {
    using enum Measure;
    // Rates of 10 % and 1 %: their mean is 5.5 %, the rate of both is 20 of 1,100.
    const auto rate = valueOf(
        "share-rate", measured(group("all", {{{Shares, 10}, {Reach, 100}}, {{Shares, 10}, {Reach, 1000}}})));
    CHECK(*rate.value == Approx(20.0 / 1100.0));
}

TEST_CASE("Below three posts an engagement rate has no interval and says how many more it takes") {
    using enum Measure;
    const auto two =
        valueOf("engagement-rate", measured(group("all", {{{Likes, 40}, {Comments, 2}, {Reach, 900}},
                                                          {{Likes, 20}, {Comments, 1}, {Reach, 500}}})));
    REQUIRE(two.value);
    CHECK_FALSE(two.low);
    CHECK(two.method.empty());
    CHECK(two.intervalWhy.text() == "too few posts: 1 more for an interval");
    const auto one = valueOf(
        "engagement-rate", measured(group("p", {{{Likes, 40}, {Comments, 2}, {Reach, 900}}}), GroupBy::Post));
    CHECK(one.intervalWhy.text() == "too few posts: 2 more for an interval");
}

TEST_CASE("A share of one post is one clean count and has a Wilson interval") {
    using enum Measure;
    const auto rate =
        valueOf("share-rate", measured(group("p", {{{Shares, 60}, {Reach, 12000}}}), GroupBy::Post));
    CHECK(*rate.value == Approx(0.005));
    CHECK(rate.method == "wilson");
    CHECK(*rate.low == Approx(0.0038867).margin(1e-7));
    CHECK(*rate.high == Approx(0.0064301).margin(1e-7));
}

TEST_CASE("The first base that half of the posts tell is taken, and named") {
    using enum Measure;
    const auto impressions =
        valueOf("engagement-rate",
                measured(group("all", {{{Likes, 30}, {Comments, 10}, {Impressions, 1000}, {Views, 900}},
                                       {{Likes, 20}, {Comments, 0}, {Impressions, 500}}})));
    CHECK(impressions.base == "impressions");
    CHECK(*impressions.value == Approx(60.0 / 1500.0));

    const auto views =
        valueOf("engagement-rate", measured(group("all", {{{Likes, 30}, {Comments, 10}, {Reach, 100}},
                                                          {{Likes, 20}, {Comments, 0}, {Views, 500}},
                                                          {{Likes, 10}, {Comments, 0}, {Views, 100}}})));
    CHECK(views.base == "views");
    CHECK(*views.value == Approx(30.0 / 600.0));
    CHECK(views.n == 2);
    CHECK(says(views.note.text(), "1 of 3 posts tells no views and is left out"));
}

TEST_CASE("A post without the base is left out of both sums") {
    using enum Measure;
    const auto rate = valueOf("engagement-rate",
                              measured(group("all", {{{Likes, 400}, {Comments, 20}, {Reach, 12000}},
                                                     {{Likes, 300}, {Comments, 10}, {Reach, 9000}},
                                                     {{Likes, 90}, {Comments, 5}, {Impressions, 5000}}})));
    CHECK(rate.numerator == 730.0);
    CHECK(rate.denominator == 21000.0);
    CHECK(rate.n == 2);
    CHECK(says(rate.note.text(), "1 of 3 posts tells no reach and is left out"));
}

TEST_CASE("A post without the numerator is left out of both sums") {
    using enum Measure;
    const auto rate =
        valueOf("share-rate",
                measured(group(
                    "all", {{{Shares, 6}, {Reach, 1000}}, {{Reach, 5000}}, {{Shares, 4}, {Reach, 1000}}})));
    CHECK(*rate.value == Approx(0.005));
    CHECK(says(rate.note.text(), "1 of 3 posts tells no shares and is left out"));
}

TEST_CASE("Followers stand in only for one creator's posts") {
    using enum Measure;
    auto posts = group("Maya", {{{Likes, 90}, {Comments, 10}}, {{Likes, 180}, {Comments, 20}}});
    posts.followers = 5000;
    const auto rate = valueOf("engagement-rate", measured(posts, GroupBy::Creator));
    CHECK(rate.base == "followers");
    CHECK(*rate.value == Approx(300.0 / 10000.0));
    CHECK(says(rate.note.text(), "followers known now"));
    const auto all = valueOf("engagement-rate", measured(posts));
    CHECK_FALSE(all.value);
    CHECK(says(all.why.text(), "tells reach or impressions or views"));
}

TEST_CASE("What was not measured is no value with its reason, never 0") {
    using enum Measure;
    const auto rate = valueOf("form-completion-rate", measured(group("all", {{{FormCompletions, 3}}})));
    CHECK_FALSE(rate.value);
    CHECK(says(rate.why.text(), "tells form starts or sessions"));
    const auto leads = valueOf("leads", measured(group("all", {{{Likes, 3}}})));
    CHECK_FALSE(leads.value);
    CHECK(says(leads.why.text(), "tells leads"));
    model::Measured nothing;
    nothing.period = summer();
    const auto empty = valueOf("likes", nothing);
    CHECK_FALSE(empty.value);
    CHECK(says(empty.why.text(), "Nothing has been measured for the campaign yet"));
}

TEST_CASE("A measured zero is a value; a base of zero is none") {
    using enum Measure;
    CHECK(valueOf("leads", measured(group("all", {{{Leads, 0}}}))).value == 0.0);
    const auto rate = valueOf("share-rate", measured(group("all", {{{Shares, 0}, {Reach, 0}}})));
    CHECK_FALSE(rate.value);
    CHECK(says(rate.why.text(), "add up to 0"));
}

TEST_CASE("Figures of different posts are not divided by each other") {
    using enum Measure;
    const auto rate = valueOf("share-rate", measured(group("all", {{{Shares, 6}}, {{Reach, 1000}}})));
    CHECK_FALSE(rate.value);
    CHECK(says(rate.why.text(), "No post tells both shares and reach"));
}

TEST_CASE("Optional parts that are missing are named") {
    using enum Measure;
    const auto none =
        valueOf("engagement-volume", measured(group("all", {{{Likes, 30}, {Comments, 10}, {Shares, 2}}})));
    CHECK(none.value == 42.0);
    CHECK(none.note.text() == "without saves");
    const auto some = valueOf("engagement-volume",
                              measured(group("all", {{{Likes, 30}, {Comments, 10}, {Shares, 2}, {Saves, 1}},
                                                     {{Likes, 10}, {Comments, 0}, {Shares, 1}}})));
    CHECK(some.value == 54.0);
    CHECK(some.note.text() == "1 of 2 posts tells no saves");
}

TEST_CASE("Bounces are the sessions that were not engaged") {
    using enum Measure;
    const auto one = valueOf(
        "bounce-rate", measured(group("p", {{{EngagedSessions, 780}, {Sessions, 1200}}}), GroupBy::Post));
    CHECK(*one.value == Approx(0.35));
    CHECK(one.numerator == 420.0);
    CHECK(one.method == "wilson");
    CHECK(*one.low == Approx(0.323531).margin(1e-6));
    CHECK(*one.high == Approx(0.377426).margin(1e-6));
    const auto three =
        valueOf("bounce-rate", measured(group("all", {{{EngagedSessions, 280}, {Sessions, 400}},
                                                      {{EngagedSessions, 240}, {Sessions, 400}},
                                                      {{EngagedSessions, 260}, {Sessions, 400}}})));
    CHECK(*three.value == Approx(0.35));
    CHECK(three.method == "cluster");
    CHECK(*three.low == Approx(0.225793).margin(1e-6));
    CHECK(*three.high == Approx(0.474207).margin(1e-6));
}

TEST_CASE("Sessions of the site count where no post tells them") {
    using enum Measure;
    auto site = group("all", {{{Likes, 5}}});
    site.sums[SessionTime] = 132000 * 1000;
    site.sums[Sessions] = 1200;
    const auto duration = valueOf("session-duration", measured(site));
    CHECK(*duration.value == Approx(110));
    CHECK(duration.unit == kpi::Unit::Seconds);
    CHECK(duration.intervalWhy.text() == "not told by post");
}

TEST_CASE("Counts of leads have a Poisson interval") {
    using enum Measure;
    const auto leads = valueOf("leads", measured(group("all", {{{Leads, 15}}, {{Leads, 10}}})));
    CHECK(leads.value == 25.0);
    CHECK(leads.n == 2);
    CHECK(leads.method == "poisson");
    CHECK(*leads.low == Approx(16.179).margin(5e-4));
    CHECK(*leads.high == Approx(36.905).margin(5e-4));
}

TEST_CASE("A velocity is divided by the days up to the last one with data") {
    using enum Measure;
    auto month = group("2026-07", {{{BrandMentions, 84}}});
    month.firstDay = day("2026-07-03");
    month.lastDay = day("2026-07-30");
    const auto velocity = valueOf("brand-mention-velocity", measured(month, GroupBy::Month));
    CHECK(*velocity.value == Approx(84.0 / 30.0));
    CHECK(velocity.denominator == 30.0);
    auto one = group("2026-07-03", {{{BrandMentions, 7}}});
    one.firstDay = one.lastDay = day("2026-07-03");
    CHECK(*valueOf("brand-mention-velocity", measured(one, GroupBy::Day)).value == Approx(7));
}

TEST_CASE("Attributed revenue is only what posts were credited with") {
    using enum Measure;
    auto all = group("all", {{{Revenue, 3200 * 10000}}});
    all.sums[Revenue] = 4250 * 10000 + 5000;
    CHECK(*valueOf("revenue", measured(all)).value == Approx(4250.5));
    CHECK(*valueOf("attributed-revenue", measured(all)).value == Approx(3200));
    all.posts.clear();
    const auto none = valueOf("attributed-revenue", measured(all));
    CHECK_FALSE(none.value);
    CHECK(says(none.why.text(), "credited to a single post"));
}

TEST_CASE("Cost accrues with delivery, not with payment") {
    const auto plan = withTheo();
    CHECK(kpi::accruedCost(plan, day("2026-08-31")) == Amount::parse("2430.00"));
    CHECK(kpi::accruedCost(plan, day("2026-07-10")) == Amount::parse("2180.00"));
    CHECK(kpi::accruedCost(plan, day("2026-08-31"), Id{"theo"}) == Amount::parse("2430.00"));
    CHECK_FALSE(kpi::accruedCost(plan, day("2026-08-31"), Id{"maya"}));
    CHECK_FALSE(kpi::accruedCost(campaign(), day("2026-08-31")));
    CHECK(kpi::paidCash(plan, day("2026-07-27")) == Amount{});
    CHECK(kpi::paidCash(plan, day("2026-08-31")) == Amount::parse("2100.00"));
}

TEST_CASE("A fee without deliverables accrues at the campaign's end, a declined one never") {
    auto plan = campaign();
    plan.partnerships.push_back(withFee("maya", "900.00", model::PartnershipStatus::Active));
    CHECK(kpi::accruedCost(plan, day("2026-09-29")) == Amount{});
    CHECK(kpi::accruedCost(plan, day("2026-09-30")) == Amount::parse("900.00"));
    plan.partnerships[0].status = model::PartnershipStatus::Declined;
    CHECK(kpi::accruedCost(plan, day("2026-09-30")) == Amount{});
    plan.partnerships[0].status = model::PartnershipStatus::Shortlisted;
    CHECK(kpi::accruedCost(plan, day("2026-09-30")) == Amount{});
}

TEST_CASE("Cost per lead uses accrued cost, for the campaign and for a creator alone") {
    using enum Measure;
    auto leads = group("Theo Brandt", {{{Leads, 27}}});
    leads.id = Id{"theo"};
    for (const auto by : {GroupBy::Campaign, GroupBy::Creator}) {
        const auto cost = valueOf("cost-per-lead", measured(leads, by), withTheo());
        CHECK(*cost.value == Approx(90));
        CHECK(cost.numerator == 2430.0);
        CHECK(cost.base == "leads");
        CHECK(cost.unit == kpi::Unit::Money);
        CHECK(cost.method == "poisson");
        // Garwood for 27: 17.7932 to 39.2836.
        CHECK(*cost.low == Approx(2430 / 39.283582).epsilon(1e-6));
        CHECK(*cost.high == Approx(2430 / 17.79317).epsilon(1e-6));
    }
    const auto platform = valueOf("cost-per-lead", measured(leads, GroupBy::Platform), withTheo());
    CHECK_FALSE(platform.value);
    CHECK(says(platform.why.text(), "cannot be told for this platform"));
    leads.id = Id{"maya"};
    const auto other = valueOf("cost-per-lead", measured(leads, GroupBy::Creator), withTheo());
    CHECK(says(other.why.text(), "No fee or cost is entered for this creator"));
}

TEST_CASE("Cost per thousand takes impressions, else views; return on spend divides by cost") {
    using enum Measure;
    const auto cpm =
        valueOf("cpm", measured(group("all", {{{Impressions, 80000}}, {{Impressions, 1000}}})), withTheo());
    CHECK(*cpm.value == Approx(30));
    CHECK(cpm.base == "impressions");
    const auto views = valueOf("cpm", measured(group("all", {{{Views, 81000}}})), withTheo());
    CHECK(*views.value == Approx(30));
    CHECK(views.base == "views");
    const auto roas = valueOf("roas", measured(group("all", {{{Revenue, 7290 * 10000}}})), withTheo());
    CHECK(*roas.value == Approx(3));
    CHECK(roas.base == "cost");
}

TEST_CASE("A cost per something says of how many posts that is known, and that the cost is of all") {
    using enum Measure;
    const auto some = measured(group("all", {{{Views, 800}, {Likes, 90}, {Comments, 5}, {Saves, 5}},
                                             {{Views, 100}, {Likes, 50}, {Comments, 5}},
                                             {{Likes, 80}, {Comments, 8}}}));
    const auto cpv = valueOf("cpv", some, withTheo());
    CHECK(*cpv.value == Approx(2.7));  // 2,430 over 900
    CHECK(cpv.note.text() == "views of 2 of 3 posts, cost of all");
    CHECK(valueOf("cpm", some, withTheo()).note.text() == "views of 2 of 3 posts, cost of all");
    CHECK(valueOf("cpe", some, withTheo()).note.text() ==
          "without shares; saves of 1 of 3 posts, cost of all");
    const auto all = measured(group("all", {{{Views, 800}}, {{Views, 100}}}));
    CHECK(valueOf("cpv", all, withTheo()).note.empty());
    const auto roas = valueOf(
        "roas", measured(group("all", {{{Revenue, 7290 * 10000}, {Views, 1}}, {{Views, 1}}})), withTheo());
    CHECK(roas.note.text() == "revenue of 1 of 2 posts, cost of all");
}

TEST_CASE("What cost accrues from is told as the plan's, and a quotient of cost as mixed") {
    using enum Measure;
    auto some = measured(group("all", {{{Views, 800}}}));
    some.source = "imported";
    some.asOf = day("2026-08-30");
    CHECK(valueOf("views", some, withTheo()).source == "imported");
    CHECK(valueOf("spend", some, withTheo()).source == "plan");
    CHECK_FALSE(valueOf("spend", some, withTheo()).asOf);
    CHECK(valueOf("cpv", some, withTheo()).source == "mixed");
    CHECK(valueOf("cpv", some, withTheo()).asOf == day("2026-08-30"));
}

TEST_CASE("A part of the campaign has no cost, since fees carry no dates") {
    auto part = measured(group("all", {{{Measure::Leads, 27}}}));
    part.period.from = day("2026-08-01");
    const auto cost = valueOf("cost-per-lead", part, withTheo());
    CHECK_FALSE(cost.value);
    CHECK(says(cost.why.text(), "Fees have no dates"));
}

TEST_CASE("Partnerships without a fee are named beside the cost") {
    auto plan = withTheo();
    plan.partnerships.emplace_back().creator = Id{"maya"};
    const auto spend = valueOf("spend", measured(group("all", {{{Measure::Likes, 1}}})), plan);
    CHECK(*spend.value == Approx(2430));
    CHECK(spend.note.text() == "1 partnership without a fee");
}

TEST_CASE("Chosen KPIs come first in their order, then every other one with a value") {
    auto plan = withTheo();
    choose(plan, "referral-sessions");
    choose(plan, "leads", model::Role::Contextual);
    plan.kpis[1].goal = model::Goal::LeadGeneration;
    const auto table = kpi::evaluate(planOf(plan), plan, measured(fourPosts()), nullptr, day("2026-08-31"));
    REQUIRE(table.rows.size() == 1);
    const auto& row = table.rows[0];
    CHECK(row.posts == 4);
    CHECK(row.spend == Amount::parse("2430.00"));
    CHECK(table.currency == "USD");
    REQUIRE(row.kpis.size() > 2);
    CHECK(row.kpis[0].id == "referral-sessions");
    CHECK(row.kpis[0].role == model::Role::Primary);
    CHECK(row.kpis[0].goal == model::Goal::WebsiteTraffic);
    CHECK(row.kpis[1].id == "leads");
    CHECK(row.kpis[1].goal == model::Goal::LeadGeneration);
    for (std::size_t i = 2; i < row.kpis.size(); ++i) {
        CHECK(row.kpis[i].value);
        CHECK_FALSE(row.kpis[i].role);
    }
    CHECK(find(row, "likes")->value == 1280.0);
    CHECK(find(row, "roi") == nullptr);
}

TEST_CASE("A KPI that nothing can feed yet is chosen without a value") {
    const auto voice = valueOf("share-of-voice", measured(fourPosts()));
    CHECK_FALSE(voice.value);
    CHECK(says(voice.why.text(), "competitors' mentions"));
}

TEST_CASE(
    "With the brand's gross margin profit is told beside the return on spend, and where that breaks even") {
    using enum Measure;
    auto campaign = withTheo();
    campaign.brand = Id{"brand"};
    choose(campaign, "roi");
    choose(campaign, "roas");
    const auto all = measured(group("all", {{{Revenue, 12150 * 10000}}}));
    auto plan = planOf(campaign);
    plan.brands.emplace_back();
    plan.brands[0].id = Id{"brand"};
    plan.brands[0].currency = "EUR";
    const auto without = kpi::evaluate(plan, campaign, all, nullptr, day("2026-08-31"));
    CHECK_FALSE(find(without.rows[0], "roi")->value);
    CHECK(says(find(without.rows[0], "roi")->why.text(), "no gross margin"));
    CHECK_FALSE(says(find(without.rows[0], "roas")->note.text(), "breaks even"));
    plan.brands[0].grossMargin = 0.4;
    // Accrued are 2,430: 12,150 ÷ 2,430 = 5; of 4,860 profit 2,430 are left, which is 100 %.
    const auto with = kpi::evaluate(plan, campaign, all, nullptr, day("2026-08-31"));
    CHECK(*find(with.rows[0], "roas")->value == Approx(5));
    CHECK(says(find(with.rows[0], "roas")->note.text(), "breaks even at 2.50×, at a gross margin of 40%"));
    CHECK(*find(with.rows[0], "roi")->value == Approx(1));
    CHECK(*find(with.rows[0], "roi")->numerator == Approx(2430));
}
