// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "method/profile.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>
#include <vector>

namespace goalpost::method {

namespace {

using model::Goal;

constexpr Date ReviewedOn = std::chrono::year{2026} / 6 / 1;

std::vector<Profile> builtIn() {
    std::vector<Profile> list{
        Profile{.goal = Goal::BrandAwareness,
                .creator =
                    "A broad, relevant following; wide reach for each follower; an audience in the target "
                    "countries and ages.",
                .discovery =
                    "From 100,000 followers, reach or views per follower in the upper half, audience match.",
                .vetting = "Audience credibility, stable reach, few sponsored posts.",
                .followersFrom = 100'000,
                .followersTo = std::nullopt},
        Profile{.goal = Goal::Engagement,
                .creator = "A community that talks; small to mid size; a topic of its own.",
                .discovery =
                    "5,000 to 100,000 followers, engagement at least the median of that size, 0.5 to 5 "
                    "comments for 100 likes.",
                .vetting = "Original comments, comment quality.",
                .followersFrom = 5'000,
                .followersTo = 100'000},
        Profile{.goal = Goal::WebsiteTraffic,
                .creator =
                    "The habit of sending people off the platform; formats with links (YouTube, stories, "
                    "blogs, Pinterest); how-to and review content.",
                .discovery =
                    "Past sessions or clicks per post, platforms with links, audience in served markets.",
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
    for (Profile& profile : list)
        profile.asOf = ReviewedOn;
    return list;
}

const std::vector<Profile>& all() {
    static const std::vector<Profile> List = builtIn();
    return List;
}

/// Organic posts there carry no link that can be clicked; stories on Instagram do, and are the exception.
constexpr std::array<std::string_view, 2> WithoutLinks{"tiktok", "instagram"};

template <class T>
void takeOver(T& value, const T& own) {
    if (own != T{})
        value = own;
}

/// As a plan has it: 0 stands for no bound where Goalpost has one.
std::optional<int> boundIn(const std::optional<int>& wanted, const std::optional<int>& usual) {
    if (wanted == usual)
        return std::nullopt;
    return wanted.value_or(0);
}

std::optional<int> boundFrom(const std::optional<int>& own, const std::optional<int>& usual) {
    if (!own)
        return usual;
    return *own == 0 ? std::nullopt : own;
}

std::string wordsIn(const std::string& wanted, const std::string& usual) {
    const std::string text(trim(wanted));
    return text == usual ? std::string() : text;
}

}  // namespace

std::span<const Profile> profiles() {
    return all();
}

const Profile& profileOf(Goal goal) {
    return *std::ranges::find(all(), goal, &Profile::goal);
}

Profile profileOf(const model::Plan& plan, Goal goal) {
    Profile profile = profileOf(goal);
    const auto own = std::ranges::find(plan.goalProfiles, std::optional(goal), &model::GoalProfile::goal);
    if (own == plan.goalProfiles.end())
        return profile;
    takeOver(profile.creator, own->creator);
    takeOver(profile.discovery, own->discovery);
    takeOver(profile.vetting, own->vetting);
    profile.followersFrom = boundFrom(own->followersFrom, profile.followersFrom);
    profile.followersTo = boundFrom(own->followersTo, profile.followersTo);
    if (own->links && *own->links != model::Answer::Unclear)
        profile.wantsLinks = *own->links == model::Answer::Yes;
    profile.asOf = own->asOf;
    profile.own = true;
    return profile;
}

std::optional<model::GoalProfile> ownPartOf(const Profile& profile) {
    const Profile& usual = profileOf(profile.goal);
    model::GoalProfile own;
    own.creator = wordsIn(profile.creator, usual.creator);
    own.discovery = wordsIn(profile.discovery, usual.discovery);
    own.vetting = wordsIn(profile.vetting, usual.vetting);
    own.followersFrom = boundIn(profile.followersFrom, usual.followersFrom);
    own.followersTo = boundIn(profile.followersTo, usual.followersTo);
    if (profile.wantsLinks != usual.wantsLinks)
        own.links = profile.wantsLinks ? model::Answer::Yes : model::Answer::No;
    if (own == model::GoalProfile{})
        return std::nullopt;
    own.goal = profile.goal;
    own.asOf = profile.asOf;
    return own;
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
