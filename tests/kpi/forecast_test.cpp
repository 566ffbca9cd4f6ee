// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/forecast.hpp"

#include "support/catch.hpp"

using namespace goalpost;
using kpi::HistoryOf;
using kpi::PastPost;
using kpi::PlannedPosts;

namespace {

const Id Maya{"maya"};
const Id Theo{"theo"};
const kpi::Kpi& sessions() {
    return *kpi::find("referral-sessions");
}

std::vector<PastPost> pastOf(std::size_t count, const Id& creator, std::string_view platform,
                             double numerator, double base = 0) {
    return std::vector<PastPost>(count, PastPost{.creator = creator,
                                                 .platform = std::string(platform),
                                                 .published = makeDate(2026, 5, 1),
                                                 .numerator = numerator,
                                                 .base = base});
}

std::vector<PastPost> both(std::vector<PastPost> some, const std::vector<PastPost>& more) {
    some.insert(some.end(), more.begin(), more.end());
    return some;
}

model::Group clickGroup(const char* id, std::optional<std::int64_t> clicks,
                        std::optional<std::int64_t> impressions,
                        std::optional<std::int64_t> views = std::nullopt) {
    model::Group group;
    group.id = Id{id};
    group.sums[model::Measure::Clicks] = clicks;
    group.sums[model::Measure::Impressions] = impressions;
    group.sums[model::Measure::Views] = views;
    return group;
}

}  // namespace

TEST_CASE("Posts that always brought the same bring it again") {
    const auto history = pastOf(5, Maya, "youtube", 100);
    const PlannedPosts planned[] = {{Maya, "youtube", 10}};
    const auto reached = kpi::forecast(sessions(), history, planned, 1000);
    CHECK(*reached.low == 1000);
    CHECK(*reached.middle == 1000);
    CHECK(*reached.high == 1000);
    CHECK(*reached.chance == 1);
    CHECK(*kpi::forecast(sessions(), history, planned, 1001).chance == 0);
    REQUIRE(reached.bases.size() == 1);
    CHECK(reached.bases[0].history == HistoryOf::CreatorOnPlatform);
    CHECK(reached.bases[0].posts == 5);
    CHECK(reached.bases[0].median == 100);
}

TEST_CASE("The range tells both what posts scatter and how few they are") {
    const auto history = both(pastOf(100, Maya, "youtube", 0), pastOf(100, Maya, "youtube", 100));
    const PlannedPosts planned[] = {{Maya, "youtube", 100}};
    const auto reached = kpi::forecast(sessions(), history, planned, 5000);
    // A post scatters by 50: 100 of them by 500; the mean of 200 is known to 3.54, times 100: 354. Together
    // 612, and 1.2816 of it each way: 4,215 to 5,785.
    CHECK(*reached.low == Approx(4215).margin(80));
    CHECK(*reached.high == Approx(5785).margin(80));
    CHECK(*reached.middle == Approx(5000).margin(50));
    CHECK(*reached.chance == Approx(0.5).margin(0.05));
    CHECK(std::is_sorted(reached.outcomes.begin(), reached.outcomes.end()));
    // Ten posts instead of two hundred: known to 15.8, times 100; together 1,658, so 2,875 to 7,125.
    const auto few = both(pastOf(5, Maya, "youtube", 0), pastOf(5, Maya, "youtube", 100));
    const auto wide = kpi::forecast(sessions(), few, planned, 5000);
    CHECK(*wide.low == Approx(2875).margin(200));
    CHECK(*wide.high == Approx(7125).margin(200));
}

TEST_CASE("The same question gives the same answer") {
    const auto history = both(pastOf(7, Maya, "youtube", 30), pastOf(6, Maya, "youtube", 90));
    const PlannedPosts planned[] = {{Maya, "youtube", 8}};
    CHECK(kpi::forecast(sessions(), history, planned, 500).outcomes ==
          kpi::forecast(sessions(), history, planned, 500).outcomes);
}

