// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/assigning.hpp"
#include "store/closed.hpp"
#include "store/figure_source.hpp"
#include "store/measured_sums.hpp"
#include "store/mention_counts.hpp"
#include "store/workspace_state.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

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

/// A campaign's posts, and to whom they belong.
class PostList {
  public:
    PostList(const Workspace& workspace, const Id& campaign, const Closed* kept) {
        for (const auto& creator : (kept ? kept->plan : workspace.plan()).creators)
            for (const auto& account : creator.accounts)
                m_accounts.emplace(account.id, Owner{&creator, &account});
        auto rows = workspace.database().prepare("SELECT " + std::string{PostColumns} + " FROM " +
                                                 (kept       ? "closed_post WHERE closing = ?1"
                                                  : campaign ? "post WHERE campaign_id = ?1"
                                                             : "post WHERE ?1 IS NULL"));
        rows.bindAll(kept ? kept->closing : campaign);
        while (rows.step()) {
            PostRow row = readPost(rows);
            const Owner* owner = ownerOf(row.post.account);
            if (owner)
                row.post.creator = owner->creator->id;
            m_posts.push_back({std::move(row.post), row.handle, owner});
        }
        std::sort(m_posts.begin(), m_posts.end(),
                  [](const Entry& a, const Entry& b) { return a.post.id < b.post.id; });
    }

    struct Owner {
        const model::Creator* creator;
        const model::Account* account;
    };
    struct Entry {
        model::Post post;
        Handle handle;
        const Owner* owner;  ///< null where the account is unknown
    };
    /// In the order of their ids.
    const std::vector<Entry>& entries() const { return m_posts; }
    std::vector<model::Post> inOrderOfPublishing() && {
        std::vector<model::Post> posts;
        posts.reserve(m_posts.size());
        for (auto& entry : m_posts)
            posts.push_back(std::move(entry.post));
        std::stable_sort(posts.begin(), posts.end(),
                         [](const auto& a, const auto& b) { return a.published < b.published; });
        return posts;
    }

  private:
    const Owner* ownerOf(const Id& account) const {
        const auto found = m_accounts.find(account);
        return found == m_accounts.end() ? nullptr : &found->second;
    }

    std::unordered_map<Id, Owner> m_accounts;
    std::vector<Entry> m_posts;
};

/// Puts the sums of posts into groups.
class Grouping {
  public:
    Grouping(const model::Plan& plan, const MeasuredQuery& query, const PostList& posts)
        : m_plan(plan), m_query(query), m_posts(posts), m_campaign(plan.campaign(query.campaign)) {}

    std::vector<Group> byPosts(const SumReader::ByPost& sums, GroupBy by) {
        m_by = by;
        m_groups.clear();
        if (by == GroupBy::Campaign)
            emptyGroup({}, campaignName(), m_query.campaign);
        if (by == GroupBy::Creator && m_campaign != nullptr)
            for (const auto& partnership : m_campaign->partnerships)
                if (const auto* creator = m_plan.creator(partnership.creator))
                    emptyGroup(creator->id.text, creator->name, creator->id);
        takeAll(sums);
        return finished();
    }

    Group ofDays(std::string key, const SumReader::ByPost& sums) {
        m_by = GroupBy::Day;
        m_groups.clear();
        emptyGroup({}, std::move(key), {});
        takeAll(sums);
        return std::move(finished().front());
    }

    std::string campaignName() const { return m_campaign ? m_campaign->name : std::string{}; }

  private:
    struct Filling {
        Group group;
        std::vector<const PostList::Owner*> owners;  ///< each once
        bool areFollowersKnown = true;
    };

    Filling& emptyGroup(std::string_view place, std::string key, Id id) {
        auto& filling = m_groups[place];
        filling.group.label = key;
        filling.group.key = std::move(key);
        filling.group.id = std::move(id);
        return filling;
    }

    void takeAll(const SumReader::ByPost& sums) {
        for (const auto& entry : m_posts.entries())
            if (const auto found = sums.find(entry.handle); found != sums.end())
                take(groupOf(entry.post), entry, found->second);
    }

