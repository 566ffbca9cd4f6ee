// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.hpp"

#include <functional>
#include <string_view>
#include <vector>

/// Verbs on creators. Names, platforms and handles are stored tidied: without blanks at the ends, the
/// platform in lower case, the handle without "@". An Id that names nothing throws Error; so do an empty or
/// taken name, a handle of somebody else, and a time that ends before it begins.
namespace goalpost::edit {

using CreatorChange = std::function<void(model::Creator&)>;

Act addCreator(model::Plan plan, model::Creator creator);
/// As one act. Call it with creators that alreadyKnown() does not name.
Act addCreators(model::Plan plan, std::vector<model::Creator> creators);
/// `verb` and `what` stand in the act's name: "Change the email of "Maya Lindqvist"".
Act changeCreator(model::Plan plan, const Id& creator, std::string_view what, const CreatorChange& change,
                  std::string_view verb = "Change");
/// As one act; refused whole while one of them is a partner in a campaign.
Act removeCreators(model::Plan plan, const std::vector<Id>& creators);

/// "@MayaSets " is "MayaSets".
std::string tidyHandle(std::string_view handle);
std::string tidyPlatform(std::string_view platform);
/// Whose account this is, letter case and "@" aside; null when nobody's. `except` is not looked at.
const model::Creator* ownerOf(const model::Plan& plan, std::string_view platform, std::string_view handle,
                              const Id& except = {});
/// For each of `creators` the one of the plan, or an earlier one of the list, with its name or one of its
/// handles; null where there is none.
std::vector<const model::Creator*> alreadyKnown(const model::Plan& plan,
                                                const std::vector<model::Creator>& creators);

}  // namespace goalpost::edit