TEST_CASE("Where a creator has too few posts, the platform's stand in, else the workspace's") {
    const auto history = both(both(pastOf(4, Maya, "youtube", 10), pastOf(6, Theo, "youtube", 20)),
                              pastOf(5, Maya, "instagram", 30));
    const auto basis = [&](const PlannedPosts& planned) {
        const auto result = kpi::forecast(sessions(), history, std::span(&planned, 1), std::nullopt);
        REQUIRE(result.bases.size() == 1);
        return result.bases[0];
    };
    CHECK(basis({Theo, "youtube", 1}).history == HistoryOf::CreatorOnPlatform);
    CHECK(basis({Maya, "youtube", 1}).history == HistoryOf::Creator);
    CHECK(basis({Maya, "youtube", 1}).posts == 9);
    CHECK(basis({Id{"elif"}, "youtube", 1}).history == HistoryOf::Platform);
    CHECK(basis({Id{"elif"}, "youtube", 1}).median == 20);  // of 10 10 10 10 20 20 20 20 20 20
    CHECK(basis({Id{"elif"}, "tiktok", 1}).history == HistoryOf::Workspace);
}

TEST_CASE("Creators who rest on the same history are as uncertain together as one") {
    const auto history = both(pastOf(5, Theo, "youtube", 0), pastOf(5, Theo, "youtube", 100));
    // Nobody of the four has posts: 40 planned ones rest on the platform's ten. A post scatters by 50: 40 by
    // 316; the mean of ten is known to 15.8, times 40: 632. Together 707, so 2,000 ± 906.
    const PlannedPosts four[] = {{Id{"a"}, "youtube", 10},
                                 {Id{"b"}, "youtube", 10},
                                 {Id{"c"}, "youtube", 10},
                                 {Id{"d"}, "youtube", 10}};
    const auto reached = kpi::forecast(sessions(), history, four, std::nullopt);
    CHECK(*reached.low == Approx(1094).margin(110));
    CHECK(*reached.high == Approx(2906).margin(110));
}

TEST_CASE("What a single post brought is told in its own unit") {
    const PlannedPosts planned[] = {{Maya, "youtube", 5}};
    const auto unit = [&](const char* id) {
        return kpi::forecast(*kpi::find(id), pastOf(6, Maya, "youtube", 10, 100), planned, 1, 100)
            .bases.at(0)
            .unit;
    };
    CHECK(unit("cost-per-lead") == Unit::Count);
    CHECK(unit("roas") == Unit::Money);
    CHECK(unit("click-through-rate") == Unit::Percent);
    CHECK(unit("attributed-revenue") == Unit::Money);
}

