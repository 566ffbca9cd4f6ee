// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/evaluate.hpp"

#include <initializer_list>
#include <utility>

/// Campaigns and measured sums in a few words.
namespace goalpost::test {

using model::Measure;
using Measures = std::initializer_list<std::pair<Measure, std::int64_t>>;

inline Date day(std::string_view text) {
    return *parseIsoDate(text);
}

inline model::Values values(Measures list) {
    model::Values out;
    for (const auto& [measure, value] : list)
        out[measure] = value;
    return out;
}

/// One group of these posts, as the store hands it out.
inline model::Group group(std::string key, std::initializer_list<Measures> posts) {
    model::Group out;
    out.key = out.label = std::move(key);
    for (const auto& post : posts) {
        out.posts.push_back({Id{"post-" + std::to_string(out.posts.size() + 1)}, values(post)});
        out.sums.add(out.posts.back().sums);
    }
    out.postCount = out.posts.size();
    return out;
}

/// 1 July to 30 September 2026, 92 days.
inline Period summer() {
    return {day("2026-07-01"), day("2026-09-30")};
}

inline model::Campaign campaign() {
    model::Campaign out;
    out.id = Id{"campaign"};
    out.name = "Summer Table";
    out.from = summer().from;
    out.to = summer().to;
    out.goal = model::GoalChoice{model::Goal::WebsiteTraffic, std::nullopt};
    return out;
}

inline model::Plan planOf(const model::Campaign& campaign) {
    model::Plan plan;
    plan.campaigns.push_back(campaign);
    return plan;
}

inline model::Measured measured(model::Group one, model::GroupBy by = model::GroupBy::Campaign) {
    model::Measured out;
    out.period = summer();
    out.by = by;
    out.groups.push_back(std::move(one));
    out.source = "imported";
    out.asOf = day("2026-08-30");
    return out;
}

inline const kpi::Value* find(const kpi::Row& row, std::string_view id) {
    for (const auto& value : row.kpis)
        if (value.id == id)
            return &value;
    return nullptr;
}

/// A chosen KPI without a role is listed even where it has no value.
inline void choose(model::Campaign& campaign, std::string_view id,
                   std::optional<model::Role> role = model::Role::Primary) {
    model::KpiChoice choice;
    choice.kpi = id;
    choice.role = role;
    campaign.kpis.push_back(choice);
}

/// The value of one KPI in the only group; chosen, so that it is there without a value, too.
inline kpi::Value valueOf(std::string_view id, const model::Measured& measured,
                          model::Campaign base = campaign(), Date today = day("2026-08-31")) {
    choose(base, id);
    const auto table = kpi::evaluate(planOf(base), base, measured, nullptr, today);
    return *find(table.rows.at(0), id);
}

}  // namespace goalpost::test
