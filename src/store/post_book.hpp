// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/account_book.hpp"
#include "store/booking.hpp"
#include "store/deliverables.hpp"
#include "store/handle_set.hpp"
#include "store/joined_posts.hpp"
#include "store/post_rows.hpp"
#include "store/rollups.hpp"

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace goalpost::store {

/// Finds each row's post, or makes it, and decides whether it belongs to the campaign: with `assignAll`
/// always, else when it matches a deliverable by the platform's id, permalink or link's utm_content. A post
/// that another campaign has stays there.
class PostBook {
  public:
    /// What booking needs of a post for each of its rows.
    struct Entry {
        Handle handle = 0;
        int campaign = -1;   ///< Rollups' number
        bool open = false;   ///< could still be matched by a later row that tells more
        bool dated = false;  ///< it is known when it was published
    };

    PostBook(Workspace& workspace, const BookingOptions& options, std::int64_t batch, AccountBook& accounts,
             Rollups& rollups, Handle& nextHandle);

    /// Throws InputError for a row that names no post or no account.
    const Entry& post(const model::Record& record);
    const Deliverables& deliverables() const { return m_deliverables; }
    /// Books what posts had that turned out to be others. Call once, when all values of the file stand.
    void moveJoined() { m_joined.moveValues(); }
    const std::vector<ValueBook::Contest>& displacedByJoining() const { return m_joined.displaced(); }
    std::uint32_t joinedMeasures() const { return m_joined.measures(); }
    /// Counts of posts and the list to confirm.
    void tell(BookingResult& result) const;
    /// The campaign's posts of this file that may not be counted: published outside its dates, or no row had
    /// told when.
    const HandleSet& doubtful() const { return m_doubtful; }
    /// Posts that rows named.
    const HandleSet& seen() const { return m_seen; }
    /// Posts that were made or changed.
    const HandleSet& touched() const { return m_touched; }
    /// How many were made or changed so far.
    std::int64_t changes() const { return m_created + m_changed; }

  private:
    struct Listed;
    using Place = std::pair<const std::string, Listed>;
    struct Listed {
        Entry entry;
        Place* after = nullptr;  ///< of the post that came next
    };
    Place* next();
    void follow(Place* found);
    Entry enter(const model::Record& read);
    std::optional<PostRow> known(const PostRow& row, const Deliverables::One* match) const;
    std::optional<PostRow> alike(const PostRow& told, const model::Record& record);
    PostRow rowOf(const model::Record& record, const Deliverables::One*& match) const;
    static void tellWhen(PostRow& row, const PostRow& told, bool madeUp);
    void complete(PostRow& row, const PostRow& told, const model::Record& record,
                  const Deliverables::One* match);
    bool isOfOther(const model::Post& post, const Deliverables::One& match) const;
    bool isShared(const PostRow& row, const AccountBook::Owner& owner, const Deliverables::One* match);
    bool isElsewhere(const model::Post& post) const;
    void assign(PostRow& row, const Deliverables::One* match) const;
    void joinOthers(PostRow& row);
    void store(const PostRow& row, const std::optional<PostRow>& before);
    void count(const PostRow& row, const model::Record& record, bool isNew);
    void listToConfirm(const PostRow& row, const model::Record& record);
    bool isPartnersInPeriod(const model::Post& post, const model::Record& record) const;

    Database& m_database;
    const BookingOptions& m_options;
    std::int64_t m_batch;
    AccountBook& m_accounts;
    Rollups& m_rollups;
    Handle& m_nextHandle;
    const model::Plan& m_plan;
    const model::Campaign* m_campaign;
    std::vector<Id> m_knownCampaigns;
    Deliverables m_deliverables;
    JoinedPosts m_joined;

    std::unordered_map<std::string, Listed> m_entries;  ///< by what the row tells; bounded
    std::string m_key;
    Place* m_last = nullptr;

    HandleSet m_seen, m_touched, m_inCampaign, m_doubtful;
    std::int64_t m_created = 0, m_matched = 0, m_changed = 0, m_campaignPosts = 0;
    std::map<Id, std::int64_t> m_elsewhere;  ///< posts of the file that other campaigns have
    std::vector<model::Post> m_toConfirm;
    std::vector<Handle> m_toConfirmHandles;
    HandleSet m_sharedHandles;
    std::vector<SharedPost> m_shared;
    std::vector<DatedPost> m_byDay;
    /// Posts of rows with made-up ids that were found by title or time, by platform and id.
    std::unordered_map<std::string, Handle> m_alike;
};

}  // namespace goalpost::store
