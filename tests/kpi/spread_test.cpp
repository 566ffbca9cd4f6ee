// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/spread.hpp"

#include "kpi/where_from.hpp"
#include "tests/kpi/measured_builder.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

// What lies behind a figure of several posts and creators, and what is said of where it comes from.

using namespace goalpost;
using namespace goalpost::test;
using model::GroupBy;

namespace {

using enum Measure;

/// Six posts with 100 to 120 views, and one with 9,000.
model::Group withHit() {
    return group("all", {{{Views, 100}},
                         {{Views, 110}},
                         {{Views, 95}},
                         {{Views, 105}},
                         {{Views, 120}},
                         {{Views, 98}},
                         {{Views, 9000}}});
}

/// Partners c1, c2, … with a fee each, all of it earned, and one post each.
struct Partners {
    model::Campaign campaign = test::campaign();
    model::Group group;

    void add(std::string_view fee, std::int64_t revenue) {
        const Id creator{"c" + std::to_string(group.posts.size() + 1)};
        model::Partnership partnership;
        partnership.creator = creator;
        partnership.fee = Amount::parse(fee);
        partnership.status = model::PartnershipStatus::Active;
        partnership.deliverables.resize(1);
        partnership.deliverables[0].status = model::DeliverableStatus::Live;
        campaign.partnerships.push_back(partnership);
        group.posts.push_back({Id{creator.text + "-post"}, values({{Revenue, revenue * 10000}}), creator});
        group.sums.add(group.posts.back().sums);
        ++group.postCount;
    }
};

model::Measured byCreator(std::initializer_list<model::Group> groups) {
    model::Measured out;
    out.period = summer();
    out.by = GroupBy::Creator;
    out.groups = groups;
    out.source = "imported";
    return out;
}

const kpi::Value& in(const kpi::Row& row, std::string_view id) {
    const auto* value = find(row, id);
    REQUIRE(value);
    return *value;
}

}  // namespace

TEST_CASE("A sum tells its middle post, the posts that stand out, and what it would be without them") {
    const auto views = valueOf("views", measured(withHit()));
    CHECK(*views.value == 9628);  // they stay in it
    CHECK(*views.median == 105);
    CHECK(views.outliers == 1);
    CHECK(*views.withoutOutliers == 628);
    CHECK(views.note.text() == "1 of 7 posts stands out");
}

TEST_CASE("Fewer than five posts have no middle that says something") {
    const auto views = valueOf("views", measured(group("all", {{{Views, 1}}, {{Views, 2}}, {{Views, 900}}})));
    CHECK_FALSE(views.median);
    CHECK_FALSE(views.outliers);  // not looked at, which is not none
    CHECK(views.note.empty());
}

TEST_CASE(
    "Of a rate the posts' own rates are looked at, and the rate without those that stand out is over sums") {
    // 1, 2, 3, 2 and 1 of 100, and 80 of 100: median 2 %; without the last 9 of 500.
    const auto rate = valueOf("share-rate", measured(group("all", {{{Shares, 1}, {Reach, 100}},
                                                                   {{Shares, 2}, {Reach, 100}},
                                                                   {{Shares, 3}, {Reach, 100}},
                                                                   {{Shares, 2}, {Reach, 100}},
                                                                   {{Shares, 1}, {Reach, 100}},
                                                                   {{Shares, 80}, {Reach, 100}}})));
    CHECK(*rate.value == Approx(89.0 / 600));
    CHECK(*rate.median == Approx(0.02));
    CHECK(rate.outliers == 1);
    CHECK(*rate.withoutOutliers == Approx(0.018));
}

TEST_CASE("In a table of posts those that stand out are marked") {
    model::Measured posts;
    posts.period = summer();
    posts.by = GroupBy::Post;
    posts.source = "imported";
    for (const std::int64_t views : {100, 110, 95, 105, 120, 98, 9000})
        posts.groups.push_back(group("post " + std::to_string(views), {{{Views, views}}}));
    auto base = campaign();
    choose(base, "views");
    const auto table = kpi::evaluate(planOf(base), base, posts, nullptr, day("2026-08-31"));
    REQUIRE(table.rows.size() == 7);
    for (const auto& row : table.rows)
        CHECK(in(row, "views").isOutlier == (row.key == "post 9000"));
}

