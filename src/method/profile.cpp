// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "method/profile.hpp"

#include <algorithm>
#include <array>

namespace goalpost::method {

namespace {

using model::Goal;

constexpr std::array Profiles{
    Profile{
        .goal = Goal::BrandAwareness,
        .creator = "A broad, relevant following; wide reach for each follower; an audience in the target "
                   "countries and ages.",
        .discovery = "From 100,000 followers, reach or views per follower in the upper half, audience match.",
        .vetting = "Audience credibility, stable reach, few sponsored posts.",
        .followersFrom = 100'000,
        .followersTo = std::nullopt},
    Profile{.goal = Goal::Engagement,
            .creator = "A community that talks; small to mid size; a topic of its own.",
            .discovery = "5,000 to 100,000 followers, engagement at least the median of that size, 0.5 to 5 "
                         "comments for 100 likes.",
            .vetting = "Original comments, comment quality.",
            .followersFrom = 5'000,
            .followersTo = 100'000},
    Profile{
        .goal = Goal::WebsiteTraffic,
        .creator = "The habit of sending people off the platform; formats with links (YouTube, stories, "
                   "blogs, Pinterest); how-to and review content.",
        .discovery = "Past sessions or clicks per post, platforms with links, audience in served markets.",
        .vetting = "Audience geography, views against likes.",
        .followersFrom = std::nullopt,
        .followersTo = std::nullopt,
        .wantsLinks = true},
    Profile{.goal = Goal::LeadGeneration,
            .creator = "Trusted in a considered or professional topic; long form, newsletters, webinars.",
            .discovery = "Topic match, audience age and profession, past form completions.",
            .vetting = "Audience fit, growth patterns.",
            .followersFrom = std::nullopt,
            .followersTo = std::nullopt},
    Profile{.goal = Goal::Sales,
            .creator = "Has sold before in a near category; repeat partners; codes in use.",
            .discovery = "Past ROAS or conversion, price per post against order value, category.",
            .vetting = "Sponsored against organic performance, disclosure, audience geography.",
            .followersFrom = std::nullopt,
            .followersTo = std::nullopt},
};

/// Organic posts there carry no link that can be clicked; stories on Instagram do, and are the exception.
constexpr std::array<std::string_view, 2> WithoutLinks{"tiktok", "instagram"};

}  // namespace

std::span<const Profile> profiles() {
    return Profiles;
}

const Profile& profileOf(Goal goal) {
    return *std::find_if(Profiles.begin(), Profiles.end(),
                         [&](const Profile& profile) { return profile.goal == goal; });
}

Date profilesAsOf() {
    return *makeDate(2026, 6, 1);
}

bool takesLinksPerPost(const model::Creator& creator) {
    return creator.accounts.empty() ||
           std::any_of(creator.accounts.begin(), creator.accounts.end(), [](const model::Account& account) {
               return std::find(WithoutLinks.begin(), WithoutLinks.end(), account.platform) ==
                      WithoutLinks.end();
           });
}

std::optional<int> mostFollowers(const model::Creator& creator) {
    std::optional<int> most;
    for (const model::Account& account : creator.accounts)
        most = std::max(most, account.followers);
    return most;
}

}  // namespace goalpost::method
