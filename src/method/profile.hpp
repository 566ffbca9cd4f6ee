// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "model/plan.hpp"

#include <optional>
#include <span>
#include <string>

/// Which creators suit a goal, and how the tools are set to find them (GOAL-PROFILE).
namespace goalpost::method {

struct Profile {
    model::Goal goal;
    std::string creator;    ///< what kind of creator, in words
    std::string discovery;  ///< the settings of a search
    std::string vetting;    ///< what weighs most when one is looked at closely
    std::optional<int> followersFrom;
    std::optional<int> followersTo;
    bool wantsLinks = false;     ///< on a platform whose posts take links
    std::optional<Date> asOf{};  ///< the day on which it was last looked over
    bool own = false;            ///< some of it is the user's
    bool operator==(const Profile&) const = default;
};

/// Goalpost's own, one for each goal, in the goals' order.
std::span<const Profile> profiles();
const Profile& profileOf(model::Goal goal);
/// The one that holds in a plan: what the plan says of the goal, field by field over Goalpost's own. A bound
/// of 0 followers in the plan is none.
Profile profileOf(const model::Plan& plan, model::Goal goal);
/// What a plan has to say for this profile to hold in it; nothing where it is Goalpost's own.
std::optional<model::GoalProfile> ownPartOf(const Profile& profile);

/// One of the creator's accounts is on a platform whose posts take a link of their own; a creator without
/// accounts counts as one.
bool takesLinksPerPost(const model::Creator& creator);
/// The followers of the creator's largest account; nothing where none is told.
std::optional<int> mostFollowers(const model::Creator& creator);

}  // namespace goalpost::method
