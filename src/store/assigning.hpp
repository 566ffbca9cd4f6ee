// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/id.hpp"
#include "model/measured.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

/// Which campaign posts belong to, where it was not an import that said so.
namespace goalpost::store {

class Workspace;

/// The format of the batches by which posts are given to campaigns; they are no imports.
inline constexpr std::string_view AssignedFormat = "assigned";

/// The posts that the text names: by id, by the platform's id, or by address in any of its spellings.
std::vector<model::Post> postsNamed(const Workspace& workspace, std::string_view name);
/// Gives the posts to the campaign, or with an empty one to none, as one undoable act; returns how many were
/// not there already. Nothing is stored where none were. A post that changes campaigns loses its deliverable.
std::int64_t assignPosts(Workspace& workspace, std::span<const Id> posts, const Id& campaign,
                         std::string_view label);

}  // namespace goalpost::store
