// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/value.hpp"

#include "kpi/formula_value.hpp"
#include "kpi/ratio.hpp"
#include "kpi/robust.hpp"
#include "kpi/spread.hpp"
#include "kpi/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace goalpost::kpi {

namespace {

using model::GroupBy;

Value& withoutValue(Value& value, Sentence why) {
    value.value.reset();
    value.why = std::move(why);
    return value;
}

Sentence nothingMeasured(const Kpi& kpi, const GroupContext& context) {
    const Word group = groupWord(context.by);
    if (context.group.sums.empty())
        return {"Nothing has been measured for %1 yet; import an export of its posts.", {group}};
    for (const auto measure : kpi.required)
        if (!context.group.sums[measure])
            return {"Nothing measured for %1 tells %2; import a file that has this column.",
                    {group, wordOf(measure)}};
    return {"Nothing measured for %1 was credited to a single post.", {group}};
}

Sentence nothingToDivideBy(std::string_view base) {
    return {"There is nothing to divide by: %1 add up to 0.", {Word{base}}};
}

/// "without saves", "2 of 9 posts tell no saves": what a sum lacks; of one that the cost is divided by "saves
/// of 7 of 9 posts, cost of all". `posts` are those behind it.
void noteGaps(Value& value, const Kpi& kpi, const std::vector<const model::Values*>& posts,
              const model::Values& sums) {
    const auto noteOne = [&](Measure measure) {
        if (!sums[measure]) {
            addNote(value, {"without %1", {wordOf(measure)}});
            return;
        }
        const auto lacking = static_cast<std::size_t>(std::count_if(
            posts.begin(), posts.end(), [&](const auto* values) { return !(*values)[measure].has_value(); }));
        if (lacking > 0 && lacking < posts.size())
            addNote(value, kpi.cost == CostPart::None
                               ? tellingNo(lacking, posts.size(), wordOf(measure))
                               : costOfAll(posts.size() - lacking, posts.size(), wordOf(measure)));
    };
    for (const auto measure : kpi.required)
        noteOne(measure);
    for (const auto measure : kpi.optional)
        noteOne(measure);
}

std::vector<const model::Values*> allPosts(const model::Group& group) {
    std::vector<const model::Values*> posts;
    for (const auto& post : group.posts)
        posts.push_back(&post.sums);
    return posts;
}

std::size_t postsBehind(const Kpi& kpi, const model::Group& group) {
    if (group.posts.empty())
        return group.postCount;
    return static_cast<std::size_t>(
        std::count_if(group.posts.begin(), group.posts.end(), [&](const auto& post) {
            return std::any_of(kpi.required.begin(), kpi.required.end(),
                               [&](Measure measure) { return post.sums[measure].has_value(); });
        }));
}

void setRange(Value& value, const std::optional<Range>& range, std::string_view method, double scale = 1) {
    if (!range)
        return;
    value.low = range->low * scale;
    if (std::isfinite(range->high))
        value.high = range->high * scale;
    value.method = method;
}

/// Of days and weeks posts are parts: what they brought there says little of them.
bool wantsSpread(const GroupContext& context) {
    return context.intervals && (context.by == GroupBy::Campaign || context.by == GroupBy::Creator ||
                                 context.by == GroupBy::Platform);
}

void tellSpreadOfSum(Value& value, const Kpi& kpi, const GroupContext& context) {
    std::vector<double> posts;
    for (const auto& post : context.group.posts)
        if (const auto sum = measuredSum(kpi, post.sums))
            posts.push_back(*sum);
    tellSpread(value, posts);
}

Value sumOf(const Kpi& kpi, const GroupContext& context, Value value) {
    model::Values sums = context.group.sums;
    if (kpi.postsOnly && context.withPosts) {
        sums = {};
        for (const auto& post : context.group.posts)
            sums.add(post.sums);
    }
    const auto sum = measuredSum(kpi, sums);
    if (!sum)
        return withoutValue(value, nothingMeasured(kpi, context));
    value.numerator = value.value = sum;
    value.n = postsBehind(kpi, context.group);
    noteGaps(value, kpi, allPosts(context.group), sums);
    double scale = 1;
    if (kpi.unit == Unit::PerDay) {
        if (context.days <= 0)
            return withoutValue(value, "The days of the period cannot be told; give the campaign its dates.");
        scale = 1.0 / context.days;
        value.base = "days";
        value.denominator = context.days;
        value.value = *sum * scale;
    }
    if (kpi.interval == Interval::Poisson && context.intervals)
        setRange(value, poisson(*sum), "poisson", scale);
    if (wantsSpread(context) && kpi.unit != Unit::PerDay)
        tellSpreadOfSum(value, kpi, context);
    return value;
}

void addRatioInterval(Value& value, const Kpi& kpi, const Ratio& ratio) {
    if (kpi.interval != Interval::Wilson && kpi.interval != Interval::Cluster)
        return;
    if (const auto cluster = clusterRatio(ratio.posts)) {
        value.low = std::max(0.0, cluster->range.low * kpi.scale);
        value.high = cluster->range.high * kpi.scale;
        if (kpi.interval == Interval::Wilson)
            value.high = std::min(1.0, *value.high);
        value.method = "cluster";
        return;
    }
    if (kpi.interval == Interval::Wilson && ratio.base != "followers" && (ratio.n == 1 || !ratio.byPost)) {
        setRange(value, wilson(ratio.numerator, ratio.denominator), "wilson");
        if (value.method.empty())
            value.intervalWhy = "the numerator is larger than its base";
        return;
    }
    value.intervalWhy = ratio.byPost
                            ? Sentence("too few posts: %1 more for an interval", {plain(3 - ratio.n)})
                            : Sentence("not told by post");
}

Value rateOf(const Kpi& kpi, const GroupContext& context, Value value) {
    const Ratio ratio = ratioOf(kpi, context);
    if (!ratio.why.empty())
        return withoutValue(value, context.group.sums.empty() ? nothingMeasured(kpi, context) : ratio.why);
    value.base = ratio.base;
    value.n = ratio.n;
    value.numerator = ratio.numerator;
    value.denominator = ratio.denominator;
    addNote(value, ratio.note);
    if (!kpi.optional.empty())
        noteGaps(value, kpi, allPosts(context.group), context.group.sums);
    if (!(ratio.denominator > 0))
        return withoutValue(value, nothingToDivideBy(ratio.base));
    if (ratio.numerator < 0)
        return withoutValue(value, {"The data tell more %1 than %2; check the import's columns.",
                                    {wordOf(kpi.required[0]), Word{ratio.base}}});
    value.value = ratio.numerator / ratio.denominator * kpi.scale;
    if (context.intervals)
        addRatioInterval(value, kpi, ratio);
    if (wantsSpread(context) && ratio.byPost)
        tellSpread(value, ratio.posts, kpi.scale);
    return value;
}

Value costOf(const Kpi& kpi, const GroupContext& context, Value value) {
    if (!context.cost.value)
        return withoutValue(value, context.cost.why);
    value.numerator = *context.cost.value;
    addNote(value, context.cost.note);
    addNote(value, context.cost.leftOut);
    if (kpi.cost == CostPart::Alone) {
        value.value = value.numerator;
        return value;
    }
    if (*value.numerator == 0)
        return withoutValue(value, "No cost has accrued yet: a fee counts as far as its pieces are live.");
    std::string_view base;
    if (!kpi.bases.empty()) {
        const Ratio ratio = ratioOf(kpi, context);
        if (!ratio.why.empty())
            return withoutValue(value, ratio.why);
        value.base = ratio.base;
        value.denominator = ratio.denominator;
        value.n = ratio.n;
        addNote(value, ratio.note);
        base = ratio.base;
    } else {
        const auto sum = measuredSum(kpi, context.group.sums);
        if (!sum)
            return withoutValue(value, nothingMeasured(kpi, context));
        base = !kpi.baseName.empty()      ? kpi.baseName
               : kpi.required.size() == 1 ? model::rowOf(kpi.required[0]).id
                                          : "engagements";
        value.base = base;
        value.denominator = sum;
        value.n = postsBehind(kpi, context.group);
        noteGaps(value, kpi, allPosts(context.group), context.group.sums);
    }
    if (!(*value.denominator > 0))
        return withoutValue(value, nothingToDivideBy(base));
    value.value = *value.numerator / *value.denominator * kpi.scale;
    if (kpi.interval == Interval::CostPoisson && context.intervals)
        setRange(value, costPerCount(*value.numerator, *value.denominator), "poisson", kpi.scale);
    return value;
}

/// What each creator brought and cost: a creator brings all of it or none, so that posts are no draws of
/// their own.
void drawCreators(Value& value, const Kpi& kpi, const GroupContext& context) {
    if (!context.withPosts) {
        value.intervalWhy = "not told by post";
        return;
    }
    std::map<Id, std::pair<double, double>> creators;
    for (const auto& [creator, cost] : context.cost.ofCreators)
        creators[creator].second = cost;
    for (const auto& post : context.group.posts)
        if (const auto sum = measuredSum(kpi, post.sums))
            creators[post.creator].first += *sum;
    std::vector<std::pair<double, double>> groups;
    for (const auto& [creator, parts] : creators)
        groups.push_back(parts);
    if (const auto drawn = drawnRatio(groups)) {
        setRange(value, drawn->range, "drawn");
        return;
    }
    if (groups.size() < LeastDrawn)
        value.intervalWhy = {"too few creators: %1 more for an interval",
                             {plain(LeastDrawn - groups.size())}};
}

/// Only that breaks even at 1 ÷ margin: not one's own visits or leads per unit of money.
bool isRevenueOverCost(const Kpi& kpi) {
    return !kpi.ofProfit && kpi.required == std::vector{Measure::Revenue} && kpi.optional.empty() &&
           kpi.weights.empty() && kpi.scale == 1;
}

/// What is left of each unit of revenue, less the cost: what was the return on spend becomes one on profit.
void turnToProfit(Value& value, double margin) {
    const auto profit = [margin](std::optional<double>& returned) {
        if (returned)
            returned = *returned * margin - 1;
    };
    for (auto* figure : {&value.value, &value.low, &value.high})
        profit(*figure);
    value.numerator = *value.numerator * margin - *value.denominator;
}

Value returnOnCost(const Kpi& kpi, const GroupContext& context, Value value) {
    const auto sum = measuredSum(kpi, context.group.sums);
    if (!sum)
        return withoutValue(value, nothingMeasured(kpi, context));
    if (!context.cost.value)
        return withoutValue(value, context.cost.why);
    addNote(value, context.cost.note);
    addNote(value, context.cost.leftOut);
    if (kpi.ofProfit && !context.cost.grossMargin)
        return withoutValue(value, "The brand has no gross margin; enter it where its currency is.");
    value.base = "cost";
    value.numerator = sum;
    value.denominator = context.cost.value;
    value.n = postsBehind(kpi, context.group);
    noteGaps(value, kpi, allPosts(context.group), context.group.sums);
    if (!(*value.denominator > 0))
        return withoutValue(value, "There is nothing to divide by: no cost has accrued yet.");
    value.value = *sum / *value.denominator;
    const auto& margin = context.cost.grossMargin;
    if (isRevenueOverCost(kpi) && margin)
        addNote(value, {"breaks even at %1, at a gross margin of %2",
                        {Figure{1 / *margin, Unit::Multiple},
                         Figure{*margin, Unit::Percent, {}, Figure::Form::Exact}}});
    if (kpi.interval == Interval::Drawn && context.intervals && context.by == GroupBy::Campaign)
        drawCreators(value, kpi, context);
    if (kpi.ofProfit)
        turnToProfit(value, *margin);
    return value;
}

}  // namespace

