// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/measured_sums.hpp"
#include "store/workspace.hpp"

#include <algorithm>

namespace goalpost::store {

namespace {

using model::Group;
using model::GroupBy;

std::int32_t sameDay(std::int32_t day) {
    return day;
}
std::int32_t weekOf(std::int32_t day) {
    return dayNumber(mondayOf(dateOfDay(day)));
}
std::int32_t firstOfMonthOf(std::int32_t day) {
    return dayNumber(firstOfMonth(dateOfDay(day)));
}

using DayGroup = std::int32_t (*)(std::int32_t);
DayGroup dayGroupOf(GroupBy by) {
    switch (by) {
        case GroupBy::Day:
            return sameDay;
        case GroupBy::Week:
            return weekOf;
        case GroupBy::Month:
            return firstOfMonthOf;
        case GroupBy::Campaign:
        case GroupBy::Creator:
        case GroupBy::Platform:
        case GroupBy::Post:
            break;
    }
    return nullptr;
}

std::string keyOfDays(GroupBy by, std::int32_t day) {
    const auto date = dateOfDay(day);
    return by == GroupBy::Day    ? isoDate(date)
           : by == GroupBy::Week ? isoWeek(date)
                                 : isoDate(date).substr(0, 7);
}

void setDays(Group& group, const PeriodSums& sums) {
    if (sums.last < 0)
        return;
    const auto earlier = [](std::optional<Date> a, Date b) { return a ? std::min(*a, b) : b; };
    const auto later = [](std::optional<Date> a, Date b) { return a ? std::max(*a, b) : b; };
    group.firstDay = earlier(group.firstDay, dateOfDay(sums.first));
    group.lastDay = later(group.lastDay, dateOfDay(sums.last));
}

/// Puts the sums of posts into groups.
class Grouping {
  public:
    Grouping(const Workspace& workspace, const MeasuredQuery& query)
        : m_workspace(workspace), m_query(query), m_campaign(workspace.plan().campaign(query.campaign)) {
        for (const auto& creator : workspace.plan().creators)
            for (const auto& account : creator.accounts)
                m_accounts.emplace(account.id, std::pair{&creator, &account});
        auto rows = workspace.database().prepare("SELECT " + std::string{PostColumns} + " FROM post WHERE " +
                                                 (query.campaign ? "campaign_id = ?1" : "?1 IS NULL"));
        rows.bindAll(query.campaign);
        while (rows.step()) {
            PostRow row = readPost(rows);
            const auto owner = m_accounts.find(row.post.account);
            if (owner != m_accounts.end())
                row.post.creator = owner->second.first->id;
            m_posts.emplace(row.handle, std::move(row.post));
        }
    }

    std::vector<Group> byPosts(const std::unordered_map<Handle, PeriodSums>& sums) {
        if (m_query.by == GroupBy::Campaign)
            emptyGroup("", campaignName(), m_query.campaign);
        if (m_query.by == GroupBy::Creator && m_campaign != nullptr)
            for (const auto& partnership : m_campaign->partnerships)
                if (const auto* creator = m_workspace.plan().creator(partnership.creator))
                    emptyGroup(creator->id.text, creator->name, creator->id);
        for (const auto& [handle, sum] : sums)
            take(groupOf(m_posts.at(handle)), handle, sum);
        return finished();
    }

    Group ofDays(std::string key, const std::unordered_map<Handle, PeriodSums>& sums) {
        m_groups.clear();
        emptyGroup("", std::move(key), {});
        for (const auto& [handle, sum] : sums)
            take(m_groups.begin()->second, handle, sum);
        return std::move(finished().front());
    }

    std::string campaignName() const { return m_campaign ? m_campaign->name : std::string{}; }

  private:
    struct Filling {
        Group group;
        std::vector<std::pair<Id, std::optional<std::int64_t>>> accounts;
    };

    Filling& emptyGroup(std::string place, std::string key, Id id) {
        auto& filling = m_groups[std::move(place)];
        filling.group.label = key;
        filling.group.key = std::move(key);
        filling.group.id = std::move(id);
        return filling;
    }

    Filling& groupOf(const model::Post& post) {
        std::string place;
        if (m_query.by == GroupBy::Creator)
            place = post.creator.text;
        else if (m_query.by == GroupBy::Platform)
            place = post.platform;
        else if (m_query.by == GroupBy::Post)
            place = post.id.text;
        const auto found = m_groups.find(place);
        if (found != m_groups.end())
            return found->second;
        if (m_query.by == GroupBy::Post) {
            auto& filling =
                emptyGroup(place, post.permalink.empty() ? post.platformId : post.permalink, post.id);
            if (!post.title.empty())
                filling.group.label = post.title;
            return filling;
        }
        if (m_query.by == GroupBy::Platform)
            return emptyGroup(place, post.platform, {});
        const auto* creator = m_workspace.plan().creator(post.creator);
        return emptyGroup(place, creator ? creator->name : "unknown", post.creator);
    }

    void take(Filling& filling, Handle handle, const PeriodSums& sum) {
        const auto& post = m_posts.at(handle);
        auto& group = filling.group;
        group.sums.add(sum.values);
        ++group.postCount;
        setDays(group, sum);
        if (m_query.withPosts)
            group.posts.push_back({post.id, sum.values});
        const auto known = [&](const auto& account) { return account.first == post.account; };
        if (std::none_of(filling.accounts.begin(), filling.accounts.end(), known)) {
            const auto owner = m_accounts.find(post.account);
            std::optional<std::int64_t> followers;
            if (owner != m_accounts.end() && owner->second.second->followers)
                followers = *owner->second.second->followers;
            filling.accounts.emplace_back(post.account, followers);
        }
    }

