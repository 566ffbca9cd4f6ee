// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "method/profile.hpp"
#include "method/rules/example.hpp"
#include "method/rules/finding.hpp"
#include "method/rules/rules.hpp"

#include <algorithm>

namespace goalpost::method::rules {

namespace {

using model::Campaign;
using model::Creator;
using model::Goal;
using model::Partnership;
using model::Plan;

constexpr Voice ProfileVoice{"GOAL-PROFILE", Strength::Heuristic};

/// So many times smaller or larger than the profile's bounds is far from it.
constexpr double Far = 2;
/// A creator of whose audience less than this lives where the campaign's does is far from it.
constexpr double LeastAudience = 0.1;

Figure count(int number) {
    return {.value = static_cast<double>(number)};
}

std::optional<Sentence> farBySize(const Creator& creator, const Profile& profile) {
    const auto followers = mostFollowers(creator);
    if (!followers)
        return std::nullopt;
    if (profile.followersFrom && *followers * Far < *profile.followersFrom)
        return Sentence{"has %1 followers where the goal looks for %2 and more",
                        {count(*followers), count(*profile.followersFrom)}};
    if (profile.followersTo && *followers > Far * *profile.followersTo)
        return Sentence{"has %1 followers where the goal looks for %2 at most",
                        {count(*followers), count(*profile.followersTo)}};
    return std::nullopt;
}

std::optional<Sentence> farByPlatform(const Creator& creator, const Profile& profile) {
    const auto onlyTikTok = [&] {
        return !creator.accounts.empty() &&
               std::all_of(creator.accounts.begin(), creator.accounts.end(),
                           [](const model::Account& account) { return account.platform == "tiktok"; });
    };
    if (profile.wantsLinks && onlyTikTok())
        return Sentence{"is only on TikTok, where posts carry no links"};
    return std::nullopt;
}

std::optional<Sentence> farByAudience(const Creator& creator, const Campaign& campaign) {
    if (!campaign.targetAudience || campaign.targetAudience->countries.empty() || !creator.audience ||
        creator.audience->countries.empty())
        return std::nullopt;
    double share = 0;
    for (const std::string& country : campaign.targetAudience->countries)
        if (const auto found = creator.audience->countries.find(country);
            found != creator.audience->countries.end())
            share += found->second;
    if (share >= LeastAudience)
        return std::nullopt;
    return Sentence{"has %1 of the audience in the countries that the campaign is for",
                    {Figure{.value = share, .unit = Unit::Percent, .form = Figure::Form::Exact}}};
}

Judged checkProfile(const Plan& plan, const Campaign& campaign, Date) {
    const auto goal = campaign.primaryGoal();
    if (!goal)
        return std::nullopt;
    const Profile profile = profileOf(plan, *goal);
    Judged findings;
    for (const Partnership& partnership : campaign.partnerships) {
        const Creator* creator = plan.creator(partnership.creator);
        if (!creator || partnership.status == model::PartnershipStatus::Declined)
            continue;
        if (!findings)
            findings.emplace();
        std::vector<Sentence> far;
        for (const auto& why : {farBySize(*creator, profile), farByPlatform(*creator, profile),
                                farByAudience(*creator, campaign)})
            if (why)
                far.push_back(*why);
        if (far.empty())
            continue;
        Finding finding = ProfileVoice.broken(
            partnershipOf(campaign, creator->name), partnership.id,
            {"For the goal %1, %2 %3.",
             {Word{model::nameOf(*goal)}, creator->name, listed(far, "%1, %2", "%1 and %2")}},
            {"Choose a creator nearer to the goal's profile, or write why this one suits it."});
        finding.holds = model::Phase::Execution;
        findings->push_back(std::move(finding));
    }
    return findings;
}

std::string planWithFollowers(std::string_view followers) {
    return withCreators(
        R"({"name": "Maya", "accounts": [{"platform": "youtube", "handle": "mayasets", "followers": )" +
            std::string(followers) + "}]}",
        examplePlan(R"("goal": {"primary": "brand-awareness"}, "kpis": [
    {"id": "reach", "role": "primary", "data_source": "platform exports"},
    {"id": "brand-mentions", "role": "primary", "data_source": "platform exports"}],
    "objectives": [{"kpi": "reach", "direction": "benchmark", "scope": "of creators' posts",
     "from": "2026-09-01", "to": "2026-11-30", "evaluate": "2026-12-05",
     "business_objective": "More sales on our own site"}],
    "partnerships": [{"creator": "Maya", "status": "shortlisted"}])"));
}

}  // namespace

Rule goalProfile() {
    static const std::string passing = planWithFollowers("140000");
    static const std::string failing = planWithFollowers("4000");
    return {
        .id = "GOAL-PROFILE",
        .strength = Strength::Heuristic,
        .origin = Origin::Text,
        .title = "Each goal has its own kind of creator",
        .why = "A creator who is excellent for one goal can be useless for another at the same price.",
        .satisfiedBy = "Creators near the profile of the primary goal, or a written reason for each other.",
        .passing = passing,
        .failing = failing,
        .check = checkProfile};
}

}  // namespace goalpost::method::rules