Word wordOf(Measure measure) {
    return {model::rowOf(measure).name, Word::Case::Small};
}

void addNote(Value& value, const Sentence& note) {
    if (!note.empty())
        value.note = value.note.empty() ? note : Sentence("%1; %2", {value.note, note});
}

Sentence tellingNo(std::size_t without, std::size_t of, const Argument& what) {
    if (of == 1)
        return {"%1 of %2 post tells no %3", {plain(without), plain(of), what}};
    return {without == 1 ? "%1 of %2 posts tells no %3" : "%1 of %2 posts tell no %3",
            {plain(without), plain(of), what}};
}

Sentence costOfAll(std::size_t with, std::size_t of, const Argument& what) {
    return {"%1 of %2 of %3 posts, cost of all", {what, plain(with), plain(of)}};
}

Word groupWord(model::GroupBy by) {
    switch (by) {
        case GroupBy::Campaign:
            return {"the campaign"};
        case GroupBy::Creator:
            return {"this creator"};
        case GroupBy::Platform:
            return {"this platform"};
        case GroupBy::Post:
            return {"this post"};
        case GroupBy::Day:
            return {"this day"};
        case GroupBy::Week:
            return {"this week"};
        case GroupBy::Month:
            return {"this month"};
    }
    return {};
}

std::optional<double> measuredSum(const Kpi& kpi, const model::Values& values) {
    double sum = 0;
    for (std::size_t i = 0; i < kpi.required.size(); ++i) {
        const Measure measure = kpi.required[i];
        if (!values[measure])
            return std::nullopt;
        sum += model::natural(measure, *values[measure]) * (kpi.weights.empty() ? 1 : kpi.weights[i]);
    }
    for (const auto measure : kpi.optional)
        if (values[measure])
            sum += model::natural(measure, *values[measure]);
    return sum;
}

