// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/goal_profile.hpp"

#include "base/error.hpp"
#include "edit/campaign.hpp"
#include "method/method.hpp"
#include "support/catch.hpp"

using namespace goalpost;
using namespace goalpost::edit;
using method::Profile;
using model::Goal;
using model::Plan;

namespace {

const Date Today = *parseIsoDate("2026-02-16");

Plan changed(Plan plan, const std::function<void(Profile&)>& change) {
    return setGoalProfile(std::move(plan), Goal::Engagement, change, Today).plan;
}

}  // namespace

TEST_CASE("A plan without profiles has Goalpost's own, as of the day they were looked over") {
    const Profile profile = method::profileOf(Plan{}, Goal::Engagement);
    CHECK(profile == method::profileOf(Goal::Engagement));
    CHECK(profile.followersFrom == 5000);
    CHECK(profile.followersTo == 100'000);
    CHECK_FALSE(profile.own);
    CHECK(profile.asOf == parseIsoDate("2026-06-01"));
}

TEST_CASE("What a user changes in a profile holds field by field over Goalpost's own, with its day") {
    const Plan plan = changed({}, [](Profile& profile) { profile.followersTo = 40'000; });
    REQUIRE(plan.goalProfiles.size() == 1);
    CHECK(plan.goalProfiles[0].goal == Goal::Engagement);
    CHECK(plan.goalProfiles[0].creator.empty());
    CHECK_FALSE(plan.goalProfiles[0].followersFrom);
    CHECK(plan.goalProfiles[0].followersTo == 40'000);
    const Profile profile = method::profileOf(plan, Goal::Engagement);
    CHECK(profile.own);
    CHECK(profile.asOf == Today);
    CHECK(profile.followersFrom == 5000);
    CHECK(profile.creator == method::profileOf(Goal::Engagement).creator);
    CHECK_FALSE(method::profileOf(plan, Goal::Sales).own);
}

TEST_CASE("A bound that is taken away stays away, and links can be asked for or not") {
    const Plan plan = changed({}, [](Profile& profile) {
        profile.followersFrom.reset();
        profile.wantsLinks = true;
    });
    CHECK(plan.goalProfiles.at(0).followersFrom == 0);
    const Profile profile = method::profileOf(plan, Goal::Engagement);
    CHECK_FALSE(profile.followersFrom);
    CHECK(profile.followersTo == 100'000);
    CHECK(profile.wantsLinks);
}

TEST_CASE("A profile written back to Goalpost's own is no longer in the plan") {
    Plan plan = changed({}, [](Profile& profile) { profile.creator = "Cooks with a garden."; });
    const Id id = plan.goalProfiles.at(0).id;
    plan = changed(std::move(plan), [](Profile& profile) { profile.vetting = "Nothing else."; });
    REQUIRE(plan.goalProfiles.size() == 1);
    CHECK(plan.goalProfiles[0].id == id);
    CHECK(plan.goalProfiles[0].creator == "Cooks with a garden.");
    CHECK(resetGoalProfile(plan, Goal::Engagement).plan == Plan{});
    const Plan back = changed(plan, [](Profile& profile) { profile = method::profileOf(Goal::Engagement); });
    CHECK(back == Plan{});
    CHECK(changed({}, [](Profile&) {}) == Plan{});
}

TEST_CASE("Bounds that no creator can be within are refused") {
    CHECK_THROWS_AS(changed({}, [](Profile& profile) { profile.followersFrom = 200'000; }), Error);
}

TEST_CASE("A creator is far from the profile that the user wrote, not from the one he replaced") {
    Plan plan = addCampaign({}, "Launch", {}, parsePeriod("Q3 2026")).plan;
    model::Campaign& campaign = plan.campaigns.at(0);
    campaign.goal = model::GoalChoice{.primary = Goal::Engagement, .secondary = std::nullopt};
    model::Creator maya;
    maya.id = Id{"maya"};
    maya.name = "Maya";
    maya.accounts.emplace_back();
    maya.accounts[0].platform = "instagram";
    maya.accounts[0].followers = 90'000;
    plan.creators.push_back(maya);
    campaign.partnerships.emplace_back();
    campaign.partnerships[0].id = Id{"p"};
    campaign.partnerships[0].creator = Id{"maya"};
    const auto far = [](const Plan& of) {
        const method::Rule* rule = method::find("GOAL-PROFILE");
        return rule->check(of, of.campaigns[0], Today)->size();
    };
    CHECK(far(plan) == 0);
    // 90,000 is more than twice 40,000 and not more than twice 45,000.
    CHECK(far(changed(plan, [](Profile& profile) { profile.followersTo = 40'000; })) == 1);
    CHECK(far(changed(plan, [](Profile& profile) { profile.followersTo = 45'000; })) == 0);
}