    std::vector<Group> finished() {
        std::vector<Group> groups;
        for (auto& [place, filling] : m_groups) {
            auto& group = filling.group;
            const auto& accounts = filling.accounts;
            if (!accounts.empty() && std::all_of(accounts.begin(), accounts.end(),
                                                 [](const auto& a) { return a.second.has_value(); })) {
                group.followers = 0;
                for (const auto& account : accounts)
                    *group.followers += *account.second;
            }
            std::sort(group.posts.begin(), group.posts.end(),
                      [](const auto& a, const auto& b) { return a.post < b.post; });
            groups.push_back(std::move(group));
        }
        std::stable_sort(groups.begin(), groups.end(),
                         [](const Group& a, const Group& b) { return a.key < b.key; });
        return groups;
    }

    const Workspace& m_workspace;
    const MeasuredQuery& m_query;
    const model::Campaign* m_campaign;
    std::unordered_map<Id, std::pair<const model::Creator*, const model::Account*>> m_accounts;
    std::unordered_map<Handle, model::Post> m_posts;
    std::map<std::string, Filling> m_groups;
};

Group fromKeptSums(std::string key, Id id, const PeriodSums& sums) {
    Group group;
    group.label = key;
    group.key = std::move(key);
    group.id = std::move(id);
    group.sums = sums.values;
    group.postCount = sums.posts;
    setDays(group, sums);
    return group;
}

void tellSource(Database& database, const Id& campaign, model::Measured& measured) {
    auto rows = database.prepare(
        "SELECT source, max(as_of) FROM import_batch b WHERE undone = 0 AND EXISTS (SELECT 1 FROM post p "
        "JOIN batch_subject s ON s.batch = b.number AND s.subject = p.handle WHERE p.campaign_id = ?1) "
        "GROUP BY source");
    rows.bindAll(campaign);
    while (rows.step()) {
        measured.source = measured.source.empty() ? std::string{rows.text(0)} : "mixed";
        const auto asOf = rows.column<std::optional<Date>>(1);
        if (asOf && (!measured.asOf || *measured.asOf < *asOf))
            measured.asOf = asOf;
    }
}

}  // namespace

model::Measured Workspace::measured(const MeasuredQuery& query) const {
    model::Measured measured;
    measured.period = query.period;
    measured.by = query.by;
    const SumReader reader(database(), query);
    Grouping grouping(*this, query);
    if (const auto dayGroup = dayGroupOf(query.by)) {
        if (query.withPosts)
            for (const auto& [day, sums] : reader.byDaysAndPost(dayGroup))
                measured.groups.push_back(grouping.ofDays(keyOfDays(query.by, day), sums));
        else
            for (const auto& [day, sums] : reader.byDays(dayGroup))
                measured.groups.push_back(fromKeptSums(keyOfDays(query.by, day), {}, sums));
    } else {
        measured.groups = grouping.byPosts(reader.byPost());
    }
    tellSource(database(), query.campaign, measured);
    return measured;
}

std::vector<model::Post> Workspace::posts(const Id& campaign) const {
    std::unordered_map<Id, Id> creators;
    for (const auto& creator : plan().creators)
        for (const auto& account : creator.accounts)
            creators.emplace(account.id, creator.id);
    auto rows = database().prepare("SELECT " + std::string{PostColumns} +
                                   " FROM post WHERE ?1 IS NULL OR campaign_id = ?1 ORDER BY published, id");
    rows.bindAll(campaign);
    std::vector<model::Post> posts;
    while (rows.step()) {
        posts.push_back(readPost(rows).post);
        if (const auto creator = creators.find(posts.back().account); creator != creators.end())
            posts.back().creator = creator->second;
    }
    return posts;
}

std::optional<Date> Workspace::dataThrough(const Id& campaign) const {
    if (campaign)
        return database().value<std::optional<Date>>(
            "SELECT max(last_day) FROM campaign_day WHERE campaign_id = ?1", campaign);
    return database().value<std::optional<Date>>("SELECT max(last_day) FROM campaign_day");
}

std::vector<ImportBatch> Workspace::imports() const {
    auto rows = database().prepare(
        "SELECT id, file, format, at, as_of, added, changed, identical, rejected, "
        "undone, fingerprint FROM import_batch ORDER BY number DESC");
    std::vector<ImportBatch> batches;
    while (rows.step()) {
        ImportBatch batch;
        batch.id = rows.column<Id>(0);
        batch.file = rows.text(1);
        batch.format = rows.text(2);
        batch.at = rows.text(3);
        batch.asOf = rows.column<std::optional<Date>>(4);
        batch.added = rows.integer(5);
        batch.changed = rows.integer(6);
        batch.identical = rows.integer(7);
        batch.rejected = rows.integer(8);
        batch.read = batch.added + batch.changed + batch.identical + batch.rejected;
        batch.undone = rows.column<bool>(9);
        batch.fingerprint = rows.text(10);
        batches.push_back(std::move(batch));
    }
    return batches;
}

}  // namespace goalpost::store
