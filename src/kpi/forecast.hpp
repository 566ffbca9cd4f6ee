// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/kpi.hpp"
#include "model/measured.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// What planned posts will probably bring, told from what posts of the same creators have brought before.
namespace goalpost::kpi {

/// What one post has brought until now: the KPI's numerator, and its base where it has one.
struct PastPost {
    Id creator;  ///< empty: of an account that belongs to nobody
    std::string platform;
    std::optional<Date> published;
    double numerator = 0;
    double base = 0;  ///< 0 for sums
    bool operator==(const PastPost&) const = default;
};

/// Posts younger than this have not brought all they will.
inline constexpr int SettledDays = 7;

/// The posts that tell the KPI, the newest first: published at least SettledDays before `until`, or on a day
/// that nobody knows. Of a rate only those that tell its base, the first one that at least half of them tell.
/// `groups` are measured by post.
std::vector<PastPost> pastPosts(const Kpi& kpi, const model::Measured& groups,
                                std::span<const model::Post> posts, Date until);

/// Posts that are planned with one creator on one platform; an empty platform is any.
struct PlannedPosts {
    Id creator;
    std::string platform;
    int posts = 0;
    bool operator==(const PlannedPosts&) const = default;
};

/// Whose posts a forecast rests on, the nearest for which there are enough; Market: nobody's, but a
/// benchmark.
enum class HistoryOf : std::uint8_t { CreatorOnPlatform, Creator, Platform, Workspace, Market };
/// Of the creator's own posts.
constexpr bool isOwn(HistoryOf history) {
    return history == HistoryOf::CreatorOnPlatform || history == HistoryOf::Creator;
}

struct Basis {
    PlannedPosts planned;
    HistoryOf history = HistoryOf::Workspace;
    std::size_t posts = 0;    ///< behind it
    Unit unit = Unit::Count;  ///< of the figures below
    double median = 0;  ///< of one post: the figure itself; of a cost or ROAS what it is divided by or into
    double lowerQuartile = 0;
    double upperQuartile = 0;
    std::string source{};        ///< of a market benchmark
    std::optional<Date> asOf{};  ///< of a market benchmark
};

/// So many own posts are enough, and so many of others.
inline constexpr std::size_t EnoughOwnPosts = 5;
inline constexpr std::size_t EnoughPosts = 10;
/// More planned posts are no plan.
inline constexpr int MostPlannedPosts = 10'000;

/// What is reached, in the KPI's unit. Without a range `why` says what is lacking.
struct Forecast {
    std::optional<double> low;  ///< nine of ten simulations are at or above it
    std::optional<double> middle;
    std::optional<double> high;    ///< one of ten is above it
    std::optional<double> chance;  ///< of reaching the target, as a share of the simulations
    std::vector<double> outcomes;  ///< one for each simulation, the smallest first
    std::vector<Basis> bases;      ///< in the order of what is planned
    Sentence why;
};

/// How a target stands to a forecast. Unambitious: it is all but sure and far on the easy side of the range.
enum class Standing : std::uint8_t { Unambitious, Likely, WithinReach, Ambitious, OutOfRange };
/// Nothing where the forecast has no chance to tell.
std::optional<Standing> standingOf(const Kpi& kpi, const Forecast& forecast, double target);

/// Simulates the planned posts: for each simulation every history is drawn anew with repetition, so that a
/// short one gives a wide range, and from that the planned posts; creators who rest on the same history share
/// what was drawn of it. The same input gives the same result.
/// `cost` is what a cost per something and ROAS are computed with; it is not looked at for others. Where no
/// history is long enough, a benchmark of `market` stands in, of its platform before one of any: ten posts
/// from its low (a tenth of posts brings less) over its typical to its high figure (a tenth brings more). It
/// must have all three, a source and a day; of costs, ROAS and money none can stand in.
Forecast forecast(const Kpi& kpi, std::span<const PastPost> history, std::span<const PlannedPosts> planned,
                  std::optional<double> target, std::optional<double> cost = std::nullopt,
                  std::span<const model::Benchmark> market = {});

/// So many posts make a baseline useful: with them the mean of a post is known to a quarter, in eight of ten
/// cases.
struct PostsNeeded {
    int posts = 0;
    double spread = 0;      ///< standard deviation of a post's figure, as a fraction of its mean
    std::size_t known = 0;  ///< posts that tell the spread; 0: too few, and `posts` is the least there is
};
PostsNeeded postsForBaseline(const Kpi& kpi, std::span<const PastPost> history);

}  // namespace goalpost::kpi
