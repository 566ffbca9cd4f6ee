// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/evaluate.hpp"
#include "kpi/value.hpp"
#include "tests/kpi/measured_builder.hpp"
#include "tests/support/catch.hpp"

#include <array>
#include <random>

using namespace goalpost;
using namespace goalpost::test;
using model::GroupBy;

namespace {

model::Group someGroup(std::mt19937& random) {
    const auto below = [&](unsigned n) { return random() % n; };
    model::Group group;
    group.key = "group";
    const auto lacking = random();  // measures that no post tells
    for (auto posts = below(5); posts > 0; --posts) {
        model::Values values;
        for (std::size_t i = 0; i < model::MeasureCount; ++i)
            if ((lacking >> i & 1U) == 0 && below(4) != 0)
                values.list[i] = static_cast<std::int64_t>(below(5) * 10'000);
        group.posts.push_back({Id{"post-" + std::to_string(posts)}, values});
        group.sums.add(values);
    }
    group.postCount = group.posts.size();
    if (below(3) == 0)
        group.sums[model::Measure::Revenue] = 5;  // of the site, of no post
    if (below(2) == 0)
        group.followers = 1000;
    return group;
}

}  // namespace

TEST_CASE("A KPI that is passed over without a look has no value") {
    std::mt19937 random(7);
    int passed = 0;
    for (int round = 0; round < 300; ++round) {
        const auto group = someGroup(random);
        kpi::GroupCost cost;
        if (random() % 2 == 0)
            cost.value = 500;
        else
            cost.why = "no cost";
        for (const auto by : {GroupBy::Campaign, GroupBy::Post}) {
            const kpi::GroupContext context{group, by, cost, 10};
            for (const auto& kpi : kpi::catalogue()) {
                if (kpi::mayBeTold(kpi, context))
                    continue;
                CAPTURE(kpi.id, round);
                CHECK_FALSE(kpi::valueOf(kpi, context).value);
                ++passed;
            }
        }
    }
    CHECK(passed > 1000);
}

TEST_CASE("A table of some KPIs has those of the whole table and no other") {
    using enum Measure;
    auto plan = campaign();
    choose(plan, "likes", model::Role::Primary);
    choose(plan, "reach", model::Role::Contextual);
    const auto all = measured(group("all", {{{Likes, 30}, {Reach, 400}, {Views, 900}},
                                            {{Likes, 20}, {Reach, 300}, {Views, 700}},
                                            {{Likes, 12}, {Reach, 100}, {Views, 200}}}));
    const auto whole = kpi::evaluate(planOf(plan), plan, all, nullptr, day("2026-08-31")).rows.at(0);
    constexpr std::array<std::string_view, 3> Some{"views", "likes", "orders"};
    const auto part =
        kpi::evaluate(planOf(plan), plan, all, nullptr, day("2026-08-31"), {.kpis = Some}).rows.at(0);
    REQUIRE(part.kpis.size() == 2);  // nothing tells orders
    CHECK(part.kpis[0].id == "likes");
    CHECK(part.kpis[0].role == model::Role::Primary);
    CHECK(part.kpis[0].value == 62.0);
    CHECK(part.kpis[0].low == find(whole, "likes")->low);
    CHECK(part.kpis[1].id == "views");
    CHECK(part.kpis[1].value == 1800.0);
    const auto none = kpi::evaluate(planOf(plan), plan, all, nullptr, day("2026-08-31"),
                                    {.kpis = std::span<const std::string_view>()});
    REQUIRE(none.rows.size() == 1);
    CHECK(none.rows[0].kpis.empty());
}

TEST_CASE("Without intervals a value is the same and only its interval is not there") {
    using enum Measure;
    const auto all = measured(group("all", {{{Likes, 30}, {Comments, 1}, {Shares, 1}, {Reach, 400}},
                                            {{Likes, 20}, {Comments, 2}, {Shares, 1}, {Reach, 300}},
                                            {{Likes, 12}, {Comments, 3}, {Shares, 1}, {Reach, 100}}}));
    const auto plan = campaign();
    const auto with = kpi::evaluate(planOf(plan), plan, all, nullptr, day("2026-08-31")).rows.at(0);
    const auto without =
        kpi::evaluate(planOf(plan), plan, all, nullptr, day("2026-08-31"), {.intervals = false}).rows.at(0);
    REQUIRE(with.kpis.size() == without.kpis.size());
    std::size_t intervals = 0;
    for (std::size_t i = 0; i < with.kpis.size(); ++i) {
        CHECK(with.kpis[i].id == without.kpis[i].id);
        CHECK(with.kpis[i].value == without.kpis[i].value);
        CHECK(with.kpis[i].note == without.kpis[i].note);
        intervals += with.kpis[i].low ? 1 : 0;
        CHECK_FALSE(without.kpis[i].low);
    }
    CHECK(intervals > 0);
}

TEST_CASE("Whether any row tells a KPI is known without the table") {
    using enum Measure;
    auto posts = measured(group("one", {{{Reach, 400}}}), GroupBy::Post);
    posts.groups.push_back(group("two", {{{Likes, 30}, {Views, 0}}}));
    const auto plan = campaign();
    const auto told = [&](std::string_view id) {
        return kpi::isTold(model::Plan{}, plan, posts, day("2026-08-31"), id);
    };
    CHECK(told("likes"));
    CHECK(told("reach"));
    CHECK_FALSE(told("comments"));
    CHECK_FALSE(told("engagement-rate"));  // the likes are of one post, the people of another
    CHECK_FALSE(told("no-such-kpi"));
}

TEST_CASE("Where posts are not listed, what they were credited with is the sum") {
    using enum Measure;
    auto days = measured(group("2026-07-03", {{{Revenue, 120 * 10000}}}), GroupBy::Day);
    CHECK(valueOf("attributed-revenue", days).value == 120.0);
    days.groups[0].posts.clear();
    CHECK_FALSE(valueOf("attributed-revenue", days).value);
    days.withPosts = false;
    CHECK(valueOf("attributed-revenue", days).value == 120.0);
}
