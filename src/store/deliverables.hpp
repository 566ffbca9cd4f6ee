// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/plan.hpp"
#include "model/record.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace goalpost::store {

/// A campaign's deliverables by what rows tell of them: the platform's id, the address, the link's
/// utm_content, and the promo code of a partner who has one deliverable.
class Deliverables {
  public:
    struct One {
        Id deliverable;
        std::string postId, permalink, name, type;
        const model::Creator* creator = nullptr;  ///< the partner, where he is in the plan
    };
    /// Where a post is published: a platform, and the partner's account there, if he has one.
    struct Place {
        std::string platform;
        Id account;
    };

    /// The plan must outlive this; without a campaign there are none.
    Deliverables(const model::Plan& plan, const model::Campaign* campaign);

    /// `permalinkKey` is that of the row's address; null where the row is of none.
    const One* find(const model::Record& record, std::string_view permalinkKey) const;
    /// True for the promo code of a partner of whom the campaign has one deliverable: its figures are that
    /// post's.
    bool hasCode(std::string_view promoCode) const;
    /// True for the utm_content of a deliverable's link, or the code of such a partner in its place.
    bool hasLink(std::string_view utmContent) const;
    /// Where the deliverable is published, for a row of its link or code, which is counted elsewhere: on the
    /// row's own platform where the partner has an account there, else as address, kind or name say, else at
    /// the partner's first account.
    static Place placeOf(const One& one, const model::Record& record);

  private:
    std::vector<One> m_list;
    std::unordered_map<std::string, std::size_t> m_byPostId, m_byPermalink, m_byUtm, m_byCode;
};

}  // namespace goalpost::store
