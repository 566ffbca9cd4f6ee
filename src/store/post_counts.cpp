// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/post_book.hpp"

#include <algorithm>

// What an import tells of its posts: how many are new, whose they are, which are to be confirmed.

namespace goalpost::store {

void PostBook::count(const PostRow& row, const model::Record& record, bool isNew) {
    if (m_seen.insert(row.handle)) {
        ++(isNew ? m_created : m_matched);
        if (isElsewhere(row.post))
            ++m_elsewhere[row.post.campaign];
    }
    if (!row.post.campaign.empty() && row.post.campaign == m_options.campaign) {
        if (m_inCampaign.insert(row.handle))
            ++m_campaignPosts;
        const auto period = m_campaign->period();
        if (period && (!row.post.published || !period->contains(*row.post.published)))
            m_doubtful.insert(row.handle);
    }
    listToConfirm(row, record);
}

/// A later row may bring the post into the campaign, or tell that it was published outside of its dates.
void PostBook::listToConfirm(const PostRow& row, const model::Record& record) {
    const auto listed = std::find(m_toConfirmHandles.begin(), m_toConfirmHandles.end(), row.handle);
    const bool isListed = listed != m_toConfirmHandles.end();
    const auto place = listed - m_toConfirmHandles.begin();
    // Of an undated post one row of the period is enough.
    if (isPartnersInPeriod(row.post, record) ||
        (isListed && row.post.campaign.empty() && !row.post.published)) {
        if (isListed) {
            m_toConfirm[static_cast<std::size_t>(place)] = row.post;
            return;
        }
        m_toConfirm.push_back(row.post);
        m_toConfirmHandles.push_back(row.handle);
    } else if (isListed) {
        m_toConfirm.erase(m_toConfirm.begin() + place);
        m_toConfirmHandles.erase(listed);
    }
}

bool PostBook::isPartnersInPeriod(const model::Post& post, const model::Record& record) const {
    if (m_campaign == nullptr || post.creator.empty() || !post.campaign.empty())
        return false;
    const auto period = m_campaign->period();
    const auto when = post.published ? *post.published : dateOfDay(record.day);
    return period && period->contains(when) &&
           std::any_of(m_campaign->partnerships.begin(), m_campaign->partnerships.end(),
                       [&](const auto& partnership) { return partnership.creator == post.creator; });
}

void PostBook::tell(BookingResult& result) const {
    result.postsCreated = m_created;
    result.postsMatched = m_matched;
    result.postsInCampaign = m_campaignPosts;
    result.postsElsewhere = m_elsewhere;
    result.postsInHistory = m_created + m_matched - m_campaignPosts;
    for (const auto& [campaign, posts] : m_elsewhere)
        result.postsInHistory -= posts;
    result.toConfirm = m_toConfirm;
    result.shared = m_shared;
    result.byDay = m_byDay;
}

}  // namespace goalpost::store
