// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/mention_counts.hpp"

#include "base/text.hpp"
#include "store/closed.hpp"
#include "store/database.hpp"
#include "store/value_row.hpp"

#include <algorithm>

namespace goalpost::store {

namespace {

using model::GroupBy;
using model::Measure;

/// The group's key in a table by day, week or month; empty in others.
std::string keyOfDay(GroupBy by, Date day) {
    switch (by) {
        case GroupBy::Day:
            return isoDate(day);
        case GroupBy::Week:
            return isoWeek(day);
        case GroupBy::Month:
            return isoDate(day).substr(0, 7);
        default:
            return {};
    }
}

model::Group& groupOf(std::vector<model::Group>& groups, GroupBy by, Date day) {
    if (by == GroupBy::Campaign)
        return groups.front();
    const std::string key = keyOfDay(by, day);
    const auto place = std::ranges::lower_bound(groups, key, {}, &model::Group::key);
    if (place != groups.end() && place->key == key)
        return *place;
    model::Group group;
    group.key = group.label = key;
    return *groups.insert(place, std::move(group));
}

}  // namespace

std::map<std::int32_t, MentionsOfDay> mentionsOf(Database& database, const model::Plan& plan,
                                                 const model::Campaign& campaign, Period period,
                                                 std::optional<model::Delivery> delivery,
                                                 std::optional<Date> closedOn) {
    const auto* brand = plan.brand(campaign.brand);
    const std::string name = brand ? foldCase(trim(brand->name)) : std::string{};
    const bool isOnly = plan.brands.size() <= 1;
    const std::string before = closedOn ? isoDate(*closedOn + std::chrono::days{1}) : std::string{"~"};
    auto rows = database.prepare(
        "SELECT m.day, m.brand, m.sponsored IS 1, count(*), max(m.as_of) FROM mention m JOIN import_batch b "
        "ON "
        "b.number = m.batch WHERE m.day BETWEEN ?1 AND ?2 AND b.at < ?3 GROUP BY 1, 2, 3");
    rows.bindAll(std::clamp(dayNumber(period.from), 0, LastDay), std::clamp(dayNumber(period.to), 0, LastDay),
                 before);
    std::map<std::int32_t, MentionsOfDay> days;
    while (rows.step()) {
        const std::string told = foldCase(trim(rows.text(1)));
        if (told.empty() ? !isOnly : told != name)
            continue;
        if (delivery && (*delivery == model::Delivery::Paid) != rows.column<bool>(2))
            continue;
        auto& day = days[rows.column<std::int32_t>(0)];
        day.own += rows.integer(3);
        day.asOf = std::max(day.asOf, rows.column<std::int32_t>(4));
    }
    return days;
}

void addMentions(const Workspace& workspace, const MeasuredQuery& query, const Closed* kept,
                 model::Measured& measured) {
    const auto& plan = kept ? kept->plan : workspace.plan();
    const auto* campaign = plan.campaign(query.campaign);
    const bool isOfWhole = query.by == GroupBy::Campaign || !keyOfDay(query.by, {}).empty();
    const auto tells = [](const model::Group& group) {
        return group.sums[Measure::BrandMentions].has_value();
    };
    if (!campaign || !isOfWhole || std::ranges::any_of(measured.groups, tells) ||
        (query.by == GroupBy::Campaign && measured.groups.empty()))
        return;
    std::int32_t asOf = -1;
    for (const auto& [day, mentions] :
         mentionsOf(workspace.database(), workspace.plan(), *campaign, query.period, query.delivery,
                    kept ? std::optional(kept->on) : std::nullopt)) {
        const Date date = dateOfDay(day);
        auto& group = groupOf(measured.groups, query.by, date);
        auto& sum = group.sums[Measure::BrandMentions];
        sum = sum.value_or(0) + mentions.own;
        group.firstDay = group.firstDay ? std::min(*group.firstDay, date) : date;
        group.lastDay = group.lastDay ? std::max(*group.lastDay, date) : date;
        asOf = std::max(asOf, mentions.asOf);
    }
    if (asOf < 0)
        return;
    if (measured.source.empty())
        measured.source = "imported";
    measured.asOf = measured.asOf ? std::max(*measured.asOf, dateOfDay(asOf)) : dateOfDay(asOf);
}

}  // namespace goalpost::store