std::optional<double> baseSum(const Base& base, const model::Values& values) {
    if (!base.measure || !values[*base.measure])
        return std::nullopt;
    double sum = model::natural(*base.measure, *values[*base.measure]);
    for (const auto measure : base.more) {
        if (!values[measure])
            return std::nullopt;
        sum += model::natural(measure, *values[measure]);
    }
    return sum;
}

bool mayBeTold(const Kpi& kpi, const GroupContext& context) {
    if (!kpi.missing.empty() || (kpi.cost != CostPart::None && !context.cost.value) ||
        (kpi.ofProfit && !context.cost.grossMargin))
        return false;
    const auto& group = context.group;
    return std::all_of(kpi.required.begin(), kpi.required.end(), [&](Measure measure) {
        return group.sums[measure] ||
               std::any_of(group.posts.begin(), group.posts.end(),
                           [&](const auto& post) { return post.sums[measure].has_value(); });
    });
}

Value valueOf(const Kpi& kpi, const GroupContext& context) {
    Value value;
    value.id = kpi.id;
    value.kpi = &kpi;
    value.unit = kpi.unit;
    if (!kpi.missing.empty())
        return withoutValue(value, {"%1 cannot be told: %2.", {Word{kpi.name}, Word{kpi.missing}}});
    if (kpi.expression)
        return formulaValue(kpi, context, std::move(value));
    switch (kpi.cost) {
        case CostPart::Alone:
        case CostPart::Numerator:
            return costOf(kpi, context, std::move(value));
        case CostPart::Denominator:
            return returnOnCost(kpi, context, std::move(value));
        case CostPart::None:
            break;
    }
    return kpi.bases.empty() ? sumOf(kpi, context, std::move(value)) : rateOf(kpi, context, std::move(value));
}

}  // namespace goalpost::kpi
