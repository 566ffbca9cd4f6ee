// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/forecast.hpp"

#include "kpi/value.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>
#include <unordered_map>

namespace goalpost::kpi {

namespace {

constexpr std::size_t Simulations = 4000;
constexpr std::uint64_t Seed = 0x60A1'9057;
/// More of a creator's posts tell what was once, not what is now.
constexpr std::size_t NewestPosts = 200;
/// More of the simulations are on the easy side than that, and the target is so far from the range: no
/// promise.
constexpr double Sure = 0.99;
constexpr double FarBelow = 0.8;
constexpr double EightOfTen = 1.2816;  ///< standard deviations to each side that hold 80 %
constexpr double Useful = 0.25;        ///< a mean that is known to this fraction makes a baseline useful

bool isCostPer(const Kpi& kpi) {
    return kpi.cost == CostPart::Numerator;
}

bool needsCost(const Kpi& kpi) {
    return isCostPer(kpi) || kpi.cost == CostPart::Denominator;
}

bool isRate(const Kpi& kpi) {
    return !kpi.bases.empty() && kpi.cost == CostPart::None;
}

/// Sums of what posts bring, rates of it, and cost by it: what a forecast can be made of.
bool isOfPosts(const Kpi& kpi) {
    const bool counted = !kpi.required.empty() || (isCostPer(kpi) && !kpi.bases.empty());
    return kpi.missing.empty() && !kpi.expression && counted && kpi.unit != Unit::PerDay &&
           !countsPeople(kpi) && kpi.cost != CostPart::Alone;
}

using Settled = std::vector<std::pair<const model::Post*, const model::Values*>>;

/// The base of a rate: the first that at least half of the posts with a numerator tell.
const Base* baseOf(const Kpi& kpi, const Settled& posts) {
    std::size_t with = 0;
    std::map<const Base*, std::size_t> telling;
    for (const auto& [post, sums] : posts) {
        if (!kpi.required.empty() && !measuredSum(kpi, *sums))
            continue;
        ++with;
        for (const Base& base : kpi.bases)
            if (baseSum(base, *sums))
                ++telling[&base];
    }
    for (const Base& base : kpi.bases)
        if (telling[&base] > 0 && telling[&base] * 2 >= with)
            return &base;
    return nullptr;
}

/// The posts that some planned ones rest on.
struct History {
    HistoryOf of = HistoryOf::Workspace;
    std::vector<PastPost> posts;
    const model::Benchmark* benchmark = nullptr;  ///< of the market
    bool operator==(const History&) const = default;
};

/// One creator's part of a simulation.
struct Part {
    std::size_t history;  ///< which of them
    int planned;
};

double share(std::mt19937_64& random) {
    return static_cast<double>(random() >> 11) * 0x1p-53;
}

std::size_t pick(std::mt19937_64& random, std::size_t count) {
    return std::min(count - 1, static_cast<std::size_t>(share(random) * static_cast<double>(count)));
}

double valueOfSums(const Kpi& kpi, double numerator, double base, double cost) {
    if (isCostPer(kpi))
        return numerator > 0 ? cost * kpi.scale / numerator : HUGE_VAL;
    if (kpi.cost == CostPart::Denominator)
        return cost > 0 ? numerator / cost : 0;
    if (!isRate(kpi))
        return numerator;
    if (base <= 0)
        return 0;
    const double rate = numerator / base * kpi.scale;
    return kpi.complement ? 1 - rate : rate;
}

double quantile(const std::vector<double>& sorted, double p) {
    const double at = p * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const auto above = std::min(below + 1, sorted.size() - 1);
    const double part = at - static_cast<double>(below);
    if (part == 0 || sorted[below] == sorted[above])
        return sorted[below];
    return sorted[below] + part * (sorted[above] - sorted[below]);
}

template <class Fits>
std::vector<PastPost> newest(std::span<const PastPost> history, Fits fits) {
    std::vector<PastPost> found;
    for (const PastPost& post : history)
        if (found.size() < NewestPosts && fits(post))
            found.push_back(post);
    return found;
}

/// Posts as the benchmark has them: one from the middle of each tenth.
std::vector<PastPost> postsOf(const Kpi& kpi, const model::Benchmark& benchmark, double base) {
    std::vector<PastPost> posts;
    for (int tenth = 0; tenth < 10; ++tenth) {
        const double p = std::clamp((tenth + 0.5) / 10, 0.1, 0.9);
        const double value =
            p < 0.5 ? *benchmark.low + (p - 0.1) / 0.4 * (*benchmark.typical - *benchmark.low)
                    : *benchmark.typical + (p - 0.5) / 0.4 * (*benchmark.high - *benchmark.typical);
        if (!isRate(kpi))
            posts.push_back(
                {.creator = {}, .platform = benchmark.platform, .published = {}, .numerator = value});
        else
            posts.push_back({.creator = {},
                             .platform = benchmark.platform,
                             .published = {},
                             .numerator = (kpi.complement ? 1 - value : value) * base / kpi.scale,
                             .base = base});
    }
    return posts;
}

/// Nobody publishes what one post counts of a cost; and money would have to be in the campaign's currency.
bool hasMarket(const Kpi& kpi) {
    return kpi.cost == CostPart::None && kpi.unit != Unit::Money;
}

bool isWhole(const model::Benchmark& benchmark) {
    return benchmark.low && benchmark.typical && benchmark.high && !benchmark.source.empty() &&
           benchmark.asOf;
}

/// The newest benchmark of that platform, else of any; null where there is none that can stand in.
const model::Benchmark* benchmarkFor(const Kpi& kpi, std::span<const model::Benchmark> market,
                                     const std::string& platform) {
    if (!hasMarket(kpi))
        return nullptr;
    const model::Benchmark* best = nullptr;
    for (const model::Benchmark& one : market) {
        if (one.kpi != kpi.id || !isWhole(one) || !(one.platform.empty() || one.platform == platform))
            continue;
        const auto rank = [](const model::Benchmark& each) {
            return std::pair(!each.platform.empty(), *each.asOf);
        };
        if (!best || rank(*best) < rank(one))
            best = &one;
    }
    return best;
}

/// The nearest history with enough posts; nothing where there is none.
std::optional<History> historyFor(const Kpi& kpi, std::span<const PastPost> history,
                                  const PlannedPosts& planned, std::span<const model::Benchmark> market) {
    const auto samePlatform = [&](const PastPost& post) {
        return planned.platform.empty() || post.platform == planned.platform;
    };
    const auto sameCreator = [&](const PastPost& post) {
        return !planned.creator.empty() && post.creator == planned.creator;
    };
    const auto enough = [&](HistoryOf which, std::size_t least, auto fits) -> std::optional<History> {
        auto found = newest(history, fits);
        if (found.size() < least)
            return std::nullopt;
        return History{which, std::move(found)};
    };
    if (!planned.platform.empty())
        if (auto own = enough(HistoryOf::CreatorOnPlatform, EnoughOwnPosts,
                              [&](const PastPost& post) { return sameCreator(post) && samePlatform(post); }))
            return own;
    if (auto own = enough(HistoryOf::Creator, EnoughOwnPosts, sameCreator))
        return own;
    if (!planned.platform.empty())
        if (auto near = enough(HistoryOf::Platform, EnoughPosts, samePlatform))
            return near;
    if (auto all = enough(HistoryOf::Workspace, EnoughPosts, [](const PastPost&) { return true; }))
        return all;
    const model::Benchmark* benchmark = benchmarkFor(kpi, market, planned.platform);
    if (!benchmark)
        return std::nullopt;
    double base = 0;
    for (const PastPost& post : history)
        base += post.base;
    return History{HistoryOf::Market,
                   postsOf(kpi, *benchmark, base > 0 ? base / static_cast<double>(history.size()) : 1),
                   benchmark};
}

/// What one post's figure is counted in; of a cost what it is divided by, of ROAS what is divided.
Unit unitOfOne(const Kpi& kpi) {
    if (kpi.cost == CostPart::None)
        return kpi.unit;
    const bool isMoney =
        !kpi.required.empty() && model::rowOf(kpi.required.front()).scale == model::Scale::Money;
    return isMoney ? Unit::Money : Unit::Count;
}

Basis basisOf(const Kpi& kpi, const PlannedPosts& planned, const History& history) {
    std::vector<double> each;
    for (const PastPost& post : history.posts)
        each.push_back(isRate(kpi) ? valueOfSums(kpi, post.numerator, post.base, 0) : post.numerator);
    std::sort(each.begin(), each.end());
    return {.planned = planned,
            .history = history.of,
            .posts = history.benchmark ? 0 : history.posts.size(),
            .unit = unitOfOne(kpi),
            .median = quantile(each, 0.5),
            .lowerQuartile = quantile(each, 0.25),
            .upperQuartile = quantile(each, 0.75),
            .source = history.benchmark ? history.benchmark->source : std::string(),
            .asOf = history.benchmark ? history.benchmark->asOf : std::nullopt};
}

/// Draws histories and posts, always in the same way.
class Simulator {
  public:
    Simulator(const Kpi& kpi, const std::vector<History>& histories, const std::vector<Part>& parts,
              double cost)
        : m_kpi(kpi), m_histories(histories), m_parts(parts), m_cost(cost), m_drawn(histories.size()) {}

