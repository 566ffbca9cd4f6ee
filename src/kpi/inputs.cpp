// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/inputs.hpp"

#include "kpi/value.hpp"

#include <algorithm>

namespace goalpost::kpi {

namespace {

Sentence listOf(const std::vector<Measure>& measures, std::string_view last) {
    std::vector<Sentence> names;
    for (const Measure measure : measures)
        names.push_back({"%1", {wordOf(measure)}});
    return listed(names, "%1, %2", last);
}

}  // namespace

Inputs inputsOf(const Kpi& kpi) {
    Inputs inputs{.all = kpi.required};
    for (const Base& base : kpi.bases)
        if (base.measure) {
            inputs.oneOf.push_back(*base.measure);
            inputs.all.insert(inputs.all.end(), base.more.begin(), base.more.end());
        }
    return inputs;
}

Inputs missingIn(const Kpi& kpi, const model::Group& group) {
    Inputs inputs = inputsOf(kpi);
    const auto isThere = [&](Measure measure) { return group.sums[measure].has_value(); };
    std::erase_if(inputs.all, isThere);
    const bool byFollowers =
        group.followers && std::ranges::any_of(kpi.bases, [](const Base& base) { return !base.measure; });
    if (byFollowers || std::ranges::any_of(inputs.oneOf, isThere))
        inputs.oneOf.clear();
    return inputs;
}

Sentence wordsOf(const Inputs& inputs) {
    const Sentence all = listOf(inputs.all, "%1 and %2");
    const Sentence one = listOf(inputs.oneOf, "%1 or %2");
    if (all.empty() || one.empty())
        return all.empty() ? one : all;
    return {inputs.oneOf.size() == 1 ? "%1 and %2" : "%1, and %2", {all, one}};
}

}  // namespace goalpost::kpi
