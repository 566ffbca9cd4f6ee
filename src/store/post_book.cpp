// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/post_book.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "store/one_line.hpp"
#include "store/permalink.hpp"
#include "store/same_post.hpp"

#include <algorithm>

namespace goalpost::store {

namespace {

constexpr std::size_t OpenPosts = 65536;  ///< bounds memory; a post that was forgotten is looked up again

void keep(std::string& field, std::string_view told) {
    if (!told.empty() && field != told)
        field = told;
}

}  // namespace

PostBook::PostBook(Workspace& workspace, const BookingOptions& options, std::int64_t batch,
                   AccountBook& accounts, Rollups& rollups, Handle& nextHandle)
    : m_database(workspace.database()),
      m_options(options),
      m_batch(batch),
      m_accounts(accounts),
      m_rollups(rollups),
      m_nextHandle(nextHandle),
      m_plan(workspace.plan()),
      m_campaign(options.campaign ? workspace.plan().campaign(options.campaign) : nullptr),
      m_deliverables(m_plan, m_campaign),
      m_joined(m_database, batch, rollups) {
    if (options.campaign && m_campaign == nullptr)
        throw Error("The campaign for this import is not in the workspace.");
    for (const auto& campaign : workspace.plan().campaigns)
        m_knownCampaigns.push_back(campaign.id);
}

const PostBook::Entry& PostBook::post(const model::Record& record) {
    m_key.assign(record.platform);
    m_key += '\n';
    m_key += record.postId.empty() ? record.permalink : record.postId;
    if (record.postId.empty() && record.permalink.empty()) {
        m_key += '\n';
        m_key += record.utmContent;
        m_key += '\n';
        m_key += record.promoCode;
        m_key += '\n';
        m_key += record.deliverable;
    }
    if (m_last == nullptr || m_key != m_last->first) {
        auto* found = next();
        if (found == nullptr) {
            if (m_entries.size() >= OpenPosts) {
                m_last = nullptr;
                m_entries.clear();
            }
            found = &*m_entries.emplace(m_key, Listed{enter(record), nullptr}).first;
            follow(found);
            return found->second.entry;
        }
        follow(found);
    }
    Entry& entry = m_last->second.entry;
    if (entry.open && (!record.utmContent.empty() || !record.permalink.empty()) &&
        m_deliverables.find(record, permalinkKey(record.permalink)) != nullptr)
        entry = enter(record);
    else if (!entry.dated && record.published >= 0)
        entry = enter(record);
    return entry;
}

/// The post with m_key where it is known. Files that come day by day name the posts in the same order each
/// day, so the one that came after the last before is looked at first.
PostBook::Place* PostBook::next() {
    auto* expected = m_last == nullptr ? nullptr : m_last->second.after;
    if (expected != nullptr && expected->first == m_key)
        return expected;
    const auto found = m_entries.find(m_key);
    return found == m_entries.end() ? nullptr : &*found;
}

void PostBook::follow(Place* found) {
    if (m_last != nullptr)
        m_last->second.after = found;
    m_last = found;
}

/// The post as this row tells it, and the deliverable it is.
PostRow PostBook::rowOf(const model::Record& record, const Deliverables::One*& match) const {
    PostRow row;
    auto& post = row.post;
    post.platform = foldCase(trim(record.platform));
    post.platformId = trim(record.postId);
    post.permalink = trim(record.permalink);
    post.title = trim(record.title);
    if (record.published >= 0 && record.published <= LastDay) {
        post.published = dateOfDay(record.published);
        row.minute = record.publishedMinute;
    }
    if (isMadeUp(post.platformId) && !m_accounts.tellsAccount(record))
        post.platformId += m_accounts.namedAccount();
    row.permalinkKey = permalinkKey(post.permalink);
    if (row.permalinkKey.empty())
        row.permalinkKey = permalinkKey(post.platform, post.platformId);
    match = m_deliverables.find(record, row.permalinkKey);
    if (match != nullptr && post.platformId.empty() && row.permalinkKey.empty()) {
        // Clicks and orders are counted elsewhere: the post is where the deliverable is.
        auto place = Deliverables::placeOf(*match, record);
        post.platform = std::move(place.platform);
        post.account = std::move(place.account);
        post.creator = match->creator ? match->creator->id : Id{};
        post.platformId = match->postId;
        post.permalink = match->permalink;
        row.permalinkKey = permalinkKey(match->permalink);
        keep(post.title, match->name);
    }
    return row;
}

std::optional<PostRow> PostBook::known(const PostRow& row, const Deliverables::One* match) const {
    const auto& post = row.post;
    if (!post.platformId.empty())
        if (auto found =
                findPost(m_database, "platform = ?1 AND platform_id = ?2", post.platform, post.platformId))
            return found;
    if (!row.permalinkKey.empty())
        if (auto found =
                findPost(m_database, "platform = ?1 AND permalink_key = ?2", post.platform, row.permalinkKey))
            return found;
    if (const auto older = olderPermalinkKey(post.permalink); !older.empty() && older != row.permalinkKey)
        if (auto found = findPost(m_database, "platform = ?1 AND permalink_key = ?2", post.platform, older))
            return found;
    // A link's clicks may have come in before the post itself was known.
    if (match != nullptr)
        return findPost(m_database,
                        "deliverable_id = ?1 AND (platform_id IS NULL OR ?2 = '' OR platform_id = ?2)",
                        match->deliverable, post.platformId);
    return std::nullopt;
}

/// A post that another file told without an id or address that this one has: by account and time of
/// publishing, or by title and day. Two rows of one file are two posts.
std::optional<PostRow> PostBook::alike(const PostRow& told, const model::Record& record) {
    const auto& post = told.post;
    if (!post.published)
        return std::nullopt;
    const std::string key =
        isMadeUp(post.platformId) ? post.platform + '\n' + post.platformId : std::string{};
    if (const auto before = m_alike.find(key); before != m_alike.end())
        return findPost(m_database, "handle = ?1", before->second);
    const auto owner = m_accounts.standing(record, post.platform);
    if (!owner)
        return std::nullopt;
    constexpr std::chrono::days Apart{2};
    auto rows = m_database.prepare("SELECT " + std::string{PostColumns} +
                                   " FROM post WHERE account_id = ?1 AND published BETWEEN ?2 AND ?3 AND "
                                   "platform = ?4 AND batch <> ?5 ORDER BY handle");
    rows.bindAll(owner->account, *post.published - Apart, *post.published + Apart, post.platform, m_batch);
    std::vector<PostRow> near;
    while (rows.step())
        if (auto row = readPost(rows); !m_seen.contains(row.handle))
            near.push_back(std::move(row));
    const auto [likeness, found] = likelyPost(near, told);
    if (likeness == Likeness::None)
        return std::nullopt;
    if (likeness != Likeness::Sure)
        m_byDay.push_back({found ? found->post.id : Id{},
                           !post.title.empty()       ? post.title
                           : !post.permalink.empty() ? post.permalink
                                                     : post.platformId,
                           *post.published});
    if (found == nullptr)
        return std::nullopt;
    if (!key.empty())
        m_alike.emplace(key, found->handle);
    return *found;
}

PostBook::Entry PostBook::enter(const model::Record& read) {
    const OneLine clean(read);
    const auto& record = clean.record();
    if (trim(record.platform).empty())
        throw InputError("", "The row names no platform.");
    const Deliverables::One* match = nullptr;
    const PostRow told = rowOf(record, match);
    if (told.post.platformId.empty() && told.permalinkKey.empty() && match == nullptr)
        throw InputError("", record.utmContent.empty()
                                 ? "The row names no post: neither its id nor its permalink is there."
                                 : "No deliverable of the campaign has the utm_content \"" +
                                       std::string{record.utmContent} + "\".");
    auto before = known(told, match);
    if (!before)
        before = alike(told, record);
    PostRow row = before.value_or(told);
    if (!before) {
        row.post.id = Id::create();
        row.handle = m_nextHandle;
        if (row.handle > LastHandle)
            throw Error("The workspace is full: it keeps up to 8 million posts.");
    }
    complete(row, told, record, match);
    assign(row, match);
    if (!before)
        ++m_nextHandle;
    else
        joinOthers(row);
    store(row, before);
    count(row, record, !before);
    return {row.handle, m_rollups.slotOf(row.post.campaign),
            row.post.campaign.empty() && m_campaign != nullptr, row.post.published.has_value()};
}

/// The newest file tells best when a post was published, unless it only knows the day and another one the
/// minute, which may be of the next day in another time zone.
void PostBook::tellWhen(PostRow& row, const PostRow& told, bool madeUp) {
    auto& post = row.post;
    if (!told.post.published || (madeUp && post.published))
        return;
    const bool knowsMinute = row.minute >= 0 && post.published && told.minute < 0 &&
                             std::chrono::abs(*post.published - *told.post.published) <= std::chrono::days(1);
    if (knowsMinute)
        return;
    post.published = told.post.published;
    row.minute = told.minute;
}

/// Takes over what the row knows better, and finds the account.
void PostBook::complete(PostRow& row, const PostRow& told, const model::Record& record,
                        const Deliverables::One* match) {
    auto& post = row.post;
    const bool linkOnly = trim(record.postId).empty() && trim(record.permalink).empty();
    const bool madeUp = isMadeUp(told.post.platformId) && post.platformId != told.post.platformId;
    if (!linkOnly)
        keep(post.platform, told.post.platform);
    if (post.platformId.empty() || (isMadeUp(post.platformId) && !told.post.platformId.empty() && !madeUp))
        post.platformId = told.post.platformId;
    if (!linkOnly || post.permalink.empty()) {
        keep(post.permalink, told.post.permalink);
        keep(row.permalinkKey, told.permalinkKey);
    }
    if ((!linkOnly && !madeUp) || post.title.empty())
        keep(post.title, told.post.title);
    tellWhen(row, told, madeUp);
    if (linkOnly && post.account.empty()) {
        post.account = told.post.account;
        post.creator = told.post.creator;
    }
    if (linkOnly && !post.account.empty())
        return;
    const auto owner = m_accounts.owner(record, post.platform);
    if (owner && isShared(row, *owner, match))
        return;
    if (owner) {
        post.account = owner->account;
        post.creator = owner->creator;
    } else if (post.account.empty() && post.deliverable.empty() && record.utmContent.empty() &&
               record.deliverable.empty()) {
        throw InputError("", "The row names no account and none was named for the import; name the creator.");
    }
}

/// True where the post is a deliverable already, of whatever campaign, and the row is matched with another
/// one: of two creators who publish it together, or of two campaigns. It stays what it was.
bool PostBook::isOfOther(const model::Post& post, const Deliverables::One& match) const {
    if (post.deliverable.empty() || post.deliverable == match.deliverable)
        return false;
    const auto has = [&](const auto& list, auto&& isIt) {
        return std::any_of(list.begin(), list.end(), isIt);
    };
    return has(m_plan.campaigns, [&](const auto& campaign) {
        return has(campaign.partnerships, [&](const auto& partnership) {
            return has(partnership.deliverables,
                       [&](const auto& deliverable) { return deliverable.id == post.deliverable; });
        });
    });
}

/// True for a post that stands under another account of the plan, which keeps it, unless the row's is that of
/// the partner whose deliverable it is.
bool PostBook::isShared(const PostRow& row, const AccountBook::Owner& owner, const Deliverables::One* match) {
    if (row.post.account.empty() || row.post.account == owner.account)
        return false;
    const auto standing = m_accounts.nameOf(row.post.account);
    if (standing.empty())
        return false;
    if (match != nullptr && match->creator && match->creator->id == owner.creator &&
        !isOfOther(row.post, *match))
        return false;
    const auto other = m_accounts.nameOf(owner.account);
    if (other == standing)
        return true;
    if (m_sharedHandles.insert(row.handle)) {
        const auto& post = row.post;
        m_shared.push_back({post.id,
                            !post.title.empty()       ? post.title
                            : !post.permalink.empty() ? post.permalink
                                                      : post.platformId,
                            standing, other});
    }
    return true;
}

bool PostBook::isElsewhere(const model::Post& post) const {
    return !post.campaign.empty() && post.campaign != m_options.campaign &&
           std::ranges::find(m_knownCampaigns, post.campaign) != m_knownCampaigns.end();
}

void PostBook::assign(PostRow& row, const Deliverables::One* match) const {
    auto& post = row.post;
    if (m_campaign == nullptr || isElsewhere(post) || (match != nullptr && isOfOther(post, *match)))
        return;
    if (match != nullptr || m_options.assignAll)
        post.campaign = m_options.campaign;
    if (match != nullptr)
        post.deliverable = match->deliverable;
}

/// One after the other, as many as the row shows to be this post.
void PostBook::joinOthers(PostRow& row) {
    while (const auto other = m_joined.find(row, m_seen)) {
        m_joined.join(row, *other);
        m_touched.insert(other->handle);
        if (m_touched.insert(row.handle))
            ++m_changed;
    }
}

void PostBook::store(const PostRow& row, const std::optional<PostRow>& before) {
    PostRow stored = row;
    stored.batch = m_batch;
    if (!before) {
        insertPost(m_database, stored);
        m_touched.insert(row.handle);
        return;
    }
    PostRow same = row;
    same.post.creator = before->post.creator;
    if (same == *before)
        return;
    if (before->batch != m_batch)
        shelvePost(m_database, m_batch, row.post.id);
    updatePost(m_database, stored);
    if (m_touched.insert(row.handle))
        ++m_changed;
    if (before->post.campaign != row.post.campaign) {
        m_rollups.recountPeriodOf(row.handle);
        m_rollups.recountCampaign(m_rollups.slotOf(before->post.campaign));
        m_rollups.recountCampaign(m_rollups.slotOf(row.post.campaign));
    }
}

}  // namespace goalpost::store