TEST_CASE("A creator's rate of few visits is drawn towards that of all, one of many stays") {
    // Two creators are too few to tell how creators differ: the strength is 200. All: 303 of 2,020 = 15 %.
    auto base = campaign();
    choose(base, "conversion-rate");
    const auto table = kpi::evaluate(planOf(base), base,
                                     byCreator({group("few", {{{Orders, 3}, {Sessions, 20}}}),
                                                group("many", {{{Orders, 300}, {Sessions, 2000}}})}),
                                     nullptr, day("2026-08-31"));
    const auto& few = in(table.rows[0], "conversion-rate");
    CHECK(*few.value == Approx(0.15));
    CHECK(*few.drawn == Approx((3 + 200 * 303.0 / 2020) / 220));
    CHECK(*in(table.rows[1], "conversion-rate").drawn == Approx((300 + 200 * 303.0 / 2020) / 2200));
}

TEST_CASE("A return on spend has an interval by creators from five up, whose ends lie among theirs") {
    Partners partners;
    for (const auto& [fee, revenue] :
         {std::pair("1000", 500), std::pair("1000", 1500), std::pair("1000", 2500), std::pair("1000", 3500)})
        partners.add(fee, revenue);
    const auto four = valueOf("roas", measured(partners.group), partners.campaign);
    CHECK(*four.value == Approx(2));
    CHECK_FALSE(four.low);
    CHECK(four.intervalWhy.text() == "too few creators: 1 more for an interval");
    partners.add("1000", 2000);
    const auto five = valueOf("roas", measured(partners.group), partners.campaign);
    CHECK(five.method == "drawn");
    REQUIRE(five.low);
    CHECK(*five.low > 0.5);
    CHECK(*five.low < *five.value);
    CHECK(*five.high > *five.value);
    CHECK(*five.high < 3.5);
    // Five means of the same five have a deviation of √(Σ(x − 2)²/5)/√5 = 0.447: the interval is about ±1.96
    // of it.
    CHECK(*five.high - *five.low == Approx(2 * 1.96 * 0.447).epsilon(0.15));
}

TEST_CASE("Creators who all bring the same per unit leave no doubt in the return on spend") {
    Partners partners;
    for (const char* fee : {"100", "200", "300", "400", "500"})
        partners.add(fee, 2 * std::atol(fee));
    const auto roas = valueOf("roas", measured(partners.group), partners.campaign);
    CHECK(*roas.low == Approx(2));
    CHECK(*roas.high == Approx(2));
}

TEST_CASE("Where a figure comes from is told with its parts, posts, interval, source and day") {
    const auto rate =
        valueOf("share-rate", measured(group("p", {{{Shares, 60}, {Reach, 12000}}}), GroupBy::Post));
    std::vector<std::string> said;
    for (const auto& sentence : kpi::whereFrom(rate, "EUR"))
        said.push_back(sentence.text());
    const auto says = [&](std::string_view text) { return std::ranges::find(said, text) != said.end(); };
    CHECK(said.front().starts_with("Share rate: "));
    CHECK(says("60 ÷ 12,000 (reach)."));
    CHECK(says("Of 1 post."));
    CHECK(says("95 % interval: 0.39% to 0.64%, a part of one whole (Wilson)."));
    CHECK(says("Source: imported files, as of 30 August 2026."));
}

TEST_CASE("Of a figure that cannot be told the formula and the reason are") {
    const auto rate = valueOf("share-rate", measured(group("p", {{{Shares, 60}}})));
    REQUIRE_FALSE(rate.value);
    const auto said = kpi::whereFrom(rate, "EUR");
    REQUIRE(said.size() == 2);
    CHECK(said[1].text() == rate.why.text());
}