    Filling& groupOf(const model::Post& post) {
        std::string_view place;
        if (m_by == GroupBy::Creator)
            place = post.creator.text;
        else if (m_by == GroupBy::Platform)
            place = post.platform;
        else if (m_by == GroupBy::Post)
            place = post.id.text;
        const auto found = m_groups.find(place);
        if (found != m_groups.end())
            return found->second;
        if (m_by == GroupBy::Post) {
            auto& filling =
                emptyGroup(place, post.permalink.empty() ? post.platformId : post.permalink, post.id);
            if (!post.title.empty())
                filling.group.label = post.title;
            return filling;
        }
        if (m_by == GroupBy::Platform)
            return emptyGroup(place, post.platform, {});
        const auto* creator = m_plan.creator(post.creator);
        return emptyGroup(place, creator ? creator->name : "unknown", post.creator);
    }

    void take(Filling& filling, const PostList::Entry& entry, const PeriodSums& sum) {
        auto& group = filling.group;
        group.sums.add(sum.values);
        ++group.postCount;
        setDays(group, sum);
        if (m_query.withPosts)
            group.posts.push_back({entry.post.id, sum.values, entry.post.creator});
        auto& owners = filling.owners;
        if (!entry.owner || !entry.owner->account->followers)
            filling.areFollowersKnown = false;
        else if (std::find(owners.begin(), owners.end(), entry.owner) == owners.end())
            owners.push_back(entry.owner);
    }

    std::vector<Group> finished() {
        std::vector<Group> groups;
        groups.reserve(m_groups.size());
        for (auto& [place, filling] : m_groups) {
            auto& group = filling.group;
            if (filling.areFollowersKnown && !filling.owners.empty()) {
                group.followers = 0;
                for (const auto* owner : filling.owners)
                    *group.followers += *owner->account->followers;
            }
            groups.push_back(std::move(group));
        }
        std::stable_sort(groups.begin(), groups.end(),
                         [](const Group& a, const Group& b) { return a.key < b.key; });
        return groups;
    }

    const model::Plan& m_plan;
    const MeasuredQuery& m_query;
    const PostList& m_posts;
    const model::Campaign* m_campaign;
    GroupBy m_by = GroupBy::Campaign;
    std::map<std::string_view, Filling> m_groups;  ///< under texts of the plan and of the posts
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

std::vector<Group> groupsOfDays(const SumReader& reader, GroupBy by) {
    std::vector<Group> groups;
    for (const auto& [day, sums] : reader.byDays(dayGroupOf(by)))
        groups.push_back(fromKeptSums(keyOfDays(by, day), {}, sums));
    return groups;
}

FigureSource sourceOf(Database& database, const Id& campaign, const Closed* kept) {
    return kept ? FigureSource{kept->source, kept->asOf} : figureSourceOf(database, campaign);
}

/// Told where nothing was measured: then it is what people look for.
model::BesidePosts besidePosts(Database& database, const std::vector<Group>& groups, const Closed* kept) {
    if (std::ranges::any_of(groups, [](const Group& group) { return group.postCount > 0; }))
        return {};
    return kept ? kept->beside : measuredBeside(database);
}

}  // namespace

namespace {

model::Measured readMeasured(const Workspace& workspace, const MeasuredQuery& query, const Closed* kept) {
    const auto dayGroup = dayGroupOf(query.by);
    const bool withPosts = query.withPosts;
    model::Measured measured{query.period, query.by, {}, {}, {}, withPosts};
    const SumReader reader(workspace.database(), query, kept ? kept->closing : Id{});
    if (dayGroup && !withPosts) {
        measured.groups = groupsOfDays(reader, query.by);
    } else {
        const PostList posts(workspace, query.campaign, kept);
        Grouping grouping(kept ? kept->plan : workspace.plan(), query, posts);
        if (!dayGroup)
            measured.groups = grouping.byPosts(reader.byPost(), query.by);
        else
            for (const auto& [day, sums] :
                 query.by == GroupBy::Month ? reader.byMonthsAndPost() : reader.byDaysAndPost(dayGroup))
                measured.groups.push_back(grouping.ofDays(keyOfDays(query.by, day), sums));
    }
    measured.hasLifetimes = query.by == GroupBy::Day && reader.hasLifetimes();
    measured.onFileDay = reader.onFileDay();
    measured.beside = besidePosts(workspace.database(), measured.groups, kept);
    const FigureSource source = sourceOf(workspace.database(), query.campaign, kept);
    measured.source = source.source;
    measured.asOf = source.asOf;
    addMentions(workspace, query, kept, measured);
    return measured;
}

/// What is asked again and again of closed campaigns, whose figures never change: the whole and its days.
std::string keyOfKept(const MeasuredQuery& query, const Closed& kept) {
    if (query.by != GroupBy::Campaign && (query.by != GroupBy::Day || query.withPosts))
        return {};
    return kept.closing.text + ' ' + std::to_string(static_cast<int>(query.by)) + ' ' +
           isoDate(query.period.from) + ' ' + isoDate(query.period.to) + ' ' +
           (query.delivery ? std::to_string(static_cast<int>(*query.delivery)) : "-") + ' ' +
           (query.withPosts ? "posts" : "");
}

constexpr std::size_t MostKeptAnswers = 64;

}  // namespace