    double next() {
        for (std::size_t i = 0; i < m_histories.size(); ++i) {
            m_drawn[i].resize(m_histories[i].posts.size());
            for (auto& one : m_drawn[i])
                one = pick(m_random, m_drawn[i].size());
        }
        double numerator = 0;
        double base = 0;
        for (const Part& part : m_parts) {
            const auto& drawn = m_drawn[part.history];
            const auto& posts = m_histories[part.history].posts;
            for (int i = 0; i < part.planned; ++i) {
                const PastPost& post = posts[drawn[pick(m_random, drawn.size())]];
                numerator += post.numerator;
                base += post.base;
            }
        }
        return valueOfSums(m_kpi, numerator, base, m_cost);
    }

  private:
    const Kpi& m_kpi;
    const std::vector<History>& m_histories;
    const std::vector<Part>& m_parts;
    double m_cost;
    std::vector<std::vector<std::size_t>> m_drawn;
    std::mt19937_64 m_random{Seed};
};

Sentence lackingHistory(const Kpi& kpi, std::span<const PastPost> history) {
    const std::vector<Argument> figures{plain(static_cast<std::size_t>(SettledDays)), plain(history.size()),
                                        plain(EnoughPosts)};
    if (!hasMarket(kpi))
        return {
            "Too little is known for a forecast. Posts with this figure that are at least %1 days old: %2; "
            "needed: %3.",
            figures};
    return {
        "Too little is known for a forecast. Posts with this figure that are at least %1 days old: %2; "
        "needed: %3. A market benchmark with its source and day would do, too.",
        figures};
}

}  // namespace

std::vector<PastPost> pastPosts(const Kpi& kpi, const model::Measured& groups,
                                std::span<const model::Post> posts, Date until) {
    std::vector<PastPost> past;
    if (!isOfPosts(kpi))
        return past;
    std::unordered_map<std::string_view, const model::Post*> byId;
    for (const model::Post& post : posts)
        byId.emplace(post.id.text, &post);
    Settled settled;
    for (const model::Group& group : groups.groups) {
        const auto found = byId.find(group.id.text);
        if (found == byId.end())
            continue;
        const auto& published = found->second->published;
        if (!published || until - *published >= std::chrono::days{SettledDays})
            settled.emplace_back(found->second, &group.sums);
    }
    const auto base = kpi.bases.empty() ? nullptr : baseOf(kpi, settled);
    if (!kpi.bases.empty() && !base)
        return past;
    for (const auto& [post, sums] : settled) {
        const auto sum = kpi.required.empty() ? std::optional(0.0) : measuredSum(kpi, *sums);
        const auto below = base ? baseSum(*base, *sums) : std::optional(0.0);
        if (!sum || !below || (base && *below <= 0))
            continue;
        // Of a cost by a base (CPM) the base is what is counted.
        const bool countsBase = isCostPer(kpi) && base;
        past.push_back({.creator = post->creator,
                        .platform = post->platform,
                        .published = post->published,
                        .numerator = countsBase ? *below : *sum,
                        .base = countsBase ? 0 : *below});
    }
    std::stable_sort(past.begin(), past.end(),
                     [](const PastPost& a, const PastPost& b) { return a.published > b.published; });
    return past;
}

Forecast forecast(const Kpi& kpi, std::span<const PastPost> history, std::span<const PlannedPosts> planned,
                  std::optional<double> target, std::optional<double> cost,
                  std::span<const model::Benchmark> market) {
    Forecast result;
    if (!isOfPosts(kpi)) {
        result.why =
            kpi.expression
                ? Sentence{"The formula of %1 is neither a sum nor a ratio of sums; it is not forecast.",
                           {Word{kpi.name}}}
                : Sentence{"%1 is not made of what single posts bring; it is not forecast.",
                           {Word{kpi.name}}};
        return result;
    }
    if (needsCost(kpi) && !(cost && *cost > 0)) {
        result.why = {"Without a budget %1 cannot be forecast.", {Word{kpi.name, Word::Case::Inside}}};
        return result;
    }
    std::vector<History> histories;
    std::vector<Part> parts;
    long long all = 0;
    for (const PlannedPosts& one : planned) {
        if (one.posts <= 0)
            continue;
        all += one.posts;
        auto found = historyFor(kpi, history, one, market);
        if (!found) {
            result.bases.clear();
            result.why = lackingHistory(kpi, history);
            return result;
        }
        result.bases.push_back(basisOf(kpi, one, *found));
        const auto same = std::find(histories.begin(), histories.end(), *found);
        parts.push_back({static_cast<std::size_t>(same - histories.begin()), one.posts});
        if (same == histories.end())
            histories.push_back(std::move(*found));
    }
    if (parts.empty() || all > MostPlannedPosts) {
        result.bases.clear();
        result.why = parts.empty()
                         ? Sentence(
                               "No posts are planned yet; plan deliverables, or tell how many posts there "
                               "will be.")
                         : Sentence("More than %1 posts are planned; correct their number for a forecast.",
                                    {plain(static_cast<std::size_t>(MostPlannedPosts))});
        return result;
    }
    Simulator simulator(kpi, histories, parts, cost.value_or(0));
    result.outcomes.resize(Simulations);
    for (double& outcome : result.outcomes)
        outcome = simulator.next();
    std::sort(result.outcomes.begin(), result.outcomes.end());
    if (!std::isfinite(quantile(result.outcomes, 0.9))) {
        result.outcomes.clear();
        result.why = {"Too often nothing is counted at all; %1 cannot be forecast.",
                      {Word{kpi.name, Word::Case::Inside}}};
        return result;
    }
    result.low = quantile(result.outcomes, 0.1);
    result.middle = quantile(result.outcomes, 0.5);
    result.high = quantile(result.outcomes, 0.9);
    if (target) {
        const bool lower = kpi.better == Better::Lower;
        const auto reached = std::count_if(result.outcomes.begin(), result.outcomes.end(), [&](double one) {
            return lower ? one <= *target : one >= *target;
        });
        result.chance = static_cast<double>(reached) / static_cast<double>(Simulations);
    }
    return result;
}

std::optional<Standing> standingOf(const Kpi& kpi, const Forecast& forecast, double target) {
    if (!forecast.chance || !forecast.low || !forecast.high)
        return std::nullopt;
    const double chance = *forecast.chance;
    const bool lower = kpi.better == Better::Lower;
    if (chance > Sure && (lower ? target * FarBelow > *forecast.high : target < FarBelow * *forecast.low))
        return Standing::Unambitious;
    if (lower ? target < *forecast.low : target > *forecast.high)
        return Standing::OutOfRange;
    return chance >= 0.8 ? Standing::Likely : chance >= 0.5 ? Standing::WithinReach : Standing::Ambitious;
}

PostsNeeded postsForBaseline(const Kpi& kpi, std::span<const PastPost> history) {
    PostsNeeded needed{.posts = static_cast<int>(EnoughPosts)};
    const auto posts = newest(history, [](const PastPost&) { return true; });
    if (posts.size() < EnoughPosts)
        return needed;
    std::vector<double> each;
    for (const PastPost& post : posts)
        each.push_back(isRate(kpi) ? valueOfSums(kpi, post.numerator, post.base, 0) : post.numerator);
    const double count = static_cast<double>(each.size());
    const double mean = std::accumulate(each.begin(), each.end(), 0.0) / count;
    if (mean <= 0)
        return needed;
    double squares = 0;
    for (const double one : each)
        squares += (one - mean) * (one - mean);
    needed.known = each.size();
    needed.spread = std::sqrt(squares / (count - 1)) / mean;
    const double posts80 = std::ceil(std::pow(EightOfTen * needed.spread / Useful, 2));
    needed.posts = static_cast<int>(std::clamp(posts80, static_cast<double>(EnoughPosts), 1000.0));
    return needed;
}

}  // namespace goalpost::kpi
