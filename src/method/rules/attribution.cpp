// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "method/profile.hpp"
#include "method/rules/example.hpp"
#include "method/rules/finding.hpp"
#include "method/rules/rules.hpp"

#include <algorithm>

namespace goalpost::method::rules {

namespace {

using model::Campaign;
using model::Goal;
using model::Partnership;
using model::Plan;

constexpr Voice Post{"ATTRIB-POST", Strength::Heuristic};

/// What the goal asks happens outside the platform, where only links and codes tell who sent people.
bool needsLinks(const Campaign& campaign) {
    const auto goals = goalsOf(campaign);
    return std::any_of(goals.begin(), goals.end(), [](Goal goal) {
        return goal == Goal::WebsiteTraffic || goal == Goal::LeadGeneration || goal == Goal::Sales;
    });
}

/// The post's own address tells where it is, not whom it sent.
bool isTagged(const model::Deliverable& piece) {
    return !trim(piece.utmContent).empty();
}

/// The finding of one partnership, where it has any.
std::optional<Finding> judge(const Campaign& campaign, const Partnership& partnership,
                             const model::Creator& creator) {
    const auto untagged = static_cast<std::size_t>(
        std::count_if(partnership.deliverables.begin(), partnership.deliverables.end(),
                      [](const auto& piece) { return !isTagged(piece); }));
    const bool coded = !trim(partnership.promoCode).empty() || partnership.utm;
    if (untagged == 0)
        return std::nullopt;
    if (takesLinksPerPost(creator))
        return Post.open(partnershipOf(campaign, creator.name), partnership.id,
                         {"%1 of %2 pieces of %3 have no link of their own: what they bring cannot be told "
                          "apart.",
                          {plain(untagged), plain(partnership.deliverables.size()), creator.name}},
                         {"Give each piece its content tag (utm_content), or write why not."});
    if (coded)
        return std::nullopt;
    return Post.open(partnershipOf(campaign, creator.name), partnership.id,
                     {"Posts of %1 carry no link of their own on that platform, and there is no code either: "
                      "nothing can be credited.",
                      {creator.name}},
                     {"Give the creator a promo code or a link in the profile, or write why not."});
}

Judged checkPosts(const Plan& plan, const Campaign& campaign, Date) {
    if (!needsLinks(campaign))
        return std::nullopt;
    Judged findings;
    for (const Partnership& partnership : campaign.partnerships) {
        const auto* creator = plan.creator(partnership.creator);
        if (!creator || partnership.deliverables.empty() || !isExecuted(partnership))
            continue;
        if (!findings)
            findings.emplace();
        if (auto finding = judge(campaign, partnership, *creator)) {
            finding->holds = model::Phase::Execution;
            findings->push_back(std::move(*finding));
        }
    }
    return findings;
}

std::string planWithPieces(std::string_view pieces) {
    return withCreators(
        R"({"name": "Maya", "accounts": [{"platform": "youtube", "handle": "mayasets"}]})",
        completePlan(R"("phase": "execution", "tools": {"decision": "none", "reason": "by hand"},
    "partnerships": [{"creator": "Maya", "status": "contracted", "deliverables": [)" +
                     std::string(pieces) + "]}]"));
}

}  // namespace

Rule attributionByPost() {
    static const std::string passing =
        planWithPieces(R"({"name": "Long table", "type": "video", "utm_content": "maya-01"})");
    static const std::string failing = planWithPieces(R"({"name": "Long table", "type": "video"})");
    return {
        .id = "ATTRIB-POST",
        .strength = Strength::Heuristic,
        .origin = Origin::Text,
        .title = "Results are credited to single posts",
        .why = "Results known only for the campaign teach that it worked, not what of it to repeat.",
        .satisfiedBy =
            "A content tag for each piece where the platform takes links, a code for the creator where it "
            "does not.",
        .passing = passing,
        .failing = failing,
        .check = checkPosts};
}

}  // namespace goalpost::method::rules
