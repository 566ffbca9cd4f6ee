// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/ratio.hpp"

#include <algorithm>

namespace goalpost::kpi {

namespace {

using model::GroupBy;
using model::PostSums;

Sentence namesOf(const std::vector<Base>& bases) {
    std::vector<Sentence> names;
    for (const auto& base : bases)
        names.push_back({"%1", {base.measure && base.more.empty() ? wordOf(*base.measure) : Word{base.id}}});
    return listed(names, "%1 or %2", "%1 or %2");
}

bool tells(const model::Values& values, const Base& base) {
    return baseSum(base, values).has_value();
}

std::vector<const PostSums*> postsWithNumerator(const Kpi& kpi, const model::Group& group) {
    std::vector<const PostSums*> posts;
    for (const auto& post : group.posts)
        if (measuredSum(kpi, post.sums))
            posts.push_back(&post);
    return posts;
}

const Base* chooseBase(const Kpi& kpi, const std::vector<const PostSums*>& posts) {
    const Base* best = nullptr;
    std::ptrdiff_t most = 0;
    for (const auto& base : kpi.bases) {
        const auto count = std::count_if(posts.begin(), posts.end(),
                                         [&](const auto* post) { return tells(post->sums, base); });
        if (count > 0 && 2 * count >= static_cast<std::ptrdiff_t>(posts.size()))
            return &base;
        if (count > most) {
            most = count;
            best = &base;
        }
    }
    return best;
}

Sentence leftOut(const Kpi& kpi, std::size_t without, std::size_t of, const Argument& what) {
    if (without == 0)
        return {};
    if (kpi.cost == CostPart::Numerator)
        return costOfAll(of - without, of, what);
    const Sentence head = tellingNo(without, of, what);
    return {without == 1 ? "%1 and is left out" : "%1 and are left out", {head}};
}

Sentence numeratorWords(const Kpi& kpi) {
    std::vector<Sentence> names;
    for (const auto measure : kpi.required)
        names.push_back({"%1", {wordOf(measure)}});
    return listed(names, "%1 and %2", "%1 and %2");
}

Ratio overPosts(const Kpi& kpi, const model::Group& group, const std::vector<const PostSums*>& posts,
                const Base& base) {
    Ratio ratio;
    ratio.base = base.id;
    for (const auto* post : posts) {
        if (!tells(post->sums, base))
            continue;
        const double x = *baseSum(base, post->sums);
        const double y = *measuredSum(kpi, post->sums);
        ratio.posts.emplace_back(kpi.complement ? x - y : y, x);
        ratio.numerator += ratio.posts.back().first;
        ratio.denominator += x;
    }
    ratio.n = ratio.posts.size();
    ratio.note = leftOut(kpi, posts.size() - ratio.n, posts.size(),
                         base.more.empty() ? wordOf(*base.measure) : Word{base.id});
    const auto withBase = static_cast<std::size_t>(std::count_if(
        group.posts.begin(), group.posts.end(), [&](const auto& post) { return tells(post.sums, base); }));
    const Sentence second = leftOut(kpi, withBase - ratio.n, withBase, numeratorWords(kpi));
    if (!second.empty())
        ratio.note = ratio.note.empty() ? second : Sentence("%1; %2", {ratio.note, second});
    return ratio;
}

/// For figures that are known of the group but of no single post, such as sessions of a site.
std::optional<Ratio> overGroup(const Kpi& kpi, const model::Group& group) {
    const auto y = measuredSum(kpi, group.sums);
    if (!y)
        return std::nullopt;
    for (const auto& base : kpi.bases) {
        const bool postsTell = std::any_of(group.posts.begin(), group.posts.end(),
                                           [&](const auto& post) { return tells(post.sums, base); });
        if (postsTell || !tells(group.sums, base))
            continue;
        Ratio ratio;
        ratio.base = base.id;
        ratio.denominator = *baseSum(base, group.sums);
        ratio.numerator = kpi.complement ? ratio.denominator - *y : *y;
        ratio.n = group.postCount;
        ratio.byPost = false;
        return ratio;
    }
    return std::nullopt;
}

std::optional<Ratio> overFollowers(const Kpi& kpi, const GroupContext& context,
                                   const std::vector<const PostSums*>& posts) {
    const bool offered = std::any_of(kpi.bases.begin(), kpi.bases.end(),
                                     [](const Base& base) { return base.id == "followers"; });
    const bool ownAccounts = context.by == GroupBy::Creator || context.by == GroupBy::Post;
    if (!offered || !ownAccounts || posts.empty() || context.group.followers.value_or(0) <= 0)
        return std::nullopt;
    Ratio ratio;
    ratio.base = "followers";
    for (const auto* post : posts)
        ratio.numerator += *measuredSum(kpi, post->sums);
    ratio.denominator = static_cast<double>(*context.group.followers) * static_cast<double>(posts.size());
    ratio.n = posts.size();
    ratio.byPost = false;
    ratio.note = "divided by the followers known now, once for each post";
    return ratio;
}

Ratio without(Sentence why) {
    Ratio ratio;
    ratio.why = std::move(why);
    return ratio;
}

Sentence reasonFor(const Kpi& kpi, const GroupContext& context) {
    const auto missing = [&](const Argument& what) {
        return Sentence("Nothing measured for %1 tells %2; import a file that has this column.",
                        {groupWord(context.by), what});
    };
    for (const auto measure : kpi.required)
        if (!context.group.sums[measure])
            return missing(wordOf(measure));
    const bool anyBase = std::any_of(kpi.bases.begin(), kpi.bases.end(),
                                     [&](const Base& base) { return tells(context.group.sums, base); });
    if (!anyBase)
        return missing(namesOf(kpi.bases));
    return {"No post tells both %1 and %2; import a file that has both columns.",
            {numeratorWords(kpi), namesOf(kpi.bases)}};
}

}  // namespace

Ratio ratioOf(const Kpi& kpi, const GroupContext& context) {
    const auto posts = postsWithNumerator(kpi, context.group);
    if (const Base* base = chooseBase(kpi, posts))
        return overPosts(kpi, context.group, posts, *base);
    if (posts.empty())
        if (auto ratio = overGroup(kpi, context.group))
            return *ratio;
    if (auto ratio = overFollowers(kpi, context, posts))
        return *ratio;
    return without(reasonFor(kpi, context));
}

}  // namespace goalpost::kpi
