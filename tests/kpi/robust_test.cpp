// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/robust.hpp"

#include "tests/support/catch.hpp"

#include <array>
#include <cmath>
#include <random>

using namespace goalpost::kpi;

TEST_CASE("A median is the middle value, or the mean of the two in the middle") {
    CHECK(*median({100, 110, 95, 105, 120, 98, 900}) == 105);
    CHECK(*median({4, 1, 3, 2}) == 2.5);
    CHECK_FALSE(median({}));
}

TEST_CASE("A post that brought nine times as much stands out as in the worked example") {
    const std::array values{100.0, 110.0, 95.0, 105.0, 120.0, 98.0, 900.0};
    const auto scores = robustScores(values);
    CHECK(std::abs(scores[6] - 76.6) <= 0.05);
    CHECK(scores[3] == 0);
    CHECK(outliers(values) == std::vector<bool>{false, false, false, false, false, false, true});
    CHECK(outliers(std::array{1.0, 1.0, 1.0, 900.0}) == std::vector<bool>(4, false));
}

TEST_CASE(
    "Where most values are the same the mean deviation is the measure, where all are nothing stands out") {
    // Median 5, mean absolute deviation 20/6; (25 − 5)/(1.253314·20/6) = 4.787.
    const auto scores = robustScores(std::array{5.0, 5.0, 5.0, 5.0, 5.0, 25.0});
    CHECK(scores[5] == Approx(4.7873).margin(0.0005));
    CHECK(scores[0] == 0);
    CHECK(robustScores(std::array{7.0, 7.0, 7.0}) == std::vector<double>(3, 0.0));
}

TEST_CASE("Views that differ by factors are looked at by their logarithms") {
    const std::array views{1000.0, 2000.0, 4000.0, 8000.0, 16000.0, 32000.0, 64000.0};
    CHECK(outliers(views)[6]);
    CHECK(outliers(views, true) == std::vector<bool>(7, false));
}

TEST_CASE("A rate of few trials is drawn to that of all, one of many hardly") {
    CHECK(shrunk(3, 20, 0.03, 200) == Approx(0.041).margin(0.0005));
    CHECK(shrunk(300, 2000, 0.03, 200) == Approx(0.139).margin(0.0005));
}

TEST_CASE("Groups that differ by chance alone, or are few, have the default strength") {
    const std::vector<std::pair<double, double>> same(10, {30, 1000});
    CHECK(strengthOf(same) == DefaultStrength);
    const std::vector<std::pair<double, double>> few{{1, 10}, {9, 10}};
    CHECK(strengthOf(few) == DefaultStrength);
}

TEST_CASE("The strength of groups drawn from a beta distribution is found again") {
    // 3,000 groups of 5,000 trials; Beta(6, 194): mean 0.03, strength 200.
    std::mt19937 random(7);
    std::gamma_distribution<double> first(6, 1), second(194, 1);
    std::vector<std::pair<double, double>> groups;
    for (int i = 0; i < 3000; ++i) {
        const double a = first(random), b = second(random);
        std::binomial_distribution<int> events(5000, a / (a + b));
        groups.emplace_back(events(random), 5000);
    }
    CHECK(strengthOf(groups) == Approx(200).epsilon(0.1));
}

TEST_CASE("A ratio of sums is drawn between the groups' own ratios, and is sure where they all agree") {
    const std::vector<std::pair<double, double>> equal{{30, 10}, {60, 20}, {90, 30}, {3, 1}, {12, 4}};
    const auto sure = drawnRatio(equal);
    REQUIRE(sure);
    CHECK(sure->ratio == 3);
    CHECK(sure->range.low == Approx(3));
    CHECK(sure->range.high == Approx(3));
    const std::vector<std::pair<double, double>> mixed{{10, 10}, {80, 20}, {90, 30},
                                                       {2, 1},   {12, 4},  {0, 15}};
    const auto found = drawnRatio(mixed);
    REQUIRE(found);
    CHECK(found->ratio == Approx(194.0 / 80));
    CHECK(found->groups == 6);
    CHECK(found->range.low >= 0);
    CHECK(found->range.high <= 4);
    CHECK(found->range.low < found->ratio);
    CHECK(found->ratio < found->range.high);
    CHECK(drawnRatio(mixed)->range == found->range);
    CHECK_FALSE(drawnRatio(std::vector<std::pair<double, double>>{{1, 1}, {2, 1}}));
    CHECK_FALSE(drawnRatio(std::vector<std::pair<double, double>>(6, {1, 0})));
}

TEST_CASE("A mean has the interval of Student's t") {
    const auto mean = meanOf(std::array{1.0, 2.0, 3.0});
    REQUIRE(mean);
    CHECK(mean->value == 2);
    CHECK(mean->range.high == Approx(2 + 4.3027 / std::sqrt(3.0)).margin(0.0005));
    CHECK_FALSE(meanOf(std::array{1.0}));
}
