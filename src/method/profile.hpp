// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "model/plan.hpp"

#include <optional>
#include <span>
#include <string_view>

/// Which creators suit a goal, and how the tools are set to find them (GOAL-PROFILE).
namespace goalpost::method {

struct Profile {
    model::Goal goal;
    std::string_view creator;    ///< what kind of creator, in words
    std::string_view discovery;  ///< the settings of a search
    std::string_view vetting;    ///< what weighs most when one is looked at closely
    std::optional<int> followersFrom;
    std::optional<int> followersTo;
    bool wantsLinks = false;  ///< on a platform whose posts take links
};

/// One for each goal, in the goals' order.
std::span<const Profile> profiles();
const Profile& profileOf(model::Goal goal);
/// The day on which the profiles were last looked over.
Date profilesAsOf();

/// One of the creator's accounts is on a platform whose posts take a link of their own; a creator without
/// accounts counts as one.
bool takesLinksPerPost(const model::Creator& creator);
/// The followers of the creator's largest account; nothing where none is told.
std::optional<int> mostFollowers(const model::Creator& creator);

}  // namespace goalpost::method
