// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/measured.hpp"
#include "store/database.hpp"
#include "store/value_row.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace goalpost::store {

/// A post as it stands in the file. `post.creator` is not part of the row: it follows from the account.
struct PostRow {
    model::Post post;
    Handle handle = 0;
    std::int64_t batch = 0;  ///< the last one that wrote the row
    std::string permalinkKey;
    std::int32_t minute = -1;  ///< of the day of publishing, as the file wrote it; -1: not told
    bool operator==(const PostRow&) const = default;
};

/// The columns in the order in which readPost() takes them and the shelf keeps them.
inline constexpr std::string_view PostColumns =
    "id, handle, batch, platform, platform_id, permalink, permalink_key, title, published, account_id, "
    "campaign_id, deliverable_id, published_minute";
PostRow readPost(const Statement& row);
/// The first post for which the condition ("platform = ?1 AND platform_id = ?2") holds.
template <class... Args>
std::optional<PostRow> findPost(Database& database, std::string_view condition, const Args&... args) {
    auto row = database.prepare("SELECT " + std::string{PostColumns} + " FROM post WHERE " +
                                std::string{condition} + " ORDER BY handle LIMIT 1");
    row.bindAll(args...);
    return row.step() ? std::optional(readPost(row)) : std::nullopt;
}
void insertPost(Database& database, const PostRow& row);
/// Among what is kept of a closed campaign.
void insertClosedPost(Database& database, const Id& closing, const PostRow& row);
void updatePost(Database& database, const PostRow& row);
/// Keeps the row as it stands as the batch's before-image.
void shelvePost(Database& database, std::int64_t batch, const Id& post);
/// A number that no post, no series and nothing on a shelf has or had.
Handle nextHandle(Database& database);

}  // namespace goalpost::store
