// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/goal_profile.hpp"

#include "base/error.hpp"
#include "edit/naming.hpp"

#include <algorithm>

namespace goalpost::edit {

using model::GoalProfile;
using model::Plan;

Act setGoalProfile(Plan plan, model::Goal goal, const std::function<void(method::Profile&)>& change,
                   Date today) {
    const method::Profile before = method::profileOf(plan, goal);
    method::Profile after = before;
    change(after);
    after.goal = goal;
    const std::string label = "Change the creator profile for " + inQuotes(nameOf(goal));
    if (after == before)
        return {std::move(plan), label};
    if (after.followersFrom && after.followersTo && *after.followersTo < *after.followersFrom)
        throw Error("No creator has at least " + std::to_string(*after.followersFrom) +
                    " followers and at most " + std::to_string(*after.followersTo) +
                    "; put the most above the fewest.");
    after.asOf = today;
    auto own = method::ownPartOf(after);
    if (!own)
        return {resetGoalProfile(std::move(plan), goal).plan, label};
    const auto stored = std::ranges::find(plan.goalProfiles, std::optional(goal), &GoalProfile::goal);
    own->id = stored == plan.goalProfiles.end() ? Id::create() : stored->id;
    if (stored == plan.goalProfiles.end())
        plan.goalProfiles.push_back(std::move(*own));
    else
        *stored = std::move(*own);
    return {std::move(plan), label};
}

Act resetGoalProfile(Plan plan, model::Goal goal) {
    std::erase_if(plan.goalProfiles, [&](const GoalProfile& profile) { return profile.goal == goal; });
    return {std::move(plan), "Take back the own creator profile for " + inQuotes(nameOf(goal))};
}

}  // namespace goalpost::edit
