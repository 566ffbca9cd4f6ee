// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/mention_counts.hpp"

#include "base/error.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "store/closed.hpp"
#include "store/database.hpp"
#include "store/value_row.hpp"

#include <nlohmann/json.hpp>

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

MentionsByDay mentionsOf(Database& database, const model::Plan& plan, const model::Campaign& campaign,
                         Period period, std::optional<Date> until) {
    const auto* brand = plan.brand(campaign.brand);
    const std::string name = brand ? foldCase(trim(brand->name)) : std::string{};
    const bool isOnly = plan.brands.size() <= 1;
    const std::string before = until ? isoDate(*until + std::chrono::days{1}) : std::string{"~"};
    auto rows = database.prepare(
        "SELECT m.day, m.brand, m.sponsored IS 1, count(*), max(m.as_of) FROM mention m JOIN import_batch b "
        "ON b.number = m.batch WHERE m.day BETWEEN ?1 AND ?2 AND b.at < ?3 GROUP BY 1, 2, 3");
    rows.bindAll(std::clamp(dayNumber(period.from), 0, LastDay), std::clamp(dayNumber(period.to), 0, LastDay),
                 before);
    MentionsByDay days;
    while (rows.step()) {
        const std::string told = foldCase(trim(rows.text(1)));
        if (told.empty() ? !isOnly : told != name)
            continue;
        auto& day = days[rows.column<std::int32_t>(0)];
        (rows.column<bool>(2) ? day.paid : day.organic) += rows.integer(3);
        day.asOf = std::max(day.asOf, rows.column<std::int32_t>(4));
    }
    return days;
}

std::string textOf(const MentionsByDay& mentions) {
    Json list = Json::array();
    for (const auto& [day, count] : mentions)
        list.push_back({{"day", isoDate(dateOfDay(day))},
                        {"organic", count.organic},
                        {"paid", count.paid},
                        {"as_of", isoDate(dateOfDay(count.asOf))}});
    return list.dump();
}

MentionsByDay mentionsFrom(std::string_view text) {
    constexpr std::int64_t Most = 1'000'000'000;
    MentionsByDay mentions;
    const Json list = parseJson(text);
    const auto refuse = [] {
        throw InputError("/mentions",
                         "A list of days with organic and paid mentions and their as_of belongs here.");
    };
    if (!list.is_array())
        refuse();
    for (const auto& one : list) {
        const auto date = [&](const char* key) {
            const auto found = one.is_object() && one.contains(key) && one[key].is_string()
                                   ? parseIsoDate(one[key].get<std::string>())
                                   : std::nullopt;
            if (!found || dayNumber(*found) < 0 || dayNumber(*found) > LastDay)
                refuse();
            return dayNumber(*found);
        };
        const auto count = [&](const char* key) {
            if (!one.contains(key) || !one[key].is_number_integer() || one[key] < 0 || one[key] > Most)
                refuse();
            return one[key].get<std::int64_t>();
        };
        const auto day = date("day");
        const auto asOf = date("as_of");
        if (!mentions.emplace(day, MentionsOfDay{count("organic"), count("paid"), asOf}).second)
            refuse();
    }
    return mentions;
}

namespace {

/// What counts of the campaign's mentions: of a closed one those that the closing kept.
MentionsByDay countedOf(const Workspace& workspace, const MeasuredQuery& query, const Closed* kept) {
    if (!kept || !kept->mentions) {
        const auto& plan = workspace.plan();
        const auto* campaign = plan.campaign(query.campaign);
        return campaign ? mentionsOf(workspace.database(), plan, *campaign, query.period,
                                     kept ? std::optional(kept->on) : std::nullopt)
                        : MentionsByDay{};
    }
    MentionsByDay inPeriod = *kept->mentions;
    std::erase_if(inPeriod, [&](const auto& day) { return !query.period.contains(dateOfDay(day.first)); });
    return inPeriod;
}

}  // namespace

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
    std::map<std::string, bool> hadOthers;
    for (const auto& group : measured.groups)
        hadOthers[group.key] = !group.sums.empty();
    for (const auto& [day, mentions] : countedOf(workspace, query, kept)) {
        const auto own = (query.delivery != model::Delivery::Paid ? mentions.organic : 0) +
                         (query.delivery != model::Delivery::Organic ? mentions.paid : 0);
        if (own == 0)
            continue;
        const Date date = dateOfDay(day);
        auto& group = groupOf(measured.groups, query.by, date);
        auto& sum = group.sums[Measure::BrandMentions];
        sum = sum.value_or(0) + own;
        asOf = std::max(asOf, mentions.asOf);
        // How far the other figures reach is not for mentions to say.
        if (hadOthers[group.key])
            continue;
        group.firstDay = group.firstDay ? std::min(*group.firstDay, date) : date;
        group.lastDay = group.lastDay ? std::max(*group.lastDay, date) : date;
    }
    if (asOf < 0)
        return;
    if (measured.source.empty())
        measured.source = "imported";
    if (!measured.asOf)
        measured.asOf = dateOfDay(asOf);
}

}  // namespace goalpost::store
