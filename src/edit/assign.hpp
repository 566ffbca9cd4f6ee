// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/measured.hpp"
#include "store/workspace.hpp"

#include <span>
#include <string>
#include <vector>

/// Gives posts to a campaign that an import only proposed, and takes them out again.
namespace goalpost::edit {

struct Assignment {
    std::vector<model::Post> posts;  ///< as they were
    std::int64_t moved = 0;          ///< of them, those that were elsewhere
};

/// The posts are named by the platform's id, address or id; an empty campaign makes them creator history.
/// One undoable act; nothing is stored where a name fits no post, or several (Error), or a campaign is
/// closed.
Assignment assignPosts(store::Workspace& workspace, std::span<const std::string> names, const Id& campaign);

}  // namespace goalpost::edit
