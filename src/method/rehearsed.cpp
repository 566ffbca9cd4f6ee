// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "method/rehearsed.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace goalpost::method {

namespace {

bool lists(const std::vector<std::string>& kpis, std::string_view kpi) {
    return std::ranges::find(kpis, kpi) != kpis.end();
}

template <class Counts>
const model::Rehearsal* newestOf(const model::Campaign& campaign, std::string_view source, Counts counts) {
    const std::string wanted = foldCase(trim(source));
    const model::Rehearsal* newest = nullptr;
    for (const auto& entry : campaign.rehearsals)
        if (foldCase(trim(entry.source)) == wanted && counts(entry) && (!newest || newest->on <= entry.on))
            newest = &entry;
    return newest;
}

}  // namespace

const model::Rehearsal* rehearsalOf(const model::Campaign& campaign, const model::KpiChoice& choice) {
    return newestOf(campaign, choice.dataSource, [&](const model::Rehearsal& entry) {
        return lists(entry.computes, choice.kpi) || lists(entry.lacking, choice.kpi);
    });
}

const model::Rehearsal* newestRehearsal(const model::Campaign& campaign, std::string_view source) {
    return newestOf(campaign, source, [](const model::Rehearsal&) { return true; });
}

bool computesIn(const model::Rehearsal& rehearsal, std::string_view kpi) {
    return lists(rehearsal.computes, kpi);
}

}  // namespace goalpost::method
