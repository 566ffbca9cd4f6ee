// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/recount.hpp"

#include "base/error.hpp"
#include "store/database.hpp"

#include <algorithm>
#include <bit>
#include <optional>
#include <utility>

namespace goalpost::store {

namespace {

using Counted = std::map<std::int64_t, RunningSums>;

std::string rowsOf(std::string_view table, std::string_view last) {
    return "SELECT key, " + std::string{last} + ", " + allMeasures() + " FROM " + std::string{table} +
           " WHERE key BETWEEN ?1 AND ?2";
}

/// Gives day, last day, delivery and values of each row between two keys of one post.
template <class Take>
void eachRow(Database& database, std::int64_t from, std::int64_t to, Take take) {
    static const std::string days = rowsOf("measurement", "0");
    static const std::string spans = rowsOf("booked_span", "last_day");
    for (const std::string* sql : {&days, &spans}) {
        auto rows = database.prepare(*sql);
        rows.bindAll(from, to);
        while (rows.step()) {
            const auto key = rows.integer(0);
            const auto last = sql == &days ? dayOf(key) : static_cast<std::int32_t>(rows.integer(1));
            take(dayOf(key), last, deliveryOf(key), allColumns().read(rows, 2));
        }
    }
}

void addTo(std::int64_t& sum, std::int64_t value) {
    sum = model::sumOf(sum, value);
}

bool differs(const Counted& counted, std::int64_t key, std::int32_t last, const model::Values& values) {
    const auto found = counted.find(key);
    return found == counted.end() || found->second.last != last || found->second.values() != values;
}

}  // namespace

void RunningSums::add(const model::Values& values) {
    for (std::size_t i = 0; i < model::MeasureCount; ++i)
        if (values.list[i]) {
            mask |= 1U << i;
            addTo(list[i], *values.list[i]);
        }
}

void RunningSums::add(std::uint32_t measures, const std::int64_t* told) {
    mask |= measures;
    for (auto rest = measures; rest != 0; rest &= rest - 1)
        addTo(list[static_cast<std::size_t>(std::countr_zero(rest))], *told++);
}

model::Values RunningSums::values() const {
    model::Values values;
    for (auto rest = mask; rest != 0; rest &= rest - 1) {
        const auto i = static_cast<std::size_t>(std::countr_zero(rest));
        values.list[i] = list[i];
    }
    return values;
}

Counted countMonths(Database& database, Handle post) {
    Counted counted;
    eachRow(database, post << 19, ((post + 1) << 19) - 1,
            [&](std::int32_t day, std::int32_t last, model::Delivery delivery, const model::Values& values) {
                auto& sums = counted[monthKey(post, monthOf(day), delivery)];
                sums.first = std::min(sums.first, day);
                sums.last = std::max(sums.last, last);
                sums.add(values);
            });
    return counted;
}

Counted countDays(Database& database, const Id& campaign, const std::set<std::int32_t>* days) {
    Counted counted;
    std::set<std::int64_t> seen;
    const auto take = [&](std::int32_t day, std::int32_t last, model::Delivery delivery,
                          const model::Values& values) {
        const auto key = (std::int64_t{day} << 1) | static_cast<std::int64_t>(delivery);
        auto& sums = counted[key];
        sums.last = std::max(sums.last, last);
        sums.posts += seen.insert(key).second ? 1 : 0;
        sums.add(values);
    };
    auto posts = database.prepare("SELECT handle FROM post WHERE campaign_id = ?1 ORDER BY handle");
    posts.bindAll(campaign);
    while (posts.step()) {
        const Handle post = posts.integer(0);
        seen.clear();
        if (days == nullptr)
            eachRow(database, post << 19, ((post + 1) << 19) - 1, take);
        else
            for (const auto day : *days)
                eachRow(database, dayKey(post, day, model::Delivery::Organic),
                        dayKey(post, day, model::Delivery::Organic) | 7, take);
    }
    return counted;
}

RunningSums countPeriod(Database& database, Handle post, std::int32_t first, std::int32_t last) {
    RunningSums sums;
    eachRow(database, dayKey(post, first, model::Delivery::Organic),
            dayKey(post, last, model::Delivery::Organic) | 7,
            [&](std::int32_t day, std::int32_t end, model::Delivery, const model::Values& values) {
                sums.first = std::min(sums.first, day);
                sums.last = std::max(sums.last, end);
                sums.add(values);
                ++sums.posts;
            });
    return sums;
}

namespace {

/// Whether the row of post_period is what the post's rows add up to; without dates there is none.
bool isPeriodRight(Database& database, Handle post, const std::optional<std::pair<int, int>>& days) {
    const RunningSums counted = days ? countPeriod(database, post, days->first, days->second) : RunningSums{};
    auto stored =
        database.prepare("SELECT first_day, last_day, " + allMeasures() + " FROM post_period WHERE key = ?1");
    stored.bindAll(post);
    if (!stored.step())
        return counted.posts == 0;
    return counted.posts > 0 && counted.first == stored.column<std::int32_t>(0) &&
           counted.last == stored.column<std::int32_t>(1) && counted.values() == allColumns().read(stored, 2);
}

void verifyPeriods(Database& database, std::vector<std::string>& faults) {
    auto posts = database.prepare(
        "SELECT p.handle, p.id, max(min(c.\"from\", 65535), 0), max(min(c.\"to\", 65535), 0) FROM post p "
        "LEFT JOIN campaign c ON c.id = p.campaign_id AND c.\"from\" <= c.\"to\" ORDER BY p.handle");
    while (posts.step()) {
        std::optional<std::pair<int, int>> days;
        if (!posts.isNull(2))
            days = std::pair{posts.column<int>(2), posts.column<int>(3)};
        if (!isPeriodRight(database, posts.integer(0), days))
            faults.push_back("The sums of post " + std::string{posts.text(1)} +
                             " over its campaign's dates differ from a recount.");
    }
    if (database.value<bool>("SELECT EXISTS (SELECT 1 FROM post_period WHERE key NOT IN "
                             "(SELECT handle FROM post))"))
        faults.emplace_back("There are sums of posts that do not exist.");
    auto campaigns = database.prepare(
        "SELECT c.campaign_id FROM campaign_period c LEFT JOIN campaign o ON o.id = c.campaign_id AND "
        "o.\"from\" <= o.\"to\" WHERE c.first_day IS NOT max(min(o.\"from\", 65535), 0) OR "
        "c.last_day IS NOT max(min(o.\"to\", 65535), 0) UNION SELECT id FROM campaign WHERE \"from\" <= "
        "\"to\" AND id NOT IN (SELECT campaign_id FROM campaign_period)");
    while (campaigns.step())
        faults.push_back("The dates that are summed for campaign " + std::string{campaigns.text(0)} +
                         " are not its own.");
}

}  // namespace

std::vector<std::string> verifySums(Database& database) {
    std::vector<std::string> faults;
    verifyPeriods(database, faults);
    auto posts = database.prepare("SELECT handle, id FROM post ORDER BY handle");
    while (posts.step()) {
        const Handle post = posts.integer(0);
        const std::string id{posts.text(1)};
        if (storedSpans(database, post) != deriveSpans(post, factsOf(database, post)))
            faults.push_back("The spans of post " + id + " are not what its totals give.");
        const auto counted = countMonths(database, post);
        auto stored = database.prepare("SELECT key, first_day, last_day, " + allMeasures() +
                                       " FROM post_month WHERE key BETWEEN ?1 AND ?2");
        stored.bindAll(post << 17, ((post + 1) << 17) - 1);
        std::size_t equal = 0;
        std::size_t all = 0;
        for (; stored.step(); ++all)
            equal += !differs(counted, stored.integer(0), stored.column<std::int32_t>(2),
                              allColumns().read(stored, 3)) &&
                     counted.at(stored.integer(0)).first == stored.column<std::int32_t>(1);
        if (equal != all || equal != counted.size())
            faults.push_back("The monthly sums of post " + id + " differ from a recount.");
    }
    auto campaigns = database.prepare(
        "SELECT campaign_id FROM post WHERE campaign_id IS NOT NULL "
        "UNION SELECT campaign_id FROM campaign_day");
    while (campaigns.step()) {
        const auto id = campaigns.column<Id>(0);
        const auto counted = countDays(database, id);
        auto stored = database.prepare("SELECT day << 1 | delivery, posts, last_day, " + allMeasures() +
                                       " FROM campaign_day WHERE campaign_id = ?1");
        stored.bindAll(id);
        std::size_t equal = 0;
        std::size_t all = 0;
        for (; stored.step(); ++all)
            equal += !differs(counted, stored.integer(0), stored.column<std::int32_t>(2),
                              allColumns().read(stored, 3)) &&
                     counted.at(stored.integer(0)).posts == stored.column<std::int32_t>(1);
        if (equal != all || equal != counted.size())
            faults.push_back("The daily sums of campaign " + id.text + " differ from a recount.");
    }
    return faults;
}

}  // namespace goalpost::store
