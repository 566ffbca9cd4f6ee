// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/formula_value.hpp"

#include "kpi/formula.hpp"

#include <algorithm>
#include <cmath>

namespace goalpost::kpi {

namespace {

using model::GroupBy;

bool tellsAll(const Kpi& kpi, const model::Values& values) {
    return std::all_of(kpi.required.begin(), kpi.required.end(),
                       [&](Measure measure) { return values[measure].has_value(); });
}

/// What the formula is computed of: sums, and of how many posts.
struct FormulaBasis {
    model::Values sums;
    std::size_t posts = 0;
    Sentence note;
};

/// Measures are sums of the same posts; what the cost or the days are of cannot be left out.
FormulaBasis basisIn(const Kpi& kpi, const GroupContext& context) {
    FormulaBasis basis{context.group.sums, context.group.postCount, {}};
    const auto& posts = context.group.posts;
    const auto with = static_cast<std::size_t>(std::count_if(
        posts.begin(), posts.end(), [&](const auto& post) { return tellsAll(kpi, post.sums); }));
    if (with == 0 || with == posts.size())
        return basis;
    if (kpi.expression->uses(CostName)) {
        basis.note = {"%1 of %2 posts tell all measures, cost of all", {plain(with), plain(posts.size())}};
        return basis;
    }
    const std::size_t without = posts.size() - with;
    basis.note = {without == 1 ? "%1 of %2 posts does not tell all measures and is left out"
                               : "%1 of %2 posts do not tell all measures and are left out",
                  {plain(without), plain(posts.size())}};
    basis.sums = {};
    basis.posts = with;
    for (const auto& post : posts)
        if (tellsAll(kpi, post.sums))
            basis.sums.add(post.sums);
    return basis;
}

/// Fills in what stands behind the measures; gives why it cannot be told.
Sentence fillOthers(const Formula& formula, const GroupContext& context, std::size_t posts,
                    FormulaValues& values) {
    if (formula.uses(CostName)) {
        if (!context.cost.value)
            return context.cost.why;
        values[CostName] = *context.cost.value;
    }
    if (formula.uses(DaysName)) {
        if (context.days <= 0)
            return "The days of the period cannot be told; give the campaign its dates.";
        values[DaysName] = context.days;
    }
    if (formula.uses(FollowersName)) {
        const bool ownAccounts = context.by == GroupBy::Creator || context.by == GroupBy::Post;
        if (!ownAccounts)
            return {"Followers are those of a creator's accounts; they cannot be told for %1.",
                    {groupWord(context.by)}};
        if (!context.group.followers)
            return "No followers are known of this creator's accounts; import an export that tells them.";
        values[FollowersName] = static_cast<double>(*context.group.followers);
    }
    values[PostsName] = static_cast<double>(posts);
    return {};
}

Value& untold(Value& value, Sentence why) {
    value.value.reset();
    value.why = std::move(why);
    return value;
}

}  // namespace

Value formulaValue(const Kpi& kpi, const GroupContext& context, Value value) {
    const Formula& formula = *kpi.expression;
    if (!kpi.required.empty() && context.group.sums.empty())
        return untold(value, {"Nothing has been measured for %1 yet; import an export of its posts.",
                              {groupWord(context.by)}});
    const FormulaBasis basis = basisIn(kpi, context);
    FormulaValues values{};
    for (const Measure measure : kpi.required) {
        if (!basis.sums[measure])
            return untold(value, {"Nothing measured for %1 tells %2; import a file that has this column.",
                                  {groupWord(context.by), wordOf(measure)}});
        values[static_cast<FormulaName>(measure)] = model::natural(measure, *basis.sums[measure]);
    }
    value.base = kpi.baseName;
    value.n = basis.posts;
    addNote(value, basis.note);
    if (formula.uses(CostName))
        addNote(value, context.cost.note);
    if (Sentence why = fillOthers(formula, context, basis.posts, values); !why.empty())
        return untold(value, std::move(why));
    const double result = formula.evaluate(values);
    if (std::isnan(result))
        return untold(value, "There is nothing to divide by: a part of the formula that divides comes to 0.");
    value.value = result;
    if (context.intervals)
        value.intervalWhy = "no interval: the formula is no ratio of two sums";
    return value;
}

}  // namespace goalpost::kpi