TEST_CASE("So many planned posts that nobody means them are refused with a sentence") {
    const PlannedPosts planned[] = {{Maya, "youtube", 2'000'000'000}};
    const auto result = kpi::forecast(sessions(), pastOf(6, Maya, "youtube", 10), planned, 1);
    CHECK_FALSE(result.middle);
    CHECK(result.why.text() == "More than 10000 posts are planned; correct their number for a forecast.");
}

TEST_CASE("With too little history there is no number, but a sentence") {
    const PlannedPosts planned[] = {{Maya, "youtube", 10}};
    const auto result = kpi::forecast(sessions(), pastOf(4, Maya, "youtube", 10), planned, 100);
    CHECK_FALSE(result.middle);
    CHECK_FALSE(result.chance);
    CHECK(result.why.text() ==
          "Too little is known for a forecast. Posts with this figure that are at least 7 days old: 4; "
          "needed: 10. A market benchmark with its source and day would do, too.");
    CHECK(kpi::forecast(sessions(), pastOf(50, Maya, "youtube", 10), {}, 100).why.text() ==
          "No posts are planned yet; plan deliverables, or tell how many posts there will be.");
}

TEST_CASE("A rate is summed over summed, and a cost per lead is better when lower") {
    const PlannedPosts planned[] = {{Maya, "youtube", 5}};
    const auto rate =
        kpi::forecast(*kpi::find("click-through-rate"), pastOf(6, Maya, "youtube", 18, 1000), planned, 0.018);
    CHECK(*rate.middle == Approx(0.018));
    CHECK(*rate.chance == 1);
    const auto bounce =
        kpi::forecast(*kpi::find("bounce-rate"), pastOf(6, Maya, "youtube", 60, 100), planned, 0.45);
    CHECK(*bounce.middle == Approx(0.4));
    CHECK(*bounce.chance == 1);
    const kpi::Kpi& perLead = *kpi::find("cost-per-lead");
    const auto history = pastOf(6, Maya, "youtube", 10);
    CHECK(*kpi::forecast(perLead, history, planned, 20, 1000).middle == Approx(20));  // 1,000 by 50 leads
    CHECK(*kpi::forecast(perLead, history, planned, 19, 1000).chance == 0);
    CHECK_FALSE(kpi::forecast(perLead, history, planned, 20).middle);
    CHECK(*kpi::forecast(*kpi::find("roas"), history, planned, 2, 25).middle == Approx(2));  // 50 by 25
}

TEST_CASE("What is not made of single posts is not forecast") {
    const PlannedPosts planned[] = {{Maya, "youtube", 5}};
    for (const char* id : {"reach", "spend", "share-of-voice", "brand-mention-velocity"}) {
        INFO(id);
        const auto result = kpi::forecast(*kpi::find(id), pastOf(50, Maya, "youtube", 10), planned, 5);
        CHECK_FALSE(result.middle);
        CHECK_FALSE(result.why.empty());
    }
}

TEST_CASE("History is what has settled and tells figure and base") {
    model::Measured groups;
    groups.by = model::GroupBy::Post;
    groups.groups = {clickGroup("a", 10, 1000),
                     clickGroup("b", 20, 1000, 900),
                     clickGroup("c", 5, std::nullopt, 800),
                     clickGroup("d", std::nullopt, 700),
                     clickGroup("young", 10, 1000),
                     clickGroup("unknown", 7, 500)};
    std::vector<model::Post> list(6);
    const char* ids[] = {"a", "b", "c", "d", "young", "unknown"};
    for (std::size_t i = 0; i < list.size(); ++i) {
        list[i].id = Id{ids[i]};
        list[i].creator = Maya;
        list[i].published = makeDate(2026, 6, static_cast<unsigned>(i + 1));
    }
    list[4].published = makeDate(2026, 6, 24);  // six days before
    list[5].published.reset();
    const Date until = *makeDate(2026, 6, 30);
    const auto clicks = kpi::pastPosts(*kpi::find("clicks"), groups, list, until);
    REQUIRE(clicks.size() == 4);
    CHECK(clicks[0].numerator == 5);  // the newest first
    CHECK_FALSE(clicks[3].published);
    const auto rates = kpi::pastPosts(*kpi::find("click-through-rate"), groups, list, until);
    REQUIRE(rates.size() == 3);  // c tells no impressions, which most do
    CHECK(rates[0].numerator == 20);
    CHECK(rates[0].base == 1000);
    // Posts that do not count, here most of those with impressions, do not choose the base either.
    list.erase(list.begin(), list.begin() + 1);
    groups.groups[1].sums[model::Measure::Impressions].reset();  // b tells views alone now
    groups.groups[5].sums[model::Measure::Clicks].reset();
    const auto byViews = kpi::pastPosts(*kpi::find("click-through-rate"), groups, list, until);
    REQUIRE(byViews.size() == 2);
    CHECK(byViews[1].base == 900);
}

namespace {

model::Benchmark benchmarkOf(std::string_view platform, double low, double typical, double high) {
    model::Benchmark one;
    one.kpi = "referral-sessions";
    one.platform = platform;
    one.low = low;
    one.typical = typical;
    one.high = high;
    one.source = "trade report";
    one.asOf = makeDate(2026, 1, 31);
    return one;
}

}  // namespace

TEST_CASE("Where history is too short, a dated benchmark with a source stands in and is named") {
    const auto history = pastOf(4, Maya, "youtube", 100);
    const PlannedPosts planned[] = {{Maya, "youtube", 10}};
    const std::vector<model::Benchmark> same{benchmarkOf("youtube", 300, 300, 300)};
    const auto told = kpi::forecast(sessions(), history, planned, 3000, std::nullopt, same);
    CHECK(*told.middle == 3000);
    CHECK(*told.chance == 1);
    REQUIRE(told.bases.size() == 1);
    CHECK(told.bases[0].history == HistoryOf::Market);
    CHECK(told.bases[0].posts == 0);
    CHECK(told.bases[0].source == "trade report");
    CHECK(told.bases[0].asOf == makeDate(2026, 1, 31));
    CHECK_FALSE(kpi::forecast(sessions(), history, planned, 3000).middle);

    // Tenths of 100 … 200 … 400: 100, 112.5, 137.5, 162.5, 187.5, 225, 275, 325, 375, 400; their mean is 230.
    const std::vector<model::Benchmark> wide{benchmarkOf("youtube", 100, 200, 400)};
    const PlannedPosts many[] = {{Maya, "youtube", 1000}};
    const auto spread = kpi::forecast(sessions(), history, many, 230'000, std::nullopt, wide);
    CHECK(*spread.middle == Approx(230'000).margin(5'000));
    CHECK(spread.bases[0].median == Approx((187.5 + 225) / 2));
    // Ten posts tell the mean to 107 ÷ √10 = 34: 1.28 times that is a fifth of it, each way.
    CHECK(*spread.low == Approx(187'000).margin(6'000));
    CHECK(*spread.high == Approx(273'000).margin(6'000));
}

TEST_CASE(
    "The newest benchmark of the platform goes before any other, and one that is not whole never counts") {
    const PlannedPosts planned[] = {{Maya, "youtube", 1}};
    auto old = benchmarkOf("youtube", 1, 1, 1);
    old.asOf = makeDate(2025, 1, 1);
    std::vector<model::Benchmark> market{old, benchmarkOf("", 2, 2, 2), benchmarkOf("youtube", 3, 3, 3),
                                         benchmarkOf("tiktok", 4, 4, 4)};
    const auto middle = [&] {
        return kpi::forecast(sessions(), {}, planned, 1, std::nullopt, market).middle;
    };
    CHECK(*middle() == 3);
    market[2].source.clear();
    CHECK(*middle() == 1);
    market[0].asOf.reset();
    CHECK(*middle() == 2);
    market[1].high.reset();
    CHECK_FALSE(middle());
}

TEST_CASE("A rate's benchmark is the rate itself") {
    const auto& rate = *kpi::find("click-through-rate");
    auto market = benchmarkOf("", 0.02, 0.02, 0.02);
    market.kpi = "click-through-rate";
    const PlannedPosts planned[] = {{Maya, "youtube", 5}};
    const auto told = kpi::forecast(rate, {}, planned, 0.02, std::nullopt, std::span(&market, 1));
    CHECK(*told.middle == Approx(0.02));
    const auto& bounce = *kpi::find("bounce-rate");
    market.kpi = "bounce-rate";
    market.low = market.typical = market.high = 0.4;
    CHECK(*kpi::forecast(bounce, {}, planned, 0.4, std::nullopt, std::span(&market, 1)).middle ==
          Approx(0.4));
}

TEST_CASE("A target stands to the forecast as the chance and the range say") {
    // Half of the posts bring nothing, half 100: one post in a hundred simulations is near 50 each.
    const auto history = both(pastOf(100, Maya, "youtube", 0), pastOf(100, Maya, "youtube", 100));
    const PlannedPosts planned[] = {{Maya, "youtube", 100}};
    const auto standing = [&](double target) {
        return kpi::standingOf(sessions(), kpi::forecast(sessions(), history, planned, target), target);
    };
    // The range is 4,215 to 5,785, as worked out above.
    CHECK(standing(6500) == kpi::Standing::OutOfRange);
    CHECK(standing(5400) == kpi::Standing::Ambitious);
    CHECK(standing(4800) == kpi::Standing::WithinReach);
    CHECK(standing(4300) == kpi::Standing::Likely);
    CHECK(standing(2500) == kpi::Standing::Unambitious);
    CHECK_FALSE(kpi::standingOf(sessions(), {}, 1));
}

TEST_CASE("The posts that a baseline needs follow from how widely posts differ") {
    // 0 and 200 in equal parts: mean 100, deviation 100 × √(20 ÷ 19) = 102.6; (1.2816 × 1.026 ÷ 0.25)²
    // = 27.7.
    const auto history = both(pastOf(10, Maya, "youtube", 0), pastOf(10, Theo, "tiktok", 200));
    const auto needed = kpi::postsForBaseline(sessions(), history);
    CHECK(needed.posts == 28);
    CHECK(needed.known == 20);
    CHECK(needed.spread == Approx(1.026).margin(0.001));
    // Posts that are all alike, or too few to tell, need the least there is.
    CHECK(kpi::postsForBaseline(sessions(), pastOf(30, Maya, "youtube", 5)).posts == 10);
    CHECK(kpi::postsForBaseline(sessions(), pastOf(9, Maya, "youtube", 5)).known == 0);
    CHECK(kpi::postsForBaseline(sessions(), pastOf(9, Maya, "youtube", 5)).posts == 10);
}