model::Measured Workspace::measured(const MeasuredQuery& query) const {
    const auto kept = query.live ? nullptr : closed(query.campaign);
    const std::string key = kept ? keyOfKept(query, *kept) : std::string();
    if (key.empty())
        return readMeasured(*this, query, kept.get());
    auto& answers = m_state->closedAnswers;
    if (const auto found = answers.find(key); found != answers.end())
        return found->second;
    if (answers.size() >= MostKeptAnswers)
        answers.clear();
    return answers.emplace(key, readMeasured(*this, query, kept.get())).first->second;
}

MeasuredTables Workspace::measured(const MeasuredQuery& query, std::span<const GroupBy> groupings) const {
    const auto kept = query.live ? nullptr : closed(query.campaign);
    const SumReader reader(database(), query, kept ? kept->closing : Id{});
    PostList posts(*this, query.campaign, kept.get());
    Grouping grouping(kept ? kept->plan : plan(), query, posts);
    const FigureSource source = sourceOf(database(), query.campaign, kept.get());
    const auto onFileDay = reader.onFileDay();
    std::optional<SumReader::ByPost> byPost;
    MeasuredTables told;
    for (const GroupBy by : groupings) {
        const bool isDays = dayGroupOf(by) != nullptr;
        if (!isDays && !byPost)
            byPost = reader.byPost();
        told.tables.push_back({query.period,
                               by,
                               isDays ? groupsOfDays(reader, by) : grouping.byPosts(*byPost, by),
                               source.source,
                               source.asOf,
                               query.withPosts && !isDays,
                               by == GroupBy::Day && reader.hasLifetimes(),
                               onFileDay,
                               {}});
        told.tables.back().beside = besidePosts(database(), told.tables.back().groups, kept.get());
        MeasuredQuery same = query;
        same.by = by;
        addMentions(*this, same, kept.get(), told.tables.back());
    }
    told.posts = std::move(posts).inOrderOfPublishing();
    return told;
}

std::vector<model::Post> Workspace::posts(const Id& campaign) const {
    return PostList(*this, campaign, closed(campaign).get()).inOrderOfPublishing();
}

std::optional<Date> Workspace::dataThrough(const Id& campaign) const {
    if (const auto kept = closed(campaign))
        return kept->through;
    if (campaign)
        return database().value<std::optional<Date>>(
            "SELECT max(last_day) FROM campaign_day WHERE campaign_id = ?1", campaign);
    return database().value<std::optional<Date>>("SELECT max(last_day) FROM campaign_day");
}

std::vector<ImportBatch> Workspace::imports() const {
    auto rows = database().prepare(
        "SELECT id, file, format, at, as_of, added, changed, identical, rejected, "
        "undone, fingerprint FROM import_batch WHERE format <> ?1 ORDER BY number DESC");
    rows.bindAll(AssignedFormat);
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

MeasuredTables everyPost(const Workspace& workspace, Date lastDay) {
    constexpr GroupBy ByPost[] = {GroupBy::Post};
    MeasuredQuery query;
    query.by = GroupBy::Post;
    query.period = {Date{}, std::max(Date{}, lastDay)};
    query.withPosts = false;
    return workspace.measured(query, ByPost);
}

}  // namespace goalpost::store
