// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/assign.hpp"

#include "base/error.hpp"
#include "edit/lookup.hpp"
#include "store/assigning.hpp"

namespace goalpost::edit {

namespace {

model::Post postNamed(const store::Workspace& workspace, const std::string& name) {
    const auto found = store::postsNamed(workspace, name);
    if (found.empty())
        throw Error("No post of the workspace has the id or address " + inMarks(name) +
                    "; import the file that tells it first.");
    if (found.size() > 1)
        throw Error(inMarks(name) + " fits " + std::to_string(found.size()) +
                    " posts; name the one that is meant by its address.");
    return found.front();
}

/// What a closed campaign was does not change any more.
void requireOpen(const store::Workspace& workspace, const Id& campaign) {
    if (const auto* named = workspace.plan().campaign(campaign); named && workspace.closed(campaign))
        throw Error("The campaign " + inMarks(named->name) + " is closed; its posts stay as they are.");
}

}  // namespace

Assignment assignPosts(store::Workspace& workspace, std::span<const std::string> names, const Id& campaign) {
    Assignment assignment;
    std::vector<Id> ids;
    requireOpen(workspace, campaign);
    for (const auto& name : names) {
        assignment.posts.push_back(postNamed(workspace, name));
        requireOpen(workspace, assignment.posts.back().campaign);
        ids.push_back(assignment.posts.back().id);
    }
    const std::string posts = std::to_string(ids.size()) + (ids.size() == 1 ? " post" : " posts");
    const auto* into = workspace.plan().campaign(campaign);
    try {
        assignment.moved = store::assignPosts(
            workspace, ids, campaign,
            into ? "Give " + posts + " to " + into->name
                 : "Take " + posts + (ids.size() == 1 ? " out of its campaign" : " out of their campaigns"));
    } catch (const Error& error) {
        workspace.afterFailure(error);
        throw;
    }
    return assignment;
}

}  // namespace goalpost::edit
